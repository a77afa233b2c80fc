//! A name of a technology in a spelling that its makers do not use.

use super::{is_employer, replacement};
use crate::lint::facts::{Facts, Shown, Spelling};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "T8",
        name: "tech-name-spelling",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "기술 이름의 표기", en: "Spelling of a technology" },
        messages: &[Words { ko: "바른 표기는 ‘{1}’ (지금은 ‘{0}’)", en: "{1}, not {0}" }],
        why: Words {
            ko: "기술 이름을 틀리면 써 본 적이 없는 것처럼 보여요.",
            en: "A misspelt technology looks as if it had never been used.",
        },
        options: &[],
    },
    check,
};

static CHANGE: Words = Words { ko: "‘{0}’ 표기로 바꾸기", en: "Change to {0}" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for found in facts.terms() {
        let sure = match found.spelling {
            Spelling::Wrong => true,
            Spelling::Unsure => false,
            Spelling::Right | Spelling::Alike | Spelling::Plain => continue,
        };
        let written = facts.get(found.shown);
        let company = is_company(facts, found.shown) || is_employer(facts, found.shown);
        if company
            || is_package(facts, found.shown)
            || is_one_action(facts, found.shown)
            || is_folder(facts, found.shown)
        {
            continue;
        }
        let right = found.term.suggestion(written);
        let hint = sink.at(found.shown).with(written).with(right);
        hint.fixes.extend(replacement(facts, found.shown, right, &CHANGE, sure));
    }
}

/// True for a name that a company took: `SpringCloud Inc.`.
fn is_company(facts: &Facts<'_>, shown: Shown) -> bool {
    let behind = facts.behind(shown).trim_start_matches([' ', ',']);
    ["Inc", "Corp", "Ltd", "Co.", "LLC", "GmbH"].iter().any(|mark| behind.starts_with(mark))
}

/// True for the one action that somebody made: `GitHub Action 구현`.
fn is_one_action(facts: &Facts<'_>, shown: Shown) -> bool {
    let behind = facts.behind(shown).trim_start_matches([' ', '을', '를']);
    facts.get(shown) == "GitHub Action" && ["구현", "개발", "제작", "배포"].iter().any(|verb| behind.starts_with(verb))
}

/// True for a folder of a tree that is drawn in a text: `├── jwt # JWT 인증`.
fn is_folder(facts: &Facts<'_>, shown: Shown) -> bool {
    let Some((_, before)) = line_of(facts, shown) else { return false };
    before.starts_with(['├', '└', '│']) && !before.contains(char::is_alphanumeric)
}

/// The line of a word, and what stands in it before the word.
fn line_of<'f>(facts: &'f Facts<'_>, shown: Shown) -> Option<(&'f str, &'f str)> {
    let at = facts.blocks.partition_point(|block| block.shown.end < shown.end);
    let line = facts.lines(facts.blocks.get(at)?.shown).find(|line| line.end >= shown.end)?;
    let text = facts.get(line);
    Some((text, text.get(..(shown.start.checked_sub(line.start)?) as usize)?.trim_start()))
}

/// What stands before the name of a package in a command.
const COMMANDS: [&str; 5] = ["install ", "npm run ", "docker run ", "docker pull ", "yarn add "];

/// Programs that are called by their names, and what they are told to do.
const PROGRAMS: [&str; 6] = ["docker", "flutter", "gradle", "helm", "maven", "terraform"];
const TOLD: [&str; 18] = [
    "apply", "build", "clean", "deploy", "destroy", "doctor", "exec", "init", "install", "logs", "plan", "ps", "pull",
    "push", "run", "test", "up", "upgrade",
];

/// True for the name of a program in a command: `terraform apply`.
fn is_command(facts: &Facts<'_>, shown: Shown) -> bool {
    let told = |rest: &str| {
        let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        rest.get(..end).is_some_and(|word| TOLD.contains(&word))
    };
    PROGRAMS.contains(&facts.get(shown)) && facts.behind(shown).strip_prefix(' ').is_some_and(told)
}

/// True for a name in lower case beside one that only packages have, in a command, or in the name of an image:
/// `numpy, modi_plus`, `pip install tensorflow`, `mysql:8.0`.
fn is_package(facts: &Facts<'_>, shown: Shown) -> bool {
    let lower = facts.get(shown).bytes().all(|byte| byte.is_ascii_lowercase());
    let Some((text, before)) = line_of(facts, shown).filter(|_| lower) else { return false };
    let joined = |text: Option<&str>| text.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
    let image = joined(facts.behind(shown).strip_prefix(':'))
        || before.strip_suffix(':').is_some_and(|head| head.ends_with(|c: char| c.is_ascii_alphanumeric()));
    if image || is_command(facts, shown) || COMMANDS.iter().any(|command| before.contains(command)) {
        return true;
    }
    let parts = text.split([',', ':']).map(str::trim);
    let package = |part: &str| {
        part.contains('_') && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    parts.into_iter().any(package)
}
