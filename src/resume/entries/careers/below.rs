//! What stands right under a title, and tells by that what the title is.

use crate::markup::Document;
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::generator;
use crate::resume::header::longest_line;
use crate::resume::line::{self, Piece};
use crate::resume::outline::Outline;
use crate::resume::title::{Title, evidence};
use crate::resume::vocabulary::{self, Label};
use crate::text::{char_count, first_line, is_syllable};

/// True when the line under a title says that it is a project: `개인 프로젝트`.
pub(super) fn project_follows(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    const WORD: &str = "프로젝트";
    let written = |block: &Block| match block.kind {
        BlockKind::List | BlockKind::Quote => document.span(block.node).of(document.source()).unwrap_or_default(),
        _ => "",
    };
    let mut near = outline.blocks.get(title.block..=title.block + 1).into_iter().flatten();
    near.any(|block| block.flat.text.contains(WORD) || written(block).contains(WORD))
        && next_line(document, outline, title.block, to).is_some_and(|next| {
            // "12건 프로젝트 완료" tells what was done.
            let behind = next.split_once(WORD).map(|(_, behind)| behind.trim_start());
            behind.is_some_and(|behind| !behind.starts_with(is_syllable))
                && next.chars().count() <= 24
                && line::leading_label(&next, &(0..next.len())).is_none()
        })
}

/// True when the list right under a title has a field that only a piece of work has, and names none itself.
pub(super) fn work_fields_follow(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    let list =
        outline.blocks.get(title.block + 1).filter(|block| title.block + 1 < to && block.kind == BlockKind::List);
    let Some(list) = list else { return false };
    let mut found = false;
    for item in document.children(list.node) {
        let Some(line) = blocks_in(document, item).into_iter().next() else { continue };
        let Some((name, _)) = line.first_line().split_once([':', '：']) else { continue };
        let name = vocabulary::key(name);
        if vocabulary::label(&name) == Some(Label::Title) {
            return false;
        }
        found |= ["고객사", "발주처", "발주기관", "참여인원", "개발인원", "투입인원", "개발기간", "참여기간", "client"]
            .contains(&name.as_str());
    }
    found
}

/// True when the lines right under a title, or under its date, say as what, or when somebody worked there: then it is a company.
pub(super) fn role_follows(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    let over = over_date(outline, title, to);
    let dated = over > title.block || title.evidence.range;
    // "백엔드 엔지니어 · 정산 시스템 개발" under a name and its date
    let first_as_what = |text: &str| {
        let pieces = line::pieces(text, 0..text.len());
        dated && !title.evidence.work && matches!(pieces.as_slice(), [(_, Piece::Role), _, ..])
    };
    let as_what = |text: &str| {
        let said = evidence(text);
        let told = said.only_role || says_employment(text) || said.role && (said.range || first_as_what(text));
        is_short(text) && told
    };
    let says = |block: usize| next_line(document, outline, block, to).is_some_and(|text| as_what(&text));
    says(title.block) || over > title.block && says(over) || below_name(outline, title, to).is_some_and(as_what)
}

/// The line below a title of two lines, of which the first says when and the second is the name.
fn below_name<'o>(outline: &'o Outline, title: &Title, to: usize) -> Option<&'o str> {
    let [title, below] = outline.blocks.get(title.block..(title.block + 2).min(to))? else { return None };
    let dated = title.flat.text.contains('\n') && title.evidence().only_period;
    (dated && below.kind == BlockKind::Text).then(|| below.first_line())
}

fn is_short(text: &str) -> bool {
    char_count(text) <= longest_line(text)
}

/// The block under which the next line of a title stands: the title's own, or that of the date below it.
fn over_date(outline: &Outline, title: &Title, to: usize) -> usize {
    let text = |at: usize| outline.blocks.get(at).filter(|block| at < to && block.kind == BlockKind::Text);
    let date = text(title.block + 1).filter(|block| block.evidence().only_period);
    title.block + usize::from(date.is_some() && text(title.block + 2).is_some())
}

/// True when the line under a title is a field that only an employer has.
pub(super) fn employment_follows(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    next_line(document, outline, title.block, to).is_some_and(|text| says_employment(&text))
}

