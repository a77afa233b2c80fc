//! The text as a parser of applications (ATS) reads it, beside the page that people read.

use yew::prelude::*;

use super::copy::CopyButton;
use crate::app::aside::Aside;
use crate::app::i18n::use_texts;
use crate::app::preview::Sheet;
use crate::convert::{ReadKind, StumbleKind, reading};
use crate::lint::facts::language;
use crate::text::Span;

/// Properties of [`ReadingPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct ReadingPanelProps {
    pub(crate) sheet: Sheet,
    pub(crate) on_close: Callback<()>,
    /// Shows a place of the source, in bytes.
    pub(crate) on_go: Callback<Span>,
}

/// The panel.
#[component]
pub(crate) fn ReadingPanel(props: &ReadingPanelProps) -> Html {
    let texts = use_texts();
    let read = use_memo(props.sheet.clone(), |sheet| reading(sheet));
    // The author's words are heard in the author's language.
    let lang = use_memo(props.sheet.clone(), |sheet| language(sheet).code());
    let text = AttrValue::from(read.text.clone());
    html! {
        <Aside title={texts.get("reading.title")} on_close={props.on_close.clone()}>
            <p class="aside-lead">{ texts.get("reading.lead") }</p>
            <section>
                <h3>{ texts.get("reading.stumbles") }</h3>
                if read.stumbles.is_empty() {
                    <p class="reading-fine">{ texts.get("reading.no_stumbles") }</p>
                } else {
                    <ul class="reading-stumbles">
                        { for read.stumbles.iter().map(|stumble| {
                            let span = stumble.span;
                            html! {
                                <li>
                                    <button type="button" class="reading-stumble" onclick={props.on_go.reform(move |_: MouseEvent| span)}>
                                        { texts.get(stumble_words(stumble.kind)) }
                                    </button>
                                </li>
                            }
                        }) }
                    </ul>
                }
            </section>
            <section>
                <h3>{ texts.get("reading.fields") }</h3>
                <dl class="glance-facts">
                    { for read.fields.iter().map(|field| html! {
                        <>
                            <dt>{ texts.get(kind_name(field.kind)) }</dt>
                            <dd class={classes!("reading-value", field.value.is_empty().then_some("reading-none"))}>
                                if field.value.is_empty() { { texts.get("reading.not_found") } } else { <span lang={*lang}>{ &field.value }</span> }
                            </dd>
                        </>
                    }) }
                </dl>
            </section>
            <section>
                <div class="reading-head">
                    <h3 id="reading-text">{ texts.get("reading.text") }</h3>
                    <CopyButton text={text.clone()} of={texts.get("reading.all")} />
                </div>
                // Scrolls: it must be reachable by keyboard.
                <pre class="reading-text" tabindex="0" role="region" aria-labelledby="reading-text" lang={*lang}>{ text }</pre>
            </section>
        </Aside>
    }
}

fn kind_name(kind: ReadKind) -> &'static str {
    match kind {
        ReadKind::Name => "wanted.field.name",
        ReadKind::Email => "wanted.field.email",
        ReadKind::Mobile => "wanted.field.mobile",
        ReadKind::Careers => "wanted.part.career",
        ReadKind::Educations => "wanted.part.education",
        ReadKind::Skills => "wanted.part.skills",
    }
}

fn stumble_words(kind: StumbleKind) -> &'static str {
    match kind {
        StumbleKind::PrivateUse => "reading.stumble.private",
        StumbleKind::Invisible => "reading.stumble.invisible",
        StumbleKind::Decomposed => "reading.stumble.decomposed",
        StumbleKind::Picture => "reading.stumble.picture",
        StumbleKind::Table => "reading.stumble.table",
    }
}
