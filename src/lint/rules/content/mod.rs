//! What is said.

mod buzzword;
mod cluttered_bullet;
mod dense_entry;
mod duty_only_bullet;
mod implementation_detail;
mod long_bullet;
mod missing_metric;
mod run_on_bullet;
mod tech_overload;
mod unquantified_improvement;

use crate::lint::facts::{Bullet, Entry, EntryKind, Facts};
use crate::lint::rule::Rule;
use crate::resume::SectionKind;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[
    &cluttered_bullet::RULE,
    &long_bullet::RULE,
    &run_on_bullet::RULE,
    &tech_overload::RULE,
    &implementation_detail::RULE,
    &dense_entry::RULE,
    &missing_metric::RULE,
    &unquantified_improvement::RULE,
    &duty_only_bullet::RULE,
    &buzzword::RULE,
];

/// Words in titles of what one did beside the work.
const BESIDE: [&str; 8] = ["활동", "기타", "그 외", "수상", "교육", "과정 수료", "부트캠프", "Activities"];

/// Headings of what a project looks like inside, and not of what somebody did in it.
const SHAPES: [&str; 8] = [
    "Skeleton",
    "Project Structure",
    "Project structure",
    "Folder Structure",
    "프로젝트 구조",
    "폴더 구조",
    "디렉토리 구조",
    "디렉터리 구조",
];

/// True for a bullet of a section of activities: `기타 활동`.
fn is_beside(facts: &Facts<'_>, bullet: &Bullet) -> bool {
    let section = facts.sections.get(bullet.section);
    let section = section.filter(|section| !matches!(section.kind, SectionKind::Careers | SectionKind::Projects));
    let heading = section.and_then(|section| section.heading?.of(facts.source())).unwrap_or_default();
    BESIDE.iter().any(|word| heading.contains(word))
}

/// True for a job or a project: what somebody achieved is expected there.
fn is_work(facts: &Facts<'_>, entry: &Entry<'_>) -> bool {
    let title = entry.title.of(facts.source()).unwrap_or_default();
    let work = matches!(entry.kind, EntryKind::Career | EntryKind::Project) && !entry.is_field;
    let heading = facts.sections.get(entry.section).and_then(|section| section.heading?.of(facts.source()));
    work && !BESIDE.iter().any(|word| title.contains(word))
        && !SHAPES.iter().any(|shape| heading.is_some_and(|heading| heading.contains(shape)))
}
