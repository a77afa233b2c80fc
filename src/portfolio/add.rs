//! Details under their project in a portfolio, which gets the project where it has none.

use super::shorten::{content, escaped};
use super::work::{Work, find};
use super::{analysis_after, same_work};
use crate::analysis::Analysis;
use crate::convert::{from_html, markdown_words};
use crate::lint::Lang;
use crate::lint::facts::{Bullet, Facts};
use crate::markup::Format;
use crate::resume::SectionKind;
use crate::resume::block::BlockKind;
use crate::resume::outline::{Body, Entry, Line};
use crate::text::{Span, TextEdit, apply_edits};

/// A project's heading where nothing says otherwise.
const LEVEL: usize = 3;

/// A bullet as it is written in a portfolio: as its author wrote it, where that means the same there.
pub(super) fn written(facts: &Facts<'_>, bullet: &Bullet, html: bool) -> String {
    let source = content(facts, bullet).of(facts.source()).unwrap_or_default();
    match (facts.document().format(), html) {
        (Format::Markdown, false) => dedented(source),
        (Format::Html, true) => source.to_owned(),
        (Format::Html, false) => from_html(source).markdown.split('\n').collect::<Vec<_>>().join(" "),
        (Format::Markdown, true) => escaped(facts.get(bullet.shown)),
    }
}

/// Lines behind the first begin where the text of an item does.
fn dedented(source: &str) -> String {
    source.lines().map(str::trim).collect::<Vec<_>>().join("\n  ")
}

/// A portfolio with nothing but its title and how to reach the person.
pub(super) fn beginning(facts: &Facts<'_>) -> String {
    let resume = facts.resume();
    let (title, mail) = match facts.lang {
        Lang::Ko => ("포트폴리오", "이메일"),
        Lang::En => ("Portfolio", "Email"),
    };
    let name = resume.name.as_ref().map(|name| markdown_words(&name.text)).filter(|name| !name.is_empty());
    let mut text = name.map_or_else(|| format!("# {title}\n"), |name| format!("# {name} {title}\n"));
    if let Some(email) = &resume.email {
        text.push_str(&format!("- {mail}: {}\n", markdown_words(&email.text)));
    }
    text
}

/// The portfolio with the details in it.
pub(super) fn add(portfolio: &Analysis, work: &Work, details: &[String], lang: Lang) -> String {
    let facts = Facts::new(portfolio, None);
    let source = portfolio.document.source();
    let found = find(&facts, work);
    if let Some(entry) = found {
        let reach = facts.reach(entry).of(source).unwrap_or_default();
        let new: Vec<&String> = details.iter().filter(|words| !reach.contains(words.as_str())).collect();
        if new.is_empty() {
            return source.to_owned();
        }
        let edit = below(portfolio, &facts, entry, &new);
        if let Some(edit) = edit.filter(|edit| stands(portfolio, edit, work, new.len())) {
            return apply_edits(source, &[edit]);
        }
    }
    let edit = created(portfolio, &facts, work, details, lang);
    apply_edits(source, &[edit])
}

/// True when the edit puts as many more bullets, or some fields more, under the work.
fn stands(portfolio: &Analysis, edit: &TextEdit, work: &Work, count: usize) -> bool {
    let bullets = |analysis: &Analysis| {
        let facts = Facts::new(analysis, None);
        let of_work = |bullet: &&Bullet| {
            let entry = bullet.entry.and_then(|entry| facts.entries.get(entry));
            entry.is_some_and(|entry| same_work(&Work::of_entry(&facts, entry), work))
        };
        (facts.bullets.iter().filter(of_work).count(), facts.bullets.len())
    };
    let (before, after) = (bullets(portfolio), bullets(&analysis_after(portfolio, std::slice::from_ref(edit))));
    let more = after.0.saturating_sub(before.0);
    more >= count && after.1.saturating_sub(before.1) == more
}

/// Puts the details behind all that an entry holds.
fn below(portfolio: &Analysis, facts: &Facts<'_>, entry: usize, details: &[&String]) -> Option<TextEdit> {
    let entry = facts.entries.get(entry)?.outline;
    let source = portfolio.document.source();
    let last = lines(entry).into_iter().map(|line| (end(portfolio, line), line)).max_by_key(|(end, _)| *end)?;
    let (at, block) = (last.0, portfolio.outline.blocks.get(last.1.block)?);
    let insert = match portfolio.document.format() {
        Format::Html => list_of(details),
        Format::Markdown if block.kind == BlockKind::List => {
            let first = portfolio.document.children(block.node).next().map(|item| portfolio.document.span(item).start);
            let before = source.get(..first? as usize)?;
            let indent = before.rsplit('\n').next().filter(|indent| indent.trim().is_empty())?;
            let marker = source.get(first? as usize..)?.chars().next().filter(|c| "-*+".contains(*c));
            let behind = if marker.is_some() { "\n" } else { "\n\n" };
            format!("{behind}{}", items(details, indent, marker.unwrap_or('-')))
        }
        Format::Markdown => format!("\n\n{}", items(details, "", '-')),
    };
    Some(TextEdit { span: Span::new(at, at), insert })
}

