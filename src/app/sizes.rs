//! Bytes as people say them.

/// `12KB`, `5.5MB`, `10.0GB`.
pub(crate) fn in_words(bytes: f64) -> String {
    const UNIT: f64 = 1024.0;
    let kilobytes = bytes / UNIT;
    let megabytes = kilobytes / UNIT;
    if kilobytes < UNIT {
        format!("{:.0}KB", kilobytes.ceil())
    } else if megabytes < UNIT {
        format!("{megabytes:.1}MB")
    } else {
        format!("{:.1}GB", megabytes / UNIT)
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn sizes_are_short() {
        const MEGA: f64 = 1024.0 * 1024.0;
        let sizes = [0.0, 1.0, 2048.0, 5.5 * MEGA, 10_240.0 * MEGA];
        assert_eq!(sizes.map(in_words), ["0KB", "1KB", "2KB", "5.5MB", "10.0GB"]);
    }
}
