//! 경력: companies, the roles in them, the pieces of work under them.

use super::block::{BlockKind, blocks_in};
use super::header::{Reach, TitleKind, header_slots, title_slots};
use super::line::Piece;
use super::lists;
use super::outline::{Body, Entry, Line, Outline, Part, Slot, SlotKind};
use super::period;
use super::title::{BOLD_RANK, ITEM_RANK, Title, title};
use super::vocabulary::{self, Label};
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
    let roles = classify(document, outline, &titles, to);
    let mut builder = Builder { document, outline, parts: Vec::new(), at: from, to };
    for (title, role) in titles.iter().zip(roles) {
        builder.step(title, role);
    }
    builder.rest(to);
    builder.parts
}

/// True when a 프로젝트 section lists pieces of work under the companies they were done for.
#[must_use]
pub fn are_grouped_by_company(document: &Document, outline: &Outline, from: usize, to: usize) -> bool {
    let titles: Vec<Title> =
        (from..to).filter_map(|index| outline.blocks.get(index).and_then(|block| title(block, index))).collect();
    let Some(top) = titles.iter().filter(|title| !title.is_label).map(|title| title.rank).min() else { return false };
    let tops = || titles.iter().enumerate().filter(|(_, title)| title.rank == top && !title.is_label);
    let groups = tops().filter(|(index, title)| {
        let text = outline.blocks.get(title.block).map_or("", |block| block.flat.text.as_str());
        let by_heading = titles.get(index + 1).is_some_and(|next| next.rank < BOLD_RANK);
        by_heading && is_group(outline, &titles, *index) && !title.evidence.work && vocabulary::section(text).is_none()
    });
    let groups = groups.count();
    let marked = tops().any(|(_, title)| title.evidence.company && title.evidence.range && !title.evidence.work)
        && tops().any(|(_, title)| title.evidence.work);
    let employed =
        tops().filter(|(_, title)| !title.evidence.work && employment_follows(document, outline, title, to)).count();
    top < BOLD_RANK && (marked || employed * 2 > tops().count() || groups * 2 > tops().count())
}

