//! How long the analysis takes, and how that grows with the text: `cargo bench --bench analysis`.
//!
//! Four times per size: the Markdown parser alone (to HTML), our tree, the whole analysis, and the hints. The medians also go
//! to `target/bench/analysis.json`.
#![allow(clippy::print_stdout, reason = "a bench prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use hannun::analysis::{Analysis, Options, analyze, analyze_again};
use hannun::lint::LintOptions;
use hannun::markup::{self, Format};
use serde_json::{Value, json};

#[path = "../tests/support/pathological.rs"]
mod pathological;
mod text;

/// The least number of runs. Odd, so that the median was measured.
const RUNS: usize = 21;
/// Short work is done again for so long before it is measured, since a processor learns it by and by, and then measured for
/// as long: the first twenty runs of half a millisecond take up to a fifth more than the next ones.
const WHILE: Duration = Duration::from_millis(100);
const SIZES_KIB: [usize; 5] = [4, 16, 64, 256, 1024];
/// How many times the smallest texts the larger pathological ones are.
const PATHOLOGICAL_SCALE: usize = 8;

fn main() {
    let sizes = measure_sizes();
    let pathological = measure_pathological();
    let report = json!({ "runs": RUNS, "sizes": sizes, "pathological": pathological });
    match write(&report) {
        Ok(path) => println!("\nwritten to {path}"),
        Err(error) => println!("\nnot written: {error}"),
    }
}

/// The median of at least [`RUNS`] runs in [`WHILE`], after as long to warm up, and the spread between the quartiles.
fn median<T>(mut work: impl FnMut() -> T) -> (Duration, Duration) {
    let mut timed = || {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    let mut warm = timed();
    while warm < WHILE {
        warm += timed();
    }
    let (mut times, mut measured) = (Vec::new(), Duration::ZERO);
    while times.len() < RUNS || times.len() % 2 == 0 || measured < WHILE {
        let time = timed();
        measured += time;
        times.push(time);
    }
    times.sort();
    let at = |index: usize| times.get(index).copied().unwrap_or_default();
    (at(times.len() / 2), at(times.len() * 3 / 4).saturating_sub(at(times.len() / 4)))
}

fn bare(text: &str) -> String {
    let options = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let mut html = String::with_capacity(text.len() * 2);
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(text, options));
    html
}

fn measure_sizes() -> Vec<Value> {
    println!(
        "a résumé of Markdown, times in ms (median of {RUNS} runs or more; ± is the distance between the quartiles)\n"
    );
    println!(
        "{:>6} {:>9} {:>9} {:>9} {:>7} {:>9} {:>8} {:>10} {:>8} {:>9} {:>8}",
        "KiB", "parser", "tree", "analysis", "±", "analysis/", "growth", "growth of", "hints", "hints/", "a letter"
    );
    println!(
        "{:>6} {:>9} {:>9} {:>9} {:>7} {:>9} {:>8} {:>10} {:>8} {:>9} {:>8}",
        "", "to HTML", "", "", "", "parser", "", "the text", "", "analysis", "more"
    );
    let mut before: Option<(f64, f64)> = None;
    let mut rows = Vec::new();
    for kib in SIZES_KIB {
        let text = text::resume(kib * 1024);
        let (parser, _) = median(|| bare(&text));
        let (tree, _) = median(|| markup::parse(&text, Format::Markdown));
        let (whole, spread) = median(|| read(&text));
        let analysis = read(&text);
        let changed = one_letter_more(&text);
        let options = Options { format: Some(Format::Markdown) };
        let (again, _) = median(|| analyze_again(&changed, &options, &analysis));
        let (hints, _) = median(|| analysis.lint(&LintOptions::default()));
        let (parser, tree, whole, spread, hints) = (ms(parser), ms(tree), ms(whole), ms(spread), ms(hints));
        let again = ms(again);
        let size = text.len() as f64;
        let growth = before.map(|(time, _)| whole / time);
        let larger = before.map(|(_, before)| size / before);
        let shown = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.2}"));
        println!(
            "{kib:>6} {parser:>9.3} {tree:>9.3} {whole:>9.3} {spread:>7.3} {:>9.2} {:>8} {:>10} {hints:>8.3} {:>9.2} {again:>8.3}",
            whole / parser,
            shown(growth),
            shown(larger),
            hints / whole,
        );
        rows.push(json!({
            "bytes": text.len(), "parser_ms": parser, "tree_ms": tree, "analysis_ms": whole, "spread_ms": spread, "hints_ms": hints, "letter_more_ms": again,
            "ratio": whole / parser, "growth": growth, "growth_of_text": larger,
        }));
        before = Some((whole, size));
    }
    rows
}

/// The whole analysis: the page and the model.
fn read(text: &str) -> Analysis {
    let analysis = analyze(text, &Options { format: Some(Format::Markdown) });
    black_box(analysis.resume());
    analysis
}

/// As a key in its middle leaves it.
fn one_letter_more(text: &str) -> String {
    let middle = (text.len() / 2..).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let (before, behind) = text.split_at_checked(middle).unwrap_or_default();
    format!("{before}x{behind}")
}

/// The best of three runs each: the point is the growth of the time beside the growth of the text.
fn measure_pathological() -> Vec<Value> {
    println!("\ntexts made to be slow, best of 3, times in ms (×: growth)\n");
    println!(
        "{:<38} {:>6} {:>6} {:>9} {:>9} {:>6} {:>9} {:>6}",
        "", "KiB", "×", "parser", "Markdown", "×", "HTML", "×"
    );
    let small = pathological::texts(1);
    let large = pathological::texts(PATHOLOGICAL_SCALE);
    let best = |work: &dyn Fn()| {
        let times = (0..3).map(|_| {
            let start = Instant::now();
            work();
            ms(start.elapsed())
        });
        times.fold(f64::INFINITY, f64::min)
    };
    let mut rows = Vec::new();
    for ((name, small), (_, large)) in small.iter().zip(&large) {
        let time = |text: &str, format| best(&|| drop(black_box(analyze(text, &Options { format: Some(format) }))));
        let parser = best(&|| drop(black_box(bare(large))));
        let (markdown, html) = (time(large, Format::Markdown), time(large, Format::Html));
        let growth = markdown / time(small, Format::Markdown);
        let html_growth = html / time(small, Format::Html);
        let kib = large.len() / 1024;
        let larger = large.len() as f64 / small.len() as f64;
        println!(
            "{name:<38} {kib:>6} {larger:>6.0} {parser:>9.2} {markdown:>9.2} {growth:>6.1} {html:>9.2} {html_growth:>6.1}"
        );
        rows.push(json!({
            "name": name, "bytes": large.len(), "bytes_small": small.len(), "parser_ms": parser, "markdown_ms": markdown,
            "markdown_growth": growth, "html_ms": html, "html_growth": html_growth,
        }));
    }
    rows
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Into the folder that holds this program's own build.
fn write(report: &Value) -> std::io::Result<String> {
    let program = std::env::current_exe()?;
    let target = program.ancestors().nth(3).ok_or(std::io::ErrorKind::NotFound)?;
    let folder = target.join("bench");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join("analysis.json");
    std::fs::write(&path, format!("{report:#}\n"))?;
    Ok(path.display().to_string())
}
