//! Jobs that are told as events: `2021.03 가나다 입사`, and in a line of its own `2022.02 가나다 퇴사`.

use super::MOST_EMPLOYERS;
use crate::resume::model::{Career, Resume};
use crate::resume::period::Period;
use crate::resume::vocabulary;

/// Words for the first and the last day.
const JOINED: &str = "입사";
const LEFT: &str = "퇴사";

/// Brings the day somebody left an employer to the day of joining it.
pub fn join(resume: &mut Resume) {
    let told = |word: &str| resume.careers.iter().filter(|career| said(career, word).is_some()).count();
    let leavings = told(LEFT);
    if leavings > MOST_EMPLOYERS || leavings + told(JOINED) == 0 {
        return;
    }
    let mut left = Vec::new();
    let mut careers: Vec<Career> = Vec::with_capacity(resume.careers.len());
    for mut career in resume.careers.drain(..) {
        if let Some(name) = said(&career, JOINED) {
            let still = career.company.text.get(name..).is_some_and(|behind| behind.contains("재직"));
            career.company.text.truncate(name);
            if let Some(period) = career.period.as_mut().filter(|period| still && period.is_date()) {
                period.current = true;
            }
        } else if let Some(name) = said(&career, LEFT) {
            career.company.text.truncate(name);
            left.push((careers.len(), career));
            continue;
        }
        careers.push(career);
    }
    // From the last on, so that the places of those before stay.
    for (at, gone) in left.into_iter().rev() {
        let key = vocabulary::key(&gone.company.text);
        let same = |other: &Career| vocabulary::key(&other.company.text) == key;
        let undated = careers.iter().any(|other| same(other) && other.period.is_none());
        let began = careers.iter_mut().filter(|other| same(other));
        let open = |period: &mut Period| period.is_date() && gone.period.is_some_and(|end| period.start <= end.start);
        let open = began.filter_map(|other| other.period.as_mut()).filter_map(|p| open(p).then_some(p));
        match open.max_by_key(|period| period.start) {
            Some(period) => period.end = gone.period.map(|end| end.start),
            None if undated => {}
            None => careers.insert(at.min(careers.len()), gone),
        }
    }
    resume.careers = careers;
}

/// How long the name is before a word that says what happened: `가나다 퇴사 - 계약직`.
fn said(career: &Career, word: &str) -> Option<usize> {
    let name = &career.company.text;
    let at = name.find(word).filter(|at| *at > 0)?;
    let behind = name.get(at + word.len()..)?.trim_start();
    let ends = behind.is_empty() || behind.starts_with(['-', '(', '/', '|', ',', '·']);
    let before = name.get(..at)?;
    (ends && before.ends_with(' ')).then(|| before.trim_end().len())
}
