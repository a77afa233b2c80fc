//! Writes Markdown that reads as what was meant, whatever characters the words hold.

/// Words as the start of a block: a line that opens no other block by its first characters.
pub(super) fn line(text: &str) -> String {
    guard_start(inline(text))
}

/// Words as Markdown inside a line. Line ends become spaces.
#[must_use]
pub fn inline(text: &str) -> String {
    let mut line = String::with_capacity(text.len() + 8);
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            line.push(' ');
        }
        if is_address(word) {
            line.push_str(word);
        } else {
            escape(&mut line, word);
        }
    }
    line
}

/// An address stays as it is, so that it becomes a link. It must hold nothing that Markdown reads otherwise.
pub(super) fn is_address(word: &str) -> bool {
    let bytes = word.as_bytes();
    let plain = |b: &u8| b.is_ascii_alphanumeric() || b"-._~:/?#@!$'(),;=%+".contains(b);
    let marks = |at: usize| {
        let letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
        match bytes.get(at) {
            Some(b'_') => !(letter(at.checked_sub(1)) && letter(Some(at + 1))),
            Some(b'~') => bytes.get(at + 1) == Some(&b'~'),
            _ => false,
        }
    };
    (word.starts_with("https://") || word.starts_with("http://"))
        && bytes.iter().all(plain)
        && !(0..bytes.len()).any(marks)
}

fn escape(line: &mut String, word: &str) {
    let mut before = ' ';
    let mut rest = word.chars().peekable();
    while let Some(c) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' => true,
            '~' => !(before == ' ' && after == ' '),
            // Within a word it emphasises nothing.
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => after.is_ascii_alphanumeric() || after == '#',
            _ => false,
        };
        if special {
            line.push('\\');
        }
        // What no text may hold would be replaced by the parser.
        line.push(if c == '\0' { char::REPLACEMENT_CHARACTER } else { c });
        before = c;
    }
}

/// At the start of a line, marks open blocks.
pub(super) fn guard_start(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.get(digits..).unwrap_or_default();
    // "2021.04" begins no list.
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    if (1..=9).contains(&digits) && after.strip_prefix(['.', ')']).is_some_and(ends) {
        let (number, rest) = line.split_at_checked(digits).unwrap_or_default();
        return format!("{number}\\{rest}");
    }
    if line.starts_with(['#', '-', '+', '=']) {
        return format!("\\{line}");
    }
    line
}

/// A link; an address that Markdown could misread is escaped as in a URI.
pub(super) fn link(words: &str, url: &str) -> String {
    format!("[{}]({})", inline(words), destination(url))
}

pub(super) fn destination(url: &str) -> String {
    let mut escaped = String::with_capacity(url.len());
    for c in url.trim().chars() {
        match c {
            '(' | ')' | '<' | '>' | '\\' | '`' | '&' | '|' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c if c.is_whitespace() || c.is_control() => {
                for b in c.encode_utf8(&mut [0; 4]).bytes() {
                    escaped.push_str(&format!("%{b:02X}"));
                }
            }
            c => escaped.push(c),
        }
    }
    escaped
}

/// Markdown, written block by block.
#[derive(Debug, Default)]
pub(super) struct Writer(String);

impl Writer {
    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.0
    }

    /// A blank line, unless the text begins here.
    fn part(&mut self) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
    }

    /// A heading of Markdown that was escaped already.
    pub(super) fn heading(&mut self, level: usize, markdown: &str) {
        self.part();
        self.0.extend(std::iter::repeat_n('#', level));
        self.0.push(' ');
        self.0.push_str(markdown);
        // "C#" at the end of a heading is no closing mark.
        if markdown.ends_with('#') {
            self.0.pop();
            self.0.push_str("\\#");
        }
        self.0.push('\n');
    }

    /// Each line of a text as a paragraph.
    pub(super) fn paragraphs(&mut self, text: &str) {
        for paragraph in text.lines().filter(|paragraph| !paragraph.trim().is_empty()) {
            self.block(&line(paragraph));
        }
    }

    /// A paragraph of Markdown that was escaped already.
    pub(super) fn block(&mut self, markdown: &str) {
        self.part();
        self.0.push_str(markdown);
        self.0.push('\n');
    }

    /// A list of Markdown lines that were escaped already.
    pub(super) fn list(&mut self, items: &[String]) {
        if !items.is_empty() {
            self.part();
        }
        for item in items {
            self.0.push_str("- ");
            self.0.push_str(item);
            self.0.push('\n');
        }
    }

    /// A list of texts. Lines that begin with `- ` are items of a list inside the item, others go on in it.
    pub(super) fn texts(&mut self, items: &[String]) {
        let items: Vec<String> = items.iter().filter(|item| !item.trim().is_empty()).map(|item| nested(item)).collect();
        self.list(&items);
    }
}

/// An item with the lists in it, two spaces a level.
fn nested(item: &str) -> String {
    let mut markdown = String::new();
    let mut indent = 2;
    for (index, raw) in item.trim().lines().filter(|line| !line.trim().is_empty()).enumerate() {
        let text = raw.trim();
        let inner = text.strip_prefix("- ").filter(|_| index > 0);
        if index > 0 {
            let depth = (raw.len() - raw.trim_start().len()) / 2;
            if inner.is_some() {
                // An item stands at most one level below the one before it.
                indent = (2 * (depth + 1)).min(indent + 2);
                markdown.push('\n');
                markdown.extend(std::iter::repeat_n(' ', indent));
                markdown.push_str("- ");
                indent += 2;
                markdown.push_str(&line(inner.unwrap_or_default()));
                continue;
            }
            markdown.push_str("\\\n");
            markdown.extend(std::iter::repeat_n(' ', indent));
        }
        markdown.push_str(&line(text));
    }
    markdown
}
