//! Words that are written apart and stand together: 할수있는, 하기위해, 알게되었고, 진행중. Nothing is looked up but the
//! syllables on both sides, so only what no Korean word holds is told.

use std::sync::LazyLock;

use smallvec::SmallVec;

use crate::lint::korean::{is_action, is_particle};
use crate::lint::needles::Needles;
use crate::text::{final_consonant, is_syllable};

/// Where blanks are missing in a word, in bytes; hardly ever more than two.
pub(super) type Gaps = SmallVec<[usize; 4]>;

/// The bytes of a syllable.
const SYLLABLE: usize = 3;

/// What stands at the seam, where one can be seen.
static SEAMS: LazyLock<Needles> = LazyLock::new(|| {
    let nouns = ["수", "때", "땐", "경우", "예정", "만큼", "것", "등", "및", "중", "후", "시"];
    let verbs = ["고있", "고싶", "지않", "지못", "게되", "게된", "게됐", "게돼", "게될", "게됨", "게됩"];
    Needles::new(nouns.into_iter().chain(verbs).chain(DUTIES).chain(BEHIND_PARTICLES))
});

/// 해야 하다, 되어야 하다.
const DUTIES: [&str; 10] =
    ["해야하", "해야할", "해야한", "해야합", "해야했", "어야하", "어야할", "어야한", "어야합", "어야했"];

/// A particle and the verb behind it that has become one with it in the mouth, though not on paper: 에대한, 기위해.
const BEHIND_PARTICLES: [&str; 33] = [
    "을통해",
    "을통한",
    "을통하",
    "를통해",
    "를통한",
    "를통하",
    "을위해",
    "을위한",
    "을위하",
    "를위해",
    "를위한",
    "를위하",
    "기위해",
    "기위한",
    "기위하",
    "에대해",
    "에대한",
    "에대하",
    "에의해",
    "에의한",
    "에의하",
    "에따라",
    "에따른",
    "에관한",
    "에관해",
    "에비해",
    "로인해",
    "로인한",
    "과함께",
    "와함께",
    "과같은",
    "와같은",
    "과같이",
];

