//! What stands before the first section: name, contact, a few words about the person.

use std::ops::Range;

use crate::markup::{Document, Kind};
use crate::resume::block::{BlockKind, blocks_in};
use crate::resume::flat::trim;
use crate::resume::outline::{Line, Outline, Part};
use crate::resume::{contact, people, vocabulary};

/// Reads the blocks `from..to` as the document's head.
pub fn head(document: &Document, outline: &mut Outline, from: usize, to: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    let name = name_block(outline, from, to);
    for index in from..to {
        if name.as_ref().is_some_and(|name| name.block == index) {
            name_parts(outline, index, name.as_ref(), &mut parts);
            continue;
        }
        let Some(block) = outline.blocks.get(index) else { continue };
        match block.kind {
            BlockKind::Text | BlockKind::Heading(_) => text_parts(document, outline, index, 0, &mut parts),
            BlockKind::List if is_contact_list(document, outline, index) => {
                list_parts(document, outline, index, &mut parts);
            }
            _ => parts.push(Part::Block(outline.whole(index))),
        }
    }
    parts
}

/// The block that is the person's name: the first heading if it is one, else the first line that is nothing but a name.
fn name_block(outline: &Outline, from: usize, to: usize) -> Option<Line> {
    let named = |index: usize, text: &str| people::named(text).map(|range| Line { block: index, range });
    let headings = (from..to)
        .filter(|index| outline.blocks.get(*index).is_some_and(|block| matches!(block.kind, BlockKind::Heading(_))));
    for index in headings {
        let text = &outline.blocks.get(index)?.flat.text;
        if let Some(line) = named(index, text) {
            return Some(line);
        }
    }
    let lines = (from..to).take(6).filter_map(|index| {
        let block = outline.blocks.get(index)?;
        (block.kind == BlockKind::Text && !block.flat.has_picture).then_some((index, block))
    });
    let lines: Vec<(usize, Range<usize>)> =
        lines.flat_map(|(index, block)| block.flat.lines().take(8).map(move |line| (index, line))).take(12).collect();
    let text = |(index, range): &(usize, Range<usize>)| outline.blocks.get(*index).map_or("", |b| b.flat.get(range));
    lines.iter().enumerate().find_map(|(at, line)| {
        let opens_block = at == 0 || lines.get(at - 1).is_some_and(|before| before.0 != line.0);
        // A portal writes what the résumé is called over the name, and sex and age below it.
        let over_age = || lines.get(at + 1).is_some_and(|next| people::tells_sex_and_age(text(next)));
        let name = people::alone(text(line)).filter(|_| opens_block || over_age())?;
        Some(Line { block: line.0, range: line.1.start + name.start..line.1.start + name.end })
    })
}

/// The name's own line is the title of the page; lines below it in the same block are contact or introduction.
fn name_parts(outline: &Outline, index: usize, name: Option<&Line>, parts: &mut Vec<Part>) {
    let (Some(block), Some(name)) = (outline.blocks.get(index), name) else { return };
    let lines: Vec<_> = block.flat.lines().collect();
    for range in lines {
        let is_name = range.start <= name.range.start && name.range.end <= range.end;
        let line = Line { block: index, range };
        parts.push(if is_name { Part::Name(line) } else { contact_or_block(outline, line) });
    }
}

fn text_parts(_document: &Document, outline: &Outline, index: usize, from: usize, parts: &mut Vec<Part>) {
    let Some(block) = outline.blocks.get(index) else { return };
    let any_contact = block.flat.lines().any(|range| is_contact(block.flat.get(&range)));
    if !any_contact {
        parts.push(Part::Block(outline.whole(index)));
        return;
    }
    let lines: Vec<_> = block.flat.lines().filter(|range| range.end > from).collect();
    for range in lines {
        if is_contact(block.flat.get(&range)) {
            for range in split_contact(&block.flat.text, range) {
                parts.push(Part::Contact(Line { block: index, range }));
            }
        } else {
            parts.push(Part::Block(Line { block: index, range }));
        }
    }
}

