//! Words that the line ends of a PDF have cut in two, and particles that stand apart. Korean breaks its lines inside
//! words; copied from a PDF, the break becomes a space. No dictionary: only what no Korean text can hold.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{Block, Facts, Gap, Shown, Word, line_width};
use crate::lint::data;
use crate::lint::korean::{self, Coda, coda};
use crate::lint::latin;
use crate::text::{final_consonant, is_syllable};

/// Why a space is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CutKind {
    /// What follows is no word: a particle or an ending alone.
    NoWord,
    /// No word ends in this consonant.
    NoCoda,
    /// The two sides are halves of a word that every text uses.
    Halves,
}

/// A space that cuts a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// Why it is wrong.
    pub kind: CutKind,
    /// The word before the space, an index of [`Facts::words`]; the other half is the next.
    pub word: usize,
    /// From the start of the word before through the syllables behind the space.
    pub shown: Shown,
    /// The space.
    pub space: Shown,
    /// The word before ends in a syllable of Hangul; else in a Latin letter, a digit or a bracket.
    pub after_hangul: bool,
}

/// What was found in the whole text.
#[derive(Debug, Default)]
pub struct Cuts {
    /// Certain ones, in order.
    pub certain: Vec<Cut>,
    /// Spaces where a line of the PDF may have ended inside a word: places to look at, never to fix.
    pub suspicious: Vec<Shown>,
    /// The width of the PDF's lines in columns, if the cuts tell it.
    pub width: Option<usize>,
}

const PARTICLES: [&str; 18] = [
    "을",
    "를",
    "는",
    "에",
    "에서",
    "에게",
    "께서",
    "으로",
    "으로써",
    "으로서",
    "으로는",
    "으로의",
    "에는",
    "에도",
    "에서는",
    "에서의",
    "까지는",
    "부터는",
];

/// Particles that stand alone behind Latin letters as nothing else: what they are behind Hangul can't be told.
const AFTER_LATIN: [&str; 16] = [
    "로",
    "와",
    "의",
    "은",
    "가",
    "에선",
    "에서도",
    "에서만",
    "로의",
    "로도",
    "로는",
    "와의",
    "까지",
    "부터",
    "이라는",
    "라는",
];

const ENDINGS: [&str; 13] = [
    "며",
    "여",
    "으며",
    "으면",
    "으므로",
    "습니다",
    "니다",
    "었습니다",
    "았습니다",
    "였습니다",
    "었다",
    "았다",
    "였다",
];

/// Halves that are words themselves: counted only beside another cut.
const AMBIGUOUS: [(&str, &str); 6] =
    [("이", "전"), ("이", "후"), ("이", "상"), ("이", "하"), ("이", "용한"), ("하", "고")];

/// A lone 에 before these is the head of a cut word: 에이전트, 에러.
const AFTER_E: [&str; 13] =
    ["러", "이전트", "디터", "뮬", "코", "어", "너지", "스크", "픽", "셋", "지", "스", "피소드"];

/// 두 대 한 번에: behind a numeral, 대 is a counter.
const NUMERALS: [&str; 10] = ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"];

/// Final consonants in which no Korean noun ends: ㄵ ㄶ ㄾ ㄿ ㅀ ㅆ.
const NO_CODAS: [u32; 6] = [5, 6, 13, 14, 15, 20];

/// Verbs that follow a noun with or without a space: not a line end, a matter of spelling.
const VERB_HEADS: [char; 13] = ['하', '한', '할', '함', '했', '합', '되', '된', '될', '됨', '됐', '됩', '돼'];

