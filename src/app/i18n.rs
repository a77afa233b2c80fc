//! The page's words, in two languages. Keys are flat; `{name}` in a text is filled in.
//!
//! Words that only the later part of the program says lie in `locales/later/`, and come with it ([`later_words`]).

use std::cell::Cell;

use yew::prelude::*;

/// A language of the page (not of the résumé).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Language {
    /// 한국어
    #[default]
    Ko,
    /// English
    En,
}

impl Language {
    /// Every language, and what it calls itself.
    pub(crate) const ALL: [(Self, &'static str); 2] = [(Self::Ko, "한국어"), (Self::En, "English")];

    /// Korean for those who read it; English for the rest of the world.
    #[must_use]
    pub(crate) fn of_browser(language: Option<&str>) -> Self {
        match language {
            Some(code) if !code.to_ascii_lowercase().starts_with("ko") => Self::En,
            _ => Self::Ko,
        }
    }

    /// The value of a `lang` attribute.
    #[must_use]
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    /// The language with this `lang` code.
    #[must_use]
    pub(crate) fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().map(|(language, _)| language).find(|language| language.code() == code)
    }

    /// The language in which a command can be asked for, too.
    #[must_use]
    pub(crate) fn other(self) -> Self {
        match self {
            Self::Ko => Self::En,
            Self::En => Self::Ko,
        }
    }

    fn table(self) -> Table {
        match self {
            Self::Ko => KO,
            Self::En => EN,
        }
    }
}

/// The words of the later part in one language.
pub(crate) type LaterWords = fn(Language) -> Table;

/// The words of the later part. Whoever calls this by its name draws them into the first load.
pub(crate) fn later_words(language: Language) -> Table {
    match language {
        Language::Ko => LATER_KO,
        Language::En => LATER_EN,
    }
}

thread_local! {
    // Where the program isn't cut (tests), all words are there from the beginning.
    static LATER: Cell<Option<LaterWords>> = const { Cell::new(if cfg!(target_family = "wasm") { None } else { Some(later_words) }) };
}

/// From now on the words of the later part are known, too.
pub(crate) fn complete(words: LaterWords) {
    LATER.set(Some(words));
}

/// Keys in alphabetical order with their texts; `build.rs` makes them from `locales/`.
pub(crate) type Table = &'static [(&'static str, &'static str)];

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Texts(Language);

impl Texts {
    /// The words of `language`.
    #[must_use]
    pub(crate) fn of(language: Language) -> Self {
        Self(language)
    }

    /// Which language this is.
    #[must_use]
    pub(crate) fn language(self) -> Language {
        self.0
    }

    /// The text under `key`; a missing one shows its key rather than nothing.
    #[must_use]
    pub(crate) fn get(self, key: &'static str) -> &'static str {
        let found = |table: Table| {
            let at = table.binary_search_by_key(&key, |entry| entry.0).ok()?;
            table.get(at).map(|entry| entry.1)
        };
        found(self.0.table()).or_else(|| found(LATER.get()?(self.0))).unwrap_or(key)
    }

    /// The text under `key` with its `{placeholders}` replaced.
    #[must_use]
    pub(crate) fn fill(self, key: &'static str, values: &[(&str, &str)]) -> String {
        let mut rest = self.get(key);
        let mut text = String::with_capacity(rest.len());
        // In one go: a value may look like a placeholder.
        while let Some((before, behind)) = rest.split_once('{') {
            text.push_str(before);
            let named = behind.split_once('}');
            let value = named.and_then(|(name, _)| values.iter().find(|(known, _)| *known == name));
            match (value, named) {
                (Some((_, value)), Some((_, behind))) => {
                    text.push_str(value);
                    rest = behind;
                }
                _ => {
                    text.push('{');
                    rest = behind;
                }
            }
        }
        text.push_str(rest);
        text
    }
}

/// The words of the page's language, which [`App`](super::App) provides as context.
#[hook]
pub(crate) fn use_texts() -> Texts {
    use_context::<Texts>().unwrap_or_default()
}

/// `12345` as `12,345`.
#[must_use]
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn placeholders(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
    }

    #[test]
    fn both_languages_have_the_same_keys_and_placeholders() {
        let keys = |table: Table| table.iter().map(|entry| entry.0).collect::<BTreeSet<_>>();
        for table in [Language::table, later_words] {
            let (ko, en) = (table(Language::Ko), table(Language::En));
            assert!(!ko.is_empty());
            assert_eq!(keys(ko), keys(en));
            for ((key, korean), (_, english)) in ko.iter().zip(en) {
                assert_eq!(placeholders(korean), placeholders(english), "{key}");
            }
        }
        assert!(keys(KO).is_disjoint(&keys(LATER_KO)));
    }

    fn all_keys() -> impl Iterator<Item = &'static str> {
        KO.iter().chain(LATER_KO).map(|entry| entry.0)
    }

    #[test]
    fn every_key_is_used_and_every_used_key_exists() {
        let mut code = String::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
        read_rust(&folder, &mut code);
        for key in all_keys() {
            assert!(code.contains(&format!("\"{key}\"")), "{key} is used nowhere");
        }
        for call in [".get(\"", ".fill(\""] {
            for rest in code.split(call).skip(1) {
                let key = rest.split('"').next().unwrap();
                if key.contains('.') {
                    assert!(all_keys().any(|known| known == key), "{key} is in no language");
                }
            }
        }
    }

    fn read_rust(folder: &Path, code: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read_rust(&path, code);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                code.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }

    #[test]
    fn placeholders_are_filled_and_numbers_grouped() {
        assert_eq!(Texts::of(Language::Ko).fill("title.named", &[("name", "이한눈")]), "이한눈 이력서");
        let named = [("name", "{kind}"), ("kind", "이력서")];
        assert_eq!(Texts::of(Language::Ko).fill("title.of_kind", &named), "{kind} 이력서");
        assert_eq!(Texts::default().get("없는 열쇠"), "없는 열쇠");
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(Language::of_browser(Some("en-US")), Language::En);
        assert_eq!(Language::of_browser(Some("KO")), Language::Ko);
    }
}
