//! Rules about the repository itself that the compiler does not hold.
#![allow(clippy::expect_used, reason = "a failed check is a failed test")]

use std::path::{Path, PathBuf};

/// A text file of the repository: path from its root, with `/`, and content.
struct File {
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `place` that end in one of `endings`.
fn files(place: &str, endings: &[&str]) -> Vec<File> {
    let mut waiting: Vec<PathBuf> = vec![root().join(place)];
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(std::fs::read_dir(&path).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())));
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            let path = path.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
            found.push(File { path, text });
        }
    }
    assert!(!found.is_empty(), "no {endings:?} in {place}");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// What people write by hand: code, styles, scripts, tests, and the set-up at the root; no fixtures.
fn written() -> Vec<File> {
    let mut all = Vec::new();
    for place in ["src", "styles", "scripts", "tests", "benches", "examples", "worker", "picture", "fuzz/fuzz_targets"]
    {
        all.extend(files(place, &[".rs", ".css", ".js", ".mjs", ".sh"]));
    }
    for entry in std::fs::read_dir(root()).expect("the root").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let wanted = [".mjs", ".toml", ".html", ".md", ".yml"].iter().any(|ending| name.ends_with(ending));
        if wanted || name == "Makefile" || name == "package.json" {
            all.push(File { text: std::fs::read_to_string(entry.path()).expect("UTF-8"), path: name });
        }
    }
    all.retain(|file| !file.path.starts_with("tests/fixtures/"));
    all
}

/// The same without this file, which has to name what it forbids.
fn written_elsewhere() -> Vec<File> {
    let mut all = written();
    all.retain(|file| file.path != "tests/tidy.rs");
    all
}

/// `path:line: word` for every forbidden word.
fn mentions(files: &[File], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (number, line) in (1..).zip(file.text.lines()) {
            found.extend(words.iter().filter(|w| line.contains(**w)).map(|w| format!("{}:{number}: {w}", file.path)));
        }
    }
    found
}

