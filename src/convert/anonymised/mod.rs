//! A copy to show around: name, contact, employers and schools replaced by stand-ins, the same one everywhere.
//!
//! The result is a list of edits, so that the author's text stays as it is and whoever shows, prints or shares the copy
//! applies them to it. The whole source is searched, comments and attributes too: a shared copy carries all of it.

mod addresses;
mod company_names;
mod person_names;
mod stand_ins;

use crate::analysis::Analysis;
use crate::lint::facts::{Facts, MaskKind};
use crate::lint::korean::{coda, is_particle, refit};
use crate::text::is_syllable;
use crate::text::{Span, TextEdit};
use stand_ins::{Behind, StandIn};

/// The edits that make the source of `analysis` anonymous, in order and apart from each other. The same words always
/// become the same stand-in; particles behind them are made to fit.
#[must_use]
pub fn anonymised(analysis: &Analysis) -> Vec<TextEdit> {
    let source = analysis.document.source();
    let facts = Facts::new(analysis, None);
    let stand_ins = stand_ins::of(source, analysis.resume(), &facts);
    let mut edits = addresses::edits(source);
    let mails = facts.masks().iter().filter(|mask| mask.kind == MaskKind::Email);
    edits.extend(mails.map(|mask| TextEdit { span: facts.span(mask.shown), insert: stand_ins::EMAIL.to_owned() }));
    let mut at = 0;
    while at < source.len() {
        match at_start(source, at, &stand_ins) {
            Some(stand_in) => {
                let span = Span::new(at, at + stand_in.words.len());
                edits.extend(with_particle(source, span, stand_in));
                at += stand_in.words.len();
            }
            None => at += source.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8),
        }
    }
    // Words that markup cuts in two are found only as they are shown.
    for block in &facts.blocks {
        let shown = facts.get(block.shown);
        for stand_in in &stand_ins {
            for (start, words) in shown.match_indices(stand_in.words.as_str()) {
                let part = block.shown.part(start..start + words.len());
                if facts.exact(part).is_none() && is_apart(shown, start, stand_in) {
                    edits.push(TextEdit { span: facts.span(part), insert: stand_in.instead.clone() });
                }
            }
        }
    }
    apart(edits)
}

/// The stand-in for the words that begin here; the longest words stand first.
fn at_start<'s>(source: &str, at: usize, stand_ins: &'s [StandIn]) -> Option<&'s StandIn> {
    let rest = source.get(at..)?;
    stand_ins.iter().find(|stand_in| rest.starts_with(stand_in.words.as_str()) && is_apart(source, at, stand_in))
}

/// What may stand joined behind a company's name without making it another's: 가나다팀.
const OF_COMPANY: [&str; 10] = ["팀", "측", "사", "앱", "내", "본사", "입사", "퇴사", "재직", "근무"];
/// Long particles, whatever follows them: 가나다에서였다.
const STARTS: [&str; 6] = ["에서", "에게", "입니다", "이었", "으로", "부터"];

/// The words are not a part of longer ones. Behind Hangul a particle may follow; nothing may stand joined before it.
fn is_apart(text: &str, at: usize, stand_in: &StandIn) -> bool {
    let length = stand_in.words.len();
    let before = text.get(..at).and_then(|head| head.chars().next_back());
    let behind = text.get(at + length..).and_then(|rest| rest.chars().next());
    let first = text.get(at..).and_then(|rest| rest.chars().next());
    let last = text.get(..at + length).and_then(|head| head.chars().next_back());
    let joined = |a: Option<char>, b: Option<char>| {
        let (Some(a), Some(b)) = (a, b) else { return false };
        a.is_alphanumeric() && b.is_alphanumeric() && a.is_ascii() == b.is_ascii()
    };
    let before_joined = joined(before, first);
    // 이한눈은, 가나다커머스에서: what follows Hangul is a particle, or a longer name that would tell as much.
    let behind_joined = last.is_some_and(|last| last.is_ascii()) && joined(last, behind);
    let run = text.get(at + length..).and_then(|rest| rest.split(|c| !is_syllable(c)).next()).unwrap_or_default();
    let particle = || run.is_empty() || is_particle(run);
    let of_company = || {
        let belongs = |word: &&str| run.strip_prefix(*word).is_some_and(|rest| rest.is_empty() || is_particle(rest));
        particle() || STARTS.iter().any(|start| run.starts_with(start)) || OF_COMPANY.iter().any(belongs)
    };
    // Hangul behind a Latin word begins another word.
    let latin = last.is_some_and(|last| last.is_ascii());
    let ends = match stand_in.behind {
        Behind::Any => true,
        Behind::Particle => particle(),
        Behind::Company => latin || of_company(),
        Behind::Alone => !is_tied(text, at, at + length),
    };
    !before_joined && !behind_joined && ends
}

