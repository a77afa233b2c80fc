//! Is it Markdown or HTML?

use super::Format;

/// A whole HTML document, or a fragment that begins with a block tag and shows no sign of Markdown.
#[must_use]
pub fn detect(source: &str) -> Format {
    let mut start = source.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r']);
    // Comments, and what a server would do before it sends the page.
    while let Some((_, rest)) = [("<!--", "-->"), ("<%", "%>"), ("<?", "?>")]
        .iter()
        .find_map(|(open, close)| start.strip_prefix(open)?.split_once(close))
    {
        start = rest.trim_start();
    }
    let head: String = start.chars().take(16).collect::<String>().to_ascii_lowercase();
    if ["<!doctype", "<html", "<head", "<body"].iter().any(|tag| head.starts_with(tag)) {
        // `<body align="center">` around Markdown only sets it in the middle, and a head of links to style sheets may stand over it.
        let is_whole = ["<!doctype", "<html"].iter().any(|tag| head.starts_with(tag));
        return if !is_whole && has_markdown_headings(source) { Format::Markdown } else { Format::Html };
    }
    let begins_with_tag =
        head.strip_prefix('<').is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
    if begins_with_tag && source.trim_end().ends_with('>') && !source.lines().any(is_markdown_line) {
        return Format::Html;
    }
    Format::Markdown
}

/// Below empty lines stand headings in Markdown, and more of them than of HTML's.
fn has_markdown_headings(source: &str) -> bool {
    let mut above = "";
    let mut count = 0;
    for line in source.lines() {
        count += usize::from(is_heading(line) && !line.starts_with(' ') && above.trim().is_empty());
        above = line;
    }
    let tags = memchr::memchr_iter(b'<', source.as_bytes())
        .filter(|at| matches!(source.as_bytes().get(at + 1..at + 3), Some([b'h', level]) if level.is_ascii_digit()));
    count > tags.count()
}

fn is_heading(line: &str) -> bool {
    let line = line.trim_start();
    let heading = line.trim_start_matches('#');
    heading.len() < line.len() && heading.starts_with(' ')
}

fn is_markdown_line(line: &str) -> bool {
    let line = line.trim_start();
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = numbered.len() < line.len() && numbered.starts_with(". ");
    is_heading(line)
        || is_numbered
        || ["- ", "* ", "+ ", "> ", "```", "~~~", "| ", "**", "---", "![", "["]
            .iter()
            .any(|mark| line.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_or_a_pure_fragment_is_html() {
        for html in [
            "<!DOCTYPE html><p>가",
            "\u{feff}\n<html>",
            "<!-- x -->\n<body>",
            "<%@ page language=\"java\" %>\n<!DOCTYPE html><p>가",
            "<div>\n  <h2>경력</h2>\n\n    <p>내용</p>\n</div>\n",
            "<head></head>\n<body>\n<h2>경력</h2>\n<pre>\n# 설정\n</pre>\n</body>",
        ] {
            assert_eq!(detect(html), Format::Html, "{html}");
        }
    }

    #[test]
    fn a_mixture_is_markdown() {
        for markdown in [
            "# 이름",
            "",
            "<body align=\"center\">\n\n# 이름\n\n</body>",
            "<div>\n\n- 항목\n\n</div>",
            "<h1>이름</h1>\n\n## 경력\n<br>",
            "<p>안녕</p>\n끝 문장",
            "<head>\n<title>이력서</title>\n</head>\n<body>\n\n# 이름\n\n## 경력\n\n<h2>학력</h2>\n</body>",
        ] {
            assert_eq!(detect(markdown), Format::Markdown, "{markdown}");
        }
    }
}
