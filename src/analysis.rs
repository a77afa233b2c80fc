//! The only place that calls the phases in order.

use std::cell::OnceCell;

use crate::lint::{self, Hint, LintOptions};
use crate::markup::{self, Document, Format, Kind, NodeId, Notice};
use crate::resume::outline::Outline;
use crate::resume::{self, DocumentKind, Field, Resume};
use crate::template::{self, Element, Move, Unit};
use crate::text::{Length, Span};

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
    /// What is shown, in order; [`Analysis::draw`] draws one of them.
    pub units: Vec<Unit>,
    resume: OnceCell<Resume>,
}

/// Analyses `source`. Total: every text gives an analysis.
///
/// ```
/// use hannun::analysis::{Options, analyze};
///
/// let source = "# 한지우\n\n## 경력\n### 모아페이 | 백엔드 엔지니어 (2021.06 ~ 현재)\n";
/// let analysis = analyze(source, &Options::default());
/// let career = &analysis.resume().careers[0];
/// assert_eq!(career.company.text, "모아페이");
/// assert_eq!(career.company.span.of(source), Some("모아페이"));
/// ```
#[must_use]
pub fn analyze(source: &str, options: &Options) -> Analysis {
    let format = options.format.unwrap_or_else(|| markup::detect(source));
    let document = markup::parse_apart(source, format, resume::begins_anew);
    Analysis::of(document, None)
}

/// Analyses `source`, the text of which `before` is the analysis as it was a moment ago. The result is that of
/// [`analyze`], at a cost that goes more by what was changed than by what there is.
///
/// ```
/// use hannun::analysis::{Options, analyze, analyze_again};
///
/// let before = analyze("# 한지우\n\n## 경력\n### 모아페이 (2021.06 ~ 현재)\n", &Options::default());
/// let after = analyze_again("# 한지우\n\n## 경력\n### 모아페이먼츠 (2021.06 ~ 현재)\n", &Options::default(), &before);
/// assert_eq!(after.resume().careers[0].company.text, "모아페이먼츠");
/// ```
#[must_use]
pub fn analyze_again(source: &str, options: &Options, before: &Analysis) -> Analysis {
    let format = options.format.unwrap_or_else(|| markup::detect(source));
    let document = markup::parse_again(source, format, &before.document, resume::begins_anew);
    Analysis::of(document, Some(before))
}

/// Rounds of fixes; what one fix uncovers is made in the next. No text is known that needs more.
pub const FIX_ROUNDS: usize = 3;

/// The source with all safe fixes applied, in at most [`FIX_ROUNDS`].
///
/// ```
/// use hannun::analysis::{Options, fix};
/// use hannun::lint::LintOptions;
///
/// let source = "# 한지우\n\n## 소개\n트래픽 증가에 따라 배포를 나눔. 이에 따 라 장애가 줄었습니다.\n";
/// let better = fix(source, &Options::default(), &LintOptions::default());
/// assert!(better.contains("이에 따라"));
/// ```
#[must_use]
pub fn fix(source: &str, options: &Options, lint_options: &LintOptions) -> String {
    fix_all(source, options, lint_options).map_or_else(|| source.to_owned(), |(fixed, _)| fixed)
}

