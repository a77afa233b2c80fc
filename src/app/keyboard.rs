//! Shortcuts of the page. In Hangul mode `key` is a jamo, on other layouts `code` names another letter:
//! so both are asked.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::snackbar;
use crate::browser::env;

/// What a key may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shortcut {
    /// Save now: the browser would save the page itself, which no one wants.
    Save,
    /// Open a file.
    Open,
    /// Show the versions.
    History,
    /// 한눈에 보기
    Glance,
    /// Show every command.
    Palette,
    /// Print.
    Print,
    /// Go to the message at the lower edge.
    Message,
}

/// What is over the page and has the keys: a dialog, a text that came by a link.
const OVER: &str = "dialog:modal, .app[hidden]";

/// A key as the browser tells it.
#[derive(Debug, Clone, Copy)]
struct Stroke<'a> {
    key: &'a str,
    code: &'a str,
    /// Ctrl or ⌘.
    command: bool,
    /// Shift or Alt.
    other: bool,
    /// Shift and Alt.
    both: bool,
    composing: bool,
}

fn shortcut(stroke: Stroke<'_>) -> Option<Shortcut> {
    if stroke.composing {
        return None;
    }
    if !stroke.command {
        return match stroke.key {
            "F6" if !stroke.other => Some(Shortcut::Message),
            "F9" if !stroke.other => Some(Shortcut::Glance),
            _ => None,
        };
    }
    // Alt changes what a key types, so that only its place tells.
    if stroke.both && stroke.code == "KeyH" {
        return Some(Shortcut::History);
    }
    if stroke.other {
        return None;
    }
    let is =
        |key: &str, code: &str| stroke.key.eq_ignore_ascii_case(key) || (!stroke.key.is_ascii() && stroke.code == code);
    [
        ("s", "KeyS", Shortcut::Save),
        ("o", "KeyO", Shortcut::Open),
        ("p", "KeyP", Shortcut::Print),
        ("k", "KeyK", Shortcut::Palette),
    ]
    .into_iter()
    .find_map(|(key, code, shortcut)| is(key, code).then_some(shortcut))
}

/// Listens for the page's shortcuts, which the browser then leaves alone. Behind what is over the page nothing is done; there the
/// browser may print, and a message can be gone to wherever it is.
#[hook]
pub(super) fn use_shortcuts(on_shortcut: Callback<Shortcut>) {
    use_effect_with(on_shortcut, |on_shortcut| {
        let on_shortcut = on_shortcut.clone();
        let listener = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(shortcut) =
                    event.dyn_ref::<KeyboardEvent>().filter(|event| !event.default_prevented()).and_then(read)
                else {
                    return;
                };
                let done = match shortcut {
                    Shortcut::Message => snackbar::focus(),
                    Shortcut::Print if env::is_there(OVER) => false,
                    _ if env::is_there(OVER) => true,
                    shortcut => {
                        on_shortcut.emit(shortcut);
                        true
                    }
                };
                if done {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
}

fn read(event: &KeyboardEvent) -> Option<Shortcut> {
    let found = shortcut(Stroke {
        key: &event.key(),
        code: &event.code(),
        command: event.ctrl_key() || event.meta_key(),
        other: event.shift_key() || event.alt_key(),
        both: event.shift_key() && event.alt_key(),
        // 229: the IME has taken the key, whatever `isComposing` says.
        composing: event.is_composing() || event.key_code() == 229,
    });
    // With ⌘ on a Mac, where Ctrl and P move the caret up.
    found.filter(|found| *found != Shortcut::Print || event.meta_key() == env::is_apple())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CTRL_S: Stroke<'_> =
        Stroke { key: "s", code: "KeyS", command: true, other: false, both: false, composing: false };

    #[test]
    fn save_is_found_in_every_mode_and_layout() {
        assert_eq!(shortcut(CTRL_S), Some(Shortcut::Save));
        assert_eq!(shortcut(Stroke { key: "ㄴ", ..CTRL_S }), Some(Shortcut::Save));
        assert_eq!(shortcut(Stroke { key: "S", ..CTRL_S }), Some(Shortcut::Save));
        assert_eq!(shortcut(Stroke { key: "o", code: "KeyO", ..CTRL_S }), Some(Shortcut::Open));
        assert_eq!(shortcut(Stroke { key: "ㅐ", code: "KeyO", ..CTRL_S }), Some(Shortcut::Open));
        assert_eq!(shortcut(Stroke { key: "ㅏ", code: "KeyK", ..CTRL_S }), Some(Shortcut::Palette));
        // Dvorak: the key that types s has another place.
        assert_eq!(shortcut(Stroke { code: "Semicolon", ..CTRL_S }), Some(Shortcut::Save));
    }

    #[test]
    fn print_is_found_in_hangul_mode_too() {
        assert_eq!(shortcut(Stroke { key: "p", code: "KeyP", ..CTRL_S }), Some(Shortcut::Print));
        assert_eq!(shortcut(Stroke { key: "ㅔ", code: "KeyP", ..CTRL_S }), Some(Shortcut::Print));
    }

    #[test]
    fn the_history_opens_with_all_three_modifiers() {
        let stroke = Stroke { key: "Ó", code: "KeyH", command: true, other: true, both: true, composing: false };
        assert_eq!(shortcut(stroke), Some(Shortcut::History));
        assert_eq!(shortcut(Stroke { both: false, ..stroke }), None);
    }

    impl Shortcut {
        /// All of them; the palette's test wants each to have a command.
        pub(crate) const ALL: [Self; 7] =
            [Self::Save, Self::Open, Self::History, Self::Glance, Self::Palette, Self::Print, Self::Message];
    }

    #[test]
    fn keys_without_others_are_found() {
        let plain = Stroke { command: false, code: "", ..CTRL_S };
        assert_eq!(shortcut(Stroke { key: "F9", ..plain }), Some(Shortcut::Glance));
        assert_eq!(shortcut(Stroke { key: "F6", ..plain }), Some(Shortcut::Message));
        assert_eq!(shortcut(Stroke { key: "F6", other: true, ..plain }), None);
    }

    #[test]
    fn other_strokes_are_left_alone() {
        for stroke in [
            Stroke { composing: true, ..CTRL_S },
            Stroke { command: false, ..CTRL_S },
            Stroke { other: true, ..CTRL_S },
            Stroke { key: "j", ..CTRL_S },
        ] {
            assert_eq!(shortcut(stroke), None, "{stroke:?}");
        }
    }
}
