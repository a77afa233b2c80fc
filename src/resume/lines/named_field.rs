//! The name of a field that a line begins with: `기간: …`, `[회사명] …`.

use std::ops::Range;

use crate::resume::line::trim_separators;
use crate::resume::vocabulary::{self, Label};
use crate::text::first_bytes;

/// `기간: …`, `역할 : …`: the label in front of a colon.
#[must_use]
pub fn leading_label(text: &str, line: &Range<usize>) -> Option<(Range<usize>, Label)> {
    let inner = text.get(line.clone())?;
    if inner.starts_with(['[', '【']) {
        return bracketed_label(text, line);
    }
    let head = first_bytes(inner, 64);
    let colon = vocabulary::colon(head).filter(|at| *at <= 60)?;
    let words = text.get(line.start..line.start + colon)?;
    let core = crate::resume::heading::core(words);
    let name = trim_separators(text, line.start + core.start..line.start + core.end);
    let label = vocabulary::label(text.get(name.clone())?)?;
    Some((name, label))
}

/// `[회사명] 가나다`, `【기간】 2021.06 ~ 현재`: the name of a field in brackets. What else stands in brackets may be a name.
fn bracketed_label(text: &str, line: &Range<usize>) -> Option<(Range<usize>, Label)> {
    let inner = first_bytes(text.get(line.clone())?, 64);
    let close = inner.find([']', '】'])?;
    let name = trim_separators(text, line.start + inner.chars().next()?.len_utf8()..line.start + close);
    let label = vocabulary::label(text.get(name.clone())?)?;
    let field =
        matches!(label, Label::Company | Label::School | Label::Period | Label::Role | Label::Team | Label::Major);
    let value = text.get(line.start + close..line.end)?;
    (field && value.contains(vocabulary::is_letter)).then_some((name, label))
}