/// `재직 기간: …`, `직무`: a label that only an employer has.
fn says_employment(text: &str) -> bool {
    let key = vocabulary::key(text.split([':', '：']).next().unwrap_or_default());
    [
        "재직기간",
        "근무기간",
        "재직",
        "근무",
        "직무",
        "직책",
        "직급",
        "직위",
        "부서",
        "소속",
        "고용형태",
        "팀직책",
        "입사일",
        "position",
    ]
    .contains(&key.as_str())
}

/// True when the line under a role names who employed somebody, and when: `가나다, 2019.08 ~ 2020.12`.
pub(super) fn employer_follows(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    next_line(document, outline, title.block, to).is_some_and(|text| {
        let said = evidence(&text);
        let pieces = line::pieces(&text, 0..text.len());
        let named = pieces.iter().any(|(_, piece)| matches!(piece, Piece::Words | Piece::Company | Piece::School));
        named && said.range && !said.role && !said.work && is_short(&text)
    })
}

/// True when the line under a role is a name, with nothing but its terms, and the line behind it says nothing but when:
/// `가나다 · 정규직` over `2021.04 - 현재 · 4년`.
pub(super) fn dated_name_follows(outline: &Outline, title: &Title, to: usize) -> bool {
    let below = outline.blocks.get(title.block + 1..to).unwrap_or_default().iter().take(2);
    let below = below.take_while(|block| block.kind == BlockKind::Text);
    let mut lines = below.flat_map(|block| block.flat.lines().map(|line| block.flat.get(&line)));
    let (Some(name), Some(date)) = (lines.next(), lines.next()) else { return false };
    let pieces = line::pieces(name, 0..name.len());
    let [(_, Piece::Words | Piece::Company | Piece::School), terms @ ..] = pieces.as_slice() else { return false };
    let said = evidence(name);
    terms.iter().all(|(_, piece)| matches!(piece, Piece::Employment | Piece::Duration))
        && !(said.work || said.phrase)
        && is_short(name)
        && is_short(date)
        && evidence(date).only_period
}

/// True when plain words stand right under a title that is only a role: the company's name, in English résumés.
pub(super) fn names_follow(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    next_line(document, outline, over_date(outline, title, to), to).is_some_and(|text| {
        let pieces = line::pieces(&text, 0..text.len());
        let named = pieces.iter().any(|(_, piece)| matches!(piece, Piece::Words | Piece::Company | Piece::School));
        let told = text.starts_with(['-', '•', '·', '*'])
            || text.trim_end().ends_with('.') && !vocabulary::names_company(&text);
        named && is_short(&text) && !told
    })
}

/// True when the line under a title says when.
pub(super) fn range_follows(document: &Document, outline: &Outline, title: &Title, to: usize) -> bool {
    next_line(document, outline, title.block, to).is_some_and(|text| is_short(&text) && evidence(&text).range)
}

/// The first line below a title, whatever block it stands in.
pub(super) fn next_line(document: &Document, outline: &Outline, block: usize, to: usize) -> Option<String> {
    let first = |text: &str| first_line(text).trim().to_owned();
    if let Some((_, second)) = outline.blocks.get(block)?.flat.text.split_once('\n') {
        return Some(first(second));
    }
    let below = outline.blocks.get(block + 1..to)?;
    let next = below.iter().find(|next| !generator::may_stand_between(next))?;
    match next.kind {
        BlockKind::Text | BlockKind::Term => Some(first(&next.flat.text)),
        BlockKind::Heading(_) if next.evidence().only_period => Some(first(&next.flat.text)),
        BlockKind::Quote => blocks_in(document, next.node).first().map(|block| first(&block.flat.text)),
        BlockKind::List => document
            .children(next.node)
            .next()
            .and_then(|item| blocks_in(document, item).first().map(|block| first(&block.flat.text))),
        _ => None,
    }
}

/// A role in a heading of the companies' rank is a company's own heading when the company's name follows it.
pub(super) fn company_next(titles: &[Title], index: usize, outline: &Outline) -> bool {
    titles.get(index).is_some_and(|title| {
        outline
            .blocks
            .get(title.block + 1)
            .is_some_and(|next| next.kind == BlockKind::Text && vocabulary::names_company(next.first_line()))
    })
}
