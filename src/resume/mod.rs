//! [`Document`](crate::markup::Document) → [`Resume`]: what the author meant.
//!
//! [`extract`] holds the order of the steps: `blocks` flatten the tree, `lines` say what each tells, `sections` are cut,
//! `person`, `entries`, `works` and `schools` find what stands in them. What comes of it is the [`outline`]; `read` makes the
//! model of it.

mod blocks;
mod entries;
mod extract;
mod kind;
mod lines;
mod model;
pub mod outline;
mod person;
mod read;
mod schools;
mod sections;
pub mod vocabulary;
mod works;

pub use blocks::{block, flat, walk};
pub use class::is_bold as is_drawn_bold;
pub use extract::extract;
pub use kind::DocumentKind;
pub use lazy::begins_anew;
pub use lines::heading;
pub use model::{Activity, Career, Education, Field, Language, Link, Project, Resume, SectionKind, SectionSummary};
pub use people::{FAMILY_NAMES, is_name as is_person_name};
pub use period::{
    Found, Period, YearMonth, find as find_period, find_all as find_periods, may_hold as may_hold_period,
};
pub use person::contact;
pub use person::name::{NO_NAME, find as name};
pub use read::read;
pub use skills::{Names, parts as skill_parts, parts_in as skill_parts_in};

// Within, each file goes by its own name, whatever folder it lies in.
use blocks::{backwards, facts, generator, layout, lister, unfold};
use entries::{
    apart_lines, careers, cell, dates, experience, form, header, languages, lists, numbered, skills, tables,
};
use lines::{class, joints, lazy, line, named_field, period, place, slots, title};
use person::{head, name, people, personal};
use schools::{school_name, study};
use sections::{first_lines, of_jobs, plain_lines};
use works::{announced, listed_works, plain_names};
