//! `cargo run --example compare -- BEFORE AFTER`: the numbers of two files side by side, then their lines with removed words
//! in `[-…]` and added ones in `[+…]`.
#![allow(clippy::print_stdout, reason = "this is a program")]

use std::error::Error;

use hannun::analysis::{Options, analyze};
use hannun::compare::{Change, Numbers, Row, source};
use hannun::lint::LintOptions;

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let [before, after] = paths.as_slice() else { return Err("two files are needed".into()) };
    let (before, after) = (std::fs::read_to_string(before)?, std::fs::read_to_string(after)?);
    let (old, new) = (numbers(&before), numbers(&after));
    for (name, old, new) in [
        ("characters", old.characters, new.characters),
        ("without spaces", old.characters_without_spaces, new.characters_without_spaces),
        ("bullets", old.bullets, new.bullets),
        ("their length", old.bullet_length, new.bullet_length),
        ("with numbers", old.bullets_with_numbers, new.bullets_with_numbers),
        ("with results", old.bullets_with_results, new.bullets_with_results),
        ("hints", old.hints.all(), new.hints.all()),
        ("companies", old.companies, new.companies),
        ("projects", old.projects, new.projects),
    ] {
        println!("{name:15} {old:6} → {new}");
    }
    println!();
    for row in source(&before, &after) {
        println!("{}", line(&row, &before, &after).trim_end());
    }
    Ok(())
}

fn numbers(text: &str) -> Numbers {
    let analysis = analyze(text, &Options::default());
    Numbers::of(&analysis, &analysis.lint(&LintOptions::default()), None)
}

fn line(row: &Row, before: &str, after: &str) -> String {
    match row {
        Row::Kept(line, _) => format!("  {}", line.span.of(before).unwrap_or_default()),
        Row::Removed(line) => format!("- {}", line.span.of(before).unwrap_or_default()),
        Row::Added(line) => format!("+ {}", line.span.of(after).unwrap_or_default()),
        Row::Changed(_, _, pieces) => {
            let words = pieces.iter().map(|piece| match piece.change {
                Change::Kept => piece.after.of(after).unwrap_or_default().to_owned(),
                Change::Removed => format!("[-{}]", piece.before.of(before).unwrap_or_default()),
                Change::Added => format!("[+{}]", piece.after.of(after).unwrap_or_default()),
            });
            format!("~ {}", words.collect::<String>())
        }
    }
}
