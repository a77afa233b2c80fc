//! What the facts say about small texts.

use super::*;
use crate::analysis::{Options, analyze};
use crate::markup::Format;

fn with(text: &str, look: impl FnOnce(&Facts<'_>)) {
    let analysis = analyze(text, &Options::default());
    look(&Facts::new(&analysis, None));
}

fn bullets<'f>(facts: &'f Facts<'_>) -> Vec<(&'f str, BulletKind)> {
    facts.bullets.iter().map(|bullet| (facts.get(bullet.shown), bullet.kind)).collect()
}

#[test]
fn bullets_know_what_they_are_for() {
    let text = "## 경력\n\n### 가나다물류 (2021.03 ~ 2023.08)\n\n#### 배송 추적\n\n- 기간: 2021.03 ~ 2021.09\n- 주요 성과\n  \
                - 지연 5분 → 3초\n- Go, Kafka, Flink\n- 기술 스택: Go\n- 쿼리, 색인, 배치 성능 개선\n";
    with(text, |facts| {
        assert_eq!(
            bullets(facts),
            [
                ("기간: 2021.03 ~ 2021.09", BulletKind::Label),
                ("주요 성과", BulletKind::Label),
                ("지연 5분 → 3초", BulletKind::Prose),
                ("Go, Kafka, Flink", BulletKind::Stack),
                ("기술 스택: Go", BulletKind::Stack),
                ("쿼리, 색인, 배치 성능 개선", BulletKind::Prose),
            ]
        );
        assert_eq!(facts.lists.len(), 2);
        let inner = &facts.bullets[2];
        assert_eq!((inner.depth, inner.chars), (1, 10));
        let project = &facts.entries[inner.entry.unwrap()];
        assert_eq!(project.kind, EntryKind::Project);
        assert_eq!(project.title.of(text), Some("배송 추적"));
        assert_eq!(facts.entries[project.parent.unwrap()].kind, EntryKind::Career);
        assert_eq!(facts.sections[inner.section].kind, SectionKind::Careers);
    });
}

#[test]
fn markdown_and_html_give_the_same_bullets() {
    let markdown = "- 가 나\n  - 다\n\n- 라 **마**\n";
    let html = "<ul><li>가 나<ul><li>다</li></ul></li><li><p>라 <b>마</b></p></li></ul>";
    let read = |text: &str, format| {
        let analysis = analyze(text, &Options { format: Some(format) });
        let facts = Facts::new(&analysis, None);
        facts.bullets.iter().map(|b| (facts.get(b.shown).to_owned(), b.depth, b.has_list)).collect::<Vec<_>>()
    };
    assert_eq!(read(markdown, Format::Markdown), read(html, Format::Html));
}

#[test]
fn shown_characters_lead_back_to_the_source() {
    let text = "배포 &amp; **자동화** 도입\n  줄 끝<br>`go()` 호출";
    with(text, |facts| {
        let words: Vec<(&str, Gap, Option<&str>)> = facts
            .words
            .iter()
            .map(|word| (facts.get(word.shown), word.gap, facts.exact(word.shown).and_then(|span| span.of(text))))
            .collect();
        assert_eq!(
            words,
            [
                ("배포", Gap::Start, Some("배포")),
                ("&", Gap::Space, None),
                ("자동화", Gap::Space, Some("자동화")),
                ("도입", Gap::Space, Some("도입")),
                ("줄", Gap::Soft, Some("줄")),
                ("끝", Gap::Space, Some("끝")),
                ("go()", Gap::Hard, Some("go()")),
                ("호출", Gap::Space, Some("호출")),
            ]
        );
        assert!(facts.words[6].masked && !facts.words[7].masked);
    });
}

#[test]
fn addresses_and_links_are_known() {
    with("[글](https://a.example/b) nabogi@example.kr ![도표](x.png) config.yml에", |facts| {
        let masks: Vec<(&str, MaskKind)> = facts.masks().iter().map(|m| (facts.get(m.shown), m.kind)).collect();
        assert_eq!(
            masks,
            [("nabogi@example.kr", MaskKind::Email), ("도표", MaskKind::Picture), ("config.yml", MaskKind::File)]
        );
        assert_eq!(facts.get(facts.links()[0].shown), "글");
        assert_eq!(facts.pictures().len(), 1);
    });
}

#[test]
fn clutter_is_counted() {
    with(
        "- 주문 서버에서 order_id와 파티션을 이용하여 중복을 제거하고 Redis(AWS), Kafka를 통해 전달함. 지연을 줄임. 끝.\n",
        |facts| {
            let (_, clutter) = facts.cluttered_bullets().next().unwrap();
            assert_eq!((clutter.sentences, clutter.connectives, clutter.technologies), (2, 3, 3));
            assert_eq!((clutter.details, clutter.identifier), (1, true));
        },
    );
}

#[test]
fn cuts_tell_the_width_of_the_lines() {
    let line = format!("{} {} 닥 을", "가".repeat(20), "나".repeat(8));
    with(&[line.as_str(); 3].join(" "), |facts| {
        let cuts = facts.cuts();
        assert_eq!(cuts.certain.len(), 3, "{cuts:?}");
        assert!(cuts.width.is_some_and(|width| (58..=66).contains(&width)), "{:?}", cuts.width);
    });
}

#[test]
fn periods_are_found_wherever_they_stand() {
    with("### 가나다 (2021.03 ~ 2022.01)\n\n- 2021.05 수상, 2021.06 발표\n- 없음\n", |facts| {
        let found: Vec<&str> = facts.periods().iter().map(|period| facts.get(period.shown)).collect();
        assert_eq!(found, ["2021.03 ~ 2022.01", "2021.05", "2021.06"]);
    });
}

#[test]
fn bullets_have_a_text_of_their_own() {
    let text = "- 캐시 도입 (2021.03): 조회 지연을 줄임\n  기술 스택: Go, Redis\n- [모임에서 나눈 이야기](https://example.kr)\n\
                - 한별, “캐시”, 가상학회지 vol. 3\n- 2021.03 ~\n\n  ## 가나다\n\n  주문 서버\n";
    with(text, |facts| {
        let found: Vec<_> = facts.bullets.iter().map(|b| (facts.get(b.own).trim_end(), b.body_chars, b.kind)).collect();
        assert_eq!(
            found,
            [
                ("캐시 도입 (2021.03): 조회 지연을 줄임", 9, BulletKind::Prose),
                ("모임에서 나눈 이야기", 11, BulletKind::Reference),
                ("한별, “캐시”, 가상학회지 vol. 3", 22, BulletKind::Reference),
                ("2021.03 ~", 9, BulletKind::Prose),
            ]
        );
        assert!(facts.bullets.iter().any(|bullet| bullet.has_head));
    });
}
