//! Shortcuts of the page. In Hangul mode `key` is a jamo, on other layouts `code` names another letter:
//! so both are asked.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::browser::env;

/// What a key may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shortcut {
    Save,
    Print,
}

/// A key as the browser tells it.
#[derive(Debug, Clone, Copy)]
struct Stroke<'a> {
    key: &'a str,
    code: &'a str,
    /// Ctrl or ⌘.
    command: bool,
    /// Shift or Alt.
    other: bool,
    composing: bool,
}

fn shortcut(stroke: Stroke<'_>) -> Option<Shortcut> {
    if stroke.composing || !stroke.command || stroke.other {
        return None;
    }
    let is =
        |key: &str, code: &str| stroke.key.eq_ignore_ascii_case(key) || (!stroke.key.is_ascii() && stroke.code == code);
    if is("s", "KeyS") {
        return Some(Shortcut::Save);
    }
    is("p", "KeyP").then_some(Shortcut::Print)
}

/// Listens for the page's shortcuts.
#[hook]
pub(super) fn use_shortcuts(on_save: Callback<()>, on_print: Callback<()>) {
    use_effect_with((on_save, on_print), |(on_save, on_print)| {
        let (on_save, on_print) = (on_save.clone(), on_print.clone());
        let listener = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                match read(event) {
                    Some(Shortcut::Save) => {
                        // The browser would save the page itself, which no one wants.
                        event.prevent_default();
                        on_save.emit(());
                    }
                    // With ⌘ on a Mac, where Ctrl and P move the caret up.
                    Some(Shortcut::Print) if event.meta_key() == env::is_apple() => {
                        event.prevent_default();
                        on_print.emit(());
                    }
                    _ => {}
                }
            })
        });
        move || drop(listener)
    });
}

fn read(event: &KeyboardEvent) -> Option<Shortcut> {
    shortcut(Stroke {
        key: &event.key(),
        code: &event.code(),
        command: event.ctrl_key() || event.meta_key(),
        other: event.shift_key() || event.alt_key(),
        // 229: the IME has taken the key, whatever `isComposing` says.
        composing: event.is_composing() || event.key_code() == 229,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CTRL_S: Stroke<'_> = Stroke { key: "s", code: "KeyS", command: true, other: false, composing: false };

    #[test]
    fn save_is_found_in_every_mode_and_layout() {
        assert_eq!(shortcut(CTRL_S), Some(Shortcut::Save));
        assert_eq!(shortcut(Stroke { key: "ㄴ", ..CTRL_S }), Some(Shortcut::Save));
        assert_eq!(shortcut(Stroke { key: "S", ..CTRL_S }), Some(Shortcut::Save));
        // Dvorak: the key that types s has another place.
        assert_eq!(shortcut(Stroke { code: "Semicolon", ..CTRL_S }), Some(Shortcut::Save));
    }

    #[test]
    fn print_is_found_in_hangul_mode_too() {
        assert_eq!(shortcut(Stroke { key: "p", code: "KeyP", ..CTRL_S }), Some(Shortcut::Print));
        assert_eq!(shortcut(Stroke { key: "ㅔ", code: "KeyP", ..CTRL_S }), Some(Shortcut::Print));
    }

    #[test]
    fn other_strokes_are_left_alone() {
        for stroke in [
            Stroke { composing: true, ..CTRL_S },
            Stroke { command: false, ..CTRL_S },
            Stroke { other: true, ..CTRL_S },
            Stroke { key: "o", ..CTRL_S },
        ] {
            assert_eq!(shortcut(stroke), None, "{stroke:?}");
        }
    }
}
