//! The cuts of a PDF stand one line width apart. Where certain cuts tell the width, the spaces at the other line ends
//! are worth a look: right three times in four, so they are shown and never mended.

use rustc_hash::FxHashMap;

use super::cuts::{Cut, Cuts};
use super::{Block, Facts, Shown, Word};
use crate::lint::korean::{Coda, coda};

/// Line widths that are plausible, in columns: Hangul takes two.
const WIDTHS: std::ops::RangeInclusive<usize> = 45..=130;
/// So many lines may lie between two cuts.
const MAX_LINES: usize = 4;
/// How far the widths of two lines may differ.
const NEIGHBOURS: usize = 2;
/// Two cuts one line apart are a vote each; those further apart count less.
const MIN_VOTES: f32 = 2.0;
/// How far from the width a line may end inside a word.
const TOLERANCE: usize = 3;
/// A line that ends between words may be so much shorter.
const SLACK: usize = 16;
/// Cuts of one block that are compared with each other.
const MAX_CUTS: usize = 64;
/// What a place must score to be worth a look.
const MIN_SCORE: i32 = 1;

/// What follows a cut more often than a space.
const TAILS: [&str; 49] = [
    "이",
    "가",
    "은",
    "과",
    "와",
    "도",
    "로",
    "의",
    "만",
    "고",
    "게",
    "지",
    "서",
    "기",
    "음",
    "적",
    "인",
    "한",
    "할",
    "된",
    "될",
    "함",
    "됨",
    "하여",
    "하고",
    "하는",
    "하며",
    "하기",
    "한다",
    "되어",
    "되고",
    "되는",
    "됩니다",
    "합니다",
    "입니다",
    "했다",
    "이나",
    "이며",
    "이고",
    "처럼",
    "보다",
    "부터",
    "까지",
    "라도",
    "마다",
    "들을",
    "들이",
    "들은",
    "들의",
];

/// Finds the width, takes doubtful cuts at line ends as certain, and collects the other places worth a look.
pub(super) fn look(facts: &Facts<'_>, cuts: &mut Cuts, doubtful: &[(usize, Cut)]) {
    // Particles apart from Latin words are a way of writing: alone they tell of no PDF.
    if !cuts.certain.iter().any(|cut| cut.after_hangul) {
        return;
    }
    cuts.width = width(facts, &cuts.certain);
    let Some(width) = cuts.width else { return };
    let mut attested: FxHashMap<&str, u32> = FxHashMap::default();
    for word in facts.words.iter().filter(|word| word.all_hangul) {
        *attested.entry(facts.get(word.shown)).or_default() += 1;
    }
    let mut confirmed = Vec::new();
    for (index, block) in facts.blocks.iter().enumerate() {
        for (place, word) in line_ends(facts, block, width) {
            if cuts.certain.binary_search_by_key(&word, |cut| cut.word).is_ok() {
                continue;
            }
            if let Some((_, cut)) = doubtful.iter().find(|(of, cut)| *of == index && cut.word == word) {
                confirmed.push(*cut);
            } else if score(facts, &attested, word) >= MIN_SCORE {
                cuts.suspicious.push(place);
            }
        }
    }
    cuts.certain.extend(confirmed);
    cuts.certain.sort_by_key(|cut| cut.word);
}

/// Columns of some text.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// The width that most distances between cuts speak for.
fn width(facts: &Facts<'_>, cuts: &[Cut]) -> Option<usize> {
    let mut votes = [0_f32; 256];
    let mut rest = cuts;
    for block in &facts.blocks {
        let count = rest.iter().take_while(|cut| cut.word < block.words.end).count();
        let (own, after) = rest.split_at(count);
        rest = after;
        let mut places: Vec<usize> = vec![0];
        for cut in own.iter().take(MAX_CUTS) {
            let before = Shown { start: block.shown.start, end: cut.space.end };
            places.push(columns(facts.get(before)));
        }
        for (at, first) in places.iter().enumerate() {
            for second in places.iter().skip(at + 1) {
                for lines in 1..=MAX_LINES {
                    let width = (second.saturating_sub(*first) + lines / 2) / lines;
                    if let Some(vote) = votes.get_mut(width).filter(|_| WIDTHS.contains(&width)) {
                        *vote += 1.0 / lines as f32;
                    }
                }
            }
        }
    }
    let around =
        |width: usize| -> f32 { votes.get(width - NEIGHBOURS..=width + NEIGHBOURS).unwrap_or_default().iter().sum() };
    let best = WIDTHS.max_by(|a, b| around(*a).total_cmp(&around(*b)))?;
    (around(best) >= MIN_VOTES).then_some(best)
}

/// Spaces where lines of this width may have ended inside a word, and the words before them.
fn line_ends(facts: &Facts<'_>, block: &Block, width: usize) -> Vec<(Shown, usize)> {
    let words = facts.words_in(&block.words);
    let mut ends = Vec::new();
    let mut column = 0;
    let mut line = 0;
    let mut ordinary = None;
    for (index, pair) in words.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        column += columns(facts.get(a.shown)) + 1;
        let length = column - line;
        if length + SLACK >= width {
            if length + TOLERANCE >= width && length <= width + TOLERANCE {
                if a.all_hangul && b.all_hangul {
                    ends.push((Shown { start: a.shown.start, end: b.shown.end }, block.words.start + index));
                }
                line = column;
                ordinary = None;
            } else if length > width + TOLERANCE {
                line = ordinary.take().unwrap_or(column);
            } else {
                ordinary = Some(column);
            }
        }
    }
    ends
}

/// How much speaks for a cut behind a word.
fn score(facts: &Facts<'_>, attested: &FxHashMap<&str, u32>, word: usize) -> i32 {
    let (Some(a), Some(b)) = (facts.words.get(word), facts.words.get(word + 1)) else { return 0 };
    let text = |word: &Word| facts.get(word.shown);
    let (a, b) = (text(a), text(b));
    let is_attested = |word: &str| attested.get(word).is_some_and(|count| *count > 1);
    let joined = [a, b].concat();
    let mut score = 0;
    score += if attested.contains_key(joined.as_str()) { 2 } else { 0 };
    score += i32::from(TAILS.contains(&b) && agrees(a, b));
    score += i32::from(a.chars().nth(1).is_none() && !is_attested(a));
    score - i32::from(is_attested(a)) - i32::from(is_attested(b))
}

fn agrees(a: &str, b: &str) -> bool {
    match (b, coda(a)) {
        ("은" | "이" | "과" | "음", Some(coda)) => coda != Coda::Open,
        ("가" | "와", Some(coda)) => coda == Coda::Open,
        ("로", Some(coda)) => coda != Coda::Closed,
        (_, coda) => coda.is_some(),
    }
}
