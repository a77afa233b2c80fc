//! Where in a text a new picture comes to stand, and how it is written.

use std::ops::Range;

use super::FOLDER;
use crate::markup::Format;
use crate::template::write_escaped;
use crate::text::first_line;

/// A picture that is kept and not yet named by the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPicture {
    /// The name of its file.
    pub name: String,
    /// What it shows; empty when nobody knows.
    pub words: String,
}

/// What is written for new pictures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placing {
    /// Where, in bytes of the text.
    pub at: usize,
    /// What.
    pub insert: String,
    /// The words of the first picture, in bytes of `insert`: to be typed over.
    pub words: Range<usize>,
}

/// Writes `pictures` in order at the caret, a byte of the text. In an empty line, at the start of one and behind a finished one each is a
/// paragraph of its own; in the middle of words, an item, a table or a quote they stand where the caret is.
#[must_use]
pub fn place(text: &str, caret: usize, format: Format, pictures: &[NewPicture]) -> Placing {
    let caret = (0..=caret.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let caret = behind_heading(text, behind_picture(text, caret));
    let (before, behind) = text.split_at(caret);
    let line = before.rsplit('\n').next().unwrap_or_default();
    let rest = first_line(behind);
    let alone = line.is_empty() || (rest.trim().is_empty() && (line.trim().is_empty() || ends_paragraph(line)));
    let mut insert = String::new();
    if alone {
        insert.push_str(lines_between(before, line.trim().is_empty()));
    } else if line.chars().next_back().is_some_and(|c| !c.is_whitespace()) {
        insert.push(' ');
    }
    let mut words = 0..0;
    for (index, picture) in pictures.iter().enumerate() {
        if index > 0 {
            insert.push_str(if alone { "\n\n" } else { " " });
        }
        let start = insert.len();
        let inner = write(&mut insert, format, picture);
        if index == 0 {
            words = start + inner.start..start + inner.end;
        }
    }
    if alone {
        let next = if rest.trim().is_empty() { behind.strip_prefix(rest).unwrap_or_default() } else { behind };
        let ends = next.len() - next.trim_start_matches('\n').len();
        if !next.trim().is_empty() {
            insert.push_str("\n\n".get(ends.min(2)..).unwrap_or_default());
        }
    } else if rest.starts_with(|c: char| !c.is_whitespace()) {
        insert.push(' ');
    }
    Placing { at: caret, insert, words }
}

/// The caret, or where the picture ends in whose words it stands: there it was left behind the picture before.
fn behind_picture(text: &str, caret: usize) -> usize {
    let (before, behind) = text.split_at(caret);
    let line = before.rsplit('\n').next().unwrap_or_default();
    let rest = first_line(behind);
    for (start, end) in [("![", ")"), ("<img", ">")] {
        let Some(open) = line.rfind(start) else { continue };
        let is_open = line.get(open..).is_some_and(|inside| !inside.contains(end));
        if let Some(close) = rest.find(end).filter(|_| is_open) {
            return caret + close + end.len();
        }
    }
    caret
}

/// The caret, or the end of the heading in which it stands: a heading with a picture in it would be none.
fn behind_heading(text: &str, caret: usize) -> usize {
    let (before, behind) = text.split_at(caret);
    let line = before.rsplit('\n').next().unwrap_or_default();
    let rest = first_line(behind);
    if line.starts_with('#') { caret + rest.len() } else { caret }
}

/// A line of words that is no item, quote or row: a paragraph or a heading may end here.
fn ends_paragraph(line: &str) -> bool {
    let line = line.trim_start();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let item = ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
        || (number.len() < line.len() && (number.starts_with(". ") || number.starts_with(") ")));
    !item && !line.starts_with(['|', '>'])
}

/// What parts a new paragraph from the text before it.
fn lines_between(before: &str, in_empty_line: bool) -> &'static str {
    let above = before.trim_end_matches([' ', '\t']);
    if above.is_empty() || above.ends_with("\n\n") {
        ""
    } else if in_empty_line {
        "\n"
    } else {
        "\n\n"
    }
}

/// Writes one picture; where its words stand in what was written.
fn write(into: &mut String, format: Format, picture: &NewPicture) -> Range<usize> {
    let from = into.len();
    let mut words = String::new();
    let (open, close) = match format {
        Format::Markdown => {
            words.extend(picture.words.chars().map(|c| if "[]\\<>`*_&!".contains(c) { ' ' } else { c }));
            ("![".to_owned(), format!("]({FOLDER}{})", picture.name))
        }
        Format::Html => {
            write_escaped(&mut words, &picture.words);
            (format!("<img src=\"{FOLDER}{}\" alt=\"", picture.name), "\">".to_owned())
        }
    };
    into.push_str(&open);
    let start = into.len() - from;
    into.push_str(words.trim());
    let end = into.len() - from;
    into.push_str(&close);
    start..end
}

/// What the name of a file says about its picture: nothing where a camera, a clipboard or a program of screenshots gave it.
#[must_use]
pub fn words_of(file_name: &str) -> String {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let words = stem.split(|c: char| c.is_whitespace() || c == '_' || c == '-').filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>().join(" ");
    let lower = words.to_lowercase();
    let letters = lower.chars().filter(|c| c.is_alphabetic()).count();
    let is_made_up = MADE_UP.iter().any(|start| lower.starts_with(start));
    if letters < 2 || is_made_up || is_code(stem) { String::new() } else { words.chars().take(MOST_WORDS).collect() }
}

