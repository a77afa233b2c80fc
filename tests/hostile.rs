//! Attacks in every place of a résumé, judged by what stands in the finished page: only closed-list elements,
//! attributes, classes and addresses. That nothing "runs" would prove little.
#![allow(clippy::panic, clippy::expect_used, reason = "a failed check is a failed test")]

mod support;

use std::collections::BTreeMap;

use hannun::analysis::{Analysis, Options, analyze};
use hannun::markup::Format;
use hannun::template::{Attribute, Content, Element};
use support::{fixtures, oracle, spans, visible};

/// The attacks of `fixtures/hostile/attacks.txt`, with their escapes read.
fn attacks() -> Vec<String> {
    let text = std::fs::read_to_string(fixtures::folder("hostile").join("attacks.txt")).expect("attacks.txt");
    let attacks: Vec<String> =
        text.lines().filter(|line| !line.starts_with("# ") || line.contains('<')).map(unescape).collect();
    assert!(attacks.len() >= 120, "only {} attacks", attacks.len());
    attacks
}

fn unescape(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        rest = after.get(1..).unwrap_or_default();
        match after.chars().next() {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('0') => text.push('\0'),
            Some('u') => {
                let (digits, after) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).expect("\\u{…}");
                text.push(u32::from_str_radix(digits, 16).ok().and_then(char::from_u32).expect("a character"));
                rest = after;
            }
            Some(other) => text.push(other),
            None => text.push('\\'),
        }
    }
    text + rest
}

/// The attack in the places where a résumé is read in its own way.
fn places(attack: &str) -> Vec<(&'static str, String)> {
    let line = attack.replace('\n', " ");
    vec![
        ("alone", attack.to_owned()),
        ("as the name", format!("# {line}\n백엔드 엔지니어\n")),
        ("in the contact line", format!("# 이한눈\nhannun@example.kr · 010-0000-0000 · {line}\n")),
        ("as a section", format!("# 이한눈\n\n## {line}\n\n- 가\n")),
        ("as a company", format!("## 경력\n\n### {line} | 백엔드 (2021.06 ~ 현재)\n\n- 가\n")),
        ("as a project", format!("## 경력\n\n### 가나다커머스 (2021.06 ~ 현재)\n\n#### {line}\n2021.06 ~ 2021.08\n")),
        ("as a bullet", format!("## 경력\n\n### 가나다커머스 (2021.06 ~)\n\n- {attack}\n- 끝\n")),
        ("as a skill", format!("## 스킬\n\nKotlin, {line}, Kafka\n")),
        ("in a cell", format!("| 기간 | 역할 |\n|---|---|\n| {line} | 끝 |\n")),
        ("in an open block", format!("<div style=\"display:flex\"><div>2021.06 ~</div><div>{attack}")),
        ("in a quote", format!("> {}\n", attack.replace('\n', "\n> "))),
        ("in a link", format!("[{line}](https://example.kr)\n")),
    ]
}

/// Runs `judge` on every attack in every place and both formats.
fn judge_all(judge: impl Fn(&Analysis) -> Vec<String>) {
    // One example of each thing that can be wrong is enough to read.
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for attack in attacks() {
        for (place, text) in places(&attack) {
            for format in [Format::Markdown, Format::Html] {
                let analysis = analyze(&text, &Options { format: Some(format) });
                for wrong in judge(&analysis) {
                    found.entry(wrong).or_insert_with(|| format!("{attack:?} {place}, {format:?}"));
                }
            }
        }
    }
    let found: Vec<String> = found.into_iter().map(|(wrong, example)| format!("{wrong}: {example}")).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_but_the_closed_list_reaches_the_page() {
    judge_all(|analysis| oracle::violations(&analysis.html()));
}

#[test]
fn attacks_lose_no_letter_of_what_is_visible() {
    judge_all(|analysis| visible::compare(analysis, visible::is_letter).err().into_iter().collect());
}

#[test]
fn positions_fit_the_source_of_attacks() {
    judge_all(|analysis| spans::misfit(analysis).into_iter().collect());
}

/// What the elements hold, before anything is escaped: the page is built from these, not from a string.
#[test]
fn values_of_attributes_are_checked_before_they_are_drawn() {
    judge_all(|analysis| {
        let mut wrong = Vec::new();
        for unit in &analysis.units {
            check(&analysis.draw(unit), &mut wrong);
        }
        wrong
    });
}

fn check(element: &Element, wrong: &mut Vec<String>) {
    for attribute in &element.attributes {
        match attribute {
            Attribute::Href(url) if !is_fine(url) => wrong.push(format!("href {url:?}")),
            Attribute::Src(url) if !url.to_ascii_lowercase().starts_with("data:image/") => {
                wrong.push(format!("src {url:?}"));
            }
            Attribute::Colspan(0) | Attribute::Rowspan(0) => wrong.push("an empty cell span".to_owned()),
            _ => {}
        }
    }
    for child in &element.children {
        if let Content::Element(child) = child {
            check(child, wrong);
        }
    }
}

/// No control character at all, and no colon before the first `/`, `?` or `#` but that of an allowed scheme.
fn is_fine(url: &str) -> bool {
    let head = url.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let scheme = head.split_once(':').map(|(scheme, _)| scheme);
    !url.contains(char::is_control) && scheme.is_none_or(|scheme| ["https", "http", "mailto", "tel"].contains(&scheme))
}

/// The positive control: given the attacks themselves, the same judge must object to most of them.
#[test]
fn the_judge_objects_to_the_raw_attacks() {
    let attacks = attacks();
    let objected = attacks.iter().filter(|attack| !oracle::violations(attack).is_empty()).count();
    assert!(objected * 10 >= attacks.len() * 6, "only {objected} of {} are objected to", attacks.len());
}

/// The judge is not simply against everything.
#[test]
fn the_judge_lets_a_clean_page_pass() {
    let clean = "<div class=\"unit row first\"><div class=\"left\"></div><div class=\"right\"><p class=\"body align-left\">가 \
                 <a href=\"https://example.kr\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">나</a><br></p></div></div>";
    assert_eq!(oracle::violations(clean), Vec::<String>::new());
}

/// Where the policy is to take a tag off and keep its words, the words stay.
#[test]
fn words_around_removed_tags_stay() {
    for (html, words) in [
        ("<marquee>가나</marquee>다", "가나다"),
        ("<x-card onclick=x>가나다</x-card>", "가나다"),
        ("<button onclick=x>가나다</button>", "가나다"),
        ("<font color='javascript:x'>가나다</font>", "가나다"),
        ("<svg><text>가나다</text></svg>", "가나다"),
        ("<a href='javascript:x'>가나다</a>", "가나다"),
        ("가<script>라</script>나<style>마</style>다", "가나다"),
    ] {
        let shown = analyze(html, &Options { format: Some(Format::Html) }).text();
        assert!(shown.contains(words), "{html}: {shown:?}");
        assert!(!shown.contains(['라', '마']), "{html}: {shown:?}");
    }
}
