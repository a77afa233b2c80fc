//! Lists whose items are entries: companies, schools, pieces of work.

use std::collections::HashSet;

use crate::markup::{Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::joints::tenure;
use crate::resume::line::Piece;
use crate::resume::title::evidence;
use crate::resume::vocabulary::Certainty;
use crate::resume::{line, numbered, plain_names, vocabulary};
use crate::text::first_line;

/// The items of a list, each as its own line followed by what it holds.
pub(in crate::resume) fn items(document: &Document, list: NodeId) -> Vec<Vec<Block>> {
    items_without(document, list, &HashSet::new())
}

/// The items of a list but those whose line already stands elsewhere.
pub(in crate::resume) fn items_without(document: &Document, list: NodeId, taken: &HashSet<NodeId>) -> Vec<Vec<Block>> {
    let mut rows = list_number(document, list);
    document
        .children(list)
        .filter(|item| document.kind(*item) == Kind::Item && !taken.contains(item))
        .map(|item| {
            let mut blocks = blocks_in(document, item);
            if let Some(first) =
                blocks.first_mut().filter(|block| matches!(block.kind, BlockKind::Text | BlockKind::Heading(_)))
            {
                first.kind = BlockKind::ItemLine(0);
            }
            blocks.iter_mut().skip(1).for_each(|block| block.depth += 1);
            rows += 1;
            period_parent(document, &mut blocks, rows);
            blocks
        })
        .collect()
}

/// `- 2022.09 ~` with the company in a list below it: the date stands in a column before the company's line.
fn period_parent(document: &Document, blocks: &mut Vec<Block>, row: u32) {
    let (Some(head), Some(list)) = (blocks.first(), blocks.get(1)) else { return };
    let dated = matches!(head.kind, BlockKind::ItemLine(_)) && evidence(&head.flat.text).only_period;
    if !dated || !matches!(list.kind, BlockKind::List | BlockKind::Text) {
        return;
    }
    let column = Some((row, 0));
    if let [head, name, ..] = blocks.as_mut_slice()
        && name.kind == BlockKind::Text
    {
        // "**2021.03 ~ 현재**", and the name in a line of its own below it
        if head.evidence().range {
            (head.kind, name.kind, name.depth) = (BlockKind::Text, BlockKind::ItemLine(0), head.depth);
            (head.column, name.column) = (column, column);
        }
        return;
    }
    let Some(list) = blocks.get(1) else { return };
    let mut inner: Vec<Block> = items(document, list.node).into_iter().flatten().collect();
    if let Some(head) = blocks.first_mut() {
        head.kind = BlockKind::Text;
        head.column = column;
    }
    if let [first, second, ..] = inner.as_mut_slice()
        && first.evidence().only_role
        && !first.evidence().before_role
        && plain_names::may_be_name(second.flat.text.trim_end())
        && matches!(second.kind, BlockKind::ItemLine(_))
        && !(second.evidence().work || second.evidence().role)
    {
        // The name below a role belongs to it.
        second.kind = BlockKind::Text;
    }
    if let Some(first) = inner.first_mut() {
        first.column = column;
    }
    // What else is said in that time has no date of its own: it stands below the first line.
    let named = 1 + usize::from(inner.first().is_some_and(|first| first.evidence().only_role));
    for line in inner.iter_mut().skip(named).filter(|line| line.kind == BlockKind::ItemLine(0)) {
        let said = line.evidence();
        if !(said.range || said.company || said.school) {
            line.kind = BlockKind::ItemLine(1);
        }
    }
    blocks.splice(1..2, inner);
}

/// `- 2021.03 ~ 현재` over a name and what was done, each an item of one list: the same, in a list for each entry.
fn under_date(document: &Document, list: NodeId, items: &mut [Vec<Block>]) -> bool {
    let [date, name, rest @ ..] = items else { return false };
    let ([date], [name]) = (date.as_mut_slice(), name.as_mut_slice()) else { return false };
    let says_when = |block: &Block| crate::resume::period::may_hold(&block.flat.text) && block.evidence().range;
    let is_when = crate::resume::period::may_hold(&date.flat.text)
        && date.evidence().only_period
        && (says_when(date) || name.evidence().role);
    if !is_when || !is_short_name(name, name.first_line()) || says_when(name) {
        return false;
    }
    if rest.iter().flatten().any(says_when) {
        return false;
    }
    let column = Some((list_number(document, list), 0));
    date.kind = BlockKind::Text;
    (date.column, name.column) = (column, column);
    for line in rest.iter_mut().flatten().filter(|line| line.kind == BlockKind::ItemLine(0)) {
        line.kind = BlockKind::ItemLine(1);
    }
    true
}

/// A line that says nothing but when, over a list that begins with a strong name: columns of a page that was flattened.
/// The date stands beside the name, and what else the list says below it.
pub fn below_date(document: &Document, before: &mut [Block], list: NodeId) -> Option<Vec<Block>> {
    let (date, above) = before.split_last_mut()?;
    let says_when = date.kind == BlockKind::Text && date.depth == 0 && date.may_be_dated();
    // A name over the date has the list for what was done.
    let named_above = above.last().is_some_and(|above| above.kind == BlockKind::Text && !above.flat.is_blank());
    if !says_when || named_above || !date.evidence().only_period {
        return None;
    }
    let mut items = items(document, list);
    let [first, rest @ ..] = items.as_mut_slice() else { return None };
    let name = first.first_mut().filter(|name| opens_with_name(name))?;
    if rest.iter().filter_map(|item| item.first()).any(opens_with_name) {
        return None;
    }
    let column = Some((list_number(document, list), 0));
    (date.column, name.column) = (column, column);
    for line in rest.iter_mut().flatten().filter(|line| line.kind == BlockKind::ItemLine(0)) {
        line.kind = BlockKind::ItemLine(1);
    }
    Some(items.into_iter().flatten().collect())
}

/// `**가나다**, 백엔드 개발자`: strong words that name no field.
fn opens_with_name(line: &Block) -> bool {
    let first = line.first_line();
    let name = match line.flat.strong_head() {
        Some(head) => line.flat.get(&head),
        None if line.flat.is_strong() => first,
        None => return false,
    };
    is_short_name(line, name)
        && line.label().is_none()
        && !name.ends_with(':')
        && line::leading_label(first, &(0..first.len())).is_none()
}

/// Rows of columns are told apart by a number; those made from lists count from the list's place in the source.
fn list_number(document: &Document, list: NodeId) -> u32 {
    document.span(list).start.saturating_add(1_000_000)
}

/// A list of entries (each item says when, or who) as a sequence of blocks; `None` if it is a plain list. Items
/// that only group (`개인 프로젝트`) are opened as well.
#[must_use]
pub fn entries(document: &Document, list: NodeId, wanted: impl Fn(&[Block]) -> bool + Copy) -> Option<Vec<Block>> {
    let mut items = items(document, list);
    if under_date(document, list, &mut items) {
        return Some(items.into_iter().flatten().collect());
    }
    let titled = |item: &[Block]| {
        wanted(item)
            || list_says_when(document, item)
            || matches!(item, [date, title, ..] if date.column.is_some() && date.column == title.column)
    };
    // "회사명: 가나다" and more fields of it: the list is one entry.
    let fields = items.len() > 1 && items.first().is_some_and(|item| names_employer(item));
    let count = items.iter().filter(|item| titled(item)).count();
    // Schools and courses among the jobs are no entries, and speak against none.
    let of_study = |item: &Vec<Block>| {
        item.first().is_some_and(|line| line.evidence().of_school || vocabulary::tells_of_study(line.first_line()))
    };
    let rest_is_study = || items.iter().all(|item| titled(item) || of_study(item));
    if fields || count > 0 && (count * 2 >= items.len() || rest_is_study()) {
        return Some(items.into_iter().flatten().collect());
    }
    let group = |item: &Vec<Block>| matches!(item.as_slice(), [head, list] if matches!(head.kind, BlockKind::ItemLine(_)) && list.kind == BlockKind::List);
    let inner = |item: &Vec<Block>| entries(document, item.last().filter(|_| group(item))?.node, wanted);
    let inner: Vec<Option<Vec<Block>>> = items.iter().map(inner).collect();
    let opened = inner.iter().any(Option::is_some);
    let mut blocks = Vec::new();
    for (mut item, inner) in items.into_iter().zip(inner) {
        let inner = inner.or_else(|| names_of_works(document, &item).filter(|_| opened && group(&item)));
        if let Some(inner) = inner {
            item.pop();
            if let Some(head) = item.first_mut() {
                head.kind = BlockKind::Group;
            }
            item.extend(inner);
        }
        blocks.extend(item);
    }
    opened.then_some(blocks)
}

/// `- 학교 프로젝트` over nothing but names, beside groups whose works say more.
fn names_of_works(document: &Document, item: &[Block]) -> Option<Vec<Block>> {
    let [head, list] = item else { return None };
    let lines = plain_lines(document, list.node).filter(|_| head.flat.text.trim_end().ends_with("프로젝트"))?;
    lines.iter().all(|line| plain_names::may_be_name(line.flat.text.trim())).then_some(lines)
}

/// Lists whose items are sections (`- 경력` with everything else in lists below it) as a sequence: names and content.
#[must_use]
pub fn open_sections(document: &Document, blocks: Vec<Block>) -> Vec<Block> {
    let names = |block: &Block| {
        vocabulary::section(&block.flat.text).is_some_and(|(_, certainty)| certainty == Certainty::Section)
    };
    if !blocks.iter().any(|block| block.kind == BlockKind::List)
        || blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading(_)) && names(block))
    {
        return blocks;
    }
    // "1. 경력" over what follows, and "2. 학력": each is a list of one line.
    let numbered = |block: &Block| numbered::line_of(document, block).filter(names);
    let several = blocks.iter().filter_map(numbered).nth(1).is_some();
    let mut sequence = Vec::with_capacity(blocks.len());
    for block in blocks {
        if let Some(line) = numbered(&block).filter(|_| several) {
            sequence.push(Block { kind: BlockKind::Term, ..line });
            continue;
        }
        let opened = |item: NodeId| document.children(item).nth(1).is_some();
        if block.kind != BlockKind::List || !document.children(block.node).any(opened) {
            sequence.push(block);
            continue;
        }
        let mut items = items(document, block.node);
        let names_surely = |item: &Vec<Block>, least: Certainty| {
            let named = |head: &Block| vocabulary::section(&head.flat.text).is_some_and(|(_, sure)| sure >= least);
            item.len() > 1
                && item.first().is_some_and(|head| matches!(head.kind, BlockKind::ItemLine(_)) && named(head))
        };
        // "- 기술 스택" beside "- 학력" and "- 경력" is a section, too.
        let several = items.iter().filter(|item| names_surely(item, Certainty::Section)).nth(1).is_some();
        let least = if several { Certainty::Field } else { Certainty::Section };
        let is_section = |item: &Vec<Block>| names_surely(item, least);
        if items.iter().filter(|item| is_section(item)).count() * 2 <= items.len() {
            sequence.push(block);
            continue;
        }
        for head in items.iter_mut().filter(|item| is_section(item)).filter_map(|item| item.first_mut()) {
            head.kind = BlockKind::Term;
        }
        sequence.extend(items.into_iter().flatten());
    }
    sequence
}

