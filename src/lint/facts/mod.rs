//! What rules look at, collected once: [`Facts`].
//!
//! `shown` holds the text as a reader sees it and the way back to the source, `blocks` its blocks, bullets and
//! lists, `words` its eojeols, `entries` what the outline says about places. Everything that only some rules need
//! is made when first asked for: [`Facts::cluttered_bullets`], [`Facts::cuts`], [`Facts::periods`], [`Facts::terms`].

mod addresses;
mod amounts;
mod blocks;
mod clutter;
mod cuts;
mod entries;
mod line_width;
mod lines;
mod metrics;
mod names;
mod numerals;
mod periods;
mod reach;
mod shown;
mod similar;
mod targets;
mod terms;
#[cfg(test)]
mod tests;
mod words;

use std::cell::OnceCell;

pub use amounts::Amount;
pub use blocks::{Block, BlockKind, Bullet, BulletKind, List};
pub use clutter::{Clutter, sentence_ends};
pub use cuts::{Cut, CutKind, Cuts};
pub use entries::{Entry, EntryKind, Section};
pub use lines::LineKind;
pub use metrics::{became, has_metric, metrics};
pub use numerals::told_in_words;
pub use periods::PeriodFact;
pub use shown::{Link, Mask, MaskKind, Shown};
pub use similar::similar_pairs;
pub use terms::{Found, Spelling, Term, is_same_name, name_hash};
pub use words::{Gap, Word};

use super::words::Lang;
use crate::analysis::Analysis;
use crate::markup::{Document, NodeId, Tag};
use crate::resume::{Resume, SectionKind};
use crate::text::Span;
use entries::Places;
use shown::Text;

/// Everything that rules look at.
pub struct Facts<'a> {
    /// The analysis that all of it comes from.
    pub analysis: &'a Analysis,
    /// Blocks of text in reading order.
    pub blocks: Vec<Block>,
    /// Words of all blocks in order.
    pub words: Vec<Word>,
    /// List items with text, in order.
    pub bullets: Vec<Bullet>,
    /// Lists in order.
    pub lists: Vec<List>,
    /// Sections in order; the first is what stands before any heading.
    pub sections: Vec<Section<'a>>,
    /// Entries of all sections in order, those of a company right behind it.
    pub entries: Vec<Entry<'a>>,
    /// Preformatted blocks.
    pub code_blocks: Vec<NodeId>,
    /// The language of the text as a whole.
    pub lang: Lang,
    text: Text,
    places: Places,
    speaks: (bool, bool),
    clutter: OnceCell<Vec<Clutter>>,
    cuts: OnceCell<Cuts>,
    periods: OnceCell<Vec<PeriodFact>>,
    terms: OnceCell<Vec<Found>>,
}

/// The language that a text is in, as the rules see it.
#[must_use]
pub fn language(analysis: &Analysis) -> Lang {
    let (hangul, latin) = scripts(&blocks::read(&analysis.document).words);
    weighed(hangul, latin)
}

/// How many words have Hangul, and how many are Latin.
fn scripts(words: &[Word]) -> (usize, usize) {
    let hangul = words.iter().filter(|word| word.hangul).count();
    let latin = words.iter().filter(|word| word.latin && !word.hangul && !word.masked).count();
    (hangul, latin)
}

/// Names of technologies are Latin in every résumé, so that a little Hangul weighs more.
fn weighed(hangul: usize, latin: usize) -> Lang {
    if hangul > 0 && hangul * 4 >= latin { Lang::Ko } else { Lang::En }
}

impl<'a> Facts<'a> {
    /// Collects the facts. `lang` is the text's language, if it is known.
    #[must_use]
    pub fn new(analysis: &'a Analysis, lang: Option<Lang>) -> Self {
        let blocks::Blocks { text, words, blocks, bullets, lists, code_blocks, .. } = blocks::read(&analysis.document);
        let (sections, entries, places) = entries::read(analysis);
        let (hangul, latin) = scripts(&words);
        let mut facts = Self {
            analysis,
            blocks,
            words,
            bullets,
            lists,
            sections,
            entries,
            code_blocks,
            lang: lang.unwrap_or_else(|| weighed(hangul, latin)),
            text,
            places,
            speaks: (hangul > 0, latin > 0),
            clutter: OnceCell::new(),
            cuts: OnceCell::new(),
            periods: OnceCell::new(),
            terms: OnceCell::new(),
        };
        facts.mark_numbered_parts();
        facts.place_bullets();
        facts
    }

    fn place_bullets(&mut self) {
        let mut bullets = std::mem::take(&mut self.bullets);
        for bullet in &mut bullets {
            let span = self.span(bullet.shown);
            let words = self.words.get(bullet.words.clone()).unwrap_or_default();
            bullet.lang = blocks::lang(words);
            let foreign = || self.is_title_of_work(bullet.shown) || blocks::is_english(self.get(bullet.shown));
            if bullet.lang == Some(Lang::Ko) && foreign() {
                bullet.lang = Some(Lang::En);
            }
            // One more for the white space behind each word but the last.
            bullet.chars = words.iter().map(|word| usize::from(word.chars) + 1).sum::<usize>().saturating_sub(1);
            bullet.own = self.own(bullet.shown);
            let head = self.head_chars(bullet.own);
            bullet.has_head = head > 0;
            let all = match bullet.own == bullet.shown {
                true => bullet.chars,
                false => self.get(bullet.own).trim_end().chars().count(),
            };
            // Nobody reads the letters of an address.
            let address = |word: &&Word| word.masked && self.get(word.shown).starts_with("http");
            let addresses = words.iter().filter(|word| word.shown.end <= bullet.own.end).filter(address);
            let unread: usize = addresses.map(|word| usize::from(word.chars) + 1).sum();
            bullet.body_chars = all.saturating_sub(unread).saturating_sub(head);
            bullet.section = self.section_at(span);
            bullet.entry = self.places.entry(span);
            if bullet.kind == BulletKind::Prose {
                bullet.kind = self.bullet_kind(bullet, span);
            }
        }
        self.bullets = bullets;
    }

