//! Files for elsewhere: every fixture as JSON Resume, plain text and HTML, and back.
#![allow(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "a failed check is a failed test")]

mod snapshots;
mod support;

use std::io::Write;
use std::process::{Command, Stdio};

use hannun::analysis::{Analysis, Options, analyze};
use hannun::convert::{
    Page, Paged, PagedUnit, STYLES, from_json_resume, from_page, to_html_document, to_json_resume, to_plain_text,
};
use hannun::page::PageSetup;
use hannun::resume::DocumentKind;
use hannun::template::CutAt;
use serde_json::{Value, json};
use support::{fixtures, visible};

fn read(text: &str) -> Analysis {
    analyze(text, &Options::default())
}

/// Every text in a JSON value.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(members) => members.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| visible::is_letter(*c)).collect()
}

/// Runs the published validator once over everything. It needs Node and the packages that `make setup` installs.
#[test]
fn every_json_resume_fits_the_published_schema() {
    let all: Vec<Value> = fixtures::all()
        .iter()
        .map(|fixture| {
            let json = to_json_resume(&read(&fixture.text));
            let value: Value = serde_json::from_str(&json).expect("JSON");
            json!([fixture.path.display().to_string(), value])
        })
        .collect();
    let mut node = Command::new("node")
        .arg("tests/json-resume-schema.mjs")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node; `make setup` says what is needed");
    let mut input = node.stdin.take().expect("a pipe");
    input.write_all(json!(all).to_string().as_bytes()).expect("Node reads");
    drop(input);
    let output = node.wait_with_output().expect("Node ends");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.is_empty(), "{said}");
}

/// Words that name a field or a column: the file says the same by its members.
const NAMES_OF_FIELDS: &str = "현재 재직 present 기간 근무기간 재학기간 입사일 퇴사일 입학일 졸업일 학교명 진행 기술 스택 사용 업무 업무기간 프로젝트 프로젝트명 직책 직급 직무 회사 회사명 구분 항목 내용 이름 개요 역할 담당 이메일 \
     전화 연락처 휴대전화 성명 name email phone mobile 자격증 tech stack education \
     재직기간 개발기간 교육기간 생년월일 휴대폰 깃허브 이력서 경력기술서 포트폴리오 참여기간 진행기간 시작 날짜 연도 비고 기관 주최 \
     수상일 수상내역 취득일 발급기관 담당업무 전공 company period position role school major organization description";

/// Words of dates and of lengths of time: the file writes both anew.
const WORDS_OF_TIME: [&str; 20] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "year", "years", "yrs", "yr",
    "month", "months", "mos", "mo",
];

/// Words of the page that the JSON Resume does not hold, but for headings of sections and [`NAMES_OF_FIELDS`].
fn lost_words(analysis: &Analysis) -> Vec<String> {
    let value: Value = serde_json::from_str(&to_json_resume(analysis)).expect("JSON");
    let mut held = Vec::new();
    texts(&value, &mut held);
    let mut held = held.join("\n") + NAMES_OF_FIELDS;
    for section in &analysis.resume().sections {
        held.push_str(&section.title.text);
    }
    let held = held.to_lowercase();
    let shown = analysis.text().to_lowercase();
    let of_time = |word: &str| {
        let counted = ["년", "월", "일"].iter().any(|unit| word.ends_with(unit));
        counted && word.starts_with(|c: char| c.is_ascii_digit()) || WORDS_OF_TIME.contains(&word)
    };
    words_in(&shown).filter(|word| !held.contains(word) && !of_time(word)).map(str::to_owned).collect()
}

fn words_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !visible::is_letter(c)).filter(|word| word.chars().any(char::is_alphabetic))
}

#[test]
fn hardly_a_word_of_a_page_is_missing_in_its_json_resume() {
    let (mut lost, mut all) = (0, 0);
    let mut worst = Vec::new();
    for fixture in fixtures::all() {
        if fixture
            .path
            .components()
            .any(|part| ["hostile", "markup", "paste"].iter().any(|name| part.as_os_str() == *name))
        {
            continue;
        }
        let analysis = read(&fixture.text);
        let missing = lost_words(&analysis);
        let words = words_in(&analysis.text()).count();
        all += words;
        lost += missing.len();
        if !missing.is_empty() {
            worst.push(format!("{} ({} of {words}): {}", fixture.path.display(), missing.len(), missing.join(" ")));
        }
    }
    println!("{lost} of {all} words\n{}", worst.join("\n"));
    assert!(lost * 100 <= all, "{lost} of {all} words are lost\n{}", worst.join("\n"));
}

#[test]
fn plain_text_is_the_page_in_its_order() {
    for fixture in fixtures::all() {
        let analysis = read(&fixture.text);
        let text = letters(&to_plain_text(&analysis));
        // Numbers of lists and addresses stand between.
        let mut rest = text.chars();
        let missing = letters(&analysis.text()).chars().find(|wanted| !rest.any(|c| c == *wanted));
        assert_eq!(missing, None, "{}", fixture.path.display());
    }
}

