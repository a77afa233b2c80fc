//! Names of technologies and other things in Korean prose, counted as a reader sees them: `Spring Cloud Gateway` is one name,
//! and `backend` is none.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use crate::lint::data;

/// Latin words that are no part of a name.
const STOP_WORDS: [&str; 17] =
    ["of", "the", "and", "to", "in", "for", "is", "on", "with", "a", "an", "as", "or", "by", "at", "from", "vs"];
/// Those of them that stand between two names.
const BREAKS: [&str; 4] = ["and", "or", "vs", "with"];

/// `data/general-words.txt`: English words that are no names alone.
static GENERAL: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| data::words(include_str!("../data/general-words.txt")).collect());

/// A Latin word in a text.
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    /// Where it begins.
    pub(super) at: usize,
    pub(super) in_brackets: bool,
    /// An empty pair of brackets follows: `reload()`.
    pub(super) called: bool,
}

impl Token<'_> {
    /// The word without signs at its end.
    pub(super) fn name(&self) -> &str {
        self.text.trim_end_matches(['.', '/', '-', '_'])
    }
}

/// Runs of `A-Za-z0-9.+#/_-` that begin with a letter.
pub(super) fn latin_tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let bytes = text.as_bytes();
    let mut depth = 0_u32;
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(byte) = bytes.get(at).copied() {
            match byte {
                b'(' => depth += 1,
                b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            let start = at;
            at += 1;
            if !byte.is_ascii_alphanumeric() {
                continue;
            }
            while bytes
                .get(at)
                .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'+' | b'#' | b'/' | b'_' | b'-'))
            {
                at += 1;
            }
            // Digits and the letters behind them are one word: `3rd`.
            if byte.is_ascii_alphabetic() {
                let token = text.get(start..at).unwrap_or_default();
                let called = text.get(at..).is_some_and(|rest| rest.starts_with("()"));
                return Some(Token { text: token, at: start, in_brackets: depth > 0, called });
            }
        }
        None
    })
}

/// How many different names stand outside brackets and are no code. Words with nothing but a space between them are one
/// name; general words count for nothing.
pub(super) fn count_names(text: &str, is_code: impl Fn(&Token<'_>) -> bool) -> usize {
    let mut seen: SmallVec<[String; 16]> = SmallVec::new();
    let mut name = String::new();
    let mut end = 0;
    let mut settle = |name: &mut String| {
        if !name.is_empty() && !seen.contains(name) {
            seen.push(std::mem::take(name));
        }
        name.clear();
    };
    let counts = |token: &Token<'_>| !token.in_brackets && token.name().len() >= 2 && !is_code(token);
    for token in latin_tokens(text).filter(counts) {
        let word = token.name().to_ascii_lowercase();
        let stop = STOP_WORDS.contains(&word.as_str());
        if BREAKS.contains(&word.as_str()) || text.get(end..token.at) != Some(" ") {
            settle(&mut name);
        }
        if !stop && !GENERAL.contains(word.as_str()) {
            name.push_str(&word);
        }
        end = token.at + token.text.len();
    }
    settle(&mut name);
    seen.len()
}

#[cfg(test)]
mod tests {
    use super::count_names;

    #[test]
    fn words_side_by_side_are_one_name() {
        for (text, count) in [
            ("Spring Cloud Gateway와 AWS Load Balancer Controller 도입", 2),
            ("Kafka, Flink, Redis, MySQL로 구성", 4),
            ("Workflow를 설계하고 API와 Batch Pipeline을 Backend로 개발", 0),
            ("Kafka Topic과 Kafka Consumer", 2),
            ("kafka와 Kafka", 1),
            ("Visa Scan to Pay 연동", 1),
            ("Docker and Nginx 구성", 2),
            ("운영 환경(Terraform, Packer) 구성", 0),
        ] {
            assert_eq!(count_names(text, |_| false), count, "{text}");
        }
    }
}
