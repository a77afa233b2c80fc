//! Markdown with raw HTML anywhere in it.

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::align::align;
use super::builder::{Builder, Checkpoint};
use super::html;
use super::lazy::{Apart, BeginsAnew};
use super::node::{Attributes, Cell, Kind};
use super::page_breaks::is_command;
use super::source_map::{Fragment, SourceMap};
use super::{Align, NoticeKind, Style, badge, url};
use crate::text::{Span, is_syllable};

/// How often indented markup may be read again inside indented markup.
const MAX_REREADS: u8 = 4;

/// Tables and strikethrough; no footnotes (superlinear), no smart punctuation, no metadata blocks (a pair
/// of `---` rules must never hide what stands between them).
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}

/// Feeds all of `text` to the builder, or what stands before the heading at `stop`. False when there is none at which nothing
/// else is open.
pub(super) fn feed(
    builder: &mut Builder,
    text: &str,
    map: &SourceMap,
    source: &str,
    stop: Option<usize>,
    begins_anew: BeginsAnew,
) -> bool {
    match Apart::new(text, map, begins_anew) {
        Some(apart) => {
            let stop = stop.map(|stop| apart.place(stop));
            read(builder, &apart.text, &apart.map, source, MAX_REREADS, stop)
        }
        None => read(builder, text, map, source, MAX_REREADS, stop),
    }
}

fn read(builder: &mut Builder, text: &str, map: &SourceMap, source: &str, rereads: u8, stop: Option<usize>) -> bool {
    let mut reader = Reader {
        builder,
        text,
        map,
        source,
        rereads,
        open: Vec::new(),
        raw: None,
        removing: None,
        table_header: false,
        alignments: Vec::new(),
        column: 0,
        year_lists: 0,
        image: None,
        passing: false,
    };
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        if matches!(event, Event::Start(Tag::Heading { .. })) && reader.may_begin_anew(range.start) {
            if stop == Some(range.start) {
                return true;
            }
            reader.builder.cut(map.offset(range.start));
        }
        reader.event(event, range.start, range.end);
    }
    stop.is_none()
}

/// A verbatim block that is being collected: raw HTML or indented code.
struct Raw {
    text: String,
    map: SourceMap,
    indented: bool,
}

struct Reader<'r, 's> {
    builder: &'r mut Builder,
    text: &'s str,
    map: &'s SourceMap,
    source: &'s str,
    rereads: u8,
    open: Vec<Option<(Checkpoint, Kind)>>,
    raw: Option<Raw>,
    removing: Option<String>,
    table_header: bool,
    /// How the columns of the open table are set.
    alignments: Vec<Alignment>,
    /// The column of its next cell.
    column: usize,
    /// How many lists are open whose number is a year.
    year_lists: usize,
    image: Option<(Span, Attributes, String, usize)>,
    /// A paragraph that is a note to the printer is being passed over.
    passing: bool,
}

impl Reader<'_, '_> {
    /// `## …` at the start of a line, with nothing open around it: it ends whatever stands before, and what follows is read in the
    /// same way whatever that was.
    fn may_begin_anew(&self, start: usize) -> bool {
        let (before, rest) = self.text.split_at_checked(start).unwrap_or_default();
        self.rereads == MAX_REREADS
            && self.open.is_empty()
            && self.year_lists == 0
            && self.builder.is_clean()
            && rest.starts_with('#')
            && (before.is_empty() || before.ends_with('\n'))
    }

