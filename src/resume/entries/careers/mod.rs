//! 경력: companies, the roles in them, the pieces of work under them.

mod below;
mod classify;
mod grouped;
mod order;
mod signs;

use rustc_hash::FxHashMap;

use super::above::{is_label_of_name, slots_before};
use crate::markup::Document;
use crate::resume::block::BlockKind;
use crate::resume::class::ClassHint;
use crate::resume::header;
use crate::resume::header::{Reach, header_slots};
use crate::resume::listed_works;
use crate::resume::outline::{Body, Entry, Line, Outline, Part, Slot, SlotKind};
use crate::resume::slots::{TitleKind, title_slots};
use crate::resume::title::{BOLD_RANK, ITEM_RANK, Title};
use crate::resume::vocabulary::{self, Label};
use classify::{Role, classify};
pub use grouped::are_grouped_by_company;

/// Reads the blocks `from..to` as careers.
pub fn careers(document: &Document, outline: &mut Outline, from: usize, to: usize) -> Vec<Part> {
    let titles = (from..to)
        .filter_map(|index| outline.blocks.get(index).and_then(|block| block.title(index)))
        .filter(|title| !title.leads_away(to))
        .collect();
    let titles = label_unclassed(outline, label_repeated(outline, titles));
    let roles = classify(document, outline, &titles, to);
    let mut builder = Builder {
        document,
        outline,
        parts: Vec::new(),
        at: from,
        to,
        works_ahead: false,
        works_listed: false,
        works_closed: false,
        next_company: to,
        next_title: to,
        dates_above: false,
    };
    for (index, (title, role)) in titles.iter().zip(&roles).enumerate() {
        if is_employer(*role) {
            let here = titles.iter().zip(&roles).skip(index + 1).take_while(|(_, role)| !is_employer(**role));
            builder.works_ahead = here.into_iter().any(|(title, role)| *role == Role::Work && title.rank < BOLD_RANK);
            let next = titles.iter().zip(&roles).skip(index + 1).find(|(_, role)| is_employer(**role));
            builder.next_company = next.map_or(to, |(title, _)| title.block);
        }
        builder.next_title = titles.get(index + 1).map_or(to, |next| next.block);
        builder.step(title, *role);
    }
    builder.rest(to);
    let mut parts = builder.parts;
    order::settle(outline, &mut parts);
    parts
}

/// A title that stands under several others, word for word and without a date, is the name of a field: `주요 실행`.
fn label_repeated(outline: &Outline, mut titles: Vec<Title>) -> Vec<Title> {
    let top = titles.iter().filter(|title| !title.is_label).map(|title| title.rank).min().unwrap_or(0);
    let text = |title: &Title| outline.blocks.get(title.block).map_or("", |block| block.flat.text.as_str());
    let may_be = |title: &Title| {
        let deeper = title.rank > top && title.rank < ITEM_RANK && !title.evidence.range && !title.is_label;
        // The same was done at two companies, "웹사이트 제작 및 운영", or as the same: "백엔드 개발자".
        let done = title.evidence.deed && title.evidence.phrase || title.evidence.only_role;
        deeper && !done && text(title).len() <= 60
    };
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    for title in titles.iter().filter(|title| may_be(title)) {
        *counts.entry(text(title)).or_default() += 1;
    }
    for title in &mut titles {
        title.is_label |= may_be(title) && counts.get(text(title)).is_some_and(|count| *count > 1);
    }
    titles
}

/// Where the author's classes say which lines are titles, a bold line without one says something of them.
fn label_unclassed(outline: &Outline, mut titles: Vec<Title>) -> Vec<Title> {
    let bold = |title: &Title| title.rank == BOLD_RANK;
    let classed = |title: &Title| outline.blocks.get(title.block).is_some_and(|block| block.class != ClassHint::None);
    if titles.iter().filter(|title| bold(title) && classed(title)).nth(2).is_some() {
        for title in titles.iter_mut().filter(|title| bold(title) && !classed(title)) {
            title.is_label = true;
        }
    }
    titles
}

fn dated(slots: &[Slot]) -> bool {
    slots.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_) | SlotKind::Duration))
}

fn is_employer(role: Role) -> bool {
    matches!(role, Role::Company | Role::Headed)
}

struct Builder<'b> {
    document: &'b Document,
    outline: &'b mut Outline,
    parts: Vec<Part>,
    at: usize,
    to: usize,
    /// Headings name the pieces of work of the open company, so its lists do not.
    works_ahead: bool,
    /// A list named the works of the open company: another one may name more.
    works_listed: bool,
    /// A line announced the works of the open company, and its list has ended: what follows is the company's own.
    works_closed: bool,
    /// The block that names the next company.
    next_company: usize,
    /// The block of the next title.
    next_title: usize,
    /// A company had its date above its name.
    dates_above: bool,
}

