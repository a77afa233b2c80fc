//! What another program puts on the clipboard as HTML → Markdown as a person would write it: headings, lists, tables, links
//! and emphasis stay; styles, spans and pictures of elsewhere go.
//!
//! The HTML becomes the [tree](crate::markup) that the page itself reads, `read` makes blocks of it, `write` makes
//! Markdown of those. What the tree leaves out (levels of lists, what a program marks as its own) is read from the tags.

mod block;
mod entries;
mod inline;
mod levels;
mod picture;
mod read;
mod table;
mod tags;
mod write;

use crate::markup::{Format, parse};

/// A pasted text with its formatting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formatted {
    /// Without white space around it.
    pub markdown: String,
    /// How many pictures stayed behind: the page shows only what it holds itself, and nothing large. Their text
    /// alternatives came along.
    pub pictures: usize,
    /// Whether there was any formatting that plain text does not have.
    pub worthwhile: bool,
}

/// Clipboard HTML as Markdown. Total: every text gives Markdown that shows its words.
#[must_use]
pub fn from_html(html: &str) -> Formatted {
    // Inside an element white space between words counts, whatever they stand in.
    let document = parse(&format!("<div>{html}"), Format::Html);
    let read = read::read(&document);
    let mut blocks = entries::open(read.blocks);
    levels::raise(&mut blocks);
    Formatted { markdown: write::write(&blocks), pictures: read.pictures, worthwhile: read.worthwhile }
}

/// Clipboard HTML as Markdown, where that says more than the plain text that lies beside it: `None` for HTML that has no
/// formatting or shows code, and for plain text that is Markdown already.
#[must_use]
pub fn formatted(html: &str, plain: &str) -> Option<Formatted> {
    if shows_code(html) || is_markdown(plain) {
        return None;
    }
    Some(from_html(html)).filter(|found| found.worthwhile && !found.markdown.is_empty())
}

/// Code editors colour their lines: all of it in one fixed-width block.
fn shows_code(html: &str) -> bool {
    let lower = html.get(..html.len().min(2048)).unwrap_or(html).to_ascii_lowercase();
    let body = lower.rsplit_once("<!--startfragment-->").map_or(lower.as_str(), |(_, body)| body);
    let mut tags = body.split('<').skip(1).map(str::trim_start);
    let first = tags.find(|tag| {
        !["meta", "html", "head", "body", "/head", "!", "style", "/style"].iter().any(|name| tag.starts_with(name))
    });
    first.is_some_and(|tag| {
        let style = tag.split('>').next().unwrap_or_default();
        tag.starts_with("pre") || tag.starts_with("div") && style.contains("font-family") && style.contains("monospace")
    })
}

/// A source that somebody shows on a page.
fn is_markdown(plain: &str) -> bool {
    plain.contains("](http")
        || plain.lines().any(|line| {
            let rest = line.trim_start_matches('#');
            let bold = line.match_indices("**").count() >= 2;
            bold || rest.len() < line.len() && line.len() - rest.len() <= 6 && rest.starts_with(' ')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn markdown(html: &str) -> String {
        from_html(html).markdown
    }

    #[test]
    fn emphasis_is_kept_where_it_can_be_read() {
        for (html, expected) in [
            ("<p>주문 <b>네 배</b>로</p>", "주문 **네 배**로"),
            ("<p><b>역할:</b>백엔드</p>", "<b>역할:</b>백엔드"),
            ("<p><b>역할: </b>백엔드</p>", "**역할:** 백엔드"),
            ("<p><b>가</b><b> 나</b></p>", "**가 나**"),
            ("<p><b>가</b><i>나</i></p>", "**가**<i>나</i>"),
            ("<p><s>옛</s> <em>새</em> <code>a|b`c</code></p>", "~~옛~~ *새* ``a|b`c``"),
            ("<p>10<sup>6</sup> 건</p>", "10<sup>6</sup> 건"),
            ("<b style='font-weight:normal'><p>가 <span style='font-weight:700'>나</span></p></b>", "가 **나**"),
            ("<h2><b>경력</b></h2>", "## 경력"),
        ] {
            assert_eq!(markdown(html), expected, "{html}");
        }
    }

    #[test]
    fn signs_of_markdown_stay_signs() {
        assert_eq!(markdown("<p>1. 가<br>* 나 *<br># 다</p>"), "1\\. 가\\\n\\* 나 \\*\\\n\\# 다");
        assert_eq!(markdown("<p>- 가<br>• 나</p>"), "- 가\n- 나");
    }

    #[test]
    fn links_lead_where_they_led() {
        assert_eq!(markdown("<a href='https://a.kr/x'>글</a>"), "[글](https://a.kr/x)");
        assert_eq!(markdown("<a href='https://a.kr/x'>https://a.kr/x</a>"), "https://a.kr/x");
        assert_eq!(markdown("<a href='mailto:a@b.kr'>a@b.kr</a>"), "a@b.kr");
        assert_eq!(markdown("<a href='/in/x'>글</a> <a href='javascript:x'>쪽</a>"), "글 쪽");
    }

    #[test]
    fn pictures_are_counted_and_leave_their_words() {
        let small = "data:image/png;base64,iVBORw0KGgo=";
        assert_eq!(from_html(&format!("<p><img alt='로고' src='{small}'></p>")).markdown, format!("![로고]({small})"));
        let large = format!("data:image/png;base64,{}", "A".repeat(200_000));
        for source in ["https://a.kr/x.png", &large] {
            let found = from_html(&format!("<p>가 <img alt='로고' src='{source}'></p>"));
            assert_eq!((found.markdown.as_str(), found.pictures), ("가 로고", 1));
        }
    }

    #[test]
    fn only_what_says_more_than_plain_text_is_taken() {
        assert!(formatted("<meta charset='utf-8'><ul><li>가</li></ul>", "가").is_some());
        for (html, plain) in [
            ("<meta charset='utf-8'><span style='color:red'>가</span>", "가"),
            ("<div>- 가</div>", "- 가"),
            ("<pre><b>let</b> a</pre>", "let a"),
            ("<div style=\"font-family: Menlo, monospace;white-space: pre;\"><div><b>let</b></div></div>", "let"),
            ("<div><b># 경력</b></div>", "# 경력"),
        ] {
            assert_eq!(formatted(html, plain), None, "{html}");
        }
    }
}
