//! Documents in files. Adding a file adds a test.

use std::path::{Path, PathBuf};

use hannun::markup::Format;

/// A document from a file.
pub(crate) struct Fixture {
    /// File name without folder.
    pub(crate) name: String,
    /// Content, line ends normalised as the page does before it analyses.
    pub(crate) text: String,
    /// By the file's extension.
    pub(crate) format: Format,
    pub(crate) path: PathBuf,
}

pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// The documents in one folder of `tests/fixtures`, by name.
pub(crate) fn fixtures(name: &str) -> Vec<Fixture> {
    let found = documents(&folder(name), &["md", "html"]);
    assert!(!found.is_empty(), "no documents in tests/fixtures/{name}");
    found
}

/// The documents of all folders, and those in the folder that `HANNUN_FIXTURES` names.
pub(crate) fn all() -> Vec<Fixture> {
    let mut found = documents(&folder(""), &["md", "html"]);
    assert!(!found.is_empty(), "no documents in tests/fixtures");
    if let Some(outside) = std::env::var_os("HANNUN_FIXTURES") {
        let more = documents(Path::new(&outside), &["md", "markdown", "html", "htm", "txt"]);
        assert!(!more.is_empty(), "HANNUN_FIXTURES names a folder without documents");
        found.extend(more);
    }
    found
}

fn documents(folder: &Path, extensions: &[&str]) -> Vec<Fixture> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if let Some(fixture) = document(path, extensions) {
                found.push(fixture);
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn document(path: PathBuf, extensions: &[&str]) -> Option<Fixture> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    if !extensions.contains(&extension.as_str()) {
        return None;
    }
    let bytes = std::fs::read(&path).ok()?;
    let text = normalise(&String::from_utf8_lossy(&bytes));
    let format = match extension.as_str() {
        "md" | "markdown" => Format::Markdown,
        "html" | "htm" => Format::Html,
        _ => hannun::markup::detect(&text),
    };
    let name = path.file_name()?.to_str()?.to_owned();
    Some(Fixture { name, text, format, path })
}

/// Line ends as the library expects them.
pub(crate) fn normalise(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
