//! Names of technologies in the text, in whatever spelling.

mod table;
#[cfg(test)]
mod tests;

use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;
use smallvec::SmallVec;

use super::{Facts, MaskKind, Shown};
use crate::lint::korean::is_particle;
use crate::text::is_syllable;
use table::{Form, Mode, TABLE};
pub use table::{Spelling, Term};

/// A name that was found.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// Where.
    pub shown: Shown,
    /// What it names.
    pub term: &'static Term,
    /// How it is spelt.
    pub spelling: Spelling,
}

/// Letters, digits, `+` and `#` in lower case: what two spellings of one name have in common.
fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '+' | '#')).map(|c| c.to_ascii_lowercase())
}

/// True for two spellings that differ only in case, spaces and signs.
#[must_use]
pub fn is_same_name(a: &str, b: &str) -> bool {
    folded(a).eq(folded(b))
}

/// The same number for all spellings of one name.
#[must_use]
pub fn name_hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    folded(text).for_each(|c| hasher.write_u32(u32::from(c)));
    hasher.finish()
}

impl Facts<'_> {
    /// What the résumé lists as technologies and the text names as such, each once.
    #[must_use]
    pub fn technologies(&self) -> Vec<&str> {
        let resume = self.resume();
        let works = resume.careers.iter().flat_map(|career| &career.projects).chain(&resume.projects);
        let listed = resume.skills.iter().chain(works.flat_map(|work| &work.skills)).map(|skill| skill.text.as_str());
        let mut names: Vec<&str> = listed.chain(self.terms().iter().map(|found| self.get(found.shown))).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The names of technologies in the text, in order; looked for when first asked.
    #[must_use]
    pub fn terms(&self) -> &[Found] {
        self.terms.get_or_init(|| {
            let mut found = Vec::new();
            for block in &self.blocks {
                let korean = self.words_in(&block.words).iter().any(|word| word.hangul);
                self.find_terms(block.shown, korean, &mut found);
            }
            found
        })
    }

    fn find_terms(&self, block: Shown, korean: bool, found: &mut Vec<Found>) {
        let mut scan = Scan { text: self.get(block), line: 0..0, shouted: false };
        let bytes = scan.text.as_bytes();
        let mut at = 0;
        while let Some(next) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| starts(*byte))) {
            let before = (at + next).checked_sub(1).and_then(|before| bytes.get(before));
            at += next;
            let hit = if before.is_some_and(|before| joins(*before)) { None } else { scan.spelt(at) };
            let length = hit.map_or(1, |hit| hit.0);
            if let Some((_, term, spelling)) = hit
                && (korean || spelling != Spelling::Plain)
                && self.is_prose(block.part(at..at + length), scan.text.get(at..at + length).unwrap_or_default())
                && !is_other_thing(term, scan.text, at, at + length)
            {
                found.push(Found { shown: block.part(at..at + length), term, spelling });
            }
            at += length;
        }
    }

    /// False inside code, addresses and paths. A name that looks like a host (`socket.io`) is none.
    fn is_prose(&self, shown: Shown, name: &str) -> bool {
        self.masks_in(shown).all(|mask| mask.kind == MaskKind::Host && mask.shown == shown && name.contains('.'))
    }
}

/// The text of a block, and what is known about the line that was asked for last.
struct Scan<'t> {
    text: &'t str,
    line: Range<usize>,
    shouted: bool,
}

