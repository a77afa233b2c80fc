//! 경력: companies, the roles in them, the pieces of work under them.

use super::block::BlockKind;
use super::header::{TitleKind, header_slots, title_slots};
use super::heading;
use super::lists;
use super::outline::{Body, Entry, Line, Outline, Part, Slot, SlotKind};
use super::title::{BOLD_RANK, Title, title};
use crate::markup::Document;

/// What a title in this section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Company,
    Position,
    Work,
    Text,
}

/// Reads the blocks `from..to` as careers.
pub fn careers(document: &Document, outline: &mut Outline, from: usize, to: usize) -> Vec<Part> {
    let titles: Vec<Title> =
        (from..to).filter_map(|index| outline.blocks.get(index).and_then(|block| title(block, index))).collect();
    let roles = classify(outline, &titles, to);
    let mut builder = Builder { document, outline, parts: Vec::new(), at: from, to };
    for (title, role) in titles.iter().zip(roles) {
        builder.step(title, role);
    }
    builder.rest(to);
    builder.parts
}

/// Decides for every title what it is, from its rank, its words and its neighbours.
fn classify(outline: &Outline, titles: &[Title], to: usize) -> Vec<Role> {
    let Some(top) = titles.iter().filter(|title| !title.is_label).map(|title| title.rank).min() else {
        return vec![Role::Text; titles.len()];
    };
    let followed_by_role = |title: &Title| role_follows(outline, title, to);
    let strong = |title: &Title| {
        let evidence = title.evidence;
        !title.is_label && !evidence.only_role && (evidence.company || (evidence.range && evidence.role))
    };
    let tops: Vec<&Title> = titles.iter().filter(|title| title.rank == top && !title.is_label).collect();
    let with_range = tops.iter().filter(|title| title.evidence.range).count();
    let any_company = tops.iter().any(|title| strong(title) || title.evidence.role || followed_by_role(title));
    let has_deeper = titles.iter().any(|title| title.rank > top && title.rank <= BOLD_RANK && !title.is_label);
    // Chapter style: every title is a piece of work, no company is named.
    let chapters = !any_company && tops.iter().filter(|title| title.evidence.work).count() * 2 > tops.len() && !has_deeper;
    let mut roles = Vec::with_capacity(titles.len());
    let mut company_seen = false;
    let mut work_rank = None;
    for (index, title) in titles.iter().enumerate() {
        let evidence = title.evidence;
        let role = if title.is_label {
            Role::Text
        } else if chapters {
            if title.rank == top { Role::Work } else { Role::Text }
        } else if title.rank == top {
            let weaker = company_seen
                && !strong(title)
                && !followed_by_role(title)
                && !evidence.company
                && (evidence.work && (any_company || with_range > 0) || (with_range >= 2 && !evidence.range && !range_follows(outline, title, to)));
            if evidence.only_role && company_seen && !company_next(titles, index, outline) {
                Role::Position
            } else if weaker {
                Role::Work
            } else {
                Role::Company
            }
        } else if evidence.only_role && company_seen {
            Role::Position
        } else if company_seen && strong(title) && evidence.company && evidence.range && !evidence.work && title.rank < BOLD_RANK {
            Role::Company
        } else if !company_seen {
            Role::Text
        } else if work_rank.is_none_or(|rank| title.rank <= rank) {
            Role::Work
        } else {
            Role::Text
        };
        let role = if role == Role::Work && title.rank > BOLD_RANK && !evidence.range { Role::Text } else { role };
        match role {
            Role::Company => {
                company_seen = true;
                work_rank = None;
            }
            Role::Work => work_rank = Some(title.rank),
            _ => {}
        }
        roles.push(role);
    }
    roles
}

/// True when the lines right under a title say as what or when: then the title is a company.
fn role_follows(outline: &Outline, title: &Title, to: usize) -> bool {
    next_line(outline, title.block, to).is_some_and(|text| {
        let evidence = super::title::evidence(&text);
        text.chars().count() <= 60 && (evidence.only_role || (evidence.role && evidence.range))
    })
}

fn range_follows(outline: &Outline, title: &Title, to: usize) -> bool {
    next_line(outline, title.block, to)
        .is_some_and(|text| text.chars().count() <= 60 && super::title::evidence(&text).range)
}

fn next_line(outline: &Outline, block: usize, to: usize) -> Option<String> {
    if let Some((_, second)) = outline.blocks.get(block)?.flat.text.split_once('\n') {
        return Some(second.split('\n').next().unwrap_or_default().trim().to_owned());
    }
    let next = outline.blocks.get(block + 1).filter(|_| block + 1 < to)?;
    matches!(next.kind, BlockKind::Text).then(|| next.flat.text.split('\n').next().unwrap_or_default().trim().to_owned())
}

/// A role in a heading of the companies' rank is a company's own heading when the company's name follows it.
fn company_next(titles: &[Title], index: usize, outline: &Outline) -> bool {
    titles.get(index).is_some_and(|title| {
        outline.blocks.get(title.block + 1).is_some_and(|next| {
            next.kind == BlockKind::Text && super::vocabulary::names_company(next.flat.text.split('\n').next().unwrap_or_default())
        })
    })
}

struct Builder<'b> {
    document: &'b Document,
    outline: &'b mut Outline,
    parts: Vec<Part>,
    at: usize,
    to: usize,
}

