//! Every text becomes a résumé and its page; every move names a place of the text.
#![no_main]

use hannun::analysis::{Options, analyze};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let analysis = analyze(text, &Options::default());
    for moved in analysis.moves() {
        assert!(moved.span.of(text).is_some(), "{:?} is no place of the text", moved.span);
    }
    let _ = analysis.html();
});
