//! What is told as written apart, and what is left alone.

use super::gaps;

fn apart(words: &str) -> String {
    let words: Vec<&str> = words.split(' ').collect();
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or_default();
    let mended = words.iter().enumerate().map(|(at, text)| {
        let mut text = (*text).to_owned();
        let found = gaps(&text, word(at.checked_sub(1)), word(Some(at + 1)));
        found.into_iter().rev().for_each(|gap| text.insert(gap, ' '));
        text
    });
    mended.collect::<Vec<_>>().join(" ")
}

#[test]
fn dependent_nouns_stand_apart() {
    for (wrong, right) in [
        ("조회할수있습니다.", "조회할 수 있습니다."),
        ("만들수 있는", "만들 수 있는"),
        ("높일수 있는", "높일 수 있는"),
        ("바꿀수도 없는", "바꿀 수도 없는"),
        ("고를 수있는", "고를 수 있는"),
        ("배웠을때부터", "배웠을 때부터"),
        ("느리기때문에", "느리기 때문에"),
        ("늘어날경우", "늘어날 경우"),
        ("출시할예정입니다", "출시할 예정입니다"),
        ("안한것은", "안한 것은"),
        ("좋은것같습니다", "좋은것 같습니다"),
        ("처음이었던만큼", "처음이었던 만큼"),
    ] {
        assert_eq!(apart(wrong), right);
    }
}

#[test]
fn verbs_stand_apart() {
    for (wrong, right) in [
        ("맡고있는", "맡고 있는"),
        ("배우고싶은", "배우고 싶은"),
        ("어렵지않은", "어렵지 않은"),
        ("하지못한", "하지 못한"),
        ("해야할", "해야 할"),
        ("끝내어야하는", "끝내어야 하는"),
        ("알게되었습니다", "알게 되었습니다"),
        ("성능에대한", "성능에 대한"),
        ("줄이기위해", "줄이기 위해"),
        ("로그를통해", "로그를 통해"),
        ("Kafka와같은", "Kafka와 같은"),
    ] {
        assert_eq!(apart(wrong), right);
    }
}

#[test]
fn nouns_behind_what_is_done_stand_apart() {
    for (wrong, right) in [
        ("(진행중)", "(진행 중)"),
        ("진행중(2021년", "진행 중(2021년"),
        ("재직중인", "재직 중인"),
        ("배포후에는", "배포 후에는"),
        ("조회시", "조회 시"),
        ("React등을", "React 등을"),
        ("Jenkins)등", "Jenkins) 등"),
        ("수정등", "수정 등"),
        ("개발및", "개발 및"),
        ("개발및운영", "개발 및 운영"),
        ("담당 및운영", "담당 및 운영"),
    ] {
        assert_eq!(apart(wrong), right);
    }
}

#[test]
fn words_that_are_one_stay_so() {
    for right in [
        "필수 있음",
        "근무일수 없음",
        "실수도 없는",
        "수없이 많은",
        "글 수없이",
        "셀수록",
        "할수록",
        "물때",
        "제때",
        "개발예정일",
        "집중",
        "물류및유통연구실",
        "관심을 가중",
        "운영중단",
        "개발 중심",
        "이후",
        "향후 개선",
        "출시",
        "에이전시에서",
        "서비스 출시",
        "빠른 도출시",
        "시스템",
        "등록",
        "1등",
        "A등급",
        "평등",
        "초등",
        "고등학교",
        "머지않아",
        "못지않은",
        "마지않는",
        "때문에",
        "최고의",
        "광고",
        "함께",
        "서울만큼",
        "개발자",
        "및",
        "것",
        "이용시간",
        "변경시점",
        "절대한국",
        "무게",
        "가게",
        "한게임",
        "대한민국",
        "접근",
        "중학교",
        "발표시간",
    ] {
        assert_eq!(apart(right), right);
    }
}
