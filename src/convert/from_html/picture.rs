//! What a picture of another program stands for.

use super::tags::StartTag;

/// What becomes of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning<'d> {
    /// A sign that is drawn as a picture: its text says all.
    Sign(&'d str),
    /// The logo or icon of whom its text names.
    Logo(&'d str),
    /// An icon or a box to tick: it says nothing that the words beside it don't say.
    Ornament,
    /// A picture, and what stands for it where it can't be shown; nothing where that is only its file's name.
    Picture(&'d str),
}

impl<'d> Meaning<'d> {
    /// The meaning of the picture with this tag and text alternative.
    pub(super) fn of(tag: StartTag<'_>, alt: &'d str) -> Self {
        let alt = alt.trim();
        if !alt.is_empty() && alt.chars().all(|c| !c.is_alphanumeric()) {
            return Self::Sign(alt);
        }
        let silent = alt.is_empty() || names_file(alt);
        if tag.is_box() || silent && is_icon(tag) {
            return Self::Ornament;
        }
        match logo(alt) {
            Some(place) if PLACES.iter().any(|known| place.eq_ignore_ascii_case(known)) => Self::Ornament,
            Some(name) => Self::Logo(name),
            None => Self::Picture(if silent { "" } else { alt }),
        }
    }
}

/// What Notion calls the icons of its own parts.
const PLACES: [&str; 4] = ["페이지", "콜아웃", "page", "callout"];

/// The name in `물결소프트 로고`, `Logo of Garam`, `GitHub icon`.
fn logo(alt: &str) -> Option<&str> {
    let behind = |word: &str| {
        let at = alt.len().checked_sub(word.len())?;
        let (name, found) = alt.split_at_checked(at)?;
        found.eq_ignore_ascii_case(word).then_some(name)
    };
    let before = alt.get(..8).filter(|start| start.eq_ignore_ascii_case("logo of ")).and_then(|_| alt.get(8..));
    let name = [" 로고", " logo", " 아이콘", " icon"].into_iter().find_map(behind).or(before)?;
    Some(name.strip_suffix('의').unwrap_or(name).trim()).filter(|name| !name.is_empty())
}

/// Icons that a program puts before titles and notes, by their class or their folder.
fn is_icon(tag: StartTag<'_>) -> bool {
    tag.has_class(&["icon"]) || tag.attribute("src").is_some_and(|source| source.contains("/icons/"))
}

/// `https://…`, `image.png`: an address or the name of a file.
fn names_file(alt: &str) -> bool {
    let extension = alt.rsplit_once('.').map_or("", |(_, extension)| extension);
    !alt.contains(char::is_whitespace) && alt.contains("://")
        || ["png", "jpg", "jpeg", "gif", "webp", "svg", "bmp"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logos_name_somebody() {
        assert_eq!(logo("물결소프트 로고"), Some("물결소프트"));
        assert_eq!(logo("물결소프트의 로고"), Some("물결소프트"));
        assert_eq!(logo("Garam Lab Logo"), Some("Garam Lab"));
        assert_eq!(logo("Logo of Garam"), Some("Garam"));
        for none in ["로고", "logo", "블로고", "물결소프트 로고 개편 화면"] {
            assert_eq!(logo(none), None, "{none}");
        }
    }

    #[test]
    fn names_of_files_say_nothing() {
        for (alt, expected) in [
            ("💼", Meaning::Sign("💼")),
            ("Page icon", Meaning::Ornament),
            ("페이지 아이콘", Meaning::Ornament),
            ("GitHub icon", Meaning::Logo("GitHub")),
            ("image.png", Meaning::Picture("")),
            ("https://a.example/x", Meaning::Picture("")),
            ("구조 그림", Meaning::Picture("구조 그림")),
            ("Lexicon", Meaning::Picture("Lexicon")),
            ("", Meaning::Picture("")),
        ] {
            assert_eq!(Meaning::of(StartTag::default(), alt), expected, "{alt}");
        }
    }
}
