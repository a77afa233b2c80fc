//! Headings in English with a slip of the pen: `Careear`, `Experiance`.

/// Shorter words are too near to others.
const MIN: usize = 6;

/// True when `key` is `word` but for one letter: one too many, one missing, another one, or two in the wrong order.
/// Both are letters only, lower case; the first one has to be right.
pub(super) fn is_meant(key: &str, word: &str) -> bool {
    let (key, word) = (key.as_bytes(), word.as_bytes());
    if word.len() < MIN || key.len() < MIN || key.len().abs_diff(word.len()) > 1 || key.first() != word.first() {
        return false;
    }
    let same = key.iter().zip(word).take_while(|(a, b)| a == b).count();
    let (key, word) = (key.get(same..).unwrap_or_default(), word.get(same..).unwrap_or_default());
    match (key, word) {
        ([], []) => false,
        ([a, b, key @ ..], [c, d, word @ ..]) if a == d && b == c && key == word => true,
        (key, word) => {
            let (one, other) = (key.get(1..).unwrap_or_default(), word.get(1..).unwrap_or_default());
            one == other && key.len() == word.len() || one == word || key == other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_meant;

    #[test]
    fn one_letter_may_be_wrong() {
        for (key, word) in
            [("careear", "career"), ("experiance", "experience"), ("eduction", "education"), ("proejcts", "projects")]
        {
            assert!(is_meant(key, word), "{key}");
        }
        for (key, word) in [("career", "career"), ("carers", "careers2"), ("barrier", "carrier"), ("skils", "skills")] {
            assert!(!is_meant(key, word), "{key}");
        }
    }
}
