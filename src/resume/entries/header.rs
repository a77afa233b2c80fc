//! The lines under a title that still belong to it: period, role, team, `기간: …`.

use std::borrow::Cow;
use std::ops::Range;

use crate::markup::{Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::class::ClassHint;
use crate::resume::generator;
use crate::resume::line::{self, Piece};
use crate::resume::outline::{Line, Outline, Slot, SlotKind};
use crate::resume::place;
use crate::resume::slots::{TitleKind, keep_opening, push_pieces};
use crate::resume::vocabulary::{self, Label};
use crate::text::{char_count, first_bytes};

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
        if generator::may_stand_between(block)
            && let Some(behind) = header_behind(document, outline, at, end, kind)
        {
            outline.blocks.get_mut(at..=behind).into_iter().for_each(|blocks| blocks.rotate_right(1));
            continue;
        }
        match block.kind {
            // The next school, in a line that stands out as the one above it.
            BlockKind::Text
                if kind == TitleKind::School
                    && (block.flat.is_strong() || block.class == ClassHint::Title)
                    && block.evidence().of_school =>
            {
                break;
            }
            // The date of the next one: each stands beside its own.
            BlockKind::Term if block.evidence().only_period && slots.iter().any(|slot| is_term_date(outline, slot)) => {
                break;
            }
            BlockKind::Text | BlockKind::Term => {
                let Some(from) = text_header(block, at, kind, slots, &mut lines) else {
                    at += 1;
                    continue;
                };
                return Reach { block: at, from, rest: None };
            }
            BlockKind::Heading(_)
                if says_only_when(block, slots) || kind == TitleKind::School && names_study(block) =>
            {
                // What is no line of a header stays where it is.
                if text_header(block, at, kind, slots, &mut lines).is_some() {
                    break;
                }
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

/// The line that says when, or as what, behind pictures and marks.
fn header_behind(document: &Document, outline: &Outline, at: usize, end: usize, kind: TitleKind) -> Option<usize> {
    let passed = outline.blocks.get(at..end)?.iter().take_while(|block| generator::may_stand_between(block)).count();
    let behind = at + passed;
    let block = outline.blocks.get(behind).filter(|_| behind < end)?;
    let says = |line: &Block| {
        let said = line.evidence();
        said.only_period || said.only_role && kind == TitleKind::Career
    };
    let found = match block.kind {
        BlockKind::Text => says(block),
        BlockKind::Quote => quote_line(document, outline, behind).is_some_and(|line| says(&line)),
        _ => false,
    };
    found.then_some(behind)
}

/// A date that stands in a column of names and values.
fn is_term_date(outline: &Outline, slot: &Slot) -> bool {
    matches!(slot.kind, SlotKind::Period(_))
        && outline.blocks.get(slot.line.block).is_some_and(|block| block.kind == BlockKind::Term)
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
        // A long line says at its beginning when, or not at all.
        let line = text.get(range.clone()).unwrap_or_default();
        let dated = crate::resume::period::may_hold(if line.len() > 360 { first_bytes(line, 60) } else { line });
        if range.len() > 400 || (kind == TitleKind::Work && !dated) {
            return Some(taken);
        }
        let pieces =
            if range.start == 0 { Cow::Borrowed(block.pieces()) } else { line::pieces(text, range.clone()).into() };
        if let Some(end) = leading_period(block, &range, &pieces, kind, slots) {
            let when: Vec<_> = pieces.iter().filter(|(range, _)| range.end <= end).cloned().collect();
            push_line(&when, block, index, kind, slots);
            *lines += 1;
            return Some(end);
        }
        if *lines >= 5 || !is_header_line(text, &range, &pieces, kind, slots) {
            return Some(taken);
        }
        push_line(&pieces, block, index, kind, slots);
        let named = slots.iter().any(|slot| slot.kind == SlotKind::Title);
        // "Mar 2021 - Present · Seoul": a place is nobody.
        let in_place =
            |slot: &Slot| slot.line.block == index && text.get(slot.line.range.clone()).is_some_and(place::is_place);
        if kind == TitleKind::Career
            && !named
            && let Some(name) = slots.iter_mut().find(|slot| slot.kind == SlotKind::Words && !in_place(slot))
        {
            name.kind = SlotKind::Title;
        }
        *lines += 1;
        taken = range.end;
    }
    None
}

/// Adds the pieces of a line, with what opens the block before the first of them.
fn push_line(pieces: &[(Range<usize>, Piece)], block: &Block, index: usize, kind: TitleKind, slots: &mut Vec<Slot>) {
    let from = slots.len();
    push_pieces(pieces, index, kind, slots);
    let opens = pieces.first().is_some_and(|(range, _)| {
        let before = block.flat.get(&(block.flat.opening()..range.start));
        range.start >= block.flat.opening() && !before.contains('\n')
    });
    if opens {
        keep_opening(block, index, from, slots);
    }
}

/// `2015-07 — Present | Hadoop, Hive, …`, `기간 2025.03 – 2025.06 (사원) · 기술 Node.js`: a period, and then too much for
/// a header. Where the period ends.
fn leading_period(
    block: &Block,
    range: &Range<usize>,
    pieces: &[(Range<usize>, Piece)],
    kind: TitleKind,
    slots: &[Slot],
) -> Option<usize> {
    let text = block.flat.text.as_str();
    let labelled = matches!(pieces.first(), Some((_, Piece::Label(Label::Period))));
    let (first, Piece::Period(_)) = pieces.get(usize::from(labelled))? else { return None };
    let had_period = slots.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_)));
    let duration = pieces.get(usize::from(labelled) + 1).filter(|(_, piece)| *piece == Piece::Duration);
    let end = duration.map_or(first.end, |(range, _)| range.end);
    let separated =
        text.get(end..range.end)?.trim_start_matches([')', ']', ' ']).starts_with(['|', '·', '•', ',', '/', '-', '–']);
    if had_period || !(separated || labelled) || is_header_line(text, range, pieces, kind, slots) {
        return None;
    }
    Some(end)
}

