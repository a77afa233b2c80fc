//! A change of a text.

use serde::Serialize;

use super::Span;

/// Replace the text of `span` by `insert`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextEdit {
    /// What is replaced, in bytes of the text before the edit.
    #[serde(flatten)]
    pub span: Span,
    /// What stands there afterwards.
    pub insert: String,
}

/// Applies edits to `source` in order of position. An edit that overlaps one before it, or that does
/// not fit the text, is left out: half a fix is worse than none.
#[must_use]
pub fn apply_edits(source: &str, edits: &[TextEdit]) -> String {
    let mut sorted: Vec<&TextEdit> = edits.iter().collect();
    sorted.sort_by_key(|edit| edit.span);
    let mut result = String::with_capacity(source.len());
    let mut done = 0;
    for edit in sorted {
        let (start, end) = (edit.span.start as usize, edit.span.end as usize);
        let (Some(before), Some(_)) = (source.get(done..start), source.get(start..end)) else {
            continue;
        };
        result.push_str(before);
        result.push_str(&edit.insert);
        done = end;
    }
    result.push_str(source.get(done..).unwrap_or_default());
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: usize, end: usize, insert: &str) -> TextEdit {
        TextEdit { span: Span::new(start, end), insert: insert.into() }
    }

    #[test]
    fn applies_in_order_of_position() {
        assert_eq!(apply_edits("abcdef", &[edit(4, 5, "E"), edit(0, 1, "AA")]), "AAbcdEf");
    }

    #[test]
    fn leaves_out_overlaps_and_misfits() {
        assert_eq!(apply_edits("가나", &[edit(0, 3, "x"), edit(1, 2, "y"), edit(3, 99, "z")]), "x나");
    }
}
