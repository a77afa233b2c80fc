//! Tables: each row belongs to the entry that it names.

use super::{Owner, Page};
use crate::convert::lines::{covers, says_a_period};
use crate::resume::Field;
use crate::text::Span;

impl Page<'_> {
    /// A row belongs to the entry that one of its cells names.
    pub(super) fn table(&mut self, span: Span, owner: Owner, rows: &[Vec<String>]) {
        let analysis = self.analysis;
        let resume = analysis.resume();
        let careers = resume.careers.iter().enumerate().map(|(at, career)| (&career.company, Owner::Career(at)));
        let projects = resume.projects.iter().enumerate().map(|(at, work)| (&work.title, Owner::Project(None, at)));
        let schools = resume.educations.iter().enumerate().map(|(at, one)| (&one.school, Owner::Education(at)));
        let activities = resume.activities.iter().enumerate().map(|(at, one)| (&one.title, Owner::Activity(at)));
        let named: Vec<(&Field, Owner)> = careers
            .chain(projects)
            .chain(schools)
            .chain(activities)
            .filter(|(title, _)| covers(span, title.span) && !title.text.is_empty())
            .collect();
        for (at, row) in rows.iter().enumerate() {
            let of = named.iter().find(|(title, _)| row.iter().any(|cell| cell.contains(&title.text)));
            match of {
                Some((title, of)) => {
                    let rest =
                        row.iter().filter(|cell| **cell != title.text && !says_a_period(cell) && !cell.is_empty());
                    let rest: Vec<String> = rest.cloned().collect();
                    self.contents(*of).said.extend(rest);
                }
                // The row that names the columns.
                None if !named.is_empty() && at == 0 => {}
                None => {
                    let known = [&resume.name, &resume.email, &resume.mobile].into_iter().flatten();
                    if known.clone().any(|field| row.contains(&field.text)) {
                        continue;
                    }
                    // A label and what it names, or columns.
                    let text = row.join(if row.len() == 2 { ": " } else { " | " });
                    self.item(span, if named.is_empty() { owner } else { self.here() }, text);
                }
            }
        }
    }
}
