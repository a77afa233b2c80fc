//! A list in which some items end in a full stop and others do not.

use crate::lint::facts::{Bullet, BulletKind, Facts, Shown};
use crate::lint::korean::is_sentence;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Lang, Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "W3",
        name: "mixed-terminal-period",
        group: Group::Wording,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "들쭉날쭉한 마침표", en: "Full stops here and there" },
        messages: &[Words {
            ko: "마침표를 찍은 항목 {0}개와 찍지 않은 항목 {1}개가 섞여 있어요",
            en: "{0} items end in a full stop and {1} do not",
        }],
        why: Words {
            ko: "작은 차이도 목록에서는 눈에 띄어요.", en: "In a list small differences show."
        },
        options: &[Opt { name: "min-items", default: 3 }, Opt { name: "majority", default: 60 }],
    },
    check,
};

static ALIKE: Words = Words { ko: "많은 쪽으로 맞추기", en: "Make them alike" };

/// A full stop is right behind a sentence and of no use behind a noun, so that only items of one kind are compared:
/// nouns, sentences, and what is English.
const KINDS: usize = 3;

/// The items of a kind that end in a full stop, and those that do not.
type Ends = (Vec<Shown>, Vec<Shown>);

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let least = sink.option("min-items");
    for list in facts.lists.iter().filter(|list| list.bullets.len() >= least) {
        let mut kinds: [Ends; KINDS] = Default::default();
        for bullet in list.bullets.iter().filter_map(|bullet| facts.bullets.get(*bullet)) {
            if is_taste(facts, bullet) {
                continue;
            }
            let text = facts.get(bullet.shown);
            let kind = if bullet.is_prose(Lang::En) { 2 } else { usize::from(is_sentence(text)) };
            let Some((with, without)) = kinds.get_mut(kind) else { continue };
            if text.ends_with('.') { with.push(bullet.shown) } else { without.push(bullet.shown) }
        }
        for ends in &kinds {
            compare(facts, sink, ends);
        }
    }
}

/// True where a full stop is a matter of taste.
fn is_taste(facts: &Facts<'_>, bullet: &Bullet) -> bool {
    let text = facts.get(bullet.shown);
    // Behind a bracket, another sign, a picture of a face, code or an address.
    let end = Shown { start: bullet.shown.end.saturating_sub(1), end: bullet.shown.end };
    let taste = bullet.kind != BulletKind::Prose || bullet.lang.is_none() || bullet.own != bullet.shown;
    let taste =
        taste || text.ends_with("..") || !text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '%'));
    let taste = taste || facts.is_masked(end);
    // And behind the title of what is linked.
    let taste = taste || facts.links().binary_search_by_key(&bullet.shown.end, |link| link.shown.end).is_ok();
    // A sentence that ended in a line before has its full stop; what follows is a remark.
    taste || text.contains(".\n") || is_abbreviation(text)
}

fn compare(facts: &Facts<'_>, sink: &mut Sink<'_, '_>, (with, without): &Ends) {
    let (least, majority) = (sink.option("min-items"), sink.option("majority"));
    let (all, most) = (with.len() + without.len(), with.len().max(without.len()));
    let rare = if with.len() < without.len() { with } else { without };
    let Some(first) = rare.first().filter(|_| all >= least && most * 100 >= all * majority) else { return };
    let drop = with.len() < without.len();
    // Several sentences need their full stops.
    if drop && with.iter().any(|shown| facts.get(*shown).contains(". ")) {
        return;
    }
    let fix = rare.iter().try_fold(Fix::safe(&ALIKE), |fix, shown| {
        let last = facts.get(*shown).chars().next_back().map_or(0, char::len_utf8);
        let span = facts.exact(shown.part(shown.len() - last..shown.len()))?;
        Some(if drop { fix.delete(span) } else { fix.insert(span.end, ".") })
    });
    let hint = sink.at(*first).with(with.len()).with(without.len());
    hint.fixes.extend(fix);
}

/// Their first letters; September has four, too.
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The full stop belongs to the word: `U.S.`, `Ganada Inc.`, `since Nov.`.
fn is_abbreviation(text: &str) -> bool {
    let Some(word) = text.strip_suffix('.').map(|text| text.rsplit([' ', '.']).next().unwrap_or_default()) else {
        return false;
    };
    let letter = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase());
    let month = word == "Sept" || MONTHS.contains(&word);
    letter || month || ["Inc", "Corp", "Co", "Ltd", "etc", "Jr", "Dr"].contains(&word)
}
