//! A text pasted from a PDF still has the line ends of its pages: caught here, before they become spaces.

use crate::text::is_syllable;

/// Narrower columns are a list or a poem. An opinion, not a measurement.
const LEAST_COLUMN: usize = 40;
/// A line is full from so many hundredths of its column on: the next word may have been a long one.
const FULL: usize = 85;
/// So many lines have to go on in the next one.
const LEAST_JOINTS: usize = 2;

/// The text with the lines joined that a PDF broke, when it looks like one; `None` for any other text. Such lines fill a column and
/// go on in the next one, between titles, dates and bullets that don't.
#[must_use]
pub fn joined(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    // Markdown and HTML have lines of their own.
    if lines.iter().any(|line| line.trim_start().starts_with(['#', '<', '|', '`'])) {
        return None;
    }
    let full = column(&lines)? * FULL / 100;
    let goes_on: Vec<bool> = lines
        .windows(2)
        .map(|pair| matches!(pair, [before, after] if width(before.trim_end()) >= full && continues(before, after)))
        .collect();
    let joints = goes_on.iter().filter(|goes_on| **goes_on).count();
    let filled = lines.iter().filter(|line| width(line.trim_end()) >= full).count();
    // Where most full lines end as sentences do, each is a paragraph.
    if joints < LEAST_JOINTS || joints * 2 < filled {
        return None;
    }
    let mut result = String::with_capacity(text.len());
    for (index, line) in lines.iter().enumerate() {
        let joins = index > 0 && goes_on.get(index - 1) == Some(&true);
        if joins && !result.ends_with('-') {
            result.push(' ');
        } else if index > 0 && !joins {
            result.push('\n');
        }
        let line = if joins { line.trim_start() } else { line };
        result.push_str(if goes_on.get(index) == Some(&true) { line.trim_end() } else { line });
    }
    if text.ends_with('\n') {
        result.push('\n');
    }
    Some(result)
}

/// The width of the column: several lines are nearly as wide, and no more than one or two wider.
fn column(lines: &[&str]) -> Option<usize> {
    let mut widths: Vec<usize> = lines.iter().map(|line| width(line.trim_end())).collect();
    widths.sort_unstable_by(|one, other| other.cmp(one));
    let several = widths.windows(LEAST_JOINTS).find_map(|run| match run {
        [widest, .., least] if *least * 100 >= *widest * FULL => Some(*widest),
        _ => None,
    });
    several.filter(|widest| *widest >= LEAST_COLUMN)
}

/// A line that ends in the middle of a sentence, and one that begins there: no bullet, no number, no capital.
fn continues(before: &str, after: &str) -> bool {
    let open = |c: char| is_syllable(c) || c.is_ascii_lowercase() || matches!(c, ',' | '-');
    let begins = |c: char| is_syllable(c) || c.is_ascii_lowercase();
    before.trim_end().ends_with(open) && after.trim_start().starts_with(begins) && !ends_sentence(before)
}

/// `없앴습니다`, `개선함`. A word of one or two syllables may be the half of another.
fn ends_sentence(line: &str) -> bool {
    let last = line.trim_end().rsplit(' ').next().unwrap_or_default();
    last.chars().count() >= 3 && ["다", "요", "음", "함", "됨", "임"].iter().any(|end| last.ends_with(end))
}

/// Columns: Hangul and other wide characters take two.
fn width(line: &str) -> usize {
    line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_one_width_are_joined() {
        let broken = "주문이 몰리는 시간에 결제가 밀리는 문제를 풀려고 요청을 모\n아 보내는 구조로 바꾸었고 그 결과 밀리던 요청이 하루에 열\n건 아래로 줄었습니다";
        let expected = broken.replace('\n', " ");
        assert_eq!(joined(broken), Some(expected));
        let with_title = format!("결제 개편\n\n{broken}");
        assert!(joined(&with_title).is_some_and(|text| text.starts_with("결제 개편\n\n주문이")));
    }

    #[test]
    fn full_lines_between_titles_and_bullets_are_joined() {
        let broken = "한지우\n경력\n가람물류 | 배송개발팀\n2018.01 ~ 2019.12\n\
            • 정산 배치의 지연을 900ms에서 120ms로 줄이고, 하루 2만 건의 재시\n도를 없애 고객 문의를 10% 줄임\n\
            • 알림 발송을 비동기로 바꾸어 초당 500건을 처리하도록 하고 실패한 \n메시지를 다시 보내는 도구를 만듦\n";
        let expected = broken.replace("재시\n도를", "재시 도를").replace("실패한 \n메시지", "실패한 메시지");
        assert_eq!(joined(broken), Some(expected));
        let english = "Experience\n• Redesigned the settlement pipeline, bringing the batch from nine hours to sev-\nenty minutes\n\
            • Led the migration of fourteen services to one cluster with no downtime, and cut\nthe cost by 38%\n";
        let expected = english.replace("sev-\nenty", "sev-enty").replace("cut\nthe", "cut the");
        assert_eq!(joined(english), Some(expected));
    }

    #[test]
    fn other_texts_stay() {
        for text in [
            "",
            "한 줄",
            "- 주문 서버를 나누어 배포 시간을 줄였습니다 정말로\n- 결제 서버를 나누어 배포 시간을 줄였습니다 정말로\n- 검색 서버를 나누어 배포 시간을 줄였습니다 정말로",
            "짧은 줄\n아주 조금 더 긴 줄이 여기에 있습니다 그리고 더\n끝",
            "주문 서버를 둘로 나누어 배포하는 시간을 40분에서 10분으로 줄였고 장애를 없앴습니다\n결제 서버를 둘로 나누어 배포하는 시간을 30분에서 10분으로 줄였고 장애를 없앴습니다\n검색 서버를 둘로 나누어 배포하는 시간을 20분에서 10분으로 줄였고 장애를 없앴습니다",
            "- 주문 서버를 둘로 나누어 배포하는 시간을 40분에서 10분으로 줄이고 장애를 없앰\n- 결제 서버를 둘로 나누어 배포하는 시간을 30분에서 10분으로 줄이고 장애를 없앰\n- 검색 서버를 둘로 나누어 배포하는 시간을 20분에서 10분으로 줄이고 장애를 없앰",
            "## 경력\n- 정산 배치의 지연을 900ms에서 120ms로 줄이고, 하루 2만 건의 재시\n도를 없애 고객 문의를 10% 줄임\n- 알림 발송을 비동기로 바꾸어 초당 500건을 처리하도록 하고 실패한\n메시지를 다시 보냄",
            "Kotlin, Spring Boot and Kafka in the first line here\nMySQL, Redis and more of it in the second line here\nend",
        ] {
            assert_eq!(joined(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_letter_is_lost(text in "[가나다라 a\n.-]{0,200}") {
            let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            if let Some(joined) = joined(&text) {
                assert_eq!(solid(&joined), solid(&text));
            }
        }
    }
}
