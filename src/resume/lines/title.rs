//! Which blocks are titles, and how strongly.

use std::ops::Range;

use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::flat::Flat;
use crate::resume::line::{self, Piece};
use crate::resume::vocabulary::{self, Label};
use crate::resume::{heading, period};
use crate::text::{char_count, first_line};

/// Rank of a line that is a title by its emphasis alone; headings have their level, 1 to 6.
pub const BOLD_RANK: u8 = 7;
/// Rank of a plain line that is a title because it carries a period.
pub const PLAIN_RANK: u8 = 8;
/// Rank of a list item that was taken out of its list.
pub const ITEM_RANK: u8 = 9;

/// A longer line is a sentence; its words are not read.
const MAX_TITLE_BYTES: usize = 360;

/// A block that can be the title of an entry.
#[derive(Debug, Clone, Copy)]
pub struct Title {
    /// Index of the block.
    pub block: usize,
    /// The smaller, the higher in the document.
    pub rank: u8,
    /// It only names a field, such as 주요 성과.
    pub is_label: bool,
    /// What its words say.
    pub evidence: Evidence,
    /// Only its beginning is strong: it is a title only when a list follows.
    pub partial: bool,
}

impl Title {
    /// True for a plain link that ends at `to` and says no time: what leads to another page is over nothing.
    #[must_use]
    pub fn leads_away(&self, to: usize) -> bool {
        self.rank == PLAIN_RANK && self.block + 1 == to && !self.evidence.range
    }
}

/// What the words of a title say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Evidence {
    /// It carries a company's mark.
    pub company: bool,
    /// It carries a school's mark.
    pub school: bool,
    /// It begins with the school: it is the school's, and not an award's that was given there.
    pub of_school: bool,
    /// It carries a role or a team.
    pub role: bool,
    /// It says nothing but a role, a team or an employment (and a period).
    pub only_role: bool,
    /// Words of no role stand before its role, as a company does in `가나다 백엔드 엔지니어`.
    pub before_role: bool,
    /// It says nothing but a period.
    pub only_period: bool,
    /// It carries a range of time.
    pub range: bool,
    /// It reads like a piece of work, or has a number of its own.
    pub work: bool,
    /// It reads like work only by the thing it names, in one word, as companies do too: 나래플랫폼.
    pub thing: bool,
    /// Its words read like a piece of work; a number alone does not count.
    pub deed: bool,
    /// Its words are several and not English, as names of companies seldom are.
    pub spaced: bool,
    /// It is words enough for a phrase: names of companies are shorter.
    pub phrase: bool,
    /// It has a number of its own and names no company or role.
    pub numbered: bool,
}

/// Reads the words of a title.
#[must_use]
pub fn evidence(text: &str) -> Evidence {
    let line = first_line(text);
    evidence_of(line, &pieces_of(line, 0))
}

/// The pieces of a line that may be a title, whose words begin at `from`.
#[must_use]
pub fn pieces_of(first_line: &str, from: usize) -> Vec<(Range<usize>, Piece)> {
    if first_line.len() > MAX_TITLE_BYTES { Vec::new() } else { line::pieces(first_line, from..first_line.len()) }
}

