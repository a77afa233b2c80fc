//! [`Analysis`](crate::analysis::Analysis) → files for elsewhere, and back: JSON Resume, plain text, an HTML file;
//! and all that is kept as one file ([`to_backup`]).
//!
//! All of it is told by the model and by the units of the page, so that a file never says more or less than the preview.
//! Each conversion is a total function; only a file from elsewhere can be refused ([`ImportError`]).

mod anonymised;
mod backup;
mod contents;
mod document;
mod error;
mod from_html;
mod from_page;
mod index;
mod json;
mod json_resume;
mod lines;
mod markdown;
mod plain_text;
mod reading;
mod text;
mod wanted_form;

pub use anonymised::anonymised;
pub use backup::{Backup, BackupError, Fate, Kept, Present, Restored, Version, from_backup, plan, to_backup};
pub use document::{GROUND, Page, Paged, PagedUnit, STYLES, page_units, to_html_document};
pub use error::ImportError;
pub use from_html::{Formatted, formatted, from_html};
pub use from_page::from_page;
pub use json_resume::{from_json_resume, to_json_resume};
pub use markdown::inline as markdown_words;
pub use plain_text::to_plain_text;
pub use reading::{ReadField, ReadKind, Reading, Stumble, StumbleKind, reading};
pub use wanted_form::{FieldName, FieldNote, FormField, FormPart, LEAST_CHARACTERS, PartKind, WantedForm, wanted_form};