/// What [`fix`] gives, and how many of the hints that had a safe fix are gone by that: what two of them share is made
/// once, and what one uncovers is made, too. Nothing when there is none.
#[must_use]
pub fn fix_all(source: &str, options: &Options, lint_options: &LintOptions) -> Option<(String, usize)> {
    let look = |text: &str| analyze(text, options).lint(lint_options);
    let fixable = |hints: &[Hint]| hints.iter().filter(|hint| hint.safe_fix().is_some()).count();
    let (mut fixed, mut hints) = (source.to_owned(), look(source));
    let before = fixable(&hints);
    for _ in 0..FIX_ROUNDS {
        let (next, applied) = lint::apply_safe(&fixed, &hints);
        if applied == 0 {
            break;
        }
        hints = look(&next);
        fixed = next;
    }
    let gone = before.saturating_sub(fixable(&hints)).max(1);
    (fixed != source).then_some((fixed, gone))
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
    fn of(document: Document, before: Option<&Self>) -> Self {
        let outline = resume::extract(&document, before.map(|before| &before.outline));
        let units = template::wanted(&document, &outline);
        Self { document, outline, units, resume: OnceCell::new() }
    }

    /// What the author meant. Read when first asked for: the page is drawn from the outline.
    #[must_use]
    pub fn resume(&self) -> &Resume {
        self.resume.get_or_init(|| resume::read(&self.document, &self.outline))
    }

    /// The person's name alone, without reading the rest.
    #[must_use]
    pub fn name(&self) -> Option<Field> {
        resume::name(&self.document, &self.outline)
    }

    /// What the document is, by its title and what it holds. A call of its own: only some want to know.
    #[must_use]
    pub fn kind(&self) -> DocumentKind {
        DocumentKind::of(&self.document, &self.outline, || self.resume())
    }

    /// What was put right or left out while reading.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        self.document.notices()
    }

    /// What could be better, in order of place. A call of its own, because the page asks for it less often.
    ///
    /// ```
    /// use hannun::analysis::{Options, analyze};
    /// use hannun::lint::{Lang, LintOptions};
    ///
    /// let analysis = analyze("# 한지우\n\n## 경력\n### 모아페이 (2021.06 ~ 현재)\n- 비용을 월 12.5$ 줄임\n", &Options::default());
    /// for hint in analysis.lint(&LintOptions::default()) {
    ///     println!("{}: {}", hint.rule.name, hint.message(Lang::Ko));
    /// }
    /// ```
    #[must_use]
    pub fn lint(&self, options: &LintOptions) -> Vec<Hint> {
        lint::lint(self, options)
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
    ///
    /// ```
    /// use hannun::analysis::{Options, analyze};
    ///
    /// let html = analyze("# 한지우\n", &Options::default()).html();
    /// assert!(html.contains("한지우"));
    /// ```
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
        let length = self.length();
        let (bullets, bullets_with_numbers) = self.bullets(Document::ROOT);
        Counts { characters: length.all, characters_without_spaces: length.solid, bullets, bullets_with_numbers }
    }

    /// How long it is, which alone is asked at each key.
    #[must_use]
    pub fn length(&self) -> Length {
        let mut length = Length::default();
        self.measure(Document::ROOT, &mut length);
        length
    }

    fn measure(&self, node: NodeId, length: &mut Length) {
        for child in self.document.children(node) {
            match self.document.kind(child) {
                Kind::Text => *length += Length::of(self.document.text(child)),
                Kind::SoftBreak => *length += Length::SPACE,
                _ => self.measure(child, length),
            }
        }
    }

    /// How many bullets there are, and how many of them have a number.
    fn bullets(&self, node: NodeId) -> (usize, usize) {
        let own = |child| match self.document.kind(child) {
            Kind::Item => (1, usize::from(self.line_has_digit(child))),
            _ => (0, 0),
        };
        let counts = self.document.children(node).flat_map(|child| [own(child), self.bullets(child)]);
        counts.fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1))
    }

    /// True when the item's own text, without the lists in it, has a digit.
    fn line_has_digit(&self, node: NodeId) -> bool {
        self.document.children(node).any(|child| match self.document.kind(child) {
            Kind::Text => self.document.text(child).bytes().any(|b| b.is_ascii_digit()),
            Kind::List(_) => false,
            _ => self.line_has_digit(child),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_hints_are_said_to_be_fixed_as_had_a_fix() {
        // Where the repeated word and the detached ending were, the misplaced sign comes to light.
        let source = "# 이한눈\n\n- 비용은 1개당 월 월 0.4$ 입니다.\n";
        let options = Options { format: Some(Format::Markdown) };
        let (fixed, gone) = fix_all(source, &options, &LintOptions::default()).unwrap();
        assert!(fixed.contains("월 $0.4"), "{fixed}");
        assert_eq!(gone, 2);
        assert_eq!(fix_all(&fixed, &options, &LintOptions::default()), None);
    }
}
