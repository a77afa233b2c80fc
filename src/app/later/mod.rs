//! What the first screen does not need: the part of the program that comes after the first picture.
//!
//! The build cuts the WASM in two at one function ([`parts`](parts::parts)). Whatever only that function reaches goes
//! into a file of its own, which `boot.mjs` fetches as soon as the editor is there; it works on the same memory. Once
//! it has come it stays, and a call into it is an ordinary call.
//!
//! To put a panel there, give it a line in [`Parts`] and draw it with [`Later::show`].

mod parts;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::SplitLoaderError;
use web_sys::{Event, HtmlElement, KeyboardEvent};
use yew::prelude::*;

pub(crate) use parts::Parts;

use super::focus::use_focus_given_back;
use super::i18n::{Texts, complete, use_texts};
use super::snackbar::Notice;

/// The later part, as far as it has come.
#[derive(Clone, PartialEq)]
pub(crate) enum Later {
    /// Not yet.
    Coming,
    /// It works from now on.
    Here(&'static Parts),
    /// It can't be had now; the callback tries once more.
    Missing(Callback<()>),
}

impl Later {
    /// The part, if it is here.
    #[must_use]
    pub(crate) fn parts(&self) -> Option<&'static Parts> {
        match self {
            Self::Here(parts) => Some(parts),
            Self::Coming | Self::Missing(_) => None,
        }
    }

    /// What `draw` makes with the part. Until it is here, a card says that it is coming, or can't be had and may be
    /// asked for again; `close` is told when the person does without.
    /// Only the last wish is kept: a card takes the place of the one before.
    pub(crate) fn show(&self, close: &Callback<()>, draw: impl FnOnce(&'static Parts) -> Html) -> Html {
        self.show_or(close, close, draw)
    }

    /// The same where giving way to a later wish (`give_way`) is another thing than doing without.
    pub(crate) fn show_or(
        &self,
        close: &Callback<()>,
        give_way: &Callback<()>,
        draw: impl FnOnce(&'static Parts) -> Html,
    ) -> Html {
        match self.parts() {
            Some(parts) => draw(parts),
            None => self.waiting(close, give_way),
        }
    }

    // Not a copy in each place where something is shown.
    #[inline(never)]
    fn waiting(&self, close: &Callback<()>, give_way: &Callback<()>) -> Html {
        let again = if let Self::Missing(again) = self { Some(again.clone()) } else { None };
        html! { <Waiting {close} {give_way} {again} /> }
    }
}

/// Waits for the part, and for its words.
///
/// # Errors
/// When it can't be had. Another call tries again.
pub(crate) async fn parts() -> Result<&'static Parts, SplitLoaderError> {
    let parts = parts::parts().await?;
    complete(parts.words);
    Ok(parts)
}

/// Asks for the part, and again whenever the person does. That it can't be had is told once.
#[hook]
pub(crate) fn use_later(texts: Texts, tell: Callback<Option<Notice>>) -> Later {
    let later = use_state_eq(|| Later::Coming);
    let tries = use_state_eq(|| 0_u32);
    let again = {
        let (later, tries) = (later.setter(), tries.clone());
        use_callback(*tries, move |(), before| {
            later.set(Later::Coming);
            tries.set(before + 1);
        })
    };
    {
        let later = later.setter();
        use_effect_with(*tries, move |tries| {
            let first = *tries == 0;
            spawn_local(async move {
                if let Ok(parts) = parts().await {
                    later.set(Later::Here(parts));
                } else {
                    later.set(Later::Missing(again));
                    if first {
                        tell.emit(Some(Notice::lasting(texts.get("later.missing"))));
                    }
                }
            });
        });
    }
    (*later).clone()
}

/// Properties of [`Waiting`].
#[derive(Properties, PartialEq)]
struct WaitingProps {
    /// Tries once more; without it the part is on its way.
    #[prop_or_default]
    again: Option<Callback<()>>,
    /// Told when the person does without it.
    close: Callback<()>,
    /// Told when another is asked for.
    give_way: Callback<()>,
}

/// Told to the window by a card that comes.
const ANOTHER: &str = "hannun:wish";

/// Stands where the panel will stand.
#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let texts = use_texts();
    use_focus_given_back(&[]);
    let card = use_node_ref();
    // Before it listens itself.
    use_effect_with((), |()| {
        if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(ANOTHER)) {
            let _ = window.dispatch_event(&event);
        }
    });
    use_effect_with((props.close.clone(), props.give_way.clone()), |(close, give_way)| {
        let (close, give_way) = (close.clone(), give_way.clone());
        let listeners = web_sys::window().map(|window| {
            let escape = EventListener::new(&window, "keydown", move |event| {
                let event = event.dyn_ref::<KeyboardEvent>();
                if event.is_some_and(|event| event.key() == "Escape" && !event.is_composing()) {
                    close.emit(());
                }
            });
            (escape, EventListener::new(&window, ANOTHER, move |_| give_way.emit(())))
        });
        move || drop(listeners)
    });
    html! {
        <aside ref={card.clone()} class="waiting" tabindex="-1" aria-label={texts.get("later.label")}>
            if let Some(again) = props.again.clone() {
                <p role="alert">{ texts.get("later.missing") }</p>
                <button type="button" class="button primary" onclick={move |_: MouseEvent| {
                    // The button goes.
                    if let Some(card) = card.cast::<HtmlElement>() {
                        let _ = card.focus();
                    }
                    again.emit(());
                }}>
                    { texts.get("later.again") }
                </button>
            } else {
                <p aria-busy="true">{ texts.get("later.coming") }</p>
            }
            <button type="button" class="button" onclick={props.close.reform(|_: MouseEvent| ())}>
                { texts.get("notice.close") }
            </button>
        </aside>
    }
}
