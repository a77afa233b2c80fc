//! YAML between `---` lines, or TOML between `+++` lines, at the very start of the file.

use crate::text::Span;

/// The block from the first `---` or `+++` through the closing line, if it is front matter: every line between
/// must look like YAML or TOML, so that a rule followed by prose is never hidden.
pub(super) fn front_matter(source: &str) -> Option<Span> {
    let start = source.len() - source.trim_start_matches('\u{feff}').len();
    let mut lines = source.get(start..)?.split_inclusive('\n');
    let first = lines.next()?;
    let mut end = start + first.len();
    let toml = match first.trim_end() {
        "---" => false,
        "+++" => true,
        _ => return None,
    };
    let mut keys = 0;
    for line in lines {
        end += line.len();
        match line.trim_end() {
            // Where nothing follows, that is all there is to show.
            "+++" if toml => {
                let followed = source.get(end..).is_some_and(|rest| !rest.trim().is_empty());
                return (keys > 0 && followed).then(|| Span::new(0, end));
            }
            line if toml && is_assignment(line) => keys += 1,
            line if toml && (line.is_empty() || line.starts_with([' ', '\t', '#', '[', ']'])) => {}
            _ if toml => return None,
            "---" | "..." => return (keys > 0).then(|| Span::new(0, end)),
            line if is_key(line) || is_object(line) => keys += 1,
            // "title : …" is YAML, too, but people write fields so: alone it hides nothing.
            line if is_key(&line.replacen(" :", ":", 1)) => {}
            line if line.is_empty() || line.starts_with([' ', '\t', '#']) || line.starts_with("- ") => {}
            _ => return None,
        }
    }
    None
}

/// YAML holds JSON, too: some tools write all of it as one object.
fn is_object(line: &str) -> bool {
    line.starts_with("{\"") && line.ends_with('}')
}

fn is_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, value)| {
        let plain = key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
        plain && !key.is_empty() && (value.is_empty() || value.starts_with(' '))
    })
}

/// `title = "이력서"`
fn is_assignment(line: &str) -> bool {
    line.split_once(" = ").is_some_and(|(key, value)| {
        let plain = key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'));
        plain && !key.is_empty() && !value.is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_yaml_and_toml_are_front_matter() {
        assert_eq!(front_matter("---\ntitle: \"이력서\"\ntoc: true\n---\n# 이름"), Some(Span::new(0, 37)));
        assert_eq!(front_matter("---\n안녕하세요. 개발자입니다.\n---\n"), None);
        assert_eq!(front_matter("---\n{\"tags\":[\"이력서\"]}\n---\n# 이름"), Some(Span::new(0, 31)));
        assert_eq!(front_matter("---\ntitle : \"이력서\"\ntoc: true\n---\n# 이름"), Some(Span::new(0, 38)));
        assert_eq!(front_matter("---\nname : 한지우\n---\n# 이름"), None);
        assert_eq!(front_matter("---\n---\n"), None);
        assert_eq!(front_matter("---\ntitle: 끝이 없음"), None);
        assert_eq!(front_matter("+++\ntitle = \"이력서\"\n\n[extra]\ntoc = true\n+++\n# 이름"), Some(Span::new(0, 48)));
        assert_eq!(front_matter("+++\ntitle = \"이력서\"\n+++\n"), None);
        assert_eq!(front_matter("+++\n안녕하세요. 개발자입니다.\n+++\n"), None);
        assert_eq!(front_matter("+++\ntitle: \"이력서\"\n+++\n"), None);
    }
}
