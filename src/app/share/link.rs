//! Links made and read.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::i18n::Texts;
use crate::app::snackbar::Notice;
use crate::browser::address;
use crate::browser::moving::{Moving, Spoilt};
use crate::share::{LONGEST_LINK, LinkError, MAX_CONTENT, Packed, Shared, fragment, pack, read};

/// Why there is no link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoLink {
    /// No browser would open it.
    TooLong,
    /// This browser can't make it.
    Impossible,
}

/// The link that holds a text.
///
/// # Errors
/// When there is none.
pub(super) async fn make(shared: &Shared) -> Result<String, NoLink> {
    let content = pack(shared);
    if content.len() > MAX_CONTENT {
        return Err(NoLink::TooLong);
    }
    let moving = Moving::load().await.ok_or(NoLink::Impossible)?;
    let deflated = moving.deflate(&content).await.ok_or(NoLink::Impossible)?;
    let page = address::page().ok_or(NoLink::Impossible)?;
    let link = page + &fragment(&content, &deflated);
    if link.len() > LONGEST_LINK { Err(NoLink::TooLong) } else { Ok(link) }
}

/// What the address bar holds, when it is a link with a text; it is taken out of there at once.
#[hook]
pub(crate) fn use_received(texts: Texts, tell: Callback<Option<Notice>>) -> (Option<Rc<Shared>>, Callback<()>) {
    let received = use_state(|| None::<Rc<Shared>>);
    {
        let received = received.setter();
        use_effect_with((texts, tell), move |(texts, tell)| {
            let look = {
                let (texts, tell) = (*texts, tell.clone());
                move || look(&received, texts, &tell)
            };
            look();
            let listener = address::on_fragment(look);
            move || drop(listener)
        });
    }
    let dismiss = {
        let received = received.setter();
        use_callback((), move |(), ()| received.set(None))
    };
    ((*received).clone(), dismiss)
}

fn look(received: &UseStateSetter<Option<Rc<Shared>>>, texts: Texts, tell: &Callback<Option<Notice>>) {
    let Some(packed) = read(&address::fragment()) else { return };
    address::forget_fragment();
    let (received, tell) = (received.clone(), tell.clone());
    spawn_local(async move {
        match open(packed).await {
            Ok(shared) => received.set(Some(Rc::new(shared))),
            Err(trouble) => tell.emit(Some(Notice::lasting(texts.get(trouble)))),
        }
    });
}

/// The text of a link, or the key of what is said about it.
async fn open(packed: Result<Packed, LinkError>) -> Result<Shared, &'static str> {
    let told = |error: LinkError| match error {
        LinkError::Damaged => "shared.damaged",
        LinkError::TooLarge => "shared.too_large",
        LinkError::Newer => "shared.newer",
    };
    let packed = packed.map_err(told)?;
    let moving = Moving::load().await.ok_or("shared.impossible")?;
    let content = moving.inflate(&packed.deflated, MAX_CONTENT).await.map_err(|spoilt| match spoilt {
        Spoilt::Damaged => "shared.damaged",
        Spoilt::TooLarge => "shared.too_large",
        Spoilt::Impossible => "shared.impossible",
    })?;
    packed.open(&content).map_err(told)
}