/// A line that says nothing but when, as what, where in the company.
fn is_header_line(
    text: &str,
    range: &Range<usize>,
    pieces: &[(Range<usize>, Piece)],
    kind: TitleKind,
    slots: &[Slot],
) -> bool {
    let length = text.get(range.clone()).map_or(0, char_count);
    // A line that is cut into several parts may say more of them: "연구소 · 플랫폼 개발팀 · 2020.12 – 현재 · 서울".
    let more = if kind == TitleKind::Career && pieces.len() >= 4 { 30 } else { 0 };
    if pieces.is_empty() || length > 90 + more {
        return false;
    }
    let label = pieces.iter().find_map(|(_, piece)| match piece {
        Piece::Label(label) => Some(*label),
        _ => None,
    });
    let has_period = pieces.iter().any(|(_, piece)| matches!(piece, Piece::Period(_)));
    // A year above a group of entries is no period of one.
    let had_period = slots
        .iter()
        .any(|slot| matches!(slot.kind, SlotKind::Period(period) if !period.is_date() || period.start.month.is_some()));
    let words: usize = pieces
        .iter()
        .filter(|(_, piece)| *piece == Piece::Words)
        .filter_map(|(range, _)| text.get(range.clone()))
        .map(char_count)
        .sum();
    match label {
        Some(Label::Period) => return has_period && !had_period && words <= 12,
        // "회사: 가나다 | 기간: 2024.01 ~ 현재"
        Some(Label::Company | Label::Role) if kind == TitleKind::Work => return has_period && !had_period,
        Some(Label::Team | Label::Employment) => return length <= 40 + more,
        Some(Label::Role) => return kind == TitleKind::Career && length <= 40 + more,
        Some(Label::Major | Label::School) => return kind == TitleKind::School,
        Some(_) => return false,
        None => {}
    }
    // "가나다, 2019.08. ~ 2020.12." ends with a date.
    let ends = |line: &str| line.strip_suffix('.').is_some_and(|line| !line.ends_with(|c: char| c.is_ascii_digit()));
    let ends_sentence = words > 0 && text.get(range.clone()).is_some_and(ends);
    // "2021년 6월 30일 퇴사": what happened on a day is no period.
    let is_event = || pieces.iter().any(|(_, piece)| matches!(piece, Piece::Period(period) if period.is_date()));
    let studied =
        || kind == TitleKind::School && crate::resume::study::is_of_study(text.get(range.clone()).unwrap_or_default());
    if has_period && kind != TitleKind::Work && words > 0 && is_event() && !studied() {
        return false;
    }
    if has_period {
        // Several roles in one company have a period each. Beside the first, only a line that says nothing but as
        // what and when belongs to the title.
        let role_line =
            kind == TitleKind::Career && words == 0 && pieces.iter().any(|(_, piece)| *piece == Piece::Role);
        return (!had_period || role_line) && !ends_sentence && words <= 40 + more;
    }
    let named = slots.iter().any(|slot| slot.kind == SlotKind::Title);
    match kind {
        // The title was only a role: the line under it names the company.
        TitleKind::Career if !named => !ends_sentence && text.get(range.clone()).map(longest_line) >= Some(length),
        TitleKind::Career => pieces
            .iter()
            .all(|(_, piece)| matches!(piece, Piece::Role | Piece::Team | Piece::Employment | Piece::Duration)),
        TitleKind::School => {
            !ends_sentence
                && text.get(range.clone()).is_some_and(|line| length <= longest_line(line) * 2 / 3 && is_major(line))
        }
        TitleKind::Work => pieces.iter().all(|(_, piece)| matches!(piece, Piece::Duration)),
    }
}

/// `#### 컴퓨터공학과` below a school: what was studied there.
fn names_study(block: &Block) -> bool {
    let text = block.flat.text.as_str();
    is_major(text) && !text.contains('\n') && !block.evidence().of_school && block.section().is_none()
}

