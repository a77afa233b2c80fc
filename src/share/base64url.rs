//! Bytes as characters that every program leaves alone inside a link: base64url of RFC 4648 §5, without padding.

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Four characters for three bytes.
#[must_use]
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let group = (0..3).fold(0_u32, |group, at| group << 8 | u32::from(part.get(at).copied().unwrap_or(0)));
        let signs = (0..=part.len()).map(|at| group >> (18 - 6 * at) & 63);
        text.extend(signs.filter_map(|sign| SIGNS.get(sign as usize).copied().map(char::from)));
    }
    text
}

/// The bytes again; `None` for a text that [`encode`] does not make.
#[must_use]
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for part in text.as_bytes().chunks(4) {
        let group = part.iter().try_fold(0_u32, |group, sign| Some(group << 6 | value(*sign)?))?;
        let [_, a, b, c] = (group << (6 * (4 - part.len()))).to_be_bytes();
        let whole: &[u8] = match part.len() {
            4 => &[a, b, c],
            3 if c == 0 => &[a, b],
            2 if b == 0 && c == 0 => &[a],
            _ => return None,
        };
        bytes.extend_from_slice(whole);
    }
    Some(bytes)
}

/// As much of a text as is written in these characters.
#[must_use]
pub(super) fn leading(text: &str) -> &str {
    let end = text.bytes().take_while(|sign| value(*sign).is_some()).count();
    text.get(..end).unwrap_or("")
}

fn value(sign: u8) -> Option<u32> {
    let value = match sign {
        b'A'..=b'Z' => sign - b'A',
        b'a'..=b'z' => sign - b'a' + 26,
        b'0'..=b'9' => sign - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_pairs() {
        for (bytes, text) in [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).unwrap(), bytes.as_bytes());
        }
        assert_eq!(encode(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn what_is_not_ours_is_refused() {
        for text in ["A", "Zg==", "Zh", "Zm9", "Zm9v+", "가", "Zm 9"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }

        #[test]
        fn there_is_one_text_for_some_bytes(text in "[A-Za-z0-9_-]{0,60}") {
            if let Some(bytes) = decode(&text) {
                prop_assert_eq!(encode(&bytes), text);
            }
        }
    }
}