/// True for an item that is a short name over a list that begins with its period: `- 가나다` / `  - 2021.03 ~ 현재`,
/// or with other fields before it.
fn list_says_when(document: &Document, item: &[Block]) -> bool {
    let [head, list, ..] = item else { return false };
    if list.kind != BlockKind::List || !is_short_name(head, head.first_line()) {
        return false;
    }
    for (index, field) in document.children(list.node).take(4).enumerate() {
        let written = document.span(field).of(document.source()).unwrap_or_default();
        let line = if written.len() <= 90 { blocks_in(document, field).into_iter().next() } else { None };
        let Some(line) = line else { return false };
        let said = line.evidence();
        match line.pieces() {
            [(_, line::Piece::Label(vocabulary::Label::Period)), (_, line::Piece::Period(_)), ..] => return true,
            [(_, line::Piece::Label(_)), ..] => {}
            _ => return index == 0 && said.range && (said.only_period || said.only_role),
        }
    }
    false
}

/// A line that can be a name: short, no field, no section.
fn is_short_name(head: &Block, line: &str) -> bool {
    matches!(head.kind, BlockKind::ItemLine(_))
        && line.chars().count() <= 60
        && line::leading_label(line, &(0..line.len())).is_none()
        && vocabulary::section(line).is_none()
}

