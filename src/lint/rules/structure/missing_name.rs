//! Nothing at the top of the document looks like a person's name.

use crate::lint::facts::Facts;
use crate::lint::person;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::text::is_syllable;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S4",
        name: "missing-name",
        group: Group::Structure,
        scope: Scope::Document,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "이름이 보이지 않아요", en: "No name" },
        messages: &[Words { ko: "맨 위에서 이름을 찾지 못했어요", en: "No name was found at the top" }],
        why: Words {
            ko: "누구의 이력서인지가 가장 먼저 보여야 해요.", en: "Whose résumé it is comes first."
        },
        options: &[],
    },
    check,
};

/// Blocks in which a field may hold a name.
const HEAD: usize = 40;
/// Blocks in which it may stand by itself.
const TOP: usize = 6;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let texts = |most: usize| facts.blocks.iter().take(most).map(|block| facts.get(block.shown));
    let told = texts(HEAD).any(person::names)
        || texts(TOP).any(person::signs)
        || texts(1).any(person::is_headed)
        || facts.resume().email.as_ref().is_some_and(|mail| texts(1).any(|text| person::is_mailed(text, &mail.text)))
        || facts.blocks.iter().any(|block| person::is_labelled(facts.get(block.shown)))
        || super::is_template(facts)
        || is_in_matter(facts.source())
        || super::is_piece(facts);
    if facts.resume().name.is_none()
        && !told
        && let Some(first) = facts.blocks.first()
    {
        sink.at(first.shown);
    }
}

/// True when the head of the file that a generator of pages reads says who it is about: `author: "이한눈"`, `name = "이한눈"`.
fn is_in_matter(source: &str) -> bool {
    let matter = ["---", "+++"].iter().find_map(|fence| {
        let (matter, _) = source.strip_prefix(fence)?.split_once(&*format!("\n{fence}"))?;
        Some(matter)
    });
    matter.unwrap_or_default().lines().any(|line| {
        let field = line.split_once([':', '=']);
        field.is_some_and(|(key, value)| matches!(key.trim(), "name" | "author") && is_name(value))
    })
}

fn is_name(value: &str) -> bool {
    let value = value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
    (2..=4).contains(&value.chars().count()) && value.chars().all(is_syllable)
}
