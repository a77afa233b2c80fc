//! The person's name and introduction, wherever they stand.

use std::ops::Range;

use crate::markup::{Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::flat::trim;
use crate::resume::model::{Field, SectionKind};
use crate::resume::outline::{Outline, Part};
use crate::resume::{contact, people, vocabulary};
use crate::text::Span;

/// What outlines have in the place of a name, which is still to be filled in.
pub const NO_NAME: [&str; 2] = ["이름", "Your Name"];

/// The name: in the head, behind a label 이름, in a title of the first sections, or in the front matter.
#[must_use]
pub fn find(document: &Document, outline: &Outline) -> Option<Field> {
    let heads = outline.sections.iter().filter(|section| section.kind == SectionKind::Contact);
    for part in heads.flat_map(|head| &head.parts) {
        if let Part::Name(name) = part {
            let block = outline.blocks.get(name.block)?;
            let line = block.flat.get(&name.range);
            let found = people::alone(line).or_else(|| people::named(line))?;
            let range = name.range.start + found.start..name.range.start + found.end;
            let name = Field { text: block.flat.get(&range).to_owned(), span: block.flat.span(&range) };
            return Some(name).filter(|name| !NO_NAME.contains(&name.text.as_str()));
        }
    }
    labelled(document, outline)
        .or_else(|| titled(outline))
        .or_else(|| front_matter(document))
        .or_else(|| given_alone(document, outline))
}

/// `# 봄하늬` over an e-mail address: no family name that the table knows, but nothing else can stand there.
fn given_alone(document: &Document, outline: &Outline) -> Option<Field> {
    let block = outline.blocks.iter().find(|block| matches!(block.kind, BlockKind::Heading(_)))?;
    let core = crate::resume::heading::core(&block.flat.text);
    let words = block.flat.get(&core);
    let below = outline.blocks.iter().skip_while(|other| other.node != block.node).skip(1).take(3);
    let reaches = |block: &Block| {
        let written = document.span(block.node).of(document.source()).unwrap_or_default();
        contact::emails(if written.is_empty() { &block.flat.text } else { written }).next().is_some()
    };
    let named =
        block.kind == BlockKind::Heading(1) && people::may_be_given_name(words) && below.into_iter().any(reaches);
    named.then(|| Field { text: words.to_owned(), span: block.flat.span(&core) })
}

/// `이름: 이한눈`, also in lists and tables.
fn labelled(document: &Document, outline: &Outline) -> Option<Field> {
    let early = outline
        .sections
        .iter()
        .filter(|section| matches!(section.kind, SectionKind::Contact | SectionKind::About | SectionKind::Other));
    for part in early.flat_map(|section| &section.parts) {
        let (Part::Block(line) | Part::Contact(line)) = part else { continue };
        let Some(block) = outline.blocks.get(line.block) else { continue };
        let lines = match block.kind {
            BlockKind::List => item_lines(document, block.node),
            BlockKind::Table => cells(document, block.node),
            _ => vec![block.clone()],
        };
        let mut announced = false;
        for block in lines {
            for range in block.flat.lines() {
                let text = block.flat.get(&range);
                let colon = text.split_once([':', '：']);
                let (label, value) = colon.or_else(|| text.split_once('\t')).unwrap_or_else(|| after_label(text));
                let named = ["이름", "성명", "name"].contains(&vocabulary::key(label).as_str());
                let wanted = if named && !value.trim().is_empty() {
                    value
                } else if announced {
                    text
                } else {
                    ""
                };
                announced = named && value.trim().is_empty();
                let Some(found) = labelled_name(wanted) else { continue };
                let at = range.start + (text.len() - wanted.len());
                let name = at + found.start..at + found.end;
                return Some(Field { text: block.flat.get(&name).to_owned(), span: block.flat.span(&name) });
            }
        }
    }
    None
}

/// `성명 이한눈 | 생년 1994`: what stands behind the label needs no colon.
fn after_label(text: &str) -> (&str, &str) {
    let space = ["이름 ", "성명 "].iter().find_map(|label| text.starts_with(label).then_some(label.len()));
    let parts = space.and_then(|at| text.split_at_checked(at));
    parts.filter(|(_, value)| people::name(value).is_some_and(|name| name.start == 0)).unwrap_or((text, ""))
}

/// Where the name stands in what follows `이름:`; a spelling, a nickname or an age may stand behind it.
fn labelled_name(value: &str) -> Option<Range<usize>> {
    let whole = trim(value, 0..value.len());
    let name = value.get(whole.clone())?;
    if people::is_name(name) || !name.is_empty() && name.chars().count() <= 5 {
        return Some(whole);
    }
    people::name(value)
}

/// A heading in 소개 that is nothing but a name, or "…, 이한눈입니다" in the first lines.
fn titled(outline: &Outline) -> Option<Field> {
    for block in outline.blocks.iter().take(24) {
        let text = block.flat.text.as_str();
        let heading = matches!(block.kind, BlockKind::Heading(1 | 2))
            && people::is_korean_name(text.get(crate::resume::heading::core(text)).unwrap_or_default());
        let introduces = text.chars().count() < 200 && (text.contains("입니다") || text.contains("라고 합니다"));
        if !heading && !introduces {
            continue;
        }
        for range in block.flat.lines() {
            let line = block.flat.get(&range);
            if !heading && !line.contains("입니다") {
                continue;
            }
            if let Some(found) = people::name(line).filter(|found| {
                heading || line.get(found.end..).is_some_and(|rest| rest.trim_start().starts_with("입니다"))
            }) {
                let range = range.start + found.start..range.start + found.end;
                return Some(Field { text: block.flat.get(&range).to_owned(), span: block.flat.span(&range) });
            }
        }
    }
    None
}

fn front_matter(document: &Document) -> Option<Field> {
    let span = document.front_matter()?;
    let mut at = span.start as usize;
    for line in span.of(document.source())?.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let Some((key, value)) = line.split_once(':') else { continue };
        if !["name", "author", "title"].contains(&key.trim()) {
            continue;
        }
        if let Some(found) = people::name(value) {
            let from = start + key.len() + 1;
            return Some(Field {
                text: value.get(found.clone())?.to_owned(),
                span: Span::new(from + found.start, from + found.end),
            });
        }
    }
    None
}

