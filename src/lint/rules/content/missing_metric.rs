//! Bullets of an entry, or of the whole document, without one measured result. No share is asked for: most good bullets have none.

use super::is_work;
use crate::lint::acts::is_act;
use crate::lint::facts::{BlockKind, Bullet, BulletKind, Entry, Facts, LineKind, Shown, has_metric};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Lang, Sink, Words};
use crate::resume::SectionKind;
use crate::text::Span;

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
        options: &[
            Opt { name: "min-document", default: 8 },
            Opt { name: "min-entry", default: 3 },
            Opt { name: "max-hints", default: 3 },
        ],
    },
    check,
};

/// Bullets of an entry or of the text, up to the first with a result, and those with one.
#[derive(Clone, Copy, Default)]
struct Count {
    all: usize,
    measured: usize,
}

/// So many bullets that tell what was done make a text about work.
const FEW: usize = 2;

/// True where nobody asks for results: among schools, skills, languages and data of the person.
fn is_apart(facts: &Facts<'_>, bullet: &Bullet) -> bool {
    let kind = facts.sections.get(bullet.section).map(|section| section.kind);
    matches!(kind, Some(SectionKind::Educations | SectionKind::Skills | SectionKind::Languages | SectionKind::Contact))
}

/// Words in headings of work that the model may not know by their whole names: `경력 요약`.
const WORK_HEADS: [&str; 4] = ["경력", "프로젝트", "Project", "xperience"];

/// What is said for a figure that may not be told: `XX% 절감`.
const HIDDEN: [&str; 4] = ["xx", "XX", "OO", "○○"];
/// What it counts.
const COUNTED: [&str; 8] = ["%", "억", "만", "건", "명", "배", "원", "분"];

/// True for a figure that the author keeps to himself, though he has one.
fn is_hidden_figure(text: &str) -> bool {
    let counts = |rest: &str| COUNTED.iter().any(|unit| rest.trim_start().starts_with(unit));
    HIDDEN.iter().any(|hidden| text.split_once(hidden).is_some_and(|(_, rest)| counts(rest)))
}

/// True in a section of work, and in a text without sections.
fn tells_work(facts: &Facts<'_>, bullet: &Bullet) -> bool {
    let Some(section) = facts.sections.get(bullet.section) else { return true };
    let Some(heading) = section.heading.and_then(|heading| heading.of(facts.source())) else { return true };
    matches!(section.kind, SectionKind::Careers | SectionKind::Projects)
        || WORK_HEADS.iter().any(|word| heading.contains(word))
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (document, least, most) = (sink.option("min-document"), sink.option("min-entry"), sink.option("max-hints"));
    let mut entries = vec![Count::default(); facts.entries.len()];
    let mut text = Count::default();
    let mut acts = 0;
    for bullet in facts.bullets.iter().filter(|bullet| bullet.kind == BulletKind::Prose && bullet.lang.is_some()) {
        let told = facts.get(bullet.shown);
        // Names of pages and libraries are no results, but may still hold the number.
        let english = bullet.lang == Some(Lang::En) && !told.starts_with(|c: char| c.is_ascii_digit());
        let act = || english || is_act(told);
        if !is_apart(facts, bullet) {
            text.all += 1;
            acts += usize::from(acts < FEW && act());
        }
        let own = bullet.entry.and_then(|entry| entries.get_mut(owner(facts, entry)));
        // One number is enough.
        if own.as_ref().is_some_and(|own| own.measured > 0) {
            continue;
        }
        let measured = has_metric(told) || is_hidden_figure(told);
        text.measured += usize::from(measured);
        let Some(own) = own else { continue };
        own.measured += usize::from(measured);
        if !measured && bullet.lang == Some(facts.lang) && act() {
            own.all += 1;
        }
    }
    if text.all >= document && acts == FEW && text.measured == 0 && !told_elsewhere(facts, work(facts)) {
        // In a life that is told line by line, a line of its own tells nothing more.
        let listed = |entry: &Entry<'_>| {
            let at = facts.blocks.partition_point(|block| block.span.start <= entry.title.start).checked_sub(1);
            at.and_then(|at| facts.blocks.get(at)).is_some_and(|block| block.kind == BlockKind::Item)
        };
        let told = |index: usize| facts.bullets_of(index).any(|bullet| bullet.kind == BulletKind::Prose);
        let works = |index: usize, entry: &Entry<'_>| {
            let title = entry.title.of(facts.source()).unwrap_or_default();
            let serves = NO_WORK.iter().any(|word| title.contains(word));
            is_work(facts, entry) && !title.is_empty() && !serves && (told(index) || !listed(entry))
        };
        let first =
            facts.entries.iter().enumerate().find(|(index, entry)| works(*index, entry)).map(|(_, entry)| entry);
        let bullets =
            || facts.bullets.iter().filter(|bullet| bullet.kind == BulletKind::Prose && !is_apart(facts, bullet));
        // Courses and clubs have nothing to measure.
        let bullets = || bullets().filter(|bullet| tells_work(facts, bullet));
        let bullet = || bullets().find(|bullet| is_act(facts.get(bullet.shown))).or_else(|| bullets().next());
        let place = first.map(|entry| entry.title).or_else(|| bullet().map(|bullet| facts.span(bullet.shown)));
        if let Some(place) = place {
            sink.at_span(place).say(1).severity(Severity::Warning).with(text.all);
        }
        return;
    }
    // A company has the results of its projects.
    for (entry, own) in facts.entries.iter().zip(entries.clone()) {
        if let Some(company) = entry.parent.and_then(|parent| entries.get_mut(parent)) {
            company.measured += own.measured;
        }
    }
    let bare = entries.iter().enumerate().filter(|(_, own)| own.all >= least && own.measured == 0);
    let bare = bare.filter_map(|(index, _)| Some((index, facts.entries.get(index)?)));
    let silent = bare.filter(|(index, entry)| is_work(facts, entry) && !told_elsewhere(facts, [facts.reach(*index)]));
    // The first are the newest; who has read it some times knows.
    let named =
        silent.filter(|(_, entry)| !entry.title.of(facts.source()).is_some_and(|title| title.starts_with("![")));
    for (_, entry) in named.take(most) {
        sink.at_span(entry.title);
    }
}

