//! One checksum for everything that is kept or sent.

use crc::{Crc, NoTable};

/// CRC-32 as in zip and PNG. Without tables: they are 16 KB that do not compress, and what is checked is short.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&crc::CRC_32_ISO_HDLC);

/// The checksum of some bytes. It tells accidents, not intent.
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    CRC.checksum(bytes)
}

/// The checksum of a text's UTF-8 bytes as eight hexadecimal digits.
#[must_use]
pub fn of_text(text: &str) -> String {
    format!("{:08x}", crc32(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_one_of_zip() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(of_text(""), "00000000");
    }
}
