//! Signs by which titles in 경력 are told apart: what their words and their neighbours say.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::below::next_line;
use super::classify::Role;
use crate::markup::Document;
use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::generator;
use crate::resume::line::Piece;
use crate::resume::outline::Outline;
use crate::resume::period::{self, HALVES, Period};
use crate::resume::title::{BOLD_RANK, ITEM_RANK, Title, evidence};
use crate::resume::vocabulary::{self, Certainty};
use crate::resume::{SectionKind, header};

/// `가나다 프로젝트 (상담 시스템)`: its own words say that it is a piece of work.
pub(super) fn names_project(outline: &Outline, title: &Title) -> bool {
    let pieces = outline.blocks.get(title.block).map(|block| (block, block.pieces()));
    pieces.and_then(|(block, pieces)| Some(block.flat.get(&pieces.first()?.0))).is_some_and(|name| {
        let name = name.split(" (").next().unwrap_or_default();
        [" 프로젝트", " Project"].iter().any(|word| name.ends_with(word))
    })
}

/// `##### Mar 2021 - Present | Seoul` right under a title that has no period belongs to it.
pub(super) fn right_below_undated(outline: &Outline, titles: &[Title], index: usize) -> bool {
    let (Some(title), Some(before)) = (titles.get(index), index.checked_sub(1).and_then(|at| titles.get(at))) else {
        return false;
    };
    before.block + 1 == title.block
        && (before.rank < title.rank || before.rank == title.rank && before.evidence.role)
        && !before.evidence.range
        && outline.blocks.get(title.block).is_some_and(header::says_when_and_where)
}

/// The name that a title begins with: `가나다` of `가나다 - 정산 개편`.
pub(super) fn first_name<'o>(outline: &'o Outline, title: &Title) -> Option<&'o str> {
    let block = outline.blocks.get(title.block)?;
    match block.pieces().first()? {
        (range, Piece::Words | Piece::Company) => Some(block.flat.get(range)),
        _ => None,
    }
}

/// `#### Open-Source` among the jobs: whatever stands below it, it is no employer.
pub(super) fn names_other_section(outline: &Outline, title: &Title) -> bool {
    let said = title.evidence;
    let Some(block) = outline.blocks.get(title.block).filter(|_| title.rank < BOLD_RANK) else { return false };
    let words = block.words();
    let open = || ["Open Source ", "Open-Source ", "오픈소스 "].iter().any(|name| words.starts_with(name));
    let other = || {
        let named = block.section();
        named.is_some_and(|(kind, sure)| kind != SectionKind::Careers && (sure == Certainty::Section || open()))
    };
    !(said.range || said.company || said.role || said.deed) && other()
}

/// `Garam — Full Stack Developer`, `가람 / 프리랜서`: a name, and apart from it a role, or on which terms.
pub(super) fn names_and_role(outline: &Outline, title: &Title) -> bool {
    let pieces = outline.blocks.get(title.block).map(|block| block.pieces()).unwrap_or_default();
    matches!(pieces, [(_, Piece::Words), (_, Piece::Role | Piece::Employment), ..])
}

/// What says nothing but when is shorter: `2021년 상반기`.
const MAX_TIME_BYTES: usize = 32;

/// "현재" and "과거" over the employers of that time name nobody.
pub(super) fn parts_time(outline: &Outline, title: &Title) -> bool {
    let text = outline.blocks.get(title.block).map_or("", Block::words);
    if text.len() > MAX_TIME_BYTES {
        return false;
    }
    let half = HALVES.iter().find_map(|half| text.strip_suffix(half));
    ["현재", "과거", "이전", "Present", "Current", "Past", "Previous"].contains(&text.trim())
        || half.is_some_and(|year| !year.contains(|c: char| !c.is_ascii_digit() && !matches!(c, ' ' | '년' | '.')))
}

/// `가나다 백엔드 개발자` in a list, and nothing that says when.
pub(super) fn is_named_with_role(title: &Title) -> bool {
    title.rank >= ITEM_RANK && title.evidence.before_role && !title.evidence.range
}

/// `나래소프트웨어 | 개발 및 운영 | 2009.01 ~ 2014.12`: a name, and apart from it what was done there.
pub(super) fn names_before_deed(outline: &Outline, title: &Title) -> bool {
    let Some(block) = outline.blocks.get(title.block).filter(|_| title.evidence.range) else { return false };
    let work = |range: &Range<usize>| vocabulary::is_project_title(block.flat.get(range));
    matches!(block.pieces(), [(name, Piece::Words), (deed, Piece::Words), ..]
        if !work(name) && work(deed) && block.flat.get(&(name.end..deed.start)).contains(['|', '｜']))
}

/// True when a title says first when.
pub(super) fn opens_with_date(outline: &Outline, title: &Title) -> bool {
    let pieces = outline.blocks.get(title.block).map(|block| block.pieces()).unwrap_or_default();
    matches!(pieces, [(_, Piece::Period(_)), _, ..])
}

