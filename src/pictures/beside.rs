//! Pictures that lie in an archive beside the text that names them, by a path: how other programs export a page.

use super::bring::pictures;
use super::{FOLDER, words_of};
use crate::markup::{Document, Format, NodeId, parse};
use crate::text::{Span, TextEdit, apply_edits, percent_decoded};

/// The paths of the pictures in an archive that a text in its `folder` names, in order. The folder is empty, or ends in a slash.
#[must_use]
pub fn beside(source: &str, format: Format, folder: &str) -> Vec<String> {
    let document = parse(source, format);
    pictures(&document).filter_map(|picture| Some(named(&document, picture, folder)?.1)).collect()
}

/// The text with the kept pictures in the place of those whose path has a name of its own now. Where the words of a picture were
/// only the name of its file, they go.
#[must_use]
pub fn bring_beside<'n>(
    source: &str,
    format: Format,
    folder: &str,
    name_of: impl Fn(&str) -> Option<&'n str>,
) -> String {
    let document = parse(source, format);
    let mut edits = Vec::new();
    for picture in pictures(&document) {
        let Some((span, path)) = named(&document, picture, folder) else { continue };
        let Some(name) = name_of(&path) else { continue };
        edits.extend(without_file_name(&document, picture, &path));
        edits.push(TextEdit { span, insert: format!("{FOLDER}{name}") });
    }
    apply_edits(source, &edits)
}

/// Where the path of a picture stands that this page does not show as it is, and the path from the root of the archive.
fn named(document: &Document, picture: NodeId, folder: &str) -> Option<(Span, String)> {
    if document.attributes(picture).is_some_and(|attributes| attributes.url.is_some()) {
        return None;
    }
    let span = document.picture_source(picture)?;
    let written = span.of(document.source())?.split(['?', '#']).next()?;
    let decoded = percent_decoded(written);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in decoded.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (!decoded.starts_with('/')).then(|| (span, parts.join("/")))
}

/// `![image.png](…/image.png)`: words that no person wrote.
fn without_file_name(document: &Document, picture: NodeId, path: &str) -> Option<TextEdit> {
    let span = document.span(picture);
    let (words, _) = span.of(document.source())?.strip_prefix("![")?.split_once("](")?;
    let file = path.rsplit('/').next()?;
    let start = span.start as usize + 2;
    let insert = words_of(file);
    (words == file).then(|| TextEdit { span: Span::new(start, start + words.len()), insert })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "00000000000000aa.webp";

    fn brought(source: &str, format: Format, path: &str) -> String {
        bring_beside(source, format, "폴더/", |found| (found == path).then_some(NAME))
    }

    #[test]
    fn a_path_leads_from_the_folder_of_the_text() {
        for (written, path) in [
            ("image.png", "폴더/image.png"),
            ("./%EC%9D%B4%EB%A0%A5%EC%84%9C%2012ab/a%20b.png", "폴더/이력서 12ab/a b.png"),
            ("../b(1).png", "b(1).png"),
            ("%zz%4.png", "폴더/%zz%4.png"),
            ("%ff.png", "폴더/%ff.png"),
        ] {
            assert_eq!(beside(&format!("글 ![화면]({written})"), Format::Markdown, "폴더/"), [path], "{written}");
        }
        for none in ["https://a.kr/b.png", "pictures/00000000000000aa.webp", "/a.png", "../../a.png"] {
            assert!(beside(&format!("![화면]({none})"), Format::Markdown, "폴더/").is_empty(), "{none}");
        }
    }

    #[test]
    fn what_was_kept_is_named_and_the_rest_stays() {
        let md = |source: &str| brought(source, Format::Markdown, "폴더/a b.png");
        assert_eq!(md("![화면](a%20b.png) ![둘](c.png)"), format!("![화면](pictures/{NAME}) ![둘](c.png)"));
        assert_eq!(md("- ![a b.png](<a b.png> \"제목\")"), format!("- ![a b](<pictures/{NAME}> \"제목\")"));
        assert_eq!(
            brought("![image.png](image.png)", Format::Markdown, "폴더/image.png"),
            format!("![](pictures/{NAME})")
        );
        assert_eq!(
            brought("<p><img src=\"a%20b.png\" alt='화면'></p>", Format::Html, "폴더/a b.png"),
            format!("<p><img src=\"pictures/{NAME}\" alt='화면'></p>")
        );
    }
}
