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

/// Case and spaces do not count. An empty query is answered by every title.
#[must_use]
pub(crate) fn answers(title: &str, query: &str) -> bool {
    let (title, query) = (folded(title), folded(query));
    let Some(last) = query.len().checked_sub(1) else { return true };
    title
        .windows(query.len())
        .any(|words| words.iter().zip(&query).enumerate().all(|(at, (said, typed))| same(*said, *typed, at == last)))
}

fn folded(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

fn same(said: char, typed: char, last: bool) -> bool {
    if said == typed {
        return true;
    }
    let Some(said) = syllable(said) else { return false };
    let initial = usize::try_from(said / OF_INITIAL).ok().and_then(|at| INITIALS.get(at));
    if initial == Some(&typed) {
        return true;
    }
    // What is being composed has no final consonant yet.
    last && syllable(typed).is_some_and(|typed| typed % OF_VOWEL == 0 && typed / OF_VOWEL == said / OF_VOWEL)
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
        assert!(answers("꽃집", "ㄲㅈ") && !answers("꽃집", "ㄱㅈ"));
    }
}