/// `로봇비전 연구실 (2018.09 - 2019.02)`: a team's name, and nothing of what somebody was there.
pub(super) fn says_no_role(outline: &Outline, title: &Title) -> bool {
    let pieces = outline.blocks.get(title.block).map(|block| block.pieces()).unwrap_or_default();
    pieces.iter().any(|(_, piece)| *piece == Piece::Team) && pieces.iter().all(|(_, piece)| *piece != Piece::Role)
}

/// `라마허브 모바일팀 (2018.06 ~ 2020.11)`: words before the team's own.
pub(super) fn names_before_team(outline: &Outline, title: &Title) -> bool {
    let block = outline.blocks.get(title.block);
    block.is_some_and(|block| {
        matches!(block.pieces(), [(team, Piece::Team), ..] if block.flat.get(team).trim().split(' ').count() > 2)
    })
}

/// `#### 라마허브 모바일팀` right over `##### 앱 개발자`: whose team it is, and as what.
pub(super) fn heads_role(outline: &Outline, titles: &[Title], index: usize) -> bool {
    let (Some(title), Some(next)) = (titles.get(index), titles.get(index + 1)) else { return false };
    let between = outline.blocks.get(title.block + 1..next.block).unwrap_or_default();
    says_no_role(outline, title)
        && (title.rank + 1..BOLD_RANK).contains(&next.rank)
        && next.evidence.only_role
        && between.iter().all(generator::may_stand_between)
}

/// True when the next line is an employer's name by its class: then this one, by its class a title, is a role. So it
/// is over two lines that say when and, with a company's mark, where.
pub(super) fn over_company(outline: &Outline, titles: &[Title], index: usize) -> bool {
    let class = |title: &Title| outline.blocks.get(title.block).map(|block| block.class);
    let (Some(title), Some(next)) = (titles.get(index), titles.get(index + 1)) else { return false };
    let marked = class(title) == Some(ClassHint::Title) && class(next) == Some(ClassHint::Company);
    let when_and_where = || {
        let below = outline.blocks.get(next.block);
        next.evidence.company
            && next.evidence.range
            && !title.evidence.company
            && below.is_some_and(|block| block.kind == BlockKind::Text && block.evidence().only_period)
    };
    title.block + 1 == next.block && !title.evidence.range && (marked || when_and_where())
}

/// `2024.01 ~ 현재 | 서비스팀 개발`, in a line of its own.
pub(super) fn says_when_first(block: &Block) -> bool {
    block.kind == BlockKind::Text && matches!(block.pieces(), [(_, Piece::Period(period)), _, ..] if !period.is_date())
}

/// `**제어 / SW 엔지니어**` right under a company without a role: as what somebody worked there, and when if that is
/// not said yet.
pub(super) fn role_below(outline: &Outline, titles: &[Title], roles: &[Role], index: usize) -> bool {
    let (Some(title), Some(before)) = (titles.get(index), index.checked_sub(1).and_then(|at| titles.get(at))) else {
        return false;
    };
    let between = outline.blocks.get(before.block + 1..title.block).unwrap_or_default();
    roles.last() == Some(&Role::Company)
        && between.iter().all(generator::may_stand_between)
        && before.rank < title.rank
        && !before.evidence.role
        && title.evidence.role
        && !(title.evidence.range && before.evidence.range || title.evidence.company || title.evidence.numbered)
}

/// For each title, whether a heading below the companies' own rank comes before the next company.
pub(super) fn headings_ahead(titles: &[Title], top: u8) -> Vec<bool> {
    let mut ahead = false;
    let mut found: Vec<bool> = titles
        .iter()
        .rev()
        .map(|title| {
            let here = ahead && title.rank > top;
            ahead = title.rank > top && (ahead || title.rank < BOLD_RANK && !title.is_label);
            here
        })
        .collect();
    found.reverse();
    found
}

/// The period in the lines of a title.
fn title_period(outline: &Outline, title: &Title) -> Option<Period> {
    if !title.evidence.range {
        return None;
    }
    outline.blocks.get(title.block)?.period()
}

/// When somebody worked at the company that a title names: in its lines, in the line below, or right above it.
pub(super) fn employment(document: &Document, outline: &Outline, title: &Title, to: usize) -> Option<Period> {
    let when = |text: &str| period::find(text).map(|found| found.period);
    // Between the name and its date it may say as what.
    let below = || {
        let next = next_line(document, outline, title.block, to)?;
        let behind = || line_behind(outline, title.block, to).filter(|_| evidence(&next).only_role).and_then(when);
        when(&next).or_else(behind)
    };
    let above = || {
        let block = outline.blocks.get(title.block.checked_sub(1)?)?;
        block.evidence().only_period.then(|| block.period()).flatten()
    };
    title_period(outline, title).or_else(above).or_else(below)
}

