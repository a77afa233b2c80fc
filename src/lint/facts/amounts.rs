//! Numbers with what they count: `1만개`, `200만 개`.

use super::{Facts, Gap, Shown, Word};
use crate::lint::korean::is_particle;
use crate::text::is_syllable;

/// What is counted. The first that fits counts, so the longer stands first.
const UNITS: [&str; 6] = ["개월", "개", "명", "건", "회", "줄"];
/// Hangul that is part of the number.
const SCALES: [char; 4] = ['만', '억', '천', '조'];
/// What may stand right behind the unit, beside particles.
const BEHIND: [&str; 8] = ["", "이상", "이하", "미만", "초과", "정도", "가량", "당"];

/// A number with its unit.
#[derive(Debug, Clone, Copy)]
pub struct Amount<'w> {
    /// From the first digit through the unit.
    pub shown: Shown,
    /// The unit.
    pub unit: Shown,
    /// The number ends in Hangul: `200만`.
    pub scaled: bool,
    /// The words of the number and of the unit, when a space stands between them.
    pub apart: Option<(&'w Word, &'w Word)>,
}

impl Facts<'_> {
    /// Numbers with units in order.
    pub fn amounts(&self) -> impl Iterator<Item = Amount<'_>> {
        let words = self.words.iter().enumerate().filter(|(_, word)| word.digit && !word.masked);
        words.filter_map(|(index, word)| {
            let next = self.words.get(index + 1).filter(|next| next.gap == Gap::Space && next.hangul);
            self.amount(word, next)
        })
    }

    fn amount<'w>(&self, word: &'w Word, next: Option<&'w Word>) -> Option<Amount<'w>> {
        let text = self.get(word.shown);
        let start = text.find(|c: char| c.is_ascii_digit())?;
        let before = text.get(..start)?;
        // `v2`, `p95`, `2021-06`: names and dates.
        if before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/')) {
            return None;
        }
        let rest = text.get(start..)?.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'));
        let behind = rest.trim_start_matches(SCALES);
        let scaled = behind.len() < rest.len();
        let (shown, unit, apart) = if behind.is_empty() {
            let next = next?;
            let unit = next.shown.part(0..unit(self.get(next.shown))?);
            (Shown { start: word.shown.part(start..start).start, end: unit.end }, unit, Some((word, next)))
        } else {
            let at = text.len() - behind.len();
            let end = at + unit(behind)?;
            (word.shown.part(start..end), word.shown.part(at..end), None)
        };
        Some(Amount { shown, unit, scaled, apart })
    }
}

/// The length of the unit that a text begins with: `개의`, not `개발`.
fn unit(text: &str) -> Option<usize> {
    let unit = UNITS.iter().find(|unit| text.starts_with(**unit))?;
    let behind = text.get(unit.len()..)?;
    let run = behind.split(|c| !is_syllable(c)).next()?;
    let ends = (BEHIND.contains(&run) || is_particle(run)) && !behind.starts_with(|c: char| c.is_ascii_alphanumeric());
    ends.then_some(unit.len())
}
