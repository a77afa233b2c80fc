//! Which kept pictures a text names.

use std::collections::BTreeSet;

use crate::markup::is_kept_picture;

/// The folder of the pictures, as it stands in a text.
pub const FOLDER: &str = "pictures/";

/// The addresses of all kept pictures that are named anywhere in `text`, without doubles. Also in code and comments: what may
/// be shown again is not to be lost.
#[must_use]
pub fn named_in(text: &str) -> BTreeSet<&str> {
    let starts = text.match_indices(FOLDER).map(|(at, _)| at);
    starts.filter_map(|at| address_at(text, at)).collect()
}

/// The names of the files of all pictures that are named in these texts, without doubles.
pub fn file_names<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<&'t str> {
    let named: BTreeSet<&str> = texts.into_iter().flat_map(named_in).collect();
    named.into_iter().filter_map(|address| address.strip_prefix(FOLDER)).collect()
}

fn address_at(text: &str, at: usize) -> Option<&str> {
    let rest = text.get(at..)?;
    ["webp", "png", "jpg"].into_iter().find_map(|kind| {
        let address = rest.get(..FOLDER.len() + 16 + 1 + kind.len())?;
        is_kept_picture(address).then_some(address)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const A: &str = "pictures/00000000000000aa.webp";
    const B: &str = "pictures/00000000000000bb.png";

    #[test]
    fn every_way_to_name_a_picture_counts_once() {
        let text = format!("![화면]({A})\n\n<img src=\"{B}\" alt=\"\">\n\n[다시]: ./{A}\n`![]({B} \"제목\")`");
        assert_eq!(named_in(&text).into_iter().collect::<Vec<_>>(), [A, B]);
        assert_eq!(named_in("pictures/"), BTreeSet::new());
        assert_eq!(named_in("pictures/00000000000000a.webp pictures/가나다라마바사아.png"), BTreeSet::new());
        assert_eq!(named_in("pictures/pictures/00000000000000aa.jpg").len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_gives_an_answer(text in "(pictures/|[0-9a-f]{4}|.webp|가|\\PC){0,40}") {
            for name in named_in(&text) {
                prop_assert!(is_kept_picture(name));
            }
        }
    }
}
