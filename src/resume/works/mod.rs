//! Pieces of work that only the items of a list name: under an employer's name, or inside a course.

pub mod announced;
pub mod listed_works;
pub mod plain_names;

use std::ops::Range;

use crate::markup::{Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::generator;
use crate::resume::line::{self, Piece};
use crate::resume::model::{Field, Project};
use crate::resume::name::item_lines;
use crate::resume::outline::{Body, Entry, Outline, Part};
use crate::resume::period;
use crate::resume::title;
use crate::resume::vocabulary::{self, Label};

/// The items under an employer's name that name a piece of work, or tell of one by its fields.
#[must_use]
pub fn named_or_described(document: &Document, outline: &Outline, body: &[Body]) -> Vec<Project> {
    let mut found = named(document, outline, body);
    for work in described(document, outline, body) {
        if found.iter().all(|other| other.title.span != work.title.span) {
            found.push(work);
        }
    }
    found.sort_by_key(|work| work.title.span.start);
    found
}

/// Items that begin with a name that stands out: `- **정산 개편**: 마감을 이틀 앞당김`.
#[must_use]
pub fn named(document: &Document, outline: &Outline, body: &[Body]) -> Vec<Project> {
    let mut found = Vec::new();
    for item in lists(outline, body).flat_map(|list| document.children(list)) {
        let blocks = blocks_in(document, item);
        let Some(line) = blocks.first() else { continue };
        let Some(head) = line.flat.strong_head().or_else(|| line.flat.linked_head()) else { continue };
        let name = line.flat.get(&head);
        if vocabulary::label(name).is_some() || line::kind(name) != Piece::Words {
            continue;
        }
        let title = Field { text: name.to_owned(), span: line.flat.span(&head) };
        found.push(work(document, title, &blocks));
    }
    found
}

/// Right under an employer, a list in which each item is a name that stands out, a dash and what it is:
/// `- **정산 도우미** — 마감을 이틀 앞당긴 도구`. A name that says what was done (`**성능 개선** — …`) is none.
#[must_use]
pub fn told(document: &Document, outline: &Outline, body: &[Body]) -> Vec<Project> {
    let is_told = |item: NodeId| {
        let blocks = blocks_in(document, item);
        let Some(line) = blocks.first() else { return false };
        let head = line.flat.strong_head();
        let rest = head.and_then(|head| line.flat.text.get(head.end..)).unwrap_or_default().trim_start();
        rest.starts_with(['—', '–']) || rest.starts_with("- ")
    };
    let mut found = Vec::new();
    for part in body {
        let part = std::slice::from_ref(part);
        let items: Vec<NodeId> = lists(outline, part).flat_map(|list| document.children(list)).collect();
        if items.len() < 2 || !items.iter().all(|item| is_told(*item)) {
            continue;
        }
        let works = named(document, outline, part);
        if works.len() == items.len() && !works.iter().any(|work| says_deed(&work.title.text)) {
            found.extend(works);
        }
    }
    found
}

/// `성능 개선`; `채점 사이트` and `자막 서비스` are things that were made.
fn says_deed(name: &str) -> bool {
    const MADE: [&str; 14] = [
        "서비스",
        "시스템",
        "플랫폼",
        "사이트",
        "홈페이지",
        "웹",
        "앱",
        "서버",
        "챗봇",
        "대시보드",
        "도구",
        "라이브러리",
        "쇼핑몰",
        "백오피스",
    ];
    vocabulary::is_project_title(name) && !MADE.iter().any(|made| name.trim_end().ends_with(made))
}

/// Under 프로젝트, a list of nothing but short names, and nothing else.
#[must_use]
pub fn plain(document: &Document, outline: &Outline, parts: &[Part]) -> Vec<Project> {
    let marks = |block: &Block| block.kind == BlockKind::Rule || generator::is_mark(&block.flat.text);
    let only = |part: &Part| match part {
        Part::Block(line) => outline.blocks.get(line.block).filter(|block| !marks(block)).map(Some),
        _ => Some(None),
    };
    let mut told = parts.iter().filter_map(only);
    let (Some(Some(list)), None) = (told.next(), told.next()) else { return Vec::new() };
    let lines = if list.kind == BlockKind::List { names_in(document, list.node) } else { Vec::new() };
    let is_name = |line: &Block| {
        let text = line.flat.text.trim();
        // "나눔장터 - 이웃과 나눕시다": a name and what it says of itself
        let name = text.split(" - ").next().unwrap_or_default();
        let told = name.ends_with(['.', ':', '다', '요', '음', '함', '중']);
        let told = told || text.contains([':', ',', '：']) || text.contains("://");
        (4..=40).contains(&text.chars().count())
            && !told
            && vocabulary::has_letter(text)
            && matches!(line::kind(text), Piece::Words | Piece::School)
            && vocabulary::label(text).is_none()
            && !period::may_hold(text)
    };
    if lines.len() < 3 || !lines.iter().all(is_name) {
        return Vec::new();
    }
    let title = |line: &Block| {
        line.flat
            .lines()
            .next()
            .map(|range| Field { text: line.flat.get(&range).to_owned(), span: line.flat.span(&range) })
    };
    lines.iter().filter_map(|line| Some(work(document, title(line)?, &[]))).collect()
}

/// The lines of a list. In HTML a list may stand right in another, below the item that names its group.
fn names_in(document: &Document, list: NodeId) -> Vec<Block> {
    let items: Vec<Vec<Block>> = document.children(list).map(|item| blocks_in(document, item)).collect();
    let inner = |item: &Vec<Block>| match item.as_slice() {
        [only] if only.kind == BlockKind::List => Some(only.node),
        _ => None,
    };
    let mut lines = Vec::new();
    for (at, item) in items.iter().enumerate() {
        match inner(item) {
            Some(list) => lines.extend(names_in(document, list)),
            None if items.get(at + 1).and_then(inner).is_some() => {}
            None => lines.extend(item.iter().cloned()),
        }
    }
    lines
}

/// Under 프로젝트, lines of one paragraph that each end with when it was: `가나다 - 정산 시스템 개발 (2015)`.
#[must_use]
pub fn in_lines(document: &Document, outline: &Outline, parts: &[Part]) -> Vec<Project> {
    let mut found = Vec::new();
    for part in parts {
        let Part::Block(line) = part else { continue };
        let Some(block) = outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::Text) else {
            continue;
        };
        let dated = |line: Range<usize>| {
            let text = block.flat.get(&line).trim_end();
            let mark = if text.ends_with(')') { '(' } else { ',' };
            let name = text.get(..text.rfind(mark)?)?.trim_end();
            let when = text.get(name.len()..)?;
            let told = period::find_all(when).next().is_some() && (mark == '(' || title::evidence(when).only_period);
            let range = line.start..line.start + name.len();
            (told && !name.is_empty()).then(|| {
                let title = Field { text: name.to_owned(), span: block.flat.span(&range) };
                Project { period: period::find(when).map(|found| found.period), ..work(document, title, &[]) }
            })
        };
        // One of the lines may lead to more.
        let works: Vec<Project> = block.flat.lines().filter_map(dated).collect();
        if works.len() > 2 && works.len() + 1 >= block.flat.lines().count() {
            found.extend(works);
        }
    }
    found
}

