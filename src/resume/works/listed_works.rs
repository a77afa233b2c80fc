//! Pieces of work that the items of a list name: under an employer, under a line that announces them.

use crate::markup::{Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::class::ClassHint;
use crate::resume::lists::{items, items_without};
use crate::resume::outline::{Body, Entry, Outline};
use crate::resume::slots::{TitleKind, title_slots};
use crate::resume::{line, lists, plain_names, skills, vocabulary};
use crate::text::first_line;

/// `**정산 개편** (2021.03 ~ 2021.08): …`: a name that stands out, and right behind it when that was done.
fn names_and_dates(line: &Block) -> bool {
    let Some(head) = line.flat.strong_head().or_else(|| line.flat.linked_head()) else { return false };
    let rest = line.flat.get(&(head.end..line.first_line().len()));
    let rest = rest.trim_start_matches([' ', '\u{a0}', '(', '[', '|', '·', ',', '-', '–', '—', ':', '/']);
    let near = rest.char_indices().nth(40).map_or(rest.len(), |(at, _)| at);
    let dates = crate::resume::period::find(rest.get(..near).unwrap_or_default());
    dates.is_some_and(|dates| dates.range.start == 0 && !dates.period.is_date())
        && line::kind(line.flat.get(&head)) == line::Piece::Words
}

/// `정산 개편(2021.03 ~ 2021.08): 마감을 이틀 앞당김`: a plain name with its dates in a bracket, and then what was done.
fn dates_in_bracket(line: &Block) -> bool {
    let text = line.first_line();
    let open = text.find('(').filter(|at| (1..=120).contains(at));
    let Some((name, held)) = open.and_then(|at| Some((text.get(..at)?, text.get(at + 1..)?))) else { return false };
    let Some((dates, told)) = held.split_once(')') else { return false };
    let dated =
        || crate::resume::period::find(dates).is_some_and(|dates| dates.range.start == 0 && !dates.period.is_date());
    told.trim_start().starts_with(':') && dates.len() <= 40 && dated() && line::kind(name.trim()) == line::Piece::Words
}

/// `주요 프로젝트`: a line under which each item is a piece of work.
#[must_use]
pub fn announces_works(line: &str) -> bool {
    const LINES: [&str; 8] = [
        "프로젝트",
        "주요프로젝트",
        "참여프로젝트",
        "수행프로젝트",
        "진행프로젝트",
        "projects",
        "project",
        "keyprojects",
    ];
    line.len() <= 60 && LINES.contains(&vocabulary::key(line).as_str())
}

fn announces_duties(line: &str) -> bool {
    line.len() <= 60 && ["주요업무", "담당업무", "수행업무", "업무"].contains(&vocabulary::key(line).as_str())
}

/// The items of a list under such a line. Their names must stand out: `- **정산 개편**: 배치를 …`.
pub fn announced_projects(document: &Document, outline: &mut Outline, block: usize) -> Vec<Body> {
    let Some(node) = outline.blocks.get(block).map(|block| block.node) else { return Vec::new() };
    let items = items_without(document, node, &outline.taken);
    let named = |item: &Vec<Block>| {
        item.first().is_some_and(|head| {
            let strong =
                head.flat.strong_head().map_or_else(|| head.flat.text.clone(), |name| head.flat.get(&name).into());
            stands_out(document, head) && vocabulary::label(strong.trim_end_matches([':', ' '])).is_none()
        })
    };
    if items.is_empty() || !items.iter().all(named) {
        return Vec::new();
    }
    items.into_iter().filter_map(|item| project(outline, item)).collect()
}

/// An item as a piece of work: its line, and what it holds.
fn project(outline: &mut Outline, item: Vec<Block>) -> Option<Body> {
    let mut blocks = item.into_iter();
    outline.blocks.push(blocks.next()?);
    let slots = title_slots(outline, outline.blocks.len() - 1, TitleKind::Work);
    let mut body = Vec::new();
    for block in blocks {
        outline.blocks.push(block);
        body.push(Body::Block(outline.whole(outline.blocks.len() - 1)));
    }
    Some(Body::Project(Entry { slots, body }))
}

/// `- 프로젝트` with a list below it: every item of that list is a piece of work. So are those below `- 2021.03 ~ 2022.05`
/// that hold more themselves.
fn listed_projects(document: &Document, outline: &mut Outline, items: Vec<Vec<Block>>) -> Vec<Body> {
    // "주요 업무" is over works only where these say when.
    let dated = |list: &Block| {
        let written = document.span(list.node).of(document.source()).unwrap_or_default();
        let lines = || lists::items(document, list.node).into_iter().filter_map(|item| item.into_iter().next());
        crate::resume::period::may_hold(written) && lines().any(|line| dates_work(&line))
    };
    let announces = |item: &[Block]| {
        matches!(item, [head, list] if list.kind == BlockKind::List
        && (announces_works(&head.flat.text) || announces_duties(&head.flat.text) && dated(list)))
    };
    if !items.iter().any(|item| announces(item) || dates_rest(item)) {
        return Vec::new();
    }
    let mut bodies = Vec::new();
    for mut item in items {
        let works: Vec<Vec<Block>> = if dates_rest(&item) {
            let inner = item.split_off(1);
            inner.chunk_by(|_, next| !is_item_line(next)).map(<[Block]>::to_vec).collect()
        } else if announces(&item) {
            let list = item.pop();
            list.iter().flat_map(|list| lists::items(document, list.node)).collect()
        } else {
            Vec::new()
        };
        for mut block in item {
            if is_item_line(&block) {
                block.kind = BlockKind::Group;
            }
            outline.blocks.push(block);
            bodies.push(Body::Block(outline.whole(outline.blocks.len() - 1)));
        }
        bodies.extend(works.into_iter().filter_map(|work| project(outline, work)));
    }
    bodies
}

/// When, and under it items that each hold more.
fn dates_rest(item: &[Block]) -> bool {
    let [when, inner @ ..] = item else { return false };
    let over_more = |pair: &[Block]| !pair.iter().all(is_item_line);
    when.column.is_some()
        && when.evidence().only_period
        && !inner.last().is_none_or(is_item_line)
        && inner.windows(2).all(over_more)
}

fn is_item_line(block: &Block) -> bool {
    matches!(block.kind, BlockKind::ItemLine(_))
}

/// True for a list of pieces of work, each with its dates.
#[must_use]
pub fn dates_works(document: &Document, list: NodeId) -> bool {
    if !crate::resume::period::may_hold(document.span(list).of(document.source()).unwrap_or_default()) {
        return false;
    }
    let items = items(document, list);
    let dated =
        items.iter().filter(|item| item.first().is_some_and(|line| dates_work(line) && line.evidence().deed)).count();
    dated >= 3 && dated * 2 > items.len()
}

/// `2019-2020 : 쿠폰 조회`, `정산 개편 (2021.03 ~ 2021.08)`: a line that is nothing but what was done and when.
fn dates_work(line: &Block) -> bool {
    let text = line.first_line();
    let whole = text.trim_end() == line.flat.text.trim_end() && text.chars().count() <= 80;
    if !whole || !crate::resume::period::may_hold(text) {
        return false;
    }
    let at_end = matches!(
        line.pieces(),
        [(_, line::Piece::Period(_)), ..]
            | [.., (_, line::Piece::Period(_))]
            | [.., (_, line::Piece::Period(_)), (_, line::Piece::Duration)]
    );
    let said = line.evidence();
    // "2021.03 ~ 2021.08: 데이터 엔지니어로서 …" says as what.
    let as_what = text.contains("로서 ");
    !as_what && at_end && said.range && !(said.only_period || said.role || said.company || said.school)
}

/// A name that is strong, a link, a heading or a work's by its class; other lines over bullets say what was done, not what it was done for.
fn stands_out(document: &Document, line: &Block) -> bool {
    let flat = &line.flat;
    flat.is_strong()
        || flat.is_linked()
        || flat.strong_head().is_some()
        || flat.linked_head().is_some()
        || line.class == ClassHint::Work
        || matches!(document.kind(line.node), Kind::Heading(_))
}

/// True for a list in which a strong line with more below it opens every item, or that begins with a work's name.
#[must_use]
pub fn names_works(document: &Document, outline: &Outline, block: usize) -> bool {
    let Some(node) = outline.blocks.get(block).map(|block| block.node) else { return false };
    let named = |item: &Vec<Block>| {
        matches!(item.as_slice(), [head, below, ..] if matches!(head.kind, BlockKind::ItemLine(_))
            && head.flat.is_strong()
            && head.flat.text.chars().count() <= 60
            && vocabulary::label(&head.flat.text).is_none()
            && matches!(below.kind, BlockKind::List | BlockKind::Text))
    };
    let items = items(document, node);
    items.first().is_some_and(|item| names_by_field(item)) || !items.is_empty() && items.iter().all(named)
}

/// `프로젝트명: 정산 개편`, the first field of a piece of work.
fn names_by_field(item: &[Block]) -> bool {
    let pieces = item.first().map(Block::pieces).unwrap_or_default();
    matches!(pieces, [(_, line::Piece::Label(vocabulary::Label::Title)), _, ..])
}

/// A short name, and in the line below it when.
fn names_over_dates(text: &str) -> bool {
    text.split_once('\n').is_some_and(|(name, below)| {
        let when = first_line(below);
        let dated = crate::resume::period::may_hold(when) && when.len() <= 90;
        let said = if dated { crate::resume::title::evidence(when) } else { Default::default() };
        said.range && said.only_period && plain_names::may_be_name(name.trim())
    })
}

/// Below a name: `기간: 2021.03 ~ 2021.08`, or a list that begins with a date.
fn says_when(document: &Document, below: &Block) -> bool {
    let dated = |line: &Block| {
        let labelled = matches!(line.pieces(), [(_, line::Piece::Label(vocabulary::Label::Period)), ..]);
        line.evidence().range && (labelled || line.evidence().only_period)
    };
    match below.kind {
        BlockKind::List => {
            let first = document.children(below.node).next();
            first.and_then(|item| blocks_in(document, item).into_iter().next()).is_some_and(|line| dated(&line))
        }
        _ => dated(below),
    }
}

/// `Java, Spring` and nothing else below a name: that is of technologies, not of work.
fn lists_technologies(document: &Document, block: &Block) -> bool {
    let names = |line: &Block| {
        let whole = 0..line.flat.text.len();
        line.flat.text.contains(',') && skills::is_list_of_names(&line.flat.text, whole)
    };
    block.kind == BlockKind::List
        && lists::plain_lines(document, block.node).is_some_and(|lines| lines.iter().all(names))
}

/// Items that carry a title and hold bullets of their own are pieces of work; where companies are items themselves
/// (`plain`), the title need not stand out. Empty when the list is plain.
pub fn projects(document: &Document, outline: &mut Outline, block: usize, plain: bool) -> Vec<Body> {
    let Some(node) = outline.blocks.get(block).map(|block| block.node) else { return Vec::new() };
    let items = items_without(document, node, &outline.taken);
    let is_project = |item: &Vec<Block>| {
        let Some(head) = item.first().filter(|block| matches!(block.kind, BlockKind::ItemLine(_))) else {
            return false;
        };
        let text = head.flat.text.as_str();
        let holds = item.iter().skip(1).any(|block| matches!(block.kind, BlockKind::List | BlockKind::Text));
        let of_technologies =
            || !head.evidence().work && item.get(1).is_some_and(|block| lists_technologies(document, block));
        let first = first_line(text);
        let labelled = line::leading_label(first, &(0..first.len())).is_some() || vocabulary::label(first).is_some();
        let short = text.chars().count() <= 60 && !text.trim_end().ends_with(['.', ':', '：']);
        !labelled
            && (holds && short && (plain || stands_out(document, head)) && !of_technologies()
                || names_and_dates(head)
                || dates_work(head)
                || dates_in_bracket(head)
                || names_over_dates(text)
                || short && item.get(1).is_some_and(|below| says_when(document, below)))
    };
    let fields = items.first().is_some_and(|item| names_by_field(item));
    let is_project = |item: &Vec<Block>| if fields { names_by_field(item) } else { is_project(item) };
    let count = items.iter().filter(|item| is_project(item)).count();
    if count == 0 || !fields && count * 2 < items.len() {
        return listed_projects(document, outline, items);
    }
    let mut bodies: Vec<Body> = Vec::new();
    for item in items {
        let titled = is_project(&item);
        for (index, block) in item.into_iter().enumerate() {
            let at = outline.blocks.len();
            outline.blocks.push(block);
            // A heading further down in the item is a piece of work of its own.
            let is_heading =
                matches!(outline.blocks.get(at), Some(block) if matches!(block.kind, BlockKind::Heading(_)));
            if titled && (index == 0 || is_heading) {
                let slots = title_slots(outline, at, TitleKind::Work);
                bodies.push(Body::Project(Entry { slots, body: Vec::new() }));
                continue;
            }
            let line = Body::Block(outline.whole(at));
            match bodies.last_mut() {
                Some(Body::Project(project)) if titled || fields => project.body.push(line),
                _ => bodies.push(line),
            }
        }
    }
    bodies
}
