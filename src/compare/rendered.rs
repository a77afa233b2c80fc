//! Units of two pages side by side.

use std::ops::Range;

use super::align::{Step, align};
use super::marks::{marked, text_of};
use super::pieces::{Change, pieces};
use crate::analysis::Analysis;
use crate::template::{Content, Element, Tag, Unit, groups};

/// What happened to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is on both pages.
    Kept,
    /// It is only on the first.
    Removed,
    /// It is only on the second.
    Added,
    /// It became another, in words or in looks.
    Changed,
}

/// A unit on one of the pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// The drawing, with `del` and `ins` around words that went and came.
    pub element: Element,
    /// A group of the page begins with it; see [`groups`].
    pub opens: bool,
}

/// A unit of the first page and what became of it on the second.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// What happened.
    pub standing: Standing,
    /// On the first page.
    pub before: Option<Side>,
    /// On the second page.
    pub after: Option<Side>,
}

/// The units of two pages in order: those of each side are its page.
#[must_use]
pub fn rendered(before: &Analysis, after: &Analysis) -> Vec<Pair> {
    let keys = |units: &[Unit]| units.iter().map(|unit| unit.key).collect::<Vec<_>>();
    let (old, new) = (Page::new(before), Page::new(after));
    let text = |page: &Page, at: usize| page.draw(at).map(|element| text_of(&element)).unwrap_or_default();
    let steps = align(&keys(&before.units), &keys(&after.units), |at| text(&old, at), |at| text(&new, at));
    let pairs = steps.into_iter().filter_map(|step| {
        Some(match step {
            Step::Kept(one, two) => Pair {
                standing: Standing::Kept,
                before: Some(old.side(one, old.draw(one)?)),
                after: Some(new.side(two, new.draw(two)?)),
            },
            Step::Removed(one) => {
                let side = old.side(one, all_marked(&old.draw(one)?, Tag::Del));
                Pair { standing: Standing::Removed, before: Some(side), after: None }
            }
            Step::Added(two) => {
                let side = new.side(two, all_marked(&new.draw(two)?, Tag::Ins));
                Pair { standing: Standing::Added, before: None, after: Some(side) }
            }
            Step::Changed(one, two) => {
                let (a, b) = (old.draw(one)?, new.draw(two)?);
                let (standing, a, b) = changed(&a, &b);
                Pair { standing, before: Some(old.side(one, a)), after: Some(new.side(two, b)) }
            }
        })
    });
    pairs.collect()
}

/// Runs of pairs that may stand in one row: where one begins, a group begins on both pages, or one page has ended.
#[must_use]
pub fn rows(pairs: &[Pair]) -> Vec<Range<usize>> {
    // Whether the next unit from here on opens a group, for each page.
    let mut next = (true, true);
    let mut starts: Vec<usize> = Vec::new();
    for (at, pair) in pairs.iter().enumerate().rev() {
        if let Some(side) = &pair.before {
            next.0 = side.opens;
        }
        if let Some(side) = &pair.after {
            next.1 = side.opens;
        }
        if at == 0 || next == (true, true) {
            starts.push(at);
        }
    }
    starts.reverse();
    let ends = starts.iter().skip(1).copied().chain([pairs.len()]);
    starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
}

struct Page<'a> {
    analysis: &'a Analysis,
    opens: Vec<bool>,
}

impl<'a> Page<'a> {
    fn new(analysis: &'a Analysis) -> Self {
        let mut opens = vec![false; analysis.units.len()];
        for group in groups(&analysis.units) {
            if let Some(first) = opens.get_mut(group.start) {
                *first = true;
            }
        }
        Self { analysis, opens }
    }

    fn draw(&self, at: usize) -> Option<Element> {
        Some(self.analysis.draw(self.analysis.units.get(at)?))
    }

    fn side(&self, at: usize, element: Element) -> Side {
        Side { element, opens: self.opens.get(at).copied().unwrap_or_default() }
    }
}

fn all_marked(element: &Element, tag: Tag) -> Element {
    let whole = 0..text_of(element).len();
    marked(element, std::slice::from_ref(&whole), tag)
}

/// Two drawings with the words marked that differ.
fn changed(before: &Element, after: &Element) -> (Standing, Element, Element) {
    if is_same(before, after) {
        return (Standing::Kept, before.clone(), after.clone());
    }
    let (mut gone, mut come): (Vec<Range<usize>>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
    for piece in pieces(&text_of(before), &text_of(after)) {
        match piece.change {
            Change::Kept => {}
            Change::Removed => gone.push(piece.before.start as usize..piece.before.end as usize),
            Change::Added => come.push(piece.after.start as usize..piece.after.end as usize),
        }
    }
    (Standing::Changed, marked(before, &gone, Tag::Del), marked(after, &come, Tag::Ins))
}

/// The same for a reader: classes only say how it is set among its neighbours.
fn is_same(one: &Element, two: &Element) -> bool {
    let same = |pair: (&Content, &Content)| match pair {
        (Content::Element(one), Content::Element(two)) => is_same(one, two),
        (Content::Text(one), Content::Text(two)) => one == two,
        _ => false,
    };
    one.tag == two.tag
        && one.attributes == two.attributes
        && one.children.len() == two.children.len()
        && one.children.iter().zip(&two.children).all(same)
}