#[test]
fn an_html_file_holds_the_page_and_asks_nobody() {
    for fixture in fixtures::all() {
        let analysis = read(&fixture.text);
        let html = to_html_document(
            &analysis,
            &Page {
                title: "</title><script>",
                lang: "ko\"",
                kind: DocumentKind::Resume,
                css: "a{}</style><script>",
                pictures: &[],
                paged: None,
            },
        );
        let (head, body) = html.split_once("<body>").expect("a body");
        for unit in &analysis.units {
            assert!(body.contains(&hannun::template::to_html(&analysis.draw(unit))), "{}", fixture.path.display());
        }
        let lower = head.to_lowercase();
        assert_eq!(lower.matches("<script").count(), 1, "in the style sheet, as text: {head}");
        assert_eq!((lower.matches("</style>").count(), lower.matches("</title>").count()), (1, 1));
        assert!(lower.contains("lang=\"ko&quot;\""));
        let tags = body.split('<').skip(1).filter_map(|tag| tag.split('>').next());
        for tag in tags {
            let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
            assert!(!["script", "style", "link", "meta", "iframe", "form", "base"].contains(&name), "<{tag}>");
            assert!(!tag.contains(" src=") || tag.contains(" src=\"data:image/"), "<{tag}>");
            assert!(!tag.contains(" style="), "<{tag}>");
        }
    }
}

#[test]
fn our_own_sheets_name_no_address() {
    for forbidden in ["url(", "@import", "http:", "https:", "</"] {
        assert!(!STYLES.contains(forbidden), "{forbidden}");
    }
}

/// Each form of three documents: `NAME.json`, `NAME.txt`, `NAME.html`, and the Markdown that comes back as `NAME.md`.
#[test]
fn files_are_as_in_their_snapshots() {
    let mut found = Vec::new();
    let few = ["canonical.md", "english.md", "tables.md"];
    for fixture in fixtures::fixtures("preview").into_iter().filter(|fixture| few.contains(&fixture.name.as_str())) {
        let analysis = read(&fixture.text);
        let name = fixture.name.trim_end_matches(".md");
        let json = to_json_resume(&analysis);
        let page =
            Page { title: "이한눈", lang: "ko", kind: DocumentKind::Resume, css: "", pictures: &[], paged: None };
        found.push((format!("{name}.md"), from_json_resume(&json).expect("our own file")));
        found.push((format!("{name}.json"), json));
        found.push((format!("{name}.txt"), to_plain_text(&analysis)));
        found.push((format!("{name}.html"), to_html_document(&analysis, &page)));
    }
    assert_eq!(found.len(), 4 * few.len());
    snapshots::check("convert", found);
}

/// What comes back from a file is what went out, for the résumés that write each thing where others look for it.
#[test]
fn most_fixtures_come_back_unchanged() {
    let all = fixtures::fixtures("resume");
    let comes_back = |text: &str| {
        let first = to_json_resume(&read(text));
        first == to_json_resume(&read(&from_json_resume(&first).expect("our own file")))
    };
    let differing: Vec<&str> =
        all.iter().filter(|fixture| !comes_back(&fixture.text)).map(|fixture| fixture.name.as_str()).collect();
    println!("{} of {} differ: {}", differing.len(), all.len(), differing.join(" "));
    assert!(differing.len() * 3 <= all.len(), "{differing:?}");
}

#[test]
fn a_file_with_pages_marks_where_they_begin() {
    let analysis = read("# 이한눈\n\n## 경력\n\n### 가온누리소프트 (2021.06 ~ 현재)\n\n- 결제 지연을 줄임\n");
    let mut units = vec![PagedUnit::default(); analysis.units.len()];
    let last = units.last_mut().expect("a unit");
    (last.is_top, last.cuts) = (true, vec![CutAt::Char(3)]);
    let setup = PageSetup::parse("paper=letter numbers=on");
    let paged = Paged { setup, sheets: 3, units, ..Paged::default() };
    let page =
        Page {
            title: "이한눈", lang: "ko", kind: DocumentKind::Resume, css: "", pictures: &[], paged: Some(&paged)
        };
    let html = to_html_document(&analysis, &page);
    assert!(html.contains("@page{size:8.5in 11in;margin:0}"));
    assert!(html.contains(r#"data-paper="letter""#) && html.contains(r#"data-paged="""#));
    assert_eq!(html.matches(r#"<p class="folio">"#).count(), 3);
    assert!(html.contains(r#" data-top=""><div class="left">"#), "{html}");
    assert!(html.contains(r#"결제 <span class="cut"></span>지연을"#));
    // Pages of another text say nothing about this one.
    let other = read("# 이한눈\n");
    assert!(!to_html_document(&other, &page).contains("data-paged"));
}

/// The page does not say how its résumé was understood: what only the writing of the source told is lost with it.
#[test]
fn most_files_that_are_opened_again_name_the_same_employers() {
    let names = |analysis: &Analysis| -> Vec<String> {
        analysis.resume().careers.iter().map(|career| letters(&career.company.text)).collect()
    };
    let (mut all, mut same) = (0, 0);
    for fixture in fixtures::all() {
        let analysis = read(&fixture.text);
        let page =
            Page {
                title: "이한눈", lang: "ko", kind: DocumentKind::Resume, css: STYLES, pictures: &[], paged: None
            };
        let sheet = from_page(&to_html_document(&analysis, &page)).expect("a sheet");
        assert!(!sheet.contains("@media") && !sheet.contains("<style"), "{}", fixture.path.display());
        if !analysis.resume().careers.is_empty() {
            all += 1;
            same += usize::from(names(&analysis) == names(&read(&sheet)));
        }
    }
    println!("{same} of {all}");
    assert!(same * 10 > all * 8, "{same} of {all}");
}
