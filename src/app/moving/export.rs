//! One text as files for elsewhere.

use crate::analysis::{Analysis, Options, analyze};
use crate::app::documents::shown::Present;
use crate::app::i18n::Texts;
use crate::app::toolbar::extension;
use crate::browser::moving::Moving;
use crate::convert::{GROUND, Page, to_html_document, to_json_resume, to_plain_text};
use crate::markup::Format;
use crate::resume::DocumentKind;

/// What a text becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The text as it was written.
    Source,
    /// A page that looks and prints like the preview.
    Page,
    /// JSON Resume.
    JsonResume,
    /// Plain text.
    Text,
}

/// A file to be taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Made {
    /// Its name.
    pub(super) name: String,
    /// What it holds.
    pub(super) content: String,
}

impl Form {
    /// The end of the file's name.
    pub(super) fn extension(self, format: Format) -> &'static str {
        match self {
            Self::Source => extension(format),
            Self::Page => "html",
            Self::JsonResume => "json",
            Self::Text => "txt",
        }
    }
}

/// Makes the file; `None` when a part of the page that it needs can't be had.
pub(super) async fn make(form: Form, what: &Present, texts: Texts) -> Option<Made> {
    let (text, format) = (&*what.text, what.format);
    let analysis = analyze(text, &Options { format });
    let stem = stem(texts, name(&analysis));
    let content = match form {
        Form::Source => text.to_owned(),
        Form::Page => {
            let chosen = what.about.kind.as_deref().and_then(DocumentKind::named);
            page(&analysis, &stem, chosen.unwrap_or_else(|| analysis.kind())).await?
        }
        Form::JsonResume => to_json_resume(&analysis),
        Form::Text => to_plain_text(&analysis),
    };
    Some(Made { name: format!("{stem}.{}", form.extension(analysis.document.format())), content })
}

/// The sheets of the page lie in the browser already. No typeface goes along: once it runs, the page may fetch nothing,
/// not even its own fonts, and that is worth more. The reader's own takes its place.
async fn page(analysis: &Analysis, title: &str, kind: DocumentKind) -> Option<String> {
    let moving = Moving::load().await?;
    let css = format!(
        "{}\n{GROUND}\n{}",
        moving.sheets(&["tokens", "paper", "wanted", "portfolio"])?,
        moving.sheets(&["print"])?
    );
    Some(to_html_document(analysis, &Page { title, lang: "ko", kind, css: &css }))
}

fn name(analysis: &Analysis) -> Option<&str> {
    analysis.resume.name.as_ref().map(|name| name.text.trim()).filter(|name| !name.is_empty())
}

/// A file's name without its end.
fn stem(texts: Texts, name: Option<&str>) -> String {
    match name {
        Some(name) => texts.fill("file.name", &[("name", name)]),
        None => texts.get("file.unnamed").to_owned(),
    }
}
