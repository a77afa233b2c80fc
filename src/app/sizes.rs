//! Bytes as people say them.

/// `12KB`, `5.5MB`.
pub(crate) fn in_words(bytes: f64) -> String {
    const UNIT: f64 = 1024.0;
    let kilobytes = bytes / UNIT;
    if kilobytes < UNIT { format!("{:.0}KB", kilobytes.ceil()) } else { format!("{:.1}MB", kilobytes / UNIT) }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn sizes_are_short() {
        assert_eq!([0.0, 1.0, 2048.0, 5.5 * 1024.0 * 1024.0].map(in_words), ["0KB", "1KB", "2KB", "5.5MB"]);
    }
}
