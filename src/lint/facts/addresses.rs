//! Addresses, hosts and file names in a word: no prose, so most rules leave them alone.

use std::ops::Range;

use super::shown::MaskKind;

/// Ends of hosts. Names of technologies end in some of them, too: a rule about names looks at those itself.
const DOMAINS: [&str; 15] =
    ["com", "io", "org", "net", "dev", "kr", "me", "co", "app", "site", "ai", "page", "blog", "so", "tech"];

/// Ends of file names. `js` is left out: Node.js is no file.
const EXTENSIONS: [&str; 44] = [
    "yml",
    "yaml",
    "json",
    "xml",
    "md",
    "txt",
    "pdf",
    "doc",
    "docx",
    "ppt",
    "pptx",
    "xls",
    "xlsx",
    "csv",
    "tsv",
    "sql",
    "sh",
    "py",
    "rb",
    "rs",
    "java",
    "kt",
    "ts",
    "tsx",
    "jsx",
    "mjs",
    "html",
    "htm",
    "css",
    "scss",
    "toml",
    "ini",
    "cfg",
    "conf",
    "lock",
    "gradle",
    "properties",
    "png",
    "jpg",
    "jpeg",
    "gif",
    "svg",
    "zip",
    "jar",
];

/// The address in a word, if there is one: bytes of the word and what it is.
pub(super) fn find(word: &str) -> Option<(Range<usize>, MaskKind)> {
    let bytes = word.as_bytes();
    let telling = |b: &u8| matches!(b, b'.' | b'@' | b'/' | b'\\');
    if !bytes.iter().any(telling) {
        return None;
    }
    if let Some(scheme) = word.find("://") {
        let head = word.get(..scheme)?;
        let start = head.rfind(|c: char| !c.is_ascii_alphanumeric()).map_or(0, |at| at + char_len(head, at));
        return Some((run(word, start), MaskKind::Url));
    }
    // The longest run of characters that addresses are made of.
    let start = word.find(|c: char| is_address(c))?;
    let range = run(word, start);
    let found = word.get(range.clone())?;
    kind(found).map(|kind| (range, kind))
}

fn kind(found: &str) -> Option<MaskKind> {
    if let Some((name, host)) = found.split_once('@') {
        let named = !name.is_empty() && host.contains('.');
        return if named { Some(MaskKind::Email) } else { found.contains('/').then_some(MaskKind::File) };
    }
    if found.starts_with("www.") || is_host(found.split(['/', ':', '?']).next().unwrap_or_default()) {
        return Some(MaskKind::Host);
    }
    let last = found.rsplit('/').next().unwrap_or_default();
    let extension = last.rsplit_once('.').filter(|(name, _)| !name.is_empty()).map(|(_, extension)| extension);
    let is_file = extension.is_some_and(|extension| EXTENSIONS.contains(&extension));
    let is_path = found.starts_with(['/', '~', '\\']) && found.len() > 2
        || found.starts_with("./")
        || found.starts_with("../")
        || found.bytes().filter(|b| *b == b'/').count() >= 2 && !found.bytes().any(|b| b.is_ascii_uppercase());
    (is_file || is_path).then_some(MaskKind::File)
}

fn is_host(host: &str) -> bool {
    let mut labels = host.rsplit('.');
    let domain = labels.next().unwrap_or_default();
    DOMAINS.iter().any(|known| domain.eq_ignore_ascii_case(known))
        && host.len() > domain.len() + 1
        && labels.all(|label| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

/// From `start` through the last character of the address, without the punctuation behind it.
fn run(word: &str, start: usize) -> Range<usize> {
    let rest = word.get(start..).unwrap_or_default();
    let end = rest.find(|c: char| !is_address(c)).unwrap_or(rest.len());
    let found = rest.get(..end).unwrap_or_default().trim_end_matches(['.', ',', ':', ';', '!', '?', ')', '\'']);
    start..start + found.len()
}

fn is_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#@!$&'*+,;=%\\".contains(c)
}

fn char_len(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(word: &str) -> Option<(&str, MaskKind)> {
        find(word).map(|(range, kind)| (&word[range], kind))
    }

    #[test]
    fn finds_what_is_no_prose() {
        assert_eq!(found("(https://a.example/가나)에서"), Some(("https://a.example/", MaskKind::Url)));
        assert_eq!(found("github.com/hannun를"), Some(("github.com/hannun", MaskKind::Host)));
        assert_eq!(found("hannun@example.kr,"), Some(("hannun@example.kr", MaskKind::Email)));
        assert_eq!(found("docker-compose.yml에"), Some(("docker-compose.yml", MaskKind::File)));
        assert_eq!(found("src/main/java"), Some(("src/main/java", MaskKind::File)));
        assert_eq!(found("@nestjs/core"), Some(("@nestjs/core", MaskKind::File)));
        assert_eq!(found("socket.io"), Some(("socket.io", MaskKind::Host)));
    }

    #[test]
    fn leaves_names_and_numbers() {
        for word in
            ["Node.js", "CI/CD", "Vue.js/React", "0.4$", "2021.06", "구축함.", "Inc.", "v1.2", "A/B", "@Transactional"]
        {
            assert_eq!(found(word), None, "{word}");
        }
    }
}
