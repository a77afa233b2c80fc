//! A bullet that ends in an improvement and has no digit.

use super::verbal_noun;
use crate::lint::facts::{BulletKind, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Lang, Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "C8",
        name: "unquantified-improvement",
        group: Group::Content,
        scope: Scope::Bullet,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "얼마나 좋아졌는지 빠진 개선", en: "Improvement without a figure" },
        messages: &[Words {
            ko: "‘{0}’{은} 얼마나였나요? 앞뒤 숫자를 적어 보세요",
            en: "“{0}”: by how much? Give the numbers before and after",
        }],
        why: Words {
            ko: "개선했다는 말은 누구나 써요. 숫자 하나가 그 말을 믿게 해요.",
            en: "Everybody improves things; one figure makes it credible.",
        },
        sources: &["원티드 이력서 가이드", "처리 성과를 숫자로: 채용 안내서들"],
        options: &[],
    },
    check,
};

const NOUNS: [&str; 11] =
    ["개선", "향상", "단축", "절감", "감소", "증가", "증대", "최적화", "안정화", "극대화", "효율화"];
const VERBS: [&str; 8] = ["Improved", "Improve", "Reduced", "Reduce", "Increased", "Increase", "Optimized", "Optimize"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for bullet in facts.bullets.iter().filter(|bullet| bullet.kind == BulletKind::Prose) {
        let text = facts.get(bullet.shown);
        if text.bytes().any(|b| b.is_ascii_digit()) {
            continue;
        }
        let found = match bullet.lang {
            Some(Lang::Ko) => {
                let noun = verbal_noun(text);
                NOUNS.iter().find(|known| noun.ends_with(**known))
            }
            Some(Lang::En) => VERBS.iter().find(|verb| text.split(' ').next() == Some(**verb)),
            None => None,
        };
        if let Some(word) = found {
            sink.at(bullet.shown).with(*word);
        }
    }
}
