//! Periods that stand deeper in an entry than its header: behind a label, in the list below a label.

use crate::markup::Document;
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::flat::Flat;
use crate::resume::generator::{self, within};
use crate::resume::name::item_lines;
use crate::resume::outline::{Body, Outline};
use crate::resume::period::{self, Period};
use crate::resume::vocabulary::{self, Label};
use crate::text::first_line;

/// Parts of every label that announces a period: without one of them there is nothing to look for.
const MARKS: [&str; 16] = [
    "기간",
    "기 간",
    "경력",
    "근무",
    "재직",
    "일시",
    "날짜",
    "일정",
    "참여일",
    "eriod",
    "uration",
    "ate",
    "erm",
    "hen",
    "tarted",
    "ear",
];

/// The period behind `기간`, in the same line or in the next one.
#[must_use]
pub fn labelled(document: &Document, outline: &Outline, body: &[Body]) -> Option<Period> {
    let named = body.iter().any(|body| match body {
        Body::Block(line) => outline.blocks.get(line.block).is_some_and(|block| {
            // Of a paragraph that was cut the node is no more than its first words.
            let words = block.flat.text.as_str();
            let written = || document.span(block.node).of(document.source()).unwrap_or_default();
            let written = if words.is_empty() { written() } else { words };
            period::may_hold(written) && MARKS.iter().any(|mark| written.contains(mark))
        }),
        _ => false,
    });
    if !named {
        return None;
    }
    let lines = lines(document, outline, body);
    let mut announced = false;
    // "회사: 가나다 | 기간: 2024.01 ~ 2024.05 | 역할: 백엔드" says several things in one line.
    for line in lines.iter().flat_map(|line| line.split(['|', '｜', '•'])) {
        let label = line.split([':', '：']).next().unwrap_or_default();
        let names_period = vocabulary::label(label) == Some(Label::Period) || vocabulary::key(label) == "경력";
        if (names_period || std::mem::take(&mut announced))
            && let Some(found) = period::find(line)
        {
            return Some(found.period);
        }
        announced = names_period;
    }
    None
}

/// When somebody worked somewhere: labelled, or a range in the first short lines.
#[must_use]
pub fn of_employment(document: &Document, outline: &Outline, body: &[Body]) -> Option<Period> {
    labelled(document, outline, body).or_else(|| {
        lines(document, outline, body)
            .iter()
            .take(3)
            .filter(|line| line.chars().count() <= 60 || generator::mark(line).is_some())
            .find_map(|line| within(line).filter(|period| !period.is_date()))
    })
}

/// A range in a short line of text right under a title (`개인 프로젝트 | 2026.02 - 2026.04`), or as the first item of a list.
#[must_use]
pub fn nearby(document: &Document, outline: &Outline, body: &[Body]) -> Option<Period> {
    body.iter().take(3).find_map(|part| {
        let Body::Block(line) = part else { return None };
        let block = outline.blocks.get(line.block)?;
        if block.kind == BlockKind::List {
            let item = document.children(block.node).next()?;
            let written = document.span(item).of(document.source()).unwrap_or_default();
            let dated = period::may_hold(first_line(written));
            let first = dated.then(|| blocks_in(document, item)).and_then(|blocks| blocks.into_iter().next())?;
            return first
                .evidence()
                .only_period
                .then(|| period::find(&first.flat.text))
                .flatten()
                .map(|found| found.period);
        }
        let code = || code_lines(document, block).into_iter().next();
        let first = match block.kind {
            BlockKind::Text => block.flat.lines().next().map(|first| block.flat.get(&first).to_owned()),
            BlockKind::Code => code(),
            _ => None,
        };
        let short = first.filter(|line| line.chars().count() <= 60);
        short.and_then(|line| within(&line)).filter(|period| !period.is_date())
    })
}

/// The only range that an item of the entry's lists, or a line, says by itself: `### 기능` over `- 2023.01 ~ 2023.02`
/// among others, `프로젝트 기간` over the line that says it.
#[must_use]
pub fn alone(document: &Document, outline: &Outline, body: &[Body]) -> Option<Period> {
    let mut found = body.iter().take(16).filter_map(|part| {
        let Body::Block(line) = part else { return None };
        outline.blocks.get(line.block)
    });
    let said = |line: &Block| line.period().filter(|_| line.evidence().only_period && line.evidence().range);
    let when = |item| {
        let written = document.span(item).of(document.source()).unwrap_or_default();
        let short = written.len() <= 60 && period::may_hold(written);
        let line = short.then(|| blocks_in(document, item)).and_then(|mut blocks| blocks.pop())?;
        said(&line)
    };
    found.find_map(|block| match block.kind {
        BlockKind::List => document.children(block.node).take(6).find_map(when),
        BlockKind::Text => said(block),
        _ => None,
    })
}

/// The lines of text directly in an entry, its projects left out.
fn lines(document: &Document, outline: &Outline, body: &[Body]) -> Vec<String> {
    let mut lines = Vec::new();
    for part in body {
        let Body::Block(line) = part else { continue };
        let Some(block) = outline.blocks.get(line.block) else { continue };
        let written = document.span(block.node).of(document.source()).unwrap_or_default();
        if block.kind == BlockKind::List && !period::may_hold(written) {
            continue;
        }
        match block.kind {
            BlockKind::List => item_lines(document, block.node).iter().for_each(|block| push(block, &mut lines)),
            BlockKind::Quote => blocks_in(document, block.node).iter().for_each(|block| match block.kind {
                BlockKind::List => item_lines(document, block.node).iter().for_each(|line| push(line, &mut lines)),
                _ => push(block, &mut lines),
            }),
            BlockKind::Code => lines.extend(code_lines(document, block)),
            BlockKind::Table | BlockKind::Rule => {}
            _ => push(block, &mut lines),
        }
        if lines.len() > 40 {
            break;
        }
    }
    lines
}

/// The lines of a short preformatted text: some write there when they worked somewhere.
fn code_lines(document: &Document, block: &Block) -> Vec<String> {
    let written = document.span(block.node).of(document.source()).unwrap_or_default();
    if written.len() > 400 || !period::may_hold(written) {
        return Vec::new();
    }
    let flat = Flat::new(document, &[block.node]);
    flat.text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).take(4).collect()
}

fn push(block: &Block, lines: &mut Vec<String>) {
    lines.extend(block.flat.lines().map(|range| block.flat.get(&range).to_owned()));
}
