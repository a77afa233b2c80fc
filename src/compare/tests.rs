//! What holds for the difference of any two texts.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;
use crate::analysis::{Options, analyze};
use crate::template::{Content, Element, Tag, to_html, write_text};
use crate::text::{Span, TextEdit, apply_edits};

const CLUTTERED: &str = "주문 처리 관리\n- 동일한 key를 가진 주문은 동일한 partition으로 들어가며 순서가 보장된다는 성질을 이용하여 key를 order_id로 설정함\n- 배포 도구를 이용해 배포함\n";
const TIDY: &str = "주문 처리 관리 및 안정성 개선\n- 주문 순서 보장, 처리량 40% 개선\n- 배포 도구를 이용해 배포함\n";

/// Words in both languages, with signs, line ends and characters of several code points among them.
fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(
        &[
            "주문",
            "주문을 ",
            "kafka",
            " ",
            "\n",
            "- ",
            "99.9%",
            "42분 → 6분",
            "👩‍👩‍👧",
            "e\u{301}",
            "가\u{301}",
            "\r\n",
            "1\u{fe0f}\u{20e3}",
            "🇰🇷",
            "\u{1112}\u{1161}\u{11ab}",
            "## 경력\n",
            "### 가나다커머스 (2021.06 ~ 현재)\n",
            "**굵게**",
            "`code`",
            "\u{200d}",
            "ก็",
            "क्ष",
            "\0",
            "ｱ\u{ff9e}",
        ][..],
    );
    prop_oneof![
        4 => proptest::collection::vec(word, 0..40).prop_map(|words| words.concat()),
        1 => "\\PC{0,40}",
    ]
}

/// A text and what an edit made of it.
fn edited() -> impl Strategy<Value = (String, String)> {
    (text(), text(), any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(text, other, from, to)| {
        let characters: Vec<char> = text.chars().collect();
        let (from, to) = (from.index(characters.len() + 1), to.index(characters.len() + 1));
        let (from, to) = (from.min(to), from.max(to));
        let after =
            characters[..from].iter().collect::<String>() + &other + &characters[to..].iter().collect::<String>();
        (text, after)
    })
}

fn side(pieces: &[Piece], text: &str, gone: Change, span: fn(&Piece) -> Span) -> String {
    pieces.iter().filter(|piece| piece.change != gone).map(|piece| span(piece).of(text).unwrap()).collect()
}

fn elements(pairs: &[Pair], side: fn(&Pair) -> Option<&Side>) -> Vec<&Element> {
    pairs.iter().filter_map(side).map(|side| &side.element).collect()
}

fn texts(elements: &[&Element]) -> String {
    let mut text = String::new();
    elements.iter().for_each(|element| write_text(element, &mut text));
    text
}

