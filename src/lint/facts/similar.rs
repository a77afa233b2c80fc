//! Texts that are nearly the same: most of their runs of five characters are.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

/// So many characters make a run.
const RUN: usize = 5;
/// A text is compared with this many others at most.
const MAX_CANDIDATES: usize = 4;

/// Pairs of similar texts, the earlier first, each with the share of runs that both have of those that either has, in
/// percent, `min` at least. Each text stands in one pair as the later.
///
/// Two texts that share most of their runs share one of a few: those with the smallest hashes. So every text is compared
/// only with the last ones that had one of its few, and the cost grows with the text, not with its square.
#[must_use]
pub fn similar_pairs(texts: &[&str], min: usize) -> Vec<(usize, usize, usize)> {
    let mut pairs = Vec::new();
    let mut seen: FxHashMap<u64, usize> = FxHashMap::default();
    let all: Vec<Vec<u64>> = texts.iter().map(|text| runs(text)).collect();
    for (index, runs) in all.iter().enumerate() {
        // Of so many smallest, one at least is in every text that shares enough.
        let few = runs.len() - (runs.len() * min).div_ceil(100).min(runs.len()) + 1;
        let mut candidates: Vec<usize> = Vec::new();
        for run in runs.iter().take(few) {
            if let Some(earlier) = seen.insert(*run, index)
                && candidates.len() < MAX_CANDIDATES
                && !candidates.contains(&earlier)
            {
                candidates.push(earlier);
            }
        }
        let shared = candidates.iter().filter_map(|earlier| Some((*earlier, share(all.get(*earlier)?, runs))));
        if let Some((earlier, percent)) = shared.max_by_key(|(_, percent)| *percent).filter(|(_, share)| *share >= min)
        {
            pairs.push((earlier, index, percent));
        }
    }
    pairs
}

/// Hashes of all runs without white space, in order.
fn runs(text: &str) -> Vec<u64> {
    let letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut runs: Vec<u64> = letters.windows(RUN).map(hash).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

fn hash(run: &[char]) -> u64 {
    let mut hasher = FxHasher::default();
    run.iter().for_each(|c| hasher.write_u32(u32::from(*c)));
    hasher.finish()
}

/// What two ordered lists share of what is in either, in percent.
fn share(a: &[u64], b: &[u64]) -> usize {
    let mut rest = b.iter().peekable();
    let mut both = 0;
    for run in a {
        while rest.next_if(|other| *other < run).is_some() {}
        both += usize::from(rest.next_if_eq(&run).is_some());
    }
    both * 100 / (a.len() + b.len() - both).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_texts_that_differ_in_a_word() {
        let text = "주문과 결제를 잇는 이벤트 흐름을 새로 설계하고, 석 달 동안 무중단으로 옮긴 뒤 장애 없이 운영하며 지연을 절반으로 줄임";
        let other = text.replace("석 달", "넉 달");
        let different = text.replace("결제를 잇는 이벤트 흐름을", "배송을 맡은 서버를");
        assert_eq!(similar_pairs(&[text, "다른 글", &other, &different], 80), [(0, 2, 80)]);
        assert_eq!(similar_pairs(&["", "", "가", "가"], 90), []);
    }

    #[test]
    fn every_similar_pair_is_found() {
        let letters: Vec<char> = ('가'..='깋').cycle().take(400).collect();
        for cut in 1..20 {
            let (a, b): (String, String) = (letters[..380].iter().collect(), letters[cut..380 + cut].iter().collect());
            assert_eq!(
                similar_pairs(&[&a, &b], 90).len(),
                similar_pairs(&[&a, &b], 0).iter().filter(|pair| pair.2 >= 90).count()
            );
        }
    }
}
