//! Wanted로 옮기기: the form field by field in its order, each to be copied.

use yew::prelude::*;

use super::copy::CopyButton;
use crate::app::aside::Aside;
use crate::app::i18n::{Texts, grouped, use_texts};
use crate::app::preview::Sheet;
use crate::browser::clock;
use crate::convert::{FieldName, FieldNote, FormField, FormPart, LEAST_CHARACTERS, PartKind, wanted_form};
use crate::lint::Lang;
use crate::lint::facts::language;

/// Properties of [`WantedPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct WantedPanelProps {
    pub(crate) sheet: Sheet,
    pub(crate) on_close: Callback<()>,
}

/// The panel.
#[component]
pub(crate) fn WantedPanel(props: &WantedPanelProps) -> Html {
    let texts = use_texts();
    let form = use_memo(props.sheet.clone(), |sheet| wanted_form(sheet, clock::this_month()));
    let lang = use_memo(props.sheet.clone(), |sheet| language(sheet));
    let characters = grouped(form.characters);
    let short = form.characters < LEAST_CHARACTERS;
    html! {
        <Aside title={texts.get("wanted.title")} on_close={props.on_close.clone()}>
            <p class="aside-lead">{ texts.get("wanted.lead") }</p>
            <p class={classes!("wanted-length", short.then_some("wanted-note"))}>
                { texts.fill(
                    if short { "wanted.too_short" } else { "wanted.length" },
                    &[("count", &characters), ("least", &LEAST_CHARACTERS.to_string())],
                ) }
            </p>
            { for form.parts.iter().map(|part| html! { <Part part={part.clone()} lang={*lang} /> }) }
        </Aside>
    }
}

#[derive(Properties, PartialEq)]
struct PartProps {
    part: FormPart,
    /// The author's words are heard in the author's language.
    lang: Lang,
}

/// One group of fields.
#[component]
fn Part(props: &PartProps) -> Html {
    let texts = use_texts();
    let (kind, lang) = (props.part.kind, props.lang);
    let title = texts.get(part_name(kind));
    let fields = props.part.fields.iter();
    html! {
        <section class={classes!("wanted-part", (kind == PartKind::Achievement).then_some("wanted-inner"))}>
            <h3>{ title }</h3>
            if kind == PartKind::Skills {
                <ul class="wanted-skills">
                    { for fields.map(|field| html! {
                        <li><span lang={lang.code()}>{ &field.value }</span><CopyButton text={field.value.clone()} of={field.value.clone()} /></li>
                    }) }
                </ul>
            } else {
                <dl>{ for fields.map(|field| field_view(texts, field, lang)) }</dl>
            }
        </section>
    }
}

fn field_view(texts: Texts, field: &FormField, lang: Lang) -> Html {
    let name = texts.get(field_name(field.name));
    let value = match said(texts, field) {
        Some(words) => html! { <span class="wanted-value">{ words }</span> },
        None => html! { <span class="wanted-value" lang={lang.code()}>{ &field.value }</span> },
    };
    let limit = field.name.limit().filter(|_| !field.value.is_empty());
    html! {
        <div class="wanted-field">
            <dt>
                { name }
                if let Some(limit) = limit {
                    <span class="wanted-count">{ format!("{} / {}", grouped(field.characters()), grouped(limit)) }</span>
                }
            </dt>
            <dd>
                { value }
                if !field.value.is_empty() {
                    <CopyButton text={field.value.clone()} of={name} />
                }
                { for field.notes.iter().filter_map(|note| note_view(texts, *note)) }
            </dd>
        </div>
    }
}

/// What is said in the place of a value: which box stands for it, or that there is none.
fn said(texts: Texts, field: &FormField) -> Option<&'static str> {
    if field.notes.contains(&FieldNote::Serving) {
        Some(texts.get("wanted.serving"))
    } else if field.notes.contains(&FieldNote::Attending) {
        Some(texts.get("wanted.attending"))
    } else {
        field.value.is_empty().then_some("—")
    }
}

/// What is to be mended stands out; what only tells what was put in does not.
fn note_view(texts: Texts, note: FieldNote) -> Option<Html> {
    let words = note_words(texts, note)?;
    let told = matches!(note, FieldNote::Serving | FieldNote::FromEmployer | FieldNote::StillGoing);
    Some(html! { <p class={classes!("wanted-note", told.then_some("is-told"))}>{ words }</p> })
}

fn note_words(texts: Texts, note: FieldNote) -> Option<String> {
    Some(match note {
        FieldNote::Required => texts.get("wanted.note.required").to_owned(),
        FieldNote::TooLong(over) => texts.fill("wanted.note.too_long", &[("count", &grouped(over))]),
        FieldNote::NoMonth => texts.get("wanted.note.no_month").to_owned(),
        FieldNote::Serving => texts.get("wanted.note.serving").to_owned(),
        FieldNote::Attending => return None,
        FieldNote::FromEmployer => texts.get("wanted.note.from_employer").to_owned(),
        FieldNote::StillGoing => texts.get("wanted.note.still_going").to_owned(),
        FieldNote::NoScheme => texts.get("wanted.note.no_scheme").to_owned(),
    })
}

fn part_name(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Basics => "wanted.part.basics",
        PartKind::About => "wanted.part.about",
        PartKind::Career => "wanted.part.career",
        PartKind::Achievement => "wanted.part.achievement",
        PartKind::Education => "wanted.part.education",
        PartKind::Skills => "wanted.part.skills",
        PartKind::Activity => "wanted.part.activity",
        PartKind::Language => "wanted.part.language",
        PartKind::Link => "wanted.part.link",
    }
}

fn field_name(name: FieldName) -> &'static str {
    match name {
        FieldName::Name => "wanted.field.name",
        FieldName::Email => "wanted.field.email",
        FieldName::Mobile => "wanted.field.mobile",
        FieldName::About => "wanted.field.about",
        FieldName::Company => "wanted.field.company",
        FieldName::Employment => "wanted.field.employment",
        FieldName::BusinessTitle => "wanted.field.business_title",
        FieldName::Start => "wanted.field.start",
        FieldName::End => "wanted.field.end",
        FieldName::AchievementTitle => "wanted.field.achievement",
        FieldName::Description => "wanted.field.description",
        FieldName::School => "wanted.field.school",
        FieldName::Major => "wanted.field.major",
        FieldName::Skill => "wanted.field.skill",
        FieldName::ActivityTitle => "wanted.field.activity",
        FieldName::ActivityDate => "wanted.field.date",
        FieldName::Language => "wanted.field.language",
        FieldName::Level => "wanted.field.level",
        FieldName::LinkTitle => "wanted.field.link_title",
        FieldName::Url => "wanted.field.url",
    }
}
