//! The page's entry point.

use hannun::app::App;
use hannun::browser::panic;

fn main() {
    panic::announce();
    let root = web_sys::window().and_then(|window| window.document()?.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}
