//! Prints the whole analysis of a Markdown or HTML file as JSON.
//!
//! `cargo run --example analyze -- [--html] [--fix] FILE`
//!
//! `--html` prints the preview as HTML instead, `--fix` the source with all safe fixes applied.
//! Exit code 1 when a hint of severity error remains, 2 when the file can't be read.

use std::io::Write;
use std::process::ExitCode;

use hannun::analysis::{Options, analyze};
use hannun::json;

fn main() -> ExitCode {
    let mut html = false;
    let mut fix = false;
    let mut path = None;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--html" => html = true,
            "--fix" => fix = true,
            _ => path = Some(argument),
        }
    }
    let Some(path) = path else {
        eprintln!("usage: analyze [--html | --fix] FILE");
        return ExitCode::from(2);
    };
    let source = match std::fs::read(&path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n"),
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    let analysis = analyze(&source, &Options::default());
    let output = if html {
        analysis.html()
    } else if fix {
        source
    } else {
        let mut text = serde_json::to_string_pretty(&json::analysis(&analysis)).unwrap_or_default();
        text.push('\n');
        text
    };
    match std::io::stdout().write_all(output.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}