/// What may stand behind the space.
#[derive(Default)]
struct Tail {
    particle: bool,
    ending: bool,
    /// The halves that belong before it.
    heads: SmallVec<[&'static str; 2]>,
}

/// Endings of 하다 and 되다, cut off behind their stem: 수정하 던. 에 is left out: 관리하 에 is 관리 아래에.
const STEM_ENDINGS: [&str; 21] = [
    "던",
    "고",
    "며",
    "는",
    "면",
    "면서",
    "지만",
    "여서",
    "기",
    "기에",
    "도록",
    "게",
    "고자",
    "거나",
    "려고",
    "였고",
    "였으며",
    "였던",
    "였지만",
    "니",
    "여야",
];
const STEMS: [char; 2] = ['하', '되'];

/// Tails by their syllables. Every word of `data/function-words.txt` is cut at every syllable.
static TAILS: LazyLock<FxHashMap<&'static str, Tail>> = LazyLock::new(|| {
    let mut tails: FxHashMap<&'static str, Tail> = FxHashMap::default();
    for particle in PARTICLES {
        tails.entry(particle).or_default().particle = true;
    }
    for ending in ENDINGS {
        tails.entry(ending).or_default().ending = true;
    }
    for word in data::words(include_str!("../data/function-words.txt")) {
        for (at, _) in word.char_indices().skip(1) {
            let (head, tail) = word.split_at(at);
            let verb = head.chars().nth(1).is_some() && tail.starts_with(VERB_HEADS);
            if !verb {
                tails.entry(tail).or_default().heads.push(head);
            }
        }
    }
    tails
});

/// What stands behind 과 and 와 where they are particles.
const ALIKE: [&str; 4] = ["같은", "같이", "함께", "달리"];

/// The longest tail, in bytes.
const MAX_TAIL_BYTES: usize = 18;

impl Facts<'_> {
    /// Spaces that cut words, in the whole text; looked for when first asked.
    #[must_use]
    pub fn cuts(&self) -> &Cuts {
        self.cuts.get_or_init(|| {
            let mut cuts = Cuts::default();
            let mut doubtful: Vec<(usize, Cut)> = Vec::new();
            for (index, block) in self.blocks.iter().enumerate() {
                let before = (cuts.certain.len(), doubtful.len());
                self.find_cuts(block, |cut, certain| match certain {
                    true => cuts.certain.push(cut),
                    false => doubtful.push((index, cut)),
                });
                // Beside another cut, the doubtful ones of a block are certain.
                if cuts.certain.len() > before.0 {
                    cuts.certain.extend(doubtful.drain(before.1..).map(|(_, cut)| cut));
                }
            }
            cuts.certain.sort_by_key(|cut| cut.word);
            line_width::look(self, &mut cuts, &doubtful);
            cuts
        })
    }

    fn find_cuts(&self, block: &Block, mut found: impl FnMut(Cut, bool)) {
        let words = self.words_in(&block.words);
        for (index, pair) in words.windows(2).enumerate() {
            let [a, b] = pair else { continue };
            if !b.hangul || a.masked || b.masked || !matches!(b.gap, Gap::Space | Gap::Soft) {
                continue;
            }
            let before = index.checked_sub(1).and_then(|before| words.get(before));
            let behind = words.get(index + 2);
            if let Some((kind, tail, certain)) = self.cut_between(before, a, b, behind) {
                let space = Shown { start: a.shown.end, end: b.shown.start };
                let end = b.shown.start + u32::try_from(tail).unwrap_or(0);
                let after_hangul = self.get(a.shown).ends_with(is_syllable);
                let shown = Shown { start: a.shown.start, end };
                found(Cut { kind, word: block.words.start + index, shown, space, after_hangul }, certain);
            }
        }
    }

    /// Why the space between two words is wrong, how many bytes of the second belong to the first, and whether that is
    /// certain.
    fn cut_between(
        &self,
        before: Option<&Word>,
        a: &Word,
        b: &Word,
        behind: Option<&Word>,
    ) -> Option<(CutKind, usize, bool)> {
        let (left, right) = (self.get(a.shown), self.get(b.shown));
        let last = left.chars().next_back()?;
        let run = right.find(|c| !is_syllable(c)).unwrap_or(right.len());
        if run == 0 {
            return None;
        }
        if final_consonant(last).is_some_and(|coda| NO_CODAS.contains(&coda)) {
            return Some((CutKind::NoCoda, run, true));
        }
        if run > MAX_TAIL_BYTES || !(is_syllable(last) || last.is_ascii_alphanumeric() || matches!(last, ')' | '%')) {
            return None;
        }
        let whole = run == right.len() || right.get(run..)?.starts_with(['.', ',', ';', ':', ')', '!', '?']);
        let tail_text = right.get(..run)?;
        if whole && STEM_ENDINGS.contains(&tail_text) && left.strip_suffix(STEMS).is_some_and(korean::is_action) {
            return Some((CutKind::NoWord, run, true));
        }
        if whole && AFTER_LATIN.contains(&tail_text) && is_latin_word(left) && b.gap == Gap::Space {
            return Some((CutKind::NoWord, run, true));
        }
        // `CAN 과 Serial`: between two names it is no department.
        let name = |word: &Word| self.get(word.shown).starts_with(|c: char| c.is_ascii_alphabetic());
        // `Electron 과 같은`, `동료 와 함께`.
        let alike = |word: &Word| ALIKE.iter().any(|alike| self.get(word.shown).starts_with(alike));
        let and = matches!(tail_text, "과" | "와") && whole && behind.is_some_and(alike);
        if and && (is_latin_word(left) || last == ')' || is_syllable(last) && agrees(last, tail_text)) {
            return Some((CutKind::NoWord, run, true));
        }
        if tail_text == "과" && whole && is_latin_word(left) && behind.is_some_and(name) {
            return Some((CutKind::NoWord, run, true));
        }
        let tail = TAILS.get(tail_text).filter(|_| whole)?;
        if tail.particle && agrees(last, tail_text) && !self.opens_word(tail_text, behind) {
            return Some((CutKind::NoWord, run, true));
        }
        if !is_syllable(last) {
            return None;
        }
        if tail.ending && ending_agrees(last, tail_text) {
            return Some((CutKind::NoWord, run, true));
        }
        if !a.all_hangul {
            return None;
        }
        let head =
            tail.heads.iter().find(|head| left == **head || head.chars().nth(1).is_some() && left.ends_with(**head))?;
        let counted = before.is_some_and(|before| NUMERALS.contains(&self.get(before.shown)));
        if counted && left.chars().nth(1).is_none() {
            return None;
        }
        Some((CutKind::Halves, run, !AMBIGUOUS.contains(&(*head, tail_text))))
    }

    /// A lone 에 that is the head of a cut word.
    fn opens_word(&self, tail: &str, behind: Option<&Word>) -> bool {
        tail == "에"
            && behind.is_some_and(|word| {
                let text = self.get(word.shown);
                AFTER_E.iter().any(|head| text.starts_with(head))
            })
    }
}

