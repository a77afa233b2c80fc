//! Clipboard HTML as Markdown: each `fixtures/paste/SOURCE.html`, in the shape that the program puts on the clipboard, has the
//! Markdown that is expected of it beside it. Adding a pair adds a test. A `SOURCE.json` beside it says what is understood of that
//! Markdown, as in `fixtures/resume`.
#![allow(clippy::panic, clippy::expect_used, reason = "a failed check is a failed test")]

mod support;

use std::collections::BTreeMap;

use hannun::analysis::{Options, analyze};
use hannun::convert::from_html;
use hannun::markup::{Format, parse};
use proptest::prelude::*;
use support::expected::differences;
use support::{fixtures, generate, pathological, visible};

#[test]
fn clipboards_become_the_markdown_beside_them() {
    let mut wrong = Vec::new();
    for fixture in fixtures::fixtures("paste").into_iter().filter(|fixture| fixture.format == Format::Html) {
        let beside = fixture.path.with_extension("md");
        let expected = std::fs::read_to_string(&beside).unwrap_or_default();
        let found = from_html(&fixture.text);
        if std::env::var_os("HANNUN_BLESS").is_some() {
            std::fs::write(&beside, format!("{}\n", found.markdown)).expect("a file");
        } else if found.markdown != expected.trim_end() {
            wrong.push(format!("{}\n{}", fixture.name, found.markdown));
        }
        assert!(found.worthwhile, "{}", fixture.name);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn what_was_pasted_is_understood() {
    let mut wrong = Vec::new();
    for fixture in fixtures::fixtures("paste").into_iter().filter(|fixture| fixture.format == Format::Html) {
        let Ok(expected) = std::fs::read_to_string(fixture.path.with_extension("json")) else { continue };
        let expected = serde_json::from_str(&expected).expect("JSON");
        let analysis = analyze(&from_html(&fixture.text).markdown, &Options { format: Some(Format::Markdown) });
        let found = differences(&expected, &analysis);
        if !found.is_empty() {
            wrong.push(format!("{}\n  {}", fixture.name, found.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The letters of a text, and how often each stands there.
fn letters(text: &str, format: Format) -> BTreeMap<char, i64> {
    let mut counted = BTreeMap::new();
    let document = parse(text, format);
    for c in visible::text(&document).chars().filter(|c| visible::is_letter(*c)) {
        *counted.entry(c).or_default() += 1;
    }
    counted
}

fn keeps_its_letters(html: &str) -> Result<(), String> {
    let markdown = from_html(html).markdown;
    let (mut balance, found) = (letters(html, Format::Html), letters(&markdown, Format::Markdown));
    for (c, count) in found {
        *balance.entry(c).or_default() -= count;
    }
    balance.retain(|_, count| *count != 0);
    if balance.is_empty() { Ok(()) } else { Err(format!("{balance:?} differ in\n{html}\n---\n{markdown}")) }
}

/// Marks of what a program writes twice, or for others than people: left out on purpose.
const OF_PROGRAMS: [&str; 7] =
    ["display:none", "mso-", "aria-hidden", "visually-hidden", "aria-roledescription", "#cmnt", "icon"];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_letter_is_lost_or_doubled(html in generate::any_text()) {
        // Some texts are made of these very clipboards.
        prop_assume!(!OF_PROGRAMS.iter().any(|mark| html.contains(mark)));
        keeps_its_letters(&html).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn no_letter_of_a_document_is_lost_or_doubled() {
    let all = fixtures::all();
    let of_programs = |fixture: &&fixtures::Fixture| OF_PROGRAMS.iter().any(|mark| fixture.text.contains(mark));
    let wrong: Vec<String> = all
        .iter()
        .filter(|fixture| !of_programs(fixture))
        .filter_map(|fixture| keeps_its_letters(&fixture.text).err().map(|_| fixture.path.display().to_string()))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whatever takes its square of the text's time doesn't come to an end here.
#[test]
fn what_makes_parsers_slow_is_pasted_all_the_same() {
    for (name, text) in pathological::texts(1) {
        let lost = keeps_its_letters(&text).err();
        assert!(lost.is_none(), "{name}: {}", lost.unwrap_or_default().chars().take(300).collect::<String>());
    }
}