/// How many characters a line of a header has at most: English says the same with more letters.
#[must_use]
pub fn longest_line(line: &str) -> usize {
    if line.chars().all(|c| c < '\u{1100}') { 90 } else { 60 }
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
        "Ph.D",
        "PhD",
        "Doctor",
        "M.S",
        "B.A.",
        "M.A.",
        "Science",
        "Engineering",
        "Major",
    ]
    .iter()
    .any(|mark| text.contains(mark))
}

/// A heading between title and text that holds nothing but a period.
pub fn says_only_when(block: &Block, slots: &[Slot]) -> bool {
    (block.evidence().only_period || says_when_and_where(block))
        && !block.flat.text.contains('\n')
        && !slots.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_)))
}

/// `Mar 2021 - Present | Seoul`: a period, and one word that is no piece of work.
#[must_use]
pub fn says_when_and_where(block: &Block) -> bool {
    let evidence = block.evidence();
    matches!(block.pieces(), [(_, Piece::Period(_)), .., (_, Piece::Words)] if block.pieces().len() <= 3)
        && evidence.range
        && !evidence.work
        && !evidence.role
        && block.pieces().last().is_some_and(|(range, _)| is_place(block.flat.get(range)))
}

/// `Seoul`, `Seongnam, South Korea`: one word, or short ones with commas between them.
fn is_place(words: &str) -> bool {
    let short = |part: &str| part.is_ascii() && part.bytes().filter(|b| *b == b' ').count() < 2;
    !words.contains(' ') || words.contains(", ") && words.split(", ").all(short)
}

/// The text of a quote that says when: `> 가나다 (2019.01 ~ )`.
fn quote_line(document: &Document, outline: &Outline, at: usize) -> Option<Block> {
    let node = outline.blocks.get(at)?.node;
    let mut inner = blocks_in(document, node);
    let line = inner.pop().filter(|block| inner.is_empty() && block.kind == BlockKind::Text)?;
    crate::resume::period::find(&line.flat.text).is_some().then_some(line)
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

/// `- 데이터 엔지니어 (2022.06-2022.12)`, the only item of a list that says when.
fn says_as_what_and_when(document: &Document, list: NodeId, pieces: &[(Range<usize>, Piece)]) -> bool {
    let written = |item: &NodeId| document.span(*item).of(document.source()).unwrap_or_default();
    let dated = |item: &NodeId| crate::resume::period::find(written(item)).is_some();
    matches!(pieces, [(_, Piece::Role), (_, Piece::Period(period))] if !period.is_date())
        && document.children(list).filter(dated).nth(1).is_none()
}

/// True for slots of an item that says as what and when, and names nobody.
fn is_role_of_item(outline: &Outline, slots: &[Slot]) -> bool {
    let of_item = |slot: &Slot| {
        let block = outline.blocks.get(slot.line.block);
        slot.kind == SlotKind::Role && block.is_some_and(|block| matches!(block.kind, BlockKind::ItemLine(_)))
    };
    slots.iter().all(|slot| matches!(slot.kind, SlotKind::Role | SlotKind::Period(_) | SlotKind::Duration))
        && slots.iter().any(of_item)
}

/// `- 기간: …` at the start of a list: those items move into the header, the others stay.
fn list_header(document: &Document, outline: &mut Outline, at: usize, kind: TitleKind, slots: &mut Vec<Slot>) {
    let Some(node) = outline.blocks.get(at).map(|block| block.node) else { return };
    let mut passed = false;
    let mut nameless = kind == TitleKind::Career && is_role_of_item(outline, slots);
    for item in document.children(node).filter(|item| document.kind(*item) == Kind::Item).take(5) {
        let written = document.span(item).of(document.source()).unwrap_or_default();
        let dated = crate::resume::period::may_hold(written);
        let labelled = vocabulary::colon(first_bytes(written, 60)).is_some();
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
        // "- 2019 - 2021: 백엔드 개발자" over "- 가나다랩": the first item names whom it was for.
        let names = std::mem::take(&mut nameless)
            && pieces.iter().all(|(_, piece)| matches!(piece, Piece::Words | Piece::Company | Piece::School))
            && crate::resume::plain_names::may_be_name(text.trim_end())
            && !(line.evidence().deed || line.evidence().work);
        let fits = (names || labelled || only_period || only_role || says_as_what_and_when(document, node, &pieces))
            && is_header_line(&text, &(0..text.len()), &pieces, kind, slots);
        if !fits || (passed && (!has_period || slots.is_empty())) {
            passed = true;
            continue;
        }
        let index = outline.blocks.len();
        push_line(&pieces, &line, index, kind, slots);
        if names && let Some(name) = slots.iter_mut().rfind(|slot| slot.kind == SlotKind::Words) {
            name.kind = SlotKind::Title;
        }
        outline.taken.insert(item);
        outline.blocks.push(line);
    }
}
