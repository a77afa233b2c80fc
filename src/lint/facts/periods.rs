//! Periods in the text, wherever they stand.

use super::{Facts, Shown};
use crate::resume::{Period, find_periods, may_hold_period};

/// A period and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct PeriodFact {
    /// From its first digit through its end.
    pub shown: Shown,
    /// What it says.
    pub period: Period,
    /// Its block, an index of [`Facts::blocks`].
    pub block: usize,
}

impl Facts<'_> {
    /// All periods and dates, line by line; looked for when first asked.
    #[must_use]
    pub fn periods(&self) -> &[PeriodFact] {
        self.periods.get_or_init(|| {
            let mut found = Vec::new();
            for (block, facts) in self.blocks.iter().enumerate() {
                if !self.words_in(&facts.words).iter().any(|word| word.digit) {
                    continue;
                }
                for line in self.lines(facts.shown) {
                    let text = self.get(line);
                    if may_hold_period(text) {
                        let all = find_periods(text);
                        found.extend(all.map(|one| PeriodFact {
                            shown: line.part(one.range),
                            period: one.period,
                            block,
                        }));
                    }
                }
            }
            found
        })
    }
}
