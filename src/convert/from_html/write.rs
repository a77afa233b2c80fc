//! Blocks → Markdown.

use super::block::{Block, List, Table};
use super::inline::{Line, Place};
use crate::markup::Align;

/// The highest number of an ordered list: a year would be read as one.
const HIGHEST_NUMBER: u64 = 999;

/// Blocks as Markdown, without white space around it.
pub(super) fn write(blocks: &[Block]) -> String {
    let mut pen = Pen { text: String::new(), prefix: String::new() };
    pen.blocks(blocks);
    pen.text
}

struct Pen {
    text: String,
    /// What each line begins with: the indents of items, the signs of quotes.
    prefix: String,
}

impl Pen {
    fn blocks(&mut self, blocks: &[Block]) {
        let mut before: Option<&Block> = None;
        let mut sign = '-';
        for block in blocks {
            // A rule at the very top would begin front matter; in an item it divides nothing.
            if matches!(block, Block::Rule) && (before.is_none() || !self.prefix.is_empty()) {
                continue;
            }
            if let Some(before) = before {
                self.new_line();
                // Right below a paragraph only a list that begins with 1 is one.
                let begins = |list: &List| list.start.is_none_or(|start| start == 1);
                let tight = !self.prefix.is_empty() && matches!(block, Block::List(list) if begins(list));
                if !(tight && matches!(before, Block::Paragraph(_))) {
                    self.new_line();
                }
                // Two lists in a row with one sign would be one.
                let after_list = matches!((before, block), (Block::List(_), Block::List(_)));
                sign = if after_list && sign == '-' { '*' } else { '-' };
            }
            self.block(block, sign);
            before = Some(block);
        }
    }

    fn new_line(&mut self) {
        let length = self.text.trim_end_matches(' ').len();
        // The space after the sign of an item that begins with a list.
        if self.text.get(..length).is_some_and(|text| !text.ends_with('\\')) {
            self.text.truncate(length);
        }
        self.text.push('\n');
        self.text.push_str(&self.prefix);
    }

    fn block(&mut self, block: &Block, sign: char) {
        match block {
            Block::Heading(level, line) => {
                self.text.extend(std::iter::repeat_n('#', usize::from(*level)));
                self.text.push(' ');
                let words = line.write(Place::Heading);
                self.text.push_str(words.strip_suffix('#').unwrap_or(&words));
                // "C#" at the end of a heading is no closing mark.
                if words.ends_with('#') {
                    self.text.push_str("\\#");
                }
            }
            Block::Paragraph(lines) => self.lines(lines),
            Block::List(list) => self.list(list, sign),
            Block::Table(table) => self.table(table),
            Block::Quote(blocks) => self.within("> ", "> ", |pen| pen.blocks(blocks)),
            Block::Code(code) => self.code(code),
            Block::Rule => self.text.push_str("---"),
        }
    }

    /// Writes with a longer prefix; the first line gets `first` in its place.
    fn within(&mut self, first: &str, others: &str, write: impl FnOnce(&mut Self)) {
        let length = self.prefix.len();
        self.prefix.push_str(others);
        self.text.push_str(first);
        write(self);
        self.prefix.truncate(length);
    }

    fn lines(&mut self, lines: &[Line]) {
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                self.text.push('\\');
                self.new_line();
            }
            self.text.push_str(&line.write(Place::Block));
        }
    }

    fn list(&mut self, list: &List, sign: char) {
        let first = list.start.map(|start| if start > HIGHEST_NUMBER { 1 } else { start });
        for (index, item) in list.items.iter().enumerate() {
            if index > 0 {
                self.new_line();
            }
            let number = first.map(|first| first + u64::try_from(index).unwrap_or(0));
            let marker = match number {
                Some(number) => format!("{number}{} ", if sign == '-' { '.' } else { ')' }),
                None => format!("{sign} "),
            };
            let indent = " ".repeat(marker.len());
            self.within(&marker, &indent, |pen| pen.blocks(item));
        }
    }

    fn table(&mut self, table: &Table) {
        for (index, row) in table.rows.iter().enumerate() {
            if index > 0 {
                self.new_line();
            }
            self.text.push('|');
            for cell in row {
                let lines: Vec<String> = cell.iter().map(|line| line.write(Place::Cell { head: index == 0 })).collect();
                self.text.push(' ');
                self.text.push_str(&lines.join("<br>"));
                self.text.push_str(if lines.is_empty() { "|" } else { " |" });
            }
            if index == 0 {
                self.new_line();
                self.text.push('|');
                for column in 0..row.len() {
                    self.text.push_str(match table.aligned.get(column).copied().flatten() {
                        Some(Align::Center) => " :---: |",
                        Some(Align::Right) => " ---: |",
                        Some(Align::Left) | None => " --- |",
                    });
                }
            }
        }
    }

    fn code(&mut self, code: &str) {
        let code = code.replace("\r\n", "\n").replace('\r', "\n");
        let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        self.text.push_str(&fence);
        for line in code.trim_matches('\n').split('\n') {
            self.new_line();
            self.text.push_str(line);
        }
        self.new_line();
        self.text.push_str(&fence);
    }
}
