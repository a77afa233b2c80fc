//! What of a text is private, and the text without it: for copies that go to people who need not know.
//!
//! Numbers and addresses of mail are found in the source as it is, so that those in links are found, too (`stand_ins`);
//! the rest is what the rules about privacy see on the page.

mod stand_ins;

use std::collections::BTreeMap;
use std::ops::Range;

use self::stand_ins::{is_nobodys_address, is_nobodys_number};
use super::facts::{Facts, Shown};
use super::options::LintOptions;
use super::{Hint, Sink, registry};
use crate::analysis::Analysis;
use crate::resume::contact;
use crate::text::{Span, TextEdit, apply_edits};

/// A kind of private matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Private {
    /// A telephone number.
    Phone,
    /// An address of mail.
    Email,
    /// A birth date or an age.
    BirthDate,
    /// A resident registration number.
    ResidentNumber,
    /// Where somebody lives.
    Address,
    /// Body, family, religion, property.
    Personal,
    /// A picture of somebody.
    Photo,
}

/// Something private and what hides it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secret {
    /// What it is.
    pub kind: Private,
    /// The edits that hide it.
    pub edits: Vec<TextEdit>,
}

/// Rules that find private matters, with what they find.
const RULES: [(&str, Private); 5] = [
    ("resident-registration-number", Private::ResidentNumber),
    ("birth-date", Private::BirthDate),
    ("home-address", Private::Address),
    ("sensitive-personal-info", Private::Personal),
    ("profile-photo", Private::Photo),
];

/// Stands for a hidden character.
const HIDDEN: &str = "○";
/// Values of personal fields that need no name.
const VALUES: [&str; 2] = ["기혼", "미혼"];
/// An address that leads nowhere.
const NO_PICTURE: &str = "#";

/// Everything private in a text. What [`mask`] has hidden is not found again.
#[must_use]
pub fn secrets(analysis: &Analysis) -> Vec<Secret> {
    let source = analysis.document.source();
    let mut secrets = stand_ins::find(source);
    let facts = Facts::new(analysis, None);
    let pieces = in_pieces(&facts, &secrets);
    secrets.extend(pieces);
    let options = LintOptions::default();
    for (name, kind) in RULES {
        let Some(rule) = registry::rules().find(|rule| rule.meta.name == name) else { continue };
        let mut hints = Vec::new();
        let mut sink = Sink::new(&facts, &options, &rule.meta);
        (rule.check)(&facts, &mut sink);
        sink.finish(&mut hints);
        let found = hints.iter().map(|hint| Secret { kind, edits: hide(&facts, kind, hint) });
        secrets.extend(found.filter(|secret| !secret.edits.is_empty()));
    }
    secrets
}

/// Numbers and addresses that are seen on the page and stand in the source in pieces: `010-**2345**-6789`.
fn in_pieces(facts: &Facts<'_>, found: &[Secret]) -> Vec<Secret> {
    let known = |span: Span| found.iter().flat_map(|secret| &secret.edits).any(|edit| touches(edit.span, span));
    let mut secrets = Vec::new();
    for block in &facts.blocks {
        let text = facts.get(block.shown);
        let written = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        let phones = contact::phones(text).filter(|range| !is_nobodys_number(written(range)));
        let emails = contact::emails(text).filter(|range| !is_nobodys_address(written(range)));
        let phones = phones.map(|range| (Private::Phone, range, char::is_numeric as fn(char) -> bool));
        let emails = emails.map(|range| (Private::Email, range, char::is_alphanumeric as fn(char) -> bool));
        for (kind, range, wanted) in phones.chain(emails) {
            let span = facts.span(block.shown.part(range));
            if !known(span) {
                secrets.push(Secret { kind, edits: letters(facts, span, wanted) });
            }
        }
    }
    secrets
}

/// How many there are of each kind.
#[must_use]
pub fn counts(secrets: &[Secret]) -> BTreeMap<Private, usize> {
    let mut counts = BTreeMap::new();
    for secret in secrets {
        *counts.entry(secret.kind).or_insert(0) += 1;
    }
    counts
}

/// The text with everything private hidden, and nothing else changed. The same number or address of mail becomes the same
/// stand-in everywhere, in the same writing, so that the text is understood as before.
#[must_use]
pub fn mask(source: &str, secrets: &[Secret]) -> String {
    let edits: Vec<TextEdit> = secrets.iter().flat_map(|secret| secret.edits.iter().cloned()).collect();
    apply_edits(source, &edits)
}

