//! What makes a bullet hard to take in, counted: length, sentences, connectives, technologies, details of code.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::names::{Token, count_names, latin_tokens};
use super::{Bullet, Facts};
use crate::lint::acts::is_act;
use crate::lint::data;
use crate::lint::needles::Needles;
use crate::lint::words::Lang;
use crate::text::{SYLLABLE_BYTES, is_syllable};

/// What was counted in one bullet.
#[derive(Debug, Clone, Default)]
pub struct Clutter {
    /// Ends of sentences.
    pub sentences: usize,
    /// Words that only lead to the next clause.
    pub connectives: usize,
    /// The first of them.
    pub first_connective: &'static str,
    /// Different Latin names outside brackets.
    pub technologies: usize,
    /// Different words of code: `파티션`, `metric` …
    pub details: usize,
    /// A name from code, outside code spans.
    pub identifier: bool,
}

/// Counted from left to right without overlap, so the longer stand first.
static CONNECTIVES: LazyLock<Needles> = LazyLock::new(|| {
    Needles::new(["이용하여", "활용하여", "하였으며", "하여", "하고", "하며", "으며", "해서", "통해", "따라"])
});

/// What may stand behind a word of one syllable.
const PARTICLES: [&str; 12] = ["", "을", "를", "은", "는", "이", "가", "의", "에", "로", "으로", "와"];

#[derive(Default)]
struct Details {
    latin: FxHashSet<&'static str>,
    /// Hangul words by their first syllables, the longer first: most eojeols begin with none of these.
    hangul: FxHashMap<char, Vec<&'static str>>,
}

/// `data/details.txt`: Latin words, then Hangul words, the longer first.
static DETAILS: LazyLock<Details> = LazyLock::new(|| {
    let mut details = Details::default();
    for word in data::rows(include_str!("../data/details.txt")) {
        if word.is_ascii() {
            details.latin.insert(word);
            continue;
        }
        if let Some(first) = word.chars().next() {
            details.hangul.entry(first).or_default().push(word);
        }
    }
    details.hangul.values_mut().for_each(|words| words.sort_by_key(|word| std::cmp::Reverse(word.len())));
    details
});

impl Facts<'_> {
    /// Korean bullets that say something, with what was counted in them.
    pub fn cluttered_bullets(&self) -> impl Iterator<Item = (&Bullet, &Clutter)> {
        let korean = || self.bullets.iter().filter(|bullet| bullet.is_prose(Lang::Ko));
        let clutter = self.clutter.get_or_init(|| korean().map(|bullet| self.count_clutter(bullet)).collect());
        korean().zip(clutter)
    }

    fn count_clutter(&self, bullet: &Bullet) -> Clutter {
        let mut clutter = Clutter::default();
        let text = self.get(bullet.own);
        // A full stop behind a thing ends no sentence: 정규화 계층.
        clutter.sentences = sentence_ends(text).filter(|end| text.get(..*end).is_some_and(is_act)).count();
        (clutter.connectives, clutter.first_connective) = connectives(text);
        if self.words_in(&bullet.words).iter().any(|word| word.latin) {
            self.count_latin(bullet, &mut clutter);
        }
        self.count_hangul(bullet, &mut clutter);
        clutter
    }

    /// Latin words: technologies, words of code, names from code.
    fn count_latin(&self, bullet: &Bullet, clutter: &mut Clutter) {
        let text = self.get(bullet.own);
        let mut details: SmallVec<[&str; 8]> = SmallVec::new();
        let is_code = |token: &Token<'_>| self.is_masked(bullet.own.part(token.at..token.at + token.text.len()));
        for token in latin_tokens(text).filter(|token| !is_code(token)) {
            clutter.identifier |= is_snake_case(token.name()) && !is_tool(token.name()) || token.called;
            if let Some(detail) = detail_of(token.name()).filter(|detail| !details.contains(detail)) {
                details.push(detail);
            }
        }
        clutter.technologies = count_names(text, is_code);
        clutter.details += details.len();
    }

    /// Hangul words of code, each at the start of an eojeol.
    fn count_hangul(&self, bullet: &Bullet, clutter: &mut Clutter) {
        let mut details: SmallVec<[&str; 8]> = SmallVec::new();
        let mut skip = bullet.shown.start;
        for word in self.words_in(&bullet.words).iter().filter(|word| word.hangul && !word.masked) {
            if word.shown.start < skip {
                continue;
            }
            let eojeol = self.get(word.shown).trim_start_matches(|c: char| !is_syllable(c) && !c.is_alphanumeric());
            let Some(words) = eojeol.chars().next().and_then(|first| DETAILS.hangul.get(&first)) else { continue };
            let start = word.shown.end - u32::try_from(eojeol.len()).unwrap_or(0);
            let rest = self.get(super::Shown { start, end: bullet.own.end });
            let alone = |detail: &str| {
                let behind = eojeol.strip_prefix(detail);
                behind.is_some_and(|behind| PARTICLES.contains(&behind.trim_end_matches(|c: char| !is_syllable(c))))
            };
            // A word of one syllable begins many others.
            let stands =
                |detail: &&&str| rest.starts_with(**detail) && (detail.len() > SYLLABLE_BYTES || alone(detail));
            if let Some(detail) = words.iter().find(stands) {
                skip = start + u32::try_from(detail.len()).unwrap_or(0);
                if !details.contains(detail) {
                    details.push(detail);
                }
            }
        }
        clutter.details += details.len();
    }
}

