//! Percent signs in addresses.

/// `%EC%9D%B4` and `%20` as what they stand for. An address in which some stand for no text stays as it is.
#[must_use]
pub fn percent_decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [first, behind @ ..] = rest {
        let digit = |at: usize| behind.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        let code = digit(0).zip(digit(1)).filter(|_| *first == b'%');
        let byte = code.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { behind.get(2..).unwrap_or_default() } else { behind };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_no_text_stays() {
        for (address, decoded) in [
            ("a%20b.png", "a b.png"),
            ("%EC%9D%B4/C%2b%2B", "이/C++"),
            ("%zz%4.png%", "%zz%4.png%"),
            ("%+1", "%+1"),
            ("%ff%20", "%ff%20"),
            ("", ""),
        ] {
            assert_eq!(percent_decoded(address), decoded, "{address}");
        }
    }
}
