//! The pages of the rules are their tests: every invalid example gives exactly one hint of its rule, every valid one
//! none.
#![allow(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "a failed check is a failed test")]

use std::path::{Path, PathBuf};

use hannun::analysis::{Options, analyze};
use hannun::lint::{LintOptions, Meta, lint, registry};

const KOREAN: [&str; 5] = ["## 무엇을 잡나요", "## 왜 그런가요", "## 예시", "## 잡지 않는 것", "## 출처"];
const ENGLISH: [&str; 5] = ["## What it catches", "## Why", "## Examples", "## What it does not catch", "## Sources"];

fn page(rule: &Meta, language: &str) -> PathBuf {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lint/rules");
    rules.join(rule.group.folder()).join(format!("{}.{language}.md", rule.name.replace('-', "_")))
}

/// A fenced example of a page.
#[derive(Default)]
struct Example {
    valid: bool,
    /// How many pages the text is said to fill: `md,invalid,pages=4`.
    pages: Option<u32>,
    text: String,
}

fn examples(page: &str) -> Vec<Example> {
    let mut found = Vec::new();
    let mut open: Option<(Example, String)> = None;
    for line in page.lines() {
        match &mut open {
            Some((example, fence)) if line == *fence => {
                found.push(std::mem::take(example));
                open = None;
            }
            Some((example, _)) => {
                example.text.push_str(line);
                example.text.push('\n');
            }
            None => {
                let fence: String = line.chars().take_while(|c| matches!(c, '`' | '~')).collect();
                let claim: Vec<&str> = line.strip_prefix(fence.as_str()).unwrap_or_default().split(',').collect();
                if fence.len() >= 3 && matches!(claim.as_slice(), ["md", "invalid" | "valid", ..]) {
                    let pages = claim.get(2).and_then(|pages| pages.strip_prefix("pages=")?.parse().ok());
                    open = Some((Example { valid: claim[1] == "valid", pages, text: String::new() }, fence));
                }
            }
        }
    }
    found
}

#[test]
fn every_rule_has_its_pages_and_they_are_true() {
    let mut wrong = Vec::new();
    for rule in registry::rules().map(|rule| &rule.meta) {
        for (language, sections) in [("ko", KOREAN), ("en", ENGLISH)] {
            let path = page(rule, language);
            let Ok(text) = std::fs::read_to_string(&path) else {
                wrong.push(format!("{}: no page {}", rule.name, path.display()));
                continue;
            };
            for section in sections.iter().filter(|section| !text.lines().any(|line| line == **section)) {
                wrong.push(format!("{} ({language}): no section {section}", rule.name));
            }
            let examples = examples(&text);
            if !examples.iter().any(|example| example.valid) || examples.iter().all(|example| example.valid) {
                wrong.push(format!("{} ({language}): an invalid and a valid example are needed", rule.name));
            }
            for Example { valid, pages, text } in examples {
                let options = LintOptions { pages, ..LintOptions::only(rule.name) };
                let hints = lint(&analyze(&text, &Options::default()), &options);
                if hints.len() != usize::from(!valid) {
                    wrong.push(format!("{} ({language}): {} hints for\n{text}", rule.name, hints.len()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn names_and_codes_are_given_once() {
    let mut names: Vec<&str> = registry::metas().flat_map(|rule| [rule.name, rule.code]).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}
