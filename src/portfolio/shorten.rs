//! What stays of a bullet: the clause that says what was done, with its result, in the bullet's own words.

use std::ops::Range;

use super::analysis_after;
use crate::convert::markdown_words;
use crate::lint::facts::{Bullet, Facts, Shown, has_metric, sentence_ends};
use crate::lint::{Lang, LintOptions};
use crate::markup::{Format, Kind};
use crate::template::write_escaped;
use crate::text::{Span, TextEdit};

/// A short bullet has at most so many characters, in Korean and in English.
const SHORT: usize = 60;
const SHORT_ENGLISH: usize = 110;
/// Fewer words say nothing.
const FEWEST_WORDS: usize = 2;

/// How a Korean clause ends that leads to the next.
const CLAUSE_ENDS: [&str; 12] =
    ["하여", "하고", "하며", "으며", "해서", "와서", "아서", "어서", "여서", "면서", "지만", "는데"];
/// Words that only tie a clause to what stood before it.
const TIES: [&str; 12] =
    ["이를", "이 를", "이에", "따라서,", "따라서", "그리고", "또한,", "또한", "다만,", "다만", "그 결과,", "그 결과"];
/// What has to be done is not what was done.
const DEMANDS: [&str; 3] = ["야 함", "야 한다", "야 합니다"];

/// The edits that leave a short bullet. The longest stretch is taken that no rule in `options` objects to any more.
pub(super) fn shorten(facts: &Facts<'_>, bullet: &Bullet, options: &LintOptions) -> Vec<TextEdit> {
    let body = body(facts, bullet);
    let mut shortest = Vec::new();
    for kept in candidates(facts.get(body), bullet.lang == Some(Lang::En)) {
        let kept = body.part(kept);
        let expected = expected(facts, bullet, body, kept);
        let ways = [cut(facts, bullet, body, kept), vec![rewrite(facts, bullet, &expected)]];
        for edits in ways {
            match outcome(facts, bullet, &edits, &expected, options) {
                Outcome::Clean => return edits,
                Outcome::Cluttered => {
                    shortest = edits;
                    break;
                }
                Outcome::Broken => {}
            }
        }
    }
    shortest
}

/// The bullet's text without its head and without the lines of fields behind it.
fn body(facts: &Facts<'_>, bullet: &Bullet) -> Shown {
    let own = facts.get(bullet.own);
    let head: usize = own.chars().take(facts.head_chars(bullet.own)).map(char::len_utf8).sum();
    let text = own.get(head..).unwrap_or_default();
    let start = head + text.len() - text.trim_start().len();
    bullet.own.part(start..own.trim_end().len().max(start))
}

/// Stretches that could stay, the best first: of the sentence with a result, else of the first that says what was done, as
/// many of its last clauses as are short together; then fewer; then fewer words. In English the first ones.
fn candidates(text: &str, english: bool) -> Vec<Range<usize>> {
    let mut sentences = sentences(text);
    let rank = |range: &Range<usize>| {
        let sentence = text.get(range.clone()).unwrap_or_default().trim_end_matches(['.', '!', ' ']);
        (!has_metric(sentence), DEMANDS.iter().any(|demand| sentence.ends_with(demand)))
    };
    sentences.sort_by_key(rank);
    let mut found: Vec<Range<usize>> = Vec::new();
    for sentence in sentences {
        let words = text.get(sentence.clone()).unwrap_or_default();
        let clauses = cuts(words, if english { is_english_joint } else { is_korean_joint });
        let single = cuts(words, |_| true);
        for cut in [clauses, single] {
            for range in stretches(words, &cut, english) {
                let range = without_ties(words, range);
                found.push(sentence.start + range.start..sentence.start + range.end);
            }
        }
    }
    found
}

/// Ends or beginnings of a sentence that are cut at some places, the longest short one first.
fn stretches(words: &str, cuts: &[usize], english: bool) -> Vec<Range<usize>> {
    let limit = if english { SHORT_ENGLISH } else { SHORT };
    let mut ranges: Vec<Range<usize>> = if english {
        let ends = std::iter::once(words.len()).chain(cuts.iter().rev().copied());
        ends.map(|end| 0..words.get(..end).unwrap_or_default().trim_end_matches([' ', ',', ';', '\n']).len()).collect()
    } else {
        std::iter::once(0).chain(cuts.iter().copied()).map(|start| start..words.len()).collect()
    };
    ranges.retain(|range| {
        let text = words.get(range.clone()).unwrap_or_default();
        // What only leads on has lost what it belongs to.
        let dangles = !english && text.split_whitespace().next().is_some_and(is_korean_joint);
        text.chars().count() <= limit && !dangles && text.split_whitespace().nth(FEWEST_WORDS - 1).is_some()
    });
    ranges
}

