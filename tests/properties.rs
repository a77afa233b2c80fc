//! What holds for every text: generated ones, every fixture, and every document in the folder that
//! `HANNUN_FIXTURES` names. The short run reads the same 256 generated texts each time, so that a change is judged by itself;
//! with `HANNUN_CASES` as many new ones are generated at each run (`make long`).
#![allow(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "a failed check is a failed test")]

mod support;

use hannun::analysis::{Analysis, Options, analyze};
use hannun::lint::{Lang, LintOptions};
use hannun::markup::Format;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestCaseError};
use support::{fixtures, generate, oracle, spans, visible};

fn config() -> ProptestConfig {
    let cases = std::env::var("HANNUN_CASES").ok().and_then(|cases| cases.parse().ok());
    let rng_seed = if cases.is_some() { RngSeed::Random } else { RngSeed::Fixed(2_021) };
    let cases = cases.unwrap_or(256);
    ProptestConfig { cases, rng_seed, failure_persistence: None, max_shrink_iters: 20_000, ..ProptestConfig::default() }
}

/// A property: `Err` says what is wrong.
type Property = fn(&Analysis) -> Result<(), String>;

fn read(text: &str, format: Format) -> Analysis {
    analyze(text, &Options { format: Some(format) })
}

fn holds_for_generated(text: &str, property: Property) -> Result<(), TestCaseError> {
    for format in [Format::Markdown, Format::Html] {
        property(&read(text, format)).map_err(|error| TestCaseError::fail(format!("{format:?}: {error}")))?;
    }
    Ok(())
}

fn holds_for_fixtures(property: Property) {
    let errors: Vec<String> = fixtures::all()
        .iter()
        .filter_map(|fixture| {
            let error = property(&analyze(&fixture.text, &Options::default())).err()?;
            Some(format!("{}: {error}", fixture.path.display()))
        })
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

fn spans_fit(analysis: &Analysis) -> Result<(), String> {
    spans::misfit(analysis).map_or(Ok(()), Err)
}

fn fields_stand_where_they_say(analysis: &Analysis) -> Result<(), String> {
    spans::misplaced_field(analysis).map_or(Ok(()), Err)
}

fn letters_are_kept(analysis: &Analysis) -> Result<(), String> {
    visible::compare(analysis, visible::is_letter)
}

fn signs_are_kept(analysis: &Analysis) -> Result<(), String> {
    visible::compare(analysis, visible::is_sign)
}

/// A period is moved once, and what is shown of it was written there.
fn moves_are_true(analysis: &Analysis) -> Result<(), String> {
    let source = analysis.document.source();
    let mut spans: Vec<_> = analysis.moves().iter().map(|moved| moved.span).collect();
    spans.sort();
    if let Some(pair) = spans.windows(2).find(|pair| pair[0].end > pair[1].start) {
        return Err(format!("{pair:?} are moved twice"));
    }
    for moved in &analysis.moves() {
        let written = moved.span.of(source).unwrap_or_default();
        // A year in wide digits is that year; they stand in the order of ASCII.
        let narrow =
            |c| if matches!(c, '０'..='９') { char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c) } else { c };
        let written: String = written.chars().map(narrow).collect();
        // Titles and durations are moved as they are; a period is written anew, so its year is looked for.
        let is_period = moved.shown.bytes().take(4).filter(u8::is_ascii_digit).count() == 4;
        let year = moved.shown.get(2..4).unwrap_or_default();
        // Entities and markup may stand between the digits.
        if is_period && !written.contains(['&', '<', '*', '_', '`']) && !written.contains(year) {
            return Err(format!("{:?} is shown for {written:?}", moved.shown));
        }
    }
    Ok(())
}

fn units_follow_the_source(analysis: &Analysis) -> Result<(), String> {
    match analysis.units.windows(2).find(|pair| pair[0].span.start > pair[1].span.start) {
        Some(pair) => Err(format!("{:?} stands before {:?}", pair[0].span, pair[1].span)),
        None => Ok(()),
    }
}

fn page_is_closed_list_only(analysis: &Analysis) -> Result<(), String> {
    let found = oracle::violations(&analysis.html());
    if found.is_empty() { Ok(()) } else { Err(found.join(", ")) }
}

fn shown(analysis: &Analysis) -> serde_json::Value {
    hannun::json::analysis(analysis, &analysis.lint(&LintOptions::default()), Lang::Ko)
}

fn twice_is_the_same(analysis: &Analysis) -> Result<(), String> {
    let again = read(analysis.document.source(), analysis.document.format());
    let keys = |analysis: &Analysis| analysis.units.iter().map(|unit| unit.key).collect::<Vec<_>>();
    let same = keys(analysis) == keys(&again) && analysis.html() == again.html() && shown(analysis) == shown(&again);
    if same { Ok(()) } else { Err("the second analysis differs".to_owned()) }
}

macro_rules! property {
    ($(#[$doc:meta])* $test:ident, $fixtures:ident, $property:expr) => {
        proptest! {
            #![proptest_config(config())]
            $(#[$doc])*
            #[test]
            fn $test(text in generate::any_text()) {
                holds_for_generated(&text, $property)?;
            }
        }

        #[test]
        fn $fixtures() {
            holds_for_fixtures($property);
        }
    };
}

property!(positions_fit_the_source, positions_fit_the_source_of_fixtures, spans_fit);
property!(fields_point_at_their_words, fields_point_at_their_words_in_fixtures, fields_stand_where_they_say);
property!(no_letter_is_lost_or_doubled, no_letter_of_a_fixture_is_lost_or_doubled, letters_are_kept);
property!(no_sign_is_lost_or_doubled, no_sign_of_a_fixture_is_lost_or_doubled, signs_are_kept);
property!(letters_keep_their_order, letters_of_fixtures_keep_their_order, visible::in_order);
property!(words_stay_apart, words_of_fixtures_stay_apart, visible::words_stay_apart);
property!(moved_periods_are_true, moved_periods_of_fixtures_are_true, moves_are_true);
property!(units_stand_in_the_order_of_the_source, units_of_fixtures_stand_in_order, units_follow_the_source);
property!(
    the_page_holds_only_the_closed_list,
    the_page_of_a_fixture_holds_only_the_closed_list,
    page_is_closed_list_only
);
property!(the_same_text_gives_the_same_units, the_same_fixture_gives_the_same_units, twice_is_the_same);

proptest! {
    #![proptest_config(config())]

    /// Any characters at all, in both formats and with the format detected.
    #[test]
    fn arbitrary_characters_give_an_analysis(text in any::<String>()) {
        holds_for_generated(&text, spans_fit)?;
        let _ = analyze(&text, &Options::default());
    }

    /// A keystroke costs what changed: a longer sentence in one bullet changes that bullet's unit only.
    #[test]
    fn an_edit_changes_few_units(text in generate::resume(), words in "[가-힣]{2,5}( [가-힣]{2,5}){2,6}") {
        let before = format!("## 경력\n\n### 가나다커머스 (2021.06 ~ 현재)\n\n- 처음 문장입니다\n- 둘째 문장입니다\n\n{text}");
        let after = before.replace("처음 문장입니다", &format!("처음 {words} 문장입니다"));
        let (before, after) = (read(&before, Format::Markdown), read(&after, Format::Markdown));
        let known: std::collections::HashSet<u64> = before.units.iter().map(|unit| unit.key).collect();
        let new = after.units.iter().filter(|unit| !known.contains(&unit.key)).count();
        prop_assert!(new <= 2, "{new} of {} units are new", after.units.len());
        prop_assert_eq!(before.units.len(), after.units.len());
    }
}