/// Decides for every title what it is, from its rank, its words and its neighbours.
fn classify(document: &Document, outline: &Outline, titles: &[Title], to: usize) -> Vec<Role> {
    let entries = || titles.iter().filter(|title| !title.is_label && !title.evidence.only_period);
    let Some(top) = entries().map(|title| title.rank).min() else {
        return vec![Role::Text; titles.len()];
    };
    let followed_by_role = |title: &Title| role_follows(document, outline, title, to);
    let strong = |title: &Title| {
        let evidence = title.evidence;
        !title.is_label
            && (!evidence.only_role || evidence.before_role)
            && (evidence.company || (evidence.range && evidence.role))
    };
    let tops: Vec<&Title> = entries().filter(|title| title.rank == top).collect();
    let with_range = tops.iter().filter(|title| title.evidence.range).count();
    let any_company = tops.iter().any(|title| strong(title) || title.evidence.role || followed_by_role(title));
    let has_deeper = titles.iter().any(|title| title.rank > top && title.rank <= BOLD_RANK && !title.is_label);
    // Chapter style: every title is a piece of work, no company is named.
    let chapters =
        !any_company && tops.iter().filter(|title| title.evidence.work).count() * 2 > tops.len() && !has_deeper;
    // English résumés put the role into the heading and the company under it; then all headings are like that.
    let by_role =
        tops.first().is_some_and(|first| first.evidence.only_role && names_follow(document, outline, first, to));
    let mut roles = Vec::with_capacity(titles.len());
    let mut company_seen = false;
    let mut work_rank = None;
    for (index, title) in titles.iter().enumerate() {
        let evidence = title.evidence;
        let text = outline.blocks.get(title.block).map_or("", |block| block.flat.text.as_str());
        let no_list = outline.blocks.get(title.block + 1).is_none_or(|next| next.kind != BlockKind::List);
        let for_project = next_line(document, outline, title.block, to).is_some_and(|next| {
            next.contains("프로젝트")
                && next.chars().count() <= 24
                && super::line::leading_label(&next, &(0..next.len())).is_none()
        });
        let role = if !title.is_label && for_project && !strong(title) && title.rank < ITEM_RANK {
            Role::Work
        } else if title.is_label || (title.rank >= BOLD_RANK && is_study(text)) || (title.partial && no_list && !evidence.range) || evidence.only_period {
            Role::Text
        } else if chapters {
            // A dated line above the chapters names the company they are about.
            let names_company = roles.iter().all(|role| *role == Role::Text) && evidence.range && !evidence.work;
            match title.rank == top {
                true => Role::Work,
                false if names_company => Role::Company,
                false => Role::Text,
            }
        } else if in_left_column(outline, titles, index) {
            Role::Company
        } else if title.rank == top {
            let weaker = company_seen
                && !strong(title)
                && !followed_by_role(title)
                && !evidence.company
                && (evidence.numbered
                    || (evidence.work && !evidence.range && (any_company || with_range > 0))
                    || (with_range >= 2 && !evidence.range && !range_follows(document, outline, title, to)));
            let role_names_company = by_role && evidence.only_role && names_follow(document, outline, title, to);
            if role_names_company {
                Role::Company
            } else if evidence.only_role
                && !(evidence.before_role && evidence.range)
                && !company_next(titles, index, outline)
                && (company_seen || !names_follow(document, outline, title, to))
            {
                if company_seen { Role::Position } else { Role::Text }
            } else if weaker {
                Role::Work
            } else {
                Role::Company
            }
        } else if evidence.only_role && company_seen {
            Role::Position
        } else if company_seen
            && strong(title)
            && evidence.company
            && evidence.range
            && !evidence.work
            && title.rank < BOLD_RANK
        {
            Role::Company
        } else if !company_seen {
            Role::Text
        } else if work_rank.is_none_or(|rank| title.rank <= rank) {
            Role::Work
        } else {
            Role::Text
        };
        let plain = title.rank > BOLD_RANK && !evidence.range;
        let role = if role == Role::Work && (plain || is_group(outline, titles, index)) { Role::Text } else { role };
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

/// The left column of a row whose right column has titles of its own: company left, its pieces of work right.
fn in_left_column(outline: &Outline, titles: &[Title], index: usize) -> bool {
    let column = |title: &Title| outline.blocks.get(title.block).and_then(|block| block.column);
    let Some((row, 0)) = titles.get(index).and_then(column) else { return false };
    let first = titles.iter().take(index).all(|other| column(other) != Some((row, 0)));
    let right = titles.iter().skip(index + 1).any(|other| column(other).is_some_and(|(other, place)| other == row && place > 0));
    first && right
}

/// True when the lines right under a title say as what, or when somebody worked there: then it is a company.
fn role_follows(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    next_line(document, outline, title.block, to).is_some_and(|text| {
        let evidence = super::title::evidence(&text);
        let short = text.chars().count() <= 60;
        short && (evidence.only_role || says_employment(&text) || (evidence.role && evidence.range))
    })
}

fn employment_follows(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    next_line(document, outline, title.block, to).is_some_and(|text| says_employment(&text))
}

/// `재직 기간: …`, `직무`: a label that only an employer has.
fn says_employment(text: &str) -> bool {
    let key = vocabulary::key(text.split([':', '：']).next().unwrap_or_default());
    [
        "재직기간",
        "근무기간",
        "재직",
        "근무",
        "직무",
        "직책",
        "직급",
        "직위",
        "부서",
        "소속",
        "고용형태",
        "팀직책",
        "입사일",
        "position",
    ]
    .contains(&key.as_str())
}

/// True when plain words stand right under a title that is only a role: the company's name, in English résumés.
fn names_follow(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    next_line(document, outline, title.block, to).is_some_and(|text| {
        let pieces = super::line::pieces(&text, 0..text.len());
        let named = pieces.iter().any(|(_, piece)| matches!(piece, Piece::Words | Piece::Company));
        named && text.chars().count() <= 60 && !text.trim_end().ends_with('.')
    })
}

/// 수료, 졸업 …: a course or a school among jobs.
fn is_study(text: &str) -> bool {
    ["수료", "졸업", "입학", "학위"].iter().any(|word| text.contains(word))
}

fn range_follows(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    next_line(document, outline, title.block, to)
        .is_some_and(|text| text.chars().count() <= 60 && super::title::evidence(&text).range)
}

/// The first line below a title, whatever block it stands in.
fn next_line(document: &Document, outline: &Outline, block: usize, to: usize) -> Option<String> {
    let first = |text: &str| text.split('\n').next().unwrap_or_default().trim().to_owned();
    if let Some((_, second)) = outline.blocks.get(block)?.flat.text.split_once('\n') {
        return Some(first(second));
    }
    let next = outline.blocks.get(block + 1).filter(|_| block + 1 < to)?;
    match next.kind {
        BlockKind::Text | BlockKind::Term => Some(first(&next.flat.text)),
        BlockKind::Heading(_) if next.evidence().only_period => Some(first(&next.flat.text)),
        BlockKind::Quote => blocks_in(document, next.node).first().map(|block| first(&block.flat.text)),
        BlockKind::List => document
            .children(next.node)
            .next()
            .and_then(|item| blocks_in(document, item).first().map(|block| first(&block.flat.text))),
        _ => None,
    }
}

/// A heading that holds nothing but further titles only groups them: a year, a product.
fn is_group(outline: &Outline, titles: &[Title], index: usize) -> bool {
    let (Some(title), Some(next)) = (titles.get(index), titles.get(index + 1)) else { return false };
    let between = outline.blocks.get(title.block + 1..next.block).unwrap_or_default();
    let siblings = titles.iter().skip(index + 1).take_while(|other| other.rank > title.rank);
    let enough =
        next.rank < BOLD_RANK || siblings.filter(|other| other.rank == BOLD_RANK && !other.is_label).count() >= 2;
    enough
        && !next.is_label
        && next.rank > title.rank
        && next.rank <= BOLD_RANK
        && !next.evidence.only_period
        && !next.evidence.only_role
        && between.iter().all(|block| block.kind == BlockKind::Rule)
        && !next_is_only_bold(outline, next)
}

/// A bold line that has no list or text of its own is emphasis, not a title.
fn next_is_only_bold(outline: &Outline, title: &Title) -> bool {
    title.rank == BOLD_RANK
        && outline
            .blocks
            .get(title.block + 1)
            .is_none_or(|next| !matches!(next.kind, BlockKind::List | BlockKind::Text | BlockKind::Table))
}

/// A role in a heading of the companies' rank is a company's own heading when the company's name follows it.
fn company_next(titles: &[Title], index: usize, outline: &Outline) -> bool {
    titles.get(index).is_some_and(|title| {
        outline.blocks.get(title.block + 1).is_some_and(|next| {
            next.kind == BlockKind::Text
                && vocabulary::names_company(next.flat.text.split('\n').next().unwrap_or_default())
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
        if title.evidence.only_role && !title.evidence.before_role {
            for slot in slots.iter_mut().filter(|slot| slot.kind == SlotKind::Title) {
                slot.kind = SlotKind::Role;
            }
        }
        let reach = header_slots(self.document, self.outline, title.block + 1, self.to, TitleKind::Career, &mut slots);
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
                self.continue_at(reach);
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
        self.continue_at(reach);
    }

    /// A column of dates that stands before the title in the same row: it is the title's.
    fn date_column(&mut self, block: usize) -> Vec<Slot> {
        let mut slots = Vec::new();
        let row_of = |outline: &Outline, block: usize| {
            outline.blocks.get(block).and_then(|block| block.column).map(|column| column.0)
        };
        let row = row_of(self.outline, block);
        while let Some(Part::Block(line)) = self.parts_tail() {
            let Some(before) = self.outline.blocks.get(line.block) else { break };
            let same_row = row.is_some() && row_of(self.outline, line.block) == row;
            let right_above = line.block + 1 == block && line.range.start == 0 && before.evidence().only_period;
            if !(same_row || right_above) || !matches!(before.kind, BlockKind::Text | BlockKind::Heading(_)) {
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

    fn put(&mut self, line: Line) {
        let is_list = self.outline.blocks.get(line.block).is_some_and(|block| block.kind == BlockKind::List);
        let Some(Part::Entry(entry)) = self.parts.last_mut() else {
            self.parts.push(Part::Block(line));
            return;
        };
        if is_date(self.outline, &line) && !opens_row(self.outline, line.block) {
            let open = entry.title().is_some() && entry.period().is_none();
            let undated = match entry.body.last_mut() {
                Some(Body::Project(project)) if project.period().is_none() => Some(&mut project.slots),
                _ if open => Some(&mut entry.slots),
                _ => None,
            };
            if let Some(slots) = undated {
                slots.append(&mut title_slots(self.outline, line.block, TitleKind::Work));
                return;
            }
        }
        if let Some(Body::Project(project)) = entry.body.last_mut() {
            project.body.push(Body::Block(line));
            return;
        }
        let after_stack = entry.body.last().is_some_and(|body| match body {
            Body::Block(line) => vocabulary::label(self.outline.text(line)) == Some(Label::Stack),
            _ => false,
        });
        if is_list && entry.title().is_some() && !after_stack {
            let projects = lists::projects(self.document, self.outline, line.block);
            if !projects.is_empty() {
                entry.body.extend(projects);
                return;
            }
        }
        entry.body.push(Body::Block(line));
    }
}

/// A date in the first column of a row belongs to the title in the same row.
fn opens_row(outline: &Outline, index: usize) -> bool {
    let row = |block: &super::block::Block| block.column.map(|column| column.0);
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
            && period::may_hold(text)
            && block.evidence().only_period
    })
}