/// The lines of a list whose items hold nothing but one line each.
#[must_use]
pub fn plain_lines(document: &Document, list: NodeId) -> Option<Vec<Block>> {
    items(document, list)
        .into_iter()
        .map(|mut item| item.pop().filter(|line| item.is_empty() && matches!(line.kind, BlockKind::ItemLine(_))))
        .collect()
}

/// The line of an item, if it has one.
fn head(item: &[Block]) -> Option<&str> {
    item.iter().take(2).find(|block| matches!(block.kind, BlockKind::ItemLine(_))).map(|block| block.flat.text.as_str())
}

/// `회사명: 가나다`
fn names_employer(item: &[Block]) -> bool {
    head(item).is_some_and(|text| {
        let first = first_line(text);
        matches!(line::leading_label(first, &(0..first.len())), Some((name, vocabulary::Label::Company))
            if first.get(name.end..).is_some_and(vocabulary::has_letter))
    })
}

/// True for an item that can open a career.
#[must_use]
pub fn opens_career(item: &[Block]) -> bool {
    head(item).is_some_and(says_employer) || dated_below(item)
}

/// True for an item whose line has the period in the next lines: a name, a role, a period.
fn dated_below(item: &[Block]) -> bool {
    let Some((head, below)) = item.split_first() else { return false };
    let when = |text: &str| {
        crate::resume::period::may_hold(text)
            && Some(evidence(text)).is_some_and(|said| said.range && (said.only_period || said.only_role))
    };
    let says_when =
        |block: &Block, from: usize| block.flat.lines().skip(from).take(2).any(|range| when(block.flat.get(&range)));
    let mut below = below.iter().take_while(|below| matches!(below.kind, BlockKind::Text | BlockKind::Heading(_)));
    // A name, and below it each in a line of its own as what and when.
    let as_what = |block: &Block| block.evidence().only_role && !block.flat.text.contains('\n');
    let next = below.next();
    let mut behind = || next.is_some_and(as_what) && below.next().is_some_and(|below| says_when(below, 0));
    is_short_name(head, head.first_line())
        && (says_when(head, 1) || next.is_some_and(|next| says_when(next, 0)) || behind())
}

