//! What each title in 경력 is, from its rank, its words and its neighbours.

use super::below::{
    company_next, employer_follows, names_follow, next_line, project_follows, range_follows, role_follows,
};
use crate::markup::Document;
use crate::resume::block::BlockKind;
use crate::resume::class::ClassHint;
use crate::resume::line::Piece;
use crate::resume::outline::Outline;
use crate::resume::period::{self, Period};
use crate::resume::title::{BOLD_RANK, ITEM_RANK, Title};
use crate::resume::vocabulary::{self, Certainty};
use crate::resume::{SectionKind, header, heading};

/// What a title in this section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// An employer.
    Company,
    /// A role over the line that names the employer.
    Headed,
    /// A further role in the same company.
    Position,
    /// A piece of work.
    Work,
    /// Nothing of its own.
    Text,
}

/// Decides for every title what it is, from its rank, its words and its neighbours.
#[must_use]
pub fn classify(document: &Document, outline: &Outline, titles: &[Title], to: usize) -> Vec<Role> {
    // "현재" and "과거" over the employers of that time name nobody.
    let parts_time = |title: &Title| {
        let text = outline.blocks.get(title.block).map_or("", |block| block.flat.text.trim());
        ["현재", "과거", "이전", "Present", "Current", "Past", "Previous"].contains(&text)
    };
    let others: Vec<bool> = titles.iter().map(|title| names_other_section(outline, title)).collect();
    let entries = || {
        let named = titles.iter().zip(&others).filter(|(_, other)| !**other).map(|(title, _)| title);
        named.filter(|title| !title.is_label && !title.evidence.only_period && !parts_time(title))
    };
    // A role can't stand above the company that was named before it, whatever it looks like.
    let named_first = entries().next().is_some_and(|first| !first.evidence.only_role);
    let only_roles = |title: &&Title| named_first && title.evidence.only_role && !title.evidence.before_role;
    let Some(top) = entries().filter(|title| !only_roles(title)).map(|title| title.rank).min() else {
        return vec![Role::Text; titles.len()];
    };
    let followed_by_role = |title: &Title| role_follows(document, outline, title, to);
    let strong = |title: &Title| {
        let evidence = title.evidence;
        !title.is_label
            && (!evidence.only_role || evidence.before_role)
            && (evidence.company || (evidence.range && evidence.role))
    };
    let tops: Vec<&Title> = entries().filter(|title| title.rank == top).collect();
    let dated = |title: &Title| title.evidence.range || range_follows(document, outline, title, to);
    // "안정화 TF" by itself names no company.
    let employs = |title: &Title| title.evidence.role && !title.evidence.only_role;
    let any_company = tops.iter().any(|title| strong(title) || employs(title) || followed_by_role(title));
    let has_deeper = titles.iter().any(|title| title.rank > top && title.rank <= BOLD_RANK && !title.is_label);
    // "나래플랫폼" with a period is a company, "주문 플랫폼" a piece of work.
    let is_work = |title: &Title| {
        let evidence = title.evidence;
        evidence.work && (evidence.numbered || !evidence.thing || !dated(title))
    };
    // Where pieces of work stand among the companies, a date below a name tells them apart, too.
    let mixed = tops.iter().any(|title| title.evidence.deed && !title.evidence.role && !dated(title));
    let ranges = |title: &&&Title| title.evidence.range || mixed && dated(title);
    let with_range = tops.iter().filter(ranges).take(2).count();
    // Then one year is a period, too: "2019: Developer at Ganada" among "2020-2022: …".
    let dates_first = tops.iter().filter(|title| title.evidence.range).all(|title| opens_with_date(outline, title));
    // Chapter style: every title is a piece of work, no company is named.
    let deeds = tops.iter().filter(|title| title.evidence.deed && is_work(title)).count();
    let phrases = tops.iter().filter(|title| title.evidence.phrase || title.evidence.deed && is_work(title)).count();
    let numbered = tops.iter().all(|title| title.evidence.numbered);
    let chapters =
        !any_company && (deeds > 0 || phrases == tops.len()) && phrases * 2 > tops.len() && (!has_deeper || numbered);
    // English résumés put the role into the heading and the company under it; then all headings are like that.
    let over_employer = |title: &Title| title.evidence.only_role && names_follow(document, outline, title, to);
    let heads_employer = |title: &Title| {
        let evidence = title.evidence;
        evidence.role
            && !(evidence.range || evidence.company || names_and_role(outline, title))
            && (employer_follows(document, outline, title, to) || !evidence.before_role && over_employer(title))
    };
    // "Founder<br>가나다": both in one title, most of them so.
    let in_two_lines = |title: &Title| {
        outline.blocks.get(title.block).is_some_and(|block| block.flat.text.contains('\n')) && over_employer(title)
    };
    let by_role = tops.first().is_some_and(|first| over_employer(first) || heads_employer(first))
        || tops.iter().filter(|title| in_two_lines(title)).count() * 2 > tops.len();
    let heading_ahead = headings_ahead(titles, top);
    let mut employed: Option<Period> = None;
    let mut roles = Vec::with_capacity(titles.len());
    let mut company_seen = false;
    let mut work_rank = None;
    let mut last_company = None;
    let mut left_row = None;
    // The rank of an employer below the others' own: its neighbours there are employers, too.
    let mut drifted = None;
    let mut under_group = false;
    // Where the companies have numbers themselves, a number makes no piece of work.
    let mut companies_numbered = false;
    let row_of = |title: &Title| outline.blocks.get(title.block).and_then(|block| block.column).map(|column| column.0);
    for (index, title) in titles.iter().enumerate() {
        let evidence = title.evidence;
        let text = outline.blocks.get(title.block).map_or("", |block| block.flat.text.as_str());
        let no_list = outline.blocks.get(title.block + 1).is_none_or(|next| next.kind != BlockKind::List);
        let role = if !title.is_label
            && title.rank < ITEM_RANK
            && !strong(title)
            && (title.rank == top && names_project(outline, title) || project_follows(document, outline, title, to))
        {
            Role::Work
        } else if title.is_label
            || (title.rank >= BOLD_RANK
                && (is_study(text) || evidence.of_school && !evidence.role && is_attended(text)))
            || (evidence.of_school && !evidence.role && is_attended(text) && !followed_by_role(title))
            || (title.partial && no_list && !dated(title))
            || right_below_undated(outline, titles, index)
            || parts_time(title)
            || evidence.only_period
            || others.get(index).copied().unwrap_or_default()
        {
            Role::Text
        } else if chapters {
            // A dated line above the chapters names the company they are about.
            let names_company = roles.iter().all(|role| *role == Role::Text) && evidence.range && !evidence.work;
            match title.rank == top {
                true => Role::Work,
                false if names_company => Role::Company,
                false => Role::Text,
            }
        } else if in_left_column(outline, titles, index) {
            left_row = row_of(title);
            Role::Company
        } else if left_row.is_some() && row_of(title) == left_row {
            if evidence.only_role { Role::Position } else { Role::Work }
        } else if title.rank == top && over_company(outline, titles, index) {
            Role::Headed
        } else if title.rank == top {
            let weaker = company_seen
                && !strong(title)
                && !(first_name(outline, title).is_some() && first_name(outline, title) == last_company)
                && !followed_by_role(title)
                && !evidence.company
                && ((evidence.numbered && !companies_numbered)
                    || ((is_work(title) || evidence.spaced)
                        && !evidence.role
                        && title.rank < ITEM_RANK
                        && inside(employment(document, outline, title, to), employed))
                    || (is_work(title)
                        && !(companies_numbered && !evidence.deed)
                        && !evidence.range
                        && (any_company || with_range > 0)
                        && !(employs(title) && dated(title)))
                    || (with_range >= 2 && !dated(title) && !(dates_first && opens_with_date(outline, title))));
            if by_role && heads_employer(title) {
                Role::Headed
            } else if by_role && over_employer(title) {
                Role::Company
            } else if evidence.only_role
                && !(evidence.range && says_no_role(outline, title) && followed_by_role(title))
                && !(vocabulary::names_freelance(text) && employment(document, outline, title, to).is_some())
                && !(evidence.before_role && (evidence.range || range_follows(document, outline, title, to)))
                && !company_next(titles, index, outline)
                && (company_seen || !names_follow(document, outline, title, to))
            {
                // "가나다 플랫폼실 (2017.02 ~ 현재)" with no employer above it, "좋은개발자" over "백엔드 개발자": a name
                // that only looks like a team's or a role.
                let named = evidence.range && says_no_role(outline, title)
                    || followed_by_role(title)
                    || evidence.before_role && title.rank < BOLD_RANK;
                match company_seen {
                    true => Role::Position,
                    false if named => Role::Company,
                    false => Role::Text,
                }
            } else if weaker {
                Role::Work
            } else {
                Role::Company
            }
        } else if company_seen && (evidence.only_role || role_below(titles, &roles, index)) {
            Role::Position
        } else if company_seen
            && (is_employer(outline, titles, index, employed)
                || drifted == Some(title.rank) && !(evidence.work || evidence.phrase)
                || strong(title) && evidence.company && evidence.range && !evidence.work && title.rank < BOLD_RANK)
        {
            drifted = Some(title.rank).filter(|rank| *rank < BOLD_RANK);
            Role::Company
        } else if !company_seen {
            Role::Text
        } else if work_rank.is_none_or(|rank| title.rank <= rank) {
            Role::Work
        } else {
            Role::Text
        };
        // Where headings name the pieces of work of a company, a bold line without a date is one of their fields.
        let field = title.rank == BOLD_RANK
            && !evidence.range
            && !under_group
            && heading_ahead.get(index).copied().unwrap_or_default();
        let listed = outline.blocks.get(title.block).is_some_and(|block| block.class == ClassHint::Listed);
        let plain = field || title.rank > BOLD_RANK && !evidence.range && !listed;
        let groups = is_group(outline, titles, index) || groups_as_before(outline, titles, &roles, index);
        let role = if role == Role::Work && (plain || groups) { Role::Text } else { role };
        if title.rank < BOLD_RANK {
            under_group = title.rank > top && role == Role::Text && !title.is_label;
        }
        match role {
            Role::Company | Role::Headed => {
                company_seen = true;
                companies_numbered = heading::is_numbered(text);
                last_company = first_name(outline, title);
                employed = employment(document, outline, title, to);
                work_rank = None;
            }
            Role::Work => work_rank = Some(title.rank),
            _ => {}
        }
        roles.push(role);
    }
    roles
}

