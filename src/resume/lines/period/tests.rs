//! The grammar of periods, by example.

use super::*;

fn shown(text: &str) -> String {
    find(text).map_or_else(String::new, |found| found.period.to_string())
}

#[test]
fn reads_every_way_to_write_a_range() {
    for (text, expected) in [
        ("2021.06 - 2022.05", "2021.06 - 2022.05"),
        ("2021.06 ~ 현재", "2021.06 - 현재"),
        ("2024.8 \\~ 2025.4 (9개월)", "2024.08 - 2025.04"),
        ("2024.03. ~ 2024.08.", "2024.03 - 2024.08"),
        ("2018. 07 ~ 2024. 12", "2018.07 - 2024.12"),
        ("17.07 ~ 18.10", "2017.07 - 2018.10"),
        ("2016/10~2017/10", "2016.10 - 2017.10"),
        ("2015.01-현재", "2015.01 - 현재"),
        ("Jan 2021 - Feb 2022", "2021.01 - 2022.02"),
        ("September, 2019 – Present", "2019.09 - Present"),
        ("2013년 4월 ~", "2013.04 -"),
        ("2019년 7-8월", "2019.07 - 2019.08"),
        ("2015년 3월부터 2017년 2월까지", "2015.03 - 2017.02"),
        ("2021.06 - ", "2021.06 -"),
        ("(2021.06 ~ )", "2021.06 -"),
        ("2019.07-2021.05", "2019.07 - 2021.05"),
        ("2020 - 2022", "2020 - 2022"),
        ("2015-2017", "2015 - 2017"),
        ("2020년 ~ 2021년", "2020 - 2021"),
        ("2021-05-22 ~ 2021-06-30", "2021.05 - 2021.06"),
        ("2021.05.22 - 2021.06.30", "2021.05 - 2021.06"),
        ("2020.03 ~ 06", "2020.03 - 2020.06"),
        ("2022.03 – 재직 중", "2022.03 - 현재"),
        ("2019.09 ~ Current, over 3y", "2019.09 - Present"),
        ("2025.12\n~ 2026.06\n(6개월)", "2025.12 - 2026.06"),
        ("2021년 12월 ~ (현재)", "2021.12 - 현재"),
        ("2019.04 -- 현재", "2019.04 - 현재"),
        ("24년 8월 ~ 25년 2월", "2024.08 - 2025.02"),
        ("21년 3월 ~ 현재", "2021.03 - 현재"),
        ("재학 (2017~)", "2017 -"),
        ("01/2014 - 12/2015", "2014.01 - 2015.12"),
        ("'21.06 ~ 현재", "2021.06 - 현재"),
    ] {
        assert_eq!(shown(text), expected, "{text:?}");
    }
}

#[test]
fn a_date_is_not_a_range() {
    for (text, expected) in [
        ("2021-05-22", "2021.05"),
        ("2022.09 - 정산 개편", "2022.09"),
        ("2020.10 ~ 약 1년", "2020.10"),
        ("정보처리기사 (2019)", "2019"),
        ("2021년 6월 30일 퇴사", "2021.06"),
    ] {
        assert_eq!(shown(text), expected, "{text:?}");
    }
}

#[test]
fn other_numbers_are_no_dates() {
    for text in [
        "0 ~ 4 주차",
        "010-2021-1234",
        "2000명",
        "2021년 상반기",
        "Spring Boot 2.7",
        "1.29 ~",
        "2024개의 상품",
        "월 2000 - 3000건",
        "초당 1990 요청",
        "99.95 ~ 99.99",
        "3.11 - 3.12",
    ] {
        assert_eq!(shown(text), "", "{text:?}");
    }
}

#[test]
fn says_where_it_stands_and_how_long() {
    let text = "가나다 (2021.06 ~ 2022.11, 1년 6개월)";
    let found = find(text).unwrap();
    assert_eq!(&text[found.range.clone()], "2021.06 ~ 2022.11");
    assert_eq!(&text[found.duration.unwrap()], "1년 6개월");
    let text = "(2021.01 ~ 2022.02) (1년 1개월)";
    assert_eq!(&text[find(text).unwrap().duration.unwrap()], "1년 1개월");
}

proptest::proptest! {
    #[test]
    fn never_panics_and_stays_on_boundaries(text in "[0-9년월일~. \\-–()현재JanPresent가/]{0,40}") {
        if let Some(found) = find(&text) {
            assert!(text.get(found.range).is_some());
            if let Some(duration) = found.duration {
                assert!(text.get(duration).is_some());
            }
        }
    }
}