fn items<T: AsRef<str>>(details: &[T], indent: &str, marker: char) -> String {
    let item = |words: &T| format!("{indent}{marker} {}", words.as_ref().replace('\n', &format!("\n{indent}")));
    details.iter().map(item).collect::<Vec<_>>().join("\n")
}

fn list_of<T: AsRef<str>>(details: &[T]) -> String {
    let items: String = details.iter().map(|words| format!("<li>{}</li>\n", words.as_ref())).collect();
    format!("\n<ul>\n{items}</ul>")
}

/// All lines of an entry and of what is in it.
fn lines(entry: &Entry) -> Vec<&Line> {
    let mut lines: Vec<&Line> = entry.slots.iter().map(|slot| &slot.line).collect();
    for body in &entry.body {
        match body {
            Body::Block(line) => lines.push(line),
            Body::Project(project) => lines.extend(self::lines(project)),
            Body::Role(slots) => lines.extend(slots.iter().map(|slot| &slot.line)),
        }
    }
    lines
}

/// Where the block of a line ends in the source, without white space behind it.
fn end(portfolio: &Analysis, line: &Line) -> usize {
    let Some(block) = portfolio.outline.blocks.get(line.block) else { return 0 };
    let document = &portfolio.document;
    let whole = block.inline.iter().map(|node| document.span(*node)).fold(document.span(block.node), Span::join);
    document.source().get(..whole.end as usize).unwrap_or_default().trim_end().len()
}

/// Adds the project behind the others, or a section for it.
fn created(portfolio: &Analysis, facts: &Facts<'_>, work: &Work, details: &[String], lang: Lang) -> TextEdit {
    let source = portfolio.document.source();
    let section = facts.sections.iter().rposition(|section| section.kind == SectionKind::Projects);
    let others = facts.entries.iter().filter(|entry| Some(entry.section) == section && entry.parent.is_none());
    let (level, at) =
        others.filter_map(|entry| place_behind(portfolio, entry.outline)).next_back().unwrap_or((LEVEL, 0));
    let heading =
        section.and_then(|section| facts.sections.get(section)).and_then(|section| section.outline.heading.as_ref());
    let at = match (at, heading) {
        (0, Some(heading)) => end(portfolio, heading),
        (0, None) => source.trim_end().len(),
        (at, _) => at,
    };
    let opened = section.is_none();
    let insert = match portfolio.document.format() {
        Format::Markdown => project(work, details, level, opened, lang),
        Format::Html => project_in_html(work, details, level, opened, lang),
    };
    let edit = |before: &str| TextEdit { span: Span::new(at, at), insert: format!("{before}{insert}") };
    if at == 0 {
        return edit("");
    }
    // Code that its author has not closed yet would swallow the project.
    let ways = ["\n\n", "\n```\n\n", "\n~~~\n\n"].map(edit);
    let read = ways.iter().find(|edit| stands(portfolio, edit, work, details.len())).cloned();
    read.unwrap_or_else(|| edit("\n\n"))
}

/// The level of an entry's heading, and where the entry ends.
fn place_behind(portfolio: &Analysis, entry: &Entry) -> Option<(usize, usize)> {
    let title = entry.title().or_else(|| entry.slots.first())?;
    let level = match portfolio.outline.blocks.get(title.line.block)?.kind {
        BlockKind::Heading(level) => usize::from(level),
        _ => LEVEL,
    };
    lines(entry).into_iter().map(|line| end(portfolio, line)).max().map(|end| (level, end))
}

fn headline(work: &Work, lang: Lang) -> String {
    let nameless = if lang == Lang::Ko { "그 밖의 작업" } else { "Other work" };
    let title = if work.title.trim().is_empty() { nameless } else { &work.title };
    work.period.map_or_else(|| title.to_owned(), |period| format!("{title} ({period})"))
}

fn project(work: &Work, details: &[String], level: usize, opened: bool, lang: Lang) -> String {
    let (section, company) = if lang == Lang::Ko { ("프로젝트", "소속") } else { ("Projects", "Company") };
    let mut text = if opened { format!("## {section}\n\n") } else { String::new() };
    text.push_str(&format!("{} {}\n\n", "#".repeat(level.clamp(1, 6)), markdown_words(&headline(work, lang))));
    if let Some(name) = &work.company {
        text.push_str(&format!("- {company}: {}\n", markdown_words(name)));
    }
    text.push_str(&items(details, "", '-'));
    text.push('\n');
    text
}

fn project_in_html(work: &Work, details: &[String], level: usize, opened: bool, lang: Lang) -> String {
    let section = if lang == Lang::Ko { "프로젝트" } else { "Projects" };
    let opening = if opened { format!("<h2>{section}</h2>\n") } else { String::new() };
    let level = level.clamp(1, 6);
    format!("{opening}<h{level}>{}</h{level}>{}", escaped(&headline(work, lang)), list_of(details))
}
