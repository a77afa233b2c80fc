//! Texts that make parsers slow or overflow their stack. Debug build, a stack of one MiB as in the browser:
//! none panics, none loses a letter. Times are measured by `cargo bench`, not asserted here.
#![allow(clippy::panic, clippy::expect_used, reason = "a failed check is a failed test")]

mod support;

use hannun::analysis::{Options, analyze};
use hannun::compare::{Row, rendered, rows, source};
use hannun::markup::{Format, MAX_DEPTH, NoticeKind};
use support::{oracle, pathological, spans, visible};

/// The stack that a browser gives to WebAssembly.
const STACK_BYTES: usize = 1 << 20;

fn on_a_small_stack(work: impl FnOnce() -> Vec<String> + Send + 'static) -> Vec<String> {
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(work).expect("a thread");
    thread.join().unwrap_or_else(|_| vec!["panicked".to_owned()])
}

fn holds(format: Format) {
    let scale: usize = std::env::var("HANNUN_SCALE").ok().and_then(|scale| scale.parse().ok()).unwrap_or(1);
    let mut wrong = Vec::new();
    for (name, text) in pathological::texts(scale) {
        wrong.extend(on_a_small_stack(move || {
            let analysis = analyze(&text, &Options { format: Some(format) });
            let mut wrong: Vec<String> = oracle::violations(&analysis.html());
            wrong.extend(spans::misfit(&analysis));
            wrong.extend(visible::compare(&analysis, visible::is_letter).err());
            wrong.truncate(3);
            wrong.into_iter().map(|wrong| format!("{name}: {}", wrong.chars().take(300).collect::<String>())).collect()
        }));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pathological_markdown_is_read() {
    holds(Format::Markdown);
}

#[test]
fn pathological_html_is_read() {
    holds(Format::Html);
}

/// Each text laid beside the next one, and beside itself with one line more.
#[test]
fn pathological_texts_are_compared() {
    let texts = pathological::texts(1);
    let more = |text: &str| format!("{text}\n\n가나다 라마바");
    let mut wrong = Vec::new();
    for (at, (name, before)) in texts.iter().enumerate() {
        let next = texts.get(at + 1).map(|(_, text)| text.clone());
        for after in next.into_iter().chain([more(before)]) {
            let (name, before) = (*name, before.clone());
            wrong.extend(on_a_small_stack(move || {
                let read = |text: &str| analyze(text, &Options { format: Some(Format::Markdown) });
                let pairs = rendered(&read(&before), &read(&after));
                let mut lines = (String::new(), String::new());
                for row in source(&before, &after) {
                    let (old, new) = match row {
                        Row::Kept(old, new) | Row::Changed(old, new, _) => (Some(old), Some(new)),
                        Row::Removed(old) => (Some(old), None),
                        Row::Added(new) => (None, Some(new)),
                    };
                    lines.0.push_str(old.and_then(|line| line.span.of(&before)).unwrap_or_default());
                    lines.1.push_str(new.and_then(|line| line.span.of(&after)).unwrap_or_default());
                }
                let covered = rows(&pairs).iter().map(ExactSizeIterator::len).sum::<usize>() == pairs.len();
                if lines == (before, after) && covered { Vec::new() } else { vec![name.to_owned()] }
            }));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Deep nesting is flattened, and it is said so once.
#[test]
fn what_is_too_deep_is_flattened_and_told() {
    for (text, format) in [
        ("<div>".repeat(3 * MAX_DEPTH) + "안", Format::Html),
        ("> ".repeat(3 * MAX_DEPTH) + "안", Format::Markdown),
        ("<b>".repeat(3 * MAX_DEPTH) + "안" + &"</b>".repeat(3 * MAX_DEPTH) + " 밖", Format::Markdown),
    ] {
        let analysis = analyze(&text, &Options { format: Some(format) });
        let told = analysis.notices().iter().filter(|notice| notice.kind == NoticeKind::FlattenedNesting).count();
        assert_eq!(told, 1, "{}", text.chars().take(20).collect::<String>());
        assert!(analysis.text().contains('안'));
    }
}

/// After the flattened part, the tree goes on where it was.
#[test]
fn flattening_ends_with_the_elements_that_caused_it() {
    let deep = 2 * MAX_DEPTH;
    let text = "<div>".repeat(deep) + "안" + &"</div>".repeat(deep) + "<h2>경력</h2><p>밖</p>";
    let analysis = analyze(&text, &Options { format: Some(Format::Html) });
    let titles: Vec<&str> = analysis.resume().sections.iter().map(|section| section.title.text.as_str()).collect();
    assert_eq!(titles, ["경력"]);
}