impl Scan<'_> {
    /// The name that begins at a byte, in the longest form that says something: its length, name and spelling.
    fn spelt(&mut self, at: usize) -> Option<(usize, &'static Term, Spelling)> {
        let rest = self.text.get(at..)?;
        if !TABLE.may_begin(rest.as_bytes()) {
            return None;
        }
        let begins = |form: &&Form| {
            let written = rest.as_bytes().get(..form.text.len());
            written.is_some_and(|written| written.eq_ignore_ascii_case(form.text.as_bytes()))
        };
        let forms: SmallVec<[&Form; 8]> = TABLE.like(rest).iter().filter(begins).collect();
        let mut plain = None;
        for forms in forms.chunk_by(|a, b| a.text.len() == b.text.len()) {
            let (written, behind) = rest.split_at_checked(forms.first()?.text.len())?;
            if !ends(written, behind) {
                continue;
            }
            let length = written.len();
            let matching = || forms.iter().copied();
            let lower = !written.bytes().any(|byte| byte.is_ascii_uppercase());
            let exact = matching().filter(|form| form.text == written).min_by_key(|form| form.spelling);
            let exact = exact.map(|form| (form, form.spelling));
            if let Some((form, spelling)) =
                exact.or_else(|| cased(matching(), lower).map(|form| (form, Spelling::Wrong)))
            {
                // In a line of capitals an ordinary word stands in capitals, too.
                let shouted = form.term.mode == Mode::Word && spelling >= Spelling::Wrong && self.is_shouted(at);
                return Some((length, form.term, if shouted { Spelling::Alike } else { spelling }));
            }
            if plain.is_none() && lower {
                plain = matching().find(|form| form.spelling == Spelling::Right).map(|form| (length, form.term));
            }
        }
        plain.map(|(length, term)| (length, term, Spelling::Plain))
    }

    /// True when the line of a byte has several Latin words and no lower-case letter.
    fn is_shouted(&mut self, at: usize) -> bool {
        if !self.line.contains(&at) {
            let start = self.text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
            let line = self.text.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
            let words = line.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1).count();
            self.line = start..start + line.len();
            self.shouted = words >= 2 && !line.bytes().any(|byte| byte.is_ascii_lowercase());
        }
        self.shouted
    }
}

/// The name whose case was changed in a way that its mode forbids.
fn cased<'f>(mut forms: impl Iterator<Item = &'f Form>, lower: bool) -> Option<&'f Form> {
    forms.find(|form| {
        form.canonical
            && match form.term.mode {
                Mode::Any => true,
                Mode::Word => !lower,
                Mode::Exact => false,
            }
    })
}

/// So many words on either side tell what a name means.
const NEAR: usize = 3;

/// Names that differ from another only in case: ReAct is a way to prompt.
const ALIKE: [&str; 1] = ["ReAct"];

/// True when the form is another name, or when a word nearby makes it right: it names another thing.
fn is_other_thing(term: &Term, text: &str, start: usize, end: usize) -> bool {
    if text.get(start..end).is_some_and(|form| ALIKE.contains(&form)) {
        return true;
    }
    if term.column(3).next().is_none() {
        return false;
    }
    let telling = |word: &str| term.column(3).any(|other| word.starts_with(other));
    let before = text.get(..start).unwrap_or_default().split_ascii_whitespace().rev().take(NEAR);
    let behind = text.get(end..).unwrap_or_default().split_ascii_whitespace().take(NEAR + 1);
    before.chain(behind).any(|word| telling(word.trim_start_matches(|c: char| !c.is_alphanumeric())))
}

/// The first bytes of names; those of syllables of Hangul are among them.
fn starts(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | 0xea..=0xed)
}

/// A name does not begin right behind these.
fn joins(before: u8) -> bool {
    before.is_ascii_alphanumeric() || matches!(before, b'_' | b'.' | b'/' | b'@' | b'#' | b'-')
}

/// True when a name may end here. Particles may follow; behind Hangul only they tell that the word is over.
fn ends(name: &str, behind: &str) -> bool {
    let mut chars = behind.chars();
    match chars.next() {
        Some(c) if c.is_ascii_alphanumeric() || c == '_' => false,
        Some('.' | '/' | '@' | '-') => !chars.next().is_some_and(char::is_alphanumeric),
        Some(c) if is_syllable(c) && name.ends_with(is_syllable) => {
            is_particle(behind.split(|c| !is_syllable(c)).next().unwrap_or_default())
        }
        _ => true,
    }
}
