//! Comments in the text that turn rules off: `<!-- hannun-disable long-bullet T8 -->`, `-enable`, `-disable-line`,
//! `-disable-next-line`, `-disable-file`. Without a name they speak of every rule.

use super::fix::Fix;
use super::hint::Hint;
use super::options::LintOptions;
use super::registry;
use super::rule::{ANY, Applicability, Group, Meta, Promise, Scope, Severity, Status};
use super::words::Words;
use crate::markup::{Document, Kind, NodeId};
use crate::text::Span;

static UNUSED: Meta = Meta {
    code: "N1",
    name: "unused-suppression",
    group: Group::Suppression,
    scope: Scope::Token,
    severity: Severity::Info,
    promise: Promise::Certain,
    fix: Applicability::Unsafe,
    status: Status::Stable,
    langs: ANY,
    title: Words { ko: "쓰이지 않는 숨김 주석", en: "Unused suppression" },
    messages: &[
        Words { ko: "‘{0}’{으로} 숨길 힌트가 없어요", en: "“{0}” hides no hint" },
        Words { ko: "이 주석으로 숨길 힌트가 없어요", en: "This comment hides no hint" },
    ],
    why: Words {
        ko: "쓰이지 않는 주석은 나중에 생길 실수까지 가려요.",
        en: "A comment that hides nothing now will hide a mistake later.",
    },
    options: &[],
};

static UNKNOWN: Meta = Meta {
    code: "N2",
    name: "unknown-suppression",
    group: Group::Suppression,
    scope: Scope::Token,
    severity: Severity::Info,
    promise: Promise::Certain,
    fix: Applicability::None,
    status: Status::Stable,
    langs: ANY,
    title: Words { ko: "모르는 규칙 이름", en: "Unknown rule in a suppression" },
    messages: &[Words { ko: "‘{0}’{이라}는 규칙은 없어요", en: "There is no rule “{0}”" }],
    why: Words { ko: "이름이 틀리면 아무것도 숨기지 못해요.", en: "A misspelt name hides nothing." },
    options: &[],
};

static REMOVE: Words = Words { ko: "주석 지우기", en: "Remove the comment" };
static REMOVE_NAME: Words = Words { ko: "이름 지우기", en: "Remove the name" };

/// The rules about comments.
pub(super) static METAS: [&Meta; 2] = [&UNUSED, &UNKNOWN];

/// How many names are read, so that no text makes this slow.
const MAX_DIRECTIVES: usize = 256;

/// One name in one comment, or a comment without names.
struct Directive<'s> {
    comment: Span,
    /// The rule's name or code; `None` speaks of every rule.
    name: Option<(&'s str, Span)>,
    /// Where hints are hidden.
    from: u32,
    to: u32,
    whole_file: bool,
    used: bool,
    /// An `-enable`: ends what was disabled before it.
    enables: bool,
}

/// Drops the hints that comments hide, and says which comments hide nothing.
pub(super) fn suppress(document: &Document, options: &LintOptions, hints: &mut Vec<Hint>) {
    let source = document.source();
    if !source.contains("hannun-") {
        return;
    }
    let mut directives = Vec::new();
    comments(document, Document::ROOT, &mut |span| read(source, span, &mut directives));
    directives.truncate(MAX_DIRECTIVES);
    end_regions(&mut directives);
    hints.retain(|hint| {
        let mut hidden = false;
        for directive in directives.iter_mut().filter(|directive| directive.hides(hint)) {
            directive.used = true;
            hidden = true;
        }
        !hidden
    });
    for (index, directive) in directives.iter().enumerate().filter(|(_, directive)| !directive.enables) {
        let neighbours = [index.checked_sub(1), index.checked_add(1)];
        let alone = !neighbours
            .into_iter()
            .flatten()
            .any(|other| directives.get(other).is_some_and(|other| other.comment == directive.comment));
        report(directive, alone, options, hints);
    }
}

