//! A whole text in a link. The part behind `#` is never sent to a server, so that whoever has the link has the text, and
//! nobody else.
//!
//! `#r1=` names the version; behind it stand, in base64url, four bytes of checksum and the deflated content: one byte that
//! says how the text is to be read, then the text in UTF-8. Deflating itself is the browser's work: [`pack`] and [`Packed`]
//! say what goes into it and what must come out.

mod base64url;

use crate::checksum::crc32;
use crate::markup::Format;

/// The version that is written.
const VERSION: &str = "1";
/// The most bytes that a link may unfold to: larger texts are not shown, either.
pub const MAX_CONTENT: usize = 2 * 1024 * 1024 + 1;
/// Links up to this length, in characters, pass everywhere: some messengers cut longer ones or take them for text.
pub const SHORT_LINK: usize = 2_000;
/// Some browsers keep no longer address than this.
pub const LONG_LINK: usize = 65_536;
/// Browsers refuse an address of 2 MiB; this leaves room for what stands before the `#`.
pub const LONGEST_LINK: usize = 2_000_000;

/// What a link carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The text.
    pub text: String,
    /// How the sender wanted it read; `None` leaves it to detection.
    pub format: Option<Format>,
}

/// The content of a link, still deflated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Checksum of the content.
    pub checksum: u32,
    /// The content, deflated without a header.
    pub deflated: Vec<u8>,
}

/// Why a link can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// Cut off, or changed on its way.
    Damaged,
    /// More than a résumé could be.
    TooLarge,
    /// Made by a newer page.
    Newer,
}

/// The content of a link, to be deflated.
#[must_use]
pub fn pack(shared: &Shared) -> Vec<u8> {
    let format = match shared.format {
        None => 0,
        Some(Format::Markdown) => 1,
        Some(Format::Html) => 2,
    };
    let mut content = Vec::with_capacity(shared.text.len() + 1);
    content.push(format);
    content.extend_from_slice(shared.text.as_bytes());
    content
}

/// The fragment of a link, with its `#`. `deflated` is what became of `content`.
#[must_use]
pub fn fragment(content: &[u8], deflated: &[u8]) -> String {
    let mut bytes = crc32(content).to_be_bytes().to_vec();
    bytes.extend_from_slice(deflated);
    format!("#r{VERSION}={}", base64url::encode(&bytes))
}

/// Reads the fragment of an address; `None` when it is not a link of this kind.
///
/// # Errors
/// When it is one that can't be read.
#[must_use]
pub fn read(fragment: &str) -> Option<Result<Packed, LinkError>> {
    let rest = fragment.strip_prefix("#r")?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (version, rest) = rest.split_at_checked(digits).filter(|(version, _)| !version.is_empty())?;
    // Some programs escape the sign.
    let payload = rest.strip_prefix('=').or_else(|| rest.strip_prefix("%3D"))?;
    // Messengers take into an address what stands right behind it: a bracket, a full stop, a particle.
    let payload = base64url::leading(payload);
    if version != VERSION {
        return Some(Err(LinkError::Newer));
    }
    if payload.len() > LONGEST_LINK {
        return Some(Err(LinkError::TooLarge));
    }
    let read = |payload: &str| {
        let bytes = base64url::decode(payload)?;
        let (checksum, deflated) = bytes.split_first_chunk::<4>()?;
        Some(Packed { checksum: u32::from_be_bytes(*checksum), deflated: deflated.to_vec() })
    };
    Some(read(payload).ok_or(LinkError::Damaged))
}

