//! One line of words with emphasis and links, and how it is written.

use std::rc::Rc;

use crate::convert::markdown::{destination, guard_start, inline, is_address};
use crate::convert::text::says_same;

/// How words stand out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) strong: bool,
    pub(super) emphasis: bool,
    pub(super) strike: bool,
    pub(super) code: bool,
    pub(super) lowered: bool,
    pub(super) raised: bool,
}

impl Marks {
    fn any(self) -> bool {
        self != Self::default()
    }

    /// Names of elements, the outermost first.
    fn elements(self) -> impl DoubleEndedIterator<Item = (&'static str, &'static str)> {
        [
            (self.strong, "b", "**"),
            (self.emphasis, "i", "*"),
            (self.strike, "s", "~~"),
            (self.lowered, "sub", ""),
            (self.raised, "sup", ""),
        ]
        .into_iter()
        .filter(|(on, ..)| *on)
        .map(|(_, name, sign)| (name, sign))
    }
}

/// Words that stand out in one way, without white space at their ends.
#[derive(Debug)]
struct Run {
    text: String,
    marks: Marks,
    link: Option<Rc<str>>,
    /// White space stands before it.
    apart: bool,
    /// It is Markdown already.
    ready: bool,
}

/// A line, run by run.
#[derive(Debug, Default)]
pub(super) struct Line {
    runs: Vec<Run>,
    space: bool,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At the start of a block, or of a line in it.
    Block,
    /// After the sign of a heading, which is bold as it is.
    Heading,
    /// In a cell of a table; the head is bold as it is.
    Cell { head: bool },
}

impl Line {
    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// True when something stands out, or leads somewhere.
    pub(super) fn is_formatted(&self) -> bool {
        self.runs.iter().any(|run| run.marks.any() || run.link.is_some() || run.ready)
    }

    /// True when all its words are strong.
    pub(super) fn is_strong(&self) -> bool {
        !self.is_empty() && self.runs.iter().all(|run| run.marks.strong)
    }

    /// Its words as they are shown.
    pub(super) fn words(&self) -> String {
        let parts = self.runs.iter().map(|run| [if run.apart { " " } else { "" }, &run.text].concat());
        parts.collect::<String>().trim().to_owned()
    }

    pub(super) fn space(&mut self) {
        self.space = true;
    }

    /// Adds words; white space of any kind and length is one space.
    pub(super) fn push(&mut self, text: &str, marks: Marks, link: Option<&Rc<str>>) {
        self.space |= text.starts_with(char::is_whitespace);
        let mut words = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word);
        }
        if words.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(last) if last.marks == marks && last.link.as_ref() == link && !last.ready => {
                if self.space {
                    last.text.push(' ');
                }
                last.text.push_str(&words);
            }
            _ => self.append(words, marks, link, false),
        }
        self.space = text.ends_with(char::is_whitespace);
    }

    /// Adds what is Markdown already.
    pub(super) fn push_ready(&mut self, markdown: String, link: Option<&Rc<str>>) {
        self.append(markdown, Marks::default(), link, true);
        self.space = false;
    }

    fn append(&mut self, text: String, marks: Marks, link: Option<&Rc<str>>, ready: bool) {
        let apart = self.space && !self.runs.is_empty();
        self.runs.push(Run { text, marks, link: link.cloned(), apart, ready });
    }

    /// Puts words before the line.
    pub(super) fn join(&mut self, after: Self) {
        for (index, mut run) in after.runs.into_iter().enumerate() {
            run.apart |= index == 0 && !self.runs.is_empty();
            self.runs.push(run);
        }
    }

    /// Makes the whole line stand out.
    pub(super) fn make_strong(&mut self) {
        for run in &mut self.runs {
            run.marks.strong = true;
        }
    }

    /// Takes a bullet that was typed as a sign away. False when there is none.
    pub(super) fn take_bullet(&mut self) -> bool {
        let Some(first) = self.runs.first_mut().filter(|run| !run.ready && !run.marks.code && run.link.is_none())
        else {
            return false;
        };
        let Some(rest) = first.text.strip_prefix(['-', '•', '·', '▪', '◦', '‣', '∙', '●', '○', '■', '–'])
        else {
            return false;
        };
        if rest.is_empty() {
            let more = self.runs.get(1).is_some_and(|next| next.apart);
            if more {
                self.runs.remove(0);
            }
            return more;
        }
        let Some(rest) = rest.strip_prefix(' ') else { return false };
        first.text = rest.to_owned();
        true
    }

    /// The line as Markdown.
    pub(super) fn write(&self, place: Place) -> String {
        let mut pen = Pen { line: String::new(), place };
        let mut runs = self.runs.as_slice();
        while let Some(first) = runs.first() {
            let length = runs.iter().take_while(|run| run.link == first.link).count();
            let (group, rest) = runs.split_at_checked(length).unwrap_or_default();
            pen.group(group, rest.first());
            runs = rest;
        }
        if place == Place::Block { guard_start(pen.line) } else { pen.line }
    }
}

