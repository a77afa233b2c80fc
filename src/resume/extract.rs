//! From blocks to outline: cut into sections, read each by its kind.

use super::block::{Block, BlockKind, blocks};
use super::model::SectionKind;
use super::outline::{Line, Outline, Part, Section};
use super::sections::{Raw, sections};
use super::slots::TitleKind;
use super::title::{BOLD_RANK, Title};
use super::{
    announced, apart_lines, careers, entries, facts, head, heading, listed_works, lists, numbered, of_jobs,
    plain_names, skills, tables, unfold, vocabulary,
};
use crate::markup::Document;
use crate::text::Eight;

/// Understands a document. Every block ends in exactly one place of the outline. What stood in it `before` is not read again,
/// word by word; the result is the same.
#[must_use]
pub fn extract(document: &Document, before: Option<&Outline>) -> Outline {
    let mut listed = blocks(document);
    if let Some(before) = before {
        facts::carry_over(&before.blocks, &mut listed);
    }
    let mut blocks = unfold::unfold(document, lists::open_sections(document, listed));
    announced::mark(&mut blocks);
    let mut outline = Outline { blocks, ..Outline::default() };
    let mut raws = sections(document, &outline.blocks);
    of_jobs::name(document, &outline.blocks, &mut raws);
    name_dated_list(document, &outline.blocks, &mut raws);
    for raw in raws {
        let section = section(document, &mut outline, &raw);
        outline.sections.push(section);
    }
    if !document.source().is_ascii() && is_korean(document.source()) {
        outline.sections.iter_mut().for_each(Section::speak_korean);
    }
    outline
}

/// True for a text with one Korean letter for every four Latin ones, or more.
fn is_korean(source: &str) -> bool {
    let latin = Eight::count(source.as_bytes(), |eight| eight.ascii(b'A', b'Z').or(eight.ascii(b'a', b'z')));
    let hangul = Eight::count(source.as_bytes(), |eight| eight.beyond_ascii(0xEA, 0xED));
    hangul > 0 && hangul * 4 >= latin
}

fn section(document: &Document, outline: &mut Outline, raw: &Raw) -> Section {
    let heading = raw.heading.clone().map(|(block, range)| Line { block, range });
    let (from, to) = (raw.blocks.start, raw.blocks.end);
    let kind = match raw.kind {
        _ if sums_up_careers(document, outline, raw) => SectionKind::Careers,
        SectionKind::Projects if tables_of_employers(document, outline, raw) => SectionKind::Careers,
        SectionKind::Skills if lists_dated_works(document, outline, raw) => SectionKind::Projects,
        kind => kind,
    };
    if matches!(kind, SectionKind::Careers | SectionKind::Projects) {
        plain_names::mark(outline.blocks.get_mut(from..to).unwrap_or_default());
        apart_lines::mark_rows(outline.blocks.get_mut(from..to).unwrap_or_default());
    }
    if kind == SectionKind::Careers {
        apart_lines::lower_names(outline.blocks.get_mut(from..to).unwrap_or_default());
        apart_lines::mark(outline.blocks.get_mut(from..to).unwrap_or_default());
        numbered::mark(document, outline.blocks.get_mut(from..to).unwrap_or_default());
    }
    let parts = match kind {
        SectionKind::Contact => head::head(document, outline, from, to),
        SectionKind::Careers => {
            // A list that is all there is may name employers without saying when.
            let only = outline.blocks.get(from).filter(|list| from + 1 == to && list.kind == BlockKind::List);
            let named = only.is_some_and(|list| lists::names_and_roles(document, list.node));
            let opens = |item: &[Block]| named || lists::opens_career(item);
            let (from, to) = open_lists(document, outline, from, to, opens);
            careers::careers(document, outline, from, to)
        }
        SectionKind::Projects => {
            let (from, to) = open_lists(document, outline, from, to, lists::opens_project);
            if careers::are_grouped_by_company(document, outline, from, to) {
                careers::careers(document, outline, from, to)
            } else {
                entries::entries(document, outline, from, to, TitleKind::Work)
            }
        }
        SectionKind::Educations => {
            let (from, to) = open_lists(document, outline, from, to, lists::opens_entry);
            entries::entries(document, outline, from, to, TitleKind::School)
        }
        SectionKind::Activities | SectionKind::Other => {
            let (from, to) = open_lists(document, outline, from, to, lists::opens_entry);
            entries::entries(document, outline, from, to, TitleKind::Work)
        }
        SectionKind::Skills => skill_parts(document, outline, from, to),
        SectionKind::About | SectionKind::Languages | SectionKind::Links => {
            (from..to).map(|index| Part::Block(outline.whole(index))).collect()
        }
    };
    Section { kind, heading, parts }
}

