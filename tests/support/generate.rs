//! Invented texts: a soup of fragments that breaks every grammar, and résumés with the habits of real ones.

use proptest::prelude::*;
use proptest::sample::select;

const WORDS: &[&str] = &[
    "주문", "처리량을", "3배", "높였습니다", "알림", "Kotlin", "Kafka", "C++", "C#", "12%", "가", "팀", "응답시간 5분 → 3초", "Node.js",
    "이한눈", "백엔드 엔지니어", "👩‍💻", "🇰🇷", "1️⃣", "é", "각", "ㅤ", "𝒳", "ß", "İ", "한\u{200b}눈", "\u{202e}뒤집힘", "㈜라마바",
    "(주)가나다", "가나다커머스", "마바사랩", "플랫폼팀", "정규직", "가상대학교", "컴퓨터공학과", "2021", "1,200만 건", "a_b", "<3", "5 < 6 & 7 > 2",
    "@", "#1", "\u{ad}", "x\u{301}", "ﬁ", "①", "½", "₩", "—",
];
const DATES: &[&str] = &[
    "2021.06 ~ 현재", "2021.06 - 2022.02", "2019년 7-8월", "2021-05-22", "17.07 ~ 18.10", "Jan 2021 – Feb 2022", "2020.10 ~ 약 1년",
    "2024.8 \\~ 2025.4 (9개월)", "2020~2021", "(2018. 07 ~ 2024. 12)", "2022.09 ~", "2013년 4월 ~", "2016/10~2017/10", "2025.12<br>~ 2026.06",
    "2021.06&nbsp;~&nbsp;2022.02", "2021년 상반기", "0 ~ 4 주차", "1년 6개월", "99.99", "2021.13", "**2021.03** ~ 2021.08", "2021.06 ~ <!-- -->2021.08",
];
const LINES: &[&str] = &[
    "# 이한눈", "# 경력", "## 경력", "## 프로젝트", "## 학력", "## 스킬", "## 간단 소개글", "## 수상 및 기타", "## 외국어", "## 링크", "## 연락처", "## 아무 제목",
    "### 가나다커머스 | 백엔드 엔지니어 | 플랫폼팀", "### (주)라마바 (2020.01 ~ 2021.05)", "### 1. 정산 개편", "#### 알림 시스템 구축", "**가나다 (2021.06 ~)**",
    "[가나다] 백엔드 (2021.06 ~ 현재)", "경력\n---", "가상대학교 | 컴퓨터공학 학사 (2015.03 ~ 2021.02)", "hannun@example.kr · 010-0000-0000 · github.com/hannun",
    "이름: 이한눈", "- 기간: 2021.03 ~ 2021.08", "- **역할:** 백엔드", "기술: Kotlin, Spring Boot", "> 2021.06 ~ 현재", "| 기간 | 역할 |\n|---|---|\n| 2021.06 ~ | 주임 |",
    "| | |\n|---|---|\n| **period** | 17.07 ~ 18.10 |", "### [가나다커머스](https://example.kr)", "**주임** 2022.03 – 2024.02", "#", "---", "***", "###제목", "주요 성과",
    "🎉 ## 끝", ":rocket: 프로젝트", "Email: a@example.kr | Mobile: 010-1111-2222", "1. 진행 기간: 2018.5 ~ 2018.8", "### **2) 이관**",
];
const STARTS: &[&str] = &[
    "- ", "* ", "+ ", "1. ", "7) ", "  - ", "    - ", "\t- ", "\t\t", "    ", "> ", "> > ", "- - ", "· ", "• ", "### ", "| ", "     * ", "- [ ] ",
];
const TAGS: &[&str] = &[
    "<div>", "</div>", "<div style=\"display: flex\">", "<div style='flex:1'>", "<div class=\"left\">", "<div class=right>", "<div class=\"company\">",
    "<span>", "</span>", "<span style=\"color:red\">", "<p>", "</p>", "<p align=center>", "<ul>", "</ul>", "<ol start=3>", "</ol>", "<li>", "</li>",
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th colspan=9>", "<tbody>", "<b>", "</b>", "<i>", "</i>", "<strong>", "</strong>", "<a href=x>",
    "<a href='javascript:1'>", "</a>", "<h1>", "</h1>", "<h2>", "</h2>", "<h3>", "</h3>", "<br>", "<br/>", "</br>", "<hr>", "<pre>", "</pre>", "<code>", "</code>",
    "<details>", "<summary>", "</summary>", "</details>", "<dl>", "<dt>", "</dt>", "<dd>", "</dl>", "<blockquote>", "</blockquote>", "<font color=blue>", "</font>",
    "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<svg>", "</svg>", "<math>", "<template>", "<textarea>", "</textarea>", "<select>", "<option>",
    "<iframe>", "</iframe>", "<noscript>", "</noscript>", "<프로젝트>", "</프로젝트>", "<PROJECT>", "<x-y>", "<a:b>", "<img alt='사진'>", "<img src=x>", "<object>",
    "<input value=z>", "<button>", "</button>", "<center>", "<xmp>", "</xmp>", "<plaintext>", "<sub>", "</sub>", "<mark>", "</small>", "<u>", "<del>", "</del>", "<caption>",
];
const MARKS: &[&str] = &[
    "\n", "\n\n", "\n\n\n", " ", "  \n", "\\\n", "\t", "*", "**", "_", "__", "~", "~~", "`", "```\n", "~~~\n", "[", "](", ")", "](https://example.kr)", "![", "![그림](x.png)", "<", ">",
    "&", "&amp;", "&lt;b&gt;", "&nbsp;", "&#0;", "&#x110000;", "&#45;", "&copy", "&notin;", "\\", "\\*", "\\<", "|", "\0", "\u{1}", "\u{7f}", "\u{feff}", "\u{2028}", "\u{fffd}", "\u{10ffff}",
    "<!--", "-->", "<!-- 감춤 -->", "<!", "<!doctype html>", "<![CDATA[", "]]>", "<?", "?>", "</", "<div", "<div class=\"", "<a href=", "\" >", "<<div>", "<https://example.kr>", "<a@example.kr>",
    "[가]: https://example.kr '제목'\n", "[가]", "[^1]", "[^1]: 각주\n", "$$", ":::", "{% raw %}", "(", "]", "---\n", "===\n", "---\ntitle: x\n---\n", "#", " #", "|---|---|\n", ":", " · ", " | ", " - ", "\u{a0}",
];

