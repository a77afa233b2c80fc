//! Tables that list companies, schools or projects, one a row.

use super::columns::{self, Column, columns, names_course, names_project, names_work, tells_duty, undated};
use crate::markup::{Document, Kind, NodeId};
use crate::resume::cell::{Text, field, says_as_what};
use crate::resume::flat::Flat;
use crate::resume::model::{Field, SectionKind};
use crate::resume::period::{self, Period};
use crate::resume::school_name;
use crate::resume::vocabulary::{self, Label};

/// What a row of a table says.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Company, school or title.
    pub title: Option<Field>,
    /// Role or major.
    pub detail: Option<Field>,
    /// When.
    pub period: Option<Period>,
    /// Cells of names of technologies.
    pub skills: Vec<Field>,
}

/// The cells of a table, row by row, without a row that names its section.
#[must_use]
pub fn grid(document: &Document, table: NodeId) -> Vec<Vec<NodeId>> {
    let named = usize::from(section(document, table).is_some());
    rows_of(document, table).skip(named).map(|row| cells_of(document, row).collect()).collect()
}

/// The rows of a table. Comments stand between them in forms that others shall fill in.
pub fn rows_of(document: &Document, table: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    document.children(table).filter(|row| document.kind(*row) == Kind::Row)
}

/// The cells of a row.
pub fn cells_of(document: &Document, row: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    document.children(row).filter(|cell| matches!(document.kind(*cell), Kind::Cell(_)))
}

/// The section that a table names in its first row, in one cell over all columns: `<th colspan="3">경력사항</th>`.
#[must_use]
pub fn section(document: &Document, table: NodeId) -> Option<SectionKind> {
    let mut cells = cells_of(document, rows_of(document, table).next()?);
    let (cell, None) = (cells.next()?, cells.next()) else { return None };
    section_in(document, cell)
}

/// The section that the words of a cell name.
#[must_use]
pub fn section_in(document: &Document, cell: NodeId) -> Option<SectionKind> {
    let name = words(document, cell);
    let (kind, sure) = Some(name.text.trim()).filter(|name| name.len() <= 60).and_then(vocabulary::section)?;
    (sure == vocabulary::Certainty::Section).then_some(kind)
}

/// The rows of a table that name something and say when, in a section of a kind. Empty for tables of another kind.
#[must_use]
pub fn rows(document: &Document, table: NodeId, kind: SectionKind) -> Vec<Row> {
    rows_in(document, &grid(document, table), kind)
}

/// The same for some rows of a table.
#[must_use]
pub fn rows_in(document: &Document, grid: &[Vec<NodeId>], kind: SectionKind) -> Vec<Row> {
    let work = kind == SectionKind::Projects;
    let read = |row: &Vec<NodeId>| row.iter().map(|cell| Text::new(document, *cell)).collect();
    let lines: Vec<Vec<Text>> = grid.iter().map(read).collect();
    let columns = columns(&lines, kind);
    let mut rows = Vec::new();
    let head = usize::from(columns.is_some());
    // "| 가나다 | 2020.01 ~ 현재 |" may be drawn as the head of what was done there.
    let of_names = columns.is_none() && matches!(kind, SectionKind::Careers | SectionKind::Educations);
    let tells = |line: &&Vec<Text>| {
        let named = of_names && by_content(line).period.is_some();
        line.iter().any(|cell| (named || !cell.header) && !cell.whole.is_blank())
    };
    for line in lines.iter().skip(head).filter(tells) {
        let flats = || line.iter().map(|cell| &cell.whole);
        if kind == SectionKind::Careers && tells_study(flats) {
            continue;
        }
        let row = match &columns {
            Some(columns) => by_header(line, columns, work),
            None => by_content(line),
        };
        // "가나다 → 마바사" tells of a change and names no employer.
        let change = |title: &Field| kind == SectionKind::Careers && title.text.contains(" → ");
        if row.title.as_ref().is_some_and(|title| !change(title))
            && (row.period.is_some()
                || columns.as_ref().is_some_and(|columns| undated(columns, work) || columns::tells(columns)))
        {
            rows.push(row);
        }
    }
    if columns.is_none() && lines.iter().any(|line| line.first().is_some_and(|cell| names_row(cell.label()))) {
        return records(&lines, Vec::new());
    }
    // "| 가상대학교 | |" over "| 기간 | 2013.03 ~ 2019.02 |"
    if let Some((head, rest)) =
        lines.split_first().filter(|_| of_names && kind == SectionKind::Educations && rows.is_empty())
        && let Some(name) = head.iter().find(|cell| !cell.whole.is_blank()).filter(|cell| cell.label().is_none())
    {
        rows = records(rest, vec![Row { title: name.name(), ..Row::default() }]);
        rows.retain(|row| row.period.is_some());
    }
    rows
}

fn names_row(label: Option<Label>) -> bool {
    matches!(label, Some(Label::Company | Label::School | Label::Title))
}

