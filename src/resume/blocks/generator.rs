//! Marks that a page's generator reads: no words of a title, but they may say when.

use std::ops::Range;

use crate::resume::block::{Block, BlockKind};
use crate::resume::flat::Flat;
use crate::resume::period::{self, Period};

/// `{{< period from="2020-01" to="2021-03" >}}`: where a mark stands that a page's generator reads.
#[must_use]
pub fn mark(text: &str) -> Option<Range<usize>> {
    let open = memchr::memchr(b'{', text.as_bytes())?;
    let marks = [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}")];
    let (_, end) = marks.iter().find(|(begin, _)| text.get(open..).is_some_and(|rest| rest.starts_with(begin)))?;
    let close = text.get(open..)?.find(end)?;
    Some(open..open + close + end.len())
}

/// True for lines that are nothing but such marks, or the attributes that Kramdown reads: `{: width="150"}`.
#[must_use]
pub fn is_mark(text: &str) -> bool {
    let is_mark = |line: &str| line.trim().starts_with('{') && line.trim().ends_with('}');
    !text.is_empty() && text.lines().all(is_mark) && !period::may_hold(text)
}

/// The same, with a picture before it: `![](logo.png){: width="150"}`.
#[must_use]
pub fn is_marked_picture(flat: &Flat, line: &str) -> bool {
    is_mark(line) || flat.has_picture && line.contains("{:") && line.trim_end().ends_with('}')
}

/// Pictures and marks may stand between a title and what belongs to it.
#[must_use]
pub fn may_stand_between(block: &Block) -> bool {
    let flat = &block.flat;
    block.kind == BlockKind::Text && (flat.is_picture() || is_marked_picture(flat, &flat.text))
}

/// The period in a line, or in the mark of a page's generator: `{{< period from="2020-01" to="2021-03" >}}`.
#[must_use]
pub fn within(line: &str) -> Option<Period> {
    let Some(range) = mark(line) else { return period::find(line).map(|found| found.period) };
    let mut dates = period::find_all(line.get(range)?);
    let first = dates.next()?.period;
    let last = dates.next().filter(|_| first.is_date()).map(|last| last.period.start);
    Some(Period { end: first.end.or(last), ..first })
}