impl Packed {
    /// The text, when `content` is what was packed.
    ///
    /// # Errors
    /// When it is not, or of a kind that this page does not know.
    pub fn open(&self, content: &[u8]) -> Result<Shared, LinkError> {
        if content.len() > MAX_CONTENT {
            return Err(LinkError::TooLarge);
        }
        if crc32(content) != self.checksum {
            return Err(LinkError::Damaged);
        }
        let (kind, text) = content.split_first().ok_or(LinkError::Damaged)?;
        let format = match kind {
            0 => None,
            1 => Some(Format::Markdown),
            2 => Some(Format::Html),
            _ => return Err(LinkError::Newer),
        };
        let text = std::str::from_utf8(text).map_err(|_| LinkError::Damaged)?;
        Ok(Shared { text: text.to_owned(), format })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn formats() -> impl Strategy<Value = Option<Format>> {
        prop_oneof![Just(None), Just(Some(Format::Markdown)), Just(Some(Format::Html))]
    }

    #[test]
    fn what_is_no_link_of_ours_is_left_alone() {
        for fragment in ["", "#", "#r", "#r=", "#r1", "#resume", "#1=AA", "r1=AAAAAA", "#r1:AAAA"] {
            assert_eq!(read(fragment), None, "{fragment}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        assert_eq!(read("#r2=AAAA"), Some(Err(LinkError::Newer)));
        assert_eq!(read("#r99999999999999999999="), Some(Err(LinkError::Newer)));
        for damaged in ["#r1=", "#r1=AAA", "#r1=AA AA", "#r1=가나다", "#r1==AAAAAA"] {
            assert_eq!(read(damaged), Some(Err(LinkError::Damaged)), "{damaged}");
        }
        assert_eq!(read(&format!("#r1={}", "A".repeat(LONGEST_LINK + 1))), Some(Err(LinkError::TooLarge)));
        assert!(matches!(read("#r1%3DAAAAAA"), Some(Ok(_))));
    }

    #[test]
    fn what_stuck_to_a_link_on_its_way_is_no_part_of_it() {
        let whole = read("#r1=AAAAAA8_-w");
        assert!(matches!(whole, Some(Ok(_))));
        for stuck in
            [")", ".", "입니다", "%EC%9E%85%EB%8B%88%EB%8B%A4", "%20한번 봐 주세요", "==", "&utm_source=mail", "&gt;"]
        {
            assert_eq!(read(&format!("#r1=AAAAAA8_-w{stuck}")), whole, "{stuck}");
        }
    }

    #[test]
    fn content_is_checked() {
        let packed = |content: &[u8]| Packed { checksum: crc32(content), deflated: Vec::new() };
        assert_eq!(packed(b"").open(b""), Err(LinkError::Damaged));
        assert_eq!(packed(b"\x07new").open(b"\x07new"), Err(LinkError::Newer));
        assert_eq!(packed(b"\x00\xff").open(b"\x00\xff"), Err(LinkError::Damaged));
        assert_eq!(packed(b"\x00a").open(b"\x00b"), Err(LinkError::Damaged));
        let bomb = vec![0; MAX_CONTENT + 1];
        assert_eq!(packed(&bomb).open(&bomb), Err(LinkError::TooLarge));
    }

    proptest! {
        #[test]
        fn a_text_comes_back(text in any::<String>(), format in formats()) {
            let shared = Shared { text, format };
            let content = pack(&shared);
            // Any reversible deflating will do here: none.
            let packed = read(&fragment(&content, &content)).unwrap().unwrap();
            prop_assert_eq!(packed.open(&packed.deflated), Ok(shared));
        }

        #[test]
        fn anything_gives_an_answer(fragment in "(#r[0-9]{0,3}=?)?\\PC{0,80}", content in proptest::collection::vec(any::<u8>(), 0..80)) {
            if let Some(Ok(packed)) = read(&fragment) {
                let _ = packed.open(&content);
            }
        }

        #[test]
        fn one_changed_character_is_noticed(text in "[가-힣 a-z\n]{1,60}", at in any::<proptest::sample::Index>(), sign in "[A-Za-z0-9_-]") {
            let shared = Shared { text, format: None };
            let content = pack(&shared);
            let whole = fragment(&content, &content);
            let place = 4 + at.index(whole.len() - 4);
            let mut broken = whole.clone();
            broken.replace_range(place..=place, &sign);
            if broken != whole {
                let opened = read(&broken).unwrap().and_then(|packed| packed.open(&packed.deflated));
                prop_assert!(opened.is_err());
            }
        }
    }
}
