//! The pages of the rules: Markdown for people, with examples that are tests.

use std::path::{Path, PathBuf};

use hannun::lint::{Lang, LintOptions, Meta, Preset, Status};
use hannun::markup::Format;
use hannun::resume::YearMonth;
use hannun::text::Span;

/// The headings of a page, in order.
const KO: [&str; 7] = ["무엇을 찾나요", "왜", "예", "이렇게 고쳐요", "찾지 않는 것", "옵션", "출처"];
const EN: [&str; 7] = ["What it catches", "Why", "Example", "Better", "What it does not catch", "Options", "Sources"];

/// What the page of a rule says that is off until its promise is proven, and no other page.
const PREVIEW_KO: &str = "아직 다듬고 있는 규칙이라 켜야만 알려요.";
const PREVIEW_EN: &str = "Still being tried out, so it is off unless you turn it on.";

/// A page of a rule in one language.
pub(crate) struct Page {
    pub(crate) path: PathBuf,
    pub(crate) rule: &'static Meta,
    pub(crate) blocks: Vec<Block>,
    lang: Lang,
    text: Option<String>,
}

/// Who reads a page wants to see what is meant, not all that was ever tried.
const MOST_SHOWN: usize = 3;

/// An example. Its fence says what it is and what it needs: `md,invalid`, `html,valid`, `md,invalid,preset=portfolio`,
/// `today=2025-06`, `pages=3`, `last=8` (percent), `tall=0-7` (bytes), `max-chars=20`. One that is `hidden` is not shown to
/// readers of the page.
pub(crate) struct Block {
    pub(crate) text: String,
    pub(crate) line: usize,
    pub(crate) invalid: bool,
    hidden: bool,
    pub(crate) format: Option<Format>,
    rule: &'static str,
    needs: Vec<(String, String)>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lint/rules")
}

/// All pages that lie beside the rules.
pub(crate) fn files() -> Vec<PathBuf> {
    let groups = std::fs::read_dir(folder()).into_iter().flatten().flatten().filter(|entry| entry.path().is_dir());
    let files = groups.flat_map(|group| std::fs::read_dir(group.path()).into_iter().flatten().flatten());
    files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect()
}

impl Page {
    pub(crate) fn read(rule: &'static Meta, lang: Lang) -> Self {
        let ending = if lang == Lang::Ko { "ko" } else { "en" };
        let file = format!("{}.{ending}.md", rule.name.replace('-', "_"));
        let path = folder().join(rule.group.folder()).join(file);
        let text = std::fs::read_to_string(&path).ok();
        let blocks = text.as_deref().map(|text| blocks(text, rule.name)).unwrap_or_default();
        Self { path, rule, blocks, lang, text }
    }

    /// What a page lacks.
    pub(crate) fn missing(&self) -> Vec<String> {
        let Some(text) = &self.text else { return vec![format!("{} is missing", self.path.display())] };
        let mut missing = Vec::new();
        let wanted = if self.lang == Lang::Ko { KO } else { EN };
        let sections = sections(text);
        if sections != wanted {
            missing.push(format!("sections are {sections:?} and should be {wanted:?}"));
        }
        let title = format!("# {} ({}, {})", self.rule.title.get(self.lang), self.rule.name, self.rule.code);
        if text.lines().next() != Some(title.as_str()) {
            missing.push(format!("the first line is not {title:?}"));
        }
        for option in self.rule.options {
            if !text.contains(&format!("`{}`", option.name)) {
                missing.push(format!("nothing about the option {}", option.name));
            }
        }
        let preview = if self.lang == Lang::Ko { PREVIEW_KO } else { PREVIEW_EN };
        if text.contains(preview) != (self.rule.status == Status::Preview) {
            missing.push(format!("{preview:?} stands on the page of each preview, and on no other"));
        }
        let count = |invalid| self.blocks.iter().filter(|block| !block.hidden && block.invalid == invalid).count();
        if !(1..=MOST_SHOWN).contains(&count(true)) || !(1..=MOST_SHOWN).contains(&count(false)) {
            missing.push(format!("one to {MOST_SHOWN} invalid and valid examples are shown; others are hidden"));
        }
        missing.into_iter().map(|what| format!("{}: {what}", self.path.display())).collect()
    }
}

/// The headings of the page itself, without those of its examples.
fn sections(text: &str) -> Vec<&str> {
    let mut fence = None;
    let mut sections = Vec::new();
    for line in text.lines() {
        match fence {
            Some(open) if line == open => fence = None,
            Some(_) => {}
            None if line.starts_with("```") => {
                fence = line.get(..line.len() - line.trim_start_matches('`').len());
            }
            None => sections.extend(line.strip_prefix("## ")),
        }
    }
    sections
}

fn blocks(text: &str, rule: &'static str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<(String, Option<Block>)> = None;
    for (line, content) in (1..).zip(text.lines()) {
        if let Some((fence, block)) = &mut open {
            if content == fence {
                blocks.extend(open.take().and_then(|(_, block)| block));
            } else if let Some(block) = block {
                block.text.push_str(content);
                block.text.push('\n');
            }
        } else if content.starts_with("```") {
            let info = content.trim_start_matches('`');
            let fence = "`".repeat(content.len() - info.len());
            open = Some((fence, example(info, line, rule)));
        }
    }
    blocks
}

fn example(info: &str, line: usize, rule: &'static str) -> Option<Block> {
    let mut words = info.split(',');
    let format = match words.next()? {
        "md" => Format::Markdown,
        "html" => Format::Html,
        _ => return None,
    };
    let invalid = match words.next()? {
        "invalid" => true,
        "valid" => false,
        _ => return None,
    };
    let needs: Vec<&str> = words.collect();
    let hidden = needs.contains(&"hidden");
    let needs = needs
        .into_iter()
        .filter_map(|word| word.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    Some(Block { text: String::new(), line, invalid, hidden, format: Some(format), rule, needs: needs.collect() })
}

impl Block {
    /// Sets what the example needs.
    pub(crate) fn set(&self, options: &mut LintOptions) {
        for (name, value) in &self.needs {
            match name.as_str() {
                "preset" => options.preset = Preset::named(value).unwrap_or_default(),
                "today" => options.today = month(value),
                "pages" => options.pages = value.parse().ok(),
                "last" => options.last_page = value.parse().ok(),
                "tall" => options.tall.extend(span(value)),
                _ => {
                    let number = value.parse().unwrap_or_default();
                    options.values.push((self.rule.into(), name.as_str().into(), number));
                }
            }
        }
    }
}

fn span(text: &str) -> Option<Span> {
    let (start, end) = text.split_once('-')?;
    Some(Span::new(start.parse().ok()?, end.parse().ok()?))
}

fn month(text: &str) -> Option<YearMonth> {
    let (year, month) = text.split_once('-')?;
    Some(YearMonth { year: year.parse().ok()?, month: month.parse().ok() })
}