/// `가나다 프로젝트 (상담 시스템)`: its own words say that it is a piece of work.
fn names_project(outline: &Outline, title: &Title) -> bool {
    let pieces = outline.blocks.get(title.block).map(|block| (block, block.pieces()));
    pieces.and_then(|(block, pieces)| Some(block.flat.get(&pieces.first()?.0))).is_some_and(|name| {
        let name = name.split(" (").next().unwrap_or_default();
        [" 프로젝트", " Project"].iter().any(|word| name.ends_with(word))
    })
}

/// `##### Mar 2021 - Present | Seoul` right under a title that has no period belongs to it.
fn right_below_undated(outline: &Outline, titles: &[Title], index: usize) -> bool {
    let (Some(title), Some(before)) = (titles.get(index), index.checked_sub(1).and_then(|at| titles.get(at))) else {
        return false;
    };
    before.block + 1 == title.block
        && before.rank < title.rank
        && !before.evidence.range
        && outline.blocks.get(title.block).is_some_and(header::says_when_and_where)
}

/// The name that a title begins with: `가나다` of `가나다 - 정산 개편`.
fn first_name<'o>(outline: &'o Outline, title: &Title) -> Option<&'o str> {
    let block = outline.blocks.get(title.block)?;
    match block.pieces().first()? {
        (range, Piece::Words | Piece::Company) => Some(block.flat.get(range)),
        _ => None,
    }
}