/// What the pieces of a line say together.
#[must_use]
pub fn evidence_of(first_line: &str, pieces: &[(Range<usize>, Piece)]) -> Evidence {
    let mut evidence = Evidence::default();
    let mut words = 0;
    // "가나다 · 2021.04 ~ 2021.11 · Web / Hybrid App": what stands behind a name and its dates was done there.
    let mut dated = false;
    for (range, piece) in pieces {
        match piece {
            Piece::Company => evidence.company = true,
            Piece::School => {
                evidence.school = true;
                evidence.of_school |= words == 0 && !evidence.role && !evidence.company;
            }
            Piece::Role => {
                // Behind another role, "Part-Time Advisor" names no company.
                let tail = vocabulary::role_tail(first_line.get(range.clone()).unwrap_or_default());
                evidence.before_role |= !evidence.role && tail.is_some();
                evidence.role = true;
            }
            Piece::Team => evidence.role = true,
            // "2021.06 ~ 현재 (정규직)" says when, and on which terms.
            Piece::Employment => evidence.role |= !(terms_of_period(first_line, range) && words == 0),
            Piece::Period(period) => {
                evidence.range |= !period.is_date();
                dated |= evidence.range && words > 0 && !evidence.work;
            }
            Piece::Words => {
                let text = first_line.get(range.clone()).unwrap_or_default();
                // "+ 2019년": a mark is no name.
                words += usize::from(vocabulary::has_letter(text));
                let work = !dated && vocabulary::is_project_title(text);
                evidence.work |= work;
                evidence.deed |= work;
                evidence.thing |= work && !text.contains(' ') && vocabulary::names_thing(text);
                // "가람 (Garam Logistics)" is one name in two spellings.
                let name = text.split_once(" (").map_or(text, |(name, _)| name);
                evidence.spaced |= !name.is_ascii() && name.contains(' ');
                evidence.phrase |= words == 1 && !name.is_ascii() && name.bytes().filter(|b| *b == b' ').count() >= 2;
                evidence.role |= vocabulary::role_tail(text).is_some() || ends_employed(text);
            }
            Piece::Duration | Piece::Label(_) | Piece::Aside => {}
        }
    }
    // A number of its own makes a piece of work, unless the words say otherwise.
    evidence.numbered = heading::is_numbered(first_line) && (evidence.work || (!evidence.company && !evidence.role));
    evidence.work |= evidence.numbered;
    let named = words > 0 || evidence.company || evidence.school;
    evidence.only_role = evidence.role && !named;
    evidence.only_period =
        !named && !evidence.role && pieces.iter().any(|(_, piece)| matches!(piece, Piece::Period(_)));
    evidence
}

/// The terms of an employment in brackets behind its period.
fn terms_of_period(line: &str, terms: &Range<usize>) -> bool {
    let before = line.get(..terms.start).and_then(|before| before.strip_suffix('('));
    before.is_some_and(|before| period::find(before).is_some_and(|found| !found.period.is_date()))
}

/// `새솔은행 서버 개발 근무`, `새솔병원 전산실 인턴쉽`: whatever was done there, somebody was employed.
fn ends_employed(words: &str) -> bool {
    ["근무", "재직", "인턴십", "인턴쉽"].iter().any(|end| words.ends_with(end))
}

