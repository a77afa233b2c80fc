//! Which of several hints about the same place is shown.

use super::hint::Hint;
use super::rule::Scope;

/// Rules that come before their equals: the one that speaks for the other hints of a bullet, and the one that knows
/// better why a space is wrong.
const FIRST: [&str; 2] = ["cluttered-bullet", "detached-ending"];

/// Sorts hints by place and leaves one for each place: one hint a bullet, the others its notes; one hint for the same
/// characters.
pub(super) fn resolve(hints: Vec<Hint>) -> Vec<Hint> {
    let (mut bullets, rest): (Vec<Hint>, Vec<Hint>) =
        hints.into_iter().partition(|hint| hint.rule.scope == Scope::Bullet);
    let (mut tokens, mut kept): (Vec<Hint>, Vec<Hint>) =
        rest.into_iter().partition(|hint| hint.rule.scope == Scope::Token);
    bullets.sort_by_key(|hint| (hint.span, weight(hint)));
    for hint in bullets {
        match kept.last_mut().filter(|first| first.rule.scope == Scope::Bullet && first.span == hint.span) {
            Some(first) => first.notes.push(hint),
            None => kept.push(hint),
        }
    }
    tokens.sort_by_key(|hint| (hint.span, weight(hint)));
    let mut shown: Vec<Hint> = Vec::with_capacity(tokens.len());
    for hint in tokens {
        // Overlapping ones before it are weaker, or it is.
        let mut weaker = false;
        while let Some(last) = shown.last().filter(|last| overlap(last, &hint)) {
            weaker = weight(last) <= weight(&hint);
            if weaker {
                break;
            }
            shown.pop();
        }
        if !weaker {
            shown.push(hint);
        }
    }
    kept.extend(shown);
    kept.sort_by_key(|hint| (hint.span, weight(hint)));
    kept
}

fn overlap(before: &Hint, after: &Hint) -> bool {
    after.span.start < before.span.end || after.span == before.span
}

/// Smaller is stronger: severity, promise, rules that come first, narrower; the code decides the rest.
fn weight(hint: &Hint) -> (u8, u8, bool, usize, &'static str) {
    let after = !FIRST.contains(&hint.rule.name);
    (hint.severity as u8, hint.rule.promise as u8, after, hint.span.len(), hint.rule.code)
}
