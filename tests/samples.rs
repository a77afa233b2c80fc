//! The texts to begin with are what the page teaches: each is understood in full and no rule has anything to say.
//!
//! Every `src/app/samples/NAME.ko.md` is read, with its `NAME.en.md`; adding a file adds a test. Skeletons are there to be
//! filled, so they are left out.
#![allow(clippy::panic, clippy::expect_used, reason = "a failed check is a failed test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use hannun::analysis::{Analysis, Options, analyze};
use hannun::lint::{Lang, LintOptions};
use hannun::resume::YearMonth;

/// `frontend.ko` with its text.
fn samples() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app/samples");
    let files = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("a file").path());
    let texts = files.filter_map(|path| {
        let name = path.file_name()?.to_str()?.strip_suffix(".md")?.to_owned();
        is_resume(&name).then(|| (name, fs::read_to_string(&path).expect("a text")))
    });
    texts.collect()
}

/// Texts of other kinds have tests of their own, beside the code that names them.
fn is_resume(name: &str) -> bool {
    !["skeleton", "portfolio", "description"].iter().any(|other| name.starts_with(other))
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn each_sample_is_there_in_both_languages() {
    let names: BTreeSet<String> = samples().into_iter().map(|(name, _)| name).collect();
    let kinds: BTreeSet<&str> = names.iter().filter_map(|name| Some(name.split_once('.')?.0)).collect();
    assert!(["backend", "data", "frontend", "graduate"].iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
    for kind in kinds {
        for language in ["ko", "en"] {
            assert!(names.contains(&format!("{kind}.{language}")), "{kind} has no text in {language}");
        }
    }
}

#[test]
fn no_rule_has_anything_to_say() {
    let mut wrong = Vec::new();
    for (name, text) in samples() {
        let analysis = analyze(&text, &Options::default());
        // Later, too: what is "present" today goes on.
        for year in [2026, 2028] {
            let today = Some(YearMonth { year, month: Some(3) });
            let hints = analysis.lint(&LintOptions { today, ..LintOptions::default() });
            wrong.extend(hints.iter().map(|hint| format!("{name}: {}: {}", hint.rule.name, hint.message(Lang::En))));
        }
    }
    assert_none(&wrong);
}

#[test]
fn all_of_the_template_is_used_and_understood() {
    let mut wrong = Vec::new();
    for (name, text) in samples() {
        let analysis = analyze(&text, &Options::default());
        wrong.extend(missing(&analysis).into_iter().map(|what| format!("{name}: {what}")));
        // Invented people have addresses that lead nowhere.
        wrong.extend(
            text.split("https://")
                .skip(1)
                .filter(|link| !link.split([')', '\n']).next().is_some_and(|link| link.contains("example")))
                .map(|link| format!("{name}: a real address: {}", link.lines().next().unwrap_or_default())),
        );
    }
    assert_none(&wrong);
}

fn missing(analysis: &Analysis) -> Vec<&'static str> {
    let resume = analysis.resume();
    let works = resume.projects.len() + resume.careers.iter().map(|career| career.projects.len()).sum::<usize>();
    let dated = resume.careers.iter().all(|career| career.period.is_some() && career.role.is_some());
    let demands = [
        (resume.name.is_some() && resume.email.is_some() && resume.mobile.is_some(), "name and contact"),
        (resume.about.is_some(), "an introduction"),
        (!resume.careers.is_empty() && dated, "companies with period and role"),
        (works >= 3, "three works"),
        (!resume.educations.is_empty(), "a school"),
        (resume.skills.len() >= 8, "skills"),
        (resume.activities.len() >= 2, "awards"),
        (!resume.languages.is_empty(), "a language"),
        (!resume.links.is_empty(), "links"),
    ];
    demands.into_iter().filter(|(holds, _)| !holds).map(|(_, what)| what).collect()
}
