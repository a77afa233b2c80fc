//! What is seen at a seam between two words, and the words that only look as if there were one.

use std::sync::LazyLock;

use crate::lint::needles::Needles;

/// What stands at the seam, where one can be seen.
pub(super) static SEAMS: LazyLock<Needles> = LazyLock::new(|| {
    let nouns = ["수", "때", "땐", "경우", "예정", "만큼", "것", "등", "및", "중", "후", "시"];
    let verbs = ["고있", "고싶", "지않", "지못", "게되", "게된", "게됐", "게돼", "게될", "게됨", "게됩"];
    Needles::new(nouns.into_iter().chain(verbs).chain(DUTIES).chain(BEHIND_PARTICLES))
});

/// 해야 하다, 되어야 하다.
pub(super) const DUTIES: [&str; 10] =
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
pub(super) const BEFORE_NUMBERS: [char; 12] = ['필', '실', '별', '골', '홀', '일', '월', '물', '탈', '술', '칠', '밀'];
/// Verbs that end as 일 does: 높일수.
pub(super) const CAUSED: [&str; 6] = ["높일", "줄일", "보일", "쌓일", "붙일", "직일"];
/// Nouns in ㄹ before 때: 물때.
pub(super) const BEFORE_TIMES: [char; 3] = ['물', '철', '귀'];
/// What is said of work besides the nouns of actions, before 중 and 후: 재직중, 졸업후.
pub(super) const STATES: [&str; 7] = ["재직", "재학", "휴학", "근무", "준비", "수료", "전역"];
/// Ends of names that are written as one word.
pub(super) const NAMES: [&str; 4] = ["연구실", "학과", "학부", "센터"];
/// 마지않다, 머지않다 and 못지않다 are words.
pub(super) const WITH_NOT: [char; 3] = ['마', '머', '못'];
