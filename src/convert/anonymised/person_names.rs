//! How else a person's name is spelled: in another script beside it or behind a label of its own, family name first or last.

use crate::resume::{is_person_name, vocabulary};
use crate::text::is_syllable;

/// A part of a Latin name has at least so many letters to be looked for alone.
const PART: usize = 4;

/// What announces a name in another script: `한자: 卓李瑟`, `| 영문 | Tak Iseul |`.
const LABELS: [&str; 10] =
    ["한자", "한자명", "한자이름", "한자성명", "한문", "한문성명", "영문", "영문명", "영문이름", "영문성명"];

/// A Korean name of two syllables may be a town's: `Haram Jeong (서울)`.
const SYLLABLES: usize = 3;

/// The name in another spelling that stands right behind the name in its line: `(Tak Iseul)`, ` / Iseul Tak`; no role and
/// none of the technologies that the text names.
pub(super) fn beside(name: &str, behind: &str, technologies: &[&str]) -> Option<String> {
    let line = behind.lines().next()?.trim_start_matches([' ', '*', '_']);
    let inner = line.strip_prefix(['(', '[', '/', '（']).unwrap_or(line).trim_start();
    let inner = inner.split([')', ']', '/', '|', '·', '）', '<', '*', '#', '{']).next()?.trim();
    // "Tak, Iseul" is a name with a comma; what else follows one is a remark.
    let whole = inner.replace(", ", " ");
    let other = if is_person_name(&whole) { whole.as_str() } else { inner.split(',').next()?.trim_end() };
    let hangul = |text: &str| text.chars().any(is_syllable);
    if is_hanja_name(other) {
        return Some(other.to_owned());
    }
    let technology = |words: &str| technologies.iter().any(|known| known.eq_ignore_ascii_case(words));
    let named = hangul(other) != hangul(name)
        && is_person_name(other)
        && !vocabulary::is_role(other)
        && !(hangul(other) && other.chars().count() < SYLLABLES)
        && !technology(other)
        && !other.split(' ').any(technology);
    named.then(|| other.to_owned())
}

/// Names in another script that a label announces, in blocks as they are shown: behind a colon, in the cell or the brackets
/// beside it.
pub(super) fn labelled<'b>(blocks: impl Iterator<Item = &'b str>) -> impl Iterator<Item = &'b str> {
    let parts = blocks.flat_map(|block| block.split(['|', '(', ')', '[', ']', ':', '：', '/', '·', '\t', '\n']));
    let words = parts.map(str::trim).filter(|part| !part.is_empty());
    let mut announced = false;
    words.filter(move |words| {
        let label = words.chars().filter(|c| !c.is_whitespace());
        let named = announced && (is_hanja_name(words) || words.is_ascii() && is_person_name(words));
        announced = LABELS.iter().any(|known| known.chars().eq(label.clone()));
        named
    })
}

/// A Korean name in Chinese characters; a given name may have none and stay Hangul.
fn is_hanja_name(words: &str) -> bool {
    let is_hanja = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
    let letters = words.chars().filter(|c| *c != ' ');
    (2..=5).contains(&letters.clone().count())
        && letters.clone().all(|c| is_hanja(c) || is_syllable(c))
        && letters.take(1).all(is_hanja)
}

/// Spellings of a Latin name: both orders, with a comma, in capitals.
pub(super) fn spellings(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (Some((first, rest)), Some((last, head))) = (words.split_first(), words.split_last()) else {
        return Vec::new();
    };
    if rest.is_empty() || !name.is_ascii() {
        return Vec::new();
    }
    let (rest, head) = (rest.join(" "), head.join(" "));
    let mut all = vec![
        words.join(" "),
        format!("{rest} {first}"),
        format!("{last} {head}"),
        format!("{first}, {rest}"),
        format!("{last}, {head}"),
    ];
    let loud: Vec<String> = all.iter().map(|name| name.to_ascii_uppercase()).collect();
    all.extend(loud);
    all
}

/// The parts of a Latin name that tell who it is alone: not those so short that they are words, too.
pub(super) fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split(' ').filter(|part| part.is_ascii() && part.len() >= PART)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_spelling_stands_behind_the_name() {
        for (name, behind, other) in [
            ("탁이슬", " (Tak Iseul)\n", Some("Tak Iseul")),
            ("탁이슬", " / Iseul Tak | 백엔드", Some("Iseul Tak")),
            ("탁이슬", " Iseul Tak", Some("Iseul Tak")),
            ("Iseul Tak", " (탁이슬)", Some("탁이슬")),
            ("탁이슬", " (Backend Engineer)", None),
            ("탁이슬", "(Tak, Iseul)", Some("Tak Iseul")),
            ("탁이슬", " (Tak Iseul, 1993)", Some("Tak Iseul")),
            ("탁이슬", " (1993)", None),
            ("탁이슬", " / Spring Boot", None),
            ("탁이슬", " (Redis Kafka)", None),
            ("탁이슬", " | Tak Iseul", None),
            ("Iseul Tak", " / 백엔드", None),
            ("Iseul Tak", " (서울)", None),
            ("탁이슬", "\n(Iseul Tak)", None),
            ("탁이슬", " (卓李瑟)", Some("卓李瑟")),
            ("탁이슬", "(卓 李 瑟, 1993)", Some("卓 李 瑟")),
            ("탁이슬", " 卓이슬", Some("卓이슬")),
            ("탁이슬", " (男)", None),
        ] {
            assert_eq!(beside(name, behind, &["Spring Boot", "Redis"]).as_deref(), other, "{behind}");
        }
    }

    #[test]
    fn a_label_announces_another_spelling() {
        let found = |blocks: &[&'static str]| labelled(blocks.iter().copied()).collect::<Vec<_>>();
        for blocks in [
            ["이름: 탁이슬\n한자: 卓李瑟", "영문 이름: Tak Iseul\n"],
            ["성명\t(한글) 탁이슬", "(한자) 卓李瑟\t(영문) Tak Iseul"],
            ["한문 성명 : 卓李瑟 / 영문명", "Tak Iseul"],
        ] {
            assert_eq!(found(&blocks), ["卓李瑟", "Tak Iseul"]);
        }
        for block in ["한자: 능력검정 3급", "영문: 이력서 있음", "영문 | Redis", "卓李瑟 | 漢字"] {
            assert!(found(&[block]).is_empty(), "{block}");
        }
    }

    #[test]
    fn latin_names_have_two_orders() {
        let all = spellings("Tak Iseul");
        assert!(
            ["Tak Iseul", "Iseul Tak", "Tak, Iseul", "ISEUL TAK"]
                .iter()
                .all(|name| all.iter().any(|known| known == name))
        );
        assert!(spellings("탁이슬").is_empty() && spellings("Iseul").is_empty());
    }
}