/// In a life that is told year by year, schools and service stand among the jobs.
const NO_WORK: [&str; 6] = ["병역", "복무", "육군", "해군", "공군", "학교"];

/// The sections that tell of work.
fn work<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = Span> + 'f {
    let told = facts.sections.iter();
    told.filter(|section| matches!(section.kind, SectionKind::Careers | SectionKind::Projects))
        .map(|section| section.span)
}

/// The entry that a bullet's result belongs to: the part of a project (`Troubleshooting`) is no project.
fn owner(facts: &Facts<'_>, entry: usize) -> usize {
    let own = facts.entries.get(entry).map(|entry| entry.section);
    let whole =
        |at: &usize| facts.entries.get(*at).is_some_and(|before| !before.is_field && Some(before.section) == own);
    (0..=entry).rev().find(whole).unwrap_or(entry)
}

/// Sentences are not shorter, in characters.
const MIN_SENTENCE: usize = 15;

/// True when a sentence outside the lists of some places names a result, or a table has one before beside one after.
fn told_elsewhere(facts: &Facts<'_>, places: impl IntoIterator<Item = Span>) -> bool {
    places.into_iter().any(|place| {
        let mut before = false;
        facts.blocks_in(place).any(|block| match block.kind {
            BlockKind::Text => facts.lines(block.shown).any(|line| is_result(facts, line)),
            // "4.1초 | 320ms": a number alone may be how many they were.
            BlockKind::Cell => {
                let text = facts.get(block.shown);
                let now = has_metric(text) || is_score(text);
                std::mem::replace(&mut before, now) && now
            }
            _ => false,
        })
    })
}

/// True for scores in a table: `0.7844 / 0.7897`, `0.7910`.
fn is_score(text: &str) -> bool {
    let score = |part: &str| {
        let (whole, rest) = part.trim().split_once('.').unwrap_or_default();
        matches!(whole, "0" | "1") && rest.len() > 1 && rest.bytes().all(|b| b.is_ascii_digit())
    };
    text.split('/').all(score)
}

fn is_result(facts: &Facts<'_>, line: Shown) -> bool {
    let text = facts.get(line);
    facts.line_kind(line) == LineKind::Prose
        && has_metric(text)
        && !facts.is_title(line)
        && text.chars().count() >= MIN_SENTENCE
}
