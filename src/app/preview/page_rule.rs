//! Tells the browser which paper the pages are for.

use std::rc::Rc;

use web_sys::CssStyleSheet;
use yew::prelude::*;

use super::palette::adopted_sheet;
use crate::page::Paper;

/// Keeps the rule `@page` in step with `paper`, in a constructed sheet: the policy of the page allows no style element.
/// Without edges it adds no lines at the head and the foot either.
#[hook]
pub(super) fn use_page_rule(paper: Paper) {
    let sheet: Rc<Option<CssStyleSheet>> = use_memo((), |()| adopted_sheet());
    use_effect_with(paper, move |paper| {
        if let Some(sheet) = sheet.as_ref() {
            let _ = sheet.replace_sync(&paper.page_rule());
        }
    });
}
