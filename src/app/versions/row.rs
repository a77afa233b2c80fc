//! One version in the list.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::version::Version;
use crate::app::i18n::{grouped, use_texts};
use crate::browser::clock::Moment;
use crate::browser::env;

/// What can be done with a version.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum RowAct {
    Restore,
    Compare,
    /// Call it so, or by no name.
    Name(Option<String>),
}

/// Properties of [`VersionRow`].
#[derive(Properties, PartialEq)]
pub(super) struct VersionRowProps {
    pub(super) version: Version,
    /// How long its text is, once that is counted.
    pub(super) length: Option<usize>,
    /// The document may be read but not written.
    pub(super) locked: bool,
    pub(super) on_act: Callback<(u32, RowAct)>,
}

/// The row; its name can be changed in place.
#[component]
pub(super) fn VersionRow(props: &VersionRowProps) -> Html {
    let texts = use_texts();
    let naming = use_state_eq(|| false);
    let (field, opener) = (use_node_ref(), use_node_ref());
    let Version { key, ref name, ref at, reason, .. } = props.version;
    {
        let (field, opener, name) = (field.clone(), opener.clone(), name.clone().unwrap_or_default());
        use_effect_with(*naming, move |naming| {
            if let Some(field) = field.cast::<HtmlInputElement>().filter(|_| *naming) {
                // Once. As an attribute it would be set again whenever the list is drawn, over what was typed.
                field.set_value(&name);
                let _ = field.focus();
                field.select();
            }
            let was_naming = *naming;
            move || {
                if was_naming {
                    // The field had the focus, and is gone.
                    env::focus_if_lost(opener.cast().as_ref(), &[]);
                }
            }
        });
    }
    let act = |act: RowAct| props.on_act.reform(move |_: MouseEvent| (key, act.clone()));
    let toggle = {
        let naming = naming.clone();
        Callback::from(move |_: MouseEvent| naming.set(!*naming))
    };
    let onsubmit = {
        let (naming, field, on_act) = (naming.clone(), field.clone(), props.on_act.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let name = field.cast::<HtmlInputElement>().map(|field| field.value().trim().to_owned());
            on_act.emit((key, RowAct::Name(name.filter(|name| !name.is_empty()))));
            naming.set(false);
        })
    };
    let onkeydown = {
        let naming = naming.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                // The window stays.
                event.prevent_default();
                event.stop_propagation();
                naming.set(false);
            }
        })
    };
    let time = Moment::parse(at).map(|moment| moment.time()).unwrap_or_default();
    let length = props.length.map(|length| texts.fill("docs.length", &[("count", &grouped(length))]));
    let title = name.clone().unwrap_or_else(|| reason.words(texts).to_owned());
    let of = format!("{time} {title}");
    // There is one like it in each row.
    let named = |key: &'static str| format!("{}: {of}", texts.get(key));
    html! {
        <li class={classes!("version", name.is_some().then_some("named"))}>
            <time class="version-time" datetime={at.clone()}>{ &time }</time>
            if *naming {
                <form class="version-naming" {onsubmit} {onkeydown}>
                    <input
                        ref={field}
                        type="text"
                        maxlength="60"
                        aria-label={texts.get("versions.name")}
                        placeholder={texts.get("versions.name_example")}
                        autocomplete="off"
                    />
                    <button type="submit" class="button small primary">{ texts.get("versions.name_set") }</button>
                </form>
            } else {
                <p class="version-what">
                    <span class="version-title">{ &title }</span>
                    if name.is_some() {
                        <span class="version-note">{ reason.words(texts) }</span>
                    }
                    { for length.map(|length| html! { <span class="version-note">{ length }</span> }) }
                </p>
            }
            <div class="version-acts" role="group" aria-label={of.clone()}>
                <button type="button" class="button small" aria-label={named("versions.compare")} onclick={act(RowAct::Compare)}>
                    { texts.get("versions.compare") }
                </button>
                if !props.locked {
                    <button type="button" class="button small" aria-label={named("versions.restore")} onclick={act(RowAct::Restore)}>
                        { texts.get("versions.restore") }
                    </button>
                }
                <button
                    ref={opener}
                    type="button"
                    class="button small"
                    aria-label={named("versions.name")}
                    aria-expanded={if *naming { "true" } else { "false" }}
                    onclick={toggle}
                >
                    { texts.get("versions.name") }
                </button>
            </div>
        </li>
    }
}
