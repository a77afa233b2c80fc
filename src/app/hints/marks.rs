//! The places of hints, in the editor and on the sheet.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::prelude::*;

use super::{Found, lang};
use crate::app::editor::EditorHandle;
use crate::app::i18n::Texts;
use crate::app::later::Later;
use crate::app::preview::{Sheet, UnitNodes, unit_at};
use crate::lint::{Applicability, Severity};

/// Gives the hints to the editor whenever they are new, or the editor is: `mounted` counts its coming.
#[hook]
pub(crate) fn use_editor_marks(later: &Later, found: Found, editor: EditorHandle, mounted: u32, texts: Texts) {
    use_effect_with((later.parts(), found, texts, mounted), move |(parts, found, texts, _)| {
        if let Some(parts) = parts {
            editor.set_hints(&(parts.editor_marks)(found, *texts));
        }
    });
}

/// The hints with the words and buttons that the editor shows.
pub(crate) fn editor_marks(found: &Found, texts: Texts) -> Array {
    let lang = lang(texts.language());
    let marks = Array::new();
    for hint in found.all().iter().filter(|hint| hint.is_marked()) {
        let Some(span) = hint.span else { continue };
        let actions = Array::new();
        for (index, fix) in hint.hint.fixes.iter().enumerate() {
            if fix.applicability != Applicability::Display {
                actions.push(&action(&fix.title(lang), &format!("fix {index}")));
            }
        }
        if hint.is_movable {
            actions.push(&action(texts.get("move.title"), "move"));
        }
        actions.push(&action(texts.get("hints.dismiss"), "dismiss"));
        actions.push(&action(texts.get("hints.why"), "why"));
        let mark = object(&[
            ("id", hint.id.as_str().into()),
            ("from", span.start.into()),
            ("to", span.end.into()),
            ("severity", severity_name(hint.hint.severity).into()),
            ("title", hint.hint.rule.title.get(lang).into()),
            ("message", hint.hint.message(lang).into()),
            ("why", hint.hint.rule.why.get(lang).into()),
            ("actions", actions.into()),
        ]);
        marks.push(&mark);
    }
    marks
}

fn action(name: &str, act: &str) -> JsValue {
    object(&[("name", name.into()), ("act", act.into())])
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object of our own refuses no field.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

/// The name that styles and the editor use.
pub(super) fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// Marks the units of the sheet that hints are about: `data-hint` has the gravest severity, `data-hint-id` its hint.
#[hook]
pub(crate) fn use_sheet_marks(later: &Later, found: Found, sheet: Option<Sheet>) {
    let shown = use_mut_ref(Vec::<Mark>::new);
    use_effect_with((later.parts(), found, sheet), move |(parts, found, sheet)| {
        if let Some(parts) = parts {
            (parts.sheet_marks)(found, sheet.as_ref(), &mut shown.borrow_mut());
        }
    });
}

/// Marks them; `shown` are the marks that stand there.
pub(crate) fn sheet_marks(found: &Found, sheet: Option<&Sheet>, shown: &mut Vec<Mark>) {
    let units = sheet.map(|sheet| sheet.units.as_slice()).unwrap_or_default();
    let mut marks: Vec<Option<(Severity, AttrValue)>> = vec![None; units.len()];
    for hint in found.all().iter().filter(|found| found.is_marked() && !found.is_advice()) {
        let at = unit_at(units, hint.hint.span.start as usize)
            .filter(|at| units.get(*at).is_some_and(|unit| hint.hint.span.start < unit.span.end));
        if let Some(mark) = at.and_then(|at| marks.get_mut(at))
            && mark.as_ref().is_none_or(|(severity, _)| hint.hint.severity < *severity)
        {
            *mark = Some((hint.hint.severity, hint.id.clone()));
        }
    }
    let nodes = UnitNodes::of(units);
    let marked = (0..).zip(marks).filter_map(|(at, mark)| {
        let (severity, id) = mark?;
        Some(Mark { id, severity, node: nodes.as_ref()?.get(at)? })
    });
    let before = std::mem::replace(shown, marked.collect());
    // A key changes few of them, and each change costs a call out of the WASM.
    before.iter().filter(|mark| !shown.contains(mark)).for_each(Mark::remove);
    shown.iter().filter(|mark| !before.contains(mark)).for_each(Mark::set);
}

/// What stands at a unit.
#[derive(PartialEq)]
pub(crate) struct Mark {
    id: AttrValue,
    severity: Severity,
    node: Element,
}

impl Mark {
    fn set(&self) {
        let _ = self.node.set_attribute("data-hint", severity_name(self.severity));
        let _ = self.node.set_attribute("data-hint-id", &self.id);
    }

    fn remove(&self) {
        let _ = self.node.remove_attribute("data-hint");
        let _ = self.node.remove_attribute("data-hint-id");
    }
}
