//! What the open document is: chosen by the person, else told by the text. Hints, the template and the pages go by it.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::derived::Derived;
use super::i18n::{Texts, use_texts};
use super::later::Later;
use super::preview::{PageFacts, Sheet};
use super::state::Action;
use crate::page::{PageSetup, Template};
use crate::resume::DocumentKind;

/// What the document is, and the way to say so.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KindChoice {
    /// What it is.
    pub(crate) kind: DocumentKind,
    /// What the person said; `None` leaves it to the text.
    pub(crate) chosen: Option<DocumentKind>,
    pub(crate) on_choose: Callback<Option<DocumentKind>>,
}

/// What the document is. The text is asked when the later part has come; until then it is taken for a résumé.
#[hook]
pub(crate) fn use_kind(
    later: &Later,
    sheet: Option<Sheet>,
    chosen: Option<DocumentKind>,
    act: &Callback<Action>,
) -> KindChoice {
    let told = use_memo((later.parts(), sheet), |(parts, sheet)| {
        parts.zip(sheet.as_ref()).map(|(parts, sheet)| (parts.kind)(sheet)).unwrap_or_default()
    });
    let on_choose = use_callback(act.clone(), |kind, act| act.emit(Action::KindChosen(kind)));
    KindChoice { kind: chosen.unwrap_or(*told), chosen, on_choose }
}

/// How a document of this kind is set.
#[must_use]
pub(crate) fn set_as(kind: DocumentKind, setup: PageSetup) -> PageSetup {
    let template = if kind == DocumentKind::Portfolio { Template::Portfolio } else { Template::Wanted };
    PageSetup { template, ..setup }
}

/// The units as the document's kind lays them out; until the later part has come, as a résumé's.
#[hook]
pub(crate) fn use_template(later: &Later, derived: Rc<Derived>, kind: DocumentKind) -> Rc<Derived> {
    let laid_out = use_memo((later.parts(), Rc::clone(&derived), kind), |(parts, derived, kind)| {
        let (parts, sheet) = (parts.as_ref()?, derived.sheet.as_ref()?);
        let sheet = (*kind == DocumentKind::Portfolio).then(|| (parts.portfolio_sheet)(sheet))?;
        Some(Rc::new(Derived { sheet: Some(sheet), ..Derived::clone(derived) }))
    });
    (*laid_out).clone().unwrap_or(derived)
}

/// Writes the numbers of their pages beside the projects that a portfolio lists.
#[hook]
pub(crate) fn use_index(later: &Later, sheet: Option<Sheet>, pages: Rc<PageFacts>, kind: DocumentKind) {
    let listing = sheet.filter(|_| kind == DocumentKind::Portfolio).map(|sheet| (sheet, pages));
    use_effect_with((later.parts(), listing), |(parts, listing)| {
        if let Some(parts) = parts {
            (parts.number_index)(listing.as_ref().map(|(sheet, pages)| (&**sheet, &**pages)));
        }
    });
}

/// The key of a kind's name.
pub(crate) fn name_of(texts: Texts, kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Resume => texts.get("kind.resume"),
        DocumentKind::CareerDescription => texts.get("kind.description"),
        DocumentKind::Portfolio => texts.get("kind.portfolio"),
    }
}

/// What a document without a title of its own is called.
pub(crate) fn titled(texts: Texts, kind: DocumentKind, name: &str) -> String {
    match kind {
        DocumentKind::Resume => texts.fill("title.named", &[("name", name)]),
        kind => texts.fill("title.of_kind", &[("name", name), ("kind", name_of(texts, kind))]),
    }
}

/// What a document is called that says no name.
pub(crate) fn unnamed(texts: Texts, kind: DocumentKind) -> String {
    texts.fill("title.unnamed", &[("kind", name_of(texts, kind))])
}

/// Properties of [`KindSwitch`].
#[derive(Properties, PartialEq)]
pub(crate) struct KindSwitchProps {
    pub(crate) choice: KindChoice,
}

/// Says what the document is, and lets the person say so.
#[component]
pub(crate) fn KindSwitch(props: &KindSwitchProps) -> Html {
    let texts = use_texts();
    let KindChoice { kind, chosen, on_choose } = props.choice.clone();
    let onchange = Callback::from(move |event: Event| {
        let field = event.target_dyn_into::<HtmlSelectElement>();
        on_choose.emit(field.and_then(|field| DocumentKind::named(&field.value())));
    });
    let auto = match chosen {
        Some(_) => texts.get("kind.auto").to_owned(),
        None => texts.fill("kind.told", &[("kind", name_of(texts, kind))]),
    };
    // The attribute of an option says what is chosen first; what is chosen later is the property of the field.
    let value = chosen.map_or("", DocumentKind::name);
    html! {
        <label class="kind-switch">
            <span class="menu-title">{ texts.get("kind.title") }</span>
            <select ~value={JsValue::from_str(value)} {onchange}>
                <option value="" selected={chosen.is_none()}>{ auto }</option>
                { for DocumentKind::ALL.map(|(known, name)| html! {
                    <option value={name} selected={chosen == Some(known)}>{ name_of(texts, known) }</option>
                }) }
            </select>
        </label>
    }
}