/// A list of dated lines before any heading, or names over dates, in a document that names no 경력, is that section. Under
/// 프로필 it is one of its own.
fn name_dated_list(document: &Document, blocks: &[Block], raws: &mut Vec<Raw>) {
    if raws.iter().any(|raw| raw.kind == SectionKind::Careers) {
        return;
    }
    let dated = |item: &[Block]| {
        let evidence = item.first().map(|line| (line.evidence(), line.flat.text.len()));
        evidence.is_some_and(|(evidence, length)| evidence.range && length <= 360)
    };
    let listed = |raw: &Raw| {
        raw.blocks.clone().find(|index| {
            let list = blocks.get(*index).filter(|block| block.kind == BlockKind::List).map(|block| block.node);
            list.is_some_and(|list| {
                document.children(list).nth(1).is_some() && lists::entries(document, list, dated).is_some()
            })
        })
    };
    let plain = |raw: &Raw| {
        let names = apart_lines::names(blocks.get(raw.blocks.clone()).unwrap_or_default());
        names.first().map(|first| raw.blocks.start + first)
    };
    // Pasted text that names no section: dated lines, each over a list.
    let ranked = |(at, block): (usize, &Block)| {
        block.title(at).is_some_and(|title| title.rank <= BOLD_RANK) && !block.flat.text.starts_with('[')
    };
    let only = raws.len() == 1 && !blocks.iter().enumerate().any(ranked);
    let over_lists = |raw: &Raw| {
        let dated = |index: &usize| {
            let list = blocks.get(index + 1).filter(|next| next.kind == BlockKind::List);
            let line = list.and_then(|_| blocks.get(*index)).filter(|line| line.kind == BlockKind::Text);
            line.is_some_and(|line| line.evidence().range && !line.evidence().only_period)
        };
        let mut dated = raw.blocks.clone().filter(dated);
        dated.next().filter(|_| dated.next().is_some())
    };
    let work = |index: &usize| blocks.get(*index).is_some_and(|line| line.evidence().deed);
    let found = raws.iter().enumerate().filter(|(_, raw)| raw.kind == SectionKind::Contact).find_map(|(at, raw)| {
        let unnamed =
            || raw.heading.is_none().then(|| plain(raw).or_else(|| over_lists(raw).filter(|_| only))).flatten();
        let first = listed(raw).or_else(unnamed)?;
        Some((at, first))
    });
    let Some((at, first)) = found else { return };
    let Some(raw) = raws.get_mut(at) else { return };
    let rest = first..raw.blocks.end;
    raw.blocks.end = first;
    // Under 프로필 stands all that somebody did, jobs or not.
    let kind = match raw.heading {
        None if work(&first) => SectionKind::Projects,
        None => SectionKind::Careers,
        Some(_) => SectionKind::Other,
    };
    let mut jobs = Raw { kind, heading: None, blocks: rest };
    if let Some(works) = works_below(blocks, &mut jobs) {
        raws.insert(at + 1, works);
    }
    raws.insert(at + 1, jobs);
}

/// `### Service` over dated headings, below a list of jobs: what was done in them.
fn works_below(blocks: &[Block], jobs: &mut Raw) -> Option<Raw> {
    let is_heading =
        |index: &usize| blocks.get(*index).is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)));
    let range = |index: &usize| blocks.get(*index).is_some_and(|block| block.evidence().range);
    let mut headings = jobs.blocks.clone().filter(is_heading);
    let at = headings.next().filter(|at| !range(at))?;
    headings.next().filter(range)?;
    let works = at + 1..jobs.blocks.end;
    jobs.blocks.end = at;
    let words = heading::core(&blocks.get(at)?.flat.text);
    Some(Raw { kind: SectionKind::Projects, heading: Some((at, words)), blocks: works })
}

/// `경력 요약` that lists employers is no introduction.
fn sums_up_careers(document: &Document, outline: &Outline, raw: &Raw) -> bool {
    let named = raw.heading.as_ref().and_then(|(block, _)| outline.blocks.get(*block)).is_some_and(|heading| {
        let key = vocabulary::key(&heading.flat.text);
        key.contains("경력") || key.contains("career")
    });
    raw.kind == SectionKind::About
        && named
        && raw.blocks.clone().any(|index| {
            outline.blocks.get(index).is_some_and(|block| names_employers(document, outline, block, index))
        })
}

