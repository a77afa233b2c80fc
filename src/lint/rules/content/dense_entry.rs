//! Too many bullets, or too many words in them, under one entry.

use crate::lint::acts::is_act;
use crate::lint::facts::{Block, BlockKind, Bullet, BulletKind, EntryKind, Facts};
use crate::lint::korean::is_sentence;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Lang, Sink, Words};
use crate::resume::vocabulary::{Label, label};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "C5",
        name: "dense-entry",
        group: Group::Content,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "할 말이 너무 많은 경력", en: "Crowded entry" },
        messages: &[
            Words {
                ko: "항목이 {0}개예요 (기준 {1}개). 결과가 큰 것만 남겨 보세요",
                en: "{0} bullets (limit {1}): keep those with the biggest results",
            },
            Words {
                ko: "항목이 모두 {0}자예요 (기준 {1}자). 덜어 내면 더 잘 보여요",
                en: "{0} characters of bullets (limit {1}): less shows more",
            },
        ],
        why: Words {
            ko: "읽는 사람은 한 경력에 몇 초만 써요. 많으면 가장 좋은 것이 묻혀요.",
            en: "A reader gives an entry a few seconds; in a crowd the best is missed.",
        },
        options: &[
            Opt { name: "max-bullets", default: 7 },
            Opt { name: "max-chars", default: 700 },
            Opt { name: "max-chars-english", default: 1260 },
        ],
    },
    check,
};

/// What stands under one entry, or under one of the headings and titles in it: a reader sees each by itself.
#[derive(Clone, Copy)]
struct Own {
    entry: usize,
    /// Where the last heading or title above begins.
    head: Option<Span>,
    /// Depth of its highest bullets.
    top: u8,
    /// How many those are.
    count: usize,
    chars: usize,
}

/// A title of a list is not longer, in characters.
const MAX_TITLE: usize = 80;

/// True for a line between lists that stands over the next as a heading does. The name of a field (`주요 성과`) only tells what kind of list
/// it is.
fn heads_list(facts: &Facts<'_>, block: &Block) -> bool {
    let text = facts.get(block.shown);
    let short = block.kind == BlockKind::Text && text.chars().count() <= MAX_TITLE && !text.contains('\n');
    short && !text.ends_with(['.', ':', ',']) && !is_sentence(text) && label(text).is_none()
}

/// What a field says is not longer, in characters.
const MAX_VALUE: usize = 25;

/// True for what tells about the work and not what was done in it, whatever the field is called: `장르: 퍼즐`.
fn is_field(facts: &Facts<'_>, bullet: &Bullet) -> bool {
    let short = bullet.has_head && bullet.body_chars <= MAX_VALUE;
    short && !is_act(facts.get(bullet.own)) || facts.is_field(bullet.shown)
}

/// True for a bullet whose list begins with the field of a period: `기간: 2023.01 ~ 2023.06`.
fn dates(facts: &Facts<'_>, index: usize) -> bool {
    let next = facts.bullets.get(index + 1);
    let field = next.and_then(|next| facts.get(next.shown).split_once(':'));
    field.and_then(|(name, _)| label(name.trim())) == Some(Label::Period)
}

/// The groups in the order of entries, which is that of the sections.
fn groups(facts: &Facts<'_>) -> Vec<Own> {
    let mut groups: Vec<Own> = Vec::new();
    let mut head = None;
    let mut seen = None;
    for block in &facts.blocks {
        let Some(index) = block.bullet else {
            let span = block.span;
            // A line above the first list of an entry tells about the entry.
            let parts = || groups.last().is_some_and(|own| facts.entry_at(span) == Some(own.entry));
            if matches!(block.kind, BlockKind::Heading(_)) || parts() && heads_list(facts, block) {
                head = Some(span);
            }
            continue;
        };
        let bullet = facts.bullets.get(index).filter(|_| seen.replace(index) != Some(index));
        let Some((bullet, entry)) = bullet.and_then(|bullet| Some((bullet, bullet.entry?))) else { continue };
        // Projects may be told as bullets: each is a title over its own list, which begins with its period.
        if bullet.has_list && dates(facts, index) {
            head = Some(block.span);
            continue;
        }
        if bullet.kind != BulletKind::Prose || bullet.lang.is_none() || is_field(facts, bullet) {
            continue;
        }
        let known = groups.iter().rposition(|own| own.entry == entry && own.head == head);
        let at = known.unwrap_or(groups.len());
        if known.is_none() {
            groups.push(Own { entry, head, top: u8::MAX, count: 0, chars: 0 });
        }
        let Some(own) = groups.get_mut(at) else { continue };
        if bullet.depth < own.top {
            (own.top, own.count) = (bullet.depth, 0);
        }
        own.count += usize::from(bullet.depth == own.top);
        own.chars += bullet.chars;
    }
    groups.sort_by_key(|own| (own.entry, own.head));
    groups
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let chars = if facts.lang == Lang::En { "max-chars-english" } else { "max-chars" };
    let (most, longest) = (sink.option("max-bullets"), sink.option(chars));
    for own in groups(facts) {
        let Some(entry) = facts.entries.get(own.entry) else { continue };
        // Of a part of a form that is read as a job, everything may be told.
        if !matches!(entry.kind, EntryKind::Career | EntryKind::Project)
            || entry.kind == EntryKind::Career && entry.is_field
        {
            continue;
        }
        let place = own.head.filter(|head| head.start > entry.title.start).unwrap_or(entry.title);
        // A stack is looked up, not read.
        if place.of(facts.source()).and_then(label) == Some(Label::Stack) {
            continue;
        }
        if own.count > most {
            sink.at_span(place).with(own.count).with(most);
        } else if own.chars > longest {
            sink.at_span(place).say(1).with(own.chars).with(longest);
        }
    }
}