/// Where sentences end: a sign with a space or nothing behind it, no digit before it, and no letter that stands for a
/// word: `U.S. Army`, `J. Kim`.
pub fn sentence_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b'.', b'!', b'?', bytes).filter(move |at| {
        let ends = bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace);
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let after_word = before.is_some_and(|b| !b.is_ascii_digit() && !b.is_ascii_whitespace() && *b != b'.');
        let letters = bytes.get(..*at).unwrap_or_default().iter().rev().take_while(|b| b.is_ascii_alphabetic()).count();
        let short = letters == 1 && bytes.get(at + 2).is_some_and(u8::is_ascii_uppercase);
        ends && after_word && !short
    })
}

/// Verbs that have become particles: 위하여, 대해서 lead to no clause.
const OF_PARTICLES: [char; 4] = ['위', '대', '의', '관'];

/// How many there are, and the first.
fn connectives(text: &str) -> (usize, &'static str) {
    let mut count = 0;
    let mut first = "";
    let mut end = 0;
    for (at, word) in CONNECTIVES.find_all(text) {
        let (Some(before), Some(behind)) = (text.get(..at), text.get(at + word.len()..)) else { continue };
        if at < end {
            continue;
        }
        end = at + word.len();
        // 분류하여 줍니다: the next verb only helps this one.
        // 진행하고 있는, 경험하고 싶어: one verb.
        let one = word.ends_with("하고") && [" 있", " 싶", " 나서"].iter().any(|next| behind.starts_with(next));
        let helped = one || behind.starts_with(" 주") || behind.starts_with(" 줍");
        let particle = word.starts_with(['하', '해']) && before.ends_with(OF_PARTICLES);
        if !helped && !particle {
            count += 1;
            first = if count == 1 { word } else { first };
        }
    }
    (count, first)
}

fn is_snake_case(name: &str) -> bool {
    let mut parts = name.split('_');
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.contains('_')
        && parts.all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Tools whose makers write them so: `node_exporter`, `pg_cron`.
fn is_tool(name: &str) -> bool {
    name.ends_with("_exporter") || name.starts_with("pg_")
}

fn detail_of(name: &str) -> Option<&'static str> {
    let lower = crate::resume::vocabulary::lower(name);
    DETAILS.latin.get(lower.as_ref()).copied()
}