/// Reads whether a block, which stands `at`, can be a title by itself; [`Block::title`] keeps the answer.
#[must_use]
pub(in crate::resume) fn read(block: &Block, at: usize) -> Option<Title> {
    let text = block.flat.text.as_str();
    let rank = match block.kind {
        // "겪어 온 길입니다." under a heading says something of what follows.
        BlockKind::Heading(_) if text.trim_end_matches(['.', ' ']).ends_with("니다") => return None,
        BlockKind::Heading(level) => level,
        BlockKind::Term => BOLD_RANK,
        BlockKind::ItemLine(depth) => ITEM_RANK + depth.min(20),
        BlockKind::Text
            if !is_short(text)
                && (text.len() > 360 || dated_lines(text).is_none() && strong_lines(&block.flat).is_none())
                && !opens_long(block) =>
        {
            return None;
        }
        BlockKind::Text if block.class == ClassHint::Listed => ITEM_RANK,
        BlockKind::Text if matches!(block.class, ClassHint::Title | ClassHint::Company | ClassHint::Work) => BOLD_RANK,
        // "**22+**" over what it counts
        BlockKind::Text if !text.bytes().any(|b| b.is_ascii_alphabetic() || !b.is_ascii()) && !block.may_be_dated() => {
            return None;
        }
        BlockKind::Text if block.flat.is_strong() && !ends_sentence(text) => BOLD_RANK,
        BlockKind::Text if is_bracket_line(text) => BOLD_RANK,
        BlockKind::Text if block.flat.is_linked() && !text.contains("://") && !text.contains('@') => PLAIN_RANK,
        BlockKind::Text if block.depth == 0 && announces_entry(text) => PLAIN_RANK,
        BlockKind::Text if opens_strong(block) => BOLD_RANK,
        BlockKind::Text if block.depth == 0 && names_employer(block) => PLAIN_RANK,
        BlockKind::Text if !block.may_be_dated() => return None,
        BlockKind::Text if block.depth == 0 && dated_lines(text).is_some() => PLAIN_RANK,
        BlockKind::Text => {
            let evidence = block.evidence();
            let titled = evidence.range && !evidence.only_period && !ends_sentence(text);
            let rank = if block.depth > 0 { ITEM_RANK + block.depth.min(20) } else { PLAIN_RANK };
            return (titled && !has_label(text) && !text.contains('\n')).then_some(Title {
                block: at,
                rank,
                is_label: false,
                evidence,
                partial: false,
            });
        }
        _ => return None,
    };
    // Under the line of an item nothing stands higher than that line.
    let rank = if block.depth > 0 { rank.max(ITEM_RANK + block.depth.min(20)) } else { rank };
    let is_label = block.label().is_some() || names_field(block.words()) || has_label(text) && !names_entry(text);
    let partial = (rank == BOLD_RANK || block.depth > 0) && block.kind == BlockKind::Text && opens_strong(block);
    let paired =
        block.kind == BlockKind::Text || matches!(block.kind, BlockKind::ItemLine(_)) && block.evidence().only_period;
    let pair = if paired { dated_evidence(text) } else { None };
    let mut evidence = pair.unwrap_or_else(|| block.evidence());
    if block.class == ClassHint::Company && rank == BOLD_RANK {
        evidence = Evidence { company: true, only_role: false, ..evidence };
    }
    if matches!(block.class, ClassHint::Work | ClassHint::Listed) {
        evidence = Evidence { work: true, deed: true, numbered: true, role: false, company: false, ..evidence };
    }
    Some(Title { block: at, rank, is_label, evidence, partial })
}

/// How many lines of a text, from its first on, are a name with its period: a short line over or under one that says
/// nothing but when (and as what), or with the address and the role between them. `None` when it begins otherwise.
#[must_use]
pub fn dated_lines(text: &str) -> Option<usize> {
    if !period::may_hold(text) {
        return None;
    }
    let mut lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
    let (first, second) = (lines.next()?, lines.next()?);
    let between =
        |line: &str| line.len() <= 120 && (line.contains("://") || evidence(line).role || period::is_duration(line));
    let (when, name, count) = if period::may_hold(second) {
        (second, first, 2)
    } else if period::may_hold(first) {
        (first, second, 2)
    } else {
        let passed = std::iter::once(second).chain(lines).take(3).take_while(|line| between(line)).count();
        let when = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).nth(1 + passed)?;
        (when, first, 2 + passed)
    };
    let paired = when.len() <= 90
        && name.chars().count() <= 60
        && period::may_hold(when)
        && may_name(name)
        // "연계/소속회사 : 가나다" over "수행 기간 : 2021.06 ~": one field over another.
        && !(vocabulary::colon(name).is_some() && has_label(when))
        && Some(evidence(when)).is_some_and(|when| (when.only_period || when.only_role) && when.range);
    // "**가나다** 2021.06 ~ 현재", and under it "백엔드 개발자".
    let over_role = || {
        period::may_hold(first)
            && first.len() <= 120
            && second.len() <= 90
            && Some(evidence(second)).is_some_and(|second| second.only_role && !second.range)
            && Some(evidence(first)).is_some_and(|first| first.range && !first.only_period)
            && !has_label(first)
    };
    // "백엔드 개발자", and under it "가나다 2021.06 ~ 현재".
    let under_role = || {
        period::may_hold(second)
            && first.len() <= 90
            && second.len() <= 120
            && Some(evidence(first)).is_some_and(|first| first.only_role && !first.range)
            && Some(evidence(second)).is_some_and(|second| second.range && !second.only_period && !second.only_role)
            && !has_label(second)
    };
    if paired { Some(count) } else { (over_role() || under_role()).then_some(2) }
}

