//! The résumé as text to paste into a form, in the order of the page.

use super::text::element_text;
use crate::analysis::Analysis;
use crate::template::{HeadOf, Shape, Unit};

/// The résumé as plain text: items begin with `- `, periods stand in Wanted's form (`2021.06 - 현재`), links are
/// `text (url)`. A blank line stands before sections, companies, and pieces of work.
#[must_use]
pub fn to_plain_text(analysis: &Analysis) -> String {
    let mut text = String::new();
    let mut before: Option<&Unit> = None;
    for unit in &analysis.units {
        let shown = element_text(&analysis.draw(unit));
        if shown.is_empty() {
            continue;
        }
        if before.is_some_and(|before| stand_apart(&before.shape, &unit.shape)) {
            text.push('\n');
        }
        text.push_str(&shown);
        text.push('\n');
        before = Some(unit);
    }
    text
}

/// Whether a blank line stands between two units.
fn stand_apart(before: &Shape, after: &Shape) -> bool {
    match (before, after) {
        (_, Shape::Section(_)) => true,
        (Shape::Section(_), _) | (Shape::Head { .. }, Shape::Head { of: HeadOf::Project | HeadOf::Role, .. }) => false,
        (_, Shape::Head { of: HeadOf::Entry | HeadOf::Project, .. }) => true,
        (before, Shape::Wide { intro: true, .. }) => !matches!(before, Shape::Wide { .. }),
        _ => false,
    }
}
