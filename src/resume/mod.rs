//! [`Document`](crate::markup::Document) → [`Resume`]: what the author meant.

mod announced;
mod apart_lines;
mod backwards;
mod below_heading;
pub mod block;
mod careers;
mod class;
mod dates;
mod entries;
mod experience;
mod extract;
mod facts;
mod first_lines;
pub mod flat;
mod generator;
mod head;
mod header;
pub mod heading;
mod kind;
mod languages;
mod layout;
mod line;
mod listed_works;
mod lists;
mod model;
mod name;
mod numbered;
pub mod outline;
mod people;
mod period;
mod personal;
mod plain_lines;
mod plain_names;
mod read;
mod read_careers;
mod read_works;
mod school_name;
mod schools;
mod sections;
mod skills;
mod slots;
mod study;
mod tables;
mod title;
mod unfold;
pub mod vocabulary;
mod works;

pub use extract::extract;
pub use kind::DocumentKind;
pub use model::{Activity, Career, Education, Field, Language, Link, Project, Resume, SectionKind, SectionSummary};
pub use name::find as name;
pub use period::{
    Found, Period, YearMonth, find as find_period, find_all as find_periods, may_hold as may_hold_period,
};
pub use read::read;
pub use skills::{Names, parts as skill_parts};
