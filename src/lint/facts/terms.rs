//! Names of technologies in the text, in whatever spelling.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Facts, MaskKind, Shown};

/// A name of the table.
pub struct Term {
    /// Its right spelling.
    pub canonical: &'static str,
    mode: Mode,
    /// Other right spellings.
    accepted: Vec<&'static str>,
}

/// Which other spellings of a name are wrong, beside those that are listed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Every other case.
    Any,
    /// Every other case but the lower one, which is an ordinary word or a command.
    Word,
    /// None.
    Exact,
}

/// A name that was found.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// Where.
    pub shown: Shown,
    /// Its name, an index of [`terms`].
    pub term: usize,
    /// It is spelt wrongly.
    pub wrong: bool,
}

struct Table {
    terms: Vec<Term>,
    /// Spellings by their first byte in lower case, the longest first: the spelling, its name, whether it is listed as
    /// wrong.
    by_first: FxHashMap<u8, Vec<(&'static str, usize, bool)>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { terms: Vec::new(), by_first: FxHashMap::default() };
    for line in include_str!("../data/tech-terms.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let Some(canonical) = columns.next() else { continue };
        let mode = match columns.next() {
            Some("any") => Mode::Any,
            Some("word") => Mode::Word,
            _ => Mode::Exact,
        };
        let mut forms = || columns.next().unwrap_or_default().split('|').filter(|form| !form.is_empty());
        let (wrong, accepted): (Vec<_>, Vec<_>) = (forms().collect(), forms().collect());
        let term = table.terms.len();
        let right = std::iter::once(canonical).chain(accepted.iter().copied()).map(|form| (form, false));
        for (form, is_wrong) in right.chain(wrong.into_iter().map(|form| (form, true))) {
            if let Some(first) = form.bytes().next() {
                table.by_first.entry(first.to_ascii_lowercase()).or_default().push((form, term, is_wrong));
            }
        }
        table.terms.push(Term { canonical, mode, accepted });
    }
    for forms in table.by_first.values_mut() {
        forms.sort_by_key(|(form, ..)| std::cmp::Reverse(form.len()));
    }
    table
});

/// All names.
#[must_use]
pub fn terms() -> &'static [Term] {
    &TABLE.terms
}

impl Term {
    /// The right spelling that is nearest to `written`: the one of the same letters, else the name itself.
    #[must_use]
    pub fn suggestion(&self, written: &str) -> &'static str {
        let key = fold(written);
        let forms = std::iter::once(&self.canonical).chain(&self.accepted);
        forms.copied().find(|form| fold(form) == key).unwrap_or(self.canonical)
    }
}

/// Letters, digits, `+` and `#` in lower case: what two spellings of one name have in common.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '+' | '#')).map(|c| c.to_ascii_lowercase()).collect()
}

impl Facts<'_> {
    /// The names in the text, in order.
    #[must_use]
    pub fn found_terms(&self) -> Vec<Found> {
        let mut found = Vec::new();
        for block in &self.blocks {
            if self.words_in(&block.words).iter().any(|word| word.latin || word.hangul) {
                self.find_terms(block.shown, &mut found);
            }
        }
        found
    }

    fn find_terms(&self, block: Shown, found: &mut Vec<Found>) {
        let text = self.get(block);
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let starts = text.is_char_boundary(at) && may_start(text.get(..at).unwrap_or_default());
            match starts.then(|| longest(text, at)).flatten() {
                Some((length, term, wrong)) => {
                    let shown = block.part(at..at + length);
                    if self.is_prose(shown, text.get(at..at + length).unwrap_or_default()) {
                        found.push(Found { shown, term, wrong });
                    }
                    at += length;
                }
                None => at += 1,
            }
        }
    }

    /// False inside code, addresses and paths. A name that looks like a host (`socket.io`) is none.
    fn is_prose(&self, shown: Shown, name: &str) -> bool {
        self.masks_in(shown)
            .all(|mask| mask.kind == MaskKind::Host && mask.shown.len() == shown.len() && name.contains('.'))
    }
}

