//! A text that came by a link: looked at, not yet kept. It stands before the page, which waits untouched.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::analysis::{Options, analyze};
use crate::app::derived::TOO_LARGE;
use crate::app::focus::use_focus_given_back;
use crate::app::i18n::use_texts;
use crate::app::kind::{name_of, set_as, titled, unnamed};
use crate::app::moving::Page;
use crate::app::portfolio::portfolio_sheet;
use crate::app::preview::{Desk, PageFacts, Pager, Sheet};
use crate::browser::env;
use crate::lint::Lang;
use crate::lint::facts::language;
use crate::page::PageSetup;
use crate::resume::DocumentKind;
use crate::share::Shared;

/// Properties of [`ReceivedView`].
#[derive(Properties, PartialEq)]
pub(crate) struct ReceivedViewProps {
    pub(crate) shared: Rc<Shared>,
    /// Where it is kept as a document of its own.
    pub(crate) page: Page,
    pub(crate) on_close: Callback<()>,
}

/// A banner that says what this is, and the sheet.
#[component]
pub(crate) fn ReceivedView(props: &ReceivedViewProps) -> Html {
    let texts = use_texts();
    let keep = use_node_ref();
    use_focus_given_back(&["[data-editor-host]", ".preview-pane .desk", ".document-title"]);
    let too_large = props.shared.text.len() > TOO_LARGE;
    let sheet = use_memo(Rc::clone(&props.shared), |shared| {
        let analysis = (!too_large).then(|| analyze(&shared.text, &Options { format: shared.format }))?;
        Some(match analysis.kind() {
            DocumentKind::Portfolio => portfolio_sheet(&analysis),
            _ => Sheet::new(analysis),
        })
    });
    let kind = sheet.as_ref().as_ref().map(|sheet| sheet.kind()).unwrap_or_default();
    let lang = sheet.as_ref().as_ref().map_or(Lang::Ko, |sheet| language(sheet));
    {
        let keep = keep.clone();
        use_effect_with((), move |()| {
            if let Some(keep) = keep.cast::<HtmlElement>() {
                let _ = keep.focus();
            }
        });
    }
    {
        let name = sheet.as_ref().as_ref().and_then(|sheet| sheet.resume().name.as_ref());
        let title = name.map_or_else(|| unnamed(texts, kind), |name| titled(texts, kind, &name.text));
        use_effect_with(title, |title| {
            // The title is also the name of the file that printing makes.
            let before = env::title();
            env::set_title(title);
            move || {
                if let Some(before) = before {
                    env::set_title(&before);
                }
            }
        });
    }
    let pager = (*use_memo((), |()| Pager::default())).clone();
    let pages = use_state_eq(Rc::<PageFacts>::default);
    let on_pages = use_callback((), {
        let pages = pages.setter();
        move |facts: Rc<PageFacts>, ()| pages.set(facts)
    });
    let on_keep = {
        let (page, shared, close) = (props.page.clone(), Rc::clone(&props.shared), props.on_close.clone());
        Callback::from(move |_: MouseEvent| {
            let (page, shared, close) = (page.clone(), Rc::clone(&shared), close.clone());
            spawn_local(async move {
                if page.keep(&shared).await {
                    close.emit(());
                }
            });
        })
    };
    let close = props.on_close.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            close.emit(());
        }
    });
    html! {
        <main class="received" aria-labelledby="received-title" {onkeydown}>
            <header class="received-head">
                <div class="received-words" role="status">
                    <h1 id="received-title">{ texts.fill("shared.title", &[("kind", name_of(texts, kind))]) }</h1>
                    <p>{ texts.get("shared.lead") }</p>
                </div>
                <button type="button" class="button" title={texts.get("print.hint")} onclick={|_| env::print()}>
                    { texts.get("print") }
                </button>
                <button type="button" class="button" onclick={props.on_close.reform(|_: MouseEvent| ())}>
                    { texts.get("shared.close") }
                </button>
                <button ref={keep} type="button" class="button primary" onclick={on_keep}>
                    { texts.get("shared.keep") }
                </button>
            </header>
            <Desk
                sheet={(*sheet).clone()}
                lang={lang.code()}
                {too_large}
                setup={set_as(kind, PageSetup::default())}
                {pager}
                pages={Rc::clone(&pages)}
                {on_pages}
                on_act={Callback::noop()}
                parts={props.page.later.parts()}
            />
        </main>
    }
}
