//! What the person decided about hints: rules on and off, hints dismissed. The document decides about the kind of text.

use crate::browser::clock;
use crate::browser::json::Fields;
use crate::lint::{LintOptions, Preset};
use crate::resume::DocumentKind;

/// So many dismissed hints are remembered; the oldest are forgotten first.
const MOST_DISMISSED: usize = 400;

/// The decisions. What is not decided follows the preset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct HintChoices {
    /// The kind of text. It comes from the document that is looked at, and is not stored here.
    pub(crate) preset: Preset,
    /// Rules turned on or off.
    pub(crate) rules: Vec<(Box<str>, bool)>,
    /// Hints dismissed, by their key, the newest last.
    pub(crate) dismissed: Vec<u64>,
}

/// Names of fields, in storage and in files.
const RULES: &str = "hints.rules";
const DISMISSED: &str = "hints.dismissed";

impl HintChoices {
    /// The same for a document of this kind.
    #[must_use]
    pub(crate) fn for_kind(&self, kind: DocumentKind) -> Self {
        Self { preset: kind.into(), ..self.clone() }
    }

    /// The same with one rule on, off, or left to the preset again.
    #[must_use]
    pub(crate) fn with_rule(&self, name: &str, on: Option<bool>) -> Self {
        let mut choices = self.clone();
        choices.rules.retain(|(known, _)| **known != *name);
        choices.rules.extend(on.map(|on| (name.into(), on)));
        choices
    }

    /// What was decided about one rule.
    #[must_use]
    pub(crate) fn rule(&self, name: &str) -> Option<bool> {
        self.rules.iter().find(|(known, _)| **known == *name).map(|(_, on)| *on)
    }

    /// The same without one hint.
    #[must_use]
    pub(crate) fn without(&self, key: u64) -> Self {
        let mut choices = self.clone();
        choices.dismissed.retain(|known| *known != key);
        choices.dismissed.push(key);
        let surplus = choices.dismissed.len().saturating_sub(MOST_DISMISSED);
        choices.dismissed.drain(..surplus);
        choices
    }

    /// What the rules have to know.
    #[must_use]
    pub(crate) fn options(&self) -> LintOptions {
        LintOptions {
            preset: self.preset,
            today: clock::this_month(),
            rules: self.rules.clone(),
            dismissed: self.dismissed.clone(),
            ..LintOptions::default()
        }
    }

    /// Adds them to what is stored; nothing when nothing was decided.
    #[must_use]
    pub(crate) fn write(&self, fields: Fields) -> Fields {
        if self.rules.is_empty() && self.dismissed.is_empty() { fields } else { self.written(fields) }
    }

    /// The text of a file that holds them.
    #[must_use]
    pub(crate) fn to_file(&self) -> Option<String> {
        self.written(Fields::default()).to_json()
    }

    /// Reads such a file; `None` for any other.
    #[must_use]
    pub(crate) fn from_file(text: &str) -> Option<Self> {
        let fields = Fields::parse(text)?;
        fields.text(RULES).map(|_| Self::read(&fields))
    }

    fn written(&self, fields: Fields) -> Fields {
        let rules: Vec<String> =
            self.rules.iter().map(|(name, on)| format!("{}{name}", if *on { '+' } else { '-' })).collect();
        let dismissed: Vec<String> = self.dismissed.iter().map(|key| format!("{key:x}")).collect();
        fields.with(RULES, rules.join(" ").as_str()).with(DISMISSED, dismissed.join(" ").as_str())
    }

    /// Reads them; what is missing or unreadable is not decided.
    #[must_use]
    pub(crate) fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).unwrap_or_default();
        let rule = |word: &str| match word.split_at_checked(1) {
            Some(("+", name)) => Some((name.into(), true)),
            Some(("-", name)) => Some((name.into(), false)),
            _ => None,
        };
        Self {
            preset: Preset::default(),
            rules: text(RULES).split_whitespace().filter_map(rule).collect(),
            dismissed: text(DISMISSED).split_whitespace().filter_map(|key| u64::from_str_radix(key, 16).ok()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let choices = HintChoices::default()
            .with_rule("long-bullet", Some(false))
            .with_rule("buzzword", Some(true))
            .without(0xabc);
        let json = choices.write(Fields::default()).to_json().unwrap();
        assert_eq!(HintChoices::read(&Fields::parse(&json).unwrap()), choices);
        assert_eq!(HintChoices::read(&Fields::default()), HintChoices::default());
    }

    #[test]
    fn a_file_brings_the_same_back_and_another_file_nothing() {
        for choices in [HintChoices::default(), HintChoices::default().with_rule("long-bullet", Some(false)).without(7)]
        {
            assert_eq!(HintChoices::from_file(&choices.to_file().unwrap()), Some(choices));
        }
        for text in ["", "{}", "[]", "# 이한눈", r#"{"hints.rules":3}"#] {
            assert_eq!(HintChoices::from_file(text), None, "{text}");
        }
    }

    #[test]
    fn a_rule_can_be_left_to_the_preset_again() {
        let choices = HintChoices::default().with_rule("long-bullet", Some(false));
        assert_eq!(choices.rule("long-bullet"), Some(false));
        assert_eq!(choices.with_rule("long-bullet", None), HintChoices::default());
    }

    #[test]
    fn the_oldest_dismissed_hints_are_forgotten() {
        let choices = (0..500).fold(HintChoices::default(), |choices, key| choices.without(key));
        assert_eq!((choices.dismissed.len(), choices.dismissed.first()), (MOST_DISMISSED, Some(&100)));
    }
}
