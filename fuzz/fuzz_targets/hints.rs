//! Hints stand in the text, and their safe fixes come to an end.
#![no_main]

use hannun::analysis::{Options, analyze, fix};
use hannun::lint::LintOptions;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (options, lint) = (Options::default(), LintOptions::default());
    for hint in analyze(text, &options).lint(&lint) {
        assert!(hint.span.of(text).is_some(), "{} stands at {:?}", hint.rule.name, hint.span);
    }
    let fixed = fix(text, &options, &lint);
    assert_eq!(fix(&fixed, &options, &lint), fixed, "fixing again changes something");
});
