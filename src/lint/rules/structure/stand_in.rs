//! Words that stand in for others until somebody fills them in.

/// Words that are placeholders as they stand; more Hangul may follow (`○○은행`), letters and digits may not.
const TOKENS: [&str; 12] =
    ["○○○", "○○", "OOO", "OO", "XXX", "TODO", "TBD", "FIXME", "홍길동", "000-0000-0000", "yourusername", "your-email"];

/// One of [`TOKENS`] with neither letters and digits nor a joining sign beside it: `010-xxxx-xxxx` hides a number on
/// purpose.
pub(super) fn find(text: &str) -> Option<(usize, &'static str)> {
    let joins = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '○' | '/' | '.' | '#');
    let mut joined = false;
    for (at, c) in text.char_indices() {
        let may_begin = !joined && matches!(c, '○' | 'O' | 'X' | 'T' | 'F' | '홍' | '0' | 'y');
        joined = joins(c);
        if !may_begin {
            continue;
        }
        let rest = text.get(at..)?;
        let found = TOKENS.iter().find(|token| {
            rest.strip_prefix(**token)
                .is_some_and(|behind| !behind.starts_with(joins) || behind.trim_end_matches(['.', '/', '-']).is_empty())
        });
        if let Some(token) = found {
            return Some((at, token));
        }
    }
    None
}
