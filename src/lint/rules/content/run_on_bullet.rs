//! C2: a bullet that says more than one thing.

use crate::lint::facts::{Bullet, EntryKind, Facts, sentence_ends};
use crate::lint::korean::is_sentence;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::{Lang, Words};
use crate::resume::SectionKind;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "C2",
        name: "run-on-bullet",
        group: Group::Content,
        scope: Scope::Bullet,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "이어 쓴 항목", en: "Run-on bullet" },
        messages: &[
            Words {
                ko: "한 항목에 문장이 {0}개예요 (기준 {1}개). 하나에 하나만 담아 보세요",
                en: "{0} sentences in one bullet (limit {1}): say one thing in each",
            },
            Words {
                ko: "‘{2}’ 같은 연결이 {0}번 이어져요 (기준 {1}번). 항목을 나눠 보세요",
                en: "{0} connectives such as “{2}” in one bullet (limit {1}): split it",
            },
        ],
        why: Words {
            ko: "항목 하나는 한 일 하나와 그 결과 하나일 때 읽혀요.",
            en: "A bullet is read when it is one action and one result.",
        },
        options: &[
            Opt { name: "max-sentences", default: 1 },
            Opt { name: "max-connectives", default: 2 },
            // What fits two lines: most of the wrong hints in résumés that had not been seen were two short sentences.
            Opt { name: "min-sentence-chars", default: 80 },
            Opt { name: "min-sentence-chars-english", default: 144 },
        ],
    },
    check,
};

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    let (sentences, connectives) = (out.option("max-sentences"), out.option("max-connectives"));
    let least = out.option("min-sentence-chars");
    let least_english = out.option("min-sentence-chars-english");
    for (bullet, clutter) in facts.cluttered_bullets() {
        let short = bullet.body_chars <= least;
        // Two short sentences are read at a glance.
        let many = clutter.sentences > sentences + usize::from(short);
        if many && !is_told(facts, bullet) {
            out.at(bullet.shown).with(clutter.sentences).with(sentences);
        } else if clutter.connectives > connectives && !(short && is_sentence(facts.get(bullet.own))) {
            let first = clutter.first_connective;
            out.at(bullet.shown).say(1).with(clutter.connectives).with(connectives).with(first);
        }
    }
    for bullet in facts.prose_bullets(Lang::En) {
        let text = facts.get(bullet.shown);
        let count = sentence_ends(text).count();
        let short = bullet.body_chars <= least_english;
        // A line that begins with its date has a title first.
        let dated = text.starts_with(|c: char| c.is_ascii_digit());
        if count > sentences + usize::from(short) && !dated && !is_told(facts, bullet) {
            out.at(bullet.shown).with(count).with(sentences);
        }
    }
}

/// True for prose in the form of a list, as people write about themselves: whole sentences outside of any work, or
/// anything under a heading that is about something else.
fn is_told(facts: &Facts<'_>, bullet: &Bullet) -> bool {
    let entry = bullet.entry.and_then(|entry| facts.entries.get(entry));
    let work = entry.is_some_and(|entry| matches!(entry.kind, EntryKind::Career | EntryKind::Project));
    let section = facts.sections.get(bullet.section).filter(|section| section.heading.is_some());
    let beside = section.is_some_and(|section| !matches!(section.kind, SectionKind::Careers | SectionKind::Projects));
    !work && (beside || is_sentence(facts.get(bullet.own)))
}
