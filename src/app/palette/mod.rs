//! The command palette: every command by its name, in Korean or English, without leaving the keyboard.

mod command;
mod matching;
mod open;

use std::rc::Rc;

use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::dialog::Dialog;
use super::i18n::{Language, use_texts};
use super::menu::pressed;
pub(crate) use command::Command;
use command::named;
use matching::found;
pub(crate) use open::{Abilities, use_palette};

/// Properties of [`Palette`].
#[derive(Properties, PartialEq)]
pub(crate) struct PaletteProps {
    /// What was used last, the latest first.
    pub(crate) recent: Rc<Vec<Command>>,
    /// Does what was chosen.
    pub(crate) on_run: Callback<Command>,
    pub(crate) on_close: Callback<()>,
}

/// The dialog: a field, and the list that it is the combobox of.
#[component]
pub(crate) fn Palette(props: &PaletteProps) -> Html {
    let texts = use_texts();
    let query = use_state_eq(String::new);
    let active = use_state_eq(|| 0_usize);
    let field = use_node_ref();
    let option = use_node_ref();
    let commands = found(named(texts), &query, &props.recent);
    let at = (*active).min(commands.len().saturating_sub(1));
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
    let chosen = commands.get(at).map(|named| named.command);
    let onkeydown = {
        let (active, last) = (active.setter(), commands.len().saturating_sub(1));
        let (run, close) = (props.on_run.clone(), props.on_close.clone());
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
                    if let Some(command) = chosen {
                        close.emit(());
                        run.emit(command);
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
                aria-activedescendant={chosen.map(|_| id(at))}
                value={(*query).clone()}
                {oninput}
                {onkeydown}
            />
            <ul id="palette-list" class="palette-list" role="listbox" aria-label={texts.get("palette.title")}>
                { for commands.iter().enumerate().map(|(index, named)| {
                    let (run, close, command) = (props.on_run.clone(), props.on_close.clone(), named.command);
                    let onclick = Callback::from(move |_: MouseEvent| {
                        close.emit(());
                        run.emit(command);
                    });
                    html! {
                        <li
                            key={named.name}
                            id={id(index)}
                            ref={if index == at { option.clone() } else { NodeRef::default() }}
                            class="palette-option"
                            role="option"
                            aria-selected={pressed(index == at)}
                            {onclick}
                        >
                            <span>{ named.name }</span>
                            <span class="palette-other" lang={other_code(texts.language())}>{ named.other }</span>
                        </li>
                    }
                }) }
            </ul>
            <p class="palette-none" role="status">{ if commands.is_empty() { texts.get("palette.none") } else { "" } }</p>
        </Dialog>
    }
}

/// The `lang` of the names in the other language.
fn other_code(language: Language) -> &'static str {
    match language {
        Language::Ko => Language::En.code(),
        Language::En => Language::Ko.code(),
    }
}
