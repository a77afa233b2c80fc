//! A link is read or refused, whatever it holds; what was packed comes back as it was.
#![no_main]

use hannun::share::{Shared, fragment, pack, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Some(Ok(packed)) = read(text) {
        // As if it inflated to itself.
        let _ = packed.open(&packed.deflated);
    }
    let shared = Shared { text: text.to_owned(), format: None };
    let content = pack(&shared);
    let packed = read(&fragment(&content, &content)).and_then(Result::ok).expect("what was written is read");
    assert_eq!(packed.open(&content), Ok(shared));
});
