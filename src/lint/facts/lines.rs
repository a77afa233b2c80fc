//! What a line is for: prose, a field, a list of technologies.

use std::sync::LazyLock;

use super::{Facts, Mask, MaskKind, Shown};
use crate::lint::needles::Needles;
use crate::resume::skill_parts;
use crate::resume::vocabulary::{self, Label};
use crate::text::first_bytes;
use crate::text::is_syllable;

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// It says something.
    Prose,
    /// A field (`기간: 2021.06`), or the name of one alone.
    Label,
    /// Names of technologies.
    Stack,
}

/// The name of a field is not longer than this.
const MAX_HEAD_BYTES: usize = 60;
/// A field's value is not longer than this; a longer one is prose with a head.
const MAX_FIELD_CHARS: usize = 40;
/// A name of a technology has at most this many words.
const MAX_NAME_WORDS: usize = 3;
/// A line of names has at least this many.
const MIN_NAMES: usize = 3;

/// A head of a bullet is not longer than this.
const MAX_LEAD_CHARS: usize = 30;
/// What stands between a head and the rest, behind a space; a colon has the space behind it.
const DASHES: [&str; 3] = ["— ", "– ", "- "];

/// A title of a publication has more words.
const MIN_TITLE_WORDS: usize = 7;

/// What only a reference to a publication has.
static OF_PUBLICATIONS: LazyLock<Needles> = LazyLock::new(|| {
    Needles::new([
        "게재",
        "Symposium",
        "Conference on",
        "저자",
        "논문지",
        "학회지",
        "학술대회",
        "et al",
        "arXiv",
        "vol.",
        "pp.",
        "Journal",
        "Proceedings",
        "Transactions on",
    ])
});

/// A line that begins so is an item of a list, or code of a template.
const ASIDES: [char; 7] = ['[', '·', '•', '▪', '→', '└', '{'];

/// So much of a line is links when it is nothing else.
const LINKED_PERCENT: u64 = 90;
/// ` | `.
const SEPARATOR_BYTES: u64 = 3;

/// Fields whose value is never prose.
const FIELDS: [Label; 7] =
    [Label::Period, Label::Role, Label::Team, Label::Employment, Label::Company, Label::Major, Label::School];

/// And fields that say what the work was, not what was done in it.
const ABOUT: [&str; 5] = ["설명", "개요", "소개", "목적", "Description"];

impl Facts<'_> {
    /// True for a field however long its value is: `담당 역할: …`, `프로젝트 설명: …`.
    #[must_use]
    pub fn is_field(&self, shown: Shown) -> bool {
        let line = self.get(shown).split('\n').next().unwrap_or_default();
        let Some(head) = colon(line).and_then(|at| line.get(..at)).map(str::trim_end) else { return false };
        vocabulary::label(head)
            .is_some_and(|label| FIELDS.contains(&label) || ABOUT.iter().any(|about| head.ends_with(about)))
    }

    /// What a line, or the first line of a block, is for.
    #[must_use]
    pub fn line_kind(&self, shown: Shown) -> LineKind {
        let line = self.get(shown).split('\n').next().unwrap_or_default();
        let (head, value) = match colon(line) {
            Some(at) => (line.get(..at).unwrap_or_default(), line.get(at..).unwrap_or_default()),
            None => (line, ""),
        };
        if head.len() <= MAX_HEAD_BYTES
            && let Some(label) = vocabulary::label(head)
        {
            let value = value.trim_start_matches([':', '：', ' ']);
            return match label {
                Label::Stack => LineKind::Stack,
                _ if value.is_empty() => LineKind::Label,
                _ if FIELDS.contains(&label) && value.chars().count() <= MAX_FIELD_CHARS => LineKind::Label,
                _ => LineKind::Prose,
            };
        }
        if is_list_of_names(line) { LineKind::Stack } else { LineKind::Prose }
    }

    /// A bullet's text up to a line that is a field, a list of technologies, a link or a picture, or code of a template.
    #[must_use]
    pub(super) fn own(&self, shown: Shown) -> Shown {
        let aside = |line: &Shown| {
            let text = self.get(*line);
            text.starts_with(ASIDES)
                || self.line_kind(*line) != LineKind::Prose
                || self.is_reference(*line)
                || self.is_picture(*line)
        };
        let end = self.lines(shown).skip(1).find(aside).map_or(shown.end, |line| line.start);
        Shown { start: shown.start, end }
    }

    /// True for a line that is the words of one picture.
    fn is_picture(&self, line: Shown) -> bool {
        let whole = |mask: &Mask| mask.shown.start <= line.start && line.end <= mask.shown.end;
        self.masks_in(line).any(|mask| mask.kind == MaskKind::Picture && whole(mask))
    }

    /// How many characters the first of several lines has, with the line end, when it is strong: a head of its own.
    fn strong_line(&self, shown: Shown) -> Option<usize> {
        let (first, _) = self.get(shown).split_once('\n')?;
        let span = self.span(shown.part(0..first.len()));
        let written = span.of(self.source())?;
        let opens = written.starts_with("**") || self.source().get(..span.start as usize)?.ends_with("**");
        let behind = self.source().get(span.end as usize..)?;
        let closes = written.ends_with("**") || behind.starts_with("**");
        (opens && closes).then(|| first.chars().count() + 1)
    }

    /// How many characters a bullet's head has, with the sign and the spaces behind it; 0 without one.
    #[must_use]
    pub fn head_chars(&self, own: Shown) -> usize {
        self.strong_line(own).unwrap_or_else(|| head(self.get(own)))
    }

    /// True for a title in another language behind a label: `제목: The efficacy of …`.
    pub(super) fn is_title_of_work(&self, shown: Shown) -> bool {
        let text = self.get(shown);
        let Some(end) = memchr::memchr(b':', first_bytes(text, MAX_HEAD_BYTES).as_bytes()) else { return false };
        let title = text.get(end + 1..).unwrap_or_default();
        !title.contains(is_syllable) && title.split_ascii_whitespace().nth(MIN_TITLE_WORDS).is_some()
    }

    /// True when a line only names what is read elsewhere: it is links, or it cites a publication.
    #[must_use]
    pub fn is_reference(&self, shown: Shown) -> bool {
        let text = self.get(shown);
        let first = self.links().partition_point(|link| link.shown.end <= shown.start);
        let links = self.links().get(first..).unwrap_or_default();
        let links = || links.iter().take_while(|link| link.shown.start < shown.end);
        let covered = links()
            .map(|link| u64::from(link.shown.end.min(shown.end).saturating_sub(link.shown.start.max(shown.start))));
        // Between two links stands a sign.
        let covered = covered.sum::<u64>() + links().skip(1).count() as u64 * SEPARATOR_BYTES;
        let linked = covered > 0 && covered * 100 >= shown.len() as u64 * LINKED_PERCENT;
        // An address that a generator of pages fills in is no link yet.
        let filled_in = text.starts_with('[') && text.ends_with("})") && text.contains("]({");
        linked || filled_in || OF_PUBLICATIONS.are_in(text) || is_citation(text) || is_quoted_work(text)
    }
}

