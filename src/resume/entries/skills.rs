//! Names of technologies: in the 스킬 section and in stack lines.

use std::ops::Range;

use crate::markup::{Cell, Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::flat::{Flat, trim};
use crate::resume::line::trim_separators;
use crate::resume::model::Field;
use crate::resume::outline::Outline;
use crate::resume::vocabulary::{self, Label};
use crate::text::{char_count, first_bytes};

/// A line of names in its parts: `Backend: Kotlin, Spring Boot` is a group and two names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// The words before a colon.
    pub group: Option<Range<usize>>,
    /// Everything between separators, in order; nothing but punctuation is left out.
    pub parts: Vec<Range<usize>>,
}

/// Cuts a line of names at commas and their like.
#[must_use]
pub fn parts(text: &str, range: Range<usize>) -> Names {
    let inner = text.get(range.clone()).unwrap_or_default();
    let colon = inner.char_indices().find(|(_, c)| matches!(c, ':' | '：' | '\t')).filter(|(at, c)| {
        let (label, rest) = inner.split_at_checked(*at).unwrap_or_default();
        let rest = rest.get(c.len_utf8()..).unwrap_or_default();
        let spaced = rest.starts_with([' ', '\n', '\t']) || rest.is_empty();
        // "Backend      Kotlin, Spring": columns drawn by spaces.
        let column = || *c == '\t' && rest.contains(',') && !rest.contains('\t') && !label.contains(',');
        (spaced || column()) && label.chars().count() <= 24
    });
    // "인프라 - Kubernetes, Terraform": a dash does as well, when it stands before any other mark.
    let is_dash = |(at, c): &(usize, char)| {
        let (before, after) = inner.split_at_checked(*at).unwrap_or_default();
        matches!(c, '-' | '–' | '—')
            && before.ends_with(' ')
            && after.get(c.len_utf8()..).is_some_and(|rest| rest.starts_with(' '))
    };
    let dash =
        || inner.char_indices().take(24).take_while(|(_, c)| !matches!(c, ',' | '·' | '|' | '(' | '/')).find(is_dash);
    let colon = colon.or_else(dash);
    let group = colon.map(|(at, _)| trim_separators(text, range.start..range.start + at));
    let mut start = range.start + colon.map_or(0, |(at, c)| at + c.len_utf8());
    let base = start;
    let body = text.get(start..range.end).unwrap_or_default();
    let mut found = Vec::new();
    let mut depth = 0_u32;
    for (at, c) in body.char_indices() {
        let spaced = || body.get(..at).is_some_and(|head| head.ends_with(' '));
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' | '·' | '|' | '\n' | '\t' | '、' | '•' | ';' | '，' if depth == 0 => {
                found.push(start..base + at);
                start = base + at + c.len_utf8();
            }
            '/' if depth == 0 && spaced() => {
                found.push(start..base + at);
                start = base + at + 1;
            }
            _ => {}
        }
    }
    found.push(start..range.end);
    let parts =
        found.into_iter().map(|name| trim_separators(text, trim(text, name))).filter(|name| !name.is_empty()).collect();
    Names { group: group.filter(|group| !group.is_empty()), parts }
}

/// The same of a text that says more by its looks: `**언어** Kotlin, Java` is a group and two names.
#[must_use]
pub fn parts_in(flat: &Flat, range: Range<usize>) -> Names {
    let names = parts(&flat.text, range.clone());
    let head = flat.strong_head().filter(|head| names.group.is_none() && range.contains(&head.start));
    let Some(head) = head.filter(|head| names.parts.first().is_some_and(|first| first.start == head.start)) else {
        return names;
    };
    let rest = trim(&flat.text, head.end..range.end);
    let behind = flat.get(&rest).starts_with(char::is_alphanumeric).then(|| parts(&flat.text, rest));
    let apart = |rest: &Names| rest.parts.len() > 1 || !vocabulary::is_technology_word(flat.get(&head));
    match behind.filter(|rest| rest.group.is_none() && apart(rest)) {
        Some(Names { parts, .. }) => Names { group: Some(head), parts },
        None => names,
    }
}

/// How well somebody knows something.
const LEVELS: [&str; 7] = ["고급", "중급", "초급", "상", "중", "하", "기초"];

/// The names of technologies in a line: its short parts.
#[must_use]
pub fn names(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    only_names(text, parts(text, range))
}