/// The drawing as it was before it was marked; the author's own `del` has no class.
fn unmarked(element: &Element, mark: Tag) -> Element {
    let mut children: Vec<Content> = Vec::new();
    let mut push = |text: &str| match children.last_mut() {
        Some(Content::Text(last)) => last.append(&text.into()),
        _ => children.push(Content::text(text)),
    };
    let mut others: Vec<(usize, Element)> = Vec::new();
    for (at, child) in element.children.iter().enumerate() {
        match child {
            Content::Text(text) => push(text),
            Content::Element(child) if child.tag == mark && !child.class.is_empty() => {
                child.children.iter().for_each(|inner| {
                    if let Content::Text(text) = inner {
                        push(text);
                    }
                });
            }
            Content::Element(child) => others.push((at, unmarked(child, mark))),
        }
    }
    children.extend(others.into_iter().map(|(_, child)| Content::Element(child)));
    Element { children, ..element.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn words_are_the_text_and_cut_no_grapheme(text in text()) {
        prop_assert_eq!(words(&text).collect::<String>(), text.as_str());
        let graphemes: std::collections::HashSet<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        let mut at = 0;
        for word in words(&text) {
            prop_assert!(graphemes.contains(&at), "{:?} is cut at {}", text, at);
            at += word.len();
        }
    }

    #[test]
    fn kept_and_removed_is_the_first_kept_and_added_the_second((before, after) in edited()) {
        let pieces = pieces(&before, &after);
        prop_assert_eq!(side(&pieces, &before, Change::Added, |piece| piece.before), before.as_str());
        prop_assert_eq!(side(&pieces, &after, Change::Removed, |piece| piece.after), after.as_str());
        for piece in pieces.iter().filter(|piece| piece.change == Change::Kept) {
            prop_assert_eq!(piece.before.of(&before), piece.after.of(&after));
        }
    }

    #[test]
    fn applied_to_the_first_the_difference_gives_the_second((before, after) in edited()) {
        let edits: Vec<TextEdit> = pieces(&before, &after)
            .into_iter()
            .filter(|piece| piece.change != Change::Kept)
            .map(|piece| TextEdit { span: piece.before, insert: piece.after.of(&after).unwrap().to_owned() })
            .collect();
        prop_assert_eq!(apply_edits(&before, &edits), after);
    }

    #[test]
    fn lines_of_each_side_are_its_text((before, after) in edited()) {
        let (mut left, mut right) = (String::new(), String::new());
        for row in source(&before, &after) {
            let (old, new) = match row {
                Row::Kept(old, new) => {
                    prop_assert_eq!(old.span.of(&before), new.span.of(&after));
                    (Some(old), Some(new))
                }
                Row::Removed(old) => (Some(old), None),
                Row::Added(new) => (None, Some(new)),
                Row::Changed(old, new, pieces) => {
                    prop_assert_eq!(side(&pieces, &before, Change::Added, |piece| piece.before), old.span.of(&before).unwrap());
                    prop_assert_eq!(side(&pieces, &after, Change::Removed, |piece| piece.after), new.span.of(&after).unwrap());
                    (Some(old), Some(new))
                }
            };
            left.push_str(old.map(|line| line.span.of(&before).unwrap()).unwrap_or_default());
            right.push_str(new.map(|line| line.span.of(&after).unwrap()).unwrap_or_default());
        }
        prop_assert_eq!((left, right), (before, after));
    }

    #[test]
    fn units_of_each_side_are_its_page((before, after) in edited()) {
        let (old, new) = (analyze(&before, &Options::default()), analyze(&after, &Options::default()));
        let pairs = rendered(&old, &new);
        let (left, right) = (elements(&pairs, |pair| pair.before.as_ref()), elements(&pairs, |pair| pair.after.as_ref()));
        prop_assert_eq!(texts(&left), old.text());
        prop_assert_eq!(texts(&right), new.text());
        for (elements, analysis, mark) in [(left, &old, Tag::Del), (right, &new, Tag::Ins)] {
            for (element, unit) in elements.iter().zip(&analysis.units) {
                let drawn = unmarked(&analysis.draw(unit), mark);
                prop_assert_eq!(to_html(&unmarked(element, mark)), to_html(&drawn));
            }
        }
        let rows = rows(&pairs);
        prop_assert_eq!(rows.iter().flat_map(Clone::clone).collect::<Vec<_>>(), (0..pairs.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_text_does_not_differ_from_itself(text in text()) {
        prop_assert!(pieces(&text, &text).iter().all(|piece| piece.change == Change::Kept));
        prop_assert!(source(&text, &text).iter().all(|row| matches!(row, Row::Kept(..))));
        let analysis = analyze(&text, &Options::default());
        prop_assert!(rendered(&analysis, &analysis).iter().all(|pair| pair.standing == Standing::Kept));
    }
}

/// Every two characters: where the page parts them, a real segmenter does, too.
#[test]
fn no_boundary_stands_inside_a_grapheme() {
    let samples = [
        "a",
        "1",
        "가",
        "\u{1100}",
        "\u{11a8}",
        "👩",
        "🇰",
        "\u{200d}",
        "\u{600}",
        "\u{d4e}",
        "\u{110bd}",
        " ",
        "क\u{94d}",
        "👩\u{200d}",
        "ก",
    ];
    let mut wrong = Vec::new();
    // Beyond are ideographs, and planes without characters.
    for c in (0..=0x2_0001_u32).chain(0xe_0000..=0xe_0200).filter_map(char::from_u32) {
        for sample in samples {
            let text = format!("{sample}{c}");
            let parted = words(&text).count() > words(sample).count()
                && words(&text).last().is_some_and(|word| word.len() == c.len_utf8());
            if parted && !text.grapheme_indices(true).any(|(at, _)| at == sample.len()) {
                wrong.push(format!("{sample:?} {:x}", u32::from(c)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} pairs: {:?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

#[test]
fn words_are_those_that_a_reader_sees() {
    let cut = |text| words(text).collect::<Vec<_>>();
    assert_eq!(
        cut("Kafka를 이용한 99.9991% 가용률"),
        ["Kafka", "를", " ", "이용한", " ", "99.9991", "%", " ", "가용률"]
    );
    assert_eq!(cut("1,300건, 42분→6분"), ["1,300", "건", ",", " ", "42", "분", "→", "6", "분"]);
    assert_eq!(cut("👩‍👩‍👧🚀 한\n\n"), ["👩‍👩‍👧", "🚀", " ", "한", "\n", "\n"]);
    assert_eq!(cut(""), Vec::<&str>::new());
}

fn shown(before: &str, after: &str) -> String {
    let sign = |change| match change {
        Change::Kept => "",
        Change::Removed => "-",
        Change::Added => "+",
    };
    let piece = |piece: Piece| match piece.change {
        Change::Removed => format!("[-{}]", piece.before.of(before).unwrap()),
        change if sign(change).is_empty() => piece.after.of(after).unwrap().to_owned(),
        _ => format!("[+{}]", piece.after.of(after).unwrap()),
    };
    pieces(before, after).into_iter().map(piece).collect()
}

#[test]
fn a_changed_word_is_marked_and_no_more() {
    assert_eq!(shown("복구 시간 42분 → 6분", "복구 시간 42분 → 5분"), "복구 시간 42분 → [-6][+5]분");
    assert_eq!(shown("Kafka를 쓴다", "Kafka 위에 쓴다"), "Kafka[-를][+ 위에] 쓴다");
    assert_eq!(shown("가 나 다", "가 다"), "가 [-나 ]다");
}

#[test]
fn a_space_between_replaced_words_is_no_island() {
    assert_eq!(shown("서비스 환경을 구축함", "배포 도구를 도입함"), "[-서비스 환경을 구축함][+배포 도구를 도입함]");
}

#[test]
fn a_shortened_bullet_is_still_that_bullet() {
    let before =
        "- 배포 도구를 이용하여 배포 과정을 여러 단계로 나누어 자동으로 배포되도록 구성함\n- 로그를 수집하여 저장함\n";
    let after = "- 배포 자동화: 배포 과정을 여러 단계로 나눔\n- 로그를 수집하여 저장함\n- 새로 쓴 줄\n";
    let rows = source(before, after);
    assert!(matches!(rows.as_slice(), [Row::Changed(..), Row::Kept(..), Row::Added(_)]), "{rows:?}");
}

#[test]
fn the_page_says_what_became_of_a_unit() {
    let (old, new) = (analyze(CLUTTERED, &Options::default()), analyze(TIDY, &Options::default()));
    let pairs = rendered(&old, &new);
    assert_eq!(pairs.last().unwrap().standing, Standing::Kept);
    let title = to_html(&pairs[0].after.as_ref().unwrap().element);
    assert_eq!(pairs[0].standing, Standing::Changed);
    assert!(title.contains("주문 처리 관리<ins class=\"come\"> 및 안정성 개선</ins>"), "{title}");
}

#[test]
fn a_change_of_looks_alone_is_a_change_and_a_new_place_is_none() {
    let standings = |before: &str, after: &str| {
        let read = |text: &str| analyze(text, &Options::default());
        rendered(&read(before), &read(after)).iter().map(|pair| pair.standing).collect::<Vec<_>>()
    };
    assert_eq!(standings("안녕 하세요 여러분", "안녕 **하세요** 여러분"), [Standing::Changed]);
}

#[test]
fn numbers_tell_clutter_from_order() {
    let count = |text: &str| {
        let analysis = analyze(text, &Options::default());
        Numbers::of(&analysis, &analysis.lint(&crate::lint::LintOptions::default()), Some(1))
    };
    let (before, after) = (count(CLUTTERED), count(TIDY));
    assert_eq!((before.bullets, after.bullets), (2, 2));
    assert!(before.bullet_length > 35 && after.bullet_length < 20, "{before:?} {after:?}");
    assert_eq!((before.bullets_with_results, after.bullets_with_results), (0, 1));
    assert!(before.hints.all() > after.hints.all(), "{before:?} {after:?}");
    assert_eq!(count(""), Numbers { pages: Some(1), hints: count("").hints, ..Numbers::default() });
}
