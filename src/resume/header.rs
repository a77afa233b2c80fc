//! The lines under a title that still belong to it: period, role, team, `기간: …`.

use std::ops::Range;

use super::block::{Block, BlockKind, blocks_in};
use super::flat::trim;
use super::line::{self, Piece, trim_separators};
use super::outline::{Line, Outline, Slot, SlotKind};
use super::vocabulary::Label;
use crate::markup::{Document, Kind};

/// What a title's slots become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TitleKind {
    /// Company, role and team are told apart.
    Career,
    /// School and major are told apart.
    School,
    /// Everything but the period is the title.
    Work,
}

/// Reads the title block itself.
#[must_use]
pub fn title_slots(outline: &Outline, block: usize, kind: TitleKind) -> Vec<Slot> {
    let Some(text) = outline.blocks.get(block).map(|block| block.flat.text.clone()) else { return Vec::new() };
    let mut slots = Vec::new();
    let mut at = 0;
    for (index, part) in text.split('\n').enumerate() {
        let range = trim(&text, at..at + part.len());
        at += part.len() + 1;
        if range.is_empty() {
            continue;
        }
        let cached = outline
            .blocks
            .get(block)
            .filter(|_| index == 0 && range.start == 0)
            .map(|block| block.pieces())
            .filter(|pieces| !pieces.is_empty());
        if kind == TitleKind::Work && index == 0 {
            let head = outline.blocks.get(block).and_then(|block| {
                let in_list = matches!(block.kind, BlockKind::ItemLine(_));
                block.flat.strong_head().or_else(|| block.flat.linked_head().filter(|_| in_list))
            });
            match head.filter(|head| head.end < range.end) {
                Some(head) => {
                    work_slots(&text, head.clone(), block, &line::pieces(&text, head.clone()), &mut slots);
                    let rest = head.end..range.end;
                    work_slots(&text, rest.clone(), block, &line::pieces(&text, rest), &mut slots);
                }
                None => match cached {
                    Some(pieces) => work_slots(&text, range, block, pieces, &mut slots),
                    None => work_slots(&text, range.clone(), block, &line::pieces(&text, range), &mut slots),
                },
            }
        } else {
            match cached {
                Some(pieces) => push_pieces(pieces, block, kind, &mut slots),
                None => push_pieces(&line::pieces(&text, range), block, kind, &mut slots),
            }
        }
    }
    name_title(&text, kind, &mut slots);
    slots
}

/// The title of a piece of work stays in one piece: only the period is taken out.
fn work_slots(text: &str, range: Range<usize>, block: usize, pieces: &[(Range<usize>, Piece)], slots: &mut Vec<Slot>) {
    let mut start = range.start;
    for (piece_range, piece) in pieces {
        let kind = match piece {
            Piece::Period(period) => SlotKind::Period(*period),
            Piece::Duration => SlotKind::Duration,
            Piece::Label(_) => SlotKind::Label,
            _ => continue,
        };
        if kind == SlotKind::Label {
            // "1. 프로젝트명 : …": the number before a label is not the title.
            let number = trim_separators(text, start..piece_range.start);
            if !number.is_empty() {
                slots.push(Slot { kind: SlotKind::Words, line: Line { block, range: number } });
            }
        } else {
            push_title(text, start..piece_range.start, block, slots);
        }
        slots.push(Slot { kind, line: Line { block, range: piece_range.clone() } });
        start = piece_range.end;
    }
    push_title(text, start..range.end, block, slots);
}

fn push_title(text: &str, range: Range<usize>, block: usize, slots: &mut Vec<Slot>) {
    let range = trim_separators(text, range);
    if range.is_empty() {
        return;
    }
    // "쿠폰 발급 개편 (2인, 2022.01 ~ 2022.03)": the bracket that the period closed holds a remark.
    let open = text.get(range.clone()).and_then(|inner| {
        let open = inner.rfind(['(', '[']).filter(|at| *at > 0)?;
        inner.get(open..).filter(|held| !held.contains([')', ']'])).map(|_| open)
    });
    if let Some(open) = open {
        push_title(text, range.start..range.start + open, block, slots);
        push_title(text, range.start + open + 1..range.end, block, slots);
        return;
    }
    let kind = if slots.iter().any(|slot| slot.kind == SlotKind::Title) { SlotKind::Words } else { SlotKind::Title };
    slots.push(Slot { kind, line: Line { block, range } });
}

