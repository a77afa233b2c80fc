//! Names that no one else will choose.

use std::fmt::Write;

/// Sixteen hexadecimal digits.
#[must_use]
pub fn token() -> String {
    let mut bytes = [0; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // Not secret, only unlikely to meet another: the poorer source will do.
        bytes = bytes.map(|_| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes.iter().fold(String::new(), |mut token, byte| {
        let _ = write!(token, "{byte:02x}");
        token
    })
}