/// A word that ends in Latin letters, or in the digits of a name: `Redis`, `S3`. A letter alone may number things: `A 가`.
fn is_latin_word(word: &str) -> bool {
    let tail = word.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    let tail = word.get(word.len() - tail..).unwrap_or_default();
    tail.len() >= 2 && tail.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// A particle fits the syllable before it. After Latin letters and digits that can't be told.
fn agrees(last: char, particle: &str) -> bool {
    let mut buffer = [0; 4];
    let Some(coda) = coda(last.encode_utf8(&mut buffer)).filter(|_| is_syllable(last)) else { return true };
    match particle {
        "을" | "과" => coda != Coda::Open,
        "를" | "는" | "와" => coda == Coda::Open,
        _ if particle.starts_with('으') => coda == Coda::Closed,
        _ => true,
    }
}

fn ending_agrees(last: char, ending: &str) -> bool {
    match ending {
        "여" => matches!(last, '하' | '되'),
        "며" => final_consonant(last).is_some_and(|coda| coda == 0 || coda == 8),
        _ => agrees(last, ending),
    }
}

impl Cut {
    /// The particle behind the space that does not fit the word before it, and the one that does: behind `Stream`, 로 is 으로.
    #[must_use]
    pub fn refit<'t>(&self, facts: &'t Facts<'_>) -> Option<(&'t str, &'static str)> {
        let left = facts.get(Shown { start: self.shown.start, end: self.space.start });
        let right = facts.get(Shown { start: self.space.end, end: self.shown.end });
        korean::refit(right, latin::end_of(left)?)
    }
}
