//! Looks at every résumé of a folder, as a check in CI does.
//!
//! `cargo run --example ci -- [--deny certain|likely|advice] [--set RULE.OPTION=N] FOLDER`
//!
//! Prints one line a hint, `FILE:LINE:COLUMN severity rule message`, which editors and CI services understand. Exit code 1
//! when there is a hint that keeps the promise named by `--deny` or a stronger one (`certain`, unless said otherwise), 2 when
//! something can't be read.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use hannun::analysis::{Options, analyze};
use hannun::lint::{Lang, LintOptions, Preset, Promise};
use hannun::text::Lines;

fn main() -> ExitCode {
    let mut denied = Promise::Certain;
    let mut folder = None;
    let mut options = LintOptions::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), argument.starts_with("--")) {
            ("--deny", _) => match arguments.next().as_deref() {
                Some("certain") => denied = Promise::Certain,
                Some("likely") => denied = Promise::Likely,
                Some("advice") => denied = Promise::Advice,
                _ => return usage(),
            },
            ("--set", _) => {
                let Some(written) = arguments.next() else { return usage() };
                if let Err(error) = options.set(&written) {
                    eprintln!("{written}: {error}");
                    return ExitCode::from(2);
                }
            }
            (_, true) => return usage(),
            _ => folder = Some(PathBuf::from(argument)),
        }
    }
    let Some(folder) = folder else { return usage() };
    let mut files = Vec::new();
    if let Err(error) = collect(&folder, &mut files) {
        eprintln!("{}: {error}", folder.display());
        return ExitCode::from(2);
    }
    files.sort();
    match files.iter().map(|file| look(file, denied, &options)).sum::<std::io::Result<usize>>() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(count) => {
            eprintln!("{count} hints in {} files", files.len());
            ExitCode::from(1)
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().and_then(OsStr::to_str).is_some_and(|end| matches!(end, "md" | "html")) {
            files.push(path);
        }
    }
    Ok(())
}

/// Prints the hints of one file; how many of them are denied.
fn look(file: &Path, denied: Promise, options: &LintOptions) -> std::io::Result<usize> {
    let source = std::fs::read_to_string(file)?;
    let lines = Lines::new(&source);
    let mut out = std::io::stdout().lock();
    let mut count = 0;
    let analysis = analyze(&source, &Options::default());
    // A portfolio is no résumé with things missing.
    let options = LintOptions { preset: Preset::from(analysis.kind()), ..options.clone() };
    for hint in analysis.lint(&options) {
        let Some(place) = lines.line_column(&source, hint.span.start) else { continue };
        let (severity, rule) = (hint.severity, hint.rule.name);
        writeln!(
            out,
            "{}:{}:{} {severity:?} {rule} {}",
            file.display(),
            place.line,
            place.column,
            hint.message(Lang::Ko)
        )?;
        count += usize::from(hint.rule.promise <= denied);
    }
    Ok(count)
}

fn usage() -> ExitCode {
    eprintln!("usage: ci [--deny certain|likely|advice] [--set RULE.OPTION=N] FOLDER");
    ExitCode::from(2)
}
