//! Lines of text that name a section without being headings: `경력` over what follows.

use crate::resume::block::{Block, BlockKind};
use crate::resume::model::SectionKind;
use crate::resume::title::BOLD_RANK;
use crate::resume::vocabulary::{self, Certainty};

/// `기 간  회 사 명  부 서  직 위`: the columns of a table that was lost on the way say what its rows list.
pub fn columns(text: &str) -> Option<(SectionKind, Certainty)> {
    let key = vocabulary::key(Some(text).filter(|text| text.starts_with('기') && text.len() <= 60)?);
    let columns = key.strip_prefix("기간")?;
    let kinds =
        [("학교명", SectionKind::Educations), ("회사명", SectionKind::Careers), ("근무처", SectionKind::Careers)];
    kinds.into_iter().find_map(|(name, kind)| columns.starts_with(name).then_some((kind, Certainty::Section)))
}

/// Without any heading that names a section, a line that is nothing but a section's name is one. Beside headings,
/// only 경력 and 학력 over a dated line are, where no heading names them.
pub fn name(blocks: &[Block], ranks: &mut [Option<u8>], names: &mut [Option<(SectionKind, Certainty)>]) {
    let level = names.iter().zip(ranks.iter()).filter_map(|(name, rank)| name.and(*rank)).min();
    let known: Vec<SectionKind> = names.iter().flatten().map(|name| name.0).collect();
    // Then there is nothing left to be named.
    if level.is_some() && [SectionKind::Careers, SectionKind::Educations].iter().all(|kind| known.contains(kind)) {
        return;
    }
    for ((index, block), (rank, name)) in blocks.iter().enumerate().zip(ranks.iter_mut().zip(names)) {
        let text = block.flat.text.trim();
        if block.kind != BlockKind::Text || text.len() > 60 || name.is_some() {
            continue;
        }
        let found = vocabulary::section(text).filter(|found| found.1 >= Certainty::Field).or_else(|| columns(text));
        let Some((kind, sure)) = found else { continue };
        let dated = || blocks.get(index + 1).is_some_and(|next| next.kind == BlockKind::Text && next.evidence().range);
        let alone = sure == Certainty::Section
            && matches!(kind, SectionKind::Careers | SectionKind::Educations)
            && !known.contains(&kind)
            && dated();
        if level.is_none() || alone {
            (*rank, *name) = (Some(level.unwrap_or(BOLD_RANK)), Some((kind, sure)));
        }
    }
}