fn hide(facts: &Facts<'_>, kind: Private, hint: &Hint) -> Vec<TextEdit> {
    match kind {
        Private::Photo => hide_picture(facts, hint.span).into_iter().collect(),
        Private::BirthDate | Private::ResidentNumber => letters(facts, hint.span, |c| c.is_ascii_digit()),
        Private::Address => letters(facts, behind_district(hint), char::is_alphanumeric),
        _ => hide_value(facts, hint.span),
    }
}

/// The part of an address that finds the door: what the rule would take out.
fn behind_district(hint: &Hint) -> Span {
    let rest = hint.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
    let inside = |span: &Span| hint.span.start < span.start && span.end <= hint.span.end;
    rest.into_iter().find(inside).unwrap_or(hint.span)
}

fn hide_picture(facts: &Facts<'_>, span: Span) -> Option<TextEdit> {
    let picture = facts.pictures().iter().find(|picture| facts.document().span(**picture) == span)?;
    let address = facts.picture_source(*picture)?;
    let told = address.of(facts.source())? != NO_PICTURE;
    told.then(|| TextEdit { span: address, insert: NO_PICTURE.to_owned() })
}

/// The value of a field: behind its colon, all of it when it needs no name, or in the next cell.
fn hide_value(facts: &Facts<'_>, span: Span) -> Vec<TextEdit> {
    let Some(block) = facts.blocks.iter().position(|block| touches(facts.span(block.shown), span)) else {
        return Vec::new();
    };
    let characters: Vec<(char, Shown)> = shown_in(facts, block, span).collect();
    let text: String = characters.iter().map(|(c, _)| c).collect();
    let value = match characters.iter().position(|(c, _)| matches!(c, ':' | '：')) {
        Some(colon) => characters.get(colon + 1..).unwrap_or_default().to_vec(),
        None if VALUES.contains(&text.trim()) => characters,
        None => match facts.blocks.get(block + 1) {
            Some(next) => shown_in(facts, block + 1, facts.span(next.shown)).collect(),
            None => Vec::new(),
        },
    };
    value.into_iter().filter(|(c, _)| c.is_alphanumeric()).filter_map(|(_, shown)| hidden(facts, shown)).collect()
}

/// Hides the wanted characters of a place, one by one: the markup between them stays.
fn letters(facts: &Facts<'_>, span: Span, wanted: fn(char) -> bool) -> Vec<TextEdit> {
    let blocks = facts.blocks.iter().enumerate();
    let touched = blocks.filter(|(_, block)| touches(facts.span(block.shown), span)).map(|(index, _)| index);
    let characters = touched.flat_map(|block| shown_in(facts, block, span));
    characters.filter(|(c, _)| wanted(*c)).filter_map(|(_, shown)| hidden(facts, shown)).collect()
}

/// The shown characters of a block that come from a place of the source.
fn shown_in<'f>(facts: &'f Facts<'_>, block: usize, span: Span) -> impl Iterator<Item = (char, Shown)> + 'f {
    let shown = facts.blocks.get(block).map(|block| block.shown).unwrap_or_default();
    let each = facts.get(shown).char_indices().map(move |(at, c)| (c, shown.part(at..at + c.len_utf8())));
    each.filter(move |(_, one)| {
        let place = facts.span(*one);
        span.start <= place.start && place.end <= span.end
    })
}

fn hidden(facts: &Facts<'_>, shown: Shown) -> Option<TextEdit> {
    let span = facts.span(shown);
    (!span.is_empty()).then(|| TextEdit { span, insert: HIDDEN.to_owned() })
}

