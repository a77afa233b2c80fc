//! A link that leads nowhere, as far as that can be seen without asking the net.

use super::{host, is_of};
use crate::lint::facts::{Facts, MaskKind, Shown};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::markup::Format;
use crate::resume::vocabulary::{has_letter, key};

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "L1",
        name: "broken-link",
        group: Group::Links,
        scope: Scope::Token,
        severity: Severity::Error,
        promise: Promise::Certain,
        fix: Applicability::Display,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "열리지 않는 링크", en: "Broken link" },
        messages: &[
            Words { ko: "‘{0}’ 링크에 주소가 없어요", en: "The link “{0}” has no address" },
            Words { ko: "‘{0}’의 앞부분을 잘못 적은 것 같아요", en: "{0} begins with a typing error" },
            Words {
                ko: "‘{0}’ 앞에 https://가 없어서 열리지 않아요", en: "{0} does not open without https://"
            },
            Words {
                ko: "‘{0}’{은} 다른 사람에게 열리지 않는 주소예요", en: "{0} opens for nobody else"
            },
            Words {
                ko: "‘{0}’에 빈칸이 있어서 열리지 않아요", en: "{0} has a space in it, so it does not open"
            },
            Words { ko: "‘{0}’{이} 가리키는 제목이 없어요", en: "There is no heading for {0}" },
            Words {
                ko: "괄호가 맞지 않아서 링크가 되지 않았어요: ‘{0}’",
                en: "The brackets do not match, so it is no link: {0}",
            },
            Words {
                ko: "대괄호와 괄호 사이를 붙여야 링크가 돼요: ‘{0}’",
                en: "It becomes a link without the space between the brackets: {0}",
            },
            Words {
                ko: "괄호가 바뀌었어요. [글](주소) 순서로 적어 주세요: ‘{0}’",
                en: "The brackets are swapped; write [words](address): {0}",
            },
        ],
        why: Words {
            ko: "링크는 눌러 볼 수 있을 때만 근거가 돼요.",
            en: "A link proves something only when it opens.",
        },
        sources: &["markdownlint MD011, MD034, MD042, MD051"],
        options: &[],
    },
    check,
};

static WRITE: Words = Words { ko: "‘{0}’{으로} 바꾸기", en: "Change to {0}" };

/// Numbers of the messages.
const EMPTY: usize = 0;
const SCHEME: usize = 1;
const BARE: usize = 2;
const NOBODY: usize = 3;
const SPACE: usize = 4;
const ANCHOR: usize = 5;
const BRACKETS: usize = 6;
const APART: usize = 7;
const SWAPPED: usize = 8;

/// Hosts that nobody else can reach, or that stand for another.
const UNREACHABLE: [&str; 3] = ["localhost", "127.0.0.1", "example.com"];
/// Names that stand for the author's.
const STAND_INS: [&str; 2] = ["yourusername", "your-username"];
/// Longer schemes are no misspelt `https`.
const MAX_SCHEME: usize = 7;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let source = facts.source();
    let mut names: Option<Vec<String>> = None;
    for link in facts.links() {
        let whole = facts.document().span(link.node);
        let Some(span) = facts.target(link) else { continue };
        let address = span.of(source).unwrap_or_default().trim();
        let Some(fault) = fault(address, span == whole) else { continue };
        if fault == ANCHOR && names.get_or_insert_with(|| places(facts)).binary_search(&place(address)).is_ok() {
            continue;
        }
        let words = facts.get(link.shown).trim();
        let named = if fault == EMPTY && has_letter(words) { words } else { address };
        let hint = sink.at_span(whole).say(fault).with(named);
        if fault == BARE {
            hint.fix(Fix::shown(&WRITE).with(["https://", address].concat()).insert(span.start, "https://"));
        }
    }
    for word in facts.words.iter().filter(|word| word.latin) {
        let text = facts.get(word.shown);
        let address = text.trim_start_matches(['(', '<', '[', '"']);
        if address.starts_with(['h', 't']) && is_misspelt(address) && !is_code(facts, word.shown) {
            let shown = word.shown.part(text.len() - address.len()..text.len());
            sink.at(shown).say(SCHEME).with(address);
        }
    }
    if facts.document().format() == Format::Markdown {
        for block in &facts.blocks {
            for line in facts.lines(block.shown) {
                written(facts, line, sink);
            }
        }
    }
}

/// What is wrong with an address; of a place in the document, that has to be looked up.
fn fault(address: &str, bare: bool) -> Option<usize> {
    if address.is_empty() || address == "#" {
        return Some(EMPTY);
    }
    if let Some(name) = address.strip_prefix('#') {
        let decided = name.eq_ignore_ascii_case("top") || name.contains('%');
        return (!decided).then_some(ANCHOR);
    }
    // What is written as it is may be an example; that it waits for words, another rule says.
    if bare {
        return None;
    }
    if is_misspelt(address) {
        return Some(SCHEME);
    }
    if address.starts_with("www.") {
        return Some(BARE);
    }
    let strange = host(address).is_some_and(|(_, host)| UNREACHABLE.iter().any(|site| is_of(host, site)));
    (strange || address.starts_with("file:") || STAND_INS.iter().any(|name| address.contains(name))).then_some(NOBODY)
}

