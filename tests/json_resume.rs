//! JSON Resume and back: what both models know comes back unchanged, and no text of a file is lost.
#![allow(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "a failed check is a failed test")]

use hannun::analysis::{Options, analyze};
use hannun::convert::{ImportError, from_json_resume, to_json_resume};
use hannun::lint::Lang;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngSeed, TestCaseError};
use serde_json::{Map, Value, json};

fn config(cases: u32) -> ProptestConfig {
    let asked = std::env::var("HANNUN_CASES").ok().and_then(|cases| cases.parse().ok());
    let rng_seed = if asked.is_some() { RngSeed::Random } else { RngSeed::Fixed(2_021) };
    ProptestConfig { cases: asked.unwrap_or(cases), rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

fn back(markdown: &str) -> Value {
    serde_json::from_str(&to_json_resume(&analyze(markdown, &Options::default()))).expect("JSON")
}

#[test]
fn the_place_of_an_employer_is_a_field_of_its_own() {
    let out = back("# Jane Doe\n\n## Experience\n### Maba Labs, Seoul, Korea\nMar 2021 - Present\nBackend Engineer\n");
    assert_eq!(out["work"][0]["name"], "Maba Labs");
    assert_eq!(out["work"][0]["location"], "Seoul, Korea");
}

/// Sentences as people write them, with marks that Markdown would read.
fn sentence() -> impl Strategy<Value = String> {
    let sentences = [
        "결제 승인 지연을 4.1초에서 320ms로 줄임",
        "C++ 모듈을 <vector>로 다시 씀 & 메모리 30% 절감",
        "a_b_c 표를 *두 번* 나눠 읽기 [초안]",
        "~~옛~~ 배치를 # 없이 다시 짬",
        "`cron` 대신 대기열 | 하루 120만 건",
        "1. 로 시작하는 줄도 그대로",
        "- 로 시작하는 줄도 그대로",
        "자세한 글 (https://blog.example.kr/posts/1_2) 참고",
        "AT&amp;T 연동, 5 < 6",
        "Reduced build time from 9 to 3 minutes",
    ];
    select(sentences.to_vec()).prop_map(str::to_owned)
}

fn sentences() -> impl Strategy<Value = Vec<String>> {
    let nested = (sentence(), sentence()).prop_map(|(over, inner)| {
        // A line that begins with a hyphen is an inner item here.
        format!("{}\n- {}", over.trim_start_matches("- "), inner.trim_start_matches("- "))
    });
    proptest::collection::vec(prop_oneof![4 => sentence(), 1 => nested], 1..4)
}

/// `startDate` and perhaps `endDate`, at a place in time that gets older with `age`.
fn dates(age: u32) -> impl Strategy<Value = Vec<(&'static str, Value)>> {
    (1..=12_u32, 1..=12_u32, any::<bool>()).prop_map(move |(first, last, open)| {
        let year = 2024 - 3 * age;
        let mut dates = vec![("startDate", json!(format!("{year}-{first:02}")))];
        if !open || age > 0 {
            dates.push(("endDate", json!(format!("{}-{last:02}", year + 1))));
        }
        dates
    })
}

fn object(members: Vec<(&str, Value)>) -> Value {
    let said = |value: &Value| !matches!(value, Value::Array(all) if all.is_empty()) && *value != json!("");
    Value::Object(
        members.into_iter().filter(|(_, value)| said(value)).map(|(n, v)| (n.to_owned(), v)).collect::<Map<_, _>>(),
    )
}

/// Of a list of names, some in their order.
fn some(names: &'static [&'static str], least: usize) -> impl Strategy<Value = Vec<String>> {
    proptest::sample::subsequence(names, least..=names.len())
        .prop_map(|names| names.into_iter().map(str::to_owned).collect())
}

const COMPANIES: &[&str] = &["가나다커머스", "(주)라마바", "마바사랩"];
const PROJECTS: &[&str] = &["알림 시스템 구축", "정산 배치 개편", "검색 API 재설계", "주문 서버 분리"];

fn project(name: String, age: u32, company: Option<String>) -> impl Strategy<Value = Value> {
    let stack = some(&["Kotlin", "Spring Boot", "C#", "Node.js"], 0);
    (dates(age), sentences(), stack).prop_map(move |(dates, highlights, keywords)| {
        let mut members = vec![("name", json!(name)), ("highlights", json!(highlights)), ("keywords", json!(keywords))];
        members.extend(dates);
        members.extend(company.as_ref().map(|company| ("entity", json!(company))));
        object(members)
    })
}

/// A company with its projects.
fn employer(name: &str, age: u32) -> impl Strategy<Value = (Value, Vec<Value>)> + use<> {
    let name = name.to_owned();
    let company = name.clone();
    let projects = some(PROJECTS, 0).prop_flat_map(move |names| {
        names.into_iter().map(|name| project(name, age, Some(company.clone()))).collect::<Vec<_>>()
    });
    let position = select(vec!["백엔드 엔지니어", "서버 개발자", "Backend Engineer"]);
    // A list inside an item directly under a company is understood as a piece of work, and comes back as that.
    let highlights = proptest::collection::vec(sentence(), 0..3);
    (position, dates(age), highlights, projects).prop_map(move |(position, dates, highlights, projects)| {
        let mut members = vec![("name", json!(name)), ("position", json!(position)), ("highlights", json!(highlights))];
        members.extend(dates);
        (object(members), projects)
    })
}

/// A résumé of what both models know.
fn resume() -> impl Strategy<Value = Value> {
    let basics = (
        select(vec!["이한눈", "정하람", "한지우"]),
        proptest::option::of(select(vec!["백엔드 엔지니어", "서버 개발자"])),
        proptest::collection::vec(sentence(), 0..3),
    );
    let basics = basics.prop_map(|(name, label, summary)| {
        object(vec![
            ("name", json!(name)),
            ("label", json!(label.unwrap_or_default())),
            ("email", json!("hannun@example.kr")),
            ("phone", json!("010-0000-0000")),
            ("url", json!("https://hannun.example.kr")),
            ("summary", json!(summary.join("\n"))),
            (
                "profiles",
                json!([
                    { "network": "GitHub", "username": "hannun", "url": "https://github.com/hannun" },
                    { "network": "기술 블로그", "url": "https://blog.example.kr/a_b" },
                ]),
            ),
        ])
    });
    let work = some(COMPANIES, 1)
        .prop_flat_map(|names| (0..).zip(names).map(|(age, name)| employer(&name, age)).collect::<Vec<_>>());
    let skills = prop_oneof![
        some(&["Kotlin", "C++", "Kafka"], 1)
            .prop_map(|names| names.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>()),
        some(&["Kotlin", "C++", "Kafka"], 1).prop_map(|names| vec![
            json!({ "name": "언어", "keywords": names }),
            json!({ "name": "인프라", "keywords": ["Kubernetes"] })
        ]),
    ];
    let school = (dates(4), select(vec!["학사", "석사"]));
    let school = school.prop_map(|(dates, degree)| {
        let mut members =
            vec![("institution", json!("가상대학교")), ("area", json!("컴퓨터공학")), ("studyType", json!(degree))];
        members.extend(dates);
        object(members)
    });
    let honours = (any::<bool>(), any::<bool>(), sentence());
    (basics, work, skills, school, honours).prop_map(|(basics, work, skills, school, (award, certificate, summary))| {
        let (work, projects): (Vec<Value>, Vec<Vec<Value>>) = work.into_iter().unzip();
        let projects = projects.concat();
        let mut members = vec![("basics", basics), ("work", json!(work)), ("education", json!([school]))];
        members.extend([("skills", json!(skills)), ("projects", json!(projects))]);
        members.push(("languages", json!([{ "language": "영어", "fluency": "비즈니스 회화" }])));
        if award {
            let award = json!({ "title": "사내 해커톤 대상", "date": "2023-05", "awarder": "가나다커머스", "summary": summary });
            members.push(("awards", json!([award])));
        }
        if certificate {
            members.push(("certificates", json!([{ "name": "정보처리기사", "date": "2019-05" }])));
        }
        object(members)
    })
}

/// Every text in a JSON value.
fn texts<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(members) => members.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// Any JSON in the place of any member of a résumé.
fn odd() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        sentence(),
        "\\PC{0,12}",
        any::<String>(),
        Just("2021-06".to_owned()),
        Just("<script>x".to_owned())
    ];
    let leaf =
        prop_oneof![4 => text.prop_map(Value::from), 1 => any::<i32>().prop_map(Value::from), 1 => Just(Value::Null)];
    let names = [
        "basics",
        "work",
        "projects",
        "skills",
        "education",
        "awards",
        "certificates",
        "publications",
        "volunteer",
        "languages",
        "interests",
        "references",
        "sections",
        "name",
        "title",
        "position",
        "summary",
        "highlights",
        "keywords",
        "startDate",
        "endDate",
        "url",
        "profiles",
        "network",
        "username",
        "location",
        "entity",
        "level",
        "type",
        "institution",
        "$schema",
        "meta",
        "x",
    ];
    leaf.prop_recursive(4, 40, 5, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            proptest::collection::btree_map(select(names.to_vec()), inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().map(|(n, v)| (n.to_owned(), v)).collect())),
        ]
    })
}

