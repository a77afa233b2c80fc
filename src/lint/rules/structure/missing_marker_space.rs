//! `-목록`, `##제목`: without a blank behind the sign, Markdown shows it as it stands, and runs the lines together.

use crate::lint::facts::{Block, BlockKind, Facts, Shown};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::markup::Format;
use crate::text::is_syllable;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "S12",
        name: "missing-marker-space",
        group: Group::Structure,
        scope: Scope::Part,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Unsafe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "빈칸이 없는 목록과 제목 기호", en: "List or heading sign without a blank" },
        messages: &[Words {
            ko: "‘{0}’ 뒤에 빈칸이 없어서 기호가 글자 그대로 보여요",
            en: "Without a blank behind it, “{0}” shows as it is written",
        }],
        why: Words { ko: "목록이 한 덩어리 글로 붙어 보여요.", en: "A list becomes one lump of text." },
        options: &[],
    },
    check,
};

static SPACE: Words = Words { ko: "한 칸 띄기", en: "Put a blank behind it" };

/// One line that begins with a dash may be a signature.
const MIN_DASHES: usize = 2;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    if facts.document().format() != Format::Markdown {
        return;
    }
    let texts = || facts.blocks.iter().filter(|block| block.kind == BlockKind::Text);
    let dashes = texts().flat_map(|block| signs(facts, block)).filter(|sign| facts.get(*sign) == "-");
    let list = dashes.take(MIN_DASHES).count() == MIN_DASHES;
    for block in texts() {
        let told = |sign: &Shown| list || facts.get(*sign) != "-";
        let signs: Vec<Shown> = signs(facts, block).filter(told).collect();
        let Some(first) = signs.first() else { continue };
        let hint = sink.at(*first).with(facts.get(*first));
        let fix = signs.iter().try_fold(Fix::risky(&SPACE), |fix, sign| Some(fix.insert(facts.exact(*sign)?.end, " ")));
        hint.fixes.extend(fix);
        for sign in signs.iter().skip(1) {
            hint.related(facts.span(*sign));
        }
    }
}

/// Signs at the beginnings of lines of the source with words right behind them.
fn signs<'f>(facts: &'f Facts<'_>, block: &'f Block) -> impl Iterator<Item = Shown> + 'f {
    facts.lines(block.shown).filter_map(|line| {
        let text = facts.get(line);
        let len = match text.as_bytes().first()? {
            b'-' => 1,
            b'#' => text.len() - text.trim_start_matches('#').len(),
            _ => return None,
        };
        let words = text.get(len..)?;
        let opens = match text.starts_with('-') {
            // `-v`, `-끝-`
            true => words.starts_with(|c: char| is_syllable(c) || c == '(') && !words.trim_end().ends_with('-'),
            // One sign alone marks a topic: `#백엔드`.
            false => (2..=6).contains(&len) && words.starts_with(char::is_alphanumeric),
        };
        let sign = line.part(0..len);
        (opens && begins_line(facts, sign)).then_some(sign)
    })
}

/// True when the sign begins a line of Markdown: not within raw HTML.
fn begins_line(facts: &Facts<'_>, sign: Shown) -> bool {
    let Some(span) = facts.exact(sign) else { return false };
    let raw = facts.document().html_blocks();
    let at = raw.partition_point(|raw| raw.end <= span.start);
    let inside = raw.get(at).is_some_and(|raw| raw.start <= span.start);
    let before = facts.source().get(..span.start as usize).unwrap_or_default().trim_end_matches(' ');
    !inside && (before.is_empty() || before.ends_with('\n'))
}
