//! The words by which parts of a résumé are known. Tables only: a new word is one line.

mod labels;
mod marks;
mod misspelled;
mod sections;
mod words;

pub use labels::{Label, label};
pub use marks::{
    Name, OWNERS, company_marks, is_contest, is_project_title, is_role, is_technology_word, names_company,
    names_freelance, names_kind, names_school, names_thing, role_tail, tells_of_study,
};
pub use sections::{Certainty, is_document_title, section};
pub use words::{colon, has_letter, is_letter, key, lower};
