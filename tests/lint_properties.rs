//! What holds for the hints of every text: generated ones, every fixture, and every document in the folder that
//! `HANNUN_FIXTURES` names.
#![allow(clippy::panic, clippy::expect_used, reason = "a failed check is a failed test")]

mod support;

use hannun::analysis::{FIX_ROUNDS, Options, analyze, fix};
use hannun::lint::{Hint, Lang, LintOptions, Preset, apply_safe, dismiss, registry};
use hannun::markup::Format;
use hannun::text::Span;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestCaseError};
use support::{fixtures, generate, pathological};

fn config() -> ProptestConfig {
    let cases = std::env::var("HANNUN_CASES").ok().and_then(|cases| cases.parse().ok());
    let rng_seed = if cases.is_some() { RngSeed::Random } else { RngSeed::Fixed(2_021) };
    let cases = cases.unwrap_or(128);
    ProptestConfig { cases, rng_seed, failure_persistence: None, max_shrink_iters: 20_000, ..ProptestConfig::default() }
}

/// Everything on, previews as well.
fn everything() -> LintOptions {
    LintOptions { only: registry::rules().map(|rule| rule.meta.name.into()).collect(), ..LintOptions::default() }
}

fn hints(text: &str, format: Option<Format>) -> Vec<Hint> {
    analyze(text, &Options { format }).lint(&everything())
}

/// `Err` says what is wrong.
fn holds(text: &str, format: Option<Format>) -> Result<(), String> {
    let found = hints(text, format);
    for hint in &found {
        let fits = |span: Span| span.start <= span.end && span.of(text).is_some();
        if !fits(hint.span) || !hint.related.iter().all(|span| fits(*span)) {
            return Err(format!("{} stands at {:?}", hint.rule.name, hint.span));
        }
        for lang in [Lang::Ko, Lang::En] {
            if hint.message(lang).contains(['{', '}']) && !hint.span.of(text).is_some_and(|it| it.contains(['{', '}']))
            {
                return Err(format!("{}: {}", hint.rule.name, hint.message(lang)));
            }
        }
        if let Some(fix) = hint.fixes.iter().find(|fix| !fix.fits(text)) {
            return Err(format!("{}: {fix:?} does not fit", hint.rule.name));
        }
    }
    if found.windows(2).any(|pair| matches!(pair, [a, b] if a.span.start > b.span.start)) {
        return Err("not in order of place".to_owned());
    }
    settles(text, format, found)
}

/// Safe fixes come to an end, and whatever they take away is named by a fix.
fn settles(text: &str, format: Option<Format>, found: Vec<Hint>) -> Result<(), String> {
    let mut text = text.to_owned();
    let mut found = found;
    for _ in 0..FIX_ROUNDS {
        let (fixed, applied) = apply_safe(&text, &found);
        if applied == 0 {
            return if fixed == text { Ok(()) } else { Err("changed without a fix".to_owned()) };
        }
        let edits = found.iter().filter_map(Hint::safe_fix).flat_map(|fix| &fix.edits);
        let named: String = edits.map(|edit| edit.old.as_ref()).collect();
        if let Some(lost) = lost(&text, &fixed).into_iter().find(|c| !named.contains(*c)) {
            return Err(format!("{lost:?} is lost: {text:?} → {fixed:?}"));
        }
        text = fixed;
        found = hints(&text, format);
    }
    let left = found.iter().filter(|hint| hint.safe_fix().is_some()).count();
    if left == 0 { Ok(()) } else { Err(format!("{left} safe fixes after {FIX_ROUNDS} rounds: {text:?}")) }
}

