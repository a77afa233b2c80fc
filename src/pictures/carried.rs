//! Pictures that an exported page carries itself.

use super::FOLDER;
use crate::template::{Attribute, Content, Element, Tag};

/// No picture is shown higher, in pixels; `styles/later/pictures.css` has it, too.
const TALLEST: u32 = 480;

/// A picture that a page carries itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The name of its file.
    pub name: String,
    /// Its content as a `data:` address.
    pub data: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// Gives the pictures in an element their content. One that is not among `pictures` stays without.
pub fn carry(element: &mut Element, pictures: &[Carried]) {
    if element.tag == Tag::Img
        && let Some(address) = element.attributes.iter_mut().find(|found| matches!(found, Attribute::Kept(_)))
        && let Attribute::Kept(kept) = &*address
        && let Some(picture) = pictures.iter().find(|picture| kept.strip_prefix(FOLDER) == Some(&picture.name))
    {
        *address = Attribute::Src(picture.data.clone());
        let height = picture.height.min(TALLEST);
        let width = u64::from(picture.width) * u64::from(height) / u64::from(picture.height.max(1));
        element.attributes.push(Attribute::Size(u32::try_from(width).unwrap_or(picture.width), height));
    }
    for child in &mut element.children {
        if let Content::Element(child) = child {
            carry(child, pictures);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};
    use crate::template::{portfolio, to_html};

    #[test]
    fn a_picture_gets_its_content_and_a_missing_one_stays_without() {
        let source = "# 이한눈\n\n## 프로젝트\n\n### 순위표 (2022.03 ~ 2022.06)\n\n![화면](pictures/00000000000000aa.webp)\n\n\
                      글 ![작은 것](pictures/00000000000000bb.png) 글\n";
        let analysis = analyze(source, &Options::default());
        let carried = Carried {
            name: "00000000000000aa.webp".into(),
            data: "data:image/webp;base64,AAAA".into(),
            width: 900,
            height: 1600,
        };
        let units = portfolio(&analysis.document, &analysis.outline, &analysis.units);
        let html: String = units
            .iter()
            .map(|unit| {
                let mut element = analysis.draw(unit);
                carry(&mut element, std::slice::from_ref(&carried));
                to_html(&element)
            })
            .collect();
        let figure = "<figure class=\"shot\"><img src=\"data:image/webp;base64,AAAA\" alt=\"\" width=\"270\" height=\"480\">\
                      <figcaption>화면</figcaption></figure>";
        assert!(html.contains(figure), "{html}");
        let inline = "<span class=\"shot\"><img data-picture=\"pictures/00000000000000bb.png\" alt=\"작은 것\"></span>";
        assert!(html.contains(inline), "{html}");
    }
}
