//! A short message at the lower edge, with at most one thing to do about it.

use gloo_timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::i18n::{Texts, use_texts};
use super::icons::Icon;
use crate::browser::env;
use crate::markup::Format;

/// What can be pressed in a message.
const BUTTONS: &str = ".snackbar button";

/// A message stays this long, unless it is a lasting one or the person is at it.
const MILLISECONDS: u32 = 8000;

/// What the person is told.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Notice {
    text: AttrValue,
    offer: Option<Offer>,
    manner: Manner,
}

/// How a message is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// It goes by itself.
    Passing,
    /// It stays until it is closed.
    Lasting,
    /// Who sees the page sees what it says; the others are told.
    Heard,
}

/// What can be done about it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Offer {
    /// Take back the text that was replaced.
    Undo {
        /// The text before.
        source: Rc<str>,
        /// How it was read.
        format: Option<Format>,
        /// The text in its place. It is taken back only as long as that is what is open.
        after: Rc<str>,
    },
    /// Take away a stored record that cannot be read.
    Download(Rc<str>),
    /// Take a document out of the bin.
    Restore {
        /// Which.
        id: String,
        /// Open it again, too.
        open: bool,
    },
    /// Put this text in the place of the one that was pasted.
    Repaste {
        /// The other text.
        text: Rc<str>,
        /// The key of the words on the button.
        label: &'static str,
    },
    /// Open the newer page.
    Renew,
}

impl Notice {
    /// A message that goes by itself.
    #[must_use]
    pub(crate) fn passing(text: impl Into<AttrValue>) -> Self {
        Self { text: text.into(), offer: None, manner: Manner::Passing }
    }

    /// A message for those who don't see what happened.
    #[must_use]
    pub(crate) fn heard(text: impl Into<AttrValue>) -> Self {
        Self { manner: Manner::Heard, ..Self::passing(text) }
    }

    /// A message that stays until it is closed.
    #[must_use]
    pub(crate) fn lasting(text: impl Into<AttrValue>) -> Self {
        Self { manner: Manner::Lasting, ..Self::passing(text) }
    }

    /// The same with something to do about it.
    #[must_use]
    pub(crate) fn offering(self, offer: Offer) -> Self {
        Self { offer: Some(offer), ..self }
    }

    /// The text was replaced by the one `after` it and can be had back.
    #[must_use]
    pub(crate) fn with_undo(self, source: Rc<str>, format: Option<Format>, after: Rc<str>) -> Self {
        Self { offer: Some(Offer::Undo { source, format, after }), ..self }
    }

    /// The pasted text has line ends that a PDF put there; `joined` has none.
    #[must_use]
    pub(crate) fn broken_paste(texts: Texts, joined: String) -> Self {
        Self::lasting(texts.get("paste.broken")).repaste(joined, "paste.join")
    }

    /// The formatting of the pasted text became Markdown; `plain` is the text without it. `pictures` stayed behind.
    #[must_use]
    pub(crate) fn formatted_paste(texts: Texts, plain: String, pictures: usize) -> Self {
        let words = match pictures {
            0 => AttrValue::from(texts.get("paste.formatted")),
            count => AttrValue::from(texts.fill("paste.pictures", &[("count", &count.to_string())])),
        };
        Self::lasting(words).repaste(plain, "paste.plain")
    }

    /// The text was pasted without its formatting; `markdown` has it.
    #[must_use]
    pub(crate) fn unformatted_paste(texts: Texts, markdown: String) -> Self {
        Self::lasting(texts.get("paste.unformatted")).repaste(markdown, "paste.format")
    }

    fn repaste(self, text: String, label: &'static str) -> Self {
        self.offering(Offer::Repaste { text: text.into(), label })
    }

    /// A stored document was written by a newer page.
    #[must_use]
    pub(crate) fn newer(texts: Texts, raw: String) -> Self {
        Self { offer: Some(Offer::Download(raw.into())), ..Self::lasting(texts.get("notice.newer")) }
    }

    /// A stored document could not be read.
    #[must_use]
    pub(crate) fn unreadable(texts: Texts, raw: String) -> Self {
        Self { offer: Some(Offer::Download(raw.into())), ..Self::lasting(texts.get("notice.unreadable")) }
    }
}

/// Whether a message is shown.
#[must_use]
pub(crate) fn is_shown() -> bool {
    env::is_there(BUTTONS)
}