    fn bullet_kind(&self, bullet: &Bullet, span: Span) -> BulletKind {
        let skills = self.sections.get(bullet.section).is_some_and(|section| section.kind == SectionKind::Skills);
        match self.line_kind(bullet.shown) {
            LineKind::Stack => BulletKind::Stack,
            LineKind::Label => BulletKind::Label,
            LineKind::Prose if self.places.is_title(span) => BulletKind::Title,
            LineKind::Prose if skills => BulletKind::Stack,
            LineKind::Prose if self.is_reference(bullet.shown) => BulletKind::Reference,
            LineKind::Prose => BulletKind::Prose,
        }
    }

    /// The tree that the source became.
    #[must_use]
    pub fn document(&self) -> &'a Document {
        &self.analysis.document
    }

    /// The text as it was written.
    #[must_use]
    pub fn source(&self) -> &'a str {
        self.analysis.document.source()
    }

    /// What the author meant.
    #[must_use]
    pub fn resume(&self) -> &'a Resume {
        self.analysis.resume()
    }

    /// Tags of raw HTML as they were written.
    #[must_use]
    pub fn tags(&self) -> &'a [Tag] {
        self.analysis.document.tags()
    }

    /// True when some of the text is in this language.
    #[must_use]
    pub fn speaks(&self, lang: Lang) -> bool {
        match lang {
            Lang::Ko => self.speaks.0,
            Lang::En => self.speaks.1,
        }
    }

    /// Shown characters.
    #[must_use]
    pub fn get(&self, shown: Shown) -> &str {
        self.text.get(shown)
    }

    /// All that is shown behind some characters: a line feed first where their block ends.
    #[must_use]
    pub fn behind(&self, shown: Shown) -> &str {
        self.text.text.get(shown.end as usize..).unwrap_or_default()
    }

    /// Where shown characters stand in the source.
    #[must_use]
    pub fn span(&self, shown: Shown) -> Span {
        self.text.span(shown)
    }

    /// The same, only where the source holds the characters exactly as they are shown: what a fix may touch.
    #[must_use]
    pub fn exact(&self, shown: Shown) -> Option<Span> {
        let span = self.span(shown);
        (span.of(self.source()) == Some(self.get(shown))).then_some(span)
    }

    /// The words of a range of [`Facts::words`].
    #[must_use]
    pub fn words_in(&self, range: &std::ops::Range<usize>) -> &[Word] {
        self.words.get(range.clone()).unwrap_or_default()
    }

    /// The words in some characters of a block.
    #[must_use]
    pub fn words_at(&self, shown: Shown) -> &[Word] {
        let from = self.words.partition_point(|word| word.shown.start < shown.start);
        let to = self.words.partition_point(|word| word.shown.end <= shown.end);
        self.words.get(from..to).unwrap_or_default()
    }

    /// True when some of it is code, an address or a file name.
    #[must_use]
    pub fn is_masked(&self, shown: Shown) -> bool {
        words::is_masked(&self.text.masks, shown)
    }

    /// True when some of it is a code span.
    #[must_use]
    pub fn is_code(&self, shown: Shown) -> bool {
        self.masks_in(shown).any(|mask| mask.kind == MaskKind::Code)
    }

    /// What is no prose in some characters.
    pub fn masks_in(&self, shown: Shown) -> impl Iterator<Item = &Mask> {
        let from = self.text.masks.partition_point(|mask| mask.shown.end <= shown.start);
        self.text.masks.iter().skip(from).take_while(move |mask| mask.shown.start < shown.end)
    }

    /// What is no prose, in order.
    #[must_use]
    pub fn masks(&self) -> &[Mask] {
        &self.text.masks
    }

    /// Links in order of their ends.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.text.links
    }

    /// Pictures in order.
    #[must_use]
    pub fn pictures(&self) -> &[NodeId] {
        &self.text.pictures
    }

    /// The section that a place belongs to, an index of [`Facts::sections`].
    #[must_use]
    pub fn section_at(&self, span: Span) -> usize {
        self.sections.partition_point(|section| section.span.start <= span.start).saturating_sub(1)
    }

    /// The entry that a place belongs to, an index of [`Facts::entries`].
    #[must_use]
    pub fn entry_at(&self, span: Span) -> Option<usize> {
        self.places.entry(span)
    }

    /// True for a line that says an entry's title, or another of its fields.
    #[must_use]
    pub fn is_title(&self, shown: Shown) -> bool {
        self.places.is_title(self.span(shown))
    }

    /// The bullets of an entry itself, without those of its projects.
    pub fn bullets_of(&self, entry: usize) -> impl Iterator<Item = &Bullet> {
        self.bullets.iter().filter(move |bullet| bullet.entry == Some(entry))
    }
}