/// A line that may be the name in a pair of a name and its period.
#[must_use]
pub fn may_name(line: &str) -> bool {
    !line.starts_with(['-', '•', '·', '*', '▸', '■'])
        && vocabulary::has_letter(line)
        && (!ends_sentence(line) || vocabulary::names_company(line))
        && !has_label(line)
        && !line.contains("연봉")
        && !evidence(line).only_period
}

/// The same where the name is strong, and something else stands between it and its period: for whom, with whom.
#[must_use]
pub fn strong_lines(flat: &Flat) -> Option<usize> {
    let text = flat.text.as_str();
    let end = first_line(text).len();
    let head = flat.strong_head().filter(|head| head.end < end && period::may_hold(text))?;
    let alone = !text.get(head.end..end)?.contains(vocabulary::is_letter);
    let mut lines =
        text.split('\n').map(str::trim).filter(|line| !line.is_empty()).skip(1).take(1 + usize::from(alone));
    let when = lines.position(|line| {
        line.len() <= 90
            && period::may_hold(line)
            && matches!(line::pieces(line, 0..line.len()).first(), Some((_, Piece::Period(when))) if !when.is_date())
    });
    when.map(|at| at + 2)
}

/// What the lines of a name and its period say together.
fn dated_evidence(text: &str) -> Option<Evidence> {
    let count = dated_lines(text)?;
    let lines = text.split('\n').filter(|line| !line.trim().is_empty()).take(count);
    let said: Vec<Evidence> = lines.map(evidence).collect();
    let (first, last) = (said.first()?, said.last()?);
    let under_role = first.only_role && last.range && !last.only_period;
    let name = if !under_role && (last.range || !first.only_period) { first } else { last };
    let role = said.iter().any(|line| line.role);
    Some(Evidence { range: true, role, ..*name })
}

/// `**정산 개편** Kotlin, Kafka`: a strong name and a few words behind it, in one line; a period may stand below it.
fn opens_strong(block: &Block) -> bool {
    block.flat.strong_head().is_some_and(|head| {
        let dated = dated_lines(&block.flat.text).is_some() || strong_lines(&block.flat).is_some();
        let text = if dated { block.first_line() } else { block.flat.text.as_str() };
        let name = block.flat.get(&head);
        // "**새솔** · 2021.04 ~ 2021.11", "**인턴**, 가나다증권" over its dates
        let named = || !name.is_ascii() && name.chars().count() == 2 && (dated || block.evidence().range);
        (name.chars().count() >= 3 || named())
            && !name.ends_with([':', ','])
            && (!name.ends_with('.') || vocabulary::names_company(name))
            && !text.contains('\n')
            && !ends_sentence(text)
            && !has_label(text)
            && vocabulary::label(name).is_none()
    })
}

/// `**정산 개편** — 프로젝트 PM (다학제 11명), 2020.12 – 2021.09`: a strong name may be followed by more, if that says when.
fn opens_long(block: &Block) -> bool {
    let text = block.flat.text.as_str();
    text.len() <= 360
        && text.chars().count() <= 140
        && block.flat.strong_head().is_some_and(|head| head.end < text.len() && head.start == 0)
        && period::may_hold(text)
        && block.evidence().range
}

/// One line, or two of which the second may hold a date.
fn is_short(text: &str) -> bool {
    let few = |text: &str| text.len() <= 90 || char_count(text) <= 90;
    text.len() <= 360 && few(text) && memchr::memchr_iter(b'\n', text.as_bytes()).count() <= 2
}

#[must_use]
pub fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with('.') && !text.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit())
        || ["다", "요", "음", "함"].iter().any(|end| text.ends_with(end)) && text.chars().count() > 24
}

