//! Code in colours: comments, strings, numbers and the words of a language. It knows what the commonest languages share and no
//! grammar: what it does not recognise stays as it is, and no character is lost or added.

use super::{Content, Element, Tag};

/// How a language writes what is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Language {
    /// What begins a comment up to the end of the line.
    line: &'static str,
    /// What begins and ends a comment over lines.
    block: Option<(&'static str, &'static str)>,
    /// Signs that quote.
    quotes: &'static [char],
}

const SLASHES: Language = Language { line: "//", block: Some(("/*", "*/")), quotes: &['"', '\'', '`'] };
const RUST: Language = Language { line: "//", block: Some(("/*", "*/")), quotes: &['"'] };
const HASH: Language = Language { line: "#", block: None, quotes: &['"', '\''] };
const DASHES: Language = Language { line: "--", block: Some(("/*", "*/")), quotes: &['\'', '"'] };
const JSON: Language = Language { line: "//", block: None, quotes: &['"'] };

/// The language of a fenced block's first word; nothing for one that is not known.
fn language(name: &str) -> Option<Language> {
    Some(match name.to_ascii_lowercase().as_str() {
        "rust" | "rs" => RUST,
        "kotlin" | "kt" | "java" | "scala" | "groovy" | "js" | "javascript" | "jsx" | "ts" | "typescript" | "tsx"
        | "go" | "golang" | "c" | "cpp" | "c++" | "h" | "cs" | "csharp" | "c#" | "swift" | "dart" | "php" | "css"
        | "scss" | "proto" | "gradle" => SLASHES,
        "python" | "py" | "ruby" | "rb" | "sh" | "bash" | "shell" | "zsh" | "yaml" | "yml" | "toml" | "dockerfile"
        | "docker" | "hcl" | "terraform" | "tf" | "makefile" | "make" | "r" | "elixir" | "ini" | "properties"
        | "promql" => HASH,
        "sql" | "mysql" | "postgresql" | "plsql" | "lua" | "haskell" => DASHES,
        "json" | "jsonc" | "json5" => JSON,
        _ => return None,
    })
}

/// Words that languages keep for themselves.
#[rustfmt::skip]
const WORDS: [&str; 118] = [
    "abstract", "and", "as", "assert", "async", "await", "begin", "break", "by", "case",
    "catch", "class", "const", "constructor", "continue", "crate", "create", "data", "def", "default",
    "defer", "delete", "do", "elif", "else", "end", "enum", "except", "export", "extends",
    "false", "final", "finally", "fn", "for", "from", "fun", "func", "function", "go",
    "group", "having", "if", "impl", "implements", "import", "in", "inner", "insert", "instanceof",
    "int", "interface", "internal", "into", "is", "join", "lambda", "left", "let", "limit",
    "local", "loop", "map", "match", "mod", "move", "mut", "new", "nil", "none",
    "not", "null", "object", "on", "open", "or", "order", "override", "package", "pass",
    "private", "protected", "pub", "public", "raise", "range", "ref", "return", "sealed", "select",
    "self", "set", "static", "string", "struct", "super", "suspend", "switch", "table", "then",
    "this", "throw", "throws", "trait", "true", "try", "type", "update", "use", "val",
    "values", "var", "void", "when", "where", "while", "with", "yield",
];

/// What a stretch of code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Plain,
    Comment,
    Quoted,
    Number,
    Word,
}

impl Part {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Comment => "code-comment",
            Self::Quoted => "code-string",
            Self::Number => "code-number",
            Self::Word => "code-word",
        }
    }
}

/// Code as text and coloured spans; nothing for a language that is not known.
#[must_use]
pub(super) fn highlight(code: &str, name: &str) -> Option<Vec<Content>> {
    let language = language(name)?;
    let mut contents: Vec<Content> = Vec::new();
    let mut plain = String::new();
    let mut rest = code;
    let mut after_word = false;
    while let Some(first) = rest.chars().next() {
        let (part, length) = next(rest, first, language, after_word);
        let (text, behind) = rest.split_at_checked(length.max(first.len_utf8())).unwrap_or((rest, ""));
        rest = behind;
        after_word = text.ends_with(is_word);
        if part == Part::Plain {
            plain.push_str(text);
            continue;
        }
        if !plain.is_empty() {
            contents.push(Content::text(std::mem::take(&mut plain)));
        }
        contents.push(Element::new(Tag::Span, part.class(), vec![Content::text(text.to_owned())]).into());
    }
    if !plain.is_empty() {
        contents.push(Content::text(plain));
    }
    Some(contents)
}

