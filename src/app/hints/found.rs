//! The hints about one text, each with a name of its own.

use std::rc::Rc;

use yew::AttrValue;

use super::HintChoices;
use crate::analysis::Analysis;
use crate::app::preview::PageFacts;
use crate::lint::facts::EntryKind;
use crate::lint::{Hint, Lang, LintOptions, Preset, Promise, Scope, dismiss, facts::Facts, lint};
use crate::portfolio::may_move;
use crate::text::{Lines, Span, Utf16Span};

/// One hint.
#[derive(Debug, Clone)]
pub(crate) struct FoundHint {
    /// Its name in the page: the key under which it can be dismissed, and a number where several share it.
    pub(crate) id: AttrValue,
    /// The key.
    pub(crate) key: u64,
    /// What was found.
    pub(crate) hint: Hint,
    /// Where, as the editor counts.
    pub(crate) span: Option<Utf16Span>,
    /// The number of its line, from 1; nothing for the document as a whole.
    pub(crate) line: Option<u32>,
    /// The entry or section that it stands in; nothing for the document as a whole.
    pub(crate) place: AttrValue,
    /// Its bullet may be moved into a portfolio.
    pub(crate) is_movable: bool,
}

/// All hints about one text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Found {
    hints: Rc<Vec<FoundHint>>,
    /// The language of the text; not known until it was looked at.
    lang: Option<Lang>,
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.hints, &other.hints)
    }
}

impl Found {
    /// Looks for them.
    #[must_use]
    pub(crate) fn new(analysis: &Analysis, choices: &HintChoices, pages: &PageFacts) -> Self {
        let source = analysis.document.source();
        let facts = Facts::new(analysis, None);
        let (places, lines) = (Places::new(&facts), Lines::new(source));
        let mut hints: Vec<FoundHint> = Vec::new();
        for hint in lint(analysis, &on_pages(choices.options(), analysis, pages)) {
            let key = dismiss::key(&hint, source);
            let same = hints.iter().filter(|before| before.key == key).count();
            let id = AttrValue::from(format!("{key:x}.{same}"));
            let of_all = hint.rule.scope == Scope::Document;
            let place = if of_all { AttrValue::default() } else { places.of(hint.span) };
            let span = lines.span_to_utf16(source, hint.span);
            let is_movable = choices.preset != Preset::Portfolio && may_move(&hint);
            let line = lines.line_column(source, hint.span.start).filter(|_| !of_all).map(|at| at.line);
            hints.push(FoundHint { id, key, hint, span, line, place, is_movable });
        }
        Self { hints: Rc::new(hints), lang: Some(facts.lang) }
    }

    /// In order of place.
    #[must_use]
    pub(crate) fn all(&self) -> &[FoundHint] {
        &self.hints
    }

    /// The language of the text, as HTML names it. Most are in Korean.
    #[must_use]
    pub(crate) fn lang(&self) -> &'static str {
        self.lang.unwrap_or(Lang::Ko).code()
    }

    /// The hint of a name.
    #[must_use]
    pub(crate) fn get(&self, id: &str) -> Option<&FoundHint> {
        self.hints.iter().find(|found| found.id == id)
    }

    /// How many are more than advice.
    #[must_use]
    pub(crate) fn pressing(&self) -> usize {
        self.hints.iter().filter(|found| !found.is_advice()).count()
    }

    /// How many can be mended at once.
    #[must_use]
    pub(crate) fn mendable(&self) -> usize {
        self.hints.iter().filter(|found| found.hint.safe_fix().is_some()).count()
    }
}

impl FoundHint {
    /// It has characters to be marked: the whole document has none.
    #[must_use]
    pub(crate) fn is_marked(&self) -> bool {
        self.hint.rule.scope != Scope::Document && !self.hint.span.is_empty()
    }

    /// It is shown folded away.
    #[must_use]
    pub(crate) fn is_advice(&self) -> bool {
        self.hint.rule.promise == Promise::Advice
    }
}

/// The options with what is known about the pages.
fn on_pages(options: LintOptions, analysis: &Analysis, pages: &PageFacts) -> LintOptions {
    let tall = pages.tall.iter().filter_map(|unit| analysis.units.get(*unit)).map(|unit| unit.span).collect();
    let known = (pages.sheets > 0).then_some(pages);
    LintOptions {
        pages: known.map(|pages| pages.sheets),
        last_page: known.map(|pages| pages.last_fill),
        tall,
        ..options
    }
}

/// Titles of entries and sections in order of place.
struct Places(Vec<(Span, AttrValue)>);

impl Places {
    fn new(facts: &Facts) -> Self {
        let source = facts.source();
        let words = |span: Span| AttrValue::from(tidy(span.of(source).unwrap_or_default()));
        let mut places: Vec<(Span, AttrValue)> = Vec::new();
        places.extend(facts.sections.iter().map(|section| {
            let title = section.heading.map(words).unwrap_or_default();
            (section.span, title)
        }));
        for entry in facts.entries.iter().filter(|entry| entry.kind != EntryKind::Other || entry.parent.is_none()) {
            places.push((entry.title, words(entry.title)));
        }
        places.sort_by_key(|(span, _)| span.start);
        Self(places)
    }

    fn of(&self, span: Span) -> AttrValue {
        let at = self.0.partition_point(|(place, _)| place.start <= span.start);
        at.checked_sub(1).and_then(|at| self.0.get(at)).map(|(_, title)| title.clone()).unwrap_or_default()
    }
}

/// A title without its marks, short enough for a heading of the list.
fn tidy(written: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in written.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '#' | '*' | '`' | '_' => {}
            '\n' => text.push(' '),
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    let text = text.trim();
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_lose_their_marks() {
        assert_eq!(tidy("### **가나다커머스** | 백엔드"), "가나다커머스 | 백엔드");
        assert_eq!(tidy("<h2>마바사랩</h2>"), "마바사랩");
        assert_eq!(tidy(&"가".repeat(50)), format!("{}…", "가".repeat(40)));
    }
}
