//! The words by which parts of a résumé are known. Tables only: a new word is one line.

mod labels;
mod marks;
mod sections;

pub use labels::{Label, label};
pub use marks::{
    is_employment, is_project_title, is_role, is_team, is_technology_word, names_company, names_school, role_tail,
};
pub use sections::{Certainty, is_document_title, section};

/// Lower case without anything but letters and digits, so that `기술 스택`, `기술스택:` and `Tech-Stack` compare.
#[must_use]
pub fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