fn only_names(text: &str, Names { group, parts: mut names }: Names) -> Vec<Range<usize>> {
    // "Kotlin, Spring: 중급": how well somebody knows them is none of them.
    let level = |name: &Range<usize>| LEVELS.contains(&text.get(name.clone()).unwrap_or_default());
    if let Some(group) = group.filter(|_| matches!(names.as_slice(), [only] if level(only))) {
        names = parts(text, group).parts;
    }
    names.retain(|name| is_skill(text.get(name.clone()).unwrap_or_default()));
    names
}

/// The names in a line of a text: what is set apart as code or as a picture is a name each.
#[must_use]
pub fn names_in(flat: &Flat, line: Range<usize>) -> Vec<Range<usize>> {
    flat.names_apart(&line).unwrap_or_else(|| only_names(&flat.text, parts_in(flat, line)))
}

/// The names in a list. The line over a list in it says what they have in common.
pub fn in_list(document: &Document, list: NodeId, found: &mut Vec<Field>) {
    for item in document.children(list).filter(|item| document.kind(*item) == Kind::Item) {
        let blocks = blocks_in(document, item);
        for (at, block) in blocks.iter().enumerate() {
            match block.kind {
                BlockKind::List => in_list(document, block.node, found),
                BlockKind::Text | BlockKind::Heading(_) if !is_group(block, blocks.get(at + 1)) => {
                    push(block, names_in(&block.flat, 0..block.flat.text.len()), found);
                }
                _ => {}
            }
        }
    }
}

/// The names in a table. What stands first in a row with several says of which kind they are, and what is in other letters
/// how well somebody knows them.
pub fn in_table(document: &Document, table: NodeId, found: &mut Vec<Field>) {
    let is_head = |cell: &NodeId| matches!(document.kind(*cell), Kind::Cell(Cell { header: true, .. }));
    for row in document.children(table) {
        let cells = document.children(row).filter(|cell| !is_head(cell));
        let mut names = Vec::new();
        for (at, block) in
            cells.enumerate().flat_map(|(at, cell)| blocks_in(document, cell).into_iter().map(move |block| (at, block)))
        {
            let mut here = names_in(&block.flat, 0..block.flat.text.len());
            here.retain(|name| {
                let name = block.flat.get(name);
                vocabulary::is_technology_word(name) && vocabulary::label(name) != Some(Label::Stack)
            });
            names.push((at, block, here));
        }
        let first = names.iter().filter(|(at, ..)| *at == 0).map(|(.., here)| here.len()).sum::<usize>();
        let all = names.iter().map(|(.., here)| here.len()).sum::<usize>();
        let from = usize::from(first < 2 && all > first + 1);
        for (_, block, names) in names.into_iter().filter(|(at, ..)| *at >= from) {
            push(&block, names, found);
        }
    }
}

/// `모바일` over a list, or over several names in a line.
#[must_use]
pub fn is_group(block: &Block, next: Option<&Block>) -> bool {
    let several = |next: &Block| match next.kind {
        BlockKind::Text => names_in(&next.flat, 0..next.flat.text.len()).len() > 1,
        kind => kind == BlockKind::List,
    };
    let text = block.flat.text.trim();
    let names = names_in(&block.flat, 0..block.flat.text.len());
    let says_kind = || !vocabulary::is_technology_word(text) || vocabulary::label(text) == Some(Label::Stack);
    names.len() < 2 && next.is_some_and(several) && says_kind()
}

/// Short and not a sentence.
fn is_skill(name: &str) -> bool {
    let sentence = || ["다", "요", "함", "음", "경험", "가능", "능력", "이해"].iter().any(|end| name.ends_with(end));
    (1..=40).contains(&char_count(name))
        && name.bytes().filter(|b| *b == b' ').count() < 5
        && !name.ends_with('.')
        && (name.is_ascii() || !sentence())
        // "90%" says how well.
        && name.chars().any(char::is_alphabetic)
}

/// True for a line that is a list of names rather than a sentence.
#[must_use]
pub fn is_list_of_names(text: &str, range: Range<usize>) -> bool {
    let inner = text.get(range.clone()).unwrap_or_default();
    let parts = names(text, range);
    let covered: usize = parts.iter().map(ExactSizeIterator::len).sum();
    let separators = inner.matches([',', '·', '|', '、', '•']).count();
    !parts.is_empty()
        && parts.len() > separators.saturating_sub(1) / 2
        && covered * 10 >= inner.len().saturating_sub(inner.find(':').unwrap_or(0)) * 6
        && parts.iter().filter(|part| text.get((*part).clone()).is_some_and(vocabulary::is_technology_word)).count() * 2
            >= parts.len()
}

