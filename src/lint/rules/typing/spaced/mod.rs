//! Words that are written apart and stand together: 할수있는, 하기위해, 알게되었고, 진행중. Nothing is looked up but the
//! syllables on both sides, so only what no Korean word holds is told.

mod words;

use smallvec::SmallVec;

use self::words::{BEFORE_NUMBERS, BEFORE_TIMES, CAUSED, DUTIES, NAMES, SEAMS, STATES, WITH_NOT};
use crate::lint::korean::{is_action, is_particle};
use crate::text::{RIEUL, SYLLABLE_BYTES, final_consonant, is_syllable};

/// Where blanks are missing in a word, in bytes; hardly ever more than two.
pub(super) type Gaps = SmallVec<[usize; 4]>;

/// Finds where blanks are missing in the Hangul of a word. `before` and `next` are the words around it.
pub(super) fn gaps(word: &str, before: &str, next: &str) -> Gaps {
    let mut gaps = Gaps::new();
    for (at, seam) in SEAMS.find_all(word) {
        let (head, tail) = (word.get(..at).unwrap_or_default(), word.get(at + seam.len()..).unwrap_or_default());
        let tail = tail.find(|c: char| !c.is_alphanumeric()).and_then(|end| tail.get(..end)).unwrap_or(tail);
        let alone =
            head.is_empty() || !head.ends_with(|c: char| is_syllable(c) || c.is_ascii_alphanumeric() || c == ')');
        let last = head.chars().next_back().unwrap_or(' ');
        match seam {
            "수" => {
                let goes_on = tail.starts_with(['있', '없']);
                if alone && goes_on && !tail.starts_with("없이") && is_future(before) {
                    gaps.push(at + SYLLABLE_BYTES);
                } else if is_future(head)
                    && (!BEFORE_NUMBERS.contains(&last) || CAUSED.iter().any(|verb| head.ends_with(verb)))
                {
                    let able =
                        matches!(tail, "" | "는" | "도" | "가" | "만" | "밖에") && next.starts_with(['있', '없']);
                    if goes_on || able {
                        gaps.push(at);
                    }
                    if goes_on {
                        gaps.push(at + SYLLABLE_BYTES);
                    }
                }
            }
            "때" if tail.starts_with('문') && !alone => gaps.push(at),
            "때" if is_future(head) && !BEFORE_TIMES.contains(&last) && (tail.is_empty() || is_particle(tail)) => {
                gaps.push(at);
            }
            "땐" if is_future(head) && tail.is_empty() => gaps.push(at),
            "경우" if is_future(head) || matches!(last, '는' | '한' | '된') => {
                if tail.is_empty() || is_particle(tail) {
                    gaps.push(at);
                }
            }
            // 개발예정일 is a day.
            "예정" if is_future(head) && tail != "일" && (tail.is_empty() || is_particle(tail)) => gaps.push(at),
            "만큼" if matches!(last, '는' | '던' | '된' | '할' | '될') && (tail.is_empty() || is_particle(tail)) =>
            {
                gaps.push(at);
            }
            "것" => {
                if matches!(last, '한' | '된' | '할' | '될' | '던') && (tail.is_empty() || is_particle(tail)) {
                    gaps.push(at);
                }
                if tail.starts_with('같') {
                    gaps.push(at + SYLLABLE_BYTES);
                }
            }
            "등" => {
                let listed = last.is_ascii_alphabetic() || last == ')' || is_action(hangul_end(head));
                if listed && (tail.is_empty() || is_particle(tail)) {
                    gaps.push(at);
                }
            }
            // A name of a laboratory is one word.
            "및" if NAMES.iter().any(|name| tail.ends_with(name)) => {}
            "및" => {
                if !alone {
                    gaps.push(at);
                }
                if tail.starts_with(|c: char| is_syllable(c) || c.is_ascii_alphanumeric()) {
                    gaps.push(at + SYLLABLE_BYTES);
                }
            }
            "중" | "후" | "시" => {
                let done = hangul_end(head);
                let state = seam != "시" && STATES.iter().any(|state| done.ends_with(state));
                // 도출시 is 도 출시, and 에이전시 is a loanword.
                let action = is_action(done) && !(seam == "시" && matches!(last, '출' | '전'));
                if (state || action) && (tail.is_empty() || is_particle(tail)) {
                    gaps.push(at);
                }
            }
            "지않" if !alone && !WITH_NOT.contains(&last) => gaps.push(at + SYLLABLE_BYTES),
            "지못" if matches!(last, '하' | '되') => gaps.push(at + SYLLABLE_BYTES),
            "고있" | "고싶" | "게되" | "게된" | "게됐" | "게돼" | "게될" | "게됨" | "게됩" if !alone =>
            {
                gaps.push(at + SYLLABLE_BYTES);
            }
            _ if DUTIES.contains(&seam) => gaps.push(at + 2 * SYLLABLE_BYTES),
            _ if seam.len() > 2 * SYLLABLE_BYTES && !alone => gaps.push(at + SYLLABLE_BYTES),
            _ => {}
        }
    }
    gaps.dedup();
    gaps
}

/// The syllables at the end of a text.
fn hangul_end(text: &str) -> &str {
    let start = text.char_indices().rev().take_while(|(_, c)| is_syllable(*c)).last().map_or(text.len(), |(at, _)| at);
    text.get(start..).unwrap_or_default()
}

/// True for what ends in ㄹ, as verbs do before a noun: 활용할, 만들, 얻었을.
fn is_future(word: &str) -> bool {
    word.chars().next_back().is_some_and(|last| final_consonant(last) == Some(RIEUL))
}

#[cfg(test)]
mod tests;
