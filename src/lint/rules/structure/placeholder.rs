//! S1: a place that still waits for its words.

use super::{open_number, stand_in};
use crate::lint::facts::{Block, BlockKind, Facts, MaskKind, Shown, Word};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::Words;
use crate::text::first_bytes;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "S1",
        name: "placeholder",
        group: Group::Structure,
        scope: Scope::Token,
        severity: Severity::Error,
        promise: Promise::Certain,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "채우지 않은 자리", en: "Placeholder" },
        messages: &[Words {
            ko: "‘{0}’{은} 아직 채우지 않은 자리 같아요",
            en: "“{0}” looks like a place still to be filled",
        }],
        why: Words {
            ko: "비워 둔 숫자와 이름을 그대로 보내면 가장 먼저 눈에 띄어요.",
            en: "A number or name left open is the first thing a reader sees.",
        },
        options: &[],
    },
    check,
};

/// What is called TODO: a kind of app.
const TODO_APPS: [&str; 9] = ["앱", "리스트", "List", "LIST", "list", "서비스", "프로젝트", "App", "app"];
/// What is said of such a word where it is meant itself, and what is hidden on purpose: `OO은행`, `○○ 기관`.
const SPOKEN: [&str; 24] = [
    "주석",
    "코멘트",
    "태그",
    "같은",
    "처럼",
    "은행",
    "카드",
    "증권",
    "생명",
    "보험",
    "공사",
    "공단",
    "기관",
    "병원",
    "그룹",
    "전자",
    "통신",
    "건설",
    "제약",
    "지점",
    "캐피탈",
    "구청",
    "시청",
    "회사",
];
/// What is said of an address that is spoken of.
const SPOKEN_OF: [&str; 4] = ["대신", "같은", "처럼", "등"];
/// Fields in brackets.
const FIELDS: [&str; 6] = ["[회사명]", "[이름]", "[직무]", "[프로젝트명]", "[기간]", "[Your"];
const HOST: &str = "example.com";
/// What addresses of templates hold for the name: `your@…`, `github.com/yourname`.
const YOURS: [&str; 7] = ["your@", "your-email", "youremail", "yourname", "your-name", "yourusername", "your-username"];
/// The name of an address in brackets is not longer, in bytes.
const MAX_OPEN_ADDRESS: usize = 45;
/// An instruction in brackets is not longer, in bytes.
const MAX_INSTRUCTION: usize = 200;

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    for block in &facts.blocks {
        let text = facts.get(block.shown);
        let first = text.lines().next().unwrap_or_default();
        let form = if is_form(text) { Some(text) } else { Some(first).filter(|line| asks(line)) };
        if let Some(form) = form {
            out.at(block.shown.part(0..form.len())).with(form);
            continue;
        }
        let words = facts.words_in(&block.words);
        for (index, word) in words.iter().enumerate() {
            if let Some(shown) = placeholder(facts, block, word, words.get(index + 1)) {
                out.at(shown).with(facts.get(shown));
            }
        }
    }
}

/// True for a paragraph that is nothing but an instruction of a form: `(수상 경력이 있다면 작성, 없다면 생략)`.
fn is_form(text: &str) -> bool {
    const WHEN: [&str; 4] = ["있다면", "없다면", "있으면", "없으면"];
    const WHAT: [&str; 6] = ["작성)", "생략)", "기재)", "기술)", "입력)", "생략 가능)"];
    text.starts_with('(')
        && text.len() <= MAX_INSTRUCTION
        && WHAT.iter().any(|what| text.ends_with(what))
        && WHEN.iter().any(|when| text.contains(when))
}

/// True for a line in brackets that asks for something to be put there: `(화면 사진을 이 자리에 넣으세요)`.
fn asks(line: &str) -> bool {
    const ASKED: [&str; 8] = ["삽입하", "삽입해", "입력하", "입력해", "작성하", "작성해", "넣으", "적어"];
    let closed = ["세요)", "세요]"].iter().any(|end| line.ends_with(end));
    let asked = || line.rsplit(' ').next().is_some_and(|last| ASKED.iter().any(|asked| last.starts_with(asked)));
    line.starts_with(['(', '[']) && line.len() <= MAX_INSTRUCTION && closed && asked()
}

