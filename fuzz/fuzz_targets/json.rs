//! A file of JSON is read or refused: as JSON Resume, and as a backup.
#![no_main]

use hannun::analysis::{Options, analyze};
use hannun::convert::{from_backup, from_json_resume};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = from_backup(text);
    if let Ok(markdown) = from_json_resume(text) {
        let _ = analyze(&markdown, &Options::default());
    }
});
