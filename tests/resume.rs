//! What is understood of whole documents. `fixtures/resume/NAME.md` or `.html` stands beside `NAME.json`, which holds
//! what a careful reader would note down: each key in it must be equal in the résumé, other keys are free.
//!
//! Three keys speak of the page instead of the résumé: `shows` and `hides` list words that must (not) be in the
//! visible text, `notes` lists kinds of notes that must be there.
#![allow(clippy::panic, clippy::expect_used, reason = "a failed check is a failed test")]

mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use hannun::analysis::{Options, analyze};
use hannun::markup::Format;
use serde_json::Value;
use support::expected::differences;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/resume")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).replace("\r\n", "\n")
}

/// Names of the documents, without folder, sorted.
fn documents() -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder()).expect("tests/fixtures/resume");
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.filter(|name| name.ends_with(".md") || name.ends_with(".html")).collect()
}

/// Documents that are known not to be understood yet: a name a line, the reason after `#`.
fn failing() -> BTreeSet<String> {
    let names = read(&folder().join("failing.txt"));
    names
        .lines()
        .filter_map(|line| line.split('#').next())
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

fn check(name: &str) -> Vec<String> {
    let path = folder().join(name);
    let expected: Value = match serde_json::from_str(&read(&path.with_extension("json"))) {
        Ok(expected) => expected,
        Err(error) => return vec![format!("its .json: {error}")],
    };
    let format = if name.ends_with(".html") { Format::Html } else { Format::Markdown };
    differences(&expected, &analyze(&read(&path), &Options { format: Some(format) }))
}

#[test]
fn documents_are_understood_as_a_reader_would() {
    let known = failing();
    let mut report = String::new();
    for name in documents() {
        let found = check(&name);
        match (found.is_empty(), known.contains(&name)) {
            (false, false) => report += &format!("\n{name}\n  {}\n", found.join("\n  ")),
            (true, true) => report += &format!("\n{name}\n  is understood now: take it out of failing.txt\n"),
            _ => {}
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn failing_names_existing_documents() {
    let unknown: Vec<String> = failing().difference(&documents()).cloned().collect();
    assert!(unknown.is_empty(), "failing.txt names {unknown:?}");
}

#[test]
fn every_input_shape_has_a_document() {
    let documents = documents();
    let missing: Vec<u32> =
        (1..=48).filter(|n| !documents.iter().any(|name| name.starts_with(&format!("{n:02}-")))).collect();
    assert!(missing.is_empty(), "no document for the shapes {missing:?}");
}

#[test]
fn a_wrong_expectation_is_reported() {
    let analysis =
        analyze("# 이한눈\n\n## 경력\n\n### 가나다커머스 | 백엔드 엔지니어 (2021.06 ~ 현재)\n", &Options::default());
    for (expected, differing) in [
        (r#"{"name": "이한눈", "careers": [{"company": "가나다커머스", "current": true}]}"#, 0),
        (r#"{"name": "이두눈"}"#, 1),
        (r#"{"careers": []}"#, 1),
        (r#"{"careers": [{"company": "마바사랩", "start": "2021-07", "current": true}]}"#, 2),
        (r#"{"careers": [{"no such key": 1}]}"#, 1),
        (r#"{"shows": ["이한눈", "이두눈"], "hides": ["경력"], "notes": ["unknown-tag"]}"#, 3),
    ] {
        let expected: Value = serde_json::from_str(expected).expect("JSON");
        let found = differences(&expected, &analysis);
        assert_eq!(found.len(), differing, "{expected}: {found:?}");
    }
}
