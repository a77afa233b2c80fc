//! A bullet that ends in an improvement of what can be measured, and has no digit. Nobody counts readability.

use crate::lint::acts::verbal_noun;
use crate::lint::data;
use crate::lint::facts::{Block, Bullet, BulletKind, Facts, has_metric};
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
        options: &[],
    },
    check,
};

const NOUNS: [&str; 11] =
    ["개선", "향상", "단축", "절감", "감소", "증가", "증대", "최적화", "안정화", "극대화", "효율화"];
const VERBS: [&str; 8] = ["Improved", "Improve", "Reduced", "Reduce", "Increased", "Increase", "Optimized", "Optimize"];

/// What grows or shrinks is an amount by itself.
const AMOUNTS: [&str; 5] = ["단축", "절감", "감소", "증가", "증대"];
/// But not of a quality, unless it is measured: `유연성 증대`, not `생산성 증대`.
const QUALITIES: [&str; 8] = ["성", "감", "경험", "문화", "의존도", "복잡도", "결합도", "응집도"];
/// Nor of these.
const SOFT: [&str; 2] = ["피로도", "부담"];
/// Only a rate is made steady by an amount: `응답률 안정화`, not `화면 크기 안정화`.
const STEADIED: &str = "안정화";
/// Objects of which somebody asks how much. Rates are told by their end: 전환율, 인식률.
const MEASURED: &str = include_str!("../../data/measured.txt");
/// So many words before the noun tell its object.
const OBJECT_WORDS: usize = 3;
/// Ends of words behind which another phrase begins: `관리를 효율화하고 코드를 향상`.
const CLOSES: [char; 16] =
    ['을', '를', '고', '며', '여', '해', '서', '로', '에', '한', '는', '된', '은', '던', ',', '.'];

/// More of these is the trouble that somebody met, not what was achieved.
const BURDENS: [&str; 13] =
    ["트래픽", "부하", "비용", "지연", "오류", "에러", "장애", "시간", "사용량", "이탈", "실패", "중복", "호출"];
/// And so is less of these.
const GOODS: [&str; 9] = ["성능", "속도", "매출", "전환율", "만족도", "생산성", "정확도", "효율", "유입"];

/// True for what went wrong: `일일 트래픽 증가`, `조회 성능 감소`.
fn is_trouble(object: &str, noun: &str) -> bool {
    let named = |words: &[&str]| words.iter().any(|word| object.contains(word));
    match noun {
        "증가" | "증대" => named(&BURDENS),
        "감소" => named(&GOODS),
        _ => false,
    }
}

/// A word without the particle of an object.
fn bare(word: &str) -> &str {
    word.trim_end_matches(['을', '를', '의'])
}

/// True when a number may be asked for: `조회 속도 개선`, not `가독성 개선`.
fn is_measurable(before: &str, noun: &str) -> bool {
    let rate = |word: &str| bare(word).ends_with(['율', '률']);
    let measured = |word: &str| rate(word) || data::rows(MEASURED).any(|measured| word.contains(measured));
    let words = || before.split_ascii_whitespace().rev();
    let object = bare(words().next().unwrap_or_default());
    let soft = SOFT.iter().any(|soft| object.contains(soft)) || QUALITIES.iter().any(|end| object.ends_with(end));
    if soft && !measured(object) || is_trouble(object, noun) {
        return false;
    }
    if noun == STEADIED {
        return rate(object);
    }
    let phrase = words().enumerate().take(OBJECT_WORDS).take_while(|(at, word)| *at == 0 || !word.ends_with(CLOSES));
    AMOUNTS.contains(&noun) || phrase.into_iter().any(|(_, word)| measured(word))
}

/// A bullet over a list of its own is not longer when it only names what the list tells.
const MAX_LABEL_CHARS: usize = 25;

/// True when the figure belongs to the list below.
fn is_label(bullet: &Bullet) -> bool {
    bullet.has_list && bullet.chars <= MAX_LABEL_CHARS
}

/// Heads of what a list of steps came to.
const RESULTS: [&str; 4] = ["Result", "결과", "성과", "효과"];
/// Bytes of such a head: `연구 결과`.
const MAX_HEAD: usize = 30;
/// So many bullets further it is looked for.
const MAX_STEPS: usize = 8;

/// True when the list that the bullet is a step of is told its result with a figure: `Result: 7초 → 0.8초`.
fn is_step(facts: &Facts<'_>, index: usize, bullet: &Bullet) -> bool {
    let mut above = facts.bullets.iter().skip(index + 1).take(MAX_STEPS).skip_while(|next| next.depth >= bullet.depth);
    above.next().is_some_and(|next| {
        let text = facts.get(next.shown);
        let mut below = above.take_while(|below| below.depth > next.depth);
        let headed = RESULTS.iter().any(|head| text.starts_with(head) || text.len() < MAX_HEAD && text.ends_with(head));
        next.entry == bullet.entry
            && headed
            && (has_metric(text) || below.any(|below| has_metric(facts.get(below.shown))))
    })
}

/// What a list of duties is called.
const DUTIES: [&str; 3] = ["업무", "역할", "esponsibilit"];
/// So many blocks further its results are looked for.
const MAX_BLOCKS: usize = 40;

