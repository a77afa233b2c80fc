//! The command palette: every command by its name, in Korean or English, and every document by its own, without leaving the
//! keyboard.

mod abilities;
mod command;
mod matching;
mod open;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::dialog::Dialog;
use super::documents::Library;
use super::i18n::{Texts, use_texts};
use super::library::{answers, title_of};
use super::menu::pressed;
pub(crate) use abilities::Abilities;
pub(crate) use command::Command;
use command::{Named, named};
use matching::found;
pub(crate) use open::use_palette;
use open::with;

/// Properties of [`Palette`].
#[derive(Properties, PartialEq)]
pub(crate) struct PaletteProps {
    /// What was used last, the latest first.
    pub(crate) recent: Rc<Vec<Command>>,
    /// What the page can do.
    pub(crate) can: Abilities,
    /// Told what was used last, now that something was chosen.
    pub(crate) on_recent: Callback<Rc<Vec<Command>>>,
    pub(crate) on_close: Callback<()>,
}

/// What can be chosen.
#[derive(Clone, PartialEq)]
enum Choice {
    Command(Named),
    /// A document: its id and what it is called.
    Document(String, String),
}

/// The other documents by their titles, once they have been listed.
#[hook]
fn use_titles(library: &Library, texts: Texts) -> Vec<(String, String)> {
    let titles = use_state_eq(Vec::new);
    {
        let (library, titles) = (library.clone(), titles.setter());
        use_effect_with((), move |()| {
            spawn_local(async move {
                let open = library.present().id;
                let others = library.list().await.documents.into_iter().filter(|entry| entry.id != open);
                titles.set(others.map(|entry| (entry.id.clone(), title_of(texts, &entry))).collect());
            });
        });
    }
    (*titles).clone()
}

/// The dialog: a field, and the list that it is the combobox of.
#[component]
pub(crate) fn Palette(props: &PaletteProps) -> Html {
    let texts = use_texts();
    let query = use_state_eq(String::new);
    let active = use_state_eq(|| 0_usize);
    let field = use_node_ref();
    let option = use_node_ref();
    let titles = use_titles(&props.can.documents.library, texts);
    // Nobody looks for a document without a word of its name: for that there is the list.
    let documents = titles.into_iter().filter(|(_, title)| !query.trim().is_empty() && answers(title, &query));
    let commands = {
        let (can, recent) = (props.can.clone(), Rc::clone(&props.recent));
        move |query: &str| {
            let offered = named(texts, can.is_anonymous).filter(|named| can.offer(named.command));
            found(offered, query, &recent).into_iter().map(Choice::Command)
        }
    };
    let choices: Vec<Choice> =
        commands(&query).chain(documents.map(|(id, title)| Choice::Document(id, title))).collect();
    let at = (*active).min(choices.len().saturating_sub(1));
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlElement>() {
                let _ = field.focus();
            }
        });
    }
    {
        let option = option.clone();
        use_effect_with((at, (*query).clone()), move |_| {
            if let Some(option) = option.cast::<Element>() {
                option.scroll_into_view_with_bool(false);
            }
        });
    }
    let oninput = {
        let (query, active) = (query.setter(), active.setter());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                query.set(field.value());
                active.set(0);
            }
        })
    };
    let choose = {
        let (can, close) = (props.can.clone(), props.on_close.clone());
        let (recent, on_recent) = (Rc::clone(&props.recent), props.on_recent.clone());
        move |choice: &Choice| {
            close.emit(());
            match choice {
                Choice::Command(named) => {
                    on_recent.emit(with(&recent, named.command));
                    can.run_soon(named.command, texts);
                }
                Choice::Document(id, _) => {
                    let (documents, id) = (can.documents.clone(), id.clone());
                    spawn_local(async move {
                        if let Err(refusal) = documents.library.open(&id).await {
                            documents.tell.emit(Some(refusal.notice(texts)));
                        }
                    });
                }
            }
        }
    };
    let chosen = choices.get(at).cloned();
    let onkeydown = {
        let (active, last) = (active.setter(), choices.len().saturating_sub(1));
        let (chosen, choose, query) = (chosen.clone(), choose.clone(), (*query).clone());
        Callback::from(move |event: KeyboardEvent| {
            // Enter and arrows belong to the syllable that is being composed.
            if event.is_composing() || event.key_code() == 229 {
                return;
            }
            match event.key().as_str() {
                "ArrowDown" => active.set(if at >= last { 0 } else { at + 1 }),
                "ArrowUp" => active.set(if at == 0 { last } else { at - 1 }),
                "Home" if event.ctrl_key() => active.set(0),
                "End" if event.ctrl_key() => active.set(last),
                "Enter" => {
                    let typed = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value());
                    // What is in the field counts, also when it was not drawn yet.
                    let choice = match typed.filter(|typed| *typed != query) {
                        Some(typed) => commands(&typed).next(),
                        None => chosen.clone(),
                    };
                    if let Some(choice) = &choice {
                        choose(choice);
                    }
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let id = |index: usize| format!("palette-{index}");
    html! {
        <Dialog title={texts.get("palette.title")} class="palette" on_close={props.on_close.clone()}>
            <input
                ref={field}
                class="palette-field"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-label={texts.get("palette.search")}
                placeholder={texts.get("palette.search")}
                aria-expanded="true"
                aria-autocomplete="list"
                aria-controls="palette-list"
                aria-activedescendant={chosen.as_ref().map(|_| id(at))}
                value={(*query).clone()}
                {oninput}
                {onkeydown}
            />
            <ul id="palette-list" class="palette-list" role="listbox" aria-label={texts.get("palette.title")}>
                { for choices.iter().enumerate().map(|(index, choice)| {
                    let onclick = {
                        let (choose, choice) = (choose.clone(), choice.clone());
                        Callback::from(move |_: MouseEvent| choose(&choice))
                    };
                    let (key, name, beside, language) = match choice {
                        Choice::Command(named) => {
                            (named.name, named.name, named.other, Some(texts.language().other().code()))
                        }
                        Choice::Document(id, title) => (id.as_str(), title.as_str(), texts.get("file.open"), None),
                    };
                    html! {
                        <li
                            {key}
                            id={id(index)}
                            ref={if index == at { option.clone() } else { NodeRef::default() }}
                            class="palette-option"
                            role="option"
                            aria-selected={pressed(index == at)}
                            {onclick}
                        >
                            <span>{ name }</span>
                            <span class="palette-other" lang={language}>{ beside }</span>
                        </li>
                    }
                }) }
            </ul>
            <p class="palette-none" role="status">{ if choices.is_empty() { texts.get("palette.none") } else { "" } }</p>
        </Dialog>
    }
}
