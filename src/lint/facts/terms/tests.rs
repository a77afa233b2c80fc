//! What the table of spellings finds, and what it leaves alone.

use super::*;
use crate::analysis::{Options, analyze};

/// What is wrong in a text: the words, and what they should be.
fn wrong(text: &str) -> Vec<(String, &'static str)> {
    let analysis = analyze(text, &Options::default());
    let facts = Facts::new(&analysis, None);
    let found = facts.terms().iter().filter(|found| matches!(found.spelling, Spelling::Wrong | Spelling::Unsure));
    found
        .map(|found| {
            let written = facts.get(found.shown).to_owned();
            let right = found.term.suggestion(&written);
            (written, right)
        })
        .collect()
}

#[test]
fn right_spellings_are_silent_and_wrong_ones_fire_once() {
    let mut faults = Vec::new();
    let mut check = |form: &str, is_wrong: bool| {
        for text in [
            form.to_owned(),
            format!("주문 서버에 {form} 도입"),
            format!("주문 서버는 {form}로 만듦"),
            format!("{form}에서는 처리를"),
            format!("Moved orders to {form}, then to ({form})."),
        ] {
            let found = wrong(&text);
            let whole = found.len() == text.matches(form).count()
                && found.iter().all(|(written, right)| written == form && wrong(right).is_empty());
            if (is_wrong && !whole) || (!is_wrong && !found.is_empty()) {
                faults.push(format!("{text}: {found:?}"));
            }
        }
    };
    let right: Vec<&str> =
        TABLE.forms.iter().filter(|form| form.spelling < Spelling::Wrong).map(|form| form.text).collect();
    for form in &TABLE.forms {
        check(form.text, form.spelling >= Spelling::Wrong);
        // What a mode forbids is not listed.
        let lower = form.text.to_ascii_lowercase();
        let upper = form.text.to_ascii_uppercase();
        let any = form.canonical && form.term.mode == Mode::Any;
        for (text, is_wrong) in [(&lower, any), (&upper, any || (form.canonical && form.term.mode == Mode::Word))] {
            if is_wrong && text != form.text && !right.contains(&text.as_str()) {
                check(text, true);
            }
        }
    }
    assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn other_things_of_the_same_name_are_silent() {
    for text in [
        "Cisco IOS XR",
        "SWIFT 전문 처리",
        "공공데이터 Open API",
        "Elasticsearch Query DSL",
        "Apache Zeppelin",
        "GCP Secret Manager",
        "GCP의 비밀은 Secret Manager로",
        "Secret Manager (Google)",
        "Panda CSS",
        "Mac OS X",
        "fastapi.tiangolo.com",
        "@nestjs/core",
        "docker-compose.yml",
        "my-react-app",
        "user_id",
        "github.com/example",
        "go build",
        "`github` 저장소",
        "https://example.org/Github/Javascript",
        "a@Github.com",
        "REDIS / REACT / KOTLIN",
        "spring react kafka",
        "링크드 인증",
    ] {
        assert_eq!(wrong(text), [], "{text}");
    }
}

#[test]
fn suggests_the_nearest_right_spelling() {
    for (text, right) in [
        ("Dynamodb", "DynamoDB"),
        ("AwsS3", "AWS S3"),
        ("AwsSecretManager", "AWS Secrets Manager"),
        ("Restful api", "RESTful API"),
        ("Apache Zookeeper", "Apache ZooKeeper"),
        ("Socket.io", "Socket.IO"),
        ("깃헙", "GitHub"),
    ] {
        assert_eq!(wrong(text), [(text.to_owned(), right)]);
    }
}

#[test]
fn spellings_of_one_name_have_one_number() {
    assert_eq!(name_hash("NC Lab"), name_hash("nclab"));
    assert_ne!(name_hash("C++"), name_hash("C#"));
}
