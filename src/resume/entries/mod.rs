//! Sections of titled entries: projects outside a company, schools, awards and everything like them.

mod above;
pub mod apart_lines;
pub mod careers;
pub mod cell;
mod columns;
pub mod dates;
pub mod experience;
pub mod form;
pub mod header;
pub mod languages;
pub mod lists;
pub mod numbered;
pub mod skills;
pub mod tables;

use crate::markup::Document;
use crate::resume::block::BlockKind;
use crate::resume::outline::{Body, Entry, Outline, Part};
use crate::resume::slots::{TitleKind, title_slots};
use crate::resume::title::{BOLD_RANK, ITEM_RANK, PLAIN_RANK, Title};
use crate::resume::vocabulary;
use header::header_slots;

/// Reads the blocks `from..to` as entries of one kind.
pub fn entries(document: &Document, outline: &mut Outline, from: usize, to: usize, kind: TitleKind) -> Vec<Part> {
    let titles: Vec<Title> =
        (from..to).filter_map(|index| outline.blocks.get(index).and_then(|block| block.title(index))).collect();
    let top =
        titles.iter().filter(|title| !title.is_label && !title.evidence.only_period).map(|title| title.rank).min();
    let top = grouped(document, outline, &titles, top).or_else(|| dated_above(&titles, top)).or(top);
    let mut parts: Vec<Part> = Vec::new();
    let mut at = from;
    while at < to {
        // In order of blocks: to look at all of them for each block would take the square of their number.
        let here = titles.binary_search_by_key(&at, |title| title.block).ok().and_then(|here| titles.get(here));
        let opens = here.filter(|title| {
            !title.is_label
                && !title.evidence.only_period
                && (Some(title.rank) == top || announced(outline, title, kind))
                && is_title(outline, title, kind)
                && !over_heading(outline, title, to)
        });
        let Some(title) = opens else {
            let line = outline.whole(at);
            put(&mut parts, Body::Block(line));
            at += 1;
            continue;
        };
        let kind = if kind == TitleKind::Work && title.evidence.of_school && !title.evidence.work {
            TitleKind::School
        } else {
            kind
        };
        let mut slots = above::slots_before(outline, &mut parts, title.block, kind);
        slots.extend(title_slots(outline, at, kind));
        let reach = header_slots(document, outline, at + 1, to, kind, &mut slots);
        parts.push(Part::Entry(Entry { slots, body: Vec::new() }));
        at = reach.block;
        if let Some(rest) = reach.rest {
            put(&mut parts, Body::Block(rest));
        }
        if reach.from > 0 {
            let mut line = outline.whole(at);
            line.range.start = reach.from;
            put(&mut parts, Body::Block(line));
            at += 1;
        }
    }
    parts
}

/// `#### 프로젝트 : 정산 개편`, below a heading that only says what it belongs to.
fn announced(outline: &Outline, title: &Title, kind: TitleKind) -> bool {
    let block = outline.blocks.get(title.block).filter(|_| kind == TitleKind::Work);
    block.is_some_and(|block| {
        matches!(block.kind, BlockKind::Heading(_)) && crate::resume::title::announces_work(&block.flat.text)
    })
}

/// `공공` right over `### Public Sector`: a mark of the heading.
fn over_heading(outline: &Outline, title: &Title, to: usize) -> bool {
    let next = outline.blocks.get(title.block + 1).filter(|_| title.block + 1 < to);
    title.rank >= BOLD_RANK
        && !title.evidence.range
        && next.is_some_and(|next| matches!(next.kind, BlockKind::Heading(_)) && !next.evidence().only_period)
}

/// The rank of the entries where everything above them only groups: `### 공공` over dated lines, and so on. A school or
/// a company is no group, whatever somebody was there. One entry to each group is enough where the groups are contests.
fn grouped(document: &Document, outline: &Outline, titles: &[Title], top: Option<u8>) -> Option<u8> {
    let dated = |title: &Title| {
        let below = outline.blocks.get(title.block + 1);
        title.evidence.range
            || below.is_some_and(|below| match below.kind {
                BlockKind::Text => below.evidence().range,
                BlockKind::List => lists::opens_with_period(document, below),
                _ => false,
            })
    };
    let mut rank = None;
    let mut groups: Vec<&str> = Vec::new();
    for (title, next) in titles.iter().zip(titles.iter().skip(1)).filter(|(title, _)| Some(title.rank) == top) {
        let over = next.block == title.block + 1 && next.rank > title.rank && !next.is_label;
        let named = title.evidence.of_school || title.evidence.company;
        if named || title.evidence.range || !over || !dated(next) || next.evidence.only_period {
            return None;
        }
        groups.push(outline.blocks.get(title.block)?.first_line());
        rank = rank.max(Some(next.rank));
    }
    let entries = titles.iter().filter(|title| Some(title.rank) == rank && dated(title)).count();
    let again = |at: usize, name: &str| groups.iter().enumerate().any(|(other, group)| other != at && *group == name);
    let contests = || groups.iter().enumerate().all(|(at, name)| vocabulary::is_contest(name) || again(at, name));
    rank.filter(|_| entries > groups.len() || contests())
}

/// The rank of dated lines that stand above the first of the titles, where none of these says when: `[개별]` below some
/// entries groups the rest.
fn dated_above(titles: &[Title], top: Option<u8>) -> Option<u8> {
    let is_top = |title: &&Title| Some(title.rank) == top && !title.is_label;
    let above = || titles.iter().take_while(|title| !is_top(title)).filter(|title| title.evidence.range);
    let bare = top == Some(BOLD_RANK) && !titles.iter().filter(is_top).any(|title| title.evidence.range);
    above().nth(1).filter(|_| bare).map(|title| title.rank)
}

/// Headings are titles; a bold or dated line is one when it stands for itself.
fn is_title(outline: &Outline, title: &Title, kind: TitleKind) -> bool {
    let text = outline.blocks.get(title.block).map_or("", |block| block.flat.text.as_str());
    match title.rank {
        BOLD_RANK | PLAIN_RANK => {
            let said = title.evidence;
            kind != TitleKind::School || said.school || said.range || said.company
        }
        rank if rank >= ITEM_RANK => kind == TitleKind::Work || lists::says_entry(text),
        _ => true,
    }
}

fn put(parts: &mut Vec<Part>, body: Body) {
    match (parts.last_mut(), body) {
        (Some(Part::Entry(entry)), body) => entry.body.push(body),
        (_, Body::Block(line)) => parts.push(Part::Block(line)),
        (_, Body::Project(entry)) => parts.push(Part::Entry(entry)),
        (_, Body::Role(slots)) => parts.push(Part::Entry(Entry { slots, body: Vec::new() })),
    }
}
