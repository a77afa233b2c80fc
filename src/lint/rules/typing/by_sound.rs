//! What is spelt as it sounds: 활용율, 전환률, 때문이였다. Which of two forms is right, the syllable before it tells.

use std::ops::Range;
use std::sync::LazyLock;

use crate::lint::korean::is_particle;
use crate::lint::needles::Needles;
use crate::text::{NIEUN, final_consonant, is_syllable};

static FORMS: LazyLock<Needles> = LazyLock::new(|| Needles::new(["율", "률", "이였"]));

/// Nouns that end in 이 behind a consonant, of which 이였 may be right: 길이였다, 글쓴이였다.
const IN_I: [char; 17] =
    ['길', '깊', '높', '넓', '놀', '풀', '먹', '벌', '걸', '잡', '꽂', '들', '받', '맞', '은', '린', '쓴'];

/// The parts of a word that are spelt against the syllable in them, and what is right there.
pub(super) fn find_all(word: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    FORMS.find_all(word).filter_map(|(at, form)| {
        let head = word.get(..at)?;
        let end = at + form.len();
        let last = head.chars().next_back()?;
        let coda = final_consonant(last)?;
        let tail = word.get(end..)?;
        let run = tail.find(|c: char| !c.is_alphanumeric()).and_then(|end| tail.get(..end)).unwrap_or(tail);
        let ends = run.is_empty() || is_particle(run);
        let right = match form {
            // 률 stands behind every consonant but ㄴ. A syllable and 율 may be the name of a person.
            "율" if ends && !matches!(coda, 0 | NIEUN) && head.chars().nth(1).is_some() => "률",
            "률" if ends && matches!(coda, 0 | NIEUN) => "율",
            "이였" if coda != 0 && !IN_I.contains(&last) => "이었",
            _ => return None,
        };
        let start =
            head.char_indices().rev().take_while(|(_, c)| is_syllable(*c)).last().map_or(at, |(start, _)| start);
        Some((start..end, [head.get(start..at)?, right].concat()))
    })
}

#[cfg(test)]
mod tests {
    use super::find_all;

    #[test]
    fn the_syllable_before_decides() {
        for (word, right) in [
            ("활용율", "활용률"),
            ("회원이탈율을", "회원이탈률"),
            ("(전환률)", "전환율"),
            ("오탐율(false", "오탐률"),
            ("증가률이", "증가율"),
            ("때문이였습니다", "때문이었"),
            ("운영중이였고", "운영중이었"),
        ] {
            assert_eq!(find_all(word).map(|(_, right)| right).collect::<Vec<_>>(), [right], "{word}");
        }
        for word in ["확률", "비율", "전환율", "효율적", "조율", "법률", "차이였다", "길이였다", "김율", "성률적"]
        {
            assert_eq!(find_all(word).next(), None, "{word}");
        }
    }
}
