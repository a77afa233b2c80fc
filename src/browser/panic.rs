//! The last words of the app. `rescue.mjs` hears them and shows the person their text, without the app.

use std::panic::PanicHookInfo;

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// From now on a panic is announced as the event `hannun:panic` on the window, with its message as detail.
pub fn announce() {
    yew::set_custom_panic_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let _ = dispatch(&info.to_string());
    }));
}

fn dispatch(message: &str) -> Option<bool> {
    let options = CustomEventInit::new();
    options.set_detail(&JsValue::from_str(message));
    let event = CustomEvent::new_with_event_init_dict("hannun:panic", &options).ok()?;
    web_sys::window()?.dispatch_event(&event).ok()
}