/// Items with a list below them that says when, and as what or with what: those of a course are pieces of work, too.
#[must_use]
pub fn described(document: &Document, outline: &Outline, body: &[Body]) -> Vec<Project> {
    lists(outline, body).flat_map(|list| described_in(document, list)).collect()
}

/// `웹 개발` over a list in which every item is a name with a list of its own below.
#[must_use]
pub fn of_kind(document: &Document, outline: &Outline, body: &[Body]) -> Vec<Project> {
    let items = lists(outline, body).flat_map(|list| document.children(list));
    let items = items.filter(|item| document.kind(*item) == Kind::Item).map(|item| blocks_in(document, item));
    let named = |blocks: Vec<Block>| {
        let [head, below, ..] = blocks.as_slice() else { return None };
        let name = head.pieces().iter().find(|(_, piece)| *piece == Piece::Words)?.0.clone();
        let named = head.kind == BlockKind::Text && below.kind == BlockKind::List && head.flat.text.len() <= 180;
        let title = Field { text: head.flat.get(&name).to_owned(), span: head.flat.span(&name) };
        named.then(|| work(document, title, &blocks))
    };
    items.map(named).collect::<Option<_>>().unwrap_or_default()
}

/// `출시한 앱` over a list in which each item is a name that stands out, and most say when: `1. **가나다** (2022) - 일정 앱`.
#[must_use]
pub fn dated_names(document: &Document, outline: &Outline, body: &[Body]) -> Vec<Project> {
    let written = |list: NodeId| document.span(list).of(document.source()).unwrap_or_default();
    if !lists(outline, body).any(|list| period::may_hold(written(list))) {
        return Vec::new();
    }
    let items = lists(outline, body).flat_map(|list| document.children(list)).count();
    let found = named(document, outline, body);
    let dated = found.iter().filter(|work| work.period.is_some()).count();
    if found.len() == items && items > 1 && dated * 2 > items { found } else { Vec::new() }
}

