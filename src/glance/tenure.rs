//! How long: months that are covered by at least one period.

use crate::resume::{Period, YearMonth};

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tenure {
    /// Whole years.
    pub years: u32,
    /// Months beyond them, 0 to 11.
    pub months: u32,
    /// A year was written without its month, or an end was not written: the length is a guess from below.
    pub about: bool,
}

/// The months that periods cover, first and last month included, overlaps counted once. What goes on lasts until `today`;
/// `None` when no period has a length.
#[must_use]
pub fn total(periods: impl Iterator<Item = Period>, today: Option<YearMonth>) -> Option<Tenure> {
    let mut about = false;
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for period in periods {
        let end = match (period.end, period.current) {
            (Some(end), _) => Some(end),
            (None, true) => today,
            (None, false) => None,
        };
        let Some(end) = end else {
            about = true;
            continue;
        };
        about |= period.start.month.is_none() || end.month.is_none();
        let from = month(period.start);
        // A year alone, as an end, is not thought to have begun: `2019 - 2021` are two years.
        let to = if end.month.is_some() { month(end) } else { month(end).saturating_sub(1).max(from) };
        if from <= to {
            ranges.push((from, to));
        }
    }
    ranges.sort_unstable();
    let (mut months, mut reached) = (0, 0);
    for (from, to) in ranges {
        // `reached` is the first month that is not counted yet.
        let from = from.max(reached);
        if to >= from {
            months += to + 1 - from;
            reached = to + 1;
        }
    }
    (months > 0).then_some(Tenure { years: months / 12, months: months % 12, about })
}

/// Months since the year 0; a year alone begins in January.
fn month(at: YearMonth) -> u32 {
    u32::from(at.year) * 12 + u32::from(at.month.unwrap_or(1).clamp(1, 12)) - 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::find_period;

    fn of(periods: &[&str]) -> Option<(u32, u32, bool)> {
        let periods = periods.iter().map(|text| find_period(text).unwrap().period);
        let today = Some(YearMonth { year: 2026, month: Some(11) });
        total(periods, today).map(|tenure| (tenure.years, tenure.months, tenure.about))
    }

    #[test]
    fn both_ends_count() {
        assert_eq!(of(&["2021.06 - 2021.06"]), Some((0, 1, false)));
        assert_eq!(of(&["2020.07 - 2021.06"]), Some((1, 0, false)));
    }

    #[test]
    fn overlaps_count_once() {
        assert_eq!(of(&["2020.01 - 2020.12", "2020.06 - 2021.06"]), Some((1, 6, false)));
        assert_eq!(of(&["2020.01 - 2022.12", "2021.01 - 2021.06"]), Some((3, 0, false)));
        assert_eq!(of(&["2023.01 - 2023.03", "2020.01 - 2020.03"]), Some((0, 6, false)));
    }

    #[test]
    fn what_goes_on_lasts_until_today() {
        assert_eq!(of(&["2026.10 - 현재"]), Some((0, 2, false)));
        let open = find_period("2026.10 - 현재").unwrap().period;
        assert_eq!(total([open].into_iter(), None), None);
    }

    #[test]
    fn years_alone_are_a_guess() {
        assert_eq!(of(&["2019 - 2021"]), Some((2, 0, true)));
        // A lone date has no length.
        assert_eq!(of(&["2019.03"]), None);
    }
}
