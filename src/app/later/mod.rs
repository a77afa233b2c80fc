//! What the first screen does not need: the part of the program that comes after the first picture.
//!
//! The build cuts the WASM in two at one function ([`parts`](parts::parts)). Whatever only that function reaches goes
//! into a file of its own, which `boot.mjs` fetches as soon as the editor is there; it works on the same memory. Once
//! it has come it stays, and a call into it is an ordinary call.
//!
//! To put a panel there, give it a line in [`Parts`] and draw it with [`Later::show`].

mod parts;

use yew::platform::spawn_local;
use yew::prelude::*;

pub(crate) use parts::Parts;

use super::i18n::use_texts;

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

    /// What `draw` makes with the part. Until it is here: what to wait for, or that it can't be had and a button.
    #[must_use]
    pub(crate) fn show(&self, draw: impl FnOnce(&'static Parts) -> Html) -> Html {
        match self {
            Self::Here(parts) => draw(parts),
            Self::Coming => html! { <Waiting /> },
            Self::Missing(again) => html! { <Waiting again={again.clone()} /> },
        }
    }
}

/// Asks for the part, and again whenever the person does.
#[hook]
pub(crate) fn use_later() -> Later {
    let later = use_state_eq(|| Later::Coming);
    let asked = use_state_eq(|| 0_u32);
    {
        let (later, again) = (
            later.setter(),
            use_callback(*asked, {
                let (asked, later) = (asked.setter(), later.setter());
                move |(), before| {
                    later.set(Later::Coming);
                    asked.set(before + 1);
                }
            }),
        );
        use_effect_with(*asked, move |_| {
            spawn_local(async move {
                later.set(match parts::parts().await {
                    Ok(parts) => Later::Here(parts),
                    Err(_) => Later::Missing(again),
                });
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
}

/// Stands where the panel will stand.
#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let texts = use_texts();
    html! {
        <aside class="later" aria-label={texts.get("later.label")}>
            if let Some(again) = &props.again {
                <p role="alert">{ texts.get("later.missing") }</p>
                <button type="button" class="button primary" onclick={again.reform(|_: MouseEvent| ())}>
                    { texts.get("later.again") }
                </button>
            } else {
                <p aria-busy="true">{ texts.get("later.coming") }</p>
            }
        </aside>
    }
}