impl Builder<'_> {
    fn step(&mut self, title: &Title, role: Role) {
        if title.block < self.at || role == Role::Text {
            return;
        }
        // Where dates stand above the companies, the one right above this company is not the last project's.
        let date_above = is_employer(role) && self.dates_above && title.block > self.at;
        self.rest(title.block - usize::from(date_above));
        if date_above {
            let line = self.outline.whole(self.at);
            if is_date(self.outline, &line) {
                self.keep(line);
                self.at += 1;
            }
            self.rest(title.block);
        }
        match role {
            Role::Company => {
                let slots = title_slots(self.outline, title.block, TitleKind::Career);
                self.company(title, slots);
            }
            Role::Headed => {
                let mut line = self.outline.whole(title.block);
                let mut slots = Vec::new();
                // "Founder<br>가나다": the second line of the title is the name.
                if let Some(end) = self.outline.text(&line).find('\n') {
                    let name = Line { range: end + 1..line.range.end, ..line.clone() };
                    line.range.end = end;
                    slots.push(Slot { kind: SlotKind::Title, line: name });
                }
                slots.insert(0, Slot { kind: SlotKind::Role, line });
                self.company(title, slots);
            }
            Role::Position => self.position(title),
            Role::Work => self.work(title),
            Role::Text => {}
        }
    }

    /// Opens a career; `named` is what the title says.
    fn company(&mut self, title: &Title, named: Vec<Slot>) {
        // A title that is only a role needs the line below it, whatever that line is.
        let named_by_role = named.iter().all(|slot| slot.kind != SlotKind::Title);
        self.works_listed = false;
        self.works_closed = false;
        let mut slots = slots_before(self.outline, &mut self.parts, title.block, TitleKind::Career);
        self.dates_above |= dated(&slots);
        slots.extend(named);
        let freelance =
            |slot: &Slot| slot.kind == SlotKind::Title && vocabulary::names_freelance(self.outline.text(&slot.line));
        // "좋은개발자" over "백엔드 개발자": of two lines that read like a role the first is the name.
        let over_role = below::role_follows(self.document, self.outline, title, self.to);
        let written = self.outline.text(&self.outline.whole(title.block));
        let line_above = |slot: &Slot| written.get(..slot.line.range.start).is_some_and(|above| above.contains('\n'));
        let below_role = slots.iter().any(|slot| slot.kind == SlotKind::Title && line_above(slot));
        let only_role = title.evidence.only_role && !title.evidence.before_role && !(over_role || below_role);
        if only_role && !slots.iter().any(freelance) {
            for slot in slots.iter_mut().filter(|slot| slot.kind == SlotKind::Title) {
                slot.kind = SlotKind::Role;
            }
        }
        let to = if named_by_role { self.to } else { self.next_company };
        let reach = header_slots(self.document, self.outline, title.block + 1, to, TitleKind::Career, &mut slots);
        if !slots.iter().any(|slot| slot.kind == SlotKind::Title)
            && let Some(slot) = slots.iter_mut().find(|slot| slot.kind == SlotKind::Role)
        {
            slot.kind = SlotKind::Title;
        }
        self.parts.push(Part::Entry(Entry { slots, body: Vec::new() }));
        self.continue_at(reach);
    }

    fn position(&mut self, title: &Title) {
        let mut slots = title_slots(self.outline, title.block, TitleKind::Career);
        // "Tech Lead", "데이터 플랫폼 리드": below an employer no name is cut off a role.
        if let [Slot { kind: SlotKind::Title, line: name }, Slot { kind: SlotKind::Role, line: role }, ..] =
            slots.as_mut_slice()
            && role.range.start == name.range.end + 1
        {
            role.range.start = name.range.start;
            slots.remove(0);
        }
        // "제어 / SW 엔지니어": the words beside a role are not the role.
        let told = slots.iter().any(|slot| slot.kind == SlotKind::Role);
        for slot in slots.iter_mut().filter(|slot| slot.kind == SlotKind::Title) {
            slot.kind = if told { SlotKind::Words } else { SlotKind::Role };
        }
        self.at = title.block + 1;
        let undated = !slots.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_)));
        let below = self.outline.blocks.get(self.at).filter(|_| self.at < self.to && undated);
        if below.is_some_and(|block| header::says_only_when(block, &slots)) {
            for mut slot in title_slots(self.outline, self.at, TitleKind::Work) {
                slot.kind = if slot.kind == SlotKind::Title { SlotKind::Words } else { slot.kind };
                slots.push(slot);
            }
            self.at += 1;
        }
        // The first role right under a company that has none is that company's own.
        if let Some(Part::Entry(entry)) = self.parts.last_mut() {
            let bare = entry.body.is_empty()
                && entry.slot(|kind| kind == SlotKind::Role).is_none()
                && (entry.period().is_none() || !slots.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_))));
            if bare {
                entry.slots.append(&mut slots);
                let reach =
                    header_slots(self.document, self.outline, self.at, self.to, TitleKind::Career, &mut entry.slots);
                self.continue_at(reach);
            } else {
                entry.body.push(Body::Role(slots));
            }
        }
    }

    /// Where the header of a title ends at the latest when the next title has its date above it.
    fn header_end(&self, block: usize) -> usize {
        let label = self.next_title.checked_sub(1).filter(|above| is_label_of_name(self.outline, *above));
        label.unwrap_or(self.next_title).saturating_sub(1).max(block + 1)
    }

    fn work(&mut self, title: &Title) {
        self.works_closed = false;
        let mut slots = slots_before(self.outline, &mut self.parts, title.block, TitleKind::Career);
        // Where dates stand above the companies, the one right above the next company is not this work's; nor is the one
        // right above the next work, where they stand above the works.
        let end = match (dated(&slots), self.dates_above) {
            (true, _) => self.header_end(title.block),
            (false, true) => self.next_company - 1,
            (false, false) => self.to,
        };
        slots.extend(title_slots(self.outline, title.block, TitleKind::Work));
        let reach = header_slots(self.document, self.outline, title.block + 1, end, TitleKind::Work, &mut slots);
        let project = Entry { slots, body: Vec::new() };
        match self.parts.last_mut() {
            Some(Part::Entry(career)) if career.title().is_some() => career.body.push(Body::Project(project)),
            _ => self.parts.push(Part::Entry(Entry { slots: Vec::new(), body: vec![Body::Project(project)] })),
        }
        self.continue_at(reach);
    }

    /// Blocks before the next title belong to what is open.
    fn rest(&mut self, until: usize) {
        while self.at < until {
            let line = self.outline.whole(self.at);
            self.put(line);
            self.at += 1;
        }
    }

    fn continue_at(&mut self, reach: Reach) {
        self.at = reach.block;
        if let Some(rest) = reach.rest {
            self.put(rest);
        }
        if reach.from > 0 {
            let mut line = self.outline.whole(reach.block);
            line.range.start = reach.from;
            self.put(line);
            self.at += 1;
        }
    }

    /// Adds a block to what is open as it is.
    fn keep(&mut self, line: Line) {
        match self.parts.last_mut() {
            Some(Part::Entry(entry)) => match entry.body.last_mut() {
                Some(Body::Project(project)) => project.body.push(Body::Block(line)),
                _ => entry.body.push(Body::Block(line)),
            },
            _ => self.parts.push(Part::Block(line)),
        }
    }

    fn put(&mut self, line: Line) {
        let is_list = self.outline.blocks.get(line.block).is_some_and(|block| block.kind == BlockKind::List);
        let Some(Part::Entry(entry)) = self.parts.last_mut() else {
            self.parts.push(Part::Block(line));
            return;
        };
        if is_date(self.outline, &line) && !opens_row(self.outline, line.block) {
            let open = entry.title().is_some() && entry.period().is_none();
            let undated = match entry.body.last_mut() {
                // Without a title there is nothing before it that the date could join.
                Some(Body::Project(project)) if project.title().is_some() && project.period().is_none() => {
                    Some(&mut project.slots)
                }
                _ if open => Some(&mut entry.slots),
                _ => None,
            };
            if let Some(slots) = undated {
                slots.append(&mut title_slots(self.outline, line.block, TitleKind::Work));
                return;
            }
        }
        let again = is_list && self.works_listed && listed_works::names_works(self.document, self.outline, line.block);
        if let Some(Body::Project(project)) = entry.body.last_mut().filter(|_| !again && !self.works_closed) {
            project.body.push(Body::Block(line));
            return;
        }
        let after_stack = entry.body.last().is_some_and(|body| match body {
            Body::Block(line) => vocabulary::label(self.outline.text(line)) == Some(Label::Stack),
            _ => false,
        });
        let announced = entry.body.last().is_some_and(|body| match body {
            Body::Block(line) => listed_works::announces_works(self.outline.text(line)),
            _ => false,
        });
        if is_list && announced && entry.title().is_some() && !self.works_ahead {
            let projects = listed_works::announced_projects(self.document, self.outline, line.block);
            if !projects.is_empty() {
                self.works_closed = true;
                entry.body.extend(projects);
                return;
            }
        }
        if is_list && entry.title().is_some() && !after_stack && !self.works_ahead {
            let in_item = |title: &Slot| {
                let kind = self.outline.blocks.get(title.line.block).map(|block| block.kind);
                matches!(kind, Some(BlockKind::ItemLine(_)))
            };
            let plain = entry.title().is_some_and(in_item);
            let projects = listed_works::projects(self.document, self.outline, line.block, plain);
            if !projects.is_empty() {
                self.works_listed = true;
                entry.body.extend(projects);
                return;
            }
        }
        entry.body.push(Body::Block(line));
    }
}

/// A date in the first column of a row belongs to the title in the same row.
fn opens_row(outline: &Outline, index: usize) -> bool {
    let row = |block: &crate::resume::block::Block| block.column.map(|column| column.0);
    let Some(here) = outline.blocks.get(index).and_then(row) else { return false };
    outline
        .blocks
        .iter()
        .skip(index + 1)
        .take_while(|block| row(block) == Some(here))
        .any(|block| matches!(block.kind, BlockKind::Heading(_)))
}

/// A line that says nothing but when.
fn is_date(outline: &Outline, line: &Line) -> bool {
    outline.blocks.get(line.block).is_some_and(|block| {
        let text = block.flat.text.as_str();
        matches!(block.kind, BlockKind::Text)
            && line.range.start == 0
            && text.len() <= 120
            && block.may_be_dated()
            && block.evidence().only_period
    })
}
