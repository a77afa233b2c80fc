//! Whether the companies stand over the pieces of work that were done for them.

use super::below::employment_follows;
use super::signs::is_group;
use crate::markup::Document;
use crate::resume::block::BlockKind;
use crate::resume::outline::Outline;
use crate::resume::title::{BOLD_RANK, Title};
use crate::resume::{tables, vocabulary};

/// True when a 프로젝트 section lists pieces of work under the companies they were done for.
#[must_use]
pub fn are_grouped_by_company(document: &Document, outline: &Outline, from: usize, to: usize) -> bool {
    let titles: Vec<Title> =
        (from..to).filter_map(|index| outline.blocks.get(index).and_then(|block| block.title(index))).collect();
    let Some(top) = titles.iter().filter(|title| !title.is_label).map(|title| title.rank).min() else { return false };
    let tops = || titles.iter().enumerate().filter(|(_, title)| title.rank == top && !title.is_label);
    let groups = tops().filter(|(index, title)| {
        let text = outline.blocks.get(title.block).map_or("", |block| block.flat.text.as_str());
        let by_heading = titles.get(index + 1).is_some_and(|next| next.rank < BOLD_RANK);
        by_heading && is_group(outline, &titles, *index) && !title.evidence.work && vocabulary::section(text).is_none()
    });
    // One long heading right under each of them tells more of it, and is no list of what was done there.
    let parted = |index: usize| {
        let next = titles.get(index + 1).map(|next| next.rank);
        let below = titles.iter().skip(index + 1).take_while(|other| other.rank > top);
        let mut below = below.filter(|other| Some(other.rank) == next);
        below.next().is_some_and(|first| !first.evidence.phrase) || below.next().is_some()
    };
    let groups: Vec<usize> = groups.map(|(index, _)| index).collect();
    let groups = if groups.iter().any(|index| parted(*index)) { groups.len() } else { 0 };
    let marked = tops().any(|(_, title)| title.evidence.company && title.evidence.range && !title.evidence.work)
        && tops().any(|(_, title)| title.evidence.work);
    let over_table = |title: &Title| {
        let next = outline.blocks.get(title.block + 1).filter(|next| next.kind == BlockKind::Table);
        title.evidence.range && next.is_some_and(|table| tables::lists_works(document, table.node))
    };
    let employs = |title: &Title| {
        employment_follows(document, outline, title, to)
            || over_table(title)
            || title.evidence.role && title.evidence.range
    };
    let employed = tops().filter(|(_, title)| !title.evidence.work && employs(title)).count();
    top < BOLD_RANK && (marked || employed * 2 > tops().count() || groups * 2 > tops().count())
}