impl Builder<'_> {
    fn step(&mut self, title: &Title, role: Role) {
        if title.block < self.at || role == Role::Text {
            return;
        }
        self.rest(title.block);
        match role {
            Role::Company => self.company(title),
            Role::Position => self.position(title),
            Role::Work => self.work(title),
            Role::Text => {}
        }
    }

    fn company(&mut self, title: &Title) {
        let mut slots = self.date_column(title.block);
        slots.extend(title_slots(self.outline, title.block, TitleKind::Career));
        let reach = header_slots(self.document, self.outline, title.block + 1, self.to, TitleKind::Career, &mut slots);
        prefer_company(self.outline, &mut slots);
        self.parts.push(Part::Entry(Entry { slots, body: Vec::new() }));
        self.continue_at(reach.block, reach.from);
    }

    fn position(&mut self, title: &Title) {
        let mut slots = title_slots(self.outline, title.block, TitleKind::Career);
        for slot in &mut slots {
            if slot.kind == SlotKind::Title {
                slot.kind = SlotKind::Role;
            }
        }
        self.at = title.block + 1;
        // The first role right under a company that has none is that company's own.
        if let Some(Part::Entry(entry)) = self.parts.last_mut() {
            let bare = entry.body.is_empty()
                && entry.slot(|kind| kind == SlotKind::Role).is_none()
                && (entry.period().is_none() || !slots.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_))));
            if bare {
                entry.slots.append(&mut slots);
                let reach = header_slots(
                    self.document,
                    self.outline,
                    title.block + 1,
                    self.to,
                    TitleKind::Career,
                    &mut entry.slots,
                );
                let (block, from) = (reach.block, reach.from);
                self.continue_at(block, from);
            } else {
                entry.body.push(Body::Role(slots));
            }
        }
    }

    fn work(&mut self, title: &Title) {
        let mut slots = title_slots(self.outline, title.block, TitleKind::Work);
        let reach = header_slots(self.document, self.outline, title.block + 1, self.to, TitleKind::Work, &mut slots);
        let project = Entry { slots, body: Vec::new() };
        match self.parts.last_mut() {
            Some(Part::Entry(career)) if career.title().is_some() => career.body.push(Body::Project(project)),
            _ => self.parts.push(Part::Entry(Entry { slots: Vec::new(), body: vec![Body::Project(project)] })),
        }
        self.continue_at(reach.block, reach.from);
    }

    /// A column of dates that stands before the title in the same row: it is the title's.
    fn date_column(&mut self, block: usize) -> Vec<Slot> {
        let mut slots = Vec::new();
        let Some((row, _)) = self.outline.blocks.get(block).and_then(|block| block.column) else { return slots };
        while let Some(Part::Block(line)) = self.parts_tail() {
            let Some(before) = self.outline.blocks.get(line.block) else { break };
            if before.column.map(|column| column.0) != Some(row) || before.kind != BlockKind::Text {
                break;
            }
            let mut found = title_slots(self.outline, line.block, TitleKind::Career);
            let says_when = found.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_)));
            if !says_when && !found.iter().all(|slot| slot.kind == SlotKind::Duration) {
                break;
            }
            for slot in &mut found {
                if slot.kind == SlotKind::Title {
                    slot.kind = SlotKind::Words;
                }
            }
            self.pop_tail();
            found.append(&mut slots);
            slots = found;
        }
        slots
    }

    fn parts_tail(&self) -> Option<Part> {
        match self.parts.last()? {
            Part::Block(line) => Some(Part::Block(line.clone())),
            Part::Entry(entry) => match entry.body.last()? {
                Body::Block(line) => Some(Part::Block(line.clone())),
                Body::Project(project) => match project.body.last()? {
                    Body::Block(line) => Some(Part::Block(line.clone())),
                    _ => None,
                },
                Body::Role(_) => None,
            },
            _ => None,
        }
    }

    fn pop_tail(&mut self) {
        match self.parts.last_mut() {
            Some(Part::Entry(entry)) => match entry.body.last_mut() {
                Some(Body::Project(project)) => {
                    project.body.pop();
                }
                _ => {
                    entry.body.pop();
                }
            },
            _ => {
                self.parts.pop();
            }
        }
    }

    /// Blocks before the next title belong to what is open.
    fn rest(&mut self, until: usize) {
        while self.at < until {
            let line = self.outline.whole(self.at);
            self.put(line);
            self.at += 1;
        }
    }

    fn continue_at(&mut self, block: usize, from: usize) {
        self.at = block;
        if from > 0 {
            let mut line = self.outline.whole(block);
            line.range.start = from;
            self.put(line);
            self.at += 1;
        }
    }

    fn put(&mut self, line: Line) {
        let is_list = self.outline.blocks.get(line.block).is_some_and(|block| block.kind == BlockKind::List);
        let Some(Part::Entry(entry)) = self.parts.last_mut() else {
            self.parts.push(Part::Block(line));
            return;
        };
        if let Some(Body::Project(project)) = entry.body.last_mut() {
            project.body.push(Body::Block(line));
            return;
        }
        if is_list && entry.title().is_some() {
            let projects = lists::projects(self.document, self.outline, line.block);
            if !projects.is_empty() {
                entry.body.extend(projects);
                return;
            }
        }
        entry.body.push(Body::Block(line));
    }
}

/// English résumés put the role into the heading and the company under it: the company is the title.
fn prefer_company(outline: &Outline, slots: &mut [Slot]) {
    let Some(title) = slots.iter().position(|slot| slot.kind == SlotKind::Title) else { return };
    let text = |slot: &Slot| outline.text(&slot.line).to_owned();
    let title_is_role = slots.get(title).is_some_and(|slot| super::vocabulary::is_role(&text(slot)));
    if !title_is_role {
        return;
    }
    let other = slots.iter().enumerate().position(|(index, slot)| {
        index != title && slot.kind == SlotKind::Words && heading::core(&text(slot)).len() > 1
    });
    if let Some(other) = other {
        if let Some(slot) = slots.get_mut(other) {
            slot.kind = SlotKind::Title;
        }
        if let Some(slot) = slots.get_mut(title) {
            slot.kind = SlotKind::Role;
        }
    }
}
