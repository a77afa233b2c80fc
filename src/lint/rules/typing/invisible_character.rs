//! Zero-width and private-use characters, no-break spaces, full-width letters, Hangul in pieces.

use crate::lint::facts::Facts;
use crate::lint::jamo::{begins_pieces, compose, is_jamo};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "T11",
        name: "invisible-character",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "보이지 않는 글자", en: "Invisible character" },
        messages: &[Words {
            ko: "보이지 않거나 깨지기 쉬운 글자가 {0}개 있어요 (U+{1})",
            en: "{0} characters here are invisible or fragile (U+{1})",
        }],
        why: Words {
            ko: "검색과 복사에서 낱말이 갈라지고, 다른 글꼴에서는 네모로 보여요.",
            en: "They split words in search and copies, and show as boxes in other fonts.",
        },
        options: &[],
    },
    check,
};

static CLEAN: Words = Words { ko: "바르게 바꾸기", en: "Clean up" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for block in &facts.blocks {
        let text = facts.get(block.shown);
        // All of it: that is quicker than to stop at the first.
        if !text.bytes().fold(false, |any, byte| any | may_begin(byte)) {
            continue;
        }
        let mut found: Vec<(usize, usize, String)> = Vec::new();
        let mut chars = text.char_indices().peekable();
        let mut before = ' ';
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map_or(' ', |(_, c)| *c);
            if begins_pieces(c, next) {
                let mut run = String::from(c);
                while let Some((_, c)) = chars.next_if(|(_, c)| is_jamo(*c)) {
                    run.push(c);
                }
                // Pieces that make no syllable were meant: ᄀ, ᅡ.
                let whole = compose(&run);
                if whole != run {
                    found.push((at, at + run.len(), whole));
                }
            } else if let Some(instead) = instead(c, before, next) {
                found.push((at, at + c.len_utf8(), instead.map(String::from).unwrap_or_default()));
            }
            before = c;
        }
        let Some((start, end, _)) = found.first() else { continue };
        let code = text.get(*start..).and_then(|rest| rest.chars().next()).map_or(0, u32::from);
        let place = block.shown.part(*start..*end);
        let edits: Option<Vec<(Span, String)>> = found
            .iter()
            .map(|(start, end, instead)| Some((facts.exact(block.shown.part(*start..*end))?, instead.clone())))
            .collect();
        let count = found.len();
        // `&nbsp;` was written on purpose.
        let Some(edits) = edits else { continue };
        let fix = edits.into_iter().fold(Fix::safe(&CLEAN), |fix, (span, instead)| fix.replace(span, instead));
        sink.at(place).with(count).with(format!("{code:04X}")).fix(fix);
    }
}

/// First bytes of the characters in question; syllables of Hangul have others.
fn may_begin(byte: u8) -> bool {
    matches!(byte, 0xc2 | 0xe1..=0xe3 | 0xef)
}

/// What a character should be: nothing, or another; `None` when it is fine.
fn instead(c: char, before: char, next: char) -> Option<Option<char>> {
    match c {
        '\u{a0}' | '\u{3164}' => Some(Some(' ')),
        '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{2060}' | '\u{feff}' => Some(None),
        // Emoji are joined by it.
        '\u{200d}' => (before.is_alphanumeric() || next.is_alphanumeric()).then_some(None),
        '\u{f0a7}' | '\u{f09e}' | '\u{f0d8}' => Some(Some('•')),
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).filter(|narrow| stays_text(*narrow, before)).map(Some),
        _ => None,
    }
}

/// What Markdown and HTML would read as a sign stays wide: `｜` in a cell, `（` behind the text of a link.
fn stays_text(narrow: char, before: char) -> bool {
    let plain = matches!(narrow, ')' | ',' | ';' | ':' | '%' | '?' | '/' | '@' | '$');
    narrow.is_ascii_alphanumeric() || plain || (narrow == '(' && before != ']')
}