/// Nouns in ㄹ before 수: 필수, 실수, 일수.
const BEFORE_NUMBERS: [char; 12] = ['필', '실', '별', '골', '홀', '일', '월', '물', '탈', '술', '칠', '밀'];
/// Verbs that end as 일 does: 높일수.
const CAUSED: [&str; 6] = ["높일", "줄일", "보일", "쌓일", "붙일", "직일"];
/// Nouns in ㄹ before 때: 물때.
const BEFORE_TIMES: [char; 3] = ['물', '철', '귀'];
/// What is said of work besides the nouns of actions, before 중 and 후: 재직중, 졸업후.
const STATES: [&str; 7] = ["재직", "재학", "휴학", "근무", "준비", "수료", "전역"];
/// Ends of names that are written as one word.
const NAMES: [&str; 4] = ["연구실", "학과", "학부", "센터"];
/// 마지않다, 머지않다 and 못지않다 are words.
const WITH_NOT: [char; 3] = ['마', '머', '못'];

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
                    gaps.push(at + SYLLABLE);
                } else if is_future(head)
                    && (!BEFORE_NUMBERS.contains(&last) || CAUSED.iter().any(|verb| head.ends_with(verb)))
                {
                    let able =
                        matches!(tail, "" | "는" | "도" | "가" | "만" | "밖에") && next.starts_with(['있', '없']);
                    if goes_on || able {
                        gaps.push(at);
                    }
                    if goes_on {
                        gaps.push(at + SYLLABLE);
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
                    gaps.push(at + SYLLABLE);
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
                    gaps.push(at + SYLLABLE);
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
            "지않" if !alone && !WITH_NOT.contains(&last) => gaps.push(at + SYLLABLE),
            "지못" if matches!(last, '하' | '되') => gaps.push(at + SYLLABLE),
            "고있" | "고싶" | "게되" | "게된" | "게됐" | "게돼" | "게될" | "게됨" | "게됩" if !alone =>
            {
                gaps.push(at + SYLLABLE);
            }
            _ if DUTIES.contains(&seam) => gaps.push(at + 2 * SYLLABLE),
            _ if seam.len() > 2 * SYLLABLE && !alone => gaps.push(at + SYLLABLE),
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
    const RIEUL: u32 = 8;
    word.chars().next_back().is_some_and(|last| final_consonant(last) == Some(RIEUL))
}

#[cfg(test)]
mod tests {
    use super::gaps;

    fn apart(words: &str) -> String {
        let words: Vec<&str> = words.split(' ').collect();
        let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
        let mended = words.iter().enumerate().map(|(at, text)| {
            let mut text = (*text).to_owned();
            let found = gaps(&text, word(at.checked_sub(1)), word(Some(at + 1)));
            found.into_iter().rev().for_each(|gap| text.insert(gap, ' '));
            text
        });
        mended.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn dependent_nouns_stand_apart() {
        for (wrong, right) in [
            ("조회할수있습니다.", "조회할 수 있습니다."),
            ("만들수 있는", "만들 수 있는"),
            ("높일수 있는", "높일 수 있는"),
            ("바꿀수도 없는", "바꿀 수도 없는"),
            ("고를 수있는", "고를 수 있는"),
            ("배웠을때부터", "배웠을 때부터"),
            ("느리기때문에", "느리기 때문에"),
            ("늘어날경우", "늘어날 경우"),
            ("출시할예정입니다", "출시할 예정입니다"),
            ("안한것은", "안한 것은"),
            ("좋은것같습니다", "좋은것 같습니다"),
            ("처음이었던만큼", "처음이었던 만큼"),
        ] {
            assert_eq!(apart(wrong), right);
        }
    }

    #[test]
    fn verbs_stand_apart() {
        for (wrong, right) in [
            ("맡고있는", "맡고 있는"),
            ("배우고싶은", "배우고 싶은"),
            ("어렵지않은", "어렵지 않은"),
            ("하지못한", "하지 못한"),
            ("해야할", "해야 할"),
            ("끝내어야하는", "끝내어야 하는"),
            ("알게되었습니다", "알게 되었습니다"),
            ("성능에대한", "성능에 대한"),
            ("줄이기위해", "줄이기 위해"),
            ("로그를통해", "로그를 통해"),
            ("Kafka와같은", "Kafka와 같은"),
        ] {
            assert_eq!(apart(wrong), right);
        }
    }

    #[test]
    fn nouns_behind_what_is_done_stand_apart() {
        for (wrong, right) in [
            ("(진행중)", "(진행 중)"),
            ("진행중(2021년", "진행 중(2021년"),
            ("재직중인", "재직 중인"),
            ("배포후에는", "배포 후에는"),
            ("조회시", "조회 시"),
            ("React등을", "React 등을"),
            ("Jenkins)등", "Jenkins) 등"),
            ("수정등", "수정 등"),
            ("개발및", "개발 및"),
            ("개발및운영", "개발 및 운영"),
            ("담당 및운영", "담당 및 운영"),
        ] {
            assert_eq!(apart(wrong), right);
        }
    }

    #[test]
    fn words_that_are_one_stay_so() {
        for right in [
            "필수 있음",
            "근무일수 없음",
            "실수도 없는",
            "수없이 많은",
            "글 수없이",
            "셀수록",
            "할수록",
            "물때",
            "제때",
            "개발예정일",
            "집중",
            "물류및유통연구실",
            "관심을 가중",
            "운영중단",
            "개발 중심",
            "이후",
            "향후 개선",
            "출시",
            "에이전시에서",
            "서비스 출시",
            "빠른 도출시",
            "시스템",
            "등록",
            "1등",
            "A등급",
            "평등",
            "초등",
            "고등학교",
            "머지않아",
            "못지않은",
            "마지않는",
            "때문에",
            "최고의",
            "광고",
            "함께",
            "서울만큼",
            "개발자",
            "및",
            "것",
            "이용시간",
            "변경시점",
            "절대한국",
            "무게",
            "가게",
            "한게임",
            "대한민국",
            "접근",
            "중학교",
            "발표시간",
        ] {
            assert_eq!(apart(right), right);
        }
    }
}