/// Goes to what can be done about the message. False when there is none.
pub(crate) fn focus() -> bool {
    env::focus(BUTTONS)
}

/// Properties of [`Snackbar`].
#[derive(Properties, PartialEq)]
pub(super) struct SnackbarProps {
    pub(super) notice: Option<Notice>,
    /// The text as it is now.
    pub(super) source: Rc<str>,
    /// Does what is offered.
    pub(super) on_offer: Callback<Offer>,
    pub(super) on_close: Callback<()>,
}

/// The message, if there is one.
#[component]
pub(super) fn Snackbar(props: &SnackbarProps) -> Html {
    let texts = use_texts();
    // The message that the pointer or the focus is at.
    let held = use_state_eq(|| None::<Notice>);
    let bar = use_node_ref();
    // What had the focus before one of its buttons.
    let left = use_mut_ref(|| None::<HtmlElement>);
    {
        let close = props.on_close.clone();
        use_effect_with((props.notice.clone(), (*held).clone()), move |(notice, held)| {
            let passing = notice != held && notice.as_ref().is_some_and(|notice| notice.manner != Manner::Lasting);
            let timer = passing.then(|| Timeout::new(MILLISECONDS, move || close.emit(())));
            move || drop(timer)
        });
    }
    let on_close = {
        let (close, left) = (props.on_close.clone(), left.clone());
        Callback::from(move |()| {
            close.emit(());
            // The button with the focus goes: whoever wrote goes on writing.
            if let Some(left) = left.take().filter(|left| left.is_connected()) {
                let _ = left.focus();
            }
        })
    };
    let hold = {
        let (held, notice) = (held.setter(), props.notice.clone());
        move || held.set(notice.clone())
    };
    let on_enter = {
        let hold = hold.clone();
        Callback::from(move |_: PointerEvent| hold())
    };
    let on_leave = {
        let (held, bar) = (held.setter(), bar.clone());
        Callback::from(move |()| {
            let bar = bar.cast::<HtmlElement>();
            if !bar.is_some_and(|bar| bar.matches(":hover, :focus-within").unwrap_or(false)) {
                held.set(None);
            }
        })
    };
    let on_focus = Callback::from(move |event: FocusEvent| {
        hold();
        let before = event.related_target().and_then(|before| before.dyn_into::<HtmlElement>().ok());
        if let Some(before) = before.filter(|before| before.closest(".snackbar").is_ok_and(|bar| bar.is_none())) {
            *left.borrow_mut() = Some(before);
        }
    });
    let view = |notice: &Notice| {
        if notice.manner == Manner::Heard {
            return html! { <span class="unseen">{ &notice.text }</span> };
        }
        // An earlier text that came back would take along what was written since, or take the place of another document's.
        let stands = |offer: &Offer| !matches!(offer, Offer::Undo { after, .. } if *after != props.source);
        let offer = notice.offer.clone().filter(stands).map(|offer| {
            let label = match &offer {
                Offer::Undo { .. } | Offer::Restore { .. } => texts.get("notice.undo"),
                Offer::Download(_) => texts.get("save.download"),
                Offer::Repaste { label, .. } => texts.get(label),
                Offer::Renew => texts.get("renewal.open"),
            };
            let (take, close) = (props.on_offer.clone(), on_close.clone());
            let onclick = Callback::from(move |_: MouseEvent| {
                close.emit(());
                // Last: what comes of it may be told in the same place.
                take.emit(offer.clone());
            });
            html! {
                <button type="button" class="snackbar-offer" aria-keyshortcuts="F6" title="F6" {onclick}>{ label }</button>
            }
        });
        html! {
            <div
                ref={bar.clone()}
                class="snackbar"
                onpointerenter={on_enter.clone()}
                onpointerleave={on_leave.reform(|_: PointerEvent| ())}
                onfocusin={on_focus.clone()}
                onfocusout={on_leave.reform(|_: FocusEvent| ())}
            >
                <span>{ &notice.text }</span>
                { for offer }
                <button type="button" class="snackbar-close" aria-label={texts.get("notice.close")} onclick={on_close.reform(|_: MouseEvent| ())}>
                    { Icon::Close.view() }
                </button>
            </div>
        }
    };
    html! {
        <div class="snackbar-place" role="status">{ for props.notice.as_ref().map(view) }</div>
    }
}
