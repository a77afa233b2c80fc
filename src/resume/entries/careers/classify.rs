//! What each title in 경력 is, from its rank, its words and its neighbours.

use super::below::{
    company_next, dated_name_follows, employer_follows, names_follow, project_follows, range_follows, role_follows,
    work_fields_follow,
};
use super::signs;
use crate::markup::Document;
use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::outline::Outline;
use crate::resume::period::Period;
use crate::resume::title::{BOLD_RANK, ITEM_RANK, Title, announces_work};
use crate::resume::{heading, skills, vocabulary};

/// What a title in this section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// An employer.
    Company,
    /// A role over the line that names the employer.
    Headed,
    /// A further role in the same company.
    Position,
    /// A piece of work.
    Work,
    /// Nothing of its own.
    Text,
}

/// Decides for every title what it is, from its rank, its words and its neighbours.
#[must_use]
pub fn classify(document: &Document, outline: &Outline, titles: &[Title], to: usize) -> Vec<Role> {
    let Some(judge) = Judge::new(document, outline, titles, to) else { return vec![Role::Text; titles.len()] };
    let mut seen = Seen::default();
    let mut roles = Vec::with_capacity(titles.len());
    for (index, title) in titles.iter().enumerate() {
        let role = judge.role(index, title, &roles, &mut seen);
        let role =
            if role == Role::Work && judge.holds_no_work(index, title, &roles, &seen) { Role::Text } else { role };
        seen.note(&judge, title, role);
        roles.push(role);
    }
    roles
}

/// What holds for all titles of a section.
struct Judge<'s> {
    document: &'s Document,
    outline: &'s Outline,
    titles: &'s [Title],
    /// One past the section's last block.
    to: usize,
    /// For each title, whether it names another section.
    others: Vec<bool>,
    /// For each title, whether a heading below the companies' own rank comes before the next company.
    headings_ahead: Vec<bool>,
    /// For each title, whether it stands in the left column of a row that has titles in its right one.
    left_columns: Vec<bool>,
    /// The highest rank of an entry: the companies'.
    top: u8,
    /// Of the titles on that rank, one is a company's beyond doubt.
    any_company: bool,
    /// How many of them say when; more than two are two.
    with_range: usize,
    /// All say when in the line below them, and none by itself.
    dated_below: bool,
    /// All that say when say it first. Then one year is a period, too: "2019: Developer at Ganada" among "2020-2022: …".
    dates_first: bool,
    /// Every title is a piece of work, no company is named.
    chapters: bool,
    /// The titles are roles, as in English résumés, and the companies stand under them.
    by_role: bool,
    /// Each title is a name and what somebody was there, and nothing says when: `가나다 백엔드 개발자`.
    names_with_roles: bool,
}

/// What the titles before were.
#[derive(Default)]
struct Seen<'s> {
    company: bool,
    /// The name of the last company.
    name: Option<&'s str>,
    /// When somebody worked there.
    employed: Option<Period>,
    /// The line below its name said that first, and then as what: `2024.01 ~ 현재 | 서비스팀 개발`.
    in_stages: bool,
    /// Where the companies have numbers themselves, a number makes no piece of work.
    numbered: bool,
    /// The row of columns whose left one named a company.
    left_row: Option<u32>,
    /// The rank of an employer below the others' own: its neighbours there are employers, too.
    drifted: Option<u8>,
    under_group: bool,
    /// The rank of the last piece of work at this company.
    work_rank: Option<u8>,
}

impl<'s> Seen<'s> {
    fn note(&mut self, judge: &Judge<'s>, title: &Title, role: Role) {
        if title.rank < BOLD_RANK {
            self.under_group = title.rank > judge.top && role == Role::Text && !title.is_label;
        }
        match role {
            Role::Company | Role::Headed => {
                self.company = true;
                self.numbered = heading::is_numbered(judge.text(title));
                self.name = signs::first_name(judge.outline, title);
                self.employed = judge.employment(title);
                self.in_stages = judge.outline.blocks.get(title.block + 1).is_some_and(signs::says_when_first);
                self.work_rank = None;
            }
            Role::Work => self.work_rank = Some(title.rank),
            Role::Position | Role::Text => {}
        }
    }
}

