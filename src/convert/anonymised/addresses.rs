//! Addresses tell who someone is: accounts, blogs, the employer's own site, embedded photographs.

use crate::text::{Span, TextEdit};

/// Hosts that everybody uses: their name tells nothing, their paths do.
const COMMON: [&str; 12] = [
    "github.com",
    "gitlab.com",
    "bitbucket.org",
    "linkedin.com",
    "velog.io",
    "medium.com",
    "notion.so",
    "youtube.com",
    "blog.naver.com",
    "brunch.co.kr",
    "stackoverflow.com",
    "facebook.com",
];

/// Edits for every address in the source, in order.
pub(super) fn edits(source: &str) -> Vec<TextEdit> {
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(found) = next(source, at) {
        let (start, end) = found;
        at = end;
        let Some(address) = source.get(start..end) else { continue };
        edits.push(TextEdit { span: Span::new(start, end), insert: instead(address) });
    }
    edits
}

/// The next address from `from` on: with a scheme, a common host without one, or data of a picture.
fn next(source: &str, from: usize) -> Option<(usize, usize)> {
    let rest = source.get(from..)?;
    let schemes = ["https://", "http://", "data:image/", "www."];
    let starts = schemes.iter().chain(&COMMON).filter_map(|start| find_apart(rest, start));
    let start = from + starts.min()?;
    let rest = source.get(start..)?;
    // Between the type and the data of a picture stands a comma; behind any other address it ends it.
    let ends = |c: char| {
        c.is_whitespace() || "<>\"'()[]{}|`".contains(c) || !c.is_ascii() || (c == ',' && !rest.starts_with("data:"))
    };
    let length = rest.find(ends).unwrap_or(rest.len());
    let address = rest.get(..length)?.trim_end_matches(['.', ':', ';', '!', '?', '*', '_']);
    Some((start, start + address.len().max(1)))
}

/// Where `start` stands without a letter, digit or dot before it.
fn find_apart(text: &str, start: &str) -> Option<usize> {
    text.match_indices(start).map(|(at, _)| at).find(|at| {
        text.get(..*at).is_none_or(|head| !head.ends_with(|c: char| c.is_ascii_alphanumeric() || ".-@/".contains(c)))
    })
}

fn instead(address: &str) -> String {
    if address.starts_with("data:") {
        return String::new();
    }
    let (scheme, rest) = match address.split_once("://") {
        Some((scheme, rest)) => (format!("{scheme}://"), rest),
        None => (String::new(), address),
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let bare = host.strip_prefix("www.").unwrap_or(host);
    let common = COMMON.iter().find(|common| bare.eq_ignore_ascii_case(common));
    match common {
        Some(_) if rest.len() == host.len() => address.to_owned(),
        Some(common) => format!("{scheme}{common}/anonymous"),
        None => format!("{scheme}example.com"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::apply_edits;

    fn copy_of(source: &str) -> String {
        apply_edits(source, &edits(source))
    }

    #[test]
    fn accounts_and_own_sites_are_hidden() {
        assert_eq!(
            copy_of("[a](https://github.com/hannun/x), github.com/hannun."),
            "[a](https://github.com/anonymous), github.com/anonymous."
        );
        assert_eq!(
            copy_of("<a href=\"http://hannun.dev/?q=1\">블로그</a>"),
            "<a href=\"http://example.com\">블로그</a>"
        );
        assert_eq!(copy_of("www.hannun.dev에서"), "example.com에서");
        assert_eq!(copy_of("![얼굴](data:image/png;base64,AAAA)"), "![얼굴]()");
    }

    #[test]
    fn names_that_look_alike_stay() {
        for text in ["Node.js", "mygithub.company", "https", "www"] {
            assert_eq!(copy_of(text), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_ends(source in "(https://|www\\.|github\\.com/|data:image/|[ -~가-힣\n]){0,12}") {
            let _ = copy_of(&source);
        }
    }
}