    fn event(&mut self, event: Event<'_>, start: usize, end: usize) {
        if let Some((_, _, alt, depth)) = &mut self.image {
            match event {
                Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                Event::Start(_) => *depth += 1,
                Event::End(_) if *depth > 0 => *depth -= 1,
                Event::End(_) => self.end_image(),
                _ => {}
            }
            return;
        }
        if self.passing {
            self.passing = event != Event::End(TagEnd::Paragraph);
            return;
        }
        match event {
            Event::Start(Tag::Paragraph) if is_command(self.text.get(start..end).unwrap_or_default()) => {
                self.passing = true;
                self.builder.void(Kind::Comment, self.map.span(start, end), None);
            }
            Event::Start(tag) => self.start(tag, start, end),
            Event::End(tag) => self.end(tag, start, end),
            Event::Text(text) | Event::Html(text) if self.raw.is_some() => self.collect(&text, start, end),
            Event::Text(text) => self.text_at(&text, start, end),
            Event::Code(code) => {
                let span = self.map.span(start, end);
                let written = self.text.get(start..end).unwrap_or_default();
                let ticks = written.len() - written.trim_start_matches('`').len();
                let checkpoint = self.builder.open_markdown(Kind::Code, span, None);
                self.text_at(&code, start + ticks, end.saturating_sub(ticks));
                self.builder.close_markdown(checkpoint, Kind::Code, span);
            }
            Event::InlineHtml(raw) => {
                let mut map = SourceMap::default();
                // In a line of a quote the raw text has no `> `.
                let (mut at, written) = (0, self.text.get(start..end).unwrap_or_default());
                align(written, &raw, |range, instead| {
                    map.push_part(at, self.map, start + range.start, start + range.end);
                    at += instead.map_or(range.len(), str::len);
                });
                let fragment = Fragment { text: &raw, map: &map, source: self.source };
                html::feed(self.builder, fragment, &mut self.removing);
            }
            Event::SoftBreak => self.builder.void(Kind::SoftBreak, self.map.span(start, end), None),
            Event::HardBreak => self.builder.void(Kind::Break, self.map.span(start, end), None),
            Event::Rule => self.builder.void(Kind::Rule, self.map.span(start, end), None),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, start: usize, end: usize) {
        let mut attributes = None;
        let kind = match tag {
            Tag::Paragraph => Kind::Paragraph,
            Tag::Heading { level, .. } => Kind::Heading(heading_level(level)),
            Tag::BlockQuote(_) => Kind::Quote,
            Tag::CodeBlock(CodeBlockKind::Indented) if self.looks_like_markup(start, end) => {
                self.raw = Some(Raw { text: String::new(), map: SourceMap::default(), indented: true });
                return;
            }
            Tag::HtmlBlock => {
                self.raw = Some(Raw { text: String::new(), map: SourceMap::default(), indented: false });
                return;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                // As HTML would say it.
                let language = info.split_whitespace().next();
                attributes = language.map(|language| Attributes {
                    class: Some(format!("language-{language}").into()),
                    ..Attributes::default()
                });
                Kind::CodeBlock
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => Kind::CodeBlock,
            // "2021. 06 ~ 2022. 03" at the start of a line is a date, whatever CommonMark makes of it.
            Tag::List(Some(year)) if (1950..2100).contains(&year) => {
                self.year_lists += 1;
                Kind::Container
            }
            Tag::Item if self.year_lists > 0 && self.starts_with_year(start) => {
                let checkpoint = self.builder.open_markdown(Kind::Paragraph, self.map.span(start, end), None);
                self.open.push(Some((checkpoint, Kind::Paragraph)));
                self.year_marker(start);
                return;
            }
            Tag::List(first) => Kind::List(first),
            Tag::Item => Kind::Item,
            Tag::Table(columns) => {
                self.alignments = columns;
                Kind::Table
            }
            row @ (Tag::TableHead | Tag::TableRow) => {
                self.table_header = row == Tag::TableHead;
                self.column = 0;
                Kind::Row
            }
            Tag::TableCell => {
                attributes = self.alignments.get(self.column).and_then(aligned);
                self.column += 1;
                Kind::Cell(Cell { header: self.table_header, columns: 1, rows: 1 })
            }
            Tag::Emphasis => Kind::Emphasis,
            Tag::Strong => Kind::Strong,
            Tag::Strikethrough if self.text.get(start..end).is_some_and(|raw| raw.starts_with("~~")) => Kind::Strike,
            Tag::Strikethrough => {
                // One tilde is a Korean "from … to", not a deletion: both tildes stay text.
                self.builder.source_text(self.map.span(start, start + 1), self.source);
                self.open.push(None);
                return;
            }
            Tag::Link { dest_url, .. } => {
                attributes = match url::link(&dest_url) {
                    Some(url) => Some(Attributes { url: Some(url.into()), ..Attributes::default() }),
                    None => {
                        self.builder.notice(NoticeKind::UnsafeUrl, self.map.span(start, end));
                        None
                    }
                };
                Kind::Link
            }
            Tag::Image { dest_url, .. } => {
                let span = self.map.span(start, end);
                let url: Option<Box<str>> = url::picture(&dest_url).map(Into::into);
                if url.as_deref().is_none_or(url::is_elsewhere) {
                    self.builder.notice(NoticeKind::RemoteImage, span);
                }
                self.image = Some((span, Attributes { url, ..Attributes::default() }, String::new(), 0));
                return;
            }
            Tag::Superscript => Kind::Superscript,
            Tag::Subscript => Kind::Subscript,
            _ => Kind::Container,
        };
        if !kind.is_inline() {
            self.removing = None;
        }
        let checkpoint = self.builder.open_markdown(kind, self.map.span(start, end), attributes);
        self.open.push(Some((checkpoint, kind)));
    }

    fn end(&mut self, tag: TagEnd, start: usize, end: usize) {
        if let Some(raw) = self.raw.take() {
            self.reread(&raw);
            return;
        }
        let text = self.text.get(start..end).unwrap_or_default();
        if matches!(tag, TagEnd::List(true))
            && text.get(..4).is_some_and(|year| year.starts_with("19") || year.starts_with("20"))
        {
            self.year_lists = self.year_lists.saturating_sub(1);
        }
        match self.open.pop() {
            Some(Some((checkpoint, kind))) => {
                if !kind.is_inline() {
                    self.removing = None;
                }
                self.builder.close_markdown(checkpoint, kind, self.map.span(start, end));
            }
            Some(None) => self.builder.source_text(self.map.span(end - 1, end), self.source),
            None => {}
        }
    }

    fn starts_with_year(&self, start: usize) -> bool {
        self.text.get(start..start + 5).is_some_and(|head| head.bytes().take(4).all(|b| b.is_ascii_digit()))
    }

    /// The year that was taken for a list number, up to the text behind it.
    fn year_marker(&mut self, start: usize) {
        let rest = self.text.get(start + 5..).unwrap_or_default();
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        self.builder.notice(NoticeKind::IndentedMarkup, self.map.span(start, start + 5));
        self.builder.source_text(self.map.span(start, start + 5 + spaces), self.source);
    }

    fn end_image(&mut self) {
        if let Some((span, mut attributes, alt, _)) = self.image.take() {
            attributes.alt = Some(alt.replace('\0', "\u{fffd}").into());
            badge::give_words(&mut attributes);
            self.builder.void(Kind::Image, span, Some(attributes));
        }
    }

    fn text_at(&mut self, shown: &str, start: usize, end: usize) {
        if self.removing.is_none() {
            let copy = Fragment { text: self.text, map: self.map, source: self.source };
            self.builder.text(copy, start..end, shown);
        }
    }

    fn collect(&mut self, piece: &str, start: usize, end: usize) {
        if let Some(raw) = &mut self.raw {
            raw.map.push_part(raw.text.len(), self.map, start, end);
            raw.text.push_str(piece);
            if start == end {
                raw.map.push(raw.text.len(), self.map.offset(start));
            }
        }
    }

    /// Raw HTML goes to the tokenizer; indented markup is read as Markdown once more, without its indentation.
    fn reread(&mut self, raw: &Raw) {
        if !raw.indented {
            let (html, rest) = raw.text.split_at(markdown_after(&raw.text).unwrap_or(raw.text.len()));
            if ends_at_blank_line(html) {
                self.builder.html_blocks.push(raw.map.span(0, html.len()));
            }
            let fragment = Fragment { text: html, map: &raw.map, source: self.source };
            html::feed(self.builder, fragment, &mut None);
            if !rest.is_empty() && self.rereads > 0 {
                let mut map = SourceMap::default();
                map.push_part(0, &raw.map, html.len(), raw.text.len());
                read(self.builder, rest, &map, self.source, self.rereads - 1, None);
            }
            return;
        }
        let (text, map) = dedent(raw);
        self.builder.notice(NoticeKind::IndentedMarkup, map.span(0, text.trim_end().len()));
        read(self.builder, &text, &map, self.source, self.rereads.saturating_sub(1), None);
    }

    /// Indented "code" that is a tag, a list item or Korean prose, or that stands inside an open HTML block, is
    /// text that lost its place to four spaces: nobody writes Korean programs.
    fn looks_like_markup(&self, start: usize, end: usize) -> bool {
        if self.rereads == 0 {
            return false;
        }
        let code = self.text.get(start..end).unwrap_or_default().trim_start();
        let mut chars = code.chars();
        let tag = chars.next() == Some('<') && chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '/');
        let item = ["- ", "* ", "+ ", "• "].iter().any(|marker| code.starts_with(marker));
        let letters = code.chars().filter(|c| c.is_alphabetic()).count();
        let hangul = code.chars().filter(|c| is_syllable(*c)).count();
        let prose = hangul * 2 > letters && !code.contains(['{', ';']);
        tag || item || prose || self.builder.inside_html_block()
    }
}

/// False for raw HTML that goes on up to an end of its own: comments, `<?`, `<!`, `<pre>` and the like.
fn ends_at_blank_line(html: &str) -> bool {
    let tag = html.trim_start().trim_start_matches('<');
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let own = ["pre", "script", "style", "textarea"].iter().any(|own| name.eq_ignore_ascii_case(own));
    !own && !tag.starts_with(['!', '?'])
}

/// `<hr/>` or `<h3>…</h3>` with Markdown in the very next line: CommonMark reads all of it as HTML up to a blank
/// line. Where the tags are closed again, or one says `markdown="1"` as in Kramdown, and a line does not begin with one,
/// Markdown goes on.
fn markdown_after(html: &str) -> Option<usize> {
    let mut depth = 0_i32;
    let mut said = false;
    let mut at = 0;
    for line in html.split_inclusive('\n') {
        let trimmed = line.trim_start();
        if at > 0 && (depth == 0 || said) && !trimmed.is_empty() && !trimmed.starts_with('<') {
            return Some(at);
        }
        for (open, _) in line.match_indices('<') {
            let rest = line.get(open + 1..).unwrap_or_default();
            let closing = rest.starts_with('/');
            let name =
                rest.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            let void = ["br", "hr", "img", "input", "meta", "link", "wbr", "col"]
                .iter()
                .any(|tag| name.eq_ignore_ascii_case(tag));
            let tag = rest.split('>').next().unwrap_or_default();
            said = tag
                .split_once(" markdown=")
                .is_some_and(|(_, value)| !value.trim_start_matches(['"', '\'']).starts_with('0'));
            if rest.starts_with('!') || !rest.contains('>') {
                return None;
            }
            if !name.is_empty() && !void && !tag.ends_with('/') {
                depth += if closing { -1 } else { 1 };
            }
        }
        at += line.len();
    }
    None
}

/// Takes the common indentation off.
fn dedent(raw: &Raw) -> (String, SourceMap) {
    let indent_of = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let lines = || raw.text.split_inclusive('\n');
    let common = lines().filter(|line| !line.trim().is_empty()).map(indent_of).min().unwrap_or(0);
    let mut text = String::with_capacity(raw.text.len());
    let mut map = SourceMap::default();
    let mut at = 0;
    for line in lines() {
        let cut = common.min(indent_of(line));
        map.push_part(text.len(), &raw.map, at + cut, at + line.len());
        text.push_str(line.get(cut..).unwrap_or_default());
        at += line.len();
    }
    (text, map)
}

/// `:-:` and `-:`, as HTML would say it; at the left is where words stand anyway.
fn aligned(column: &Alignment) -> Option<Attributes> {
    let align = match column {
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
        Alignment::None | Alignment::Left => return None,
    };
    Some(Attributes { style: Style { align: Some(align), ..Style::default() }, ..Attributes::default() })
}

fn heading_level(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