impl<'s> Judge<'s> {
    fn new(document: &'s Document, outline: &'s Outline, titles: &'s [Title], to: usize) -> Option<Self> {
        let others: Vec<bool> = titles.iter().map(|title| signs::names_other_section(outline, title)).collect();
        let mut judge = Self {
            document,
            outline,
            titles,
            to,
            others,
            headings_ahead: Vec::new(),
            left_columns: Vec::new(),
            top: 0,
            any_company: false,
            with_range: 0,
            dated_below: false,
            dates_first: false,
            chapters: false,
            by_role: false,
            names_with_roles: false,
        };
        let entries = || {
            let named = titles.iter().zip(&judge.others).filter(|(_, other)| !**other).map(|(title, _)| title);
            named.filter(|title| !title.is_label && !title.evidence.only_period && !signs::parts_time(outline, title))
        };
        // A role can't stand above the company that was named before it, whatever it looks like.
        let named_first = entries().next().is_some_and(|first| !first.evidence.only_role);
        let only_roles = |title: &&Title| named_first && title.evidence.only_role && !title.evidence.before_role;
        let highest = entries().filter(|title| !only_roles(title)).map(|title| title.rank).min()?;
        // Nor can anything else stand above a company that its mark tells: the levels drifted.
        let marked = entries().next().filter(|first| first.rank < BOLD_RANK && first.evidence.company);
        let top = marked.map_or(highest, |first| first.rank);
        let tops: Vec<&Title> = entries().filter(|title| title.rank <= top).collect();
        judge.top = top;
        judge.any_company = tops.iter().any(|title| strong(title) || employs(title) || judge.followed_by_role(title));
        // Where pieces of work stand among the companies, a date below a name tells them apart, too.
        let mixed = tops.iter().any(|title| title.evidence.deed && !title.evidence.role && !judge.dated(title));
        let ranges = |title: &&&Title| title.evidence.range || mixed && judge.dated(title);
        judge.with_range = tops.iter().filter(ranges).take(2).count();
        let opens = |title: &&Title| signs::opens_with_date(outline, title);
        judge.dates_first = tops.iter().filter(|title| title.evidence.range).all(opens);
        let below = |title: &&Title| !title.evidence.range && judge.range_follows(title);
        judge.dated_below = tops.len() > 2 && tops.iter().all(below);
        let beside_name = |title: &Title| signs::names_before_deed(outline, title);
        let deed = |title: &Title| title.evidence.deed && judge.is_work(title);
        let deeds = tops.iter().filter(|title| deed(title) && !beside_name(title)).count();
        let told = |title: &&&Title| (title.evidence.phrase || deed(title)) && !beside_name(title);
        let phrases = tops.iter().filter(told).count();
        // "1. 플랫폼 개발" below the name of a service is a part of it.
        let deeper = |title: &Title| title.rank > top && title.rank <= BOLD_RANK && !title.is_label;
        let has_deeper = titles.iter().any(|title| deeper(title) && !title.evidence.numbered);
        judge.chapters = !judge.any_company
            && (deeds > 0 || phrases == tops.len())
            && phrases * 2 > tops.len()
            && (!has_deeper || tops.iter().all(|title| title.evidence.numbered));
        // "Founder<br>가나다": both in one title or item, half of them so.
        let in_two_lines =
            |title: &Title| (title.rank >= ITEM_RANK || judge.text(title).contains('\n')) && judge.over_employer(title);
        let two_lines = tops.iter().filter(|title| in_two_lines(title)).count();
        judge.by_role = tops.first().is_some_and(|first| judge.over_employer(first) || judge.heads_employer(first))
            || two_lines * 2 > tops.len()
            || two_lines > 1 && two_lines * 2 == tops.len();
        judge.names_with_roles = tops.len() > 1 && tops.iter().all(|title| signs::is_named_with_role(title));
        judge.headings_ahead = signs::headings_ahead(titles, top);
        judge.left_columns = signs::left_columns(outline, titles);
        Some(judge)
    }

    fn role(&self, index: usize, title: &Title, roles: &[Role], seen: &mut Seen) -> Role {
        let evidence = title.evidence;
        if self.says_project(title) {
            return Role::Work;
        }
        if self.opens_nothing(index, title) {
            return Role::Text;
        }
        if self.chapters {
            // A dated line above the chapters names the company they are about.
            let names_company = roles.iter().all(|role| *role == Role::Text) && evidence.range && !evidence.work;
            return match title.rank == self.top {
                true => Role::Work,
                false if names_company => Role::Company,
                false => Role::Text,
            };
        }
        if self.left_columns.get(index).copied().unwrap_or_default() {
            seen.left_row = self.row(title);
            return Role::Company;
        }
        if seen.left_row.is_some() && self.row(title) == seen.left_row {
            return if evidence.only_role { Role::Position } else { Role::Work };
        }
        if title.rank <= self.top {
            self.among_companies(index, title, seen)
        } else {
            self.below_companies(index, title, roles, seen)
        }
    }

    /// Its own words, or the line under it, call it a project.
    fn says_project(&self, title: &Title) -> bool {
        !title.is_label
            && title.rank < ITEM_RANK
            && !strong(title)
            && (title.rank == self.top && signs::names_project(self.outline, title)
                || project_follows(self.document, self.outline, title, self.to))
    }

