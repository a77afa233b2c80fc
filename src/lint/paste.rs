//! A text pasted from a PDF still has the line ends of its pages: caught here, before they become spaces.

use crate::text::is_syllable;

/// A paragraph has at least so many lines before its shape says anything.
const LEAST_LINES: usize = 3;
/// Of so many line ends in a hundred, both sides are Hangul.
const LEAST_HANGUL: usize = 60;
/// How far the widths of the lines may lie apart: their deviation in thousandths of the mean. An opinion, not a measurement.
const MOST_DEVIATION: usize = 80;
/// Narrower lines are a list or a poem.
const LEAST_WIDTH: usize = 30;

/// The text with the lines of its paragraphs joined, when it looks like one that a PDF broke; `None` for any other text.
#[must_use]
pub fn joined(text: &str) -> Option<String> {
    let mut result = String::with_capacity(text.len());
    let mut any = false;
    for (index, paragraph) in text.split("\n\n").enumerate() {
        if index > 0 {
            result.push_str("\n\n");
        }
        let lines: Vec<&str> = paragraph.lines().map(str::trim_end).collect();
        if is_broken(&lines) {
            any = true;
            join(&lines, &mut result);
        } else {
            result.push_str(paragraph);
        }
    }
    any.then_some(result)
}

fn is_broken(lines: &[&str]) -> bool {
    let marked = |line: &&str| line.starts_with(['#', '-', '*', '+', '>', '|', '<', '•', '·']) || line.is_empty();
    if lines.len() < LEAST_LINES || lines.iter().skip(1).any(marked) {
        return false;
    }
    let ends = lines.windows(2).filter(|pair| match pair {
        [before, after] => before.ends_with(is_syllable) && after.trim_start().starts_with(is_syllable),
        _ => false,
    });
    // The last line is as long as it happens to be.
    let widths: Vec<usize> = lines.iter().take(lines.len() - 1).map(|line| width(line)).collect();
    let mean = widths.iter().sum::<usize>() / widths.len().max(1);
    let variance = widths.iter().map(|width| width.abs_diff(mean).pow(2)).sum::<usize>() / widths.len().max(1);
    let even = variance * 1_000_000 <= (mean * MOST_DEVIATION).pow(2);
    ends.count() * 100 >= (lines.len() - 1) * LEAST_HANGUL && mean >= LEAST_WIDTH && even
}

/// Where a line ends with a whole word nobody can tell from one that was cut; a space keeps both readable, and the cut
/// words among them are found afterwards.
fn join(lines: &[&str], result: &mut String) {
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            result.push(' ');
        }
        result.push_str(if index > 0 { line.trim_start() } else { line });
    }
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
    fn other_texts_stay() {
        for text in [
            "",
            "한 줄",
            "- 주문 서버를 나누어 배포 시간을 줄였습니다 정말로\n- 결제 서버를 나누어 배포 시간을 줄였습니다 정말로\n- 검색 서버를 나누어 배포 시간을 줄였습니다 정말로",
            "짧은 줄\n아주 조금 더 긴 줄이 여기에 있습니다 그리고 더\n끝",
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