/// Characters that the one text has more of than the other.
fn lost(before: &str, after: &str) -> Vec<char> {
    let mut counts = std::collections::BTreeMap::new();
    before.chars().for_each(|c| *counts.entry(c).or_insert(0) += 1);
    after.chars().for_each(|c| *counts.entry(c).or_insert(0) -= 1);
    counts.into_iter().filter(|(_, count)| *count > 0).map(|(c, _)| c).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn hints_fit_and_fixes_settle(text in generate::any_text()) {
        for format in [Format::Markdown, Format::Html] {
            holds(&text, Some(format)).map_err(|error| TestCaseError::fail(format!("{format:?}: {error}")))?;
        }
    }

    #[test]
    fn arbitrary_characters_get_hints(text in any::<String>()) {
        holds(&text, None).map_err(TestCaseError::fail)?;
    }

    /// Words that rules look for, in any order.
    #[test]
    fn words_of_the_rules_settle(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "사용하", "여", "이", "를", "전", "Grafana", "월", "월", "N개", "성질", "을", "했", "다.", "때문", "에", "러", "`Go`",
                "**굵게**", "\n", "\n\n", "- ", "(가)", "으로", "30%", "구축", "하였으며", "<b>표</b>", "&amp;", "<!-- hannun-disable T3 -->",
                "깃헙", "Radis", "Oauth", "kafka", "Kafka", "1만개", "2만 개", "20%이상", "프레임웍", "ᄀ", "누\u{11ab}", "<div>\n- 가",
            ]),
            0..40,
        ),
    ) {
        holds(&words.join(" "), None).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn hints_of_fixtures_fit_and_their_fixes_settle() {
    let errors: Vec<String> = fixtures::all()
        .iter()
        .filter_map(|fixture| Some(format!("{}: {}", fixture.path.display(), holds(&fixture.text, None).err()?)))
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn a_second_fix_changes_nothing() {
    for fixture in fixtures::all() {
        let options = LintOptions::default();
        let once = fix(&fixture.text, &Options::default(), &options);
        assert_eq!(fix(&once, &Options::default(), &options), once, "{}", fixture.path.display());
    }
}

#[test]
fn pathological_texts_get_hints() {
    for (name, text) in pathological::texts(1) {
        for format in [Format::Markdown, Format::Html] {
            let found = hints(&text, Some(format));
            assert!(found.iter().all(|hint| hint.span.of(&text).is_some()), "{name}");
        }
    }
}

/// What was dismissed stays away when the text changes elsewhere, and comes back when its own words change.
#[test]
fn dismissed_hints_survive_edits_elsewhere() {
    let text = "## 경력\n\n- 지표 화면은 Grafana 를 이용해서 만듦\n";
    let options = LintOptions::only("detached-particle");
    let keys = |text: &str| -> Vec<u64> {
        analyze(text, &Options::default()).lint(&options).iter().map(|hint| dismiss::key(hint, text)).collect()
    };
    let dismissed = LintOptions { dismissed: keys(text), ..options.clone() };
    let count = |text: &str| analyze(text, &Options::default()).lint(&dismissed).len();
    assert_eq!(keys(text).len(), 1);
    assert_eq!(count(text), 0);
    assert_eq!(count(&format!("# 나보기\n\n{text}\n- 새 항목\n")), 0);
    assert_eq!(count(&text.replace("Grafana", "Kibana")), 1);
}

/// The key is kept by users for years: it may not change.
#[test]
fn a_dismissal_is_known_for_ever() {
    let text = "- 지표 화면은 Grafana 를 이용해서 만듦";
    let hints = analyze(text, &Options::default()).lint(&LintOptions::only("T3"));
    assert_eq!(hints.iter().map(|hint| dismiss::key(hint, text)).collect::<Vec<_>>(), [940_145_959_629_991_592]);
}

#[test]
fn rules_follow_the_user_before_the_preset() {
    let text = "- 파티션 수를 늘리고 오프셋과 버퍼를 직접 저장하도록 변경";
    let speaks = |options: &LintOptions| {
        analyze(text, &Options::default()).lint(options).iter().any(|hint| hint.rule.name == "implementation-detail")
    };
    let mut options = LintOptions::default();
    assert!(speaks(&options));
    options.values.push(("C4".into(), "max-words".into(), 3));
    assert!(!speaks(&options));
    options.values.clear();
    options.preset = Preset::Portfolio;
    assert!(!speaks(&options));
    options.rules.push(("implementation-detail".into(), true));
    assert!(speaks(&options));
    options.rules.push(("C4".into(), false));
    assert!(!speaks(&options));
}
