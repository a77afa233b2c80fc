//! Too many bullets, or too many words in them, under one entry.

use crate::lint::facts::{BulletKind, EntryKind, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Lang, Sink, Words};
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
        sources: &["이력서 안내서들: 경력 하나에 3–5개"],
        options: &[
            Opt { name: "max-bullets", default: 7, words: Words { ko: "항목 수", en: "bullets" } },
            Opt { name: "max-chars", default: 700, words: Words { ko: "글자 수", en: "characters" } },
            Opt {
                name: "max-chars-english",
                default: 1260,
                words: Words { ko: "영문 글자 수", en: "characters in English" },
            },
        ],
    },
    check,
};

/// What stands under one entry, or under one of the headings in it: a reader sees each by itself.
#[derive(Clone, Copy)]
struct Own {
    entry: usize,
    /// Number of the last heading above.
    heading: usize,
    /// Depth of its highest bullets.
    top: u8,
    /// How many those are.
    count: usize,
    chars: usize,
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let chars = if facts.lang == Lang::En { "max-chars-english" } else { "max-chars" };
    let (most, longest) = (sink.option("max-bullets"), sink.option(chars));
    let headings: Vec<Span> = facts.headings().map(|(block, _)| facts.span(block.shown)).collect();
    let mut groups: Vec<Own> = Vec::new();
    for bullet in facts.bullets.iter().filter(|bullet| bullet.kind == BulletKind::Prose && bullet.lang.is_some()) {
        let Some(entry) = bullet.entry else { continue };
        let start = facts.span(bullet.shown).start;
        let heading = headings.partition_point(|heading| heading.start < start);
        let known = groups.iter().rposition(|own| own.entry == entry && own.heading == heading);
        let at = known.unwrap_or(groups.len());
        if known.is_none() {
            groups.push(Own { entry, heading, top: u8::MAX, count: 0, chars: 0 });
        }
        let Some(own) = groups.get_mut(at) else { continue };
        if bullet.depth < own.top {
            (own.top, own.count) = (bullet.depth, 0);
        }
        own.count += usize::from(bullet.depth == own.top);
        own.chars += bullet.chars;
    }
    // In the order of entries, which is that of the sections.
    groups.sort_by_key(|own| (own.entry, own.heading));
    for own in groups {
        let Some(entry) = facts.entries.get(own.entry) else { continue };
        if !matches!(entry.kind, EntryKind::Career | EntryKind::Project) {
            continue;
        }
        let heading = own.heading.checked_sub(1).and_then(|heading| headings.get(heading));
        let place = heading.filter(|heading| heading.start > entry.title.start).copied().unwrap_or(entry.title);
        if own.count > most {
            sink.at_span(place).with(own.count).with(most);
        } else if own.chars > longest {
            sink.at_span(place).say(1).with(own.chars).with(longest);
        }
    }
}
