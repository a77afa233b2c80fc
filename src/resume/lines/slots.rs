//! What the words of a title are: company, role, team, period …

use std::ops::Range;

use crate::resume::block::{Block, BlockKind};
use crate::resume::flat::trim;
use crate::resume::line::{self, Piece, trim_separators};
use crate::resume::outline::{Line, Outline, Slot, SlotKind};
use crate::resume::vocabulary::{self, Label};

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
    outline.blocks.get(block).map(|title| title.slots(block, kind)).unwrap_or_default()
}

/// Reads a title, which stands at `block`; [`Block::slots`] keeps the answer.
#[must_use]
pub(in crate::resume) fn read(title: &Block, block: usize, kind: TitleKind) -> Vec<Slot> {
    let text = title.flat.text.as_str();
    let mut slots = Vec::new();
    // "**프로젝트명**: 정산 개편": what is strong is the name of the field.
    let strong_head = || title.flat.strong_head().filter(|head| vocabulary::label(title.flat.get(head)).is_none());
    let opening = title.flat.opening();
    let mut at = 0;
    for (index, part) in text.split('\n').enumerate() {
        let range = trim(text, at.max(opening)..(at + part.len()).max(opening));
        at += part.len() + 1;
        if range.is_empty() {
            continue;
        }
        let cached = (index == 0 && range.start <= opening).then(|| title.pieces()).filter(|pieces| !pieces.is_empty());
        // "**가나다** (쇼핑) / Product Group": what is strong is the name.
        let strong = || {
            let head = strong_head().filter(|head| head.end < range.end)?;
            let pieces = line::pieces(text, head.clone());
            let name = matches!(pieces.as_slice(), [(_, Piece::Words | Piece::Company)]);
            name.then_some(head)
        };
        let named = (kind == TitleKind::Career && index == 0).then(strong).flatten();
        if let Some(head) = named {
            slots.push(Slot { kind: SlotKind::Title, line: Line { block, range: head.clone() } });
            push_pieces(&line::pieces(text, head.end..range.end), block, kind, &mut slots);
        } else if kind == TitleKind::Work && index == 0 {
            let in_list = matches!(title.kind, BlockKind::ItemLine(_));
            let head = strong_head().or_else(|| title.flat.linked_head().filter(|_| in_list));
            match head.filter(|head| head.end < range.end) {
                Some(head) => {
                    work_slots(text, head.clone(), block, &line::pieces(text, head.clone()), &mut slots);
                    let rest = head.end..range.end;
                    work_slots(text, rest.clone(), block, &line::pieces(text, rest), &mut slots);
                }
                None => match cached {
                    Some(pieces) => work_slots(text, range, block, pieces, &mut slots),
                    None => work_slots(text, range.clone(), block, &line::pieces(text, range), &mut slots),
                },
            }
        } else {
            match cached {
                Some(pieces) => push_pieces(pieces, block, kind, &mut slots),
                None => push_pieces(&line::pieces(text, range), block, kind, &mut slots),
            }
        }
    }
    name_title(text, kind, &mut slots);
    keep_opening(title, block, 0, &mut slots);
    slots
}

/// A picture or a `:shortcode:` that opens a block stays with the first of the slots `from` on, or stands before them.
pub fn keep_opening(title: &Block, block: usize, from: usize, slots: &mut Vec<Slot>) {
    let opening = title.flat.opening();
    if opening == 0 {
        return;
    }
    let first = slots.get_mut(from).filter(|slot| slot.line.block == block);
    match first.filter(|slot| matches!(slot.kind, SlotKind::Title | SlotKind::Role | SlotKind::Team | SlotKind::Words))
    {
        Some(slot) => slot.line.range.start = 0,
        None => slots.insert(from, Slot { kind: SlotKind::Words, line: Line { block, range: 0..opening } }),
    }
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
    let titled = slots.iter().any(|slot| slot.kind == SlotKind::Title);
    // "정산 개편 → 자사 → 개발 리드" with tabs for arrows: a row of a table that got lost names the work in its first column.
    let columns = text.get(range.clone()).filter(|_| !titled).and_then(|inner| inner.split_once('\t'));
    if let Some((first, _)) = columns.filter(|(first, _)| first.chars().filter(|c| c.is_alphabetic()).count() > 1) {
        let end = range.start + first.len();
        push_title(text, range.start..end, block, slots);
        push_title(text, end..range.end, block, slots);
        return;
    }
    let kind = if titled { SlotKind::Words } else { SlotKind::Title };
    slots.push(Slot { kind, line: Line { block, range } });
}