/// The introduction: the 소개 section, else the prose in the head.
#[must_use]
pub fn about(document: &Document, outline: &Outline) -> Option<Field> {
    let section = outline
        .sections
        .iter()
        .find(|section| section.kind == SectionKind::About)
        .or_else(|| outline.sections.first())?;
    let mut about: Option<Field> = None;
    for part in &section.parts {
        let Part::Block(line) = part else { continue };
        let Some(block) = outline.blocks.get(line.block) else { continue };
        match block.kind {
            BlockKind::Text => add_words(block, &line.range, &mut about),
            BlockKind::List if section.kind == SectionKind::About => {
                for item in item_lines(document, block.node) {
                    add_words(&item, &(0..item.flat.text.len()), &mut about);
                }
            }
            _ => {}
        }
    }
    about
}

fn add_words(block: &Block, range: &Range<usize>, about: &mut Option<Field>) {
    let (text, span) = (block.flat.get(range).replace(['\n', '\t'], " "), block.flat.span(range));
    if text.trim().is_empty() {
        return;
    }
    match about {
        Some(about) => {
            about.text.push('\n');
            about.text.push_str(&text);
            about.span = about.span.join(span);
        }
        None => *about = Some(Field { text, span }),
    }
}

/// Every line of text in a list, nested lists included.
#[must_use]
pub fn item_lines(document: &Document, list: NodeId) -> Vec<Block> {
    let mut lines = Vec::new();
    for item in document.children(list).filter(|item| document.kind(*item) == Kind::Item) {
        for block in blocks_in(document, item) {
            match block.kind {
                BlockKind::List => lines.extend(item_lines(document, block.node)),
                BlockKind::Text | BlockKind::Heading(_) => lines.push(block),
                _ => {}
            }
        }
    }
    lines
}

fn cells(document: &Document, table: NodeId) -> Vec<Block> {
    document.children(table).flat_map(|row| document.children(row)).flat_map(|cell| blocks_in(document, cell)).collect()
}
