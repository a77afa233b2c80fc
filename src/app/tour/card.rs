//! One step after the other, each beside the part of the screen that it tells of.

use gloo_events::EventListener;
use web_sys::{DomRect, Element, HtmlElement};
use yew::prelude::*;

use crate::app::i18n::use_texts;
use crate::browser::{dialog, env};

/// A step: what it points at on a wide screen and on a narrow one, its title, its words.
struct Step {
    wide: &'static str,
    narrow: &'static str,
    title: &'static str,
    words: &'static str,
}

const STEPS: [Step; 6] = [
    Step {
        wide: ".edit-pane",
        narrow: ".view-switch button:first-child",
        title: "tour.write",
        words: "tour.write_words",
    },
    Step {
        wide: ".preview-pane",
        narrow: ".view-switch button:last-child",
        title: "tour.read",
        words: "tour.read_words",
    },
    Step { wide: ".hints-button", narrow: ".hints-button", title: "tour.hints", words: "tour.hints_words" },
    Step {
        wide: ".glance-button",
        narrow: ".toolbar [popovertarget=menu]",
        title: "tour.glance",
        words: "tour.glance_words",
    },
    Step { wide: ".document-title", narrow: ".document-title", title: "tour.keep", words: "tour.keep_words" },
    Step { wide: ".toolbar .primary", narrow: ".toolbar .primary", title: "tour.print", words: "tour.print_words" },
];

/// Space between what is shown and its card, and between the card and the edges of the window, in pixels.
const GAP: f64 = 14.0;
/// What is higher than this has the card in its middle.
const TALL: f64 = 240.0;

/// Properties of [`TourCard`].
#[derive(Properties, PartialEq, Clone)]
pub(crate) struct TourCardProps {
    pub(crate) on_close: Callback<()>,
}

/// The tour, over the page: the rest is out of reach until it ends.
#[component]
pub(crate) fn TourCard(props: &TourCardProps) -> Html {
    let texts = use_texts();
    let at = use_state_eq(|| 0_usize);
    let (place, ring, card) = (use_node_ref(), use_node_ref(), use_node_ref());
    {
        let place = place.clone();
        use_effect_with((), move |()| {
            let place = place.cast::<Element>();
            place.iter().for_each(dialog::open);
            // Before it leaves the page: only then the focus goes back.
            move || place.iter().for_each(dialog::close)
        });
    }
    {
        let (ring, card) = (ring.clone(), card.clone());
        use_effect_with((*at, texts), move |(at, _)| {
            let (at, window) = (*at, web_sys::window());
            lay(at, &ring, &card);
            let listener = window.map(|window| EventListener::new(&window, "resize", move |_| lay(at, &ring, &card)));
            move || drop(listener)
        });
    }
    let last = STEPS.len() - 1;
    let go = |to: usize| {
        let at = at.setter();
        move || at.set(to)
    };
    let (back, on) = (go(at.saturating_sub(1)), go((*at + 1).min(last)));
    let onkeydown = {
        let (back, on) = (back.clone(), on.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "ArrowLeft" => back(),
            "ArrowRight" => on(),
            _ => {}
        })
    };
    let close = props.on_close.reform(|_: MouseEvent| ());
    let on_next = if *at == last { close.clone() } else { Callback::from(move |_: MouseEvent| on()) };
    // By Escape: the browser has closed it already.
    let onclose = props.on_close.reform(|_: Event| ());
    let step = STEPS.get(*at);
    let progress = [("step", (*at + 1).to_string()), ("all", STEPS.len().to_string())];
    let progress = progress.each_ref().map(|(name, value)| (*name, value.as_str()));
    html! {
        <dialog ref={place} class="tour" aria-labelledby="tour-title" aria-describedby="tour-words" {onclose} {onkeydown}>
            <div ref={ring} class="tour-ring" aria-hidden="true" />
            <div ref={card} class="tour-card">
                <div role="status">
                    <p class="tour-progress">{ texts.fill("tour.progress", &progress) }</p>
                    <h2 id="tour-title">{ step.map(|step| texts.get(step.title)) }</h2>
                    <p id="tour-words">{ step.map(|step| texts.get(step.words)) }</p>
                </div>
                <div class="tour-acts">
                    <button type="button" class="link-button" onclick={close}>{ texts.get("tour.skip") }</button>
                    // Not `disabled`: that would take the focus from it.
                    <button type="button" class="button" aria-disabled={(*at == 0).then_some("true")} onclick={Callback::from(move |_: MouseEvent| back())}>
                        { texts.get("tour.back") }
                    </button>
                    // The same button on every step keeps the focus.
                    <button type="button" class="button primary" autofocus=true onclick={on_next}>
                        { texts.get(if *at == last { "tour.done" } else { "tour.next" }) }
                    </button>
                </div>
            </div>
        </dialog>
    }
}

/// Puts ring and card to the part of the screen that a step tells of, through the CSSOM.
fn lay(step: usize, ring: &NodeRef, card: &NodeRef) {
    if let (Some(step), Some(ring), Some(card)) = (STEPS.get(step), ring.cast(), card.cast()) {
        // What can't be measured has the card in its corner.
        let _ = laid(step, &ring, &card);
    }
}

fn laid(step: &Step, ring: &HtmlElement, card: &HtmlElement) -> Option<()> {
    let window = web_sys::window()?;
    let selector = if env::matches("(width < 768px)") { step.narrow } else { step.wide };
    let target = window.document()?.query_selector(selector).ok()??.get_bounding_client_rect();
    let length = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64());
    let (width, height) = (length(window.inner_width())?, length(window.inner_height())?);
    put(
        ring,
        &[("left", target.left()), ("top", target.top()), ("width", target.width()), ("height", target.height())],
    );
    let (left, top) = corner(&target, card.get_bounding_client_rect(), (width, height));
    put(card, &[("left", left), ("top", top)]);
    Some(())
}

/// Where the card's corner is: under what it tells of, or in its middle when that is tall; always inside the window.
fn corner(target: &DomRect, card: DomRect, window: (f64, f64)) -> (f64, f64) {
    let middle = |start: f64, length: f64, own: f64| start + (length - own) / 2.0;
    let top = if target.height() > TALL {
        middle(target.top(), target.height(), card.height())
    } else {
        target.bottom() + GAP
    };
    let inside = |at: f64, own: f64, all: f64| at.min(all - own - GAP).max(GAP);
    let left = middle(target.left(), target.width(), card.width());
    (inside(left, card.width(), window.0), inside(top, card.height(), window.1))
}

fn put(element: &HtmlElement, lengths: &[(&str, f64)]) {
    for (name, pixels) in lengths {
        let _ = element.style().set_property(name, &format!("{pixels}px"));
    }
}