/// `#### Open-Source` among the jobs: whatever stands below it, it is no employer.
fn names_other_section(outline: &Outline, title: &Title) -> bool {
    let said = title.evidence;
    let Some(block) = outline.blocks.get(title.block).filter(|_| title.rank < BOLD_RANK) else { return false };
    let words = block.flat.text.get(heading::core(&block.flat.text)).unwrap_or_default();
    let open = || ["Open Source ", "Open-Source ", "오픈소스 "].iter().any(|name| words.starts_with(name));
    let other = || {
        let named = vocabulary::section(words);
        named.is_some_and(|(kind, sure)| kind != SectionKind::Careers && (sure == Certainty::Section || open()))
    };
    !(said.range || said.company || said.role || said.deed) && other()
}

/// `Garam — Full Stack Developer`: a name, and apart from it a role.
fn names_and_role(outline: &Outline, title: &Title) -> bool {
    let pieces = outline.blocks.get(title.block).map(|block| block.pieces()).unwrap_or_default();
    matches!(pieces, [(_, Piece::Words), (_, Piece::Role), ..])
}

/// True when a title says first when.
fn opens_with_date(outline: &Outline, title: &Title) -> bool {
    let pieces = outline.blocks.get(title.block).map(|block| block.pieces()).unwrap_or_default();
    matches!(pieces, [(_, Piece::Period(_)), _, ..])
}

