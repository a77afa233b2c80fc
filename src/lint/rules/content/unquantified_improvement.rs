//! A bullet that ends in an improvement of what can be measured, and has no digit. Nobody counts readability.

use crate::lint::acts::verbal_noun;
use crate::lint::facts::{Bullet, BulletKind, Facts};
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

/// What grows or shrinks is an amount by itself.
const AMOUNTS: [&str; 6] = ["단축", "절감", "감소", "증가", "증대", "효율화"];
/// But not of these.
const SOFT: [&str; 12] = [
    "가독성",
    "편의성",
    "가능성",
    "확장성",
    "안정성",
    "의존성",
    "의존도",
    "복잡도",
    "결합도",
    "응집도",
    "피로도",
    "부담",
];
/// Objects of which somebody asks how much. Rates are told by their end: 전환율, 인식률.
const MEASURED: &str = include_str!("../../data/measured.txt");
/// So many words before the noun tell its object.
const OBJECT_WORDS: usize = 3;

/// True when a number may be asked for: `조회 속도 개선`, not `가독성 개선`.
fn is_measurable(before: &str, noun: &str) -> bool {
    let words = || before.split_ascii_whitespace().rev();
    let object = words().next().unwrap_or_default();
    if SOFT.iter().any(|soft| object.contains(soft)) {
        return false;
    }
    AMOUNTS.contains(&noun)
        || words().take(OBJECT_WORDS).any(|word| {
            let rate = word.trim_end_matches(['을', '를', '의']).ends_with(['율', '률']);
            rate || MEASURED.lines().any(|object| word.contains(object))
        })
}

/// A bullet over a list of its own is not longer when it only names what the list tells.
const MAX_LABEL_CHARS: usize = 25;

/// True when the figure belongs to the list below.
fn is_label(bullet: &Bullet) -> bool {
    bullet.has_list && bullet.chars <= MAX_LABEL_CHARS
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for bullet in facts.bullets.iter().filter(|bullet| bullet.kind == BulletKind::Prose) {
        let text = facts.get(bullet.shown);
        if text.bytes().any(|b| b.is_ascii_digit()) {
            continue;
        }
        let found = match bullet.lang {
            Some(Lang::Ko) => {
                let end = verbal_noun(text);
                let noun = NOUNS.iter().find(|known| end.ends_with(**known));
                noun.filter(|noun| is_measurable(end.strip_suffix(**noun).unwrap_or_default(), noun))
            }
            Some(Lang::En) => VERBS.iter().find(|verb| text.split(' ').next() == Some(**verb)),
            None => None,
        };
        if let Some(word) = found.filter(|_| !is_label(bullet)) {
            sink.at(bullet.shown).with(*word);
        }
    }
}