/// True for a cited work whose title stands in quotes, with the comma within: `H. Hong, "A Title," Journal of Titles`.
fn is_quoted_work(line: &str) -> bool {
    let bytes = line.as_bytes();
    memchr::memchr_iter(b',', bytes).any(|comma| {
        let closes = |rest: &&str| rest.starts_with("\" ") || rest.starts_with("” ");
        line.get(comma + 1..).filter(closes).is_some()
            && line.get(..comma).is_some_and(|head| head.contains(['"', '“']))
    })
}

/// True for a cited work: its authors, the year in brackets and a full stop, as in `홍길동, 김하나 (2021). 제목`, or the year
/// first: `(2021). 제목`.
fn is_citation(line: &str) -> bool {
    let year = |inner: &str| {
        (inner.starts_with("19") || inner.starts_with("20")) && inner.bytes().take(4).all(|b| b.is_ascii_digit())
    };
    memchr::memchr_iter(b')', line.as_bytes()).any(|close| {
        if !line.get(close..).is_some_and(|rest| rest.starts_with("). ")) {
            return false;
        }
        let cited = line.get(..close).and_then(|head| head.rsplit_once('('));
        cited.is_some_and(|(authors, inner)| {
            year(inner) && inner.len() < 16 && (authors.is_empty() || authors.contains(','))
        })
    })
}

/// How many characters a text's head has, with the sign and the spaces behind it: `캐시 도입: …`, `Cache — …`.
fn head(text: &str) -> usize {
    let line = text.split('\n').next().unwrap_or_default();
    let Some(head) = lead_end(line).and_then(|end| line.get(..end)) else { return 0 };
    // When and with whom is no part of a name.
    let remark = head.find('(').zip(head.rfind(')')).and_then(|(open, close)| head.get(open..close));
    let chars = head.chars().count();
    let name = chars.saturating_sub(remark.map_or(0, |remark| remark.chars().count()));
    if name <= MAX_LEAD_CHARS { chars } else { 0 }
}

/// Where the sign behind a head ends.
fn lead_end(line: &str) -> Option<usize> {
    memchr::memchr_iter(b' ', line.as_bytes()).find_map(|at| {
        if line.get(..at)?.ends_with(':') {
            return Some(at + 1);
        }
        let behind = line.get(at + 1..)?;
        DASHES.iter().find(|dash| behind.starts_with(**dash)).map(|dash| at + 1 + dash.len())
    })
}

/// The colon behind a short head.
fn colon(line: &str) -> Option<usize> {
    let head = line.as_bytes().get(..=MAX_HEAD_BYTES).unwrap_or(line.as_bytes());
    // The wide colon is written in three bytes, the first of which is rare.
    let wide = || head.contains(&0xef).then(|| line.find('：').filter(|at| *at <= MAX_HEAD_BYTES)).flatten();
    memchr::memchr(b':', head).or_else(wide)
}

/// Names between commas, most of them Latin, none of them a phrase with a predicate.
fn is_list_of_names(line: &str) -> bool {
    // The middle dot is two bytes, of which the first stands for few other signs.
    let separators = line.bytes().filter(|b| matches!(b, b',' | b'|' | b'/' | 0xc2)).count();
    if separators + 1 < MIN_NAMES {
        return false;
    }
    let parts = skill_parts(line, 0..line.len()).parts;
    let names = parts.iter().filter_map(|part| line.get(part.clone())).filter(|name| is_name(name)).count();
    let latin = parts.iter().filter(|part| {
        line.get((*part).clone()).is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphanumeric()))
    });
    parts.len() >= MIN_NAMES && names == parts.len() && latin.count() * 2 >= parts.len()
}

/// A few words, the last of them Latin or the only one: `쿼리 성능 개선` is no name.
fn is_name(name: &str) -> bool {
    let mut words = name.split_ascii_whitespace();
    let last = words.next_back().unwrap_or_default();
    let more = words.clone().count();
    let hangul = last.ends_with(is_syllable);
    more < MAX_NAME_WORDS && (!hangul || more == 0 && !last.starts_with(|c: char| c.is_ascii_alphabetic()))
}