/// A sign joins the words with others: `Echo-ing`, `lib/Echo`, `Echo.js`.
fn is_tied(text: &str, start: usize, end: usize) -> bool {
    let sign = |c: char| matches!(c, '-' | '_' | '.' | '/' | '@' | '#');
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let mut behind = text.get(end..).unwrap_or_default().chars();
    let before = text.get(..start).is_some_and(|head| head.ends_with(sign));
    before || behind.next().is_some_and(sign) && letter(behind.next())
}

fn with_particle(source: &str, span: Span, stand_in: &StandIn) -> Vec<TextEdit> {
    let behind = source.get(span.end as usize..).unwrap_or_default();
    let mut edits = vec![TextEdit { span, insert: stand_in.instead.clone() }];
    if let Some((old, new)) = coda(&stand_in.instead).and_then(|coda| refit(behind, coda)) {
        let end = span.end as usize;
        edits.push(TextEdit { span: Span::new(end, end + old.len()), insert: new.to_owned() });
    }
    edits
}

/// In order of position; of two that overlap the first stays, and the longer of two that begin together.
fn apart(mut edits: Vec<TextEdit>) -> Vec<TextEdit> {
    edits.sort_by_key(|edit| (edit.span.start, std::cmp::Reverse(edit.span.end)));
    let mut end = 0;
    edits.retain(|edit| {
        let free = edit.span.start >= end && !edit.span.is_empty();
        if free {
            end = edit.span.end;
        }
        free
    });
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};
    use crate::text::apply_edits;

    fn copy_of(source: &str) -> String {
        apply_edits(source, &anonymised(&analyze(source, &Options::default())))
    }

    const RESUME: &str = "# 이한눈\n\nhannun@mabasa.kr · 010-2345-6789 · https://github.com/hannun\n\n\
        안녕하세요, 이한눈입니다.\n\n## 경력\n\n### (주)가나다커머스 (2021.06 ~ 현재)\n\n- 가나다커머스를 위한 서버를 만들었고, 마바사랩은 떠났다\n\n\
        ### 마바사랩 (2020.07 ~ 2021.06)\n\n- [소개](https://mabasa.kr/lab)\n\n## 학력\n\n### 자차카대학교 (2015.03 ~ 2019.02)\n\n<!-- 이한눈 이력서 -->\n";

    #[test]
    fn the_same_words_get_the_same_stand_in() {
        let copy = copy_of(RESUME);
        for word in ["이한눈", "가나다", "마바사", "mabasa", "hannun", "자차카", "2345"] {
            assert!(!copy.contains(word), "{word} in\n{copy}");
        }
        assert!(copy.contains("### A사 (2021.06 ~ 현재)"), "{copy}");
        assert!(copy.contains("A사를 위한") && copy.contains("B사는 떠났다"), "{copy}");
        assert!(copy.contains("A대학교"), "{copy}");
        assert!(copy.contains("# 지원자"), "{copy}");
    }

    #[test]
    fn a_school_is_known_by_its_short_name() {
        let copy = copy_of(
            "# 이한눈\n\n고려할 대상을 줄임. 고려대상을 줄임. 한빛대는 넓고 고려대에서 배움. 새솔여대, 달빛고 졸업.\n\n## 학력\n\n\
             ### 고려대학교 대학원 | 전산 (2019.03 ~ 2021.02)\n\n### 한빛대학교 (2015.03 ~ 2019.02)\n\n### 새솔여자대학교 (2014.03 ~ 2015.02)\n\n\
             ### 달빛고등학교 (2011.03 ~ 2014.02)\n\n- 고려대학교 견학\n",
        );
        assert!(copy.contains("고려대상을 줄임. B대는 넓고 A대에서 배움. C대, D고 졸업."), "{copy}");
        assert!(copy.contains("- A대학교 견학"), "{copy}");
        assert!(copy.contains("### A대학원"), "{copy}");
    }

    #[test]
    fn a_copy_is_understood_as_the_original_is() {
        let before = analyze(RESUME, &Options::default()).resume().clone();
        let after = analyze(&copy_of(RESUME), &Options::default()).resume().clone();
        assert_eq!(before.careers.len(), after.careers.len());
        assert_eq!(before.educations.len(), after.educations.len());
        assert_eq!(after.email.map(|email| email.text).as_deref(), Some("name@example.com"));
        assert_eq!(after.mobile.map(|mobile| mobile.text).as_deref(), Some("010-0000-0000"));
    }

    #[test]
    fn what_stands_for_a_name_is_read_as_one() {
        for source in
            ["# 이한눈\n\nhannun@example.kr\n", "# Haram Jeong\n\nharam@example.kr\n\nI am a backend engineer.\n"]
        {
            let copy = analyze(&copy_of(source), &Options::default());
            let name = copy.resume().name.as_ref().map(|name| name.text.clone());
            assert!(name.is_some_and(|name| name.ends_with("지원자") || name.ends_with("Applicant")), "{source}");
        }
    }

    #[test]
    fn a_part_of_a_latin_name_is_no_less_a_name() {
        let copy =
            copy_of("# Haram Lee\n\nharam@example.kr\n\nHi, I'm Haram, and Haram's code sleeps. Leeway, Haramal.\n");
        assert!(copy.contains("# Anonymous Applicant"), "{copy}");
        assert!(copy.contains("I'm Applicant, and Applicant's code sleeps. Leeway, Haramal."), "{copy}");
    }

    #[test]
    fn a_word_that_only_contains_the_name_stays() {
        let copy = copy_of("# 김가나\n\n## 경력\n\n### Echo (2021.06 ~ 현재)\n\n- Echoing을 줄임\n- Echo를 만듦\n");
        assert!(copy.contains("Echoing을"), "{copy}");
        assert!(copy.contains("A사를 만듦"), "{copy}");
    }

    #[test]
    fn a_name_is_hidden_in_both_scripts_and_orders() {
        for source in [
            "# 탁이슬 (Tak Iseul)\n\niseul@example.kr\n\n안녕하세요, 탁이슬입니다. I am Iseul Tak, TAK ISEUL or Iseul.\n",
            "# Iseul Tak (탁이슬)\n\niseul@example.kr\n\n안녕하세요, 탁이슬입니다. Tak Iseul, Iseul.\n",
        ] {
            let copy = copy_of(source);
            assert!(!["탁이슬", "Tak", "Iseul", "TAK"].iter().any(|name| copy.contains(name)), "{copy}");
        }
    }

    #[test]
    fn a_name_is_hidden_in_chinese_characters_and_behind_labels() {
        for source in [
            "# 탁이슬 (卓李瑟)\n\niseul@example.kr\n\n탁이슬(卓李瑟)입니다.\n",
            "# 탁이슬\n\n- 한자: 卓李瑟\n- 영문 이름: Tak Iseul\n- 이메일: iseul@example.kr\n\nIseul Tak\n",
            "# 이력서\n\n| 성명 | 탁이슬 (卓李瑟) | 영문 | Tak Iseul |\n|---|---|---|---|\n| 이메일 | iseul@example.kr | | |\n",
            "<table><tr><th>성명</th><td>(한글) 탁이슬</td><td>(한자) 卓李瑟</td><td>(영문) Tak Iseul</td></tr></table>",
            "# 탁이슬\n\n<table><tr><th>한자</th><td>卓李瑟</td></tr><tr><th>영문</th><td>TAK ISEUL</td></tr></table>\n",
        ] {
            let copy = copy_of(source);
            assert!(!["탁이슬", "卓", "Tak", "Iseul", "TAK"].iter().any(|name| copy.contains(name)), "{copy}");
        }
        let copy = copy_of("# 탁이슬\n\n## 자격증\n\n- 한자: 능력검정 3급\n- 영문: Kotlin\n");
        assert!(copy.contains("- 한자: 능력검정 3급\n- 영문: Kotlin"), "{copy}");
    }

    #[test]
    fn a_company_is_hidden_by_all_its_names() {
        let copy = copy_of(
            "# 탁이슬\n\n가람물류에서 일했고 가람물류팀을 이끌었다. Garam Logistics, Garam의 서버.\n\n## 경력\n\n\
             ### ㈜가람물류 (Garam Logistics) | 백엔드 엔지니어 (2021.06 ~ 현재)\n\n- 가람물류는 크고 가람물류페이와 다르다\n\n\
             ### Maplefoo Technologies, Inc. | 백엔드 엔지니어 (2019.06 ~ 2021.05)\n\n- Maplefoo와 Maplefoo.js, Maplefoos\n",
        );
        assert!(copy.contains("A사에서 일했고 A사팀을 이끌었다. A사, A사의 서버."), "{copy}");
        assert!(copy.contains("- A사는 크고 가람물류페이와 다르다"), "{copy}");
        assert!(copy.contains("- B사와 Maplefoo.js, Maplefoos"), "{copy}");
        assert!(copy.contains("### A사 | 백엔드") && copy.contains("### B사 | 백엔드"), "{copy}");
    }

    #[test]
    fn a_technology_is_no_part_of_a_company() {
        let copy = copy_of(
            "# 탁이슬\n\n## 경력\n\n### Redis Labs | 백엔드 엔지니어 (2021.06 ~ 현재)\n\n- Redis를 씀\n\n\
             ### Global Garam | 백엔드 엔지니어 (2019.06 ~ 2021.05)\n\n- Global 서비스\n",
        );
        assert!(copy.contains("- Redis를 씀") && copy.contains("- Global 서비스"), "{copy}");
    }

    #[test]
    fn names_are_hidden_wherever_they_stand() {
        for source in [
            "# 탁이슬\n\n## 경력\n\n### 가람물류(주) (Garam Logistics, Inc.)\n백엔드 엔지니어 | 2021.06 ~ 현재\n\n- 가람물류의 Garam Logistics 배포, 가람물류에서는\n",
            "# 탁이슬 Tak Iseul\n\nTak Iseul\n\n## 경력\n\n| 회사 | 기간 |\n|---|---|\n| 주식회사 가람물류 (Garam) | 2021.06 ~ 현재 |\n\n- 가람물류 Garam\n",
            "# 탁 이슬(Tak, Iseul)\n\n## 경력\n\n**가람물류** (2021.06 ~ 현재)\n- 가람물류의 서버\n",
        ] {
            let copy = copy_of(source);
            assert!(!["이슬", "Iseul", "가람", "Garam"].iter().any(|name| copy.contains(name)), "{copy}");
        }
    }

    #[test]
    fn words_cut_by_markup_are_found() {
        let copy = copy_of("# 이한눈\n\n이**한눈**입니다\n");
        assert!(!copy.contains("한눈"), "{copy}");
    }
}
