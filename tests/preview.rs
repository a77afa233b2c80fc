//! Whole documents as pages: each document of `fixtures/preview` has a snapshot of its HTML, a unit a line.

#[path = "support/fixtures.rs"]
#[allow(dead_code, reason = "other tests use the other part")]
mod fixtures;
mod snapshots;

use hannun::analysis::{Options, analyze};
use hannun::markup::Format;

fn html(text: &str, format: Format) -> String {
    analyze(text, &Options { format: Some(format) }).html()
}

#[test]
fn documents_are_drawn_as_in_their_snapshots() {
    let documents = fixtures::fixtures("preview").into_iter();
    snapshots::check("preview", documents.map(|file| (file.name, html(&file.text, file.format))));
}

const DOCUMENT: &str = "\
# 이한눈

## 경력

### 가나다커머스 | 백엔드 엔지니어 (2021.06 - 2023.02)
#### 쿠폰 발급 개편
2022.01 - 2022.09
- 중복 발급 0건

## 학력

### 가상대학교 | 컴퓨터공학 (2013.03 - 2019.02)
";

/// Writes every period of [`DOCUMENT`] in another form.
fn rewritten(write: impl Fn((u16, u8), (u16, u8)) -> String) -> String {
    let periods = [((2021, 6), (2023, 2)), ((2022, 1), (2022, 9)), ((2013, 3), (2019, 2))];
    periods.into_iter().fold(DOCUMENT.to_owned(), |text, (start, end)| {
        let old = format!("{}.{:02} - {}.{:02}", start.0, start.1, end.0, end.1);
        assert!(text.contains(&old), "{old}");
        text.replace(&old, &write(start, end))
    })
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Fails with all texts whose page is another one.
fn assert_equal_pages(expected: &str, texts: impl IntoIterator<Item = (String, String)>) {
    let mut differing = Vec::new();
    for (name, text) in texts {
        let found = html(&text, Format::Markdown);
        let lines = found.lines().zip(expected.lines());
        let first = lines.filter(|(found, expected)| found != expected).map(|(found, _)| found).next();
        if found != expected {
            differing.push(format!("{name}: {}", first.unwrap_or("another number of units")));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn the_form_of_a_date_does_not_show() {
    let expected = html(DOCUMENT, Format::Markdown);
    assert!(expected.contains("<p class=\"period\">2021.06 - 2023.02</p>"), "{expected}");
    let forms: [fn((u16, u8)) -> String; 8] = [
        |(y, m)| format!("{y}.{m}"),
        |(y, m)| format!("{y}.{m:02}."),
        |(y, m)| format!("{y}-{m:02}"),
        |(y, m)| format!("{y}/{m}"),
        |(y, m)| format!("{y}년 {m}월"),
        |(y, m)| format!("{y}.{m:02}.01"),
        |(y, m)| format!("{}.{m:02}", y % 100),
        |(y, m)| format!("{} {y}", MONTHS[usize::from(m) - 1]),
    ];
    let written =
        forms.map(|form| (form((2021, 6)), rewritten(|start, end| format!("{} ~ {}", form(start), form(end)))));
    assert_equal_pages(&expected, written);
}

#[test]
fn the_separator_of_a_period_does_not_show() {
    let separators = [" ~ ", "~", " – ", "–", " — ", "-", " \\~ ", " to ", " ‑ ", "부터 "];
    let written = separators.map(|separator| {
        let text = rewritten(|start, end| format!("{}.{:02}{separator}{}.{:02}", start.0, start.1, end.0, end.1));
        (separator.to_owned(), text)
    });
    assert_equal_pages(&html(DOCUMENT, Format::Markdown), written);
}

#[test]
fn the_word_for_now_does_not_show() {
    let open = |word: &str| DOCUMENT.replace("2021.06 - 2023.02", &format!("2021.06 ~ {word}"));
    let expected = html(&open("현재"), Format::Markdown);
    assert!(expected.contains("<p class=\"period\">2021.06 - 현재</p>"), "{expected}");
    let words = ["재직 중", "재직중", "진행 중", "진행중", "present", "Present", "now", "Current", "ongoing"];
    assert_equal_pages(&expected, words.map(|word| (word.to_owned(), open(word))));
}

/// The comparisons above would pass if periods were not drawn at all.
#[test]
fn another_month_shows() {
    let text = DOCUMENT.replace("2023.02", "2023.03");
    assert_ne!(html(&text, Format::Markdown), html(DOCUMENT, Format::Markdown));
}