/// Adds the pieces of a line.
pub fn push_pieces(pieces: &[(Range<usize>, Piece)], block: usize, kind: TitleKind, slots: &mut Vec<Slot>) {
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
    choose_title(text, kind, slots);
    if kind != TitleKind::Career {
        return;
    }
    // "가나다(주) 근무", "가나다 인턴": what was done there is not its name.
    let Some(title) = slots.iter_mut().find(|slot| slot.kind == SlotKind::Title) else { return };
    let words = text.get(title.line.range.clone()).unwrap_or_default();
    let bare = words.split(" (").next().unwrap_or_default();
    let verb = ["인턴계약 근무", "근무", "재직중", "재직 중", "재직", "입사 및 퇴사", "입사"]
        .iter()
        .find_map(|verb| bare.strip_suffix(verb))
        .map(str::len);
    let terms =
        || words.rfind(' ').filter(|at| line::kind(words.get(at + 1..).unwrap_or_default()) == Piece::Employment);
    let cut = verb.map(|at| (at, SlotKind::Words)).or_else(|| Some((terms()?, SlotKind::Employment)));
    if let Some((at, said)) = cut.filter(|(at, _)| *at > 0) {
        let range = trim_separators(text, title.line.range.start..title.line.range.start + at);
        let rest = trim_separators(text, range.end..title.line.range.end);
        let line = Line { block: title.line.block, range: rest };
        title.line.range = range;
        slots.push(Slot { kind: said, line });
    }
}

fn choose_title(text: &str, kind: TitleKind, slots: &mut Vec<Slot>) {
    if slots.iter().any(|slot| slot.kind == SlotKind::Title) {
        return;
    }
    // Who works for oneself is one's own employer.
    let named = slots.iter().any(|slot| slot.kind == SlotKind::Words);
    if let Some(first) =
        slots.iter_mut().find(|slot| slot.kind == SlotKind::Employment).filter(|_| !named && kind == TitleKind::Career)
        && text.get(first.line.range.clone()).is_some_and(crate::resume::vocabulary::names_freelance)
    {
        first.kind = SlotKind::Title;
        return;
    }
    let order = [SlotKind::Words, SlotKind::Team, SlotKind::Role, SlotKind::Employment];
    // "경력 (가나다, 2020.07 ~ )": the name of the section is no employer's.
    let names_section = |slot: &Slot| {
        let words = text.get(slot.line.range.clone()).and_then(crate::resume::vocabulary::section);
        words.is_some_and(|(_, sure)| sure == crate::resume::vocabulary::Certainty::Section)
    };
    let several = slots.iter().filter(|slot| slot.kind == SlotKind::Words).count() > 1;
    // "가나다 백엔드 엔지니어 (정산)": a name before the role comes before a team and what a bracket holds.
    let before_role = |slot: &Slot| {
        slot.kind == SlotKind::Role
            && text.get(slot.line.range.clone()).and_then(crate::resume::vocabulary::role_tail).is_some()
    };
    let named = slots.iter().position(before_role);
    let in_bracket = |slot: &Slot| text.get(..slot.line.range.start).is_some_and(|before| before.ends_with('('));
    let first = order.iter().find_map(|wanted| {
        let passed = |slot: &Slot| {
            several && kind == TitleKind::Career && names_section(slot) || named.is_some() && in_bracket(slot)
        };
        let named = named.filter(|_| *wanted == SlotKind::Team);
        named.or_else(|| slots.iter().position(|slot| slot.kind == *wanted && !passed(slot)))
    });
    let Some(index) = first else { return };
    // "가나다 백엔드 엔지니어": the role at the end is cut off the name.
    if kind == TitleKind::Career
        && let Some(slot) = slots.get(index).cloned()
        && let Some(at) = text.get(slot.line.range.clone()).and_then(crate::resume::vocabulary::role_tail)
    {
        let range = slot.line.range.clone();
        // "가나다 결제팀 백엔드 엔지니어": the team belongs to what somebody was.
        let before = text.get(range.start..range.start + at).unwrap_or_default().trim_end();
        let is_team = |space: &usize| {
            // "가나대학교 데이터 연구실" is who employed somebody.
            line::kind(before.get(space + 1..).unwrap_or_default()) == Piece::Team && !vocabulary::names_company(before)
        };
        let team = before.rfind(' ').filter(is_team);
        let at = team.map_or(at, |space| space + 1);
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
