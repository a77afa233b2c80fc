//! Documents whose text answers to what is looked for, where their name does not.

use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::documents::catalogue::Catalogue;
use crate::app::documents::{Library, archive};

/// One letter stands in every text.
const LEAST: usize = 2;
/// So much of a line is shown, and so much of it before what was looked for, in characters.
const SHOWN: usize = 60;
const BEFORE: usize = 16;

/// The texts of all documents by their ids, fetched when something is looked for, and again when the list has changed.
#[hook]
pub(super) fn use_all_texts(
    library: &Library,
    wanted: bool,
    catalogue: Option<Rc<Catalogue>>,
) -> Rc<BTreeMap<String, String>> {
    let all = use_state(Rc::<BTreeMap<String, String>>::default);
    {
        let (library, all) = (library.clone(), all.setter());
        use_effect_with((wanted, catalogue), move |(wanted, _)| {
            if *wanted {
                spawn_local(async move {
                    let documents = archive::all(&library).await.documents.into_iter();
                    all.set(Rc::new(documents.map(|kept| (kept.id, kept.text)).collect()));
                });
            }
        });
    }
    Rc::clone(&all)
}

/// The first line of a text in which `query` stands, without the marks around it and as much of it as can be shown.
pub(super) fn line_with(text: &str, query: &str) -> Option<String> {
    let query = query.trim().to_lowercase();
    if query.chars().count() < LEAST {
        return None;
    }
    text.lines().find_map(|line| {
        let line = line.trim_matches(|c: char| c.is_whitespace() || "#*_>-=|`".contains(c));
        let lower = line.to_lowercase();
        let before = lower.get(..lower.find(&query)?)?.chars().count();
        let left_out = before.saturating_sub(BEFORE);
        let shown: String = line.chars().skip(left_out).take(SHOWN).collect();
        Some(if left_out > 0 { format!("…{shown}") } else { shown })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_that_answers_is_shown_around_it() {
        let text = "# 한지우\n\n- **Kafka**로 주문 수집 파이프라인을 다시 설계하고 초당 600건을 처리\n";
        assert_eq!(
            line_with(text, "kafka").as_deref(),
            Some("Kafka**로 주문 수집 파이프라인을 다시 설계하고 초당 600건을 처리")
        );
        assert_eq!(line_with(text, "초당 600").as_deref(), Some("… 파이프라인을 다시 설계하고 초당 600건을 처리"));
        for nothing in ["", "K", "가온커머스"] {
            assert_eq!(line_with(text, nothing), None, "{nothing}");
        }
    }
}
