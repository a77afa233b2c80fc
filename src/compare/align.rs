//! Which item of one list became which of another: equal ones first, then the most similar.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::sequence::{Hunk, differences};
use super::words::words;

/// So many words are looked at, in all, to find out which items are similar. Where it is used up, what differs is shown as
/// removed and added.
const BUDGET: usize = 20_000_000;

/// What happened to an item. Numbers are places in the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Kept(usize, usize),
    Changed(usize, usize),
    Removed(usize),
    Added(usize),
}

/// Walks both lists to their ends. Items with equal keys are the same; of the others, those with similar words belong together.
pub(super) fn align<K: Hash + Eq + Copy>(
    before: &[K],
    after: &[K],
    old_text: impl Fn(usize) -> String,
    new_text: impl Fn(usize) -> String,
) -> Vec<Step> {
    let mut steps = Vec::with_capacity(before.len().max(after.len()));
    let mut budget = BUDGET;
    let (mut from, mut to) = (0, 0);
    for hunk in differences(before, after) {
        steps.extend((from..hunk.before.start).zip(to..).map(|(old, new)| Step::Kept(old, new)));
        (from, to) = (hunk.before.end, hunk.after.end);
        changed(&hunk, &old_text, &new_text, &mut budget, &mut steps);
    }
    steps.extend((from..before.len()).zip(to..).map(|(old, new)| Step::Kept(old, new)));
    steps
}

/// Pairs what is similar inside a run, without crossing.
fn changed(
    hunk: &Hunk,
    old_text: &impl Fn(usize) -> String,
    new_text: &impl Fn(usize) -> String,
    budget: &mut usize,
    steps: &mut Vec<Step>,
) {
    let pairs = match hunk.before.is_empty() || hunk.after.is_empty() {
        true => Vec::new(),
        false => {
            let old: Vec<Bag> = hunk.before.clone().map(|item| Bag::of(&old_text(item))).collect();
            let new: Vec<Bag> = hunk.after.clone().map(|item| Bag::of(&new_text(item))).collect();
            let all = |bags: &[Bag]| bags.iter().map(|bag| bag.words.len() + 1).sum::<usize>();
            let cost = all(&old).saturating_mul(new.len()).saturating_add(all(&new).saturating_mul(old.len()));
            match budget.checked_sub(cost) {
                Some(rest) => {
                    *budget = rest;
                    most_similar(&old, &new)
                }
                None => Vec::new(),
            }
        }
    };
    let (mut from, mut to) = (hunk.before.start, hunk.after.start);
    for (old, new) in pairs {
        let (old, new) = (hunk.before.start + old, hunk.after.start + new);
        steps.extend((from..old).map(Step::Removed));
        steps.extend((to..new).map(Step::Added));
        steps.push(Step::Changed(old, new));
        (from, to) = (old + 1, new + 1);
    }
    steps.extend((from..hunk.before.end).map(Step::Removed));
    steps.extend((to..hunk.after.end).map(Step::Added));
}

/// The words of an item, sorted, each with its length.
struct Bag {
    words: Vec<(u64, u32)>,
    letters: u32,
}

impl Bag {
    fn of(text: &str) -> Self {
        let mut bag: Vec<(u64, u32)> = words(text)
            .filter_map(|word| {
                let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
                let mut hasher = FxHasher::default();
                word.to_lowercase().hash(&mut hasher);
                (letters > 0).then(|| (hasher.finish(), u32::try_from(letters).unwrap_or(u32::MAX)))
            })
            .collect();
        bag.sort_unstable();
        let letters = bag.iter().fold(0_u32, |sum, (_, letters)| sum.saturating_add(*letters));
        Self { words: bag, letters }
    }

    /// Letters of the words that both have.
    fn shared(&self, other: &Self) -> u32 {
        let (mut left, mut right) = (self.words.iter().peekable(), other.words.iter().peekable());
        let mut shared = 0_u32;
        while let (Some(one), Some(two)) = (left.peek(), right.peek()) {
            match one.0.cmp(&two.0) {
                std::cmp::Ordering::Less => _ = left.next(),
                std::cmp::Ordering::Greater => _ = right.next(),
                std::cmp::Ordering::Equal => {
                    shared = shared.saturating_add(one.1);
                    left.next();
                    right.next();
                }
            }
        }
        shared
    }

    /// From 0 (nothing in common) to 1000. A sentence that was shortened keeps most of what is left of it.
    fn similarity(&self, other: &Self) -> u32 {
        let shared = u64::from(self.shared(other));
        let (long, short) = (self.letters.max(other.letters), self.letters.min(other.letters));
        let of_both = 2000 * shared / u64::from(long).saturating_add(u64::from(short)).max(1);
        let of_short = 1000 * shared / u64::from(short).max(1);
        let alike = of_both >= 400 || (of_short >= 400 && shared >= 8);
        if alike { u32::try_from(of_both.max(1)).unwrap_or(1000) } else { 0 }
    }
}

/// The pairs that make the greatest sum of similarities, in order.
fn most_similar(old: &[Bag], new: &[Bag]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    // What can be reached from here on to the ends.
    let mut best = vec![0_u32; (old.len() + 1) * width];
    let mut alike = vec![0_u32; old.len() * new.len()];
    let at =
        |table: &[u32], row: usize, column: usize, width: usize| table.get(row * width + column).copied().unwrap_or(0);
    for (row, one) in old.iter().enumerate().rev() {
        for (column, two) in new.iter().enumerate().rev() {
            let similar = one.similarity(two);
            let paired = if similar > 0 { similar + at(&best, row + 1, column + 1, width) } else { 0 };
            let skipped = at(&best, row + 1, column, width).max(at(&best, row, column + 1, width));
            if let (Some(cell), Some(found)) =
                (best.get_mut(row * width + column), alike.get_mut(row * new.len() + column))
            {
                (*cell, *found) = (paired.max(skipped), similar);
            }
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut pairs = Vec::new();
    while row < old.len() && column < new.len() {
        let (here, similar) = (at(&best, row, column, width), at(&alike, row, column, new.len()));
        if similar > 0 && here == similar + at(&best, row + 1, column + 1, width) {
            pairs.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if here == at(&best, row + 1, column, width) {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}