fn contact_or_block(outline: &Outline, line: Line) -> Part {
    if is_contact(outline.text(&line)) { Part::Contact(line) } else { Part::Block(line) }
}

fn is_contact_list(document: &Document, outline: &Outline, index: usize) -> bool {
    let Some(block) = outline.blocks.get(index) else { return false };
    let items: Vec<_> = document
        .children(block.node)
        .filter(|item| document.kind(*item) == Kind::Item)
        .map(|item| blocks_in(document, item))
        .collect();
    let is_line = |blocks: &Vec<crate::resume::block::Block>| matches!(blocks.as_slice(), [line] if line.kind == BlockKind::Text && is_contact(&line.flat.text));
    !items.is_empty()
        && items.iter().filter(|item| is_line(item)).count() * 2 > items.len()
        && items.iter().all(|item| item.len() == 1)
}

fn list_parts(document: &Document, outline: &mut Outline, index: usize, parts: &mut Vec<Part>) {
    let Some(node) = outline.blocks.get(index).map(|block| block.node) else { return };
    for item in document.children(node).filter(|item| document.kind(*item) == Kind::Item) {
        for block in blocks_in(document, item) {
            let at = outline.blocks.len();
            let is_text = block.kind == BlockKind::Text;
            outline.blocks.push(block);
            let line = outline.whole(at);
            parts.push(if is_text { Part::Contact(line) } else { Part::Block(line) });
        }
    }
}

/// True for a line that tells how to reach the person.
fn is_contact(text: &str) -> bool {
    if text.chars().count() > 160 {
        return false;
    }
    let label = text.split([':', '：', '|']).next().unwrap_or_default();
    let labelled = label.len() < text.len() && CONTACT_LABELS.contains(&vocabulary::key(label).as_str());
    let reaches = contact::emails(text).next().is_some() || contact::phones(text).next().is_some();
    let address = ["http://", "https://", "www.", "github.com", "linkedin.com", "velog.io", "tistory.com", "notion."]
        .iter()
        .any(|mark| text.contains(mark));
    let short = text.chars().count() <= 80;
    labelled
        || (reaches && short)
        || (address && short && !text.trim_end().ends_with(['다', '요']))
        || CONTACT_LABELS.contains(&vocabulary::key(text).as_str())
}

const CONTACT_LABELS: &[&str] = &[
    "이메일",
    "메일",
    "email",
    "emailaddress",
    "mail",
    "gmail",
    "전화",
    "전화번호",
    "연락처",
    "휴대폰",
    "휴대전화",
    "핸드폰",
    "phone",
    "tel",
    "mobile",
    "telephone",
    "cell",
    "github",
    "깃허브",
    "깃헙",
    "gitlab",
    "linkedin",
    "링크드인",
    "블로그",
    "blog",
    "techblog",
    "기술블로그",
    "homepage",
    "홈페이지",
    "website",
    "portfolio",
    "포트폴리오",
    "주소",
    "address",
    "location",
    "거주지",
    "생년월일",
    "birth",
    "birthday",
    "노션",
    "notion",
    "velog",
    "instagram",
    "facebook",
    "twitter",
    "이름",
    "성명",
    "name",
    "url",
    "web",
    "링크",
    "link",
    "channel",
    "나이",
    "성별",
    "contact",
    "카카오톡",
    "소개페이지",
];

/// Several contacts in one line stand under each other.
fn split_contact(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let inner = text.get(line.clone()).unwrap_or_default();
    let mut parts = Vec::new();
    let mut start = line.start;
    for (at, c) in inner.char_indices() {
        let spaced = inner.get(..at).is_some_and(|head| head.ends_with(' '))
            && inner.get(at + c.len_utf8()..).is_some_and(|tail| tail.starts_with(' '));
        if matches!(c, '|' | '•' | '｜') || (matches!(c, '·' | '/' | ',' | 'ㅣ' | '∙') && spaced) {
            parts.push(start..line.start + at);
            start = line.start + at + c.len_utf8();
        }
    }
    parts.push(start..line.end);
    parts.into_iter().map(|part| trim(text, part)).filter(|part| !part.is_empty()).collect()
}
