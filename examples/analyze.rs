//! Prints the whole analysis of a Markdown or HTML file as JSON.
//!
//! `cargo run --example analyze -- [--html] [--fix] [--preset NAME] [--set RULE.OPTION=N] FILE`
//!
//! `--html` prints the preview as HTML instead, `--fix` writes the source with all safe fixes applied. The preset is
//! `resume` (unless said otherwise), `career-description` or `portfolio`; `--set` changes a number of a rule.
//! Exit code 1 when a hint of severity error remains, 2 when the file can't be read.

use std::io::Write;
use std::process::ExitCode;

use hannun::analysis::{Options, analyze, fix};
use hannun::json;
use hannun::lint::{Lang, LintOptions, Preset, Severity};

fn main() -> ExitCode {
    let mut html = false;
    let mut fixes = false;
    let mut path = None;
    let mut lint = LintOptions::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--html" => html = true,
            "--fix" => fixes = true,
            "--preset" => match arguments.next().as_deref().and_then(Preset::named) {
                Some(preset) => lint.preset = preset,
                None => return usage(),
            },
            "--set" => {
                let Some(written) = arguments.next() else { return usage() };
                if let Err(error) = lint.set(&written) {
                    eprintln!("{written}: {error}");
                    return ExitCode::from(2);
                }
            }
            flag if flag.starts_with("--") => return usage(),
            _ => path = Some(argument),
        }
    }
    let Some(path) = path else { return usage() };
    let mut source = match std::fs::read(&path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n"),
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    if fixes {
        source = fix(&source, &Options::default(), &lint);
    }
    let analysis = analyze(&source, &Options::default());
    let hints = analysis.lint(&lint);
    let output = if html {
        analysis.html()
    } else if fixes {
        source
    } else {
        let value = json::analysis(&analysis, &hints, Lang::Ko);
        serde_json::to_string_pretty(&value).unwrap_or_default() + "\n"
    };
    match std::io::stdout().write_all(output.as_bytes()) {
        Ok(()) if hints.iter().any(|hint| hint.severity == Severity::Error) => ExitCode::from(1),
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}

fn usage() -> ExitCode {
    eprintln!(
        "usage: analyze [--html | --fix] [--preset resume | career-description | portfolio] [--set RULE.OPTION=N] FILE"
    );
    ExitCode::from(2)
}