fn push_pieces(pieces: &[(Range<usize>, Piece)], block: usize, kind: TitleKind, slots: &mut Vec<Slot>) {
    let mut label = None;
    for (range, piece) in pieces {
        let slot_kind = match (piece, kind) {
            (Piece::Period(period), _) => SlotKind::Period(*period),
            (Piece::Duration, _) => SlotKind::Duration,
            (Piece::Label(name), _) => {
                label = Some(*name);
                SlotKind::Label
            }
            (Piece::Role, TitleKind::Career) => SlotKind::Role,
            (Piece::Team, TitleKind::Career) => SlotKind::Team,
            (Piece::Employment, _) => SlotKind::Employment,
            (Piece::Company, TitleKind::Career) | (Piece::School, TitleKind::School | TitleKind::Career) => {
                SlotKind::Title
            }
            _ => match label {
                Some(Label::Role) => SlotKind::Role,
                Some(Label::Team) => SlotKind::Team,
                Some(Label::Company | Label::School | Label::Title) => SlotKind::Title,
                Some(Label::Major) => SlotKind::Major,
                _ => SlotKind::Words,
            },
        };
        let repeated = slot_kind == SlotKind::Title && slots.iter().any(|slot| slot.kind == SlotKind::Title);
        let kind = if repeated { SlotKind::Words } else { slot_kind };
        slots.push(Slot { kind, line: Line { block, range: range.clone() } });
    }
}

/// When no piece carries a company's or a school's mark, the first plain words are the name.
fn name_title(text: &str, kind: TitleKind, slots: &mut Vec<Slot>) {
    if let Some(title) = slots.iter_mut().find(|slot| slot.kind == SlotKind::Title) {
        // "가나다(주) 근무": what was done there is not its name.
        let words = text.get(title.line.range.clone()).unwrap_or_default();
        let cut = ["인턴계약 근무", "근무", "재직", "입사", "인턴"].iter().find_map(|verb| words.strip_suffix(verb));
        if let Some(name) = cut.filter(|name| kind == TitleKind::Career && !name.trim().is_empty()) {
            let range = trim_separators(text, title.line.range.start..title.line.range.start + name.len());
            let rest = trim_separators(text, range.end..title.line.range.end);
            let line = Line { block: title.line.block, range: rest };
            title.line.range = range;
            slots.push(Slot { kind: SlotKind::Words, line });
        }
        return;
    }
    let order = [SlotKind::Words, SlotKind::Team, SlotKind::Role, SlotKind::Employment];
    let first = order.iter().find_map(|wanted| slots.iter().position(|slot| slot.kind == *wanted));
    let Some(index) = first else { return };
    // "가나다 백엔드 엔지니어": the role at the end is cut off the name.
    if kind == TitleKind::Career
        && let Some(slot) = slots.get(index).cloned()
        && let Some(at) = text.get(slot.line.range.clone()).and_then(super::vocabulary::role_tail)
    {
        let range = slot.line.range.clone();
        let head = trim_separators(text, range.start..range.start + at);
        let tail = trim_separators(text, range.start + at..range.end);
        if let Some(slot) = slots.get_mut(index).filter(|_| !head.is_empty()) {
            slot.line.range = head;
            slot.kind = SlotKind::Title;
            slots.insert(
                index + 1,
                Slot { kind: SlotKind::Role, line: Line { range: tail, ..slot_line(&range, index, slots) } },
            );
            return;
        }
    }
    if let Some(slot) = slots.get_mut(index) {
        slot.kind = SlotKind::Title;
    }
}

fn slot_line(range: &Range<usize>, index: usize, slots: &[Slot]) -> Line {
    Line { block: slots.get(index).map_or(0, |slot| slot.line.block), range: range.clone() }
}

/// How far a header reaches: the next block, and the byte in it where the body begins.
pub struct Reach {
    /// First block that is not (wholly) part of the header.
    pub block: usize,
    /// Bytes of that block that belong to the header.
    pub from: usize,
    /// Lines of a taken quote that are not header: they open the body.
    pub rest: Option<Line>,
}

/// Reads header lines from block `at` on, at most up to `end`.
pub fn header_slots(
    document: &Document,
    outline: &mut Outline,
    at: usize,
    end: usize,
    kind: TitleKind,
    slots: &mut Vec<Slot>,
) -> Reach {
    let mut at = at;
    let mut lines = 0;
    while at < end && lines < 5 {
        let Some(block) = outline.blocks.get(at) else { break };
        match block.kind {
            BlockKind::Text | BlockKind::Term => {
                let Some(from) = text_header(block, at, kind, slots, &mut lines) else {
                    at += 1;
                    continue;
                };
                return Reach { block: at, from, rest: None };
            }
            BlockKind::Heading(_) if says_only_when(block, slots) => {
                let index = at;
                text_header(block, index, kind, slots, &mut lines);
                at += 1;
            }
            BlockKind::Quote => match quote_line(document, outline, at) {
                Some(line) => {
                    let index = outline.blocks.len();
                    let Some(from) = text_header(&line, index, kind, slots, &mut lines) else {
                        take_quote(outline, at, line);
                        at += 1;
                        continue;
                    };
                    if from > 0 {
                        take_quote(outline, at, line);
                        return Reach {
                            block: at + 1,
                            from: 0,
                            rest: Some(Line { block: index, range: from..rest_end(outline, index) }),
                        };
                    }
                    break;
                }
                None => break,
            },
            BlockKind::List => {
                list_header(document, outline, at, kind, slots);
                break;
            }
            _ => break,
        }
    }
    Reach { block: at, from: 0, rest: None }
}

