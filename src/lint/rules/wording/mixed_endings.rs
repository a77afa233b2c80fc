//! Sentences (합니다, 해요, 한다) among nominal items, or the other way round, within one list. Nouns and 음슴체 together are fine.

use crate::lint::facts::Facts;
use crate::lint::korean::is_sentence;
use crate::lint::rule::{Applicability, Group, KO, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Lang, Sink, Words};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "W2",
        name: "mixed-endings",
        group: Group::Wording,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "섞인 말끝", en: "Mixed endings" },
        messages: &[Words {
            ko: "문장 {0}개와 명사형 {1}개가 섞여 있어요. 한 가지로 맞춰 보세요",
            en: "{0} sentences and {1} nominal items are mixed: choose one",
        }],
        why: Words {
            ko: "한 목록 안에서 말끝이 바뀌면 읽는 흐름이 끊겨요.",
            en: "A change of endings within one list breaks the flow.",
        },
        options: &[Opt { name: "min-items", default: 4 }, Opt { name: "majority", default: 60 }],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (least, majority) = (sink.option("min-items"), sink.option("majority"));
    for list in &facts.lists {
        let (mut nominal, mut sentences) = (Vec::new(), Vec::new());
        for bullet in list.bullets.iter().filter_map(|bullet| facts.bullets.get(*bullet)) {
            if bullet.is_prose(Lang::Ko) && bullet.chars >= MIN_CHARS {
                let sentence = is_sentence(facts.get(bullet.own));
                // What only names the list below it is a title.
                if bullet.has_list && !sentence {
                    continue;
                }
                if sentence { sentences.push(bullet.shown) } else { nominal.push(bullet.shown) }
            }
        }
        let (all, most) = (nominal.len() + sentences.len(), nominal.len().max(sentences.len()));
        let rare = if nominal.len() < sentences.len() { &nominal } else { &sentences };
        let Some(first) = rare.first() else { continue };
        if all < least || most * 100 < all * majority {
            continue;
        }
        let others: Vec<Span> = rare.iter().skip(1).map(|shown| facts.span(*shown)).collect();
        let hint = sink.at(*first).with(sentences.len()).with(nominal.len());
        for other in others {
            hint.related(other);
        }
    }
}

/// A shorter item has no ending worth a word.
const MIN_CHARS: usize = 12;
