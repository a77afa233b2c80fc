//! [JSON Resume](https://jsonresume.org/schema), the form in which other tools exchange résumés.
//!
//! | ours | theirs |
//! |---|---|
//! | 경력 | `work`; what stands directly under the company is its `summary` and `highlights` |
//! | 주요 성과 | `projects` with the company as `entity` |
//! | 프로젝트 | `projects` without one |
//! | 학력 | `education`; a degree at the end of the major is the `studyType` |
//! | 스킬 | `skills`; a group is one skill with `keywords` |
//! | 수상 및 기타 | `awards`, `certificates`, `publications`, `volunteer`; anything else is a project of type `activity` |
//! | 외국어 | `languages` |
//! | 링크 | `basics.profiles`, a bare address of no known network is `basics.url` |
//!
//! The schema has no place for free sections. It allows further members, so that these stand in `sections`
//! (`name`, `summary`, `highlights`): what the preview shows is not lost, and comes back from the file.
//! An item that holds a list is one highlight of several lines (`- ` before the inner ones).

mod dates;
mod export;
mod honours;
mod import;
mod profiles;
mod rest;
mod words;

pub use export::to_json_resume;
pub use import::from_json_resume;

/// The newest published version of the schema; the package `@jsonresume/schema` 1.3.1 names it, too.
const SCHEMA: &str = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// `type` of a project that is none: something under 수상 및 기타.
const ACTIVITY: &str = "activity";