/// True in a list of duties below which results are told with a figure: `주요 업무`, then `업무 결과`.
fn is_duty(facts: &Facts<'_>, bullet: &Bullet) -> bool {
    let at = facts.blocks.partition_point(|block| block.shown.start < bullet.shown.start);
    let (above, below) = facts.blocks.split_at(at);
    // A label may be an item itself, which ends so.
    let label = |block: &Block, names: &[&str]| {
        let text = facts.get(block.shown);
        let named = |name: &&str| if block.bullet.is_some() { text.ends_with(*name) } else { text.contains(*name) };
        text.len() < MAX_HEAD && names.iter().any(named)
    };
    let results = |block: &Block| label(block, &RESULTS);
    let duties = |block: &Block| label(block, &DUTIES) && !results(block);
    let head = above.iter().rev().find(|block| block.bullet.is_none() || duties(block) || results(block));
    if !head.is_some_and(duties) {
        return false;
    }
    let below = below.iter().take(MAX_BLOCKS).take_while(|block| !duties(block));
    below.skip_while(|block| !results(block)).any(|block| has_metric(facts.get(block.shown)))
}

/// A list of so few items under an item of its own tells one thing.
const ONE_STORY: usize = 2;

/// Their numbers are no result: `5.1 → 5.3 업그레이드`.
const VERSIONS: [&str; 4] = ["업그레이드", "버전", "pgrade", "ersion"];

/// True when the figure stands in the list below it, above it, or beside it: two items below one tell one thing.
fn is_told_beside(facts: &Facts<'_>, index: usize, bullet: &Bullet) -> bool {
    let after = facts.bullets.iter().skip(index + 1).take(MAX_STEPS);
    let mut below = after.take_while(|below| bullet.has_list && below.depth > bullet.depth);
    if below.any(|below| has_metric(facts.get(below.shown))) {
        return true;
    }
    let before = facts.bullets.get(..index).unwrap_or_default().iter().rev().take(MAX_STEPS);
    let above = before.take_while(|above| above.entry == bullet.entry).find(|above| above.depth < bullet.depth);
    let told = |text: &str| has_metric(text) && !VERSIONS.iter().any(|word| text.contains(word));
    if above.is_some_and(|above| told(facts.get(above.shown))) {
        return true;
    }
    let list = facts.lists.get(bullet.list).filter(|list| bullet.depth > 0 && list.bullets.len() <= ONE_STORY);
    let beside = list.into_iter().flat_map(|list| &list.bullets).filter_map(|index| facts.bullets.get(*index));
    beside.into_iter().any(|beside| beside.shown != bullet.shown && has_metric(facts.get(beside.shown)))
}

/// Titles of works speak of improvement, too.
const WORKS: [&str; 3] = ["논문", "학회", "특허"];

/// True where titles of works are listed: below such a heading.
fn lists_works(facts: &Facts<'_>, bullet: &Bullet) -> bool {
    let at = facts.span(bullet.shown).start;
    let above = facts.headings().take_while(|(heading, _)| heading.span.start < at).last();
    above.is_some_and(|(heading, _)| WORKS.iter().any(|work| facts.get(heading.shown).contains(work)))
}

/// Parts of a list of names are not longer, in characters, and so many make one.
const MAX_NAME: usize = 15;
const NAMES: usize = 3;

/// True for names behind a label: `관심 분야: 핀테크, 데이터 시각화, 성능 최적화`.
fn lists_names(text: &str) -> bool {
    let names = |names: &str| {
        let short = |name: &str| name.trim().chars().count() <= MAX_NAME;
        names.split(',').count() >= NAMES && names.split(',').all(short)
    };
    text.split_once(':').is_some_and(|(_, list)| names(list))
}

/// True for a digit that is no part of a name: `S3`, `k6` and `OAuth2.0` measure nothing.
fn has_figure(text: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '.';
    text.split(|c| !part(c)).any(|word| {
        let digit = word.find(|c: char| c.is_ascii_digit());
        digit.is_some_and(|at| !word.get(..at).is_some_and(|head| head.ends_with(|c: char| c.is_ascii_alphabetic())))
    })
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (index, bullet) in facts.bullets.iter().enumerate().filter(|(_, bullet)| bullet.kind == BulletKind::Prose) {
        let text = facts.get(bullet.shown);
        let found = match bullet.lang {
            Some(Lang::Ko) => {
                let end = verbal_noun(text);
                let noun = NOUNS.iter().find(|known| end.ends_with(**known));
                noun.filter(|noun| is_measurable(end.strip_suffix(**noun).unwrap_or_default(), noun))
            }
            Some(Lang::En) => VERBS.iter().find(|verb| text.split(' ').next() == Some(**verb)),
            None => None,
        };
        if let Some(word) = found.filter(|_| {
            !has_figure(text)
                && !has_metric(text)
                && !lists_names(text)
                && !lists_works(facts, bullet)
                && !is_label(bullet)
                && !is_step(facts, index, bullet)
                && !is_duty(facts, bullet)
                && !is_told_beside(facts, index, bullet)
        }) {
            sink.at(bullet.shown).with(*word);
        }
    }
}
