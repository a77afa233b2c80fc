//! Compares one text a document with `tests/snapshots/FOLDER/DOCUMENT.snap`, and reports all that differ.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name)
}

/// Fails with the names of all snapshots that differ, are new, or belong to no document any more.
pub(crate) fn check(name: &str, documents: impl IntoIterator<Item = (String, String)>) {
    let folder = folder(name);
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(&folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut known = BTreeSet::new();
    let mut wrong = Vec::new();
    for (document, shown) in documents {
        let compare = || settings.bind(|| insta::assert_snapshot!(document.as_str(), shown));
        if catch_unwind(AssertUnwindSafe(compare)).is_err() {
            wrong.push(format!("{name}/{document} differs"));
        }
        known.insert(format!("{document}.snap"));
    }
    let files = std::fs::read_dir(&folder).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let orphans = names.filter(|file| file.ends_with(".snap") && !known.contains(file));
    wrong.extend(orphans.map(|file| format!("{name}/{file} belongs to no document")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
