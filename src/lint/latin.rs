//! How a Latin word ends when it is read in Korean: `Kafka` in a vowel, `SQL` in ㄹ, `Stream` in ㅁ. Only endings that are
//! read one way whatever the word, by letters or as a word; of all others nothing is said.

use super::korean::Coda;
use crate::resume::vocabulary::lower;

/// Ends of words that are read with a vowel at last, longer ones with 크, 트, 스 or 드.
const OPEN: [&str; 43] = [
    "a", "i", "o", "u", "y", "w", "h", "s", "x", "z", "f", "v", "d", "er", "or", "ar", "ce", "se", "ze", "ge", "ve",
    "de", "ke", "be", "re", "ie", "ee", "ue", "che", "rk", "sk", "nk", "ct", "st", "nt", "rt", "lt", "pt", "xt", "ft",
    "ht", "mp", "rp",
];
const RIEUL: [&str; 2] = ["l", "le"];
const CLOSED: [&str; 4] = ["n", "m", "ng", "ne"];
/// These may be read otherwise, 굿, 레스토랑, 박, and so may words that end like the next, 테크닉.
const OTHERS: [&str; 3] = ["good", "restaurant", "park"];
const SILENT: [&str; 2] = ["que", "gue"];
/// The letters at the end of a word that may be an abbreviation in small letters: `ocr`, `asr`.
const SHORT: usize = 3;

/// How a word of Latin letters ends, when its letters tell.
#[must_use]
pub fn coda(word: &str) -> Option<Coda> {
    if word.len() < 2 || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let small = lower(word);
    let capitals = word.bytes().all(|byte| byte.is_ascii_uppercase());
    if !small.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return if capitals || !small.ends_with('r') || word.len() < SHORT { spelt(&small) } else { None };
    }
    let read = read(&small);
    // `API` may be spelt, `REST` is read: both ways must end alike.
    if capitals { read.filter(|coda| spelt(&small) == Some(*coda)) } else { read }
}

/// How a text ends: in a Latin word, or in one with its number. Behind a letter numbers are read in English more often than
/// not (`k6`, `S3`), and only some end alike in both: 투, 포, 파이브.
#[must_use]
pub fn end_of(text: &str) -> Option<Coda> {
    let name = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let start = name.bytes().rposition(|byte| !byte.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    let word = name.get(start..).filter(|word| !word.is_empty())?;
    if name.len() == text.len() { coda(word) } else { text.ends_with(['2', '4', '5']).then_some(Coda::Open) }
}

/// The name of its last letter: 엘, 엠, 엔, 알, 에스.
fn spelt(word: &str) -> Option<Coda> {
    Some(match word.bytes().next_back()? {
        b'l' | b'r' => Coda::Rieul,
        b'm' | b'n' => Coda::Closed,
        _ => Coda::Open,
    })
}

/// The last sound of a word that is read as one.
fn read(word: &str) -> Option<Coda> {
    let ends = |ending: &&str| word.len() > ending.len() && word.ends_with(*ending);
    let short = word.len() <= SHORT && word.ends_with('r');
    if short || OTHERS.contains(&word) || SILENT.iter().any(ends) {
        None
    } else if CLOSED.iter().any(ends) {
        Some(Coda::Closed)
    } else if RIEUL.iter().any(ends) {
        Some(Coda::Rieul)
    } else {
        OPEN.iter().any(ends).then_some(Coda::Open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_read_one_way() {
        for word in [
            "Server",
            "Kafka",
            "Redis",
            "Linux",
            "Service",
            "Software",
            "Framework",
            "Spark",
            "React",
            "Script",
            "Cloud",
            "Vue",
            "Apache",
            "Auth",
            "Flow",
            "Library",
            "Test",
            "Storage",
            "DevOps",
        ] {
            assert_eq!(coda(word), Some(Coda::Open), "{word}");
        }
        for word in ["Stream", "Python", "scaling", "String", "Pipeline"] {
            assert_eq!(coda(word), Some(Coda::Closed), "{word}");
        }
        for word in ["MySQL", "module", "School", "Google"] {
            assert_eq!(coda(word), Some(Coda::Rieul), "{word}");
        }
        for word in [
            "Git",
            "Slack",
            "Web",
            "Type",
            "Suite",
            "Chrome",
            "Boot",
            "Unique",
            "Park",
            "ocr",
            "Beanstalk",
            "er",
            "A",
            "k6",
        ] {
            assert_eq!(coda(word), None, "{word}");
        }
    }

    #[test]
    fn abbreviations_are_spelt_or_read_alike() {
        let codas = ["AWS", "SQL", "js", "LLM", "PR", "pr", "API", "REST"].map(coda);
        let expected =
            [Coda::Open, Coda::Rieul, Coda::Open, Coda::Closed, Coda::Rieul, Coda::Rieul, Coda::Open, Coda::Open];
        assert_eq!(codas, expected.map(Some));
        // 알 or ㅓ, 비 or ㅂ, 이 or 일, 티 or ㅅ: `mgr` is 매니저.
        assert_eq!(
            ["Vue.js", "S3", "EC2", "v2.0", "3", "주문"].map(end_of),
            [Some(Coda::Open), None, Some(Coda::Open), None, None, None]
        );
        assert_eq!(["OCR", "USER", "MOBILE", "BOT", "mgr"].map(coda), [None; 5]);
    }
}
