//! Turns a résumé (Markdown or HTML) into a file for elsewhere, or a JSON Resume into Markdown.
//!
//! `cargo run --example convert -- --to json-resume|text|html|markdown FILE`
//!
//! `markdown` reads a JSON Resume; every other form reads Markdown or HTML. Exit code 1 when the file is none, 2 when it
//! can't be read.

use std::io::Write;
use std::process::ExitCode;

use hannun::analysis::{Analysis, Options, analyze};
use hannun::convert::{Page, STYLES, from_json_resume, to_html_document, to_json_resume, to_plain_text};
use hannun::lint::Lang;
use hannun::lint::facts::language;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [to, form, path] = arguments.as_slice() else { return usage() };
    if to != "--to" {
        return usage();
    }
    let source = match std::fs::read(path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n"),
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    let analysis = || analyze(&source, &Options::default());
    let output = match form.as_str() {
        "json-resume" => to_json_resume(&analysis()),
        "text" => to_plain_text(&analysis()),
        "html" => html(&analysis()),
        "markdown" => match from_json_resume(&source) {
            Ok(markdown) => markdown,
            Err(error) => {
                eprintln!("{path}: {}", error.message(Lang::En));
                return ExitCode::from(1);
            }
        },
        _ => return usage(),
    };
    match std::io::stdout().write_all(output.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}

fn html(analysis: &Analysis) -> String {
    let name = analysis.resume().name.as_ref().map_or("이력서", |name| name.text.as_str());
    to_html_document(
        analysis,
        &Page {
            title: name,
            lang: language(analysis).code(),
            kind: analysis.kind(),
            css: STYLES,
            pictures: &[],
            paged: None,
        },
    )
}

fn usage() -> ExitCode {
    eprintln!("usage: convert --to json-resume | text | html | markdown FILE");
    ExitCode::from(2)
}
