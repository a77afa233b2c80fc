//! Too many bullets, or too many words in them, under one entry.

use crate::lint::facts::{BulletKind, EntryKind, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

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
        ],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (most, longest) = (sink.option("max-bullets"), sink.option("max-chars"));
    for (index, entry) in facts.entries.iter().enumerate() {
        if !matches!(entry.kind, EntryKind::Career | EntryKind::Project) {
            continue;
        }
        let own = || facts.bullets_of(index).filter(|bullet| bullet.kind == BulletKind::Prose);
        let top = own().map(|bullet| bullet.depth).min().unwrap_or(0);
        let count = own().filter(|bullet| bullet.depth == top).count();
        let chars: usize = own().map(|bullet| bullet.chars).sum();
        if count > most {
            sink.at_span(entry.title).with(count).with(most);
        } else if chars > longest {
            sink.at_span(entry.title).say(1).with(chars).with(longest);
        }
    }
}
