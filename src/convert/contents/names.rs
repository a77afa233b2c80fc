//! Names beside what they name: labels of links, groups of skills.

use super::Page;
use crate::convert::lines::{letters, overlap, without_label};
use crate::convert::text::{element_text, says_same};
use crate::resume::{Link, skill_parts};
use crate::template::{Drawn, Shape, Unit};
use crate::text::Span;

impl Page<'_> {
    pub(super) fn links_in(&self, unit: &Unit) -> Vec<Link> {
        let links = self.analysis.resume().links.iter();
        links.filter(|link| overlap(unit.span, link.title.span)).cloned().collect()
    }

    /// True for a line that holds nothing but links; a label before a bare address is its name.
    pub(super) fn says_links(&mut self, text: &str, links: &[Link]) -> bool {
        let mut rest = text.trim_start_matches("- ").to_owned();
        for link in links {
            rest = rest.replacen(&link.url, "", 1).replacen(link.title.text.trim(), "", 1);
        }
        if let ([link], Some((label, _))) = (links, rest.split_once([':', '：']))
            && says_same(&link.title.text, &link.url)
            && (1..=16).contains(&label.trim().chars().count())
        {
            self.link_labels.insert(link.title.span, label.trim().to_owned());
        }
        !links.is_empty() && letters(without_label(&rest)).chars().count() <= 2 * links.len()
    }

    /// `언어: Kotlin, Java`: the group of the names in a line.
    pub(super) fn skill_group(&mut self, span: Span, text: &str) {
        let group = skill_parts(text, 0..text.len()).group;
        let name = group.and_then(|group| text.get(group)).map(str::to_owned);
        self.skill_groups.extend(name.map(|name| (span, name)));
    }

    /// An item of skills names its group before a colon, or in the line over its own list.
    pub(super) fn skill_item(&mut self, unit: &Unit) {
        let Shape::Wide { drawn: Drawn::Item { .. }, .. } = unit.shape else { return };
        let text = element_text(&self.analysis.draw(unit));
        let text = text.trim_start_matches("- ");
        match text.split_once("\n  - ") {
            Some((over, _)) => self.skill_groups.push((unit.span, over.trim_end_matches([':', ' ']).to_owned())),
            None => self.skill_group(unit.span, text),
        }
    }
}