    /// A field, a date, a school, another section: nothing that an entry begins with.
    fn opens_nothing(&self, index: usize, title: &Title) -> bool {
        let evidence = title.evidence;
        let text = self.text(title);
        let no_list = || self.outline.blocks.get(title.block + 1).is_none_or(|next| next.kind != BlockKind::List);
        let attended = || evidence.of_school && !evidence.role && signs::is_attended(text);
        // "(주)가나다공부 - 백엔드 개발자"
        let employed = evidence.company && evidence.role;
        title.is_label
            || evidence.only_period
            || title.rank >= BOLD_RANK && (vocabulary::tells_of_study(text) && !employed || attended())
            || attended() && !self.followed_by_role(title)
            || title.partial && no_list() && !self.dated(title) && self.employment(title).is_none()
            || signs::right_below_undated(self.outline, self.titles, index)
            || signs::parts_time(self.outline, title)
            || self.others.get(index).copied().unwrap_or_default()
    }

    /// A title on the rank of the companies.
    fn among_companies(&self, index: usize, title: &Title, seen: &Seen) -> Role {
        // Beside an employer over its roles, a role may stand over its employer.
        let over_name = || title.evidence.only_role && dated_name_follows(self.outline, title, self.to);
        if signs::over_company(self.outline, self.titles, index)
            || self.by_role && self.heads_employer(title)
            || over_name()
        {
            return Role::Headed;
        }
        if self.by_role && self.over_employer(title) {
            return Role::Company;
        }
        if self.is_role(index, title, seen) {
            // "가나다 플랫폼실 (2017.02 ~ 현재)" with no employer above it, "좋은개발자" over "백엔드 개발자": a name
            // that only looks like a team's or a role.
            let dated = title.evidence.range || title.rank < BOLD_RANK && self.range_follows(title);
            let named = dated && signs::says_no_role(self.outline, title)
                || self.followed_by_role(title)
                || (title.evidence.before_role || signs::names_before_team(self.outline, title))
                    && title.rank < BOLD_RANK;
            // "라마허브 모바일팀 (2018.06 ~ 2020.11)" below somebody who employed later
            let elsewhere = || {
                let then = self.employment(title).filter(|then| !then.is_date() && title.rank <= BOLD_RANK);
                (title.evidence.range || then.is_some())
                    && signs::names_before_team(self.outline, title)
                    && seen.employed.is_some()
                    && !signs::inside(then, seen.employed)
            };
            return match seen.company {
                _ if self.names_with_roles || signs::heads_role(self.outline, self.titles, index) => Role::Company,
                true if elsewhere() => Role::Company,
                true => Role::Position,
                false if named => Role::Company,
                false => Role::Text,
            };
        }
        let told = || seen.company && self.tells_of_work(title, seen);
        let fields = || work_fields_follow(self.document, self.outline, title, self.to);
        // "재고 관리 시스템 (2021.05 - 2021.09 개발)" over whose it was: as what is said of the work.
        let named = self.names_employer(title, seen)
            && !(title.evidence.deed && !title.evidence.thing && !title.evidence.company && fields());
        if !named && (told() || fields()) { Role::Work } else { Role::Company }
    }

    /// A title that says as what, and that nothing makes a name.
    fn is_role(&self, index: usize, title: &Title, seen: &Seen) -> bool {
        let evidence = title.evidence;
        let team = || evidence.range && signs::says_no_role(self.outline, title) && self.followed_by_role(title);
        let freelance = || vocabulary::names_freelance(self.text(title)) && self.employment(title).is_some();
        let advisor = || evidence.before_role && (evidence.range || self.range_follows(title));
        let named_below = || !seen.company && names_follow(self.document, self.outline, title, self.to);
        evidence.only_role
            && !team()
            && !freelance()
            && !advisor()
            && !company_next(self.titles, index, self.outline)
            && !named_below()
    }

    /// One sign that a title names who employed somebody is enough.
    fn names_employer(&self, title: &Title, seen: &Seen) -> bool {
        let again = || seen.name.is_some() && signs::first_name(self.outline, title) == seen.name;
        strong(title) || title.evidence.company || again() || self.followed_by_role(title)
    }

    /// Without such a sign, one that it tells of a piece of work is.
    fn tells_of_work(&self, title: &Title, seen: &Seen) -> bool {
        let evidence = title.evidence;
        let counted = evidence.numbered && !seen.numbered;
        // What was done while somebody was employed was done there.
        let done_there = || {
            (self.is_work(title) || evidence.spaced)
                && !evidence.role
                && title.rank < ITEM_RANK
                && signs::inside(self.employment(title), seen.employed)
        };
        let undated_work = || {
            self.is_work(title)
                && !evidence.range
                && !(seen.numbered && !evidence.deed)
                && (self.any_company || self.with_range > 0)
                && !(employs(title) && self.dated(title))
                && !self.dated_below
        };
        let undated_among_dated = || {
            self.with_range >= 2
                && !self.dated(title)
                && !(self.dates_first && signs::opens_with_date(self.outline, title))
        };
        counted || done_there() || undated_work() || undated_among_dated()
    }

