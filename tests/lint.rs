//! What the rules say.
//!
//! The pages of the rules are tests: in `src/lint/rules/GROUP/RULE.ko.md` and `.en.md`, every block marked `invalid`
//! gives exactly one hint of that rule, every block marked `valid` none. Each document of `fixtures/lint` has a snapshot
//! of all its hints, one a line.
#![allow(clippy::panic, clippy::expect_used, reason = "a failed check is a failed test")]

#[path = "support/fixtures.rs"]
#[allow(dead_code, reason = "other tests use the other part")]
mod fixtures;
#[path = "support/labels.rs"]
#[allow(dead_code, reason = "a bench uses the other part")]
mod labels;
#[path = "support/pages.rs"]
mod pages;
mod snapshots;

use std::collections::BTreeSet;
use std::fmt::Write;

use hannun::analysis::{Options, analyze};
use hannun::lint::{Applicability, Group, Lang, LintOptions, Promise, Severity, Status, registry};
use hannun::resume::YearMonth;
use hannun::text::Lines;
use pages::{Block, Page};

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn all_pages() -> Vec<Page> {
    registry::metas().flat_map(|rule| [Lang::Ko, Lang::En].map(|lang| Page::read(rule, lang))).collect()
}

#[test]
fn examples_of_the_pages_are_true() {
    let mut wrong = Vec::new();
    for page in all_pages() {
        for block in &page.blocks {
            let count = hints_of(&page, block);
            if count != usize::from(block.invalid) {
                wrong.push(format!("{}:{}: {count} hints for\n{}", page.path.display(), block.line, block.text));
            }
        }
    }
    assert_none(&wrong);
}

/// How many hints of the page's rule a block gets, alone. Whether a comment hides something is told by the other rules.
fn hints_of(page: &Page, block: &Block) -> usize {
    let mut options = match page.rule.group {
        Group::Suppression => LintOptions::default(),
        _ => LintOptions::only(page.rule.name),
    };
    options.today = Some(YearMonth { year: 2025, month: Some(6) });
    block.set(&mut options);
    let analysis = analyze(&block.text, &Options { format: block.format });
    analysis.lint(&options).iter().filter(|hint| hint.rule.name == page.rule.name).count()
}

#[test]
fn pages_have_all_their_sections() {
    let wrong: Vec<String> = all_pages().iter().flat_map(Page::missing).collect();
    assert_none(&wrong);
}

#[test]
fn every_page_belongs_to_a_rule() {
    let known: BTreeSet<_> = all_pages().into_iter().map(|page| page.path).collect();
    let orphans = pages::files().into_iter().filter(|path| !known.contains(path));
    assert_none(&orphans.map(|path| format!("{} belongs to no rule", path.display())).collect::<Vec<_>>());
}

#[test]
fn rules_keep_to_their_promise() {
    let mut wrong = Vec::new();
    let mut names = BTreeSet::new();
    for rule in registry::metas() {
        let mut demand = |holds: bool, what: &str| {
            if !holds {
                wrong.push(format!("{} {}: {what}", rule.code, rule.name));
            }
        };
        demand(names.insert(rule.name) && names.insert(rule.code), "name or code is taken");
        demand(rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "the name is kebab-case");
        demand(!rule.name.starts_with("no-"), "the name is the bad pattern, not its absence");
        demand(rule.fix != Applicability::Safe || rule.promise == Promise::Certain, "a safe fix needs a certain rule");
        demand(rule.promise != Promise::Advice || rule.severity != Severity::Error, "advice is no error");
        demand(rule.status == Status::Stable || rule.severity == Severity::Info, "a preview is an info");
        demand(!rule.messages.is_empty() && !rule.langs.is_empty(), "something is empty");
        let words = rule.messages.iter().chain([&rule.title, &rule.why]);
        demand(words.clone().all(|words| !words.ko.is_empty() && !words.en.is_empty()), "words in one language only");
        demand(
            words.clone().all(|words| words.ko.chars().any(|c| ('가'..='힣').contains(&c))),
            "Korean without Hangul",
        );
    }
    assert_none(&wrong);
}

#[test]
fn documents_get_the_hints_of_their_snapshots() {
    let documents = fixtures::fixtures("lint").into_iter();
    snapshots::check("lint", documents.map(|file| (file.name, drawing(&file.text))));
}

#[test]
fn labels_name_rules_and_words_that_exist() {
    assert_none(&labels::documents().iter().flat_map(labels::Labelled::mistakes).collect::<Vec<_>>());
}

/// `line:column severity rule message`, notes and fixes below.
fn drawing(text: &str) -> String {
    let options = LintOptions { today: Some(YearMonth { year: 2025, month: Some(6) }), ..LintOptions::default() };
    let analysis = analyze(text, &Options::default());
    let lines = Lines::new(text);
    let mut drawing = String::new();
    for hint in analysis.lint(&options) {
        let place = lines.line_column(text, hint.span.start).expect("a place");
        let severity = format!("{:?}", hint.severity).to_lowercase();
        let _ = writeln!(
            drawing,
            "{}:{} {severity} {} {}",
            place.line,
            place.column,
            hint.rule.name,
            hint.message(Lang::Ko)
        );
        for note in &hint.notes {
            let _ = writeln!(drawing, "    + {} {}", note.rule.name, note.message(Lang::Ko));
        }
        for fix in &hint.fixes {
            let _ = writeln!(drawing, "    {:?}: {}", fix.applicability, fix.title(Lang::Ko));
        }
    }
    drawing
}