struct Pen {
    line: String,
    place: Place,
}

impl Pen {
    /// Runs with one link, or none.
    fn group(&mut self, runs: &[Run], next: Option<&Run>) {
        let Some(first) = runs.first() else { return };
        if first.apart {
            self.line.push(' ');
        }
        let Some(url) = &first.link else { return self.runs(runs, next.map_or(' ', opening)) };
        let alone = runs.len() == 1 && !first.marks.any() && !first.ready;
        if alone && says_same(&first.text, url) {
            let free = (first.apart || self.line.is_empty()) && next.is_none_or(|next| next.apart);
            if free && (is_address(&first.text) || url.starts_with("mailto:")) {
                return self.line.push_str(&inline(&first.text));
            }
        }
        self.line.push('[');
        self.runs(runs, ']');
        self.line.push_str("](");
        self.line.push_str(&destination(url));
        self.line.push(')');
    }

    fn runs(&mut self, runs: &[Run], end: char) {
        for (index, run) in runs.iter().enumerate() {
            if run.apart && index > 0 {
                self.line.push(' ');
            }
            self.run(run, runs.get(index + 1).map_or(end, opening));
        }
    }

    fn run(&mut self, run: &Run, next: char) {
        if run.ready {
            return self.line.push_str(&run.text);
        }
        let mut marks = run.marks;
        marks.strong &= !matches!(self.place, Place::Heading | Place::Cell { head: true });
        let words = if marks.code { self.code(&run.text) } else { inline(&run.text) };
        let signs = self.can_be_signs(marks, &words, next);
        for (name, sign) in marks.elements() {
            if signs { self.line.push_str(sign) } else { self.line.push_str(&format!("<{name}>")) }
        }
        self.line.push_str(&words);
        for (name, sign) in marks.elements().rev() {
            if signs { self.line.push_str(sign) } else { self.line.push_str(&format!("</{name}>")) }
        }
    }

    /// Signs of emphasis open and close only beside the right neighbours: `**역할:**백엔드` is none.
    fn can_be_signs(&self, marks: Marks, words: &str, next: char) -> bool {
        let before = self.line.chars().next_back().unwrap_or(' ');
        let parts = |c: char| c.is_whitespace() || c.is_ascii_punctuation();
        let mixed = marks.strike && (marks.strong || marks.emphasis);
        let letter = |c: Option<char>| !mixed && c.is_some_and(char::is_alphanumeric);
        !marks.lowered
            && !marks.raised
            && !matches!(before, '*' | '~' | '_')
            // `~~~` would open a block of code.
            && !words.starts_with('~')
            && !words.ends_with('~')
            && (letter(words.chars().next()) || parts(before))
            && (letter(words.chars().next_back()) || parts(next))
    }

    /// Between more accents than it holds.
    fn code(&self, text: &str) -> String {
        let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest + 1);
        let room = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
        let text = if matches!(self.place, Place::Cell { .. }) { text.replace('|', "\\|") } else { text.to_owned() };
        format!("{fence}{room}{text}{room}{fence}")
    }
}

/// The character that a run begins with, as far as its neighbour cares.
fn opening(run: &Run) -> char {
    if run.apart {
        ' '
    } else if run.marks.any() || run.link.is_some() || run.ready {
        '*'
    } else {
        inline(&run.text).chars().next().unwrap_or(' ')
    }
}
