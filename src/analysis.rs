//! The only place that calls the phases in order.

use crate::markup::{self, Document, Format, Kind, Notice};
use crate::resume::outline::Outline;
use crate::resume::{self, Resume};
use crate::template::{self, Element, Move, Unit};
use crate::text::Span;

/// What the caller decides.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// How to read the source; `None` detects it.
    pub format: Option<Format>,
}

/// Everything that follows from one source text.
#[derive(Debug, Clone)]
pub struct Analysis {
    /// The source as a tree.
    pub document: Document,
    /// Its sections and entries, every block in one place.
    pub outline: Outline,
    /// What the author meant.
    pub resume: Resume,
    /// What is shown, in order; [`Analysis::draw`] draws one of them.
    pub units: Vec<Unit>,
}

/// Analyses `source`. Total: every text gives an analysis.
#[must_use]
pub fn analyze(source: &str, options: &Options) -> Analysis {
    let format = options.format.unwrap_or_else(|| markup::detect(source));
    let document = markup::parse(source, format);
    let (outline, resume) = resume::extract(&document);
    let units = template::wanted(&document, &outline);
    Analysis { document, outline, resume, units }
}

/// Numbers about a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Visible characters, line ends left out.
    pub characters: usize,
    /// The same without spaces.
    pub characters_without_spaces: usize,
    /// List items.
    pub bullets: usize,
    /// List items with a number in them.
    pub bullets_with_numbers: usize,
}

impl Analysis {
    /// What was put right or left out while reading.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        self.document.notices()
    }

    /// Draws one of [`Analysis::units`].
    #[must_use]
    pub fn draw(&self, unit: &Unit) -> Element {
        template::draw(&self.document, &self.outline, &unit.shape)
    }

    /// What is shown in another form than it was written.
    #[must_use]
    pub fn moves(&self) -> Vec<Move> {
        self.units.iter().flat_map(|unit| template::moves(&self.outline, &unit.shape)).collect()
    }

    /// Content that no field of the résumé took: it is shown in its place all the same.
    #[must_use]
    pub fn unplaced(&self) -> Vec<Span> {
        self.outline.unplaced(&self.document)
    }

    /// The visible text in the order of the page.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for unit in &self.units {
            template::write_text(&self.draw(unit), &mut text);
        }
        text
    }

    /// The page as HTML, a unit a line.
    #[must_use]
    pub fn html(&self) -> String {
        let mut html = String::new();
        for unit in &self.units {
            html.push_str(&template::to_html(&self.draw(unit)));
            html.push('\n');
        }
        html
    }

    /// Counts what is visible.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let text = self.text();
        let mut counts = Counts {
            characters: text.chars().filter(|c| *c != '\n').count(),
            characters_without_spaces: text.chars().filter(|c| !c.is_whitespace()).count(),
            bullets: 0,
            bullets_with_numbers: 0,
        };
        let mut stack = vec![Document::ROOT];
        while let Some(node) = stack.pop() {
            if self.document.kind(node) == Kind::Item {
                let lines = resume::block::blocks_in(&self.document, node);
                let line = lines.first().map(|block| block.flat.text.as_str()).unwrap_or_default();
                counts.bullets += 1;
                counts.bullets_with_numbers += usize::from(line.contains(|c: char| c.is_ascii_digit()));
            }
            stack.extend(self.document.children(node));
        }
        counts
    }
}