/// Where words begin behind a joint.
fn cuts(text: &str, is_joint: fn(&str) -> bool) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut at = 0;
    for word in text.split([' ', '\n']) {
        let next = at + word.len() + 1;
        if !word.is_empty() && is_joint(word) && next < text.len() {
            cuts.push(next);
        }
        at = next;
    }
    cuts
}

fn is_korean_joint(word: &str) -> bool {
    // A comma alone also stands between names.
    let word = word.trim_end_matches([',', ';']);
    CLAUSE_ENDS.iter().any(|end| word.ends_with(end))
}

fn is_english_joint(word: &str) -> bool {
    word.ends_with([',', ';'])
}

fn without_ties(words: &str, range: Range<usize>) -> Range<usize> {
    let text = words.get(range.clone()).unwrap_or_default();
    let behind = TIES.iter().find_map(|tie| text.strip_prefix(*tie)?.strip_prefix(' '));
    let Some(behind) = behind else { return range };
    // "이를 활용하여 …"
    let word = behind.split(' ').next().unwrap_or_default();
    let rest = behind.get(word.len() + 1..).filter(|_| is_korean_joint(word)).unwrap_or(behind);
    range.end - rest.len()..range.end
}

/// Sentences without white space around them.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let ends = sentence_ends(text).map(|end| end + 1).chain(std::iter::once(text.len()));
    let mut start = 0;
    let mut found = Vec::new();
    for end in ends {
        let sentence = text.get(start..end).unwrap_or_default();
        let trimmed = sentence.trim();
        let from = start + sentence.len() - sentence.trim_start().len();
        if !trimmed.is_empty() {
            found.push(from..from + trimmed.len());
        }
        start = end;
    }
    found
}

/// The bullet as it is to be read afterwards.
fn expected(facts: &Facts<'_>, bullet: &Bullet, body: Shown, kept: Shown) -> String {
    let head = facts.get(Shown { start: bullet.shown.start, end: body.start });
    let rest = facts.get(Shown { start: body.end, end: bullet.shown.end });
    format!("{head}{}{rest}", facts.get(kept))
}

/// Takes away what stands around `kept`, so that the author's markup stays.
fn cut(facts: &Facts<'_>, bullet: &Bullet, body: Shown, kept: Shown) -> Vec<TextEdit> {
    let gaps = [(body.start, kept.start), (kept.end, body.end)];
    let gaps = gaps.into_iter().filter(|(start, end)| start < end);
    let edits = gaps.map(|(start, end)| {
        let mut span = facts.span(Shown { start, end });
        if end == kept.start {
            span.end = facts.span(kept).start.max(span.start);
        }
        TextEdit { span, insert: String::new() }
    });
    let content = content(facts, bullet);
    edits.filter(|edit| content.start <= edit.span.start && edit.span.end <= content.end).collect()
}

/// Writes the bullet anew without markup.
fn rewrite(facts: &Facts<'_>, bullet: &Bullet, expected: &str) -> TextEdit {
    let insert = match facts.document().format() {
        Format::Markdown => markdown_words(expected),
        Format::Html => escaped(expected),
    };
    TextEdit { span: content(facts, bullet), insert }
}

/// Words as HTML.
pub(super) fn escaped(words: &str) -> String {
    let mut html = String::new();
    write_escaped(&mut html, words);
    html
}

/// The source of a bullet's own text, markup and all, without the lists in it.
pub(super) fn content(facts: &Facts<'_>, bullet: &Bullet) -> Span {
    let document = facts.document();
    let shown = facts.span(bullet.shown);
    let own = document.children(bullet.node).take_while(|child| !matches!(document.kind(*child), Kind::List(_)));
    let spans = own.map(|child| document.span(child)).filter(|span| span.start < shown.end && shown.start < span.end);
    let whole = spans.fold(shown, Span::join);
    let text = whole.of(document.source()).unwrap_or_default();
    Span::new(whole.start as usize, whole.start as usize + text.trim_end().len())
}

enum Outcome {
    /// It reads as expected, and nothing is too much any more.
    Clean,
    /// It reads as expected, but is still too much.
    Cluttered,
    /// It does not read as expected.
    Broken,
}

fn outcome(facts: &Facts<'_>, bullet: &Bullet, edits: &[TextEdit], expected: &str, options: &LintOptions) -> Outcome {
    let after = analysis_after(facts.analysis, edits);
    let now = Facts::new(&after, options.lang);
    let place = facts.bullets.iter().position(|known| known.node == bullet.node);
    let Some(short) = place.and_then(|place| now.bullets.get(place)) else { return Outcome::Broken };
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    if now.bullets.len() != facts.bullets.len() || words(now.get(short.shown)) != words(expected) {
        return Outcome::Broken;
    }
    let span = now.span(short.shown);
    let is_about = |hint: &crate::lint::Hint| hint.span.start < span.end && span.start < hint.span.end;
    if after.lint(options).iter().any(is_about) { Outcome::Cluttered } else { Outcome::Clean }
}