/// A table of names and values, one beside the other or several: `| 학교명 | 가상대학교 |`, `| 기간 | 2013.03 ~ 2019.02 |`.
fn records(lines: &[Vec<Text>], mut rows: Vec<Row>) -> Vec<Row> {
    for pair in lines.iter().flat_map(|line| line.chunks(2)) {
        let [name, value] = pair else { continue };
        let label = name.label();
        if names_row(label) {
            rows.push(Row { title: value.name(), ..Row::default() });
        }
        let Some(row) = rows.last_mut() else { continue };
        match label {
            Some(Label::Period) => row.period = row.period.or_else(|| value.period()),
            Some(Label::Role | Label::Team | Label::Major) if row.detail.is_none() => row.detail = value.name(),
            Some(Label::Stack) => row.skills.extend(skills(value)),
            _ => {}
        }
    }
    rows.retain(|row| row.title.is_some());
    rows
}

/// The cells of a table, row by row, each as one text.
#[must_use]
pub fn cells(document: &Document, table: NodeId) -> Vec<Vec<Flat>> {
    rows_of(document, table).map(|row| cells_of(document, row).map(|cell| words(document, cell)).collect()).collect()
}

/// What a cell says, as one text.
#[must_use]
pub fn words(document: &Document, cell: NodeId) -> Flat {
    Flat::new(document, &document.children(cell).collect::<Vec<_>>())
}

/// True for a table with a column for companies.
#[must_use]
pub fn names_companies(document: &Document, table: NodeId) -> bool {
    let head = cells(document, table).into_iter().next();
    head.into_iter().flatten().any(|cell| vocabulary::label(&cell.text) == Some(Label::Company))
}

/// True for a table that says when somebody was where, and as what: `| 기간 | 소속 | 직무 |`.
#[must_use]
pub fn lists_employers(document: &Document, table: NodeId) -> bool {
    let head = cells(document, table).into_iter().next().unwrap_or_default();
    let named = |label: Label| head.iter().any(|cell| vocabulary::label(&cell.text) == Some(label));
    named(Label::Company) || named(Label::Period) && named(Label::Team) && named(Label::Role)
}

/// What a table lists: the section that its first row names, or that the names of its columns tell, whatever it stands
/// under. `| 근무기간 | 회사명 |`, `| 재학기간 | 구분 | 학교명(소재지) |`.
#[must_use]
pub fn subject(document: &Document, table: NodeId) -> Option<SectionKind> {
    let head = rows_of(document, table).next()?;
    let names: Vec<String> = cells_of(document, head)
        .map(|cell| vocabulary::key(&Flat::new(document, &document.children(cell).collect::<Vec<_>>()).text))
        .collect();
    let any = |words: &[&str]| names.iter().any(|name| words.contains(&name.as_str()));
    let school = || any(&["재학기간"]) || any(&["전공", "학과"]) && names.iter().any(|name| name.starts_with("학교"));
    section(document, table)
        .or_else(|| any(&["근무기간", "재직기간", "근속기간"]).then_some(SectionKind::Careers))
        .or_else(|| school().then_some(SectionKind::Educations))
}

/// True for a table of courses, whatever it stands under: `| 기간 | 교육명 | 기관명 |`.
#[must_use]
pub fn lists_courses(document: &Document, table: NodeId) -> bool {
    let head = cells(document, table).into_iter().next().unwrap_or_default();
    head.iter().any(|cell| names_course(&vocabulary::key(&cell.text))) && !lists_employers(document, table)
}

/// True for a row about a school: it names one, and says what was studied there or that it was left.
#[must_use]
pub fn tells_study<'c, I: Iterator<Item = &'c Flat>>(cells: impl Fn() -> I) -> bool {
    let studied = |cell: &Flat| {
        crate::resume::header::is_major(&cell.text)
            || ["수료", "중퇴", "휴학"].iter().any(|word| cell.text.contains(word))
            || ["입학", "졸업"].iter().any(|word| cell.text.trim_end().ends_with(word))
    };
    cells().any(|cell| school_name::school_in(&cell.text).is_some()) && cells().any(studied)
}

/// True for a table with a column for pieces of work.
#[must_use]
pub fn lists_works(document: &Document, table: NodeId) -> bool {
    let head = rows_of(document, table).next().into_iter().flat_map(|row| cells_of(document, row));
    let names = head.map(|cell| Flat::new(document, &document.children(cell).collect::<Vec<_>>()));
    // "| 지표 | 성과 | 프로젝트 |" tells of results, and where they were had.
    let names: Vec<Flat> = names.take_while(|cell| !["지표", "성과", "결과"].contains(&cell.text.trim())).collect();
    let says = |wanted: Label| names.iter().any(|cell| vocabulary::label(&cell.text) == Some(wanted));
    let named = |cell: &Flat| {
        let key = vocabulary::key(&cell.text);
        vocabulary::label(&cell.text).is_none() && ["name", "이름"].iter().any(|word| key.contains(word))
    };
    // "| 이름 | 회사 | 기술 |": made for whom, and with what.
    let made = says(Label::Company) && says(Label::Stack) && names.iter().any(named);
    // "| 기간 | 제목 | 내용 |" may tell of anything.
    let titled = says(Label::Title) && !names.iter().any(|cell| cell.text.trim() == "제목");
    // "| 기간 | 업무 |": what was done, and when.
    let done = || names.len() == 2 && says(Label::Period) && names.iter().any(|cell| tells_duty(&cell.text));
    made || titled || done() || names.iter().any(|cell| names_work(&vocabulary::key(&cell.text)))
}