/// Takes the header lines of a text block. `None` when all of it was taken.
fn text_header(
    block: &Block,
    index: usize,
    kind: TitleKind,
    slots: &mut Vec<Slot>,
    lines: &mut usize,
) -> Option<usize> {
    let text = block.flat.text.as_str();
    if block.flat.is_blank() {
        return Some(0);
    }
    let mut taken = 0;
    for range in block.flat.lines() {
        // A paragraph is no header, and a piece of work has only dates in its header: don't read other words.
        let dated = super::period::may_hold(text.get(range.clone()).unwrap_or_default());
        if range.len() > 400 || (kind == TitleKind::Work && !dated) {
            return Some(taken);
        }
        let pieces = if range.start == 0 { block.pieces().to_vec() } else { line::pieces(text, range.clone()) };
        if let Some(end) = leading_period(block, &range, &pieces, kind, slots) {
            let when: Vec<_> = pieces.iter().filter(|(range, _)| range.end <= end).cloned().collect();
            push_pieces(&when, index, kind, slots);
            *lines += 1;
            return Some(end);
        }
        if *lines >= 5 || !is_header_line(text, &range, &pieces, kind, slots) {
            return Some(taken);
        }
        push_pieces(&pieces, index, kind, slots);
        let named = slots.iter().any(|slot| slot.kind == SlotKind::Title);
        if kind == TitleKind::Career
            && !named
            && let Some(name) = slots.iter_mut().find(|slot| slot.kind == SlotKind::Words)
        {
            name.kind = SlotKind::Title;
        }
        *lines += 1;
        taken = range.end;
    }
    None
}

/// `2015-07 — Present | Hadoop, Hive, …`: a period, and then too much for a header. Where the period ends.
fn leading_period(
    block: &Block,
    range: &Range<usize>,
    pieces: &[(Range<usize>, Piece)],
    kind: TitleKind,
    slots: &[Slot],
) -> Option<usize> {
    let text = block.flat.text.as_str();
    let (first, Piece::Period(_)) = pieces.first()? else { return None };
    let had_period = slots.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_)));
    let separated = text
        .get(first.end..range.end)?
        .trim_start_matches([')', ']', ' '])
        .starts_with(['|', '·', '•', ',', '/', '-', '–']);
    if had_period || !separated || is_header_line(text, range, pieces, kind, slots) {
        return None;
    }
    let duration = pieces.get(1).filter(|(_, piece)| *piece == Piece::Duration);
    Some(duration.map_or(first.end, |(range, _)| range.end))
}

/// A line that says nothing but when, as what, where in the company.
fn is_header_line(
    text: &str,
    range: &Range<usize>,
    pieces: &[(Range<usize>, Piece)],
    kind: TitleKind,
    slots: &[Slot],
) -> bool {
    let length = text.get(range.clone()).map_or(0, |line| line.chars().count());
    if pieces.is_empty() || length > 90 {
        return false;
    }
    let label = pieces.iter().find_map(|(_, piece)| match piece {
        Piece::Label(label) => Some(*label),
        _ => None,
    });
    let has_period = pieces.iter().any(|(_, piece)| matches!(piece, Piece::Period(_)));
    let had_period = slots.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_)));
    let words: usize = pieces
        .iter()
        .filter(|(_, piece)| *piece == Piece::Words)
        .filter_map(|(range, _)| text.get(range.clone()))
        .map(|words| words.chars().count())
        .sum();
    match label {
        Some(Label::Period) => return has_period && !had_period && words <= 12,
        Some(Label::Team | Label::Employment) => return length <= 40,
        Some(Label::Role) => return kind == TitleKind::Career && length <= 40,
        Some(Label::Major | Label::School) => return kind == TitleKind::School,
        Some(_) => return false,
        None => {}
    }
    let ends_sentence = text.get(range.clone()).is_some_and(|line| line.ends_with('.') && words > 0);
    // "2021년 6월 30일 퇴사": what happened on a day is no period.
    let is_event = || pieces.iter().any(|(_, piece)| matches!(piece, Piece::Period(period) if period.is_date()));
    if has_period && kind == TitleKind::Career && words > 0 && is_event() {
        return false;
    }
    if has_period {
        // Several roles in one company have a period each. Beside the first, only a line that says nothing but as
        // what and when belongs to the title.
        let role_line =
            kind == TitleKind::Career && words == 0 && pieces.iter().any(|(_, piece)| *piece == Piece::Role);
        return (!had_period || role_line) && !ends_sentence && words <= 40;
    }
    let named = slots.iter().any(|slot| slot.kind == SlotKind::Title);
    match kind {
        // The title was only a role: the line under it names the company.
        TitleKind::Career if !named => !ends_sentence && length <= 60,
        TitleKind::Career => pieces
            .iter()
            .all(|(_, piece)| matches!(piece, Piece::Role | Piece::Team | Piece::Employment | Piece::Duration)),
        TitleKind::School => !ends_sentence && length <= 30 && is_major(text.get(range.clone()).unwrap_or_default()),
        TitleKind::Work => pieces.iter().all(|(_, piece)| matches!(piece, Piece::Duration)),
    }
}