/// True for an item that can open an entry of another section.
#[must_use]
pub fn opens_entry(item: &[Block]) -> bool {
    head(item).is_some_and(says_entry) || dated_below(item)
}

/// True for an item that can open a project: dated, or a title with bullets of its own.
#[must_use]
pub fn opens_project(item: &[Block]) -> bool {
    let strong = item
        .first()
        .is_some_and(|block| block.flat.is_strong() || block.flat.is_linked() || block.flat.linked_head().is_some());
    // "- 정산 도우미" over "담당: 서버 개발" in the next line of the item
    let goes_on = |block: &Block| {
        let below = block.flat.lines().nth(1).map(|range| block.flat.get(&range).trim());
        below.is_some_and(|line| line.contains("://") || line::leading_label(line, &(0..line.len())).is_some())
    };
    let holds = item.iter().skip(1).any(|block| matches!(block.kind, BlockKind::List | BlockKind::Text))
        || item.first().is_some_and(goes_on);
    dated_below(item)
        || head(item).is_some_and(|text| {
            let line = first_line(text);
            // An address behind the name makes it no longer.
            let name = line.split("http").next().unwrap_or_default();
            let short = name.chars().count() <= 60 && !line.trim_end().ends_with(['.', ':', '：']);
            let labelled = line::leading_label(line, &(0..line.len())).is_some() || vocabulary::label(line).is_some();
            let short = short || item.first().is_some_and(|block| block.flat.linked_head().is_some());
            // "**정산 도우미** (개인): 정산을 돕는 앱"
            let strong_head = item.first().and_then(|block| block.flat.strong_head()).filter(|head| head.start == 0);
            let told = strong_head.and_then(|head| line.split_at_checked(head.end)).is_some_and(|(name, rest)| {
                name.ends_with(':') || rest.trim_start().starts_with(": ") || rest.contains("): ")
            });
            let explained = told
                || [" — ", " – ", " - "].iter().any(|dash| {
                    line.find(dash).is_some_and(|at| line.get(..at).is_some_and(|name| name.chars().count() <= 40))
                });
            // "#74" is the number of an issue.
            let named =
                text.trim_start().strip_prefix('#').is_none_or(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
            says_entry(text)
                || named && explained && !labelled
                || (named && (strong || holds) && short && !labelled && vocabulary::section(line).is_none())
        })
}

fn says_employer(text: &str) -> bool {
    let evidence = evidence(text);
    let first = first_line(text);
    let labelled = line::leading_label(first, &(0..first.len())).is_some();
    let joined = || first.split_once(" 입사").is_some_and(|(name, _)| name.len() <= 60);
    let told = || evidence.range || evidence.company || joined() || tenure(first).is_some();
    !labelled && first.chars().count() <= 120 && told()
}

/// True for a list of nothing but names, each with as what somebody worked there: `- 가나다 백엔드 개발자` over what was done.
#[must_use]
pub fn names_and_roles(document: &Document, list: NodeId) -> bool {
    let employs = |item: Vec<Block>| {
        item.first().is_some_and(|line| {
            let (said, text) = (line.evidence(), line.flat.text.as_str());
            let plain = !(said.deed || said.phrase && !said.before_role || text.contains([':', ',', '.']));
            matches!(line.kind, BlockKind::ItemLine(_))
                && said.role
                && (!said.only_role || said.before_role)
                && plain
                && text.chars().count() <= 40
        })
    };
    let mut items = items(document, list).into_iter().map(employs);
    items.next() == Some(true) && items.next() == Some(true) && items.all(|employs| employs)
}

/// True for a line that can open an entry: it is dated, or names a school.
#[must_use]
pub fn says_entry(text: &str) -> bool {
    let first = first_line(text);
    let labelled = line::leading_label(first, &(0..first.len())).is_some();
    !labelled
        && !crate::resume::school_name::is_long(first)
        && (crate::resume::period::find(first).is_some() || vocabulary::names_school(first) || evidence(text).range)
}

/// `- 기간/인원: 2024.10 ~ 2024.11 / 4명` as the first item.
pub fn opens_with_period(document: &Document, list: &Block) -> bool {
    let first = document.children(list.node).next();
    first
        .and_then(|item| blocks_in(document, item).into_iter().next())
        .is_some_and(|line| line.evidence().range && matches!(line.pieces().first(), Some((_, Piece::Label(_)))))
}
