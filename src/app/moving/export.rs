//! One text as files for elsewhere.

use crate::analysis::{Analysis, Options, analyze};
use crate::app::documents::shown::Present;
use crate::app::i18n::Texts;
use crate::app::toolbar::extension;
use crate::browser::files;
use crate::browser::moving::Moving;
use crate::convert::{GROUND, Page, to_html_document, to_json_resume, to_plain_text};
use crate::markup::Format;
use crate::pictures::file_names;
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
struct Made {
    /// Its name.
    name: String,
    /// What it holds.
    content: String,
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

/// Downloads the text in one form; a text with pictures goes together with them. `None` when that can't be done.
pub(super) async fn take_away(form: Form, what: &Present, texts: Texts) -> Option<()> {
    let Made { name, content } = make(form, what, texts).await?;
    match file_names([&*what.text]).as_slice() {
        names if form == Form::Source && !names.is_empty() => {
            let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem);
            let zip = format!("{stem}.zip");
            Moving::load().await?.download_zip(&zip, &[(&name, &content)], names).await.map(drop)
        }
        _ => files::download(&name, &content),
    }
}

/// Makes the file; `None` when a part of the page that it needs can't be had.
async fn make(form: Form, what: &Present, texts: Texts) -> Option<Made> {
    let (text, format) = (&*what.text, what.format);
    let analysis = analyze(text, &Options { format });
    let stem = stem(texts, name(&analysis));
    let content = match form {
        Form::Source => text.to_owned(),
        Form::Page => {
            let moving = Moving::load().await?;
            let chosen = what.about.kind.as_deref().and_then(DocumentKind::named);
            page(&moving, &analysis, &stem, chosen.unwrap_or_else(|| analysis.kind())).await?
        }
        Form::JsonResume => to_json_resume(&analysis),
        Form::Text => to_plain_text(&analysis),
    };
    Some(Made { name: format!("{stem}.{}", form.extension(analysis.document.format())), content })
}

/// The sheets of the page lie in the browser already. No typeface goes along: once it runs, the page may fetch nothing,
/// not even its own fonts, and that is worth more. The reader's own takes its place.
async fn page(moving: &Moving, analysis: &Analysis, title: &str, kind: DocumentKind) -> Option<String> {
    let css = format!(
        "{}\n{GROUND}\n{}",
        moving.sheets(&["tokens", "paper", "wanted", "portfolio", "pictures"])?,
        moving.sheets(&["print"])?
    );
    let pictures = match file_names([analysis.document.source()]).as_slice() {
        [] => Vec::new(),
        names => moving.carried(names).await,
    };
    Some(to_html_document(analysis, &Page { title, lang: "ko", kind, css: &css, pictures: &pictures }))
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
