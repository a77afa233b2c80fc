//! Presets name the kind of text. They are tables of what differs from the rules' own defaults.

use crate::resume::DocumentKind;

/// A kind of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// 이력서: one or two pages.
    #[default]
    Resume,
    /// 경력기술서: longer, the same shape.
    CareerDescription,
    /// 포트폴리오: the deep dive.
    Portfolio,
}

/// A rule that a preset turns on or off.
type Switch = (&'static str, bool);
/// Rule, option and number.
type Value = (&'static str, &'static str, u32);

/// Our own judgement: a career description is handed in beside a résumé, which holds school and skills; this tells of
/// every project.
const CAREER_SWITCHES: &[Switch] = &[("missing-section", false), ("too-many-projects", false)];
/// Our own limits. A guide allows a career description five to ten pages (jaenyeong.github.io/resume/guide); nine of ten
/// projects in public résumés have no more than twelve bullets; 1,200 characters, 2,160 in English, are twelve bullets of the
/// length that long-bullet allows; and whoever reads this reads longer, so a bullet may have one sign of clutter more.
const CAREER_VALUES: &[Value] = &[
    ("page-count", "max-pages", 6),
    ("dense-entry", "max-bullets", 12),
    ("dense-entry", "max-chars", 1200),
    ("dense-entry", "max-chars-english", 2160),
    ("cluttered-bullet", "threshold", 3),
];

/// Our own judgement: a portfolio tells how a work was done, at any length. Details belong in it, its projects begin
/// pages of their own, whose last may be short, and what else a résumé holds stands in the résumé.
const PORTFOLIO_SWITCHES: &[Switch] = &[
    ("page-count", false),
    ("implementation-detail", false),
    ("dense-entry", false),
    ("too-many-projects", false),
    ("missing-section", false),
    ("nearly-empty-page", false),
];
/// Our own limit, as in a career description: one sign of clutter more.
const PORTFOLIO_VALUES: &[Value] = &[("cluttered-bullet", "threshold", 3)];

impl From<DocumentKind> for Preset {
    fn from(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Resume => Self::Resume,
            DocumentKind::CareerDescription => Self::CareerDescription,
            DocumentKind::Portfolio => Self::Portfolio,
        }
    }
}

impl Preset {
    /// The preset of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "resume" => Some(Self::Resume),
            "career-description" => Some(Self::CareerDescription),
            "portfolio" => Some(Self::Portfolio),
            _ => None,
        }
    }

    fn tables(self) -> (&'static [Switch], &'static [Value]) {
        match self {
            Self::Resume => (&[], &[]),
            Self::CareerDescription => (CAREER_SWITCHES, CAREER_VALUES),
            Self::Portfolio => (PORTFOLIO_SWITCHES, PORTFOLIO_VALUES),
        }
    }

    /// What the preset says about a rule, if it says anything.
    #[must_use]
    pub fn switch(self, rule: &str) -> Option<bool> {
        self.tables().0.iter().find(|(name, _)| *name == rule).map(|(_, on)| *on)
    }

    /// What the preset says about a rule's number, if it says anything.
    #[must_use]
    pub fn value(self, rule: &str, option: &str) -> Option<u32> {
        self.tables().1.iter().find(|(of, name, _)| *of == rule && *name == option).map(|(.., value)| *value)
    }
}
