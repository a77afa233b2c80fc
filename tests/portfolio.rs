//! Moving details from a résumé into a portfolio: nothing of a bullet is lost, and what stays is short. Over an invented text,
//! and over fenced blocks of the files in the folder that `HANNUN_FIXTURES` names.
#![allow(clippy::panic, clippy::expect_used, reason = "a failed check is a failed test")]

mod support;

use hannun::analysis::{Analysis, Options, analyze};
use hannun::lint::facts::{EntryKind, Facts};
use hannun::lint::{Hint, LintOptions};
use hannun::portfolio::{may_move, move_bullets};
use hannun::template::{Shape, Unit, portfolio, write_text};
use hannun::text::apply_edits;

const BLOCK: &str = "\
- 매장에서 들어오는 주문들을 Spring으로 만든 주문 수집 서버를 통해 받아와서 Kafka를 통해 창고로 보내줌
- IaC 도구인 Terraform을 이용하여 기반을 만들었으며, Istio, ArgoCD, Karpenter, Helm, Kustomize 등을 활용하여 EKS 위에 환경을 구성함.
- 같은 key를 가진 메시지는 같은 파티션에 들어가며 순서가 지켜진다는 성질을 이용하여 key를 `store_id`로 정하여 같은 매장의 순서를 지켰으며, 이를 활용하여 매장마다 품절을 예측하는 배치를 만들어 **폐기 비용을 월 18% 줄임**.
- 주문은 한번 놓치면 되살리기 어렵기 때문에 조심해서 다뤄야 함. 따라서, Prometheus의 alert manager를 활용하여 토픽의 received_byte 메트릭을 보고 알맞은 PromQL 조건이 맞으면 Slack으로 알림을 보내도록 구성함.
- 주문 처리량 초당 90건 → 600건
";

fn resume(title: &str, bullets: &str) -> String {
    format!(
        "# 이한눈\n- 이메일: hannun@example.kr\n\n## 경력\n\n### 가나다커머스 | 백엔드 엔지니어 (2021.06 ~ 현재)\n\n#### {title}\n2022.01 ~ 2022.09\n{bullets}\n\
         ## 학력\n\n### 한누리대학교 (2013.03 ~ 2019.08)\n"
    )
}

fn read(text: &str) -> Analysis {
    analyze(text, &Options::default())
}

fn flagged(analysis: &Analysis) -> Vec<Hint> {
    analysis.lint(&LintOptions::default()).into_iter().filter(may_move).collect()
}

/// Moves one flagged bullet after the other, as a person would, and gives both texts.
fn move_all(resume: &str, portfolio: Option<&str>) -> (String, String) {
    let (mut resume, mut portfolio) = (resume.to_owned(), portfolio.map(str::to_owned));
    for _ in 0..40 {
        let analysis = read(&resume);
        let Some(hint) = flagged(&analysis).into_iter().next() else { break };
        let known = portfolio.as_deref().map(read);
        let moved =
            move_bullets(&analysis, &[hint.span.start], known.as_ref(), &LintOptions::default()).expect("a bullet");
        portfolio = Some(apply_edits(portfolio.as_deref().unwrap_or_default(), &moved.portfolio));
        resume = apply_edits(&resume, &moved.resume);
    }
    (resume, portfolio.unwrap_or_default())
}