/// `로봇비전 연구실 (2018.09 - 2019.02)`: a team's name, and nothing of what somebody was there.
fn says_no_role(outline: &Outline, title: &Title) -> bool {
    let pieces = outline.blocks.get(title.block).map(|block| block.pieces()).unwrap_or_default();
    pieces.iter().any(|(_, piece)| *piece == Piece::Team) && pieces.iter().all(|(_, piece)| *piece != Piece::Role)
}

/// True when the next line is an employer's name by its class: then this one, by its class a title, is a role. So it
/// is over two lines that say when and, with a company's mark, where.
fn over_company(outline: &Outline, titles: &[Title], index: usize) -> bool {
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

/// `**제어 / SW 엔지니어**` right under a company without a role: as what somebody worked there.
fn role_below(titles: &[Title], roles: &[Role], index: usize) -> bool {
    let (Some(title), Some(before)) = (titles.get(index), index.checked_sub(1).and_then(|at| titles.get(at))) else {
        return false;
    };
    roles.last() == Some(&Role::Company)
        && before.block + 1 == title.block
        && before.rank < title.rank
        && !before.evidence.role
        && title.evidence.role
        && !(title.evidence.range || title.evidence.company || title.evidence.numbered)
}

/// For each title, whether a heading below the companies' own rank comes before the next company.
fn headings_ahead(titles: &[Title], top: u8) -> Vec<bool> {
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
    period::find(&outline.blocks.get(title.block)?.flat.text).map(|found| found.period)
}

/// When somebody worked at the company that a title names: in its lines, in the line below, or right above it.
fn employment(document: &Document, outline: &Outline, title: &Title, to: usize) -> Option<Period> {
    let below = || period::find(&next_line(document, outline, title.block, to)?);
    let above = || {
        let block = outline.blocks.get(title.block.checked_sub(1)?)?;
        block.evidence().only_period.then(|| period::find(&block.flat.text)).flatten()
    };
    title_period(outline, title).or_else(|| Some(above().or_else(below)?.period))
}

/// The levels drift: a heading with a period of its own over headings without one is an employer, unless what was
/// done in that time was done at the employer above.
fn is_employer(outline: &Outline, titles: &[Title], index: usize, employed: Option<Period>) -> bool {
    let Some(title) = titles.get(index) else { return false };
    let evidence = title.evidence;
    title.rank < BOLD_RANK
        && evidence.range
        && !(evidence.work || evidence.phrase || title.is_label)
        && is_group(outline, titles, index)
        && !inside(title_period(outline, title), employed)
}

/// True when the first period lies in the second: what was done then was done there.
fn inside(inner: Option<Period>, outer: Option<Period>) -> bool {
    let (Some(inner), Some(outer)) = (inner, outer) else { return false };
    let ends = outer.current || inner.end.is_some_and(|end| outer.end.is_some_and(|last| end <= last));
    inner.start >= outer.start && ends
}

/// The left column of a row whose right column has titles of its own: company left, its pieces of work right.
fn in_left_column(outline: &Outline, titles: &[Title], index: usize) -> bool {
    let column = |title: &Title| outline.blocks.get(title.block).and_then(|block| block.column);
    let Some((row, 0)) = titles.get(index).and_then(column) else { return false };
    let first = titles.iter().take(index).all(|other| column(other) != Some((row, 0)));
    let right = titles
        .iter()
        .skip(index + 1)
        .any(|other| column(other).is_some_and(|(other, place)| other == row && place > 0));
    first && right
}

/// 수료, 졸업, 제대 …: a course, a school or the army among jobs.
fn is_study(text: &str) -> bool {
    ["수료", "졸업", "입학", "학위", "재학", "편입", "중퇴", "제대", "입대"].iter().any(|word| text.contains(word))
}

/// A school as a place of study: no part of it that employs people is named.
fn is_attended(text: &str) -> bool {
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
    let enough =
        next.rank < BOLD_RANK || siblings.filter(|other| other.rank == BOLD_RANK && !other.is_label).count() >= 2;
    enough
        && !next.is_label
        && next.rank > title.rank
        && next.rank <= BOLD_RANK
        && !next.evidence.only_period
        && !next.evidence.only_role
        && between.iter().all(|block| block.kind == BlockKind::Rule)
        && !next_is_only_bold(outline, next)
}

/// `2022년` over a single piece of work, where the headings beside it group several.
fn groups_as_before(outline: &Outline, titles: &[Title], roles: &[Role], index: usize) -> bool {
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