fn assert_none(found: &[String]) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn the_library_knows_neither_browser_nor_clock_nor_files() {
    let mut layers = files("src", &[".rs"]);
    layers.retain(|file| {
        let outside = ["src/app/", "src/browser/"].iter().any(|folder| file.path.starts_with(folder));
        !outside && file.path != "src/main.rs"
    });
    for layer in [
        "src/analysis.rs",
        "src/json.rs",
        "src/text/",
        "src/markup/",
        "src/resume/",
        "src/lint/",
        "src/compare/",
        "src/template/",
        "src/page/",
        "src/convert/",
        "src/checksum.rs",
        "src/share/",
    ] {
        assert!(layers.iter().any(|file| file.path.starts_with(layer)), "{layer} is gone: mend this test");
    }
    let words = ["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "std::time", "std::fs", "SystemTime", "Instant"];
    assert_none(&mentions(&layers, &words));
}

#[test]
fn one_file_builds_elements_from_user_content() {
    let mut app = files("src/app", &[".rs"]);
    assert!(app.iter().any(|file| file.path == "src/app/preview/node.rs"), "node.rs is gone: mend this test");
    app.retain(|file| file.path != "src/app/preview/node.rs");
    assert_none(&mentions(&app, &["VTag::new"]));
}

#[test]
fn no_html_string_is_handed_to_the_browser() {
    let mut sources = files("src", &[".rs", ".js"]);
    sources
        .extend(written_elsewhere().into_iter().filter(|file| !file.path.contains('/') && file.path.ends_with(".mjs")));
    let words = ["from_html_unchecked", "set_inner_html", "insert_adjacent_html", "insertAdjacentHTML"];
    assert_none(&mentions(&sources, &words));
    assert_none(&mentions(&sources, &["set_outer_html", "innerHTML", "outerHTML", "document.write("]));
}

#[test]
fn no_file_is_long() {
    let mut files = written();
    files.retain(|file| [".rs", ".css", ".js", ".mjs", ".sh"].iter().any(|ending| file.path.ends_with(ending)));
    let long = files.iter().map(|file| (&file.path, file.text.lines().count())).filter(|(_, lines)| *lines > 450);
    assert_none(&long.map(|(path, lines)| format!("{path}: {lines} lines, 450 at most")).collect::<Vec<_>>());
}

#[test]
fn modules_are_named_after_what_they_hold() {
    let vague = ["utils", "util", "helpers", "helper", "misc", "common"];
    let named = written()
        .into_iter()
        .filter(|file| file.path.split('/').any(|part| vague.contains(&part.split('.').next().unwrap_or_default())));
    assert_none(&named.map(|file| file.path).collect::<Vec<_>>());
}

#[test]
fn lines_end_where_their_words_end() {
    let mut found = Vec::new();
    for file in written() {
        // In Markdown two spaces break a line.
        let trailing = |line: &str| line.ends_with([' ', '\t']) && !file.path.ends_with(".md");
        let lines = (1..).zip(file.text.split('\n'));
        found.extend(lines.filter(|(_, line)| trailing(line)).map(|(number, _)| format!("{}:{number}", file.path)));
        if file.text.contains('\r') || !file.text.ends_with('\n') || file.text.ends_with("\n\n") {
            found.push(format!("{}: a carriage return, or not one line feed at its end", file.path));
        }
    }
    assert_none(&found);
}

#[test]
fn source_files_say_what_they_are() {
    let mut silent = files("src", &[".rs"]);
    silent.retain(|file| !file.text.starts_with("//! "));
    assert_none(&silent.into_iter().map(|file| file.path).collect::<Vec<_>>());
}

#[test]
fn no_path_of_a_machine_and_nothing_unfinished() {
    let words = ["/work/", "/root/", "/home/", "dbg!(", "todo!(", "unimplemented!("];
    assert_none(&mentions(&written_elsewhere(), &words));
}

#[test]
fn licences_are_there() {
    let missing = ["LICENSE-MIT", "LICENSE-APACHE"].into_iter().filter(|name| !root().join(name).is_file());
    assert_none(&missing.map(str::to_owned).collect::<Vec<_>>());
}

/// Links and code spans of the documents that look like paths lead somewhere: from the root, or from `src/`.
#[test]
fn what_the_documents_point_to_is_there() {
    let documents = ["README.md", "README.en.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"];
    assert_none(&documents.into_iter().flat_map(pointing_nowhere).collect::<Vec<_>>());
}

fn pointing_nowhere(document: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join(document)).expect(document);
    let (prose, code): (Vec<_>, Vec<_>) = text.split('`').enumerate().partition(|(at, _)| at % 2 == 0);
    let prose: String = prose.into_iter().map(|(_, part)| part).collect();
    let links = prose.split("](").skip(1).filter_map(|rest| rest.split([')', '#', ' ']).next());
    let code = code.into_iter().map(|(_, code)| code).filter(|code| {
        let folders = ["src/", "docs/", "tests/", "styles/", "locales/", "examples/", "scripts/", "benches/"];
        code.ends_with(".md") && !code.contains(char::is_whitespace)
            || folders.iter().any(|folder| code.starts_with(folder))
    });
    // `locales/xx.json`, `rules/GROUP/RULE.rs`, `my-panel.css` are for the reader to fill in.
    let open = |path: &str| {
        ["*", "…", " ", "{", "xx", "GROUP", "RULE", "LANGUAGE", "NAME", "my-", "my_"]
            .iter()
            .any(|sign| path.contains(sign))
    };
    let local = links.chain(code).filter(|path| !path.is_empty() && !path.contains(':') && !open(path));
    let there = |path: &&str| root().join(path).exists() || root().join("src").join(path).exists();
    local.filter(|path| !there(path)).map(|path| format!("{document}: {path}")).collect()
}

#[test]
fn the_rules_find_what_they_forbid() {
    let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
    let files = [file("src/a.rs", "fn a() {}\nuse std::fs;\n"), file("src/b.rs", "let a = VTag::new(tag);\n")];
    assert_eq!(mentions(&files, &["std::fs", "VTag::new"]), ["src/a.rs:2: std::fs", "src/b.rs:1: VTag::new"]);
    assert_eq!(mentions(&files, &["innerHTML"]), Vec::<String>::new());
}
