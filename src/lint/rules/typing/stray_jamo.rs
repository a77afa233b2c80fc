//! Letters of Hangul that stand without a syllable: a key that was hit by mistake, or the tone of a chat.

use crate::lint::facts::{Facts, Shown};
use crate::lint::rule::{Applicability, Group, KO, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::text::is_syllable;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "T12",
        name: "stray-jamo",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::None,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "홀로 남은 낱자", en: "Loose letter of Hangul" },
        messages: &[
            Words {
                ko: "‘{0}’에 낱자가 남아 있어요. 잘못 눌린 글자인지 보세요",
                en: "{0} has a loose letter: was it typed by mistake?",
            },
            Words { ko: "‘{0}’ 같은 말투는 이력서에서 빼 주세요", en: "{0} belongs in a chat" },
        ],
        why: Words {
            ko: "낱자 하나가 보내기 전에 읽어 보지 않은 글로 보이게 해요.",
            en: "One loose letter makes a text look unread.",
        },
        options: &[],
    },
    check,
};

/// The first byte of these letters, which few others have.
const FIRST_BYTE: u8 = 0xe3;
/// Letters of laughter and tears.
const OF_CHATS: [char; 4] = ['ㅋ', 'ㅎ', 'ㅠ', 'ㅜ'];
/// What is called by its shape: `ㄱ자 배치`, `ㄷ형 구조`.
const SHAPES: [char; 2] = ['자', '형'];

/// A letter that makes part of a syllable. ㅡ and ㅣ are left out: people draw lines with them.
fn is_letter(c: char) -> bool {
    ('ㄱ'..='ㅢ').contains(&c) && c != 'ㅡ'
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for block in &facts.blocks {
        let text = facts.get(block.shown);
        let mut end = 0;
        for at in memchr::memchr_iter(FIRST_BYTE, text.as_bytes()) {
            let Some((before, rest)) = text.split_at_checked(at).filter(|_| at >= end) else { continue };
            let run = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
            end = at + run;
            let (Some(letters), Some(behind)) = (rest.get(..run), rest.get(run..)) else { continue };
            let shown = block.shown.part(at..end);
            if letters.is_empty() || facts.is_masked(shown) {
                continue;
            }
            if is_chat(before, letters, behind) {
                sink.at(shown).say(1).with(letters);
            } else if is_in_word(before, letters, behind) {
                let word = word_around(facts, shown);
                sink.at(word).with(facts.get(word));
            }
        }
    }
}

/// `ㅎㅎ`, `감사합니다 ㅠ`: behind something that was said, and at its end.
fn is_chat(before: &str, letters: &str, behind: &str) -> bool {
    let said = before.trim_end().ends_with(|c: char| is_syllable(c) || matches!(c, '.' | '!' | '?' | '~'));
    let ends = !behind.starts_with(is_syllable);
    // `ㄱ~ㅎ`: the letters themselves.
    let range = before.strip_suffix(['~', '-']).is_some_and(|first| first.ends_with(is_letter));
    said && ends && !range && letters.chars().all(|c| OF_CHATS.contains(&c))
}

/// Between syllables, or behind one (`설계ㅎ하고`, `구현ㄴ`), or behind the last full stop. In front of one it may be a sign of a list: `ㄴ주문 서버`.
fn is_in_word(before: &str, letters: &str, behind: &str) -> bool {
    let one = letters.chars().nth(1).is_none();
    // Right behind a full stop, at the end of all: `해결에 기여.ㅈㅈ`.
    let dropped = before.ends_with(['.', '!', '?']) && behind.trim_start().is_empty();
    dropped || one && before.ends_with(is_syllable) && !behind.starts_with(SHAPES)
}

/// The word that holds the letters.
fn word_around(facts: &Facts<'_>, shown: Shown) -> Shown {
    let at = facts.words.partition_point(|word| word.shown.end <= shown.start);
    facts.words.get(at).filter(|word| word.shown.holds(shown)).map_or(shown, |word| word.shown)
}