/// The technologies that an entry's blocks name: stack lines in any form.
#[must_use]
pub fn stack(document: &Document, outline: &Outline, blocks: &[(usize, Range<usize>)]) -> Vec<Field> {
    let mut found = Vec::new();
    let mut announced = false;
    for (index, range) in blocks {
        let Some(block) = outline.blocks.get(*index) else { continue };
        match block.kind {
            BlockKind::List => list_stack(document, block.node, &mut announced, &mut found),
            BlockKind::Table => table_stack(document, block.node, &mut found),
            _ => text_stack(block, range, &mut announced, &mut found),
        }
    }
    found
}

/// Reads a text block line by line; a label alone announces the next line.
fn text_stack(block: &Block, range: &Range<usize>, announced: &mut bool, found: &mut Vec<Field>) {
    let text = block.flat.text.as_str();
    for line in block.flat.lines().filter(|line| line.start >= range.start && line.end <= range.end) {
        let inner = text.get(line.clone()).unwrap_or_default();
        let label = before_colon(inner);
        let has_value =
            label.len() < inner.len() && inner.get(label.len() + 1..).is_some_and(|rest| !rest.trim().is_empty());
        let names_stack = label.len() <= 60 && vocabulary::label(label) == Some(Label::Stack);
        if names_stack && !has_value {
            *announced = true;
            continue;
        }
        let chips = || inner.contains('\t') && is_list_of_names(text, line.clone());
        if std::mem::take(announced) || names_stack || chips() {
            push(block, names_in(&block.flat, line), found);
        }
    }
}

/// What stands before the first colon, as far as a label can reach.
fn before_colon(line: &str) -> &str {
    let head = first_bytes(line, 80);
    let colon = vocabulary::colon(head);
    colon.and_then(|at| head.get(..at)).unwrap_or(line)
}

/// False for an item that can't begin with a label: a quick look before a slow one.
fn may_name_stack(document: &Document, item: NodeId) -> bool {
    let written = document.span(item).of(document.source()).unwrap_or_default();
    let line = memchr::memchr(b'\n', written.as_bytes()).and_then(|end| written.get(..end)).unwrap_or(written);
    // Tags stand between the label and its colon.
    if written.starts_with('<') {
        return true;
    }
    let head = before_colon(line);
    let head = head.trim_start_matches(|c: char| c.is_ascii_digit() || !vocabulary::is_letter(c));
    head.contains('<') || vocabulary::label(head) == Some(Label::Stack)
}

fn list_stack(document: &Document, list: NodeId, announced: &mut bool, found: &mut Vec<Field>) {
    let whole_list = std::mem::take(announced);
    for item in document.children(list).filter(|item| document.kind(*item) == Kind::Item) {
        if !whole_list && !may_name_stack(document, item) {
            continue;
        }
        let blocks = blocks_in(document, item);
        let mut here = whole_list;
        for block in &blocks {
            match block.kind {
                BlockKind::List => {
                    let mut inner = here;
                    list_stack(document, block.node, &mut inner, found);
                }
                BlockKind::Text if whole_list => push(block, names_in(&block.flat, 0..block.flat.text.len()), found),
                BlockKind::Text => text_stack(block, &(0..block.flat.text.len()), &mut here, found),
                _ => {}
            }
        }
    }
}

fn table_stack(document: &Document, table: NodeId, found: &mut Vec<Field>) {
    for row in document.children(table) {
        let cells: Vec<Vec<Block>> = document.children(row).map(|cell| blocks_in(document, cell)).collect();
        let [name, value, ..] = cells.as_slice() else { continue };
        let is_stack = name.first().is_some_and(|block| vocabulary::label(&block.flat.text) == Some(Label::Stack));
        for block in value.iter().filter(|_| is_stack) {
            push(block, names_in(&block.flat, 0..block.flat.text.len()), found);
        }
    }
}

/// Appends the names as fields.
pub fn push(block: &Block, names: Vec<Range<usize>>, found: &mut Vec<Field>) {
    for name in names {
        let text = block.flat.get(&name).to_owned();
        if !found.iter().any(|field| field.text == text) {
            found.push(Field { text, span: block.flat.span(&name) });
        }
    }
}
