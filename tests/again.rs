//! A text that was changed is read again as if it had been read for the first time: for every fixture and for generated
//! texts, after edit upon edit, whatever is put in or taken out.
#![allow(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "a failed check is a failed test")]

mod support;

use std::fmt::Write;

use hannun::analysis::{Analysis, Options, analyze, analyze_again};
use hannun::markup::{Document, NodeId};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestCaseError, TestRunner};
use support::{fixtures, generate};

/// What is put in: what people type, and what changes the meaning of all that stands behind it.
const PIECES: &[&str] = &[
    "가",
    "x",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "#",
    "# ",
    "## 경력\n",
    "\n### 가나다 | 백엔드 (2021.06 ~ 현재)\n",
    "- ",
    "\n- 12% 줄임\n",
    "> ",
    "    ",
    "\t",
    "```",
    "\n```\n",
    "~~~",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "<a href=\"https://a.kr/x\">",
    "</a>",
    "<li>",
    "<p>",
    "<br>",
    "<script>",
    "</script>",
    "<pre>",
    "**",
    "_",
    "~",
    "`",
    "|",
    "\n|a|b|\n|-|-|\n",
    "[a]",
    "\n[a]: https://a.kr\n",
    "https://a.kr/글",
    "a@b.kr",
    "![](https://a.kr/b.png)",
    "---",
    "\n---\n",
    "===",
    "&amp;",
    "\\",
    "2021. 06",
    "\0",
    "\u{feff}",
    "1. ",
    "회사: ",
    "\u{a0}",
];

/// One edit: where (a share of the text), how many characters go, which pieces come.
type Edit = (prop::sample::Index, usize, Vec<prop::sample::Index>);

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let taken = prop_oneof![3 => Just(0_usize), 2 => 1..4_usize, 1 => 4..400_usize];
    let piece = any::<prop::sample::Index>();
    prop::collection::vec((any::<prop::sample::Index>(), taken, prop::collection::vec(piece, 0..3)), 1..8)
}

fn apply(text: &str, (place, taken, pieces): &Edit) -> String {
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let from = place.index(bounds.len());
    let to = (from + taken).min(bounds.len() - 1);
    let put: String = pieces.iter().map(|piece| PIECES[piece.index(PIECES.len())]).collect();
    format!("{}{put}{}", text.get(..bounds[from]).unwrap_or_default(), text.get(bounds[to]..).unwrap_or_default())
}

/// The tree, without the numbers of its nodes.
fn tree(document: &Document) -> String {
    fn node(document: &Document, id: NodeId, depth: usize, into: &mut String) {
        for child in document.children(id) {
            let kind = document.kind(child);
            let (span, literal, text) = (document.span(child), document.is_literal(child), document.text(child));
            let attributes = document.attributes(child);
            writeln!(into, "{:depth$}{kind:?} {span:?} {literal} {text:?} {attributes:?}", "")
                .expect("a string takes all");
            node(document, child, depth + 1, into);
        }
    }
    let mut all = format!("{:?} {:?}\n", document.span(Document::ROOT), document.front_matter());
    node(document, Document::ROOT, 0, &mut all);
    write!(all, "{:?}\n{:?}\n{:?}", document.notices(), document.tags(), document.html_blocks())
        .expect("a string takes all");
    all
}

/// Everything that is told or shown.
fn all(analysis: &Analysis) -> String {
    format!("{}\n{}\n{:?}\n{:?}", tree(&analysis.document), analysis.html(), analysis.resume(), analysis.unplaced())
}

fn is_read_again_as_anew(text: &str, edits: &[Edit]) -> Result<(), TestCaseError> {
    let options = Options::default();
    let mut text = text.to_owned();
    let mut before = analyze(&text, &options);
    for edit in edits {
        let changed = apply(&text, edit);
        let again = analyze_again(&changed, &options, &before);
        let anew = analyze(&changed, &options);
        prop_assert_eq!(all(&again), all(&anew), "{:?} became {:?}", text, changed);
        prop_assert_eq!(again.document.len(), anew.document.len());
        (text, before) = (changed, again);
    }
    Ok(())
}

/// What chance seldom meets: a change that means something to what stands far away, or to words that stay.
#[test]
fn what_reaches_further_than_the_change_is_read_again_as_anew() {
    let around = |inner: &str| {
        format!(
            "# 이한눈\n\n[글][a] 하나\n\n## 경력\n\n{inner}\n\n## 학력\n\n### 가상대학교 (2014.03 ~ 2020.02)\n\n[둘][a]\n"
        )
    };
    let employer = |name: &str| format!("### {name} (2021.06 ~ 현재)\n\n- 정산을 고쳤습니다.");
    for (one, other) in [
        ("글".to_owned(), "글\n\n[a]: https://a.example".to_owned()),
        ("글\n\n[a]: https://a.example".to_owned(), "글\n\n[a]: https://b.example".to_owned()),
        (employer("**가나다** 품질관리 이화학파트"), employer("가나다 품질관리 이화학파트")),
        (employer("<label>회사</label>가나다"), employer("회사가나다")),
        (employer("가나다"), "<a href=\"https://a.example\">\n\n### 가나다\n\n글\n\n</a>\n\n### 라마바".to_owned()),
        (employer("가나다"), format!("<!--\n{}", employer("가나다"))),
        (employer("가나다"), format!("```\n{}", employer("가나다"))),
        (employer("가나다"), format!("<div>\n\n{}", employer("가나다"))),
    ] {
        let options = Options::default();
        let (one, other) = (around(&one), around(&other));
        for (from, to) in [(&one, &other), (&other, &one)] {
            let again = analyze_again(to, &options, &analyze(from, &options));
            let anew = analyze(to, &options);
            assert_eq!(all(&again), all(&anew), "{from:?} became {to:?}");
            // And a key in what came of it.
            let more = to.replace("학력\n", "학력 x\n");
            assert_eq!(
                all(&analyze_again(&more, &options, &again)),
                all(&analyze(&more, &options)),
                "{to:?} and a key"
            );
        }
    }
}

fn config(cases: u32) -> ProptestConfig {
    let long = std::env::var("HANNUN_CASES").ok().and_then(|cases| cases.parse().ok());
    let rng_seed = if long.is_some() { RngSeed::Random } else { RngSeed::Fixed(2_021) };
    ProptestConfig { cases: long.unwrap_or(cases), rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

#[test]
fn fixtures_are_read_again_as_anew() {
    for fixture in fixtures::all() {
        let result = TestRunner::new(config(6)).run(&edits(), |edits| is_read_again_as_anew(&fixture.text, &edits));
        result.unwrap_or_else(|error| panic!("{}: {error}", fixture.path.display()));
    }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn generated_texts_are_read_again_as_anew(text in generate::any_text(), edits in edits()) {
        is_read_again_as_anew(&text, &edits)?;
    }
}
