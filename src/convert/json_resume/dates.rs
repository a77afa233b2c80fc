//! Months in the schema's form (`2021-06`, `2021`) and in ours (`2021.06 ~ 2022.02`).

use crate::convert::json::Object;
use crate::resume::{Period, YearMonth};

/// `2021-06`, or `2021` when no month was written.
pub(super) fn iso(date: YearMonth) -> String {
    date.to_string().replace('.', "-")
}

/// `startDate` and `endDate`. The schema has no word for "until today": it is an end that is missing. A lone date would
/// read like that, so that it ends where it began.
pub(super) fn put_period(object: &mut Object, period: Option<Period>) {
    let Some(period) = period else { return };
    object.put("startDate", iso(period.start));
    let lone = period.is_date().then_some(period.start);
    object.put_some("endDate", period.end.or(lone).map(iso));
}

/// A date of the schema (`2021`, `2021-06`, `2021-06-30`) in our form; `None` for any other text.
fn ours(date: &str) -> Option<String> {
    let shape: String = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let fits = ["0000", "0000-00", "0000-00-00"].contains(&shape.as_str());
    fits.then(|| date.replace('-', "."))
}

/// `2021.06 ~ 현재`, as it stands behind a title; what is no date is kept as it is.
pub(super) fn period(start: Option<&str>, end: Option<&str>, present: &str) -> Option<String> {
    let shown = |date: &str| ours(date.trim()).unwrap_or_else(|| date.trim().to_owned());
    match (start.map(shown), end.map(shown)) {
        (None, None) => None,
        (Some(start), None) => Some(format!("{start} ~ {present}")),
        (Some(start), Some(end)) if start == end => Some(start),
        (Some(start), Some(end)) => Some(format!("{start} ~ {end}")),
        (None, Some(end)) => Some(format!("~ {end}")),
    }
}

/// One date behind a title.
pub(super) fn date(date: &str) -> String {
    ours(date.trim()).unwrap_or_else(|| date.trim().to_owned())
}
