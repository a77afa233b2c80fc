//! What the columns of a table hold, told by their names.

use crate::resume::cell::Text;
use crate::resume::model::SectionKind;
use crate::resume::vocabulary::{self, Label};

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// How surely it is the title: of several the surest is.
    Title(u8),
    /// It is the title, a piece of work.
    Project,
    /// Role, team or major.
    Detail,
    /// When, or when it began or ended.
    Period,
    /// The year, and in the column beside it the month: `| 년 | 월 | 이력 |`.
    Year,
    /// The month of that year.
    Month,
    /// Names of technologies.
    Stack,
    /// Anything else.
    Other,
}

/// How sure a column is whose name is a label of names: `회사명`.
const NAMED: u8 = 4;

/// Words in the name of a column that holds what a row is about, and how surely.
const TITLES: [(&str, u8); 17] = [
    ("회사", 3),
    ("기업", 3),
    ("company", 3),
    ("corporation", 3),
    ("직장", 3),
    ("프로젝트", 3),
    ("project", 3),
    ("학교", 3),
    ("기관", 2),
    ("organization", 2),
    ("이름", 2),
    ("name", 2),
    ("과정", 2),
    ("명칭", 2),
    ("소속", 2),
    ("내용", 1),
    ("구분", 0),
];

/// Words in the name of a column that holds dates.
const DATES: [&str; 17] = [
    "기간",
    "period",
    "date",
    "시기",
    "연도",
    "년도",
    "입사",
    "퇴사",
    "입학",
    "졸업일",
    "졸업년",
    "시작",
    "종료",
    "수상일",
    "취득일",
    "발급일",
    "일자",
];

/// Names of columns that hold what somebody was given: `| 수상일 | 수상내역 | 기관 |`.
const AWARDS: [&str; 7] = ["수상내", "수상명", "수상이력", "상훈", "대회", "자격", "award"];

/// What `내용` over a day names in a table of awards; over a period it tells of an activity at whoever stands beside it.
fn names_award(key: &str, head: &[Text]) -> bool {
    let by_period = || head.iter().any(|cell| ["기간", "period"].contains(&vocabulary::key(&cell.whole.text).as_str()));
    AWARDS.iter().any(|word| key.contains(word)) || ["내용", "수상", "상"].contains(&key) && !by_period()
}

/// True for a name of courses: `교육명`, `훈련과정`.
pub fn names_course(key: &str) -> bool {
    let courses =
        ["교육명", "과정명", "교육과정", "교육과정명", "훈련과정", "훈련과정명", "강의명", "course", "coursename"];
    courses.contains(&key)
}

/// The columns of a table whose first row names them so that its rows can be read by them.
pub fn columns(lines: &[Vec<Text>], kind: SectionKind) -> Option<Vec<Column>> {
    let work = kind == SectionKind::Projects;
    let head = lines.first().filter(|head| !are_pairs(head))?;
    let column = |cell: &Text| {
        let key = vocabulary::key(&cell.whole.text);
        match cell.column_label() {
            Some(Label::Period) => Column::Period,
            // Beside the name of a piece of work it says for whom that was done.
            Some(Label::Company) if work => Column::Title(1),
            Some(Label::Company | Label::School | Label::Title) => Column::Title(NAMED),
            _ if names_work(&key) => Column::Project,
            _ if work && tells_duty(&key) => Column::Title(1),
            Some(Label::Role | Label::Team | Label::Major) => Column::Detail,
            Some(Label::Stack) => Column::Stack,
            _ if DATES.iter().any(|word| key.contains(word)) => Column::Period,
            _ if kind == SectionKind::Activities && (names_award(&key, head) || names_course(&key)) => {
                Column::Title(NAMED)
            }
            _ => TITLES
                .iter()
                .find(|(word, _)| key.contains(word))
                .map_or(Column::Other, |(_, sure)| Column::Title(*sure)),
        }
    };
    let mut columns: Vec<Column> = head.iter().map(column).collect();
    name_year(head, &mut columns);
    let title = columns.iter().any(|column| matches!(column, Column::Title(_)));
    // Without a column for it, the period may stand under the name, in the same cell.
    let below = || lines.iter().skip(1).flat_map(|line| line.iter().zip(&columns));
    let dated = columns.contains(&Column::Period)
        || columns.contains(&Column::Year)
        || below().any(|(cell, column)| matches!(column, Column::Title(_)) && cell.period_below().is_some());
    let project = columns.contains(&Column::Project);
    (title && dated || tells(&columns) || project || undated(&columns, work)).then_some(columns)
}

/// `| 회사명 | 가나다 | 재직기간 | 2021.03 ~ 현재 |`: names of fields beside their values.
fn are_pairs(head: &[Text]) -> bool {
    let named = |pair: &[Text]| matches!(pair, [name, value] if name.label().is_some() && value.label().is_none() && !value.whole.is_blank());
    head.len() > 2 && head.chunks(2).all(named)
}

/// `| 년 | 월 | 학력 및 경력 |`: when in two columns, and what in the one behind them.
fn name_year(head: &[Text], columns: &mut [Column]) {
    let is = |at: usize, names: &[&str]| {
        head.get(at).is_some_and(|cell| names.contains(&vocabulary::key(&cell.whole.text).as_str()))
    };
    if let [year, month, what, ..] = columns
        && is(0, &["년", "연", "년도", "연도"])
        && is(1, &["월"])
    {
        (*year, *month, *what) = (Column::Year, Column::Month, Column::Title(1));
    }
}

/// `| 학교 | 전공 | 졸업 |`: a column of names beside one that says as what. It needs no dates.
pub fn tells(columns: &[Column]) -> bool {
    columns.contains(&Column::Title(NAMED)) && columns.contains(&Column::Detail)
}

/// A table of pieces of work needs no dates: it has a column for them, or says among works what each was made with.
pub fn undated(columns: &[Column], work: bool) -> bool {
    let named = columns.iter().any(|column| matches!(column, Column::Title(_)));
    let works = columns.contains(&Column::Project) || work && named && columns.contains(&Column::Stack);
    works && !columns.contains(&Column::Period)
}

/// True for a name of duties.
pub fn tells_duty(name: &str) -> bool {
    ["업무", "업무내용", "수행업무", "담당업무"].contains(&vocabulary::key(name).as_str())
}

/// True for a name of pieces of work.
pub fn names_work(key: &str) -> bool {
    names_project(key) || ["경험", "작업", "주요작업", "주요경험"].contains(&key)
}

/// True for a name that says in so many words: projects.
pub fn names_project(key: &str) -> bool {
    ["프로젝트", "프로젝트명", "project", "projects"].contains(&key)
}
