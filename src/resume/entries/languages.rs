//! 외국어: a language and its level in one line, however they are separated.

use std::ops::Range;

use crate::markup::Document;
use crate::resume::block::{Block, BlockKind};
use crate::resume::heading;
use crate::resume::line::trim_separators;
use crate::resume::model::{Field, Language};
use crate::resume::name::item_lines;
use crate::resume::outline::{Body, Outline, Part, Section};

/// The languages that a section names.
#[must_use]
pub fn languages(document: &Document, outline: &Outline, section: &Section) -> Vec<Language> {
    let mut found = Vec::new();
    for part in &section.parts {
        match part {
            Part::Block(line) => of_block(document, outline, line.block, &mut found),
            Part::Entry(entry) => {
                if let Some(slot) = entry.slots.first() {
                    of_block(document, outline, slot.line.block, &mut found);
                } else if let Some(Body::Block(line)) = entry.body.first() {
                    of_block(document, outline, line.block, &mut found);
                }
            }
            _ => {}
        }
    }
    found
}

fn of_block(document: &Document, outline: &Outline, index: usize, found: &mut Vec<Language>) {
    let Some(block) = outline.blocks.get(index) else { return };
    match block.kind {
        // A bullet under a language's own heading says more about it.
        BlockKind::List if found.is_empty() || !follows_heading(outline, index) => {
            item_lines(document, block.node).iter().for_each(|line| of_lines(line, found));
        }
        BlockKind::Heading(_) | BlockKind::Text | BlockKind::Term | BlockKind::ItemLine(_) => of_lines(block, found),
        _ => {}
    }
}

fn follows_heading(outline: &Outline, index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| outline.blocks.get(before));
    before.is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)))
}

/// `영어: 비즈니스 회화`, `일본어 (일상 회화)`, `영어 | 비즈니스 회화`, `English - Fluent`.
fn of_lines(block: &Block, found: &mut Vec<Language>) {
    let told = |column: Range<usize>| block.flat.get(&column).contains('(');
    let apart = |line: Range<usize>| {
        let each = block.flat.columns(&line).nth(1).is_some() && block.flat.columns(&line).all(told);
        let whole = (!each).then(|| line.clone());
        whole.into_iter().chain(block.flat.columns(&line).filter(move |_| each)).collect::<Vec<_>>()
    };
    for range in block.flat.lines().flat_map(apart) {
        let text = block.flat.get(&range);
        if text.chars().count() > 80 {
            continue;
        }
        let core = heading::core(text);
        let words = text.get(core.clone()).unwrap_or_default();
        let cut = words.find([':', '：', '|', '(', '-', '–', '—', ',', '·', '/', '\t']).unwrap_or(words.len());
        let field = |part: Range<usize>| {
            let part = range.start + core.start + part.start..range.start + core.start + part.end;
            let part = trim_separators(&block.flat.text, part);
            Field { text: block.flat.get(&part).to_owned(), span: block.flat.span(&part) }
        };
        let name = field(0..cut);
        let level = field(cut..words.len());
        if !name.text.is_empty() {
            found.push(Language { name, level: Some(level).filter(|level| !level.text.is_empty()) });
        }
    }
}
