//! The person's choices about the page, remembered under one key.

use std::rc::Rc;

use super::hints::HintChoices;
use super::i18n::Language;
use crate::browser::env;
use crate::browser::json::Fields;
use crate::browser::storage::Shelf;

const KEY: &str = "hannun/prefs";

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    fn named(name: &str) -> Option<Self> {
        match name {
            "system" => Some(Self::System),
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }

    /// The value of `data-theme`; none leaves it to the system.
    #[must_use]
    pub(crate) fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// How large the letters of the editor are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum EditorSize {
    /// More on the screen.
    Small,
    /// As designed.
    #[default]
    Usual,
    /// Larger.
    Large,
    /// Larger still.
    Huge,
}

impl EditorSize {
    pub(crate) const ALL: [Self; 4] = [Self::Small, Self::Usual, Self::Large, Self::Huge];

    /// The value of `data-editor-size`, and of the stored field.
    #[must_use]
    pub(crate) fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Small => Some("small"),
            Self::Usual => None,
            Self::Large => Some("large"),
            Self::Huge => Some("huge"),
        }
    }
}

/// What is remembered. A field that an older or newer page does not know is simply absent.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Preferences {
    /// Light or dark.
    pub(crate) theme: Theme,
    /// The editor's share of the width in percent; `None` is the usual one.
    pub(crate) divider: Option<f64>,
    /// Language of the page; `None` is the browser's.
    pub(crate) language: Option<Language>,
    /// The document last used.
    pub(crate) document: Option<String>,
    /// What was decided about hints.
    pub(crate) hints: Rc<HintChoices>,
    /// Editor and preview scroll on their own.
    pub(crate) apart: bool,
    /// The guide to the print dialog was shown.
    pub(crate) print_guide_seen: bool,
    /// How large the letters of the editor are.
    pub(crate) editor_size: EditorSize,
    /// Long lines of the editor go on to the right.
    pub(crate) long_lines: bool,
    /// The tour was offered and answered.
    pub(crate) tour_seen: bool,
}

/// One choice.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Preference {
    /// Light or dark.
    Theme(Theme),
    /// The editor's share of the width in percent; `None` is the usual one.
    Divider(Option<f64>),
    /// Language of the page.
    Language(Language),
    /// What is decided about hints.
    Hints(Rc<HintChoices>),
    /// Whether editor and preview scroll on their own.
    Apart(bool),
    /// The guide to the print dialog was shown.
    PrintGuideSeen,
    /// How large the letters of the editor are.
    EditorSize(EditorSize),
    /// Whether long lines of the editor go on to the right.
    LongLines(bool),
    /// The tour was offered and answered.
    TourSeen,
}

impl Preferences {
    /// The same with one choice made.
    #[must_use]
    pub(crate) fn with(&self, choice: Preference) -> Self {
        let mut preferences = self.clone();
        match choice {
            Preference::Theme(theme) => preferences.theme = theme,
            Preference::Divider(divider) => preferences.divider = divider,
            Preference::Language(language) => preferences.language = Some(language),
            Preference::Hints(choices) => preferences.hints = choices,
            Preference::Apart(apart) => preferences.apart = apart,
            Preference::PrintGuideSeen => preferences.print_guide_seen = true,
            Preference::EditorSize(size) => preferences.editor_size = size,
            Preference::LongLines(on) => preferences.long_lines = on,
            Preference::TourSeen => preferences.tour_seen = true,
        }
        preferences
    }

    /// Reads them; what is missing or unreadable takes its usual value.
    #[must_use]
    pub(crate) fn load(shelf: &impl Shelf) -> Self {
        shelf.get(KEY).ok().flatten().map(|json| Self::read(&json)).unwrap_or_default()
    }

    /// Reads them from JSON, as far as they can be read.
    #[must_use]
    pub(crate) fn read(json: &str) -> Self {
        let Some(fields) = Fields::parse(json) else { return Self::default() };
        Self {
            theme: fields.text("theme").and_then(|theme| Theme::named(&theme)).unwrap_or_default(),
            divider: fields.number("divider"),
            language: fields.text("language").and_then(|language| Language::named(&language)),
            document: fields.text("document"),
            hints: Rc::new(HintChoices::read(&fields)),
            apart: fields.flag("apart").unwrap_or_default(),
            print_guide_seen: fields.text("print.guide").is_some(),
            editor_size: fields
                .text("editor.size")
                .and_then(|name| EditorSize::ALL.into_iter().find(|size| size.attribute() == Some(name.as_str())))
                .unwrap_or_default(),
            long_lines: fields.flag("editor.long-lines").unwrap_or_default(),
            tour_seen: fields.text("tour").is_some(),
        }
    }

    /// Writes them. A refusal is not worth a word: the text has its own, louder message.
    pub(crate) fn save(&self, shelf: &impl Shelf) {
        if let Some(json) = self.write() {
            let _ = shelf.set(KEY, &json);
        }
    }

    /// The preferences as JSON.
    #[must_use]
    pub(crate) fn write(&self) -> Option<String> {
        let mut fields = Fields::default().with("theme", self.theme.attribute().unwrap_or("system"));
        if let Some(divider) = self.divider {
            fields = fields.with("divider", divider);
        }
        if let Some(language) = self.language {
            fields = fields.with("language", language.code());
        }
        if let Some(document) = &self.document {
            fields = fields.with("document", document.as_str());
        }
        if self.apart {
            fields = fields.with("apart", true);
        }
        if self.print_guide_seen {
            fields = fields.with("print.guide", "seen");
        }
        if let Some(size) = self.editor_size.attribute() {
            fields = fields.with("editor.size", size);
        }
        if self.long_lines {
            fields = fields.with("editor.long-lines", true);
        }
        if self.tour_seen {
            fields = fields.with("tour", "seen");
        }
        self.hints.write(fields).to_json()
    }

    /// What another browser's preferences decide and these do not.
    #[must_use]
    pub(crate) fn gaps_filled_by(&self, other: &Self) -> Vec<Preference> {
        let mut choices = Vec::new();
        if self.theme == Theme::System && other.theme != Theme::System {
            choices.push(Preference::Theme(other.theme));
        }
        choices
            .extend(other.divider.filter(|_| self.divider.is_none()).map(|divider| Preference::Divider(Some(divider))));
        choices.extend(other.language.filter(|_| self.language.is_none()).map(Preference::Language));
        if *self.hints == HintChoices::default() && self.hints != other.hints {
            choices.push(Preference::Hints(Rc::clone(&other.hints)));
        }
        choices
    }

    /// The page's language: chosen, or the browser's.
    #[must_use]
    pub(crate) fn language(&self) -> Language {
        self.language.unwrap_or_else(|| Language::of_browser(env::language().as_deref()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for size in EditorSize::ALL {
            let preferences = Preferences::default()
                .with(Preference::EditorSize(size))
                .with(Preference::LongLines(true))
                .with(Preference::Theme(Theme::Dark))
                .with(Preference::TourSeen);
            assert_eq!(Preferences::read(&preferences.write().unwrap()), preferences);
        }
        assert_eq!(Preferences::read(r#"{"editor.size":"vast","editor.long-lines":3}"#), Preferences::default());
    }
}