/// The shown words of all bullets that are flagged.
fn flagged_words(resume: &str) -> Vec<String> {
    let analysis = read(resume);
    let facts = Facts::new(&analysis, None);
    let hints = flagged(&analysis);
    let is_flagged = |span: hannun::text::Span| hints.iter().any(|hint| hint.span == span);
    let bullets = facts.bullets.iter().filter(|bullet| is_flagged(facts.span(bullet.shown)));
    bullets
        .flat_map(|bullet| facts.get(bullet.shown).split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Every word as often as it is asked for.
fn assert_holds(text: &str, words: &[String]) {
    let shown = read(text).text();
    let mut there: Vec<&str> = shown.split_whitespace().collect();
    for word in words {
        let at = there.iter().position(|known| known == word);
        there.swap_remove(at.unwrap_or_else(|| panic!("{word} is missing in:\n{text}")));
    }
}

fn assert_moved(before: &str, portfolio: Option<&str>, title: &str) -> (String, String) {
    let words = flagged_words(before);
    assert!(!words.is_empty(), "nothing is flagged in:\n{before}");
    let (resume, portfolio) = move_all(before, portfolio);
    assert!(flagged(&read(&resume)).is_empty(), "still flagged:\n{resume}");
    assert_holds(&portfolio, &words);
    let (analysis, after) = (read(before), read(&resume));
    let count = |analysis: &Analysis| Facts::new(analysis, None).bullets.len();
    assert_eq!(count(&analysis), count(&after), "a short bullet stays for each:\n{resume}");
    // What stays is made of the bullet's own words.
    let old = analysis.text();
    for word in after.text().split_whitespace() {
        assert!(old.split_whitespace().any(|known| known == word), "{word} was made up:\n{resume}");
    }
    let deep = read(&portfolio);
    let facts = Facts::new(&deep, None);
    let project = facts.entries.iter().position(|entry| {
        entry.kind == EntryKind::Project && entry.title.of(&portfolio).is_some_and(|words| words.contains(title))
    });
    assert!(project.is_some_and(|project| facts.bullets_of(project).count() > 0), "not under {title}:\n{portfolio}");
    (resume, portfolio)
}

#[test]
fn a_cluttered_block_becomes_short_and_a_portfolio_is_begun() {
    let before = resume("주문 수집 파이프라인 설계", BLOCK);
    let (after, portfolio) = assert_moved(&before, None, "주문 수집 파이프라인 설계");
    assert!(after.contains("**폐기 비용을 월 18% 줄임**"), "{after}");
    assert!(after.contains("- 주문 처리량 초당 90건 → 600건"), "{after}");
    assert_eq!(read(&portfolio).kind(), hannun::resume::DocumentKind::Portfolio, "{portfolio}");
    assert!(portfolio.contains("(2022.01 - 2022.09)"), "{portfolio}");
    assert_eq!(read(&portfolio).resume().name.as_ref().map(|name| name.text.as_str()), Some("이한눈"));
}

#[test]
fn details_go_under_the_project_of_the_same_title_and_period() {
    let before = resume("주문 수집 파이프라인 설계", BLOCK);
    let known = "# 이한눈 포트폴리오\n\n## 프로젝트\n\n### 정산 배치 (2022.06 ~ 2022.12)\n- 역할: 백엔드\n\n### 주문 수집 파이프라인 설계 (2022.01 ~ 2022.09)\n\
                 - 역할: 설계\n\n#### 문제\n주문이 밀렸습니다.\n\n```rust\nfn take() {}\n```\n\n### 순위표 (2020.01 ~ 2020.03)\n- 역할: 혼자\n\n## 스킬\nKotlin\n";
    let (_, portfolio) = assert_moved(&before, Some(known), "주문 수집 파이프라인 설계");
    assert_eq!(portfolio.matches("### 주문 수집 파이프라인").count(), 1, "{portfolio}");
    let (at, next) = (portfolio.find("- IaC").unwrap(), portfolio.find("### 순위표").unwrap());
    assert!(portfolio.find("fn take").unwrap() < at && at < next, "{portfolio}");
    // Taken out again, the portfolio is what it was.
    let kept: String =
        portfolio.lines().filter(|line| known.contains(line.trim())).map(|line| format!("{line}\n")).collect();
    assert_eq!(kept.replace("\n\n\n", "\n\n"), known);
}

#[test]
fn a_project_of_another_time_is_another_project() {
    let before = resume("주문 수집 파이프라인 설계", BLOCK);
    let known =
        "# 이한눈 포트폴리오\n\n## 프로젝트\n\n### 주문 수집 파이프라인 설계 (2018.01 ~ 2018.05)\n- 역할: 설계\n";
    let (_, portfolio) = assert_moved(&before, Some(known), "주문 수집 파이프라인 설계");
    assert_eq!(portfolio.matches("### 주문 수집 파이프라인").count(), 2, "{portfolio}");
}

#[test]
fn any_shape_of_portfolio_takes_the_details() {
    let before = resume("주문 수집 파이프라인 설계", BLOCK);
    let title = "주문 수집 파이프라인 설계";
    for known in [
        "",
        "그냥 적어 둔 글",
        "# 이한눈 포트폴리오\n\n## 프로젝트\n",
        "# 이한눈 포트폴리오\n\n## 1. 주문 수집 파이프라인 설계\n\n> 2022.01 ~ 2022.09 | 팀 프로젝트 (4명)\n\n### 소개\n주문을 모으는 도구\n\n### 담당 역할\n1. 조회 서버\n2. 수집 서버\n",
        "# 이한눈 포트폴리오\n\n## 프로젝트\n\n- **주문 수집 파이프라인 설계** (2022.01 ~ 2022.09)\n  - 역할: 설계\n",
        "<h1>이한눈 포트폴리오</h1>\n<h2>프로젝트</h2>\n<h3>주문 수집 파이프라인 설계 (2022.01 ~ 2022.09)</h3>\n<p>주문을 모으는 도구</p>\n<h3>순위표</h3>\n<p>끝</p>\n",
        "# 이한눈 포트폴리오\n\n## 프로젝트\n\n### 주문 수집 파이프라인 설계 (2022.01 ~ 2022.09)\n\n```rust\nfn open() {\n",
    ] {
        let (_, portfolio) = assert_moved(&before, Some(known), title);
        let shown: Vec<String> = read(known).text().split_whitespace().map(str::to_owned).collect();
        assert_holds(&portfolio, &shown);
    }
}

#[test]
fn what_was_moved_already_is_not_added_again() {
    let before = resume("주문 수집 파이프라인 설계", BLOCK);
    let analysis = read(&before);
    let hint = flagged(&analysis).into_iter().next().unwrap();
    let once = move_bullets(&analysis, &[hint.span.start], None, &LintOptions::default()).unwrap();
    let portfolio = apply_edits("", &once.portfolio);
    let twice = move_bullets(&analysis, &[hint.span.start], Some(&read(&portfolio)), &LintOptions::default()).unwrap();
    assert_eq!(twice.portfolio, []);
    assert_eq!(twice.resume, once.resume);
}

#[test]
fn a_resume_in_html_is_moved_from_as_well() {
    let items: String = BLOCK.lines().map(|line| format!("<li>{}</li>\n", line.trim_start_matches("- "))).collect();
    let before = format!(
        "<h1>이한눈</h1>\n<h2>경력</h2>\n<h3>가나다커머스 | 백엔드 엔지니어 (2021.06 ~ 현재)</h3>\n<h4>주문 수집 파이프라인 설계</h4>\n<ul>\n{items}</ul>\n"
    );
    assert_moved(&before, None, "주문 수집 파이프라인 설계");
}

#[test]
fn cluttered_blocks_of_posts_are_moved_whole() {
    for document in support::fixtures::all() {
        for (index, block) in document.text.split("```markdown\n").skip(1).enumerate() {
            let Some((block, _)) = block.split_once("\n```") else { continue };
            let Some((title, bullets)) = block.trim().split_once('\n') else { continue };
            let before = resume(title.trim(), &format!("{bullets}\n"));
            if flagged(&read(&before)).is_empty() {
                continue;
            }
            println!("{}, block {index}", document.name);
            assert_moved(&before, None, title.trim());
        }
    }
}

/// What a unit shows, without the list of projects that a portfolio has besides.
fn shown(analysis: &Analysis, units: &[Unit]) -> Vec<String> {
    let written = units.iter().filter(|unit| !matches!(&unit.shape, Shape::Made(made) if made.class == "unit index"));
    written
        .map(|unit| {
            let mut text = String::new();
            write_text(&analysis.draw(unit), &mut text);
            text
        })
        .collect()
}

#[test]
fn a_portfolio_shows_each_word_of_a_document_once() {
    for document in support::fixtures::all() {
        let analysis = analyze(&document.text, &Options { format: Some(document.format) });
        let units = portfolio(&analysis.document, &analysis.outline, &analysis.units);
        assert_eq!(shown(&analysis, &units), shown(&analysis, &analysis.units), "{}", document.name);
        assert!(
            units.is_sorted_by_key(|unit| unit.span.start) == analysis.units.is_sorted_by_key(|unit| unit.span.start)
        );
    }
}

#[test]
fn what_is_flagged_in_a_document_can_be_moved() {
    let mut moved = 0;
    for document in support::fixtures::all() {
        let analysis = analyze(&document.text, &Options { format: Some(document.format) });
        for hint in flagged(&analysis) {
            let out = move_bullets(&analysis, &[hint.span.start], None, &LintOptions::default());
            let Some(out) = out else { panic!("{}: {:?} is not moved", document.name, hint.span.of(&document.text)) };
            let portfolio = apply_edits("", &out.portfolio);
            let words: Vec<String> = {
                let facts = Facts::new(&analysis, None);
                let bullet =
                    facts.bullets.iter().find(|bullet| facts.span(bullet.shown) == hint.span).expect("a bullet");
                facts.get(bullet.shown).split_whitespace().map(str::to_owned).collect()
            };
            assert_holds(&portfolio, &words);
            let after = analyze(&apply_edits(&document.text, &out.resume), &Options { format: Some(document.format) });
            assert!(
                flagged(&after).len() < flagged(&analysis).len(),
                "{}: {:?}",
                document.name,
                hint.span.of(&document.text)
            );
            moved += 1;
        }
    }
    assert!(moved >= 4, "{moved}");
}

#[test]
fn a_name_alone_is_no_cover() {
    let starts = |text: &str| {
        let analysis = read(text);
        let units = portfolio(&analysis.document, &analysis.outline, &analysis.units);
        units.iter().filter(|unit| unit.starts_page).count()
    };
    let project = "### 순위표 (2022.03 ~ 2022.06)\n- 역할: 계산\n\n";
    assert_eq!(starts(&format!("# 이한눈\n\n## 프로젝트\n\n{project}")), 0);
    // Words about the person, or a list of the projects, make one.
    assert_eq!(starts(&format!("# 이한눈\n- 이메일: hannun@example.kr\n\n## 프로젝트\n\n{project}")), 1);
    assert_eq!(starts(&format!("# 이한눈\n\n## 프로젝트\n\n{project}### 상점 (2023.03 ~ 2023.06)\n- 역할: 계산\n")), 1);
}