/// More than the name of a field, but no more than that: with its English behind it, `사용기술 Available Skill`.
fn names_field(words: &str) -> bool {
    let korean = words.find(|c: char| c.is_ascii_alphabetic()).and_then(|at| words.split_at_checked(at));
    let both = |(korean, english): (&str, &str)| {
        // "프로젝트명 : Harbor" gives the field a value.
        let named = !korean.is_empty() && !korean.contains([':', '：']);
        named && english.is_ascii() && vocabulary::label(korean).is_some()
    };
    // "CTO 역할", "가나다에서의 역할: 서버 개발": whose part, what part of it.
    let part = || {
        let name = words.split([':', '：']).next().unwrap_or_default().trim_end();
        let (of, last) = name.rsplit_once(' ').unwrap_or_default();
        name.len() <= 40
            && ["역할", "업무", "성과", "내용", "기여", "회고", "규모"].contains(&last)
            && !of.contains(' ')
    };
    // "담당 기능 (15+)", "주요 성과 (중요한 것부터)": with a remark.
    let remarked = || words.strip_suffix(')').and_then(|words| vocabulary::label(words.split_once(" (")?.0)).is_some();
    // "희망근무지/근무형태"
    let joined = || words.contains('/') && words.split('/').all(|part| vocabulary::label(part).is_some());
    remarked() || joined() || korean.is_some_and(both) || part()
}

#[must_use]
pub fn has_label(text: &str) -> bool {
    let line = first_line(text);
    line::leading_label(text, &(0..line.len())).is_some()
}

/// `회사 : 가나다`, `프로젝트명 : 정산 개편`: the label announces the title itself.
pub fn names_entry(text: &str) -> bool {
    let line = first_line(text);
    line::leading_label(line, &(0..line.len())).is_some_and(|(range, label)| {
        (matches!(label, Label::Company | Label::School) || names_work(line, &range, label))
            && line.get(range.end..).is_some_and(vocabulary::has_letter)
    })
}

/// `프로젝트명 : 정산 개편` in a line of its own, however plain.
#[must_use]
pub fn announces_work(line: &str) -> bool {
    let label = line::leading_label(line, &(0..line.len()));
    label.is_some_and(|(range, label)| names_work(line, &range, label)) && !line.contains('\n') && names_entry(line)
}

/// The same, or `회사명: 가나다`.
fn announces_entry(line: &str) -> bool {
    let label = line::leading_label(line, &(0..line.len()));
    label.is_some_and(|(range, label)| label == Label::Company || names_work(line, &range, label))
        && !line.contains('\n')
        && names_entry(line)
}

/// `프로젝트명`, or `프로젝트` with more than an address behind it.
fn names_work(line: &str, name: &Range<usize>, label: Label) -> bool {
    let project = || {
        let name = vocabulary::key(line.get(name.clone()).unwrap_or_default());
        matches!(name.as_str(), "프로젝트" | "project") && !line.contains("://")
    };
    label == Label::Title || label == Label::Other && project()
}

/// `(주) 가나다`, `Engineer @Harbor` in a line of its own, however plain.
fn names_employer(block: &Block) -> bool {
    let text = block.flat.text.as_str();
    if text.len() > 60 {
        return false;
    }
    // A letter is looked for more quickly than a word.
    let marked = || text.contains('㈜') || text.contains('주') && (text.contains("(주)") || text.contains("주식회사"));
    marked() && matches!(block.pieces(), [(_, Piece::Company)])
        || text.contains('@')
            && text.contains(" @")
            && matches!(block.pieces(), [(_, Piece::Role), (_, Piece::Words | Piece::Company | Piece::School)])
}

/// `[가나다] 백엔드 (2021.06 ~)`
#[must_use]
pub fn is_bracket_line(text: &str) -> bool {
    // "[[가나다]]" is a link of a wiki; what begins with "[^1]" stands at the foot of a text.
    let marked = text.starts_with('[') && !text.starts_with("[[") && !text.starts_with("[^");
    marked && text.find(']').is_some_and(|close| close > 2) && !text.contains("](")
}
