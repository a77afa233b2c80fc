//! One document in the list.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::length_words;
use crate::app::documents::catalogue::Entry;
use crate::app::i18n::use_texts;
use crate::app::icons::Icon;
use crate::app::kind::name_of;
use crate::app::menu::pressed;
use crate::browser::clock::Moment;
use crate::resume::DocumentKind;

/// What can be done with a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RowAct {
    Open,
    /// Let the person write a title.
    Name,
    /// Take this title; `None` leaves it as it was.
    Rename(Option<String>),
    Duplicate,
    Delete,
    Restore,
    Purge,
}

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub(super) struct RowProps {
    pub(super) entry: Entry,
    /// What it is called.
    pub(super) title: AttrValue,
    /// True for the open document.
    pub(super) current: bool,
    /// True while its title is being written.
    pub(super) naming: bool,
    /// What of its text answers to what is looked for.
    pub(super) line: Option<AttrValue>,
    /// How long its text is, once that is counted.
    pub(super) length: Option<usize>,
    pub(super) on_act: Callback<(Entry, RowAct)>,
}

/// A row: the document itself opens it, the button beside it unfolds what else can be done.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let texts = use_texts();
    let unfolded = use_state_eq(|| false);
    let entry = &props.entry;
    let act = |act: RowAct| {
        let (entry, on_act, unfolded) = (entry.clone(), props.on_act.clone(), unfolded.setter());
        Callback::from(move |_: MouseEvent| {
            unfolded.set(false);
            on_act.emit((entry.clone(), act.clone()));
        })
    };
    let onkeydown = {
        let (entry, on_act) = (entry.clone(), props.on_act.clone());
        Callback::from(move |event: KeyboardEvent| {
            let act = match event.key().as_str() {
                "F2" if !entry.newer => RowAct::Name,
                "Delete" if !entry.newer => RowAct::Delete,
                _ => return,
            };
            event.prevent_default();
            on_act.emit((entry.clone(), act));
        })
    };
    let unfold = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: MouseEvent| unfolded.set(!*unfolded))
    };
    let acts_id = format!("library-acts-{}", entry.id);
    html! {
        <li class={classes!("library-row", props.current.then_some("current"))} data-id={entry.id.clone()}>
            if props.naming {
                <Naming title={props.title.clone()} on_done={
                    let (entry, on_act) = (entry.clone(), props.on_act.clone());
                    Callback::from(move |title| on_act.emit((entry.clone(), RowAct::Rename(title))))
                } />
            } else {
                <button
                    type="button"
                    class="library-open"
                    aria-current={props.current.then_some("true")}
                    onclick={act(RowAct::Open)}
                    {onkeydown}
                >
                    <span class="library-name">{ &props.title }</span>
                    <span class="library-about">
                        if props.current {
                            <span class="library-here">{ texts.get("docs.current") }</span>
                        }
                        if let Some(kind) = entry.kind.as_deref().and_then(DocumentKind::named) {
                            <span class="library-kind">{ name_of(texts, kind) }</span>
                        }
                        if entry.newer {
                            { texts.get("docs.newer") }
                        } else {
                            { texts.fill("docs.about", &[("time", &time(&entry.saved_at))]) }
                            { for length_words(texts, props.length) }
                        }
                    </span>
                    if let Some(line) = &props.line {
                        <span class="library-line">{ line }</span>
                    }
                </button>
                if !entry.newer {
                    <button
                        type="button"
                        class="button icon-button library-more"
                        aria-label={texts.fill("docs.more", &[("title", &props.title)])}
                        aria-expanded={pressed(*unfolded)}
                        aria-controls={acts_id.clone()}
                        onclick={unfold}
                    >
                        { Icon::More.view() }
                    </button>
                }
                if *unfolded {
                    <div id={acts_id} class="library-acts">
                        <button type="button" class="button" onclick={act(RowAct::Name)}>{ texts.get("docs.rename") }</button>
                        <button type="button" class="button" onclick={act(RowAct::Duplicate)}>{ texts.get("docs.duplicate") }</button>
                        <button type="button" class="button danger" onclick={act(RowAct::Delete)}>{ texts.get("docs.delete") }</button>
                    </div>
                }
            }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct NamingProps {
    title: AttrValue,
    /// Told the title, or nothing when it is to stay.
    on_done: Callback<Option<String>>,
}

/// The field in the place of the title. Enter and leaving take what is written, Escape leaves the title as it was.
#[component]
fn Naming(props: &NamingProps) -> Html {
    let texts = use_texts();
    let field = use_node_ref();
    // Taking it away makes it lose the focus, which must not be a second answer.
    let answered = use_mut_ref(|| false);
    {
        let (field, title) = (field.clone(), props.title.clone());
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                // Once. As an attribute it would be set again whenever the list is drawn, over what was typed.
                field.set_value(&title);
                let _ = field.focus();
                field.select();
            }
        });
    }
    let answer = {
        let (field, on_done) = (field.clone(), props.on_done.clone());
        Callback::from(move |takes: bool| {
            if !answered.replace(true) {
                let title = field.cast::<HtmlInputElement>().map(|field| field.value()).filter(|_| takes);
                on_done.emit(title);
            }
        })
    };
    let onkeydown = {
        let answer = answer.clone();
        Callback::from(move |event: KeyboardEvent| {
            // 229: the IME has taken the key.
            if event.is_composing() || event.key_code() == 229 {
                return;
            }
            let takes = match event.key().as_str() {
                "Enter" => true,
                "Escape" => false,
                _ => return,
            };
            // Escape would close the panel as well.
            event.prevent_default();
            event.stop_propagation();
            answer.emit(takes);
        })
    };
    let onblur = answer.reform(|_: FocusEvent| true);
    html! {
        <input
            ref={field}
            class="library-naming"
            aria-label={texts.get("docs.rename")}
            maxlength="100"
            autocomplete="off"
            spellcheck="false"
            {onkeydown}
            {onblur}
        />
    }
}

/// A stored moment as it is shown.
pub(super) fn time(iso: &str) -> String {
    Moment::parse(iso).map_or_else(String::new, |moment| moment.short())
}