fn report(directive: &Directive<'_>, alone: bool, options: &LintOptions, hints: &mut Vec<Hint>) {
    match directive.name {
        Some((name, span)) => match registry::named(name) {
            None if options.is_on(&UNKNOWN) => {
                let mut hint = Hint::new(&UNKNOWN, span);
                hint.with(name);
                hints.push(hint);
            }
            Some(rule) if !directive.used && options.is_on(rule) && options.is_on(&UNUSED) => {
                let mut hint = Hint::new(&UNUSED, span);
                let remove = if alone { Fix::risky(&REMOVE) } else { Fix::risky(&REMOVE_NAME) };
                hint.with(name).fix(remove.delete(if alone { directive.comment } else { span }));
                hints.push(hint);
            }
            _ => {}
        },
        None if !directive.used && options.is_on(&UNUSED) => {
            let mut hint = Hint::new(&UNUSED, directive.comment);
            hint.say(1).fix(Fix::risky(&REMOVE).delete(directive.comment));
            hints.push(hint);
        }
        None => {}
    }
}

impl Directive<'_> {
    fn hides(&self, hint: &Hint) -> bool {
        let named = self.name.is_none_or(|(name, _)| registry::is_named(hint.rule, name));
        let place = hint.rule.scope == Scope::Document && self.to > self.from
            || (self.from..self.to).contains(&hint.span.start);
        !self.enables && named && (self.whole_file || place)
    }

    fn ends(&self, other: &Directive<'_>) -> bool {
        let same = match (self.name, other.name) {
            (None, _) => true,
            (Some((this, _)), Some((that, _))) => {
                registry::named(this).map(|rule| rule.name) == registry::named(that).map(|rule| rule.name)
            }
            (Some(_), None) => false,
        };
        self.enables && same && self.comment.start >= other.from
    }
}

/// A region goes to the first `-enable` behind it that speaks of it.
fn end_regions(directives: &mut [Directive<'_>]) {
    for at in 0..directives.len() {
        let Some((before, [ending, ..])) = directives.split_at_mut_checked(at) else { continue };
        for open in before.iter_mut().filter(|open| open.to == u32::MAX && ending.ends(open)) {
            open.to = ending.comment.start;
        }
    }
}

fn comments(document: &Document, node: NodeId, found: &mut impl FnMut(Span)) {
    for child in document.children(node) {
        if document.kind(child) == Kind::Comment {
            found(document.span(child));
        }
        comments(document, child, found);
    }
}

fn read<'s>(source: &'s str, comment: Span, directives: &mut Vec<Directive<'s>>) {
    let written = comment.of(source).unwrap_or_default();
    let inner = written.trim_start_matches("<!--").trim_end_matches("-->");
    let mut at = comment.start as usize + written.len() - written.trim_start_matches("<!--").len();
    let mut words = inner.split(|c: char| c.is_ascii_whitespace()).filter_map(|word| {
        let span = Span::new(at, at + word.len());
        at += word.len() + 1;
        (!word.is_empty()).then_some((word, span))
    });
    let Some(verb) = words.next().and_then(|(word, _)| word.strip_prefix("hannun-")) else { return };
    let end = comment.end;
    let (from, to) = match verb {
        "disable" => (end, u32::MAX),
        "disable-file" | "enable" => (0, 0),
        "disable-line" => line(source, comment.start),
        "disable-next-line" => line(source, line(source, end).1 + 1),
        _ => return,
    };
    let directive = |name| Directive {
        comment,
        name,
        from,
        to,
        whole_file: verb == "disable-file",
        used: false,
        enables: verb == "enable",
    };
    let before = directives.len();
    directives.extend(words.map(|name| directive(Some(name))));
    if directives.len() == before {
        directives.push(directive(None));
    }
}

/// Begin and end of the line around a byte.
fn line(source: &str, at: u32) -> (u32, u32) {
    let at = (at as usize).min(source.len());
    let start = source.get(..at).and_then(|head| head.rfind('\n')).map_or(0, |line_feed| line_feed + 1);
    let end = source.get(at..).and_then(|tail| tail.find('\n')).map_or(source.len(), |line_feed| at + line_feed);
    let span = Span::new(start, end);
    (span.start, span.end)
}
