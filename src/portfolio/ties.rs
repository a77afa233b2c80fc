//! A résumé and the portfolio behind it, project by project: which tells of what, and where they don't agree.

use super::work::{Work, find};
use crate::analysis::Analysis;
use crate::lint::facts::{Entry, EntryKind, Facts, metrics};
use crate::resume::{Field, Period, vocabulary};
use crate::text::Span;

/// A project in one of the two, or in both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// What it is called: in the résumé, where it stands there.
    pub title: String,
    /// Where its title stands in the résumé.
    pub resume: Option<Span>,
    /// Where its title stands in the portfolio.
    pub portfolio: Option<Span>,
    /// The period in the résumé and that in the portfolio, where they differ.
    pub periods: Option<(Period, Period)>,
    /// Results in numbers that the résumé tells and the portfolio does not.
    pub numbers: Vec<String>,
}

impl Tie {
    /// True when both tell of it, and of the same.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.resume.is_some() && self.portfolio.is_some() && self.periods.is_none() && self.numbers.is_empty()
    }
}

/// The projects of a résumé in order, then those that only the portfolio has.
#[must_use]
pub fn ties(resume: &Analysis, portfolio: &Analysis) -> Vec<Tie> {
    let (here, there) = (Facts::new(resume, None), Facts::new(portfolio, None));
    let mut found = Vec::new();
    let mut tied = Vec::new();
    for (index, entry) in projects(&here) {
        let work = Work::of_entry(&here, entry);
        let other = find(&there, &Work { period: None, ..work.clone() }).filter(|other| !tied.contains(other));
        tied.extend(other);
        let entry_there = other.and_then(|other| there.entries.get(other));
        let periods = work.period.zip(entry_there.and_then(|entry| entry.outline.period()));
        found.push(Tie {
            title: work.title,
            resume: Some(entry.title),
            portfolio: entry_there.map(|entry| entry.title),
            periods: periods
                .filter(|(one, two)| (one.start, one.end, one.current) != (two.start, two.end, two.current)),
            numbers: other.map(|other| untold(&here, index, &there, other)).unwrap_or_default(),
        });
    }
    let rest = projects(&there).filter(|(index, _)| !tied.contains(index));
    found.extend(rest.map(|(_, entry)| Tie {
        title: Work::of_entry(&there, entry).title,
        resume: None,
        portfolio: Some(entry.title),
        periods: None,
        numbers: Vec::new(),
    }));
    found
}

/// The names of both, where they are two.
#[must_use]
pub fn names(resume: &Analysis, portfolio: &Analysis) -> Option<(String, String)> {
    let name = |analysis: &Analysis| analysis.resume().name.as_ref().map(|Field { text, .. }| text.clone());
    let (here, there) = (name(resume)?, name(portfolio)?);
    (vocabulary::key(&here) != vocabulary::key(&there)).then_some((here, there))
}

fn projects<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = (usize, &'f Entry<'f>)> {
    facts.entries.iter().enumerate().filter(|(_, entry)| entry.kind == EntryKind::Project && !entry.is_field)
}

/// Numbers of a project here that the same one there does not tell.
fn untold(here: &Facts<'_>, index: usize, there: &Facts<'_>, other: usize) -> Vec<String> {
    let told: String =
        there.texts_in(there.reach(other)).flat_map(|text| text.chars().filter(|c| !c.is_whitespace())).collect();
    let mut numbers: Vec<String> = Vec::new();
    for text in here.texts_in(here.reach(index)).skip(1) {
        for range in metrics(text) {
            let number = text.get(range).unwrap_or_default();
            let bare: String = number.chars().filter(|c| !c.is_whitespace()).collect();
            if !told.contains(&bare) && !numbers.iter().any(|known| known == number) {
                numbers.push(number.to_owned());
            }
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    const RESUME: &str = "# 이한눈\n\n## 경력\n\n### 가나다커머스 | 백엔드 엔지니어 (2021.06 ~ 현재)\n\n#### 결제 승인 서버 재설계\n2023.03 ~ 2024.01\n- 지연 4.1초 → 320ms, 실패율 6.2% → 0.3%\n\n\
                          #### 정산 배치 개편\n2022.06 ~ 2022.12\n- 9시간 → 70분\n\n#### 알림 정리\n- 알림 230개 → 34개\n";
    const PORTFOLIO: &str = "# 이한눈 포트폴리오\n\n## 프로젝트\n\n### 결제 승인 서버 재설계 (2023.03 ~ 2024.01)\n- 지연 4.1초 → 320ms\n\n| 지표 | 이전 | 이후 |\n|---|---|---|\n| 실패율 | 6.2 % | 0.5% |\n\n\
                             ### 정산 배치 개편 (2022.06 ~ 2022.11)\n- 9시간에서 70분으로\n\n### 순위표 (2020.01 ~ 2020.03)\n- 역할: 혼자\n";

    fn read(text: &str) -> Analysis {
        analyze(text, &Options::default())
    }

    #[test]
    fn each_project_is_tied_to_its_other_account() {
        let found = ties(&read(RESUME), &read(PORTFOLIO));
        let titles: Vec<_> =
            found.iter().map(|tie| (tie.title.as_str(), tie.resume.is_some(), tie.portfolio.is_some())).collect();
        assert_eq!(
            titles,
            [
                ("결제 승인 서버 재설계", true, true),
                ("정산 배치 개편", true, true),
                ("알림 정리", true, false),
                ("순위표", false, true),
            ]
        );
        let tie = found.first().expect("a tie");
        assert_eq!(tie.portfolio.and_then(|span| span.of(PORTFOLIO)), Some("결제 승인 서버 재설계"));
    }

    #[test]
    fn what_does_not_agree_is_named() {
        let found = ties(&read(RESUME), &read(PORTFOLIO));
        let numbers: Vec<_> = found.iter().map(|tie| tie.numbers.clone()).collect();
        assert_eq!(numbers, [vec!["0.3%".to_owned()], vec![], vec![], vec![]]);
        let periods: Vec<_> =
            found.iter().map(|tie| tie.periods.map(|(one, two)| (one.to_string(), two.to_string()))).collect();
        let differ = ("2022.06 - 2022.12".to_owned(), "2022.06 - 2022.11".to_owned());
        assert_eq!(periods, [None, Some(differ), None, None]);
        assert!(ties(&read(RESUME), &read(RESUME)).iter().all(Tie::agrees));
    }

    #[test]
    fn two_names_are_two_people() {
        assert_eq!(names(&read(RESUME), &read(PORTFOLIO)), None);
        let other = read(&PORTFOLIO.replace("이한눈", "김하늘"));
        assert_eq!(names(&read(RESUME), &other), Some(("이한눈".to_owned(), "김하늘".to_owned())));
        assert_eq!(names(&read("글"), &other), None);
    }
}