/// Longer names say no more.
const MOST_WORDS: usize = 80;
/// How names begin that programs give, in lower case.
const MADE_UP: [&str; 17] = [
    "image",
    "img",
    "dsc",
    "pxl",
    "photo",
    "picture",
    "screenshot",
    "screen shot",
    "screen recording",
    "capture",
    "clipboard",
    "kakaotalk",
    "untitled",
    "스크린샷",
    "화면 캡처",
    "캡처",
    "무제",
];

/// Long numbers and hashes.
fn is_code(stem: &str) -> bool {
    stem.len() >= 8 && stem.chars().all(|c| c.is_ascii_hexdigit() || matches!(c, '-' | '_' | '(' | ')' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(text: &str, caret: usize, format: Format, count: usize) -> String {
        let picture = |n| NewPicture { name: format!("{n}.webp"), words: format!("화면 {n}") };
        let pictures: Vec<NewPicture> = (1..=count).map(picture).collect();
        let Placing { at, insert, words } = place(text, caret, format, &pictures);
        assert_eq!(insert.get(words), Some("화면 1"));
        format!("{}{insert}{}", &text[..at], &text[at..])
    }

    #[test]
    fn a_picture_is_a_paragraph_of_its_own_where_a_line_is_finished() {
        const ONE: &str = "![화면 1](pictures/1.webp)";
        let md = |text: &str, caret| placed(text, caret, Format::Markdown, 1);
        assert_eq!(md("", 0), ONE);
        assert_eq!(md("글", 3), format!("글\n\n{ONE}"));
        assert_eq!(md("글\n", 4), format!("글\n\n{ONE}"));
        assert_eq!(md("글\n\n", 5), format!("글\n\n{ONE}"));
        assert_eq!(md("글\n\n다음", 3), format!("글\n\n{ONE}\n\n다음"));
        assert_eq!(md("글\n\n다음", 4), format!("글\n\n{ONE}\n\n다음"));
        assert_eq!(md("글\n다음", 3), format!("글\n\n{ONE}\n\n다음"));
        assert_eq!(md("# 제목\n글", 0), format!("{ONE}\n\n# 제목\n글"));
        assert_eq!(md("앞\n# 제목\n글", 6), format!("앞\n# 제목\n\n{ONE}\n\n글"));
    }

    #[test]
    fn in_the_middle_of_something_it_stands_where_the_caret_is() {
        const ONE: &str = "![화면 1](pictures/1.webp)";
        let md = |text: &str, caret| placed(text, caret, Format::Markdown, 1);
        assert_eq!(md("앞뒤", 3), format!("앞 {ONE} 뒤"));
        assert_eq!(md("- ", 2), format!("- {ONE}"));
        assert_eq!(md("1. 항목", 9), format!("1. 항목 {ONE}"));
        assert_eq!(md("| 가 |", 6), format!("| 가 {ONE} |"));
        // Not inside a character.
        assert_eq!(md("- 가", 3), format!("- {ONE} 가"));
    }

    #[test]
    fn the_words_of_another_picture_stay_whole() {
        let there = "![앞 그림](pictures/0.webp)";
        for caret in [2, 5, there.len() - 1, there.len()] {
            let expected = format!("{there}\n\n![화면 1](pictures/1.webp)\n");
            assert_eq!(placed(&format!("{there}\n"), caret, Format::Markdown, 1), expected, "{caret}");
        }
        let there = "<img src=\"pictures/0.webp\" alt=\"앞\">";
        let expected = format!("{there}\n\n<img src=\"pictures/1.webp\" alt=\"화면 1\">");
        assert_eq!(placed(there, there.len() - 2, Format::Html, 1), expected);
    }

    #[test]
    fn several_keep_their_order() {
        assert_eq!(
            placed("글\n\n", 5, Format::Markdown, 2),
            "글\n\n![화면 1](pictures/1.webp)\n\n![화면 2](pictures/2.webp)"
        );
        assert_eq!(
            placed("<p>글</p>\n", 11, Format::Html, 2),
            "<p>글</p>\n\n<img src=\"pictures/1.webp\" alt=\"화면 1\">\n\n<img src=\"pictures/2.webp\" alt=\"화면 2\">"
        );
    }

    #[test]
    fn words_can_not_end_the_picture() {
        let written = |format, words: &str| {
            let picture = NewPicture { name: "1.png".into(), words: words.into() };
            place("", 0, format, &[picture]).insert
        };
        assert_eq!(written(Format::Markdown, "a](b"), "![a (b](pictures/1.png)");
        assert_eq!(written(Format::Html, "a\"<b"), "<img src=\"pictures/1.png\" alt=\"a&quot;&lt;b\">");
    }

    #[test]
    fn only_a_name_that_somebody_gave_says_something() {
        assert_eq!(words_of("결제_구조도.png"), "결제 구조도");
        assert_eq!(words_of("order-flow v2.webp"), "order flow v2");
        for none in [
            "image.png",
            "IMG_2041.HEIC",
            "스크린샷 2026-11-26 오전 9.10.png",
            "Screenshot 2026.png",
            "KakaoTalk_2026.jpg",
            "0123456789abcdef.png",
            "1.png",
            "",
            "dd0c-ff21_9.jpg",
            "무제.png",
        ] {
            assert_eq!(words_of(none), "", "{none}");
        }
    }
}
