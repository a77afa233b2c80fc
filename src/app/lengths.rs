//! How long stored texts are: what the reader sees of them, as the bar at the bottom counts the open one. A list that
//! shows them has them counted one after the other, because that takes longer than opening it may.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::future::Future;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::derived::TOO_LARGE;
use crate::analysis::{Options, analyze};
use crate::markup::Format;

/// So many are told at once: a list is not drawn anew for each.
const TOGETHER: usize = 16;

/// The lengths of the texts of `keys`, as far as they are counted. `read` gives the text of a key, and how it is read;
/// under one key there is always the same text.
#[hook]
pub(super) fn use_lengths<K, F>(keys: Vec<K>, read: impl Fn(K) -> F + 'static) -> Rc<BTreeMap<K, usize>>
where
    K: Ord + Clone + 'static,
    F: Future<Output = Option<(String, Option<Format>)>> + 'static,
{
    let lengths = use_state(Rc::<BTreeMap<K, usize>>::default);
    {
        let (known, set) = (Rc::clone(&lengths), lengths.setter());
        use_effect_with(keys, move |keys| {
            let wanted = Rc::new(Cell::new(true));
            let missing: Vec<K> = keys.iter().filter(|key| !known.contains_key(*key)).cloned().collect();
            let still = Rc::clone(&wanted);
            spawn_local(async move {
                let mut counted = BTreeMap::clone(&known);
                for some in missing.chunks(TOGETHER) {
                    for key in some {
                        let text = read(key.clone()).await;
                        if !still.get() {
                            return;
                        }
                        counted.extend(text.and_then(count).map(|length| (key.clone(), length)));
                    }
                    set.set(Rc::new(counted.clone()));
                }
            });
            move || wanted.set(false)
        });
    }
    Rc::clone(&lengths)
}

/// Nothing for a text that is too long to be shown.
fn count((text, format): (String, Option<Format>)) -> Option<usize> {
    (text.len() <= TOO_LARGE).then(|| analyze(&text, &Options { format }).length().all)
}