/// The name that begins at a byte: its length, and whether it is spelt wrongly.
fn longest(text: &str, at: usize) -> Option<(usize, usize, bool)> {
    let rest = text.get(at..)?;
    let forms = TABLE.by_first.get(&rest.bytes().next()?.to_ascii_lowercase())?;
    for same_length in forms.chunk_by(|a, b| a.0.len() == b.0.len()) {
        let length = same_length.first()?.0.len();
        let Some(written) = rest.get(..length) else { continue };
        if !may_end(rest.get(length..).unwrap_or_default()) {
            continue;
        }
        let matching = || same_length.iter().filter(|(form, ..)| form.eq_ignore_ascii_case(written));
        if let Some((_, term, wrong)) = matching().find(|(form, ..)| *form == written) {
            return Some((length, *term, *wrong));
        }
        let lower = !written.bytes().any(|b| b.is_ascii_uppercase());
        let cased = matching().find(|(form, term, wrong)| {
            let known = TABLE.terms.get(*term).filter(|known| !wrong && known.canonical == *form);
            known.is_some_and(|known| known.mode == Mode::Any || (known.mode == Mode::Word && !lower))
        });
        if let Some((_, term, _)) = cased {
            return Some((length, *term, !shouted(text, at, *term)));
        }
    }
    None
}

/// In a line of capitals an ordinary word stands in capitals, too.
fn shouted(text: &str, at: usize, term: usize) -> bool {
    if TABLE.terms.get(term).is_none_or(|term| term.mode != Mode::Word) {
        return false;
    }
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let line = text.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
    let words = line.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1).count();
    words >= 2 && !line.bytes().any(|b| b.is_ascii_lowercase())
}

fn may_start(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '/' | '@' | '#' | '-'))
}

fn may_end(behind: &str) -> bool {
    let mut chars = behind.chars();
    match chars.next() {
        Some(c) if c.is_ascii_alphanumeric() || c == '_' => false,
        Some('.' | '/' | '@' | '-') => !chars.next().is_some_and(char::is_alphanumeric),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    /// What is wrong in a text: the words, and what they should be.
    fn wrong(text: &str) -> Vec<(String, &'static str)> {
        let analysis = analyze(text, &Options::default());
        let facts = Facts::new(&analysis, None);
        let found = facts.found_terms().into_iter().filter(|found| found.wrong);
        found
            .map(|found| {
                let written = facts.get(found.shown).to_owned();
                let right = terms()[found.term].suggestion(&written);
                (written, right)
            })
            .collect()
    }

    #[test]
    fn right_spellings_are_silent_and_wrong_ones_fire_once() {
        let mut faults = Vec::new();
        for forms in TABLE.by_first.values() {
            for (form, term, is_wrong) in forms {
                for text in [form.to_string(), format!("주문 서버에 {form} 도입")] {
                    let found = wrong(&text);
                    let whole = found.len() == 1 && found[0].0 == *form && wrong(found[0].1).is_empty();
                    if (*is_wrong && !whole) || (!is_wrong && !found.is_empty()) {
                        faults.push(format!("{text}: {found:?} ({})", TABLE.terms[*term].canonical));
                    }
                }
            }
        }
        assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
    }

    #[test]
    fn other_things_of_the_same_name_are_silent() {
        for text in [
            "Cisco IOS XR",
            "SWIFT 전문 처리",
            "공공데이터 Open API",
            "Elasticsearch Query DSL",
            "Apache Zeppelin",
            "GCP Secret Manager",
            "Panda CSS",
            "Mac OS X",
            "fastapi.tiangolo.com",
            "@nestjs/core",
            "docker-compose.yml",
            "my-react-app",
            "user_id",
            "github.com/example",
            "go build",
        ] {
            assert_eq!(wrong(text), [], "{text}");
        }
    }

    #[test]
    fn suggests_the_nearest_right_spelling() {
        for (text, right) in
            [("Dynamodb", "DynamoDB"), ("AwsS3", "AWS S3"), ("AwsSecretManager", "AWS Secrets Manager")]
        {
            assert_eq!(wrong(text), [(text.to_owned(), right)]);
        }
    }
}
