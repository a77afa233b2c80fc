//! Two panes with a divider that moves. On a narrow screen they become two views and a switch.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::i18n::use_texts;
use super::menu::pressed;

/// The editor's share in percent, when the person has not moved the divider.
pub(super) const USUAL: f64 = 43.0;
const LEAST: f64 = 25.0;
const MOST: f64 = 70.0;
const STEP: f64 = 2.0;

/// Which view a narrow screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    Edit,
    Preview,
}

impl View {
    fn name(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Preview => "preview",
        }
    }

    fn pane(self) -> &'static str {
        match self {
            Self::Edit => "edit-pane",
            Self::Preview => "preview-pane",
        }
    }
}

/// Properties of [`Split`].
#[derive(Properties, PartialEq)]
pub(super) struct SplitProps {
    pub(super) left: Html,
    pub(super) right: Html,
    /// The left pane's share in percent.
    pub(super) position: f64,
    /// Told where the divider has come to rest; `None` is the usual place.
    pub(super) on_move: Callback<Option<f64>>,
    /// What a narrow screen shows.
    pub(super) view: View,
}

/// The panes. While the divider moves only a custom property changes; nothing is drawn anew.
#[component]
pub(super) fn Split(props: &SplitProps) -> Html {
    let texts = use_texts();
    let frame = use_node_ref();
    // While dragging: where the divider is. It becomes a preference when it is let go.
    let dragged = use_state_eq(|| None::<f64>);
    let position = clamp(dragged.unwrap_or(props.position));
    {
        let frame = frame.clone();
        use_effect_with(position, move |position| {
            if let Some(frame) = frame.cast::<HtmlElement>() {
                let _ = frame.style().set_property("--split", &percent(*position));
            }
        });
    }

    let onpointerdown = {
        let dragged = dragged.setter();
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0
                && let Some(divider) = event.target_dyn_into::<HtmlElement>()
            {
                let _ = divider.set_pointer_capture(event.pointer_id());
                dragged.set(Some(position));
            }
        })
    };
    let onpointermove = {
        let (frame, dragged) = (frame.clone(), dragged.clone());
        Callback::from(move |event: PointerEvent| {
            if dragged.is_some() {
                dragged.set(share(&frame, f64::from(event.client_x())));
            }
        })
    };
    let onpointerup = {
        let (dragged, on_move) = (dragged.clone(), props.on_move.clone());
        Callback::from(move |_: PointerEvent| {
            if let Some(position) = *dragged {
                dragged.set(None);
                on_move.emit(Some(clamp(position)));
            }
        })
    };
    let onkeydown = {
        let on_move = props.on_move.clone();
        Callback::from(move |event: KeyboardEvent| {
            let moved = match event.key().as_str() {
                "ArrowLeft" => position - STEP,
                "ArrowRight" => position + STEP,
                "Home" => LEAST,
                "End" => MOST,
                _ => return,
            };
            event.prevent_default();
            on_move.emit(Some(clamp(moved)));
        })
    };
    let ondblclick = props.on_move.reform(|_: MouseEvent| None);

    html! {
        <main ref={frame} class={classes!("split", dragged.is_some().then_some("dragging"))} data-view={props.view.name()}>
            <section id={View::Edit.pane()} class="pane edit-pane" aria-label={texts.get("view.edit")}>
                { props.left.clone() }
            </section>
            <div
                class="divider"
                role="separator"
                tabindex="0"
                aria-label={texts.get("split.label")}
                aria-orientation="vertical"
                aria-controls={View::Edit.pane()}
                aria-valuemin={whole(LEAST)}
                aria-valuemax={whole(MOST)}
                aria-valuenow={whole(position)}
                {onpointerdown}
                {onpointermove}
                onpointercancel={onpointerup.clone()}
                {onpointerup}
                {onkeydown}
                {ondblclick}
            />
            <section id={View::Preview.pane()} class="pane preview-pane" aria-label={texts.get("view.preview")}>
                { props.right.clone() }
            </section>
        </main>
    }
}

/// Properties of [`ViewSwitch`].
#[derive(Properties, PartialEq)]
pub(super) struct ViewSwitchProps {
    pub(super) view: View,
    pub(super) on_view: Callback<View>,
}

/// The switch between the two views; only narrow screens show it.
#[component]
pub(super) fn ViewSwitch(props: &ViewSwitchProps) -> Html {
    let texts = use_texts();
    let views = [(View::Edit, "view.edit"), (View::Preview, "view.preview")];
    html! {
        <div class="view-switch segmented" role="group" aria-label={texts.get("view.label")}>
            { for views.map(|(view, name)| html! {
                <button
                    type="button"
                    aria-pressed={pressed(props.view == view)}
                    aria-controls={view.pane()}
                    onclick={props.on_view.reform(move |_: MouseEvent| view)}
                >
                    { texts.get(name) }
                </button>
            }) }
        </div>
    }
}

/// The left pane's share when the divider stands at `x`.
fn share(frame: &NodeRef, x: f64) -> Option<f64> {
    let area = frame.cast::<HtmlElement>()?.get_bounding_client_rect();
    (area.width() > 0.0).then(|| clamp((x - area.left()) / area.width() * 100.0))
}

/// A share as CSS wants it, to a tenth of a percent. Formatting a float would bring 20 KB of tables along.
fn percent(position: f64) -> String {
    let tenths = (position * 10.0).round() as i32;
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// A share in whole percent.
fn whole(position: f64) -> String {
    let percent = position.round() as i32;
    percent.to_string()
}

fn clamp(position: f64) -> f64 {
    // A tenth of a percent is finer than any hand, and keeps the stored number short.
    if position.is_finite() { (position.clamp(LEAST, MOST) * 10.0).round() / 10.0 } else { USUAL }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_divider_stays_in_its_range() {
        assert_eq!([-5.0, 43.21, 99.0, f64::NAN].map(clamp), [LEAST, 43.2, MOST, USUAL]);
    }
}
