//! One text as files for elsewhere.

use super::lack::Lack;
use crate::analysis::{Analysis, Options, analyze};
use crate::app::documents::shown::Present;
use crate::app::i18n::Texts;
use crate::app::preview::on_paper;
use crate::app::toolbar::extension;
use crate::browser::files;
use crate::browser::moving::Moving;
use crate::convert::{GROUND, Page, page_units, to_html_document, to_json_resume, to_plain_text};
use crate::lint::facts::language;
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

/// Downloads the text in one form; a text with pictures goes together with them.
///
/// # Errors
/// When that can't be done, or not in full.
pub(super) async fn take_away(form: Form, what: &Present, texts: Texts) -> Result<(), Lack> {
    let (Made { name, content }, lack) = make(form, what, texts).await.ok_or(Lack::File)?;
    match file_names([&*what.text]).as_slice() {
        names if form == Form::Source && !names.is_empty() => {
            let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem);
            let moving = Moving::load().await.ok_or(Lack::File)?;
            let missing = moving.download_zip(&format!("{stem}.zip"), &[(&name, &content)], names).await;
            Lack::of_pictures(missing.ok_or(Lack::File)?)
        }
        _ => {
            files::download(&name, &content).ok_or(Lack::File)?;
            lack.map_or(Ok(()), Err)
        }
    }
}

/// Makes the file, and says what it lacks; `None` when a part of the page that it needs can't be had.
async fn make(form: Form, what: &Present, texts: Texts) -> Option<(Made, Option<Lack>)> {
    let (text, format) = (&*what.text, what.format);
    let analysis = analyze(text, &Options { format });
    let stem = stem(texts, name(&analysis));
    let mut lack = None;
    let content = match form {
        Form::Source => text.to_owned(),
        Form::Page => {
            let moving = Moving::load().await?;
            let chosen = what.about.kind.as_deref().and_then(DocumentKind::named);
            let page = page(&moving, &analysis, &stem, chosen.unwrap_or_else(|| analysis.kind())).await?;
            lack = page.1;
            page.0
        }
        Form::JsonResume => to_json_resume(&analysis),
        Form::Text => to_plain_text(&analysis),
    };
    Some((Made { name: format!("{stem}.{}", form.extension(analysis.document.format())), content }, lack))
}

/// The page with all that it needs, and what it lacks: without the typeface the reader's own takes its place. The style
/// sheets lie in the browser already, the pages are those of the desk.
async fn page(moving: &Moving, analysis: &Analysis, title: &str, kind: DocumentKind) -> Option<(String, Option<Lack>)> {
    let sheets = moving.sheets(&["tokens", "paper", "wanted", "portfolio", "pictures", "print", "paged", "cuts"])?;
    let names = file_names([analysis.document.source()]);
    let pictures = if names.is_empty() { Vec::new() } else { moving.carried(&names).await };
    let lack = Lack::of_pictures(names.len().saturating_sub(pictures.len())).err();
    let paged = on_paper(analysis, &page_units(analysis, kind), kind);
    let file = |css: &str| {
        to_html_document(
            analysis,
            &Page { title, lang: language(analysis).code(), kind, css, pictures: &pictures, paged: paged.as_ref() },
        )
    };
    let css = [&*sheets, GROUND].join("\n");
    let bare = file(&css);
    let Some(typeface) = moving.typeface(&bare).await else { return Some((bare, Some(Lack::Typeface))) };
    Some((file(&[&*typeface, &*css].join("\n")), lack))
}

fn name(analysis: &Analysis) -> Option<&str> {
    analysis.resume().name.as_ref().map(|name| name.text.trim()).filter(|name| !name.is_empty())
}

/// A file's name without its end.
fn stem(texts: Texts, name: Option<&str>) -> String {
    match name {
        Some(name) => texts.fill("file.name", &[("name", name)]),
        None => texts.get("file.unnamed").to_owned(),
    }
}
