//! Where the author wants a new page. These are notes to the printer: none of them is shown.

use super::node::Node;
use super::{Document, Kind};

/// Words that mean it, letters only and in lower case: in a comment, as a class, behind a backslash.
const COMMENTS: [&str; 5] = ["pagebreak", "newpage", "쪽나누기", "쪽나눔", "페이지나누기"];
const CLASSES: [&str; 3] = ["pagebreak", "newpage", "pagebreakbefore"];
const CLASSES_BEHIND: [&str; 1] = ["pagebreakafter"];
const COMMANDS: [&str; 3] = ["\\pagebreak", "\\newpage", "\\clearpage"];

/// True for a line that is nothing but a command of LaTeX for a new page, as some converters of Markdown know it.
pub(super) fn is_command(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('\\') && COMMANDS.contains(&line.trim_end_matches("{}"))
}

impl Document {
    /// Places of the source, in bytes and in order, behind which a new page begins: comments (`<!-- pagebreak -->`),
    /// `\pagebreak` alone, `page-break-before` and its kin in the style of an element.
    #[must_use]
    pub fn page_breaks(&self) -> Vec<u32> {
        let may_wish = self.nodes.iter().filter(|node| node.kind == Kind::Comment || node.attributes.is_some());
        let mut places: Vec<u32> = may_wish
            .flat_map(|node| {
                let (before, behind) = self.wishes(node);
                [before.then_some(node.span.start), behind.then_some(node.span.end)]
            })
            .flatten()
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Whether a new page is to begin before the node, and behind it.
    fn wishes(&self, node: &Node) -> (bool, bool) {
        if node.kind == Kind::Comment {
            let written = node.span.of(self.source()).unwrap_or_default();
            return (is_command(written) || COMMENTS.contains(&letters(written).as_str()), false);
        }
        let Some(attributes) = &node.attributes else { return (false, false) };
        let classes = attributes.class.as_deref().unwrap_or_default();
        let is_one_of =
            |known: &[&str]| classes.split_whitespace().any(|class| known.contains(&letters(class).as_str()));
        let (before, behind) = (attributes.style.page_before, attributes.style.page_after);
        (before || is_one_of(&CLASSES), behind || is_one_of(&CLASSES_BEHIND))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Format, parse};

    /// The text behind each break.
    fn behind(source: &str) -> Vec<&str> {
        let document = parse(source, Format::Markdown);
        document.page_breaks().iter().map(|at| source[*at as usize..].trim()).collect()
    }

    #[test]
    fn every_usual_spelling_is_read() {
        for mark in [
            "<!-- pagebreak -->",
            "<!--page-break-->",
            "<!-- 쪽 나누기 -->",
            "\\pagebreak",
            "\\newpage",
            "<div class=\"page-break\"></div>",
        ] {
            let source = format!("앞\n\n{mark}\n\n뒤");
            assert_eq!(behind(&source), [format!("{mark}\n\n뒤")], "{mark}");
        }
        for mark in [
            "<div style=\"page-break-after: always\"></div>",
            "<div style=\"break-after:page;\"></div>",
            "<p style='PAGE-BREAK-AFTER: always !important'>&nbsp;</p>",
        ] {
            assert_eq!(behind(&format!("앞\n\n{mark}\n\n뒤")), ["뒤"], "{mark}");
        }
        let before = "<h2 style=\"break-before: page\">경력</h2>";
        assert_eq!(behind(&format!("앞\n\n{before}\n\n뒤")), [format!("{before}\n\n뒤")]);
    }

    #[test]
    fn what_only_speaks_of_it_is_text() {
        for source in [
            "<!-- 여기서 pagebreak 하지 말 것 -->",
            "글 속의 \\pagebreak 는 글자",
            "`\\pagebreak`",
            "<div style=\"page-break-inside: avoid; break-after: auto\">가</div>",
            "\\pagebreaking",
        ] {
            assert_eq!(behind(source), Vec::<&str>::new(), "{source}");
        }
    }
}
