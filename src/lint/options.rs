//! What the caller decides about a run.

use super::presets::Preset;
use super::registry;
use super::rule::{Meta, Status};
use super::words::Lang;
use crate::resume::YearMonth;
use crate::text::Span;

/// What the caller decides. By default every proven rule is on, with its own numbers.
#[derive(Debug, Clone, Default)]
pub struct LintOptions {
    /// The kind of text.
    pub preset: Preset,
    /// The language of the text; `None` tells by its letters.
    pub lang: Option<Lang>,
    /// This month. Without it, rules about the future are silent.
    pub today: Option<YearMonth>,
    /// How many pages the text fills when laid out, if known.
    pub pages: Option<u32>,
    /// How full the last of them is, in percent.
    pub last_page: Option<u32>,
    /// What is taller than a page and can't be parted.
    pub tall: Vec<Span>,
    /// Rules that the user turned on or off; all others follow the preset. The last word on a rule counts.
    pub rules: Vec<(Box<str>, bool)>,
    /// Numbers that the user changed: rule, option, value.
    pub values: Vec<(Box<str>, Box<str>, u32)>,
    /// Hints that the user dismissed, by [`super::dismiss::key`].
    pub dismissed: Vec<u64>,
    /// Nothing but these rules, whatever else is said. For tests and for a page about one rule.
    pub only: Vec<Box<str>>,
}

impl LintOptions {
    /// Nothing but one rule.
    #[must_use]
    pub fn only(rule: &str) -> Self {
        Self { only: vec![rule.into()], ..Self::default() }
    }

    /// True when the rule is on: by the user, else by the preset, else because it is proven.
    #[must_use]
    pub fn is_on(&self, rule: &Meta) -> bool {
        if !self.only.is_empty() {
            return self.only.iter().any(|name| registry::is_named(rule, name));
        }
        let said = self.rules.iter().rev().find(|(name, _)| registry::is_named(rule, name));
        match said {
            Some((_, on)) => *on,
            None => self.preset.switch(rule.name).unwrap_or(rule.status == Status::Stable),
        }
    }

    /// A number of a rule: from the user, else from the preset, else its default. 0 for an unknown name.
    #[must_use]
    pub fn value(&self, rule: &Meta, option: &str) -> u32 {
        let said = self.values.iter().rev().find(|(of, name, _)| registry::is_named(rule, of) && **name == *option);
        said.map(|(.., value)| *value)
            .or_else(|| self.preset.value(rule.name, option))
            .or_else(|| rule.options.iter().find(|known| known.name == option).map(|known| known.default))
            .unwrap_or(0)
    }

    /// Changes a number of a rule, written as on a command line: `long-bullet.max-chars=120`.
    ///
    /// # Errors
    /// When no rule has such a number, or what stands behind `=` is none.
    ///
    /// ```
    /// use hannun::lint::LintOptions;
    ///
    /// let mut options = LintOptions::default();
    /// assert!(options.set("long-bullet.max-chars=120").is_ok());
    /// assert!(options.set("long-bullet.max-words=120").is_err());
    /// ```
    pub fn set(&mut self, written: &str) -> Result<(), NoSuchNumber> {
        let parts =
            written.split_once('=').and_then(|(name, value)| Some((name.split_once('.')?, value.parse().ok()?)));
        let ((rule, option), value) = parts.ok_or(NoSuchNumber)?;
        let meta = registry::named(rule).ok_or(NoSuchNumber)?;
        let known = meta.options.iter().find(|known| known.name == option).ok_or(NoSuchNumber)?;
        self.values.push((meta.name.into(), known.name.into(), value));
        Ok(())
    }
}

/// What [`LintOptions::set`] was given is not `RULE.OPTION=NUMBER` of a rule that there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchNumber;

impl std::fmt::Display for NoSuchNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not RULE.OPTION=NUMBER of a rule; docs/rules lists them")
    }
}

impl std::error::Error for NoSuchNumber {}
