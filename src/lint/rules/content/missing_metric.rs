//! Bullets of an entry, or of the whole document, without one measured result. No share is asked for: most good bullets have none.

use crate::lint::facts::{BulletKind, EntryKind, Facts, has_metric};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "C7",
        name: "missing-metric",
        group: Group::Content,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "수치 없는 성과", en: "Results without numbers" },
        messages: &[
            Words {
                ko: "수치가 없어요. 무엇이 얼마나 좋아졌나요?",
                en: "No numbers here. What got better, and by how much?",
            },
            Words {
                ko: "항목 {0}개에 수치가 하나도 없어요. 가장 큰 결과 하나만이라도 숫자로 적어 보세요",
                en: "{0} bullets and not one number: give at least the biggest result a figure",
            },
        ],
        why: Words {
            ko: "‘개선’보다 ‘3초 → 0.4초’가 한눈에 들어와요. 원티드도 수치로 쓰기를 권해요.",
            en: "“3 s → 0.4 s” is seen at once, “improved” is not. Wanted’s guide asks for figures too.",
        },
        sources: &["원티드 이력서 가이드: 구체적인 숫자나 %"],
        options: &[
            Opt {
                name: "min-document",
                default: 8,
                words: Words { ko: "문서의 항목 수", en: "bullets in the document" },
            },
            Opt {
                name: "min-entry", default: 3, words: Words { ko: "경력의 항목 수", en: "bullets in the entry" }
            },
        ],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (document, entry) = (sink.option("min-document"), sink.option("min-entry"));
    // Bullets and, among them, those with a result: of each entry, and of all.
    let mut entries = vec![(0_usize, 0_usize); facts.entries.len()];
    let mut all = (0_usize, 0_usize);
    for bullet in facts.bullets.iter().filter(|bullet| bullet.kind == BulletKind::Prose && bullet.lang.is_some()) {
        let measured = usize::from(has_metric(facts.get(bullet.shown)));
        all = (all.0 + 1, all.1 + measured);
        if let Some(own) = bullet.entry.and_then(|entry| entries.get_mut(entry)) {
            *own = (own.0 + 1, own.1 + measured);
        }
    }
    if all.0 >= document && all.1 == 0 {
        let first = facts.entries.first().map(|entry| entry.title);
        let place = first.or_else(|| facts.blocks.first().map(|block| facts.span(block.shown)));
        if let Some(place) = place {
            sink.at_span(place).say(1).severity(Severity::Warning).with(all.0);
        }
        return;
    }
    for (found, (count, measured)) in facts.entries.iter().zip(entries) {
        let work = matches!(found.kind, EntryKind::Career | EntryKind::Project);
        if work && count >= entry && measured == 0 {
            sink.at_span(found.title);
        }
    }
}
