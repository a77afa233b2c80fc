//! Neither GitHub nor LinkedIn, neither a blog nor a portfolio.

use crate::lint::facts::{EntryKind, Facts, Link, Mask, MaskKind, Shown};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "L3",
        name: "missing-profile-link",
        group: Group::Links,
        scope: Scope::Document,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "나를 더 볼 수 있는 링크", en: "No profile link" },
        messages: &[Words {
            ko: "GitHub, LinkedIn, 블로그 링크가 없어요. 없다고 감점은 아니지만, 있다면 하나 달아 보세요",
            en: "No link to GitHub, LinkedIn or a blog; that costs nothing, but add one if you have it",
        }],
        why: Words {
            ko: "관심이 생긴 사람은 더 보고 싶어 해요.", en: "Whoever is interested wants to see more."
        },
        options: &[],
    },
    check,
};

/// What a profile's address or the words beside it have, lower case.
const MARKS: [&str; 18] = [
    "github",
    "gitlab",
    "bitbucket",
    "linkedin",
    "velog",
    "tistory",
    "brunch",
    "medium.com",
    "notion",
    "blog",
    "naver",
    "wordpress",
    "rallit",
    "dev.to",
    "portfolio",
    "블로그",
    "포트폴리오",
    "홈페이지",
];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    // A piece of a résumé need not have one.
    let is_resume = facts.entries.iter().any(|entry| matches!(entry.kind, EntryKind::Career | EntryKind::School));
    let name = facts.resume().name.as_ref().filter(|_| is_resume);
    let Some(name) = name else { return };
    let written = |mask: &Mask| matches!(mask.kind, MaskKind::Host | MaskKind::Url) && has_mark(facts.get(mask.shown));
    // `GitHub: harin`, or a field still to be filled: there is one, only its address is not written out.
    let field = |line: Shown| facts.get(line).split_once(':').is_some_and(|(label, _)| is_field(label));
    let found = facts.links().iter().any(|link| is_profile(facts, link))
        || facts.masks().iter().any(written)
        || facts.blocks.iter().any(|block| facts.lines(block.shown).any(field));
    if !found {
        sink.at_span(name.span);
    }
}

/// The name of a field is not longer, in bytes.
const MAX_LABEL: usize = 30;

fn is_field(label: &str) -> bool {
    label.len() <= MAX_LABEL && has_mark(label)
}

fn is_profile(facts: &Facts<'_>, link: &Link) -> bool {
    let span = facts.document().span(link.node);
    let address = facts.document().attributes(link.node).and_then(|attributes| attributes.url.as_deref());
    let address = address.unwrap_or_default();
    let site = !address.starts_with("mailto:") && !address.starts_with("tel:");
    // Whatever site stands beside the name or among the links is one's own.
    let own = facts.entry_at(span).is_none() && address.contains("://");
    site && (own || has_mark(address) || has_mark(facts.get(link.shown)))
}

fn has_mark(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    MARKS.iter().any(|mark| text.contains(mark))
}
