//! A link that leads nowhere, as far as that can be seen without asking the net.

use super::address::{Fault, fault, is_misspelt, other_mail};
use super::brackets;
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
                ko: "‘{0}’{은} 다른 사람에게 열리지 않는 주소예요", en: "Nobody else can open {0}"
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
            Words {
                ko: "‘{0}’{을} 누르면 다른 주소인 ‘{1}’{으로} 메일을 써요",
                en: "{0} writes to another address: {1}",
            },
        ],
        why: Words {
            ko: "링크는 눌러 볼 수 있을 때만 근거가 돼요.",
            en: "A link proves something only when it opens.",
        },
        options: &[],
    },
    check,
};

static WRITE: Words = Words { ko: "‘{0}’{으로} 바꾸기", en: "Change to {0}" };

/// Words of links that go to the top of the page, which `#` does.
const HOME: [&str; 8] = ["Home", "Top", "To top", "Back to top", "홈", "맨 위로", "위로", "처음으로"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let source = facts.source();
    let mut names: Option<Vec<String>> = None;
    for link in facts.links() {
        let whole = facts.document().span(link.node);
        let Some(span) = facts.target(link) else { continue };
        let address = span.of(source).unwrap_or_default().trim();
        let words = facts.get(link.shown).trim();
        if let Some((shown, written)) = other_mail(address, words) {
            sink.at_span(whole).say(Fault::OtherMail as usize).with(shown).with(written);
            continue;
        }
        let Some(fault) = fault(address, span == whole) else { continue };
        if fault == Fault::Anchor && names.get_or_insert_with(|| places(facts)).binary_search(&place(address)).is_ok() {
            continue;
        }
        if address == "#" && HOME.iter().any(|home| words.eq_ignore_ascii_case(home)) {
            continue;
        }
        let named = if fault == Fault::Empty && has_letter(words) { words } else { address };
        let hint = sink.at_span(whole).say(fault as usize).with(named);
        if fault == Fault::Bare {
            hint.fix(Fix::shown(&WRITE).with(["https://", address].concat()).insert(span.start, "https://"));
        }
    }
    for word in facts.words.iter().filter(|word| word.latin) {
        let text = facts.get(word.shown);
        let address = text.trim_start_matches(['(', '<', '[', '"']);
        if address.starts_with(['h', 't']) && is_misspelt(address) && !is_code(facts, word.shown) {
            let shown = word.shown.part(text.len() - address.len()..text.len());
            sink.at(shown).say(Fault::Scheme as usize).with(address);
        }
    }
    if facts.document().format() == Format::Markdown {
        for block in &facts.blocks {
            for line in facts.lines(block.shown) {
                unlinked(facts, line, sink);
            }
        }
    }
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
fn unlinked(facts: &Facts<'_>, line: Shown, sink: &mut Sink<'_, '_>) {
    for found in brackets::unlinked(facts.get(line)) {
        let shown = line.part(found.range);
        if is_code(facts, line.part(found.words)) {
            continue;
        }
        let hint = sink.at(shown).say(found.fault as usize).with(facts.get(shown));
        if let Some((right, span)) = found.right.zip(facts.exact(shown)) {
            hint.fix(Fix::shown(&WRITE).with(right.as_str()).replace(span, right));
        }
    }
}

fn is_code(facts: &Facts<'_>, shown: Shown) -> bool {
    facts.masks_in(shown).any(|mask| matches!(mask.kind, MaskKind::Code | MaskKind::Picture))
}
