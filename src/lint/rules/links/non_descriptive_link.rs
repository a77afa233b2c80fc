//! `[여기](…)`: words that do not say where a link leads; a long bare address among words.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::resume::vocabulary::key;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "L4",
        name: "non-descriptive-link",
        group: Group::Links,
        scope: Scope::Token,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Preview,
        langs: ANY,
        title: Words { ko: "무엇인지 모르는 링크", en: "Link that does not say what it is" },
        messages: &[
            Words {
                ko: "‘{0}’만으로는 무엇이 열릴지 몰라요. ‘설계 문서’처럼 이름을 적어 주세요",
                en: "“{0}” does not say what opens; name it, as in “design document”",
            },
            Words {
                ko: "주소가 {0}자예요 (기준 {1}자). 이름을 적고 링크를 걸면 짧아져요",
                en: "The address has {0} characters (limit {1}); a name with a link is shorter",
            },
        ],
        why: Words {
            ko: "인쇄하면 링크의 글자만 남아요.", en: "On paper only the words of a link remain."
        },
        options: &[Opt { name: "max-url-chars", default: 60 }, Opt { name: "min-words", default: 3 }],
    },
    check,
};

/// Words of a link, as keys.
const EMPTY: [&str; 11] =
    ["여기", "링크", "클릭", "바로가기", "여기클릭", "여기를클릭", "here", "link", "click", "clickhere", "this"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (most, prose) = (sink.option("max-url-chars"), sink.option("min-words"));
    for link in facts.links() {
        let words = facts.get(link.shown).trim();
        let span = facts.document().span(link.node);
        if facts.target(link).is_some_and(|target| target.of(facts.source()) != Some(words)) {
            if words.len() <= most && EMPTY.contains(&key(words).as_str()) {
                sink.at_span(span).with(words);
            }
            continue;
        }
        let chars = words.chars().count();
        let at = facts.blocks.partition_point(|block| block.shown.end < link.shown.end);
        let others = facts.blocks.get(at).map_or(0, |block| block.words.len().saturating_sub(1));
        if chars > most && others >= prose && words.contains("://") {
            sink.at_span(span).say(1).with(chars).with(most);
        }
    }
}
