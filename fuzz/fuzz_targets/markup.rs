//! Every text becomes a tree and a page, in both formats.
#![no_main]

use hannun::markup::{Format, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for format in [Format::Markdown, Format::Html] {
        let document = parse(text, format);
        assert_eq!(document.source(), text);
    }
});
