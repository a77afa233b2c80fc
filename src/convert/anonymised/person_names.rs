//! How else a person's name is spelled: in the other script beside it, family name first or last.

use crate::resume::{is_person_name, vocabulary};
use crate::text::is_syllable;

/// A part of a Latin name has at least so many letters to be looked for alone.
const PART: usize = 4;

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
    let technology = |words: &str| technologies.iter().any(|known| known.eq_ignore_ascii_case(words));
    let named = hangul(other) != hangul(name)
        && is_person_name(other)
        && !vocabulary::is_role(other)
        && !(hangul(other) && other.chars().count() < SYLLABLES)
        && !technology(other)
        && !other.split(' ').any(technology);
    named.then(|| other.to_owned())
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
        ] {
            assert_eq!(beside(name, behind, &["Spring Boot", "Redis"]).as_deref(), other, "{behind}");
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