/// The second of the lines right below a block.
fn line_behind(outline: &Outline, block: usize, to: usize) -> Option<&str> {
    let below = outline.blocks.get(block + 1..to)?.iter().take_while(|below| below.kind == BlockKind::Text);
    below.take(2).flat_map(|below| below.flat.lines().map(|line| below.flat.get(&line))).nth(1)
}

/// The levels drift: a heading with a period of its own over headings without one is an employer, unless what was
/// done in that time was done at the employer above.
pub(super) fn is_employer(outline: &Outline, titles: &[Title], index: usize, employed: Option<Period>) -> bool {
    let Some(title) = titles.get(index) else { return false };
    let evidence = title.evidence;
    title.rank < BOLD_RANK
        && evidence.range
        && !(evidence.work || evidence.phrase || title.is_label)
        && is_group(outline, titles, index)
        && !inside(title_period(outline, title), employed)
}

/// True when the first period lies in the second: what was done then was done there.
pub(super) fn inside(inner: Option<Period>, outer: Option<Period>) -> bool {
    let (Some(inner), Some(outer)) = (inner, outer) else { return false };
    let ends = outer.current || inner.end.is_some_and(|end| outer.end.is_some_and(|last| end <= last));
    inner.start >= outer.start && ends
}

/// For each title, whether it is the first in the left column of a row whose right column has titles of its own: company left,
/// its pieces of work right.
pub(super) fn left_columns(outline: &Outline, titles: &[Title]) -> Vec<bool> {
    let column = |title: &Title| outline.blocks.get(title.block).and_then(|block| block.column);
    let mut first: FxHashMap<u32, usize> = FxHashMap::default();
    let mut last_right: FxHashMap<u32, usize> = FxHashMap::default();
    for (at, title) in titles.iter().enumerate() {
        match column(title) {
            Some((row, 0)) => {
                first.entry(row).or_insert(at);
            }
            Some((row, _)) => {
                last_right.insert(row, at);
            }
            None => {}
        }
    }
    let is_left = |(at, title): (usize, &Title)| {
        column(title).is_some_and(|(row, place)| {
            place == 0 && first.get(&row) == Some(&at) && last_right.get(&row).is_some_and(|right| *right > at)
        })
    };
    titles.iter().enumerate().map(is_left).collect()
}

/// A school as a place of study: no part of it that employs people is named.
pub(super) fn is_attended(text: &str) -> bool {
    ![
        "협력단",
        "연구",
        "병원",
        "센터",
        "조교",
        "Lab",
        "교직원",
        "행정",
        "랩",
        "Center",
        "Office",
        "Program",
        "프로그램",
    ]
    .iter()
    .any(|part| text.contains(part))
}

/// A heading that holds nothing but further titles only groups them: a year, a product.
pub(super) fn is_group(outline: &Outline, titles: &[Title], index: usize) -> bool {
    let (Some(title), Some(next)) = (titles.get(index), titles.get(index + 1)) else { return false };
    let between = outline.blocks.get(title.block + 1..next.block).unwrap_or_default();
    let siblings = titles.iter().skip(index + 1).take_while(|other| other.rank > title.rank);
    // "장보기 앱 (2024.09 ~ 2025.07)" over headings that say no time is what was made.
    let made = title.evidence.range
        && title.evidence.work
        && !title.evidence.only_period
        && next.rank < BOLD_RANK
        && !siblings.clone().any(|other| other.evidence.range);
    let enough =
        next.rank < BOLD_RANK || siblings.filter(|other| other.rank == BOLD_RANK && !other.is_label).count() >= 2;
    enough
        && !made
        && !next.is_label
        && next.rank > title.rank
        && next.rank <= BOLD_RANK
        && !next.evidence.only_period
        && !next.evidence.only_role
        && between.iter().all(|block| block.kind == BlockKind::Rule)
        && !next_is_only_bold(outline, next)
}

/// `2022년` over a single piece of work, where the headings beside it group several.
pub(super) fn groups_as_before(outline: &Outline, titles: &[Title], roles: &[Role], index: usize) -> bool {
    let (Some(title), Some(next)) = (titles.get(index), titles.get(index + 1)) else { return false };
    let before = titles.iter().zip(roles).enumerate().take(index).rev();
    let mut before = before
        .take_while(|(_, (other, role))| other.rank >= title.rank && !matches!(role, Role::Company | Role::Headed));
    next.block == title.block + 1
        && next.rank == BOLD_RANK
        && !next.is_label
        && !next.evidence.only_period
        && !next_is_only_bold(outline, next)
        && before
            .any(|(at, (other, role))| other.rank == title.rank && *role == Role::Text && is_group(outline, titles, at))
}

/// A bold line that has no list or text of its own is emphasis, not a title.
fn next_is_only_bold(outline: &Outline, title: &Title) -> bool {
    title.rank == BOLD_RANK
        && outline
            .blocks
            .get(title.block + 1)
            .is_none_or(|next| !matches!(next.kind, BlockKind::List | BlockKind::Text | BlockKind::Table))
}
