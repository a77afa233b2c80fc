//! Tables of words, kept as text in `data/`.

/// The lines of a table without its comments.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with("# "))
}

/// The words of a table.
pub(super) fn words(table: &'static str) -> impl Iterator<Item = &'static str> {
    rows(table).flat_map(str::split_ascii_whitespace)
}