fn fragment() -> impl Strategy<Value = String> {
    let text = |list: &'static [&'static str]| select(list).prop_map(str::to_owned);
    prop_oneof![
        6 => text(WORDS).prop_map(|word| word + " "),
        2 => text(WORDS),
        3 => text(DATES),
        4 => text(LINES).prop_map(|line| format!("\n{line}\n")),
        2 => text(LINES).prop_map(|line| line + "\n"),
        3 => text(STARTS).prop_map(|start| format!("\n{start}")),
        1 => text(STARTS),
        6 => text(TAGS),
        7 => text(MARKS),
    ]
}

/// Fragments in any order.
pub(crate) fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(fragment(), 0..48).prop_map(|parts| parts.concat())
}

fn prose() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(&WORDS[..26]), 1..7).prop_map(|words| words.join(" "))
}

fn body() -> impl Strategy<Value = String> {
    let bullets = proptest::collection::vec((select(&["- ", "* ", "  - ", "1. "][..]), prose()), 1..6)
        .prop_map(|items| items.iter().map(|(mark, text)| format!("{mark}{text}\n")).collect::<String>());
    prop_oneof![
        5 => bullets.prop_map(|list| list + "\n"),
        2 => prose().prop_map(|text| text + "\n\n"),
        2 => (select(DATES), prose()).prop_map(|(date, text)| format!("{date}\n{text}\n\n")),
        1 => (select(TAGS), prose(), select(TAGS)).prop_map(|(open, text, close)| format!("{open}{text}{close}\n\n")),
        1 => (prose(), select(DATES)).prop_map(|(a, b)| format!("| {a} | {b} |\n|---|---|\n| {b} | {a} |\n\n")),
    ]
}

fn entry() -> impl Strategy<Value = String> {
    let title = (select(&["## ", "### ", "#### ", "", "- ", "**", "<h3>"][..]), prose(), select(DATES), 0..4_u8).prop_map(
        |(mark, text, date, shape)| {
            let close = match mark {
                "**" => "**",
                "<h3>" => "</h3>",
                _ => "",
            };
            match shape {
                0 => format!("{mark}{text} ({date}){close}\n\n"),
                1 => format!("{mark}{text} | {date} | 백엔드{close}\n"),
                2 => format!("{mark}{text}{close}\n{date}\n\n"),
                _ => format!("<div style=\"display:flex\"><div>{date}</div><div>{text}</div></div>\n\n"),
            }
        },
    );
    (title, proptest::collection::vec(body(), 0..4)).prop_map(|(title, bodies)| title + &bodies.concat())
}

/// A text in the shape of a résumé, with one fragment that disturbs it now and then.
pub(crate) fn resume() -> impl Strategy<Value = String> {
    let section = (select(LINES), proptest::collection::vec(entry(), 0..4), proptest::option::weighted(0.2, fragment()))
        .prop_map(|(line, entries, noise)| format!("{line}\n\n{}{}", entries.concat(), noise.unwrap_or_default()));
    proptest::collection::vec(section, 0..5).prop_map(|sections| sections.concat())
}

/// Either of the two.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![soup(), resume()]
}
