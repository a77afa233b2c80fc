//! What a rule is: data about it, and one function.

use super::facts::Facts;
use super::sink::Sink;
use super::words::{Lang, Words};

/// A rule. Each is a static in a file of its own.
pub struct Rule {
    /// What is known about it.
    pub meta: Meta,
    /// Looks at the facts and says what it found.
    pub check: fn(&Facts<'_>, &mut Sink<'_, '_>),
}

/// Everything about a rule but its code; the settings and the pages are made from it.
#[derive(Debug)]
pub struct Meta {
    /// Letter of the group and a number. Never used again for another rule.
    pub code: &'static str,
    /// The rule's identity: names the bad pattern, so that it reads well after "allow".
    pub name: &'static str,
    /// Where it belongs.
    pub group: Group,
    /// What one hint is about.
    pub scope: Scope,
    /// What it costs the applicant.
    pub severity: Severity,
    /// How often it is right.
    pub promise: Promise,
    /// The best fix that it may offer.
    pub fix: Applicability,
    /// Whether its promise is proven.
    pub status: Status,
    /// Languages of text that it reads.
    pub langs: &'static [Lang],
    /// Its name for people.
    pub title: Words,
    /// What it says; a hint uses the first unless it names another.
    pub messages: &'static [Words],
    /// Why it matters, in one line.
    pub why: Words,
    /// Its numbers. None stands inside a function; the page says what they mean and where they come from.
    pub options: &'static [Opt],
}

/// A number that the caller may change ([`LintOptions::values`](super::LintOptions::values)).
#[derive(Debug)]
pub struct Opt {
    /// Kebab-case.
    pub name: &'static str,
    /// Unless a preset or the user says otherwise.
    pub default: u32,
}

/// A group of rules: a folder of `rules/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// What is said (C).
    Content,
    /// How it is said (W).
    Wording,
    /// Spelling and signs (T).
    Typing,
    /// Dates and periods (D).
    Dates,
    /// What an applicant should not give away (P).
    Privacy,
    /// Links (L).
    Links,
    /// Sections, placeholders, what is missing (S).
    Structure,
    /// Raw HTML (H).
    Html,
    /// How pages are filled (G).
    Page,
    /// Projects and portfolios (F).
    Portfolio,
    /// Comments that turn rules off (N).
    Suppression,
}

/// What one hint is about. Hints about the same bullet are gathered into one; hints about the same characters
/// exclude each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Some characters.
    Token,
    /// A bullet as a whole.
    Bullet,
    /// A paragraph, list, entry or section.
    Part,
    /// The document as a whole.
    Document,
}

/// What it costs the applicant if the text is sent like this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Would embarrass or harm.
    Error,
    /// Very probably wrong or weak.
    Warning,
    /// Style, consistency, advice.
    Info,
}

/// How often the rule is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Promise {
    /// In 98 of 100.
    Certain,
    /// In 90 of 100.
    Likely,
    /// In 75 of 100: shown folded away.
    Advice,
}

/// How a fix may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// There is none.
    None,
    /// Shown; the user types.
    Display,
    /// Probably right: one click each.
    Unsafe,
    /// Keeps the exact meaning: all at once.
    Safe,
}

/// Stage of a rule's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Off until its promise is proven.
    Preview,
    /// On.
    Stable,
}

impl Group {
    /// The folder in `rules/`.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Wording => "wording",
            Self::Typing => "typing",
            Self::Dates => "dates",
            Self::Privacy => "privacy",
            Self::Links => "links",
            Self::Structure => "structure",
            Self::Html => "html",
            Self::Page => "page",
            Self::Portfolio => "portfolio",
            Self::Suppression => "suppression",
        }
    }
}

/// Both languages.
pub const ANY: &[Lang] = &[Lang::Ko, Lang::En];
/// Korean only.
pub const KO: &[Lang] = &[Lang::Ko];
/// English only.
pub const EN: &[Lang] = &[Lang::En];