/// What comes next, and how many bytes of it.
fn next(rest: &str, first: char, language: Language, after_word: bool) -> (Part, usize) {
    if rest.starts_with(language.line) {
        return (Part::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if let Some((open, close)) = language.block.filter(|(open, _)| rest.starts_with(open)) {
        let end = rest.get(open.len()..).and_then(|inner| inner.find(close));
        return (Part::Comment, end.map_or(rest.len(), |end| open.len() + end + close.len()));
    }
    if language.quotes.contains(&first)
        && let Some(length) = quoted(rest, first)
    {
        return (Part::Quoted, length);
    }
    if is_word(first) {
        let length = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default();
        let part = match first.is_ascii_digit() {
            _ if after_word => Part::Plain,
            true => Part::Number,
            false if WORDS.binary_search(&word.to_ascii_lowercase().as_str()).is_ok() => Part::Word,
            false => Part::Plain,
        };
        return (part, length);
    }
    (Part::Plain, first.len_utf8())
}

/// Bytes of a quotation; three signs quote over lines. Nothing when it is never closed.
fn quoted(rest: &str, sign: char) -> Option<usize> {
    let three: String = std::iter::repeat_n(sign, 3).collect();
    if sign != '`' && rest.starts_with(&three) {
        let inner = rest.get(3..)?;
        return inner.find(&three).map(|end| end + 6);
    }
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' if sign != '`' => return None,
            c if c == sign => return Some(at + c.len_utf8()),
            _ => {}
        }
    }
    None
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::write_text;
    use proptest::prelude::*;

    fn parts(code: &str, language: &str) -> Vec<(String, &'static str)> {
        let read = |content: Content| match content {
            Content::Text(text) => (text.to_string(), ""),
            Content::Element(element) => {
                let mut text = String::new();
                write_text(&element, &mut text);
                (text, element.class)
            }
        };
        highlight(code, language).unwrap_or_default().into_iter().map(read).collect()
    }

    fn coloured(code: &str, language: &str) -> Vec<(String, &'static str)> {
        parts(code, language).into_iter().filter(|(_, class)| !class.is_empty()).collect()
    }

    #[test]
    fn the_words_are_in_order() {
        assert!(WORDS.is_sorted());
    }

    #[test]
    fn comments_strings_numbers_and_words_are_told_apart() {
        let found = coloured("fn rank(a: &'a str) -> u8 { 42 } // 순위 \"x\"\n", "rust");
        let words: Vec<_> = found.iter().map(|(text, class)| (text.as_str(), *class)).collect();
        assert_eq!(words, [("fn", "code-word"), ("42", "code-number"), ("// 순위 \"x\"", "code-comment")]);
        let found = coloured("SELECT name -- 이름\nFROM t WHERE a = 'it''s'", "sql");
        assert_eq!(found.len(), 6, "{found:?}");
        let found = coloured("x = \"\"\"여러\n줄\"\"\" # 끝", "python");
        assert_eq!(found.iter().map(|(_, class)| *class).collect::<Vec<_>>(), ["code-string", "code-comment"]);
        assert_eq!(coloured("let open = \"never closed\nlet b", "js").len(), 3);
    }

    #[test]
    fn a_language_that_is_not_known_stays_as_it_is() {
        assert_eq!(highlight("graph TD", "mermaid"), None);
        assert_eq!(highlight("a", ""), None);
    }

    proptest! {
        #[test]
        fn no_character_is_lost_or_added(code in "[a-z0-9\"'`/*#\\- \\n가\\\\]{0,80}", name in "rust|js|python|sql|json") {
            let text: String = parts(&code, &name).into_iter().map(|(text, _)| text).collect();
            prop_assert_eq!(text, code);
        }
    }
}