/// Fields of a piece of work in an entry of a section with any heading: with what it was done, and when or as what.
#[must_use]
pub fn tells_of_one(document: &Document, outline: &Outline, entry: &Entry) -> bool {
    // "정산 도우미 (개인 프로젝트, 2024)"
    if entry.slots.iter().any(|slot| says_kind(outline.text(&slot.line))) {
        return true;
    }
    let titled = entry.slots.iter().map(|slot| slot.line.block);
    let held = entry.body.iter().filter_map(|body| match body {
        Body::Block(line) => Some(line.block),
        _ => None,
    });
    let lines = titled.chain(held).filter_map(|index| outline.blocks.get(index)).flat_map(|block| match block.kind {
        BlockKind::List => item_lines(document, block.node),
        _ => vec![block.clone()],
    });
    let mut labels: Vec<Label> = Vec::new();
    for line in lines {
        let first = line.first_line();
        let Some((_, label)) = line::leading_label(first, &(0..first.len())) else { continue };
        if names_repository(first) {
            return true;
        }
        labels.push(label);
    }
    labels.contains(&Label::Stack) && labels.iter().any(|label| matches!(label, Label::Period | Label::Role))
}

/// `링크: https://github.com/ihannun/market-app`: where the code of one piece of work lies.
fn names_repository(line: &str) -> bool {
    line.split_once("github.com/").is_some_and(|(_, path)| path.trim_end_matches('/').matches('/').count() == 1)
}

/// `개인 프로젝트`, in words or in brackets.
#[must_use]
pub fn says_kind(text: &str) -> bool {
    const KINDS: [&str; 8] = ["개인", "팀", "사이드", "토이", "Personal", "Team", "Side", "Toy"];
    let ends = |before: &str| KINDS.iter().any(|kind| before.trim_end().ends_with(kind));
    ["프로젝트", "Project", "project"]
        .iter()
        .any(|word| text.match_indices(word).any(|(at, _)| text.get(..at).is_some_and(ends)))
}

fn described_in(document: &Document, list: NodeId) -> Vec<Project> {
    if !period::may_hold(document.span(list).of(document.source()).unwrap_or_default()) {
        return Vec::new();
    }
    let mut sure = false;
    let mut found = Vec::new();
    for item in document.children(list).filter(|item| document.kind(*item) == Kind::Item) {
        let blocks = blocks_in(document, item);
        let [head, fields, ..] = blocks.as_slice() else { continue };
        let named = head.kind == BlockKind::Text && head.flat.text.chars().count() <= 60;
        if !named || fields.kind != BlockKind::List || vocabulary::label(head.first_line()).is_some() {
            continue;
        }
        let title = Field { text: head.first_line().to_owned(), span: head.flat.span(&(0..head.first_line().len())) };
        let work = work(document, title, &blocks);
        if work.period.is_none() {
            continue;
        }
        let says = |line: &Block| {
            let label = line::leading_label(line.first_line(), &(0..line.first_line().len()));
            matches!(label, Some((_, Label::Role | Label::Stack)))
        };
        sure |= item_lines(document, fields.node).iter().any(says);
        found.push(work);
    }
    if sure { found } else { Vec::new() }
}

fn lists<'o>(outline: &'o Outline, body: &'o [Body]) -> impl Iterator<Item = NodeId> + 'o {
    body.iter().filter_map(|part| match part {
        Body::Block(line) => {
            outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::List).map(|block| block.node)
        }
        _ => None,
    })
}

/// A piece of work from the blocks of its item: when it was done stands in its line, or in the first lines below.
fn work(document: &Document, title: Field, blocks: &[Block]) -> Project {
    let short = |text: &str| text.chars().count() <= 60;
    let below: Vec<Block> = blocks
        .iter()
        .filter(|block| block.kind == BlockKind::List)
        .flat_map(|list| item_lines(document, list.node))
        .collect();
    let first = blocks.first().map(|block| block.first_line()).unwrap_or_default();
    let near = std::iter::once(first).chain(below.iter().take(3).map(Block::first_line));
    Project {
        title,
        period: near.filter(|text| short(text)).find_map(period::find).map(|found| found.period),
        bullets: below.len(),
        skills: Vec::new(),
    }
}
