//! Names of works in plain text: a short line over a list, and another one over the next.

use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::line;
use crate::resume::period;
use crate::resume::title::BOLD_RANK;
use crate::resume::vocabulary;

/// Marks such lines among `blocks`, where nothing that stands out names works.
pub fn mark(blocks: &mut [Block]) {
    let named = |(index, block): (usize, &Block)| {
        block.title(index).is_some_and(|title| {
            let works = title.evidence.work || !(title.evidence.range || title.evidence.role || title.evidence.company);
            title.rank <= BOLD_RANK && !title.is_label && works && !encloses(block)
        })
    };
    if blocks.iter().enumerate().any(named) {
        return;
    }
    let names: Vec<usize> = (0..blocks.len()).filter(|index| names_work(blocks, *index)).collect();
    // One line over a list only leads to it; right below an employer's name and dates it says what was done there.
    let below_dates = |index: &usize| {
        let before = index.checked_sub(1).and_then(|before| blocks.get(before)).map(Block::evidence);
        before.is_some_and(|said| said.range && !said.work)
    };
    if names.len() < 2 || names.iter().all(below_dates) {
        return;
    }
    for index in names {
        if let Some(block) = blocks.get_mut(index) {
            block.class = ClassHint::Listed;
        }
    }
}

/// `[ 주요 경력 및 프로젝트 요약 ]`
fn encloses(block: &Block) -> bool {
    let text = block.flat.text.trim();
    text.starts_with('[') && text.ends_with(']')
}

fn names_work(blocks: &[Block], index: usize) -> bool {
    let (Some(block), Some(next)) = (blocks.get(index), blocks.get(index + 1)) else { return false };
    let over_list = next.kind == BlockKind::List || next.kind == BlockKind::Text && is_bullet(&next.flat.text);
    if block.kind != BlockKind::Text
        || !over_list
        || is_bullet(&block.flat.text)
        || block.depth > 0
        || block.flat.is_picture()
    {
        return false;
    }
    let said = block.evidence();
    // "시세 알림 앱 개발 (iOS / Android)": what somebody is beside what was done is where.
    may_be_name(block.flat.text.trim_end()) && !(said.role && !said.deed || said.company || said.school)
}

/// `• 배포를 하루 한 번으로`: an item of a list that was copied without its marks of Markdown.
#[must_use]
pub fn is_bullet(line: &str) -> bool {
    line.starts_with(['•', '◦', '▪', '∙'])
}

/// A short line that is no sentence, no date, no field and no section: somebody or something may be called so.
#[must_use]
pub fn may_be_name(text: &str) -> bool {
    !text.contains('\n')
        && text.chars().count() <= 60
        && !text.ends_with(['.', ':', '：', '?', '!', '다', '요'])
        && vocabulary::has_letter(text)
        && !period::may_hold(text)
        && vocabulary::label(text).is_none()
        && vocabulary::section(text).is_none()
        && line::leading_label(text, &(0..text.len())).is_none()
}
