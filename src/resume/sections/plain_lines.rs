//! Lines of text that name a section without being headings: `경력` over what follows.

use crate::resume::block::{Block, BlockKind};
use crate::resume::model::SectionKind;
use crate::resume::period;
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

/// `경력 총 5년 2개월`, `학력 대학교(4년) 졸업`: portals say behind the name of a section what it comes to.
pub fn summed_up(line: &str) -> Option<(SectionKind, Certainty)> {
    let (name, sum) = line.split_once(' ').filter(|_| line.len() <= 60)?;
    let kind = match name {
        "경력" if period::is_duration(sum) => SectionKind::Careers,
        "학력" | "최종학력" => {
            let left = ["졸업", "재학", "중퇴", "수료", "예정"].iter().any(|end| sum.ends_with(end));
            let kind = ["대학교(", "대학(", "대학원(", "대학교 ", "대학 ", "대학원 ", "고등학교 "];
            (left && kind.iter().any(|kind| sum.starts_with(kind))).then_some(SectionKind::Educations)?
        }
        _ => return None,
    };
    Some((kind, Certainty::Section))
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
        // What is in brackets was asked already; behind the first column stands no section's name.
        let asked = rank.is_some() && text.starts_with(['[', '【']) || block.column.is_some_and(|(_, place)| place > 0);
        if block.kind != BlockKind::Text || text.len() > 60 || name.is_some() || asked {
            continue;
        }
        let named = vocabulary::section(text).filter(|found| found.1 >= Certainty::Field);
        let found = named.or_else(|| summed_up(text)).or_else(|| columns(text));
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
