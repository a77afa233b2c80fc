//! A file that [`to_html_document`](super::to_html_document) made, taken in again: its sheet without the typeface, the style
//! sheets and the spacers between pages, which are a hundred times as long as what the person wrote.

use super::document::POLICY;

const SHEET: &str = "<article class=\"sheet\"";
const SHEET_END: &str = "</article>";
const SPACER: &str = "<span class=\"cut\"></span>";
const ROW: &str = "<tr class=\"cut\">";
const ROW_END: &str = "</tr>";

/// The sheet of such a file as HTML; `None` for any other text.
#[must_use]
pub fn from_page(html: &str) -> Option<String> {
    let (_, behind_policy) = html.split_once(POLICY)?;
    let sheet = behind_policy.get(behind_policy.find(SHEET)?..behind_policy.rfind(SHEET_END)? + SHEET_END.len())?;
    let mut rows = sheet.split(ROW);
    let mut text = rows.next().unwrap_or_default().to_owned();
    for row in rows {
        text.push_str(row.split_once(ROW_END).map_or(row, |(_, behind)| behind));
    }
    Some(text.replace(SPACER, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_our_own_are_taken_apart() {
        for other in ["", "# 이한눈", "<article class=\"sheet\"></article>", POLICY] {
            assert_eq!(from_page(other), None, "{other}");
        }
    }

    #[test]
    fn spacers_are_no_words_and_no_rows() {
        let row = "<tr><td>값</td></tr>";
        let spacer = "<tr class=\"cut\"><td colspan=\"1\"></td></tr>";
        let page = format!(
            "{POLICY}<style></style><article class=\"sheet\"><p>가{SPACER}나</p>{row}{spacer}{row}</article>\n"
        );
        assert_eq!(from_page(&page), Some(format!("<article class=\"sheet\"><p>가나</p>{row}{row}</article>")));
    }
}
