//! Does a title answer to what was typed? Initial consonants will do (`ㅇㄹㅅ` finds 이력서), and so does a syllable that is
//! not finished yet (`이려`).

const FIRST_SYLLABLE: u32 = 0xAC00;
const LAST_SYLLABLE: u32 = 0xD7A3;
/// Syllables with the same initial consonant.
const OF_INITIAL: u32 = 588;
/// Syllables with the same initial consonant and vowel.
const OF_VOWEL: u32 = 28;
const INITIALS: [char; 19] =
    ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];

/// Final consonants from the first on: what stays below the syllable and what goes when a vowel follows.
const FINALS: [(u32, char); 27] = [
    (0, 'ㄱ'),
    (0, 'ㄲ'),
    (1, 'ㅅ'),
    (0, 'ㄴ'),
    (4, 'ㅈ'),
    (4, 'ㅎ'),
    (0, 'ㄷ'),
    (0, 'ㄹ'),
    (8, 'ㄱ'),
    (8, 'ㅁ'),
    (8, 'ㅂ'),
    (8, 'ㅅ'),
    (8, 'ㅌ'),
    (8, 'ㅍ'),
    (8, 'ㅎ'),
    (0, 'ㅁ'),
    (0, 'ㅂ'),
    (17, 'ㅅ'),
    (0, 'ㅅ'),
    (0, 'ㅆ'),
    (0, 'ㅇ'),
    (0, 'ㅈ'),
    (0, 'ㅊ'),
    (0, 'ㅋ'),
    (0, 'ㅌ'),
    (0, 'ㅍ'),
    (0, 'ㅎ'),
];

/// Case and spaces do not count. An empty query is answered by every title.
#[must_use]
pub(crate) fn answers(title: &str, query: &str) -> bool {
    let (title, query) = (folded(title), folded(query));
    let Some(last) = query.len().checked_sub(1) else { return true };
    title.windows(query.len()).enumerate().any(|(start, words)| {
        let next = title.get(start + query.len()).copied();
        words.iter().zip(&query).enumerate().all(|(at, (said, typed))| {
            same(*said, *typed) || at == last && (same_begun(*said, *typed) || same_carried(*said, next, *typed))
        })
    })
}

fn folded(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

fn same(said: char, typed: char) -> bool {
    said == typed || initial(said) == Some(typed)
}

/// What is being composed has no final consonant yet, or only the first of two (`갑` on the way to `값`).
fn same_begun(said: char, typed: char) -> bool {
    let (Some(said), Some(typed)) = (syllable(said), syllable(typed)) else { return false };
    let first_of = || parted(said % OF_VOWEL).is_some_and(|(stays, _)| stays == typed % OF_VOWEL);
    typed / OF_VOWEL == said / OF_VOWEL && (typed % OF_VOWEL == 0 || first_of())
}

/// A consonant that the IME still holds below a syllable is the next one's initial: `징` on the way to `지우`.
fn same_carried(said: char, next: Option<char>, typed: char) -> bool {
    let (Some(said), Some(typed)) = (syllable(said), syllable(typed)) else { return false };
    let Some((stays, goes)) = parted(typed % OF_VOWEL) else { return false };
    said == typed - typed % OF_VOWEL + stays && next.and_then(initial) == Some(goes)
}

/// Of a final consonant by its number: what stays when a vowel follows, by its number, and what goes to the next syllable.
fn parted(last: u32) -> Option<(u32, char)> {
    usize::try_from(last).ok().and_then(|at| FINALS.get(at.checked_sub(1)?)).copied()
}

/// The initial consonant of a syllable.
fn initial(c: char) -> Option<char> {
    let at = usize::try_from(syllable(c)? / OF_INITIAL).ok()?;
    INITIALS.get(at).copied()
}

/// The number of a Hangul syllable.
fn syllable(c: char) -> Option<u32> {
    let code = u32::from(c);
    (FIRST_SYLLABLE..=LAST_SYLLABLE).contains(&code).then(|| code - FIRST_SYLLABLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_initials_and_unfinished_syllables_are_found() {
        let title = "가온커머스 지원용 Backend 이력서";
        for query in ["", "  ", "가온", "지원", "BACK", "ㄱㅇㅋㅁㅅ", "이ㄹㅅ", "이려", "커머스지원", "ㅈㅇㅇ b"]
        {
            assert!(answers(title, query), "{query}");
        }
        for query in ["나온", "이려서", "ㄱㄱ", "지워용", "frontend", "ㅏ"] {
            assert!(!answers(title, query), "{query}");
        }
        // Each step of typing 한지우 and 닭고기, as an IME shows it.
        for query in ["ㅎ", "하", "한", "한ㅈ", "한지", "한징", "한지우"] {
            assert!(answers("한지우 이력서", query), "{query}");
        }
        for query in ["다", "달", "닭", "닭ㄱ", "닭고", "닭곡", "닭고기"] {
            assert!(answers("닭고기", query), "{query}");
        }
        assert!(answers("갑수", "값") && !answers("한지우", "한진") && !answers("지", "징"));
        assert!(answers("꽃집", "ㄲㅈ") && !answers("꽃집", "ㄱㅈ"));
    }
}