fn placeholder(facts: &Facts<'_>, block: &Block, word: &Word, next: Option<&Word>) -> Option<Shown> {
    let text = facts.get(word.shown);
    if word.masked {
        let address = |kind| matches!(kind, MaskKind::Email | MaskKind::Host | MaskKind::Url);
        let is_address = || facts.masks_in(word.shown).any(|mask| address(mask.kind));
        let yours = YOURS.iter().find_map(|open| Some((text.find(open)?, open.len())));
        if let Some((at, len)) = yours.filter(|_| is_address()) {
            return Some(word.shown.part(at..at + len));
        }
        let at = text.find(HOST)?;
        let ends =
            !text.get(at + HOST.len()..)?.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-');
        let begins = !text.get(..at)?.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        let behind = facts.get(Shown { start: word.shown.end, end: block.shown.end });
        // `example.com 대신 사내 도메인`: spoken of.
        let spoken = SPOKEN_OF.iter().any(|what| behind.trim_start().starts_with(what));
        return (is_address() && ends && begins && !spoken).then(|| word.shown.part(at..at + HOST.len()));
    }
    if text.eq_ignore_ascii_case("lorem") && next.is_some_and(|next| facts.get(next.shown).starts_with("ipsum")) {
        return Some(word.shown);
    }
    let tells = !word.all_hangul && text.bytes().any(may_tell);
    if !tells && !text.starts_with('홍') {
        return None;
    }
    let part = |range: std::ops::Range<usize>| Some(word.shown.part(range));
    if let Some(range) = open_number::find(text) {
        // `쌍별 N회`, `N명 이상`, `N회 하던 조회를 1회로`: as many as there are.
        let before = facts.get(Shown { start: block.shown.start, end: word.shown.start });
        let place = word.shown.part(range.clone());
        let behind = facts.get(Shown { start: place.end, end: block.shown.end });
        let unit = text.get(range.clone()).unwrap_or_default().trim_start_matches('N');
        let counted = || {
            unit.len() < range.len()
                && behind.match_indices(unit).any(|(at, _)| {
                    behind.get(..at).is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()))
                })
        };
        let any = before.trim_end().ends_with(['별', '당']) || open_number::is_any(behind) || counted();
        return if any { None } else { Some(place) };
    }
    if let Some((at, token)) = stand_in::find(text) {
        let names_app = |rest: &str| TODO_APPS.iter().any(|app| rest.starts_with(app));
        let app = token == "TODO"
            && (text.get(at + token.len()..).is_some_and(names_app)
                || next.is_some_and(|next| names_app(facts.get(next.shown))));
        // As a heading it announces plans, and behind a word of a title it is part of a name: `Things Must TODO`.
        let before = Shown { start: block.shown.start, end: word.shown.start };
        let before = facts.get(before).trim_end();
        let named = token == "TODO" && before.ends_with(|c: char| c.is_ascii_alphabetic());
        let heading = matches!(block.kind, BlockKind::Heading(_)) && (named || word.shown == block.shown);
        // `TBD(Trunk Based Development)`, `FIXME 주석`, `홍길동 같은 이름`: they are spoken of.
        let behind = facts.get(Shown { start: word.shown.part(0..at + token.len()).end, end: block.shown.end });
        let spoken = SPOKEN.iter().any(|what| behind.trim_start().starts_with(what))
            || behind.strip_prefix('(').is_some_and(|full| full.starts_with(|c| token.starts_with(c)))
            // The novel: 홍길동전.
            || token == "홍길동" && behind.starts_with('전');
        return if app || heading || spoken { None } else { part(at..at + token.len()) };
    }
    if let Some(field) = FIELDS.iter().find(|field| text.starts_with(**field)) {
        return part(0..field.len());
    }
    if let Some(open) = text.find("{{") {
        let close = text.get(open..)?.find("}}")?;
        // `{{ site.author }}` is filled in by a generator of pages.
        let variable = text.get(open..open + close)?.contains('.');
        return if variable { None } else { part(open..open + close + 2) };
    }
    if text.contains('[')
        && let Some(shown) = open_address(facts, block, word)
    {
        return Some(shown);
    }
    if text.starts_with("[여기에") {
        return instruction(facts, block, word);
    }
    None
}

/// Bytes of which every placeholder has one. Most words have none.
fn may_tell(byte: u8) -> bool {
    // The last is the first byte of ○.
    matches!(byte, b'N' | b'M' | b'X' | b'Y' | b'Z' | b'O' | b'T' | b'F' | b'y' | b'0' | b'[' | b'{' | 0xe2)
}

/// `[URL]`, `[LinkedIn URL]`, `([GitHub 링크])`, `[대학 이름]`; not the words of a link, nor what stands before an address.
fn open_address(facts: &Facts<'_>, block: &Block, word: &Word) -> Option<Shown> {
    let at = facts.get(word.shown).find('[')?;
    let rest = Shown { start: word.shown.part(at..at).start, end: block.shown.end };
    let (inner, behind) = first_bytes(facts.get(rest), MAX_OPEN_ADDRESS).split_once(']')?;
    let named = |what: &str| inner.ends_with(what) && inner.bytes().filter(|b| *b == b' ').count() == 1;
    let open = inner == "[URL" || [" URL", " 링크", " 이름"].into_iter().any(named);
    let shown = rest.part(0..inner.len() + 1);
    let next = facts.links().partition_point(|link| link.shown.end <= shown.start);
    let linked = facts.links().get(next).is_some_and(|link| link.shown.touches(shown));
    // `[데모 링크] https://…`, `[데모 링크](…`.
    let led = behind.trim_start().starts_with(['h', '(', ':', '<']);
    (open && !linked && !led).then_some(shown)
}

/// `[여기에 성과를 작성하세요]`, through its bracket.
fn instruction(facts: &Facts<'_>, block: &Block, word: &Word) -> Option<Shown> {
    let rest = Shown { start: word.shown.start, end: block.shown.end };
    let inner = first_bytes(facts.get(rest), MAX_INSTRUCTION).split_once(']')?.0;
    ["입력", "작성", "적어"].iter().any(|verb| inner.contains(verb)).then(|| rest.part(0..inner.len() + 1))
}
