//! S2: a block that is one string over and over.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::Words;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "S2",
        name: "repeated-filler",
        group: Group::Structure,
        scope: Scope::Part,
        severity: Severity::Error,
        promise: Promise::Certain,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "자리만 채운 글", en: "Repeated filler" },
        messages: &[Words {
            ko: "‘{0}…’ 하는 글이 {1}번 되풀이돼요. 아직 채우지 않은 자리인가요?",
            en: "“{0}…” is repeated {1} times: is this still to be written?",
        }],
        why: Words {
            ko: "자리를 채워 둔 글을 그대로 보내면 지원서가 성의 없어 보여요.",
            en: "Filler that is sent by mistake makes the application look careless.",
        },
        options: &[
            Opt { name: "min-chars", default: 40 },
            Opt { name: "min-period", default: 8 },
            Opt { name: "min-times", default: 2 },
        ],
    },
    check,
};

/// How much of the repeated string is shown.
const SHOWN_CHARS: usize = 16;

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    let (min_chars, min_period, min_times) =
        (out.option("min-chars"), out.option("min-period"), out.option("min-times"));
    let mut folded = String::new();
    let mut failure: Vec<u32> = Vec::new();
    for block in &facts.blocks {
        let words = facts.words_in(&block.words);
        // Addresses and the words of badges may well be alike.
        if words.iter().all(|word| word.masked) {
            continue;
        }
        if words.iter().map(|word| usize::from(word.chars) + 1).sum::<usize>() <= min_chars {
            continue;
        }
        // A copy begins with the first word, if perhaps within another.
        let Some((first, others)) = words.split_first() else { continue };
        let first = facts.get(first.shown);
        if !others.iter().any(|word| facts.get(word.shown).ends_with(first)) {
            continue;
        }
        // One space behind every word, the last as well: so the last copy is as long as the others.
        folded.clear();
        for word in words {
            folded.push_str(facts.get(word.shown));
            folded.push(' ');
        }
        let period = shortest_period(folded.as_bytes(), &mut failure);
        let string = folded.get(..period).unwrap_or_default();
        let times = folded.len() / period.max(1);
        if times >= min_times && string.trim_end().chars().count() >= min_period {
            let head: String = string.trim_end().chars().take(SHOWN_CHARS).collect();
            out.at(block.shown).with(head).with(times);
        }
    }
}

/// The length of the shortest string of which `bytes` is a repetition, the last one perhaps cut short. Linear.
fn shortest_period(bytes: &[u8], failure: &mut Vec<u32>) -> usize {
    failure.clear();
    failure.reserve(bytes.len());
    let mut border = 0_u32;
    for (at, byte) in bytes.iter().enumerate() {
        while border > 0 && bytes.get(border as usize) != Some(byte) {
            border = failure.get(border as usize - 1).copied().unwrap_or(0);
        }
        border += u32::from(at > 0 && bytes.get(border as usize) == Some(byte));
        failure.push(border);
    }
    bytes.len() - border as usize
}