/// The rows of a table that lists pieces of work.
#[must_use]
pub fn works(document: &Document, table: NodeId) -> Vec<Row> {
    if lists_works(document, table) { rows(document, table, SectionKind::Projects) } else { Vec::new() }
}

/// The same where a column says in so many words that it names projects.
#[must_use]
pub fn projects(document: &Document, table: NodeId) -> Vec<Row> {
    let head = cells(document, table).into_iter().next().unwrap_or_default();
    if head.iter().any(|cell| names_project(&vocabulary::key(&cell.text))) {
        rows(document, table, SectionKind::Projects)
    } else {
        Vec::new()
    }
}

/// The period in a key/value table: `| 기간 | 2021.03 ~ 2021.08 |`.
#[must_use]
pub fn labelled_period(document: &Document, table: NodeId) -> Option<Period> {
    cells(document, table).iter().find_map(|cells| {
        let at = cells.iter().position(|cell| vocabulary::label(&cell.text) == Some(Label::Period))?;
        period::find(&cells.get(at + 1)?.text).map(|found| found.period)
    })
}

fn by_header(line: &[Text], columns: &[Column], work: bool) -> Row {
    let mut row = Row::default();
    let mut surest = None;
    let mut year = "";
    for (cell, column) in line.iter().zip(columns) {
        let title = match column {
            Column::Title(sure) => Some(*sure),
            Column::Project => Some(if work { 5 } else { 1 }),
            _ => None,
        };
        match column {
            _ if title.is_some_and(|sure| surest.is_none_or(|surest| surest < sure)) && !cell.lines.is_empty() => {
                surest = title;
                row.title = cell.name();
                row.detail = row.detail.or_else(|| cell.role());
                row.period = row.period.or_else(|| cell.period_below());
            }
            Column::Detail if row.detail.is_none() => row.detail = cell.name(),
            Column::Period => row.period = until(row.period, cell),
            Column::Year => year = cell.whole.text.trim(),
            Column::Month => {
                row.period = period::find(&format!("{year}.{}", cell.whole.text.trim())).map(|found| found.period);
            }
            Column::Stack => row.skills.extend(skills(cell)),
            _ => {}
        }
    }
    row
}

/// The period that a cell tells, or ends: `| 입사일 | 퇴사일 |`.
fn until(began: Option<Period>, cell: &Text) -> Option<Period> {
    let Some(began) = began else { return cell.period() };
    if !began.is_date() {
        return Some(began);
    }
    let end = cell.period().filter(|end| end.is_date() && end.start >= began.start).map(|end| end.start);
    let current = end.is_none() && period::open_end(&cell.whole.text, 0).is_some();
    Some(Period { end, current, ..began })
}

/// Without a header: one cell is a period and nothing else, the first other cell is the title. A picture is it only
/// where no other cell is: a logo has the name for words at best.
fn by_content(line: &[Text]) -> Row {
    let mut row = Row::default();
    let letters = |text: &str| text.chars().filter(|c| vocabulary::is_letter(*c)).count();
    let is_logo = |cell: &&Text| cell.whole.is_picture();
    for cell in line.iter().filter(|cell| !is_logo(cell)).chain(line.iter().filter(is_logo)) {
        let text = cell.whole.text.as_str();
        let found = period::find(text);
        let only_period =
            found.as_ref().is_some_and(|found| letters(text) <= letters(cell.whole.get(&found.range)) + 8)
                && !cell.is_name_over_dates();
        if only_period && row.period.is_none_or(|began| began.is_date() && row.title.is_none()) {
            row.period = until(row.period, cell);
        } else if row.title.is_none() {
            let named = cell.label().is_none() && !names_section(text);
            row.title = cell.name().filter(|_| named);
            row.detail = cell.role();
            row.period = row.period.or_else(|| cell.period_below());
        } else if is_logo(&cell) && row.title.as_ref().is_some_and(|title| says_as_what(&title.text)) {
            row.detail = std::mem::replace(&mut row.title, cell.name());
        } else if row.detail.is_none() {
            row.detail = cell.name().filter(|_| !is_logo(&cell));
        }
    }
    row
}

/// `| 경력 | 9년 (2017.01 ~ ) |`: what the row is about, and no name.
fn names_section(text: &str) -> bool {
    let plain = text.chars().all(|c| vocabulary::is_letter(c) || c == ' ');
    plain && matches!(vocabulary::section(text), Some((_, vocabulary::Certainty::Section)))
}

fn skills(cell: &Text) -> impl Iterator<Item = Field> + '_ {
    let flat = &cell.whole;
    crate::resume::skills::names_in(flat, 0..flat.text.len()).into_iter().map(|name| field(flat, &name))
}
