//! Which rules speak: the kind of text, each rule on, off or by the preset, what was dismissed.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::choices::HintChoices;
use super::lang;
use super::settings_file::SettingsFile;
use crate::app::i18n::{Texts, use_texts};
use crate::app::kind::{KindChoice, KindSwitch};
use crate::lint::{Group, Meta, registry};

/// Properties of [`HintSettings`].
#[derive(Properties, PartialEq)]
pub(crate) struct HintSettingsProps {
    pub(crate) choices: Rc<HintChoices>,
    pub(crate) on_choose: Callback<Rc<HintChoices>>,
    /// What the document is: the rules go by it.
    pub(crate) kind: KindChoice,
    /// Opens the page of a rule.
    pub(crate) on_page: Callback<&'static str>,
    /// The rules are folded away.
    #[prop_or_default]
    pub(crate) folded: bool,
}

/// The settings.
#[component]
pub(crate) fn HintSettings(props: &HintSettingsProps) -> Html {
    let texts = use_texts();
    let choose = |choices: HintChoices| {
        let choices = Rc::new(choices);
        props.on_choose.reform(move |_: MouseEvent| Rc::clone(&choices))
    };
    let restore = HintChoices { dismissed: Vec::new(), ..(*props.choices).clone() };
    let dismissed = props.choices.dismissed.len();
    let mut groups: Vec<(Group, Vec<&'static Meta>)> = Vec::new();
    for rule in registry::metas() {
        match groups.last_mut().filter(|(group, _)| *group == rule.group) {
            Some((_, rules)) => rules.push(rule),
            None => groups.push((rule.group, vec![rule])),
        }
    }
    let level = if props.folded { "h4" } else { "h3" };
    let rules = groups.into_iter().map(|(group, rules)| {
        html! {
            <section class="hints-group">
                <@{level}>{ group_name(texts, group) }</@>
                <ul>{ for rules.into_iter().map(|rule| row(texts, rule, props)) }</ul>
            </section>
        }
    });
    html! {
        <div class="hints-settings">
            <KindSwitch choice={props.kind.clone()} />
            <div class="hints-files">
                <SettingsFile choices={Rc::clone(&props.choices)} on_choose={props.on_choose.clone()} />
            </div>
            if dismissed > 0 {
                <button type="button" class="button" onclick={choose(restore)}>
                    { texts.fill("hints.restore", &[("count", &dismissed.to_string())]) }
                </button>
            }
            if props.folded {
                <details>
                    <summary>{ texts.get("hints.settings") }</summary>
                    { for rules }
                </details>
            } else {
                { for rules }
            }
        </div>
    }
}

fn row(texts: Texts, rule: &'static Meta, props: &HintSettingsProps) -> Html {
    let said = props.choices.rule(rule.name);
    let (choices, choose) = (Rc::clone(&props.choices), props.on_choose.clone());
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
        let on = match select.map(|select| select.value()).as_deref() {
            Some("on") => Some(true),
            Some("off") => Some(false),
            _ => None,
        };
        choose.emit(Rc::new(choices.with_rule(rule.name, on)));
    });
    let options = props.choices.options();
    let by_preset = crate::lint::LintOptions { rules: Vec::new(), ..options }.is_on(rule);
    let usual = if by_preset { texts.get("hints.usual_on") } else { texts.get("hints.usual_off") };
    // The attribute of an option says what is chosen first; what is chosen later is the property of the field.
    let value = match said {
        Some(true) => "on",
        Some(false) => "off",
        None => "",
    };
    let title = rule.title.get(lang(texts.language()));
    html! {
        <li class="hint-rule">
            <button type="button" class="hint-rule-name" onclick={props.on_page.reform(move |_: MouseEvent| rule.name)}>
                { title }<span class="hint-code">{ rule.code }</span>
            </button>
            <select aria-label={title} ~value={JsValue::from_str(value)} {onchange}>
                <option value="" selected={said.is_none()}>{ usual }</option>
                <option value="on" selected={said == Some(true)}>{ texts.get("hints.on") }</option>
                <option value="off" selected={said == Some(false)}>{ texts.get("hints.off") }</option>
            </select>
        </li>
    }
}

fn group_name(texts: Texts, group: Group) -> &'static str {
    match group {
        Group::Content => texts.get("hints.group.content"),
        Group::Wording => texts.get("hints.group.wording"),
        Group::Typing => texts.get("hints.group.typing"),
        Group::Dates => texts.get("hints.group.dates"),
        Group::Privacy => texts.get("hints.group.privacy"),
        Group::Links => texts.get("hints.group.links"),
        Group::Structure => texts.get("hints.group.structure"),
        Group::Html => texts.get("hints.group.html"),
        Group::Page => texts.get("hints.group.page"),
        Group::Portfolio => texts.get("hints.group.portfolio"),
        Group::Suppression => texts.get("hints.group.suppression"),
    }
}
