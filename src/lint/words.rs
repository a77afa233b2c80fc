//! Words of the page in two languages, with places for what was found.

use super::korean;

/// A language: of the page, or of the text that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Korean.
    Ko,
    /// English.
    En,
}

impl Lang {
    /// As HTML names it: `ko`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }
}

/// The same words in Korean and English. `{0}`, `{1}` … are the arguments; `{을}`, `{은}`, `{이}`, `{과}`, `{으로}` behind
/// an argument are the particle that fits it.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// Korean.
    pub ko: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The words of one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ko => self.ko,
            Lang::En => self.en,
        }
    }

    /// The words with their arguments.
    #[must_use]
    pub fn fill(&self, args: &[Arg], lang: Lang) -> String {
        let template = self.get(lang);
        let mut text = String::with_capacity(template.len() + 16);
        let mut rest = template;
        // Where the last argument stands, for the particle behind it.
        let mut last = 0..0;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((name, after)) = after.split_once('}') else { break };
            match name.parse::<usize>() {
                Ok(number) => {
                    let start = text.len();
                    if let Some(arg) = args.get(number) {
                        arg.write(lang, &mut text);
                    }
                    last = start..text.len();
                }
                Err(_) => {
                    let word = text.get(last.clone()).unwrap_or_default();
                    text.push_str(korean::particle(name, word));
                }
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }
}

/// Something that was found, for a place in [`Words`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A measured value or a limit.
    Number(usize),
    /// Words of the author, or a suggestion.
    Text(Box<str>),
    /// Words that have a language themselves.
    Phrase(Phrase),
    /// Several of them, shown with dots between.
    Phrases(Vec<Phrase>),
}

/// Words with their arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub words: &'static Words,
    /// What goes into them.
    pub args: Vec<Arg>,
}

impl Phrase {
    /// Words with one number.
    #[must_use]
    pub fn number(words: &'static Words, number: usize) -> Self {
        Self { words, args: vec![Arg::Number(number)] }
    }
}

impl Arg {
    fn write(&self, lang: Lang, text: &mut String) {
        match self {
            Self::Number(number) => text.push_str(&number.to_string()),
            Self::Text(words) => text.push_str(words),
            Self::Phrase(phrase) => text.push_str(&phrase.words.fill(&phrase.args, lang)),
            Self::Phrases(phrases) => {
                for (index, phrase) in phrases.iter().enumerate() {
                    if index > 0 {
                        text.push_str(" · ");
                    }
                    text.push_str(&phrase.words.fill(&phrase.args, lang));
                }
            }
        }
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number as usize)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<&'static Words> for Arg {
    fn from(words: &'static Words) -> Self {
        Self::Phrase(Phrase { words, args: Vec::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_follow_the_argument() {
        static FOUND: Words = Words { ko: "‘{0}’{을} ‘{1}’{으로} ({2}자)", en: "{0} → {1}" };
        let args = ["서버".into(), "도쿠쿠 3".into(), 7_usize.into()];
        assert_eq!(FOUND.fill(&args, Lang::Ko), "‘서버’를 ‘도쿠쿠 3’으로 (7자)");
        assert_eq!(FOUND.fill(&args, Lang::En), "서버 → 도쿠쿠 3");
    }
}