/// Letters and digits: marks are escaped, spaces collapsed, dates written in our form.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn nothing_is_lost(resume: &Value) -> Result<(), TestCaseError> {
    let markdown = from_json_resume(&resume.to_string()).expect("a résumé");
    let (written, analysis) = (letters(&markdown), analyze(&markdown, &Options::default()));
    let shown = letters(&analysis.text());
    let mut all = Vec::new();
    let Value::Object(members) = resume else { return Ok(()) };
    members
        .iter()
        .filter(|(name, _)| *name != "$schema" && *name != "meta")
        .for_each(|(_, value)| texts(value, &mut all));
    for text in all {
        for line in text.lines() {
            let wanted = letters(line);
            // Addresses and periods are written, and shown by their names or in Wanted's form.
            let seen = shown.contains(&wanted) || written.contains(&wanted);
            prop_assert!(seen, "{line:?} is not in\n{markdown}\nshown\n{}", analysis.text());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn what_both_models_know_comes_back(resume in resume()) {
        let markdown = from_json_resume(&resume.to_string()).expect("a résumé");
        let mut found = back(&markdown);
        for name in ["$schema", "meta"] {
            found.as_object_mut().and_then(|members| members.remove(name));
        }
        prop_assert_eq!(&found, &resume, "{}", markdown);
    }

    #[test]
    fn no_text_of_a_file_is_lost(first in odd(), second in odd(), sound in resume()) {
        let mut sound = sound;
        sound["work"][0]["x-own"] = first.clone();
        sound["basics"]["location"] = second.clone();
        nothing_is_lost(&sound)?;
        nothing_is_lost(&json!({ "basics": first, "work": second }))?;
        nothing_is_lost(&json!({ "work": [first], "projects": [second], "basics": {} }))?;
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let _ = from_json_resume(&text);
        let _ = from_json_resume(&json!({ "basics": { "name": text } }).to_string());
    }
}

#[test]
fn the_examples_of_the_schema_lose_nothing() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/@jsonresume/schema");
    let mut files = vec![folder.join("sample.resume.json")];
    files.extend(std::fs::read_dir(folder.join("examples")).expect("`make setup`").flatten().map(|file| file.path()));
    for file in files {
        let value = serde_json::from_str(&std::fs::read_to_string(&file).expect("a file")).expect("JSON");
        nothing_is_lost(&value).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

/// Older versions of the schema, and files that were written by hand or made of YAML.
#[test]
fn odd_forms_of_other_tools_are_understood() {
    let file = json!({
        "basics": { "name": "Jane Doe", "phone": 1_012_345_678, "website": "https://jane.example", "location": "Seoul",
                    "profiles": ["https://github.com/jane-example"] },
        "work": [
            { "company": "Old Inc", "website": "https://old.example", "position": "Engineer", "startDate": 2019, "endDate": 2021,
              "highlights": "Cut the build from 9 to 3 minutes" },
            "Newer Inc",
        ],
        "education": { "institution": "Some University", "gpa": 4.1 },
        "skills": ["Rust", "Go", { "name": "Web", "keywords": "HTML, CSS" }],
        "languages": ["English"],
    });
    let markdown = from_json_resume(&file.to_string()).expect("a résumé");
    let resume = analyze(&markdown, &Options::default()).resume().clone();
    let careers: Vec<_> = resume.careers.iter().map(|career| career.company.text.as_str()).collect();
    assert_eq!(careers, ["Old Inc", "Newer Inc"], "{markdown}");
    for line in [
        "(2019 ~ 2021)",
        "- Cut the build from 9 to 3 minutes",
        ": 1012345678",
        ": https://jane.example",
        ": Seoul",
        "https://github.com/jane-example",
        "## Education",
        ": 4.1",
        "- Rust, Go",
        "- Web: HTML, CSS",
        "- English",
    ] {
        assert!(markdown.contains(line), "{line} in\n{markdown}");
    }
    assert!(!markdown.contains("Further content"), "{markdown}");
}

#[test]
fn a_file_that_is_none_is_refused_with_a_reason() {
    let reason = |text: &str| from_json_resume(text).expect_err("no résumé");
    assert_eq!(reason(" \n"), ImportError::Empty);
    assert_eq!(reason("{\n  \"basics\": x\n}"), ImportError::NotJson { line: 2, column: 13 });
    assert_eq!(reason(&format!("{}1{}", "[".repeat(200), "]".repeat(200))), ImportError::TooDeep);
    for other in ["[]", "{}", "3", "{\"name\": \"hannun\"}"] {
        assert_eq!(reason(other), ImportError::NotResume);
    }
    for error in [ImportError::Empty, ImportError::TooDeep, ImportError::NotResume, reason("{")] {
        assert!(error.message(Lang::Ko).chars().any(|c| ('가'..='힣').contains(&c)));
        assert!(error.message(Lang::En).is_ascii() || error.message(Lang::En).contains(['’', 'é']));
    }
}