/// Work over a table of companies.
fn tables_of_employers(document: &Document, outline: &Outline, raw: &Raw) -> bool {
    let mut tables =
        outline.blocks.get(raw.blocks.clone()).into_iter().flatten().filter(|block| block.kind == BlockKind::Table);
    tables.any(|table| tables::names_companies(document, table.node) && !tables::lists_works(document, table.node))
}

/// 역량 over a list of what was done and when names no technologies.
fn lists_dated_works(document: &Document, outline: &Outline, raw: &Raw) -> bool {
    let mut lists =
        outline.blocks.get(raw.blocks.clone()).into_iter().flatten().filter(|block| block.kind == BlockKind::List);
    lists.any(|list| listed_works::dates_works(document, list.node))
}

/// A dated title, a title beside its date, a list or a table of employers.
fn names_employers(document: &Document, outline: &Outline, block: &Block, index: usize) -> bool {
    match block.kind {
        BlockKind::List => lists::entries(document, block.node, lists::opens_career).is_some(),
        BlockKind::Table => tables::lists_employers(document, block.node),
        _ => block.title(index).filter(|title| !title.is_label).is_some_and(|title| {
            // As what may stand between who and when.
            let mut below = outline.blocks.iter().skip(index + 1).take(2);
            let mut next = || below.find(|line| !line.evidence().only_role);
            let said = title.evidence;
            let dated = |next: &Block| next.evidence().only_period && next.evidence().range;
            !said.only_period && (said.range || next().is_some_and(dated))
        }),
    }
}

/// Where no heading or line opens an entry, the items of a list may: they become lines of their own.
fn open_lists(
    document: &Document,
    outline: &mut Outline,
    from: usize,
    to: usize,
    wanted: impl Fn(&[Block]) -> bool + Copy,
) -> (usize, usize) {
    let opens = |title: Title| !title.is_label && !title.evidence.only_period && !title.leads_away(to);
    let titled =
        (from..to).any(|index| outline.blocks.get(index).and_then(|block| block.title(index)).is_some_and(opens));
    if titled {
        return (from, to);
    }
    let start = outline.blocks.len();
    let numbered = outline.blocks.get(from..to).and_then(|blocks| numbered::open_names(document, blocks));
    if let Some(sequence) = numbered {
        outline.blocks.extend(sequence);
        return (start, outline.blocks.len());
    }
    let mut opened = false;
    let mut sequence = Vec::new();
    for index in from..to {
        let Some(block) = outline.blocks.get(index) else { continue };
        let items = match block.kind {
            BlockKind::List => lists::entries(document, block.node, wanted)
                .or_else(|| lists::below_date(document, &mut sequence, block.node)),
            _ => None,
        };
        match items {
            Some(items) => {
                opened = true;
                sequence.extend(items);
            }
            None => sequence.push(block.clone()),
        }
    }
    if !opened {
        return (from, to);
    }
    outline.blocks.extend(sequence);
    (start, outline.blocks.len())
}

/// Lines of names become chips; sentences and tables stay as they are.
fn skill_parts(document: &Document, outline: &mut Outline, from: usize, to: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    for index in from..to {
        let whole = outline.whole(index);
        let Some(block) = outline.blocks.get(index) else { continue };
        match block.kind {
            // Badges in a row, on how many lines whatsoever.
            BlockKind::Text if block.flat.is_picture() && block.flat.names_apart(&whole.range).is_some() => {
                parts.push(Part::Block(whole));
            }
            BlockKind::Text => {
                for range in block.flat.lines() {
                    let apart = block.flat.names_apart(&range).is_some();
                    let names = !apart && skills::is_list_of_names(&block.flat.text, range.clone());
                    let line = Line { block: index, range };
                    parts.push(if names { Part::Skills(line) } else { Part::Block(line) });
                }
            }
            BlockKind::List => match lists::plain_lines(document, block.node) {
                Some(lines)
                    if lines.iter().all(|line| {
                        let whole = 0..line.flat.text.len();
                        line.flat.names_apart(&whole).is_none() && skills::is_list_of_names(&line.flat.text, whole)
                    }) =>
                {
                    for line in lines {
                        outline.blocks.push(line);
                        parts.push(Part::Skills(outline.whole(outline.blocks.len() - 1)));
                    }
                }
                _ => parts.push(Part::Block(whole)),
            },
            _ => parts.push(Part::Block(whole)),
        }
    }
    parts
}
