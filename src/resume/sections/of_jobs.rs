//! A section whose name tells nothing, and whose entries are jobs: `Timeline`, `걸어온 길`.

use crate::markup::Document;
use crate::resume::block::{Block, BlockKind};
use crate::resume::model::SectionKind;
use crate::resume::sections::Raw;
use crate::resume::title::{BOLD_RANK, Title};
use crate::resume::{lists, tables};

/// Where no section is named 경력, one whose entries tell when somebody worked, and as what or for whom, is it.
pub fn name(document: &Document, blocks: &[Block], raws: &mut [Raw]) {
    if raws.iter().any(|raw| raw.kind == SectionKind::Careers) {
        return;
    }
    for raw in raws.iter_mut().filter(|raw| raw.kind == SectionKind::Other && raw.heading.is_some()) {
        if lists_jobs(document, blocks.get(raw.blocks.clone()).unwrap_or_default()) {
            raw.kind = SectionKind::Careers;
        }
    }
}

/// True for a heading over bold lines that each name an employer, as what and when: `**가나다** | 서버 개발자 (2020.03 ~ 현재)`.
pub fn heads_jobs(blocks: &[Block], index: usize) -> bool {
    let below = blocks.iter().enumerate().skip(index + 1);
    let below = below.take_while(|(_, block)| !matches!(block.kind, BlockKind::Heading(_)));
    let job = |title: &Title| {
        let said = title.evidence;
        title.rank == BOLD_RANK && said.range && (said.role || said.company) && !said.only_role && !said.deed
    };
    below.filter_map(|(at, block)| block.title(at)).filter(job).nth(1).is_some()
}

fn lists_jobs(document: &Document, blocks: &[Block]) -> bool {
    let titles = || {
        let titles = blocks.iter().enumerate().filter_map(|(at, block)| block.title(at));
        titles.filter(|title| !title.is_label && !title.evidence.only_period)
    };
    let Some(top) = titles().map(|title| title.rank).min() else {
        return blocks.iter().any(|block| match block.kind {
            BlockKind::List => lists::entries(document, block.node, opens_job).is_some(),
            BlockKind::Table => tables::lists_employers(document, block.node),
            _ => false,
        });
    };
    let entries = || titles().filter(|title| title.rank == top);
    let jobs = entries().filter(|title| is_job(title, blocks)).count();
    jobs * 2 > entries().count()
}

fn is_job(title: &Title, blocks: &[Block]) -> bool {
    let below = || {
        let below = blocks.iter().skip(title.block + 1).take(2);
        below.take_while(|block| block.kind == BlockKind::Text).map(|block| block.evidence())
    };
    let said = title.evidence;
    let dated = said.range || below().any(|line| line.range && (line.only_period || line.only_role));
    dated && !said.deed && !said.of_school && (said.role || said.company || below().any(|line| line.only_role))
}

fn opens_job(item: &[Block]) -> bool {
    item.first().is_some_and(|line| {
        let said = line.evidence();
        lists::opens_career(item) && (said.role || said.company) && !said.deed && !said.of_school
    })
}
