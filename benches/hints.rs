//! How often the hints are right: `cargo bench --bench hints`.
//!
//! Precision is the share of the given hints that were expected, recall the share of the expected ones that were given, by
//! rule over the documents of `tests/fixtures/lint/labelled`. Each difference is named below the table.
#![allow(clippy::print_stdout, clippy::panic, clippy::indexing_slicing, reason = "a bench prints, and fails loudly")]

#[path = "../tests/support/fixtures.rs"]
#[allow(dead_code, reason = "tests use the other part")]
mod fixtures;
#[path = "../tests/support/labels.rs"]
#[allow(dead_code, reason = "a test uses the other part")]
mod labels;

use labels::Score;

fn main() {
    let documents = labels::documents();
    let mut score = Score::default();
    let characters: usize = documents.iter().map(|labelled| labelled.document.text.chars().count()).sum();
    for labelled in &documents {
        score.add(labelled.score());
    }
    println!("hints on {} labelled documents of {characters} characters\n", documents.len());
    println!("{:<30} {:>6} {:>6} {:>6} {:>10} {:>7}", "rule", "right", "wrong", "missed", "precision", "recall");
    let mut sum = [0; 3];
    for (rule, counts) in &score.rules {
        row(rule, *counts);
        sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
    println!();
    row("all", sum);
    if !score.differences.is_empty() {
        println!("\n{}", score.differences.join("\n"));
    }
}

fn row(name: &str, [right, wrong, missed]: [usize; 3]) {
    let share = |of: usize| if of == 0 { "-".to_owned() } else { format!("{:.2}", right as f64 / of as f64) };
    println!("{name:<30} {right:>6} {wrong:>6} {missed:>6} {:>10} {:>7}", share(right + wrong), share(right + missed));
}