fn touches(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::{Options, analyze};

    fn masked(source: &str) -> String {
        mask(source, &secrets(&analyze(source, &Options::default())))
    }

    fn kinds(source: &str) -> Vec<(Private, usize)> {
        counts(&secrets(&analyze(source, &Options::default()))).into_iter().collect()
    }

    const PERSON: &str = "# 서이든\n\n- 이메일: [eden.seo@mail.example](mailto:eden.seo@mail.example)\n- 연락처: 010-2345-6789 / 01023456789\n- \
                          생년월일: 1999.01.02\n- 주소: 서울특별시 마포구 은하로 12, 101동 1502호\n- 종교: 불교\n- GitHub: https://github.com/eden\n\n## \
                          경력\n\n### 물결소프트 (2021.04 ~ 현재)\n\n- 처리량 200건 → 900건\n- 담당자 eden.seo@mail.example, team@mail.example\n";

    #[test]
    fn a_person_is_hidden_and_the_rest_stays() {
        assert_eq!(
            masked(PERSON),
            "# 서이든\n\n- 이메일: [name@example.com](mailto:name@example.com)\n- 연락처: 010-0000-0000 / 01000000000\n- 생년월일: \
             ○○○○.○○.○○\n- 주소: 서울특별시 마포구 ○○○ ○○, ○○○○ ○○○○○\n- 종교: ○○\n- GitHub: https://github.com/eden\n\n## 경력\n\n### 물결소프트 \
             (2021.04 ~ 현재)\n\n- 처리량 200건 → 900건\n- 담당자 name@example.com, name2@example.com\n"
        );
        let expected = [Private::Phone, Private::Email, Private::BirthDate, Private::Address, Private::Personal];
        assert_eq!(kinds(PERSON), expected.into_iter().zip([2, 4, 1, 1, 1]).collect::<Vec<_>>());
    }

    #[test]
    fn what_is_hidden_is_not_found_again() {
        assert_eq!(kinds(&masked(PERSON)), []);
        assert_eq!(masked(&masked(PERSON)), masked(PERSON));
    }

    #[test]
    fn markup_between_hidden_characters_stays() {
        assert_eq!(masked("# 이한눈\n\n생년월일: 19**99**-01-02\n"), "# 이한눈\n\n생년월일: ○○**○○**-○○-○○\n");
        assert_eq!(
            masked("<table><tr><td>생년월일</td><td>1999-01-02</td></tr></table>"),
            "<table><tr><td>생년월일</td><td>○○○○-○○-○○</td></tr></table>"
        );
        assert_eq!(masked("# 이한눈\n\n990102-1234567\n"), "# 이한눈\n\n○○○○○○-○○○○○○○\n");
        assert_eq!(masked("# 이한눈\n\n![증명사진](data:image/png;base64,AAAA)\n"), "# 이한눈\n\n![증명사진](#)\n");
    }

    #[test]
    fn a_number_in_pieces_is_hidden() {
        assert_eq!(masked("# 이한눈\n\n010-**2345**-6789\n"), "# 이한눈\n\n○○○-**○○○○**-○○○○\n");
        assert_eq!(masked("<p>eden<b>@mail</b>.kr</p>"), "<p>○○○○<b>@○○○○</b>.○○</p>");
    }

    #[test]
    fn a_text_without_secrets_stays_as_it_is() {
        let source = "# 이한눈\n\n## 경력\n\n### 가온커머스\n2021.06 - 현재\n\n- 지연 800ms → 90ms, 비용 12,345,678원 절감\n- `react@18.2.0`, @nestjs/core\n";
        assert_eq!(masked(source), source);
    }

    proptest! {
        /// Whatever the résumé is read to be reached by is hidden.
        #[test]
        fn what_is_read_is_hidden(code in "010|\\+82 ?10|011|02|031", mark in "[-. )–·]|\u{2011}| - |. |", middle in "[2-9]{3,4}", name in "[a-z.]{1,6}") {
            let source = format!("# 이한눈\n\n{code}{mark}{middle}{mark}6789 · {name}@mail.kr\n");
            let analysis = analyze(&source, &Options::default());
            let hidden = mask(&source, &secrets(&analysis));
            let resume = analysis.resume();
            prop_assert!(resume.mobile.is_none() || !hidden.contains("6789"), "{}", hidden);
            prop_assert!(resume.email.is_none() || !hidden.contains("mail.kr"), "{}", hidden);
        }

        #[test]
        fn any_text_can_be_masked(source in "(\\PC|\n|010-|@|\\.kr|생년월일: 1999|서울시 강남구 ){0,60}") {
            let analysis = analyze(&source, &Options::default());
            let secrets = secrets(&analysis);
            let once = mask(&source, &secrets);
            if secrets.is_empty() {
                prop_assert_eq!(once, source);
            }
        }
    }
}
