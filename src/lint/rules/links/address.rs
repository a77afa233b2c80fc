//! What can be seen to be wrong with an address.

use super::{host, is_of};

/// What is wrong with an address: the number of the rule's message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is none.
    Empty = 0,
    /// Its scheme is misspelt.
    Scheme = 1,
    /// It has no scheme.
    Bare = 2,
    /// It opens for nobody else.
    Nobody = 3,
    /// It is a place in the document, which has to be looked up.
    Anchor = 5,
    /// Its words are another address of mail.
    OtherMail = 9,
}

/// Hosts that nobody else can reach, or that stand for another.
const UNREACHABLE: [&str; 3] = ["localhost", "127.0.0.1", "example.com"];
/// Names that stand for the author's.
const STAND_INS: [&str; 2] = ["yourusername", "your-username"];
/// Longer schemes are no misspelt `https`.
const MAX_SCHEME: usize = 7;

/// What is wrong with an address; of a place in the document, that has to be looked up.
pub(super) fn fault(address: &str, bare: bool) -> Option<Fault> {
    if address.is_empty() || address == "#" {
        return Some(Fault::Empty);
    }
    if let Some(name) = address.strip_prefix('#') {
        let decided = name.eq_ignore_ascii_case("top") || name.contains('%');
        return (!decided).then_some(Fault::Anchor);
    }
    // What is written as it is may be an example; that it waits for words, another rule says.
    if bare {
        return None;
    }
    if is_misspelt(address) {
        return Some(Fault::Scheme);
    }
    if address.starts_with("www.") {
        return Some(Fault::Bare);
    }
    let strange = host(address).is_some_and(|(_, host)| UNREACHABLE.iter().any(|site| is_of(host, site)));
    (strange || address.starts_with("file:") || STAND_INS.iter().any(|name| address.contains(name)))
        .then_some(Fault::Nobody)
}

/// The address of mail that a link shows and the other one that it writes to. What is encoded is not compared.
pub(super) fn other_mail<'t>(address: &'t str, words: &'t str) -> Option<(&'t str, &'t str)> {
    let written = address.strip_prefix("mailto:")?.split('?').next()?.trim();
    let is_mail = |text: &str| text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let shown = words
        .split_ascii_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .find(|word| is_mail(word))?;
    let differs = !written.eq_ignore_ascii_case(shown) && is_mail(written) && !written.contains(['%', '&', ',']);
    differs.then_some((shown, written))
}

/// `htp://`, `https//`, `http:/x`: nearly `http://` or `https://`.
pub(super) fn is_misspelt(address: &str) -> bool {
    let end = address.find([':', ';', '/']).unwrap_or(address.len());
    let (head, rest) = address.split_at_checked(end).unwrap_or((address, ""));
    if head.eq_ignore_ascii_case("http") || head.eq_ignore_ascii_case("https") {
        // A word about the protocol itself has nothing behind it.
        let path = rest.trim_start_matches([':', ';', '/']);
        return !rest.starts_with("://") && rest.len() - path.len() >= 2 && path.contains('.');
    }
    let ends = head.ends_with("tp") || head.ends_with("tps");
    head.len() <= MAX_SCHEME && ends && head.starts_with(['h', 't']) && rest.starts_with(":/")
}
