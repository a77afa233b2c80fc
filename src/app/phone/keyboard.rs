//! A keyboard on the screen takes room from the page. Most browsers make the page lower by themselves (`interactive-widget`
//! in `index.html`); where one only lays the keyboard over it, the page is told how much of it is covered.

use gloo_events::EventListener;

use crate::browser::env;

/// Less than this is a bar of the browser, in pixels.
const LEAST: f64 = 80.0;

/// How much a keyboard covers of a window that is `all` high, of which `seen` is in view at this `scale`.
fn covered(all: f64, seen: f64, scale: f64) -> Option<f64> {
    let covered = all - seen;
    // Made larger by two fingers, less is in view, too.
    (scale < 1.01 && covered >= LEAST).then_some(covered)
}

/// Keeps `--keyboard` in step with the keyboard.
pub(super) fn listen() -> Option<EventListener> {
    let viewport = web_sys::window()?.visual_viewport()?;
    Some(EventListener::new(&viewport.clone(), "resize", move |_| {
        let all = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
        let room = covered(all, viewport.height(), viewport.scale()).map(|pixels| format!("{}px", pixels as i32));
        env::set_root_property("--keyboard", room.as_deref());
    }))
}

#[cfg(test)]
mod tests {
    use super::covered;

    #[test]
    fn only_a_keyboard_takes_room() {
        assert_eq!(covered(844.0, 500.0, 1.0), Some(344.0));
        assert_eq!(covered(844.0, 800.0, 1.0), None);
        assert_eq!(covered(844.0, 422.0, 2.0), None);
    }
}
