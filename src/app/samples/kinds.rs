//! Texts to begin with that are no résumés. They come with the later part.

use super::{Sample, Work};
use crate::app::i18n::Language;
use crate::resume::DocumentKind;

/// The text of a sample.
pub(crate) fn sample(sample: Sample, language: Language) -> &'static str {
    match (sample.kind, sample.filled, language) {
        (DocumentKind::Portfolio, true, Language::Ko) => include_str!("portfolio.ko.md"),
        (DocumentKind::Portfolio, true, Language::En) => include_str!("portfolio.en.md"),
        (DocumentKind::Portfolio, false, Language::Ko) => include_str!("portfolio-skeleton.ko.md"),
        (DocumentKind::Portfolio, false, Language::En) => include_str!("portfolio-skeleton.en.md"),
        (DocumentKind::CareerDescription, true, Language::Ko) => include_str!("description.ko.md"),
        (DocumentKind::CareerDescription, true, Language::En) => include_str!("description.en.md"),
        (DocumentKind::CareerDescription, false, Language::Ko) => include_str!("description-skeleton.ko.md"),
        (DocumentKind::CareerDescription, false, Language::En) => include_str!("description-skeleton.en.md"),
        (DocumentKind::Resume, true, language) => super::example(Work::Backend, language),
        (DocumentKind::Resume, false, language) => super::skeleton(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};
    use crate::lint::{LintOptions, Promise};

    #[test]
    fn a_sample_is_of_its_kind_and_an_example_leaves_nothing_to_mend() {
        for (kind, _) in DocumentKind::ALL {
            for (filled, language) in
                [(true, Language::Ko), (true, Language::En), (false, Language::Ko), (false, Language::En)]
            {
                let analysis = analyze(sample(Sample { kind, filled }, language), &Options::default());
                assert_eq!(analysis.kind(), kind, "{kind:?} {filled} {language:?}");
                let hints = analysis.lint(&LintOptions { preset: kind.into(), ..LintOptions::default() });
                let pressing = hints.iter().filter(|hint| hint.rule.promise != Promise::Advice);
                let said: Vec<_> =
                    pressing.map(|hint| (hint.rule.name, hint.span.of(analysis.document.source()))).collect();
                assert!(!filled || said.is_empty(), "{kind:?} {language:?}: {said:?}");
            }
        }
    }
}