    /// A title below the rank of the companies.
    fn below_companies(&self, index: usize, title: &Title, roles: &[Role], seen: &mut Seen) -> Role {
        let evidence = title.evidence;
        if !seen.company {
            return Role::Text;
        }
        // Another such line, of another time, tells of the stage before.
        let stage = || {
            let before = |block: &Block| seen.in_stages && signs::says_when_first(block);
            self.outline.blocks.get(title.block).is_some_and(before)
                && !signs::inside(self.employment(title), seen.employed)
        };
        if evidence.only_role || stage() || signs::role_below(self.outline, self.titles, roles, index) {
            return Role::Position;
        }
        let beside = || seen.drifted == Some(title.rank) && !(evidence.work || evidence.phrase);
        let marked = || strong(title) && evidence.company && evidence.range && !evidence.work && title.rank < BOLD_RANK;
        if signs::is_employer(self.outline, self.titles, index, seen.employed) || beside() || marked() {
            seen.drifted = Some(title.rank).filter(|rank| *rank < BOLD_RANK);
            return Role::Company;
        }
        if seen.work_rank.is_none_or(|rank| title.rank <= rank) { Role::Work } else { Role::Text }
    }

    /// A line that stands where pieces of work do, and is none: a field of one, or a group of several.
    fn holds_no_work(&self, index: usize, title: &Title, roles: &[Role], seen: &Seen) -> bool {
        // Where headings name the pieces of work of a company, a bold line without a date is one of their fields.
        let undated = !title.evidence.range;
        let ahead = self.headings_ahead.get(index).copied().unwrap_or_default();
        let field = title.rank == BOLD_RANK && undated && !seen.under_group && ahead;
        let listed = || {
            let block = self.outline.blocks.get(title.block);
            block.is_some_and(|block| block.class == ClassHint::Listed || announces_work(&block.flat.text))
        };
        // "**Kotlin, Spring Boot, Redis**" says with what.
        let text = self.text(title);
        let stack = || text.is_ascii() && text.contains(", ") && skills::is_list_of_names(text, 0..text.len());
        // A chapter over "1. 플랫폼 개발", "2. 운영" is told in parts.
        let in_parts = || {
            let next = self.titles.get(index + 1);
            self.chapters && !title.evidence.numbered && next.is_some_and(|next| next.evidence.numbered)
        };
        field
            || title.rank == BOLD_RANK && undated && stack()
            || title.rank > BOLD_RANK && undated && !listed()
            || !in_parts() && signs::is_group(self.outline, self.titles, index)
            || signs::groups_as_before(self.outline, self.titles, roles, index)
    }

    fn text(&self, title: &Title) -> &'s str {
        self.outline.blocks.get(title.block).map_or("", |block| block.flat.text.as_str())
    }

    fn row(&self, title: &Title) -> Option<u32> {
        self.outline.blocks.get(title.block)?.column.map(|column| column.0)
    }

    fn followed_by_role(&self, title: &Title) -> bool {
        role_follows(self.document, self.outline, title, self.to)
    }

    fn range_follows(&self, title: &Title) -> bool {
        range_follows(self.document, self.outline, title, self.to)
    }

    fn dated(&self, title: &Title) -> bool {
        title.evidence.range || self.range_follows(title)
    }

    fn employment(&self, title: &Title) -> Option<Period> {
        signs::employment(self.document, self.outline, title, self.to)
    }

    /// "나래플랫폼" with a period is a company, "주문 플랫폼" a piece of work.
    fn is_work(&self, title: &Title) -> bool {
        let evidence = title.evidence;
        evidence.work && (evidence.numbered || !evidence.thing || !self.dated(title))
    }

    /// A role over the line that names the employer.
    fn over_employer(&self, title: &Title) -> bool {
        title.evidence.only_role && names_follow(self.document, self.outline, title, self.to)
    }

    fn heads_employer(&self, title: &Title) -> bool {
        let evidence = title.evidence;
        evidence.role
            && !(evidence.range || evidence.company || signs::names_and_role(self.outline, title))
            && (employer_follows(self.document, self.outline, title, self.to)
                || !evidence.before_role && self.over_employer(title))
    }
}

/// A company beyond doubt: by its mark, or by a role and when.
fn strong(title: &Title) -> bool {
    let evidence = title.evidence;
    !title.is_label
        && (!evidence.only_role || evidence.before_role)
        && (evidence.company || (evidence.range && evidence.role))
}

/// A name and a role. "안정화 TF" by itself names no company.
fn employs(title: &Title) -> bool {
    title.evidence.role && !title.evidence.only_role
}
