//! Why a file can't be read.

use super::json::Unreadable;
use crate::lint::Lang;
use crate::text::Lines;

/// Why a file is no JSON Resume.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportError {
    /// It holds nothing.
    Empty,
    /// It is no JSON: what stands in this line (from 1) and column (from 1, in characters) cannot be read.
    NotJson {
        /// Line, from 1.
        line: u32,
        /// Column, from 1.
        column: u32,
    },
    /// It is JSON that nests deeper than any résumé.
    TooDeep,
    /// It is JSON, but about something else: no object with one of the sections of a JSON Resume.
    NotResume,
}

impl ImportError {
    pub(super) fn of(error: Unreadable, json: &str) -> Self {
        match error {
            Unreadable::TooDeep => Self::TooDeep,
            Unreadable::Syntax(_) if json.trim().is_empty() => Self::Empty,
            Unreadable::Syntax(at) => {
                let place = Lines::new(json).line_column(json, u32::try_from(at).unwrap_or(u32::MAX));
                let (line, column) = place.map_or((1, 1), |place| (place.line, place.column));
                Self::NotJson { line, column }
            }
        }
    }

    /// The reason in plain words.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Empty, Lang::Ko) => "빈 파일이에요".to_owned(),
            (Self::Empty, Lang::En) => "The file is empty".to_owned(),
            (Self::NotJson { line, column }, Lang::Ko) => {
                format!("JSON 파일로 읽을 수 없어요. {line}번째 줄 {column}번째 글자를 확인해 보세요.")
            }
            (Self::NotJson { line, column }, Lang::En) => {
                format!("This can’t be read as JSON; look at line {line}, column {column}")
            }
            (Self::TooDeep, Lang::Ko) => "너무 깊이 겹친 파일이라 이력서로 읽을 수 없어요".to_owned(),
            (Self::TooDeep, Lang::En) => "The file nests too deeply to be a résumé".to_owned(),
            (Self::NotResume, Lang::Ko) => "JSON 파일이지만 JSON Resume 형식의 이력서가 아니에요".to_owned(),
            (Self::NotResume, Lang::En) => "This is JSON, but not a résumé in the JSON Resume format".to_owned(),
        }
    }
}
