//! From the button, the shortcut or the browser's own menu to the print dialog.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::i18n::Texts;
use crate::app::preferences::Preference;
use crate::app::preview::elements;
use crate::app::snackbar::Notice;
use crate::browser::env;

/// What the root needs of it.
#[derive(Clone)]
pub(crate) struct Printing {
    /// The person wants to print; before the first time the guide is shown.
    pub(crate) print: Callback<()>,
    /// Shows the guide.
    pub(crate) show_guide: Callback<()>,
    /// It gives way to something else, as if it had never been asked for.
    pub(crate) hide_guide: Callback<()>,
    /// The guide was closed: whether to print now.
    pub(crate) guided: Callback<bool>,
    /// The guide is shown.
    pub(crate) is_guiding: bool,
}

/// `empty` is true when no text is there to be printed, `knows` when the person has seen the guide. While the browser
/// prints, the page is named as the file should be.
#[hook]
pub(crate) fn use_printing(
    name: Option<AttrValue>,
    texts: Texts,
    empty: bool,
    knows: bool,
    prefer: Callback<Preference>,
    tell: Callback<Option<Notice>>,
) -> Printing {
    let is_guiding = use_state_eq(|| false);
    use_effect_with((name, texts), |(name, texts)| {
        let file = match name {
            Some(name) => texts.fill("print.file", &[("name", name)]),
            None => texts.get("print.file_unnamed").to_owned(),
        };
        let listeners = web_sys::window().map(|window| {
            let shown = std::rc::Rc::new(std::cell::RefCell::new(None::<String>));
            let before = {
                let shown = std::rc::Rc::clone(&shown);
                EventListener::new(&window, "beforeprint", move |_| {
                    lead(true);
                    let title = env::title();
                    env::set_title(&file);
                    shown.borrow_mut().get_or_insert(title.unwrap_or_default());
                })
            };
            let after = EventListener::new(&window, "afterprint", move |_| {
                lead(false);
                if let Some(title) = shown.borrow_mut().take() {
                    env::set_title(&title);
                }
            });
            (before, after)
        });
        move || drop(listeners)
    });
    let show_guide = use_callback((), {
        let guiding = is_guiding.setter();
        move |(), ()| guiding.set(true)
    });
    let hide_guide = use_callback((), {
        let guiding = is_guiding.setter();
        move |(), ()| guiding.set(false)
    });
    let print =
        use_callback((empty, knows, show_guide.clone(), tell, texts), |(), (empty, knows, show_guide, tell, texts)| {
            match (empty, knows) {
                (true, _) => tell.emit(Some(Notice::passing(texts.get("print.empty")))),
                (false, true) => env::print(),
                (false, false) => show_guide.emit(()),
            }
        });
    let guided = use_callback(prefer, {
        let guiding = is_guiding.setter();
        move |now: bool, prefer: &Callback<Preference>| {
            guiding.set(false);
            prefer.emit(Preference::PrintGuideSeen);
            if now {
                // When the guide is gone.
                Timeout::new(0, env::print).forget();
            }
        }
    });
    Printing { print, show_guide, hide_guide, guided, is_guiding: *is_guiding }
}

/// On paper, what leads to another place of the sheet is a link. On the screen it is none: it may be smaller than a finger,
/// and the list of pages leads there, too.
fn lead(on: bool) {
    for title in elements(".sheet a[data-to]") {
        let _ = match title.get_attribute("data-to").filter(|_| on) {
            Some(name) => title.set_attribute("href", &format!("#{name}")),
            None => title.remove_attribute("href"),
        };
    }
}