/// `htp://`, `https//`, `http:/x`: nearly `http://` or `https://`.
fn is_misspelt(address: &str) -> bool {
    let end = address.find([':', ';', '/']).unwrap_or(address.len());
    let (head, rest) = address.split_at_checked(end).unwrap_or((address, ""));
    if head.eq_ignore_ascii_case("http") || head.eq_ignore_ascii_case("https") {
        // A word about the protocol itself has nothing behind it.
        let path = rest.trim_start_matches([':', ';', '/']);
        return !rest.starts_with("://") && rest.len() - path.len() >= 2 && path.contains('.');
    }
    let ends = head.ends_with("tp") || head.ends_with("tps");
    head.len() <= MAX_SCHEME && ends && head.starts_with(['h', 't']) && rest.starts_with(":/")
}

/// Headings and names of places, as keys, in order.
fn places(facts: &Facts<'_>) -> Vec<String> {
    let headings = facts.headings().map(|(block, _)| key(facts.get(block.shown)));
    let tags = facts.tags().iter().filter(|tag| !tag.closing);
    let ids = tags.flat_map(|tag| ["id", "name"].map(|name| facts.attribute(*tag, name)));
    let ids = ids.flatten().filter_map(|span| span.of(facts.source())).map(key);
    let mut all: Vec<String> = headings.chain(ids).collect();
    all.sort();
    all
}

/// The key of a place. The second heading of a name has a number behind it.
fn place(address: &str) -> String {
    let name = address.trim_start_matches('#');
    let numbered = name.rsplit_once('-').filter(|(_, number)| number.bytes().all(|b| b.is_ascii_digit()));
    key(numbered.map_or(name, |(name, _)| name))
}

/// Links in Markdown that became none, so that their brackets are shown.
fn written(facts: &Facts<'_>, line: Shown, sink: &mut Sink<'_, '_>) {
    let text = facts.get(line);
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find([']', ')'])).map(|at| from + at) {
        let after = at + 1;
        let head = text.get(from..at).unwrap_or_default();
        let open = head.rfind(['[', '(']).map(|open| from + open);
        let found = open.and_then(|open| Some((open, part(text, open, at, after)?)));
        from = found.as_ref().map_or(after, |(_, (end, ..))| *end);
        let Some((open, (end, fault, right))) = found else { continue };
        let shown = line.part(open..end);
        if is_code(facts, line.part(open..after)) {
            continue;
        }
        let hint = sink.at(shown).say(fault).with(facts.get(shown));
        if let Some((right, span)) = right.zip(facts.exact(shown)) {
            hint.fix(Fix::shown(&WRITE).with(right.as_str()).replace(span, right));
        }
    }
}

/// What begins with the bracket at `open`, whose partner is at `close`: its end, what is wrong, and how it is right.
fn part(text: &str, open: usize, close: usize, after: usize) -> Option<(usize, usize, Option<String>)> {
    let words = text.get(open + 1..close)?;
    let rest = text.get(after..)?;
    let square = text.get(open..)?.starts_with('[') && text.get(close..)?.starts_with(']');
    let round = text.get(open..)?.starts_with('(') && text.get(close..)?.starts_with(')');
    let named = has_letter(words) && !words.bytes().all(|b| b.is_ascii_digit());
    if round && named {
        let address = rest.strip_prefix('[')?.split_once(']')?.0;
        let end = after + address.len() + 2;
        return is_address(address).then(|| (end, SWAPPED, Some(["[", words, "](", address, ")"].concat())));
    }
    if !square || !named {
        return None;
    }
    let inner = rest.trim_start_matches(' ').strip_prefix('(')?;
    let start = text.len() - inner.len();
    if !is_address(inner) {
        return None;
    }
    let Some((address, _)) = inner.split_once(')') else { return Some((text.len(), BRACKETS, None)) };
    let end = start + address.len() + 1;
    if rest.starts_with(' ') {
        let whole = !address.contains(' ');
        return whole.then(|| (end, APART, Some(["[", words, "](", address, ")"].concat())));
    }
    // Without a fault it would be a link, or it stands in an HTML block, where no Markdown is.
    address.trim().contains(' ').then_some((end, SPACE, None))
}

fn is_address(text: &str) -> bool {
    ["http://", "https://", "www.", "mailto:"].iter().any(|head| text.starts_with(head))
}

fn is_code(facts: &Facts<'_>, shown: Shown) -> bool {
    facts.masks_in(shown).any(|mask| matches!(mask.kind, MaskKind::Code | MaskKind::Picture))
}
