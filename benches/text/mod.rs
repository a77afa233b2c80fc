//! An invented résumé of any size.

const HEAD: &str = "# 이한눈\n백엔드 엔지니어\nhannun@example.kr · 010-0000-0000 · https://github.com/example\n\n\
                    ## 간단 소개글\n주문 300만 건을 처리하는 서버를 설계하고 운영합니다.\n\n## 경력\n";
const TAIL: &str = "\n## 학력\n### 가상대학교 | 컴퓨터공학 학사 (2015.03 ~ 2021.02)\n\n## 스킬\nKotlin, Spring Boot, Kafka, Kubernetes\n";
const COMPANIES: [&str; 5] = ["가나다커머스", "(주)라마바", "마바사랩", "아자차테크", "Kataba Labs, Inc."];
const SEPARATORS: [&str; 4] = [" ~ ", " - ", "~", " – "];
const WORKS: [&str; 6] =
    ["알림 시스템 구축", "정산 개편", "검색 서버 이관", "결제 모듈 분리", "대시보드 개발", "배포 자동화"];
const BULLETS: [&str; 8] = [
    "**문제:** 발송 지연이 5분을 넘어 문의가 하루 40건씩 들어왔습니다",
    "메시지 큐를 두어 지연을 5분에서 3초로 줄임",
    "`Kafka` 소비자를 *12개*로 나누어 초당 8,000건 처리",
    "조회 쿼리를 다시 쓰고 색인을 더해 p95 900ms → 120ms",
    "담당: API 설계, 배포, 장애 대응 (기여도 70%)",
    "[블로그 글](https://blog.example.kr/queue)로 과정을 정리",
    "하위 호환을 지키며 3개월 동안 무중단으로 옮김",
    "테스트 커버리지 31% → 84%, 배포 주기 2주 → 하루",
];

/// At least `bytes` bytes of résumé, no entry equal to another.
pub(crate) fn resume(bytes: usize) -> String {
    let mut text = HEAD.to_owned();
    let mut number = 0;
    while text.len() + TAIL.len() < bytes {
        company(&mut text, number);
        number += 1;
    }
    text + TAIL
}

fn company(text: &mut String, number: usize) {
    let pick = |list: &[&'static str], by: usize| list.get(by % list.len().max(1)).copied().unwrap_or_default();
    let year = 2000 + number % 25;
    let (company, separator) = (pick(&COMPANIES, number), pick(&SEPARATORS, number));
    text.push_str(&format!(
        "### {company} {number} | 백엔드 엔지니어 | 플랫폼팀 ({year}.03{separator}{}.02)\n\n",
        year + 1
    ));
    for work in 0..3 {
        let at = number * 3 + work;
        text.push_str(&format!(
            "#### {} {at}\n{year}.{:02}{separator}{year}.{:02}\n",
            pick(&WORKS, at),
            work + 1,
            work + 4
        ));
        for bullet in 0..4 {
            text.push_str(&format!("- {} ({at}-{bullet})\n", pick(&BULLETS, at + bullet)));
        }
        text.push_str("\n기술: Kotlin, Spring Boot, PostgreSQL\n\n");
    }
    if number % 4 == 3 {
        text.push_str("| 지표 | 전 | 후 |\n|---|---|---|\n| 지연 | 5분 | 3초 |\n\n<div style=\"display:flex\"><div>비고</div><div>사내 발표</div></div>\n\n");
    }
}