/// 컴퓨터공학과, B.S. in Computer Science …
#[must_use]
pub fn is_major(text: &str) -> bool {
    [
        "학과",
        "학부",
        "전공",
        "학사",
        "석사",
        "박사",
        "공학",
        "과학",
        "졸업",
        "재학",
        "Bachelor",
        "Master",
        "B.S",
        "M.S",
        "Science",
        "Engineering",
        "Major",
    ]
    .iter()
    .any(|mark| text.contains(mark))
}

/// A heading between title and text that holds nothing but a period.
fn says_only_when(block: &Block, slots: &[Slot]) -> bool {
    block.evidence().only_period
        && !block.flat.text.contains('\n')
        && !slots.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_)))
}

/// The text of a quote that says when: `> 가나다 (2019.01 ~ )`.
fn quote_line(document: &Document, outline: &Outline, at: usize) -> Option<Block> {
    let node = outline.blocks.get(at)?.node;
    let mut inner = blocks_in(document, node);
    let line = inner.pop().filter(|block| inner.is_empty() && block.kind == BlockKind::Text)?;
    super::period::find(&line.flat.text).is_some().then_some(line)
}

fn take_quote(outline: &mut Outline, at: usize, line: Block) {
    if let Some(node) = outline.blocks.get(at).map(|block| block.node) {
        outline.taken.insert(node);
    }
    outline.blocks.push(line);
}

fn rest_end(outline: &Outline, block: usize) -> usize {
    outline.blocks.get(block).map_or(0, |block| block.flat.text.len())
}

/// `- 기간: …` at the start of a list: those items move into the header, the others stay.
fn list_header(document: &Document, outline: &mut Outline, at: usize, kind: TitleKind, slots: &mut Vec<Slot>) {
    let Some(node) = outline.blocks.get(at).map(|block| block.node) else { return };
    let mut passed = false;
    for item in document.children(node).filter(|item| document.kind(*item) == Kind::Item).take(5) {
        let written = document.span(item).of(document.source()).unwrap_or_default();
        let dated = super::period::may_hold(written);
        let labelled = written.bytes().take(60).any(|b| b == b':') || written.contains('：');
        // Only a period is moved past an item that stays: everything else keeps its order.
        let short = written.len() <= 60 && kind == TitleKind::Career;
        if !dated && (kind == TitleKind::Work || !(labelled || short) || passed) {
            passed = true;
            continue;
        }
        let mut inner = blocks_in(document, item);
        let Some(line) = inner.pop().filter(|block| inner.is_empty() && block.kind == BlockKind::Text) else { return };
        let text = line.flat.text.clone();
        // The cached pieces are those of the first line only.
        let pieces = if text.contains('\n') { line::pieces(&text, 0..text.len()) } else { line.pieces().to_vec() };
        let labelled = pieces.iter().any(|(_, piece)| matches!(piece, Piece::Label(_)));
        let only_period = pieces.iter().all(|(_, piece)| matches!(piece, Piece::Period(_) | Piece::Duration));
        let had_role = slots.iter().any(|slot| slot.kind == SlotKind::Role);
        let only_role = kind == TitleKind::Career
            && !had_role
            && pieces.iter().any(|(_, piece)| *piece == Piece::Role)
            && pieces.iter().all(|(_, piece)| matches!(piece, Piece::Role | Piece::Team | Piece::Employment));
        let has_period = pieces.iter().any(|(_, piece)| matches!(piece, Piece::Period(_)));
        let fits =
            (labelled || only_period || only_role) && is_header_line(&text, &(0..text.len()), &pieces, kind, slots);
        if !fits || (passed && (!has_period || slots.is_empty())) {
            passed = true;
            continue;
        }
        let index = outline.blocks.len();
        push_pieces(&pieces, index, kind, slots);
        outline.taken.insert(item);
        outline.blocks.push(line);
    }
}
