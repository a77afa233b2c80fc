//! Where two sequences differ. Myers' algorithm with the bail-outs that Git uses: nearly linear for every input, without a
//! clock.

use std::hash::Hash;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput, Interner};

/// More items than a text of the page's greatest size has; beyond, nothing is looked for.
const MOST: usize = 1 << 23;

/// A run of items that gave way to another; one of the two may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) before: Range<usize>,
    pub(super) after: Range<usize>,
}

/// The runs in which two sequences differ, in order. What stands between them is the same in both.
pub(super) fn differences<T: Hash + Eq + Copy>(before: &[T], after: &[T]) -> Vec<Hunk> {
    if before.len().max(after.len()) > MOST {
        return vec![Hunk { before: 0..before.len(), after: 0..after.len() }];
    }
    let interner = Interner::new(before.len() + after.len());
    let mut input = InternedInput { before: Vec::new(), after: Vec::new(), interner };
    input.update_before(before.iter().copied());
    input.update_after(after.iter().copied());
    let mut diff = Diff::compute(Algorithm::Myers, &input);
    diff.postprocess_no_heuristic(&input);
    let range = |range: Range<u32>| range.start as usize..range.end as usize;
    diff.hunks().map(|hunk| Hunk { before: range(hunk.before), after: range(hunk.after) }).collect()
}
