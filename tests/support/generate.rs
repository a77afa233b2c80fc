//! Invented texts: a soup of fragments that breaks every grammar, and résumés with the habits of real ones.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;

use super::fixtures;
use super::fragments::{DATES, LINES, MARKS, STARTS, TAGS, WORDS};

fn fragment() -> impl Strategy<Value = String> {
    let text = |list: &'static [&'static str]| select(list).prop_map(str::to_owned);
    prop_oneof![
        6 => text(WORDS).prop_map(|word| word + " "),
        2 => text(WORDS),
        3 => text(DATES),
        4 => text(LINES).prop_map(|line| format!("\n{line}\n")),
        2 => text(LINES).prop_map(|line| line + "\n"),
        3 => text(STARTS).prop_map(|start| format!("\n{start}")),
        1 => text(STARTS),
        6 => text(TAGS),
        7 => text(MARKS),
    ]
}

/// Fragments in any order.
pub(crate) fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(fragment(), 0..48).prop_map(|parts| parts.concat())
}

fn prose() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(WORDS.get(..26).unwrap_or(WORDS)), 1..7).prop_map(|words| words.join(" "))
}

fn body() -> impl Strategy<Value = String> {
    let bullets = proptest::collection::vec((select(&["- ", "* ", "  - ", "1. "][..]), prose()), 1..6)
        .prop_map(|items| items.iter().map(|(mark, text)| format!("{mark}{text}\n")).collect::<String>());
    prop_oneof![
        5 => bullets.prop_map(|list| list + "\n"),
        2 => prose().prop_map(|text| text + "\n\n"),
        2 => (select(DATES), prose()).prop_map(|(date, text)| format!("{date}\n{text}\n\n")),
        1 => (select(TAGS), prose(), select(TAGS)).prop_map(|(open, text, close)| format!("{open}{text}{close}\n\n")),
        1 => (prose(), select(DATES)).prop_map(|(a, b)| format!("| {a} | {b} |\n|---|---|\n| {b} | {a} |\n\n")),
    ]
}

fn entry() -> impl Strategy<Value = String> {
    let title = (select(&["## ", "### ", "#### ", "", "- ", "**", "<h3>"][..]), prose(), select(DATES), 0..4_u8)
        .prop_map(|(mark, text, date, shape)| {
            let close = match mark {
                "**" => "**",
                "<h3>" => "</h3>",
                _ => "",
            };
            match shape {
                0 => format!("{mark}{text} ({date}){close}\n\n"),
                1 => format!("{mark}{text} | {date} | 백엔드{close}\n"),
                2 => format!("{mark}{text}{close}\n{date}\n\n"),
                _ => format!("<div style=\"display:flex\"><div>{date}</div><div>{text}</div></div>\n\n"),
            }
        });
    (title, proptest::collection::vec(body(), 0..4)).prop_map(|(title, bodies)| title + &bodies.concat())
}

/// A text in the shape of a résumé, with one fragment that disturbs it now and then.
pub(crate) fn resume() -> impl Strategy<Value = String> {
    let section =
        (select(LINES), proptest::collection::vec(entry(), 0..4), proptest::option::weighted(0.2, fragment()))
            .prop_map(|(line, entries, noise)| format!("{line}\n\n{}{}", entries.concat(), noise.unwrap_or_default()));
    proptest::collection::vec(section, 0..5).prop_map(|sections| sections.concat())
}

/// Blocks in blocks, in both languages, each indented or quoted as what it stands in asks for, or wrongly.
pub(crate) fn nested() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        3 => prose(),
        2 => select(DATES).prop_map(str::to_owned),
        2 => select(LINES).prop_map(str::to_owned),
        1 => fragment(),
    ];
    let block = leaf.prop_recursive(4, 24, 4, |inner| {
        let around = select(
            &[
                ("- ", "  ", ""),
                ("1. ", "   ", ""),
                ("- ", "\t", ""),
                ("> ", "> ", ""),
                ("    ", "    ", ""),
                ("\t", "\t", ""),
                ("<div>", "  ", "</div>"),
                ("<div>\n\n", "", "\n\n</div>"),
                ("<ul><li>", "    ", "</ul>"),
                ("<dl><dt>", "", "<dd>"),
                ("<table><tr><td>", "  ", "</table>"),
                ("<a href=\"https://example.kr\">", "", "</a>"),
                ("<b>", "", "</b>"),
                ("<p>", "", ""),
                ("<details><summary>", "\t", "</details>"),
                ("<div style=\"display:flex\"><div>", "", "</div></div>"),
                ("**", "", "**"),
            ][..],
        );
        (around, proptest::collection::vec(inner, 1..4), select(&["\n", "\n\n", " ", "\r\n"][..])).prop_map(
            |((open, indent, close), blocks, between)| {
                let text = blocks.join(between).replace('\n', &format!("\n{indent}"));
                format!("{open}{text}{close}")
            },
        )
    });
    proptest::collection::vec(block, 1..6).prop_map(|blocks| blocks.join("\n\n"))
}

/// Some lines of a fixture, with fragments put in or in the place of a few characters.
pub(crate) fn edited() -> impl Strategy<Value = String> {
    static FIXTURES: LazyLock<Vec<String>> =
        LazyLock::new(|| fixtures::all().into_iter().map(|fixture| fixture.text).collect());
    let edit = (any::<prop::sample::Index>(), 0..6_usize, fragment());
    let lines = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..40_usize);
    (lines, proptest::collection::vec(edit, 0..5)).prop_map(|((which, from, count), edits)| {
        let lines: Vec<&str> = which.get(&FIXTURES).split_inclusive('\n').collect();
        let from = if lines.is_empty() { 0 } else { from.index(lines.len()) };
        let mut text: Vec<char> = lines.iter().skip(from).take(count).flat_map(|line| line.chars()).collect();
        for (at, length, fragment) in edits {
            let at = at.index(text.len() + 1);
            let end = (at + length).min(text.len());
            text.splice(at..end, fragment.chars());
        }
        text.into_iter().collect()
    })
}

/// Any of the four.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![soup(), resume(), nested(), edited()]
}
