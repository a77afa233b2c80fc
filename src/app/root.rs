//! The root component: owns the session, derives from it, and hands each part what it needs.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::derived::use_derived;
use super::editor::{Editor, EditorHandle};
use super::hints::{
    Acting, HintAct, HintChoices, HintPanel, Showing, use_editor_marks, use_found, use_hint_acts, use_sheet_marks,
};
use super::i18n::Texts;
use super::import::{FileDoor, Imported, Refusal};
use super::keyboard::use_shortcuts;
use super::page_setup::use_page_setup;
use super::pages::{PagesPanel, PrintGuide, use_printing};
use super::preferences::Preference;
use super::preview::{Desk, PageFacts, Pager};
use super::samples;
use super::session::{Session, use_session};
use super::snackbar::{Notice, Offer, Snackbar};
use super::split::{self, Split, View};
use super::start::{Beginning, Start};
use super::state::Action;
use super::status_bar::StatusBar;
use super::toolbar::{Toolbar, extension};
use crate::browser::{env, files};
use crate::lint::paste;
use crate::markup::Format;

/// The whole page.
#[component]
pub fn App() -> Html {
    let session = use_session();
    let Session { state, act, .. } = &session;
    let texts = Texts::of(state.preferences.language());
    let derived = use_derived(Rc::clone(&state.source), state.format);
    let editor = (*use_memo((), |()| EditorHandle::default())).clone();
    let picker = use_node_ref();
    let empty = state.source.trim().is_empty();
    let view = use_state_eq(|| if empty { View::Preview } else { View::Edit });

    let title = match &derived.name {
        Some(name) => texts.fill("title.named", &[("name", name)]),
        None => texts.get("title.unnamed").to_owned(),
    };
    let title = AttrValue::from(title);
    use_page(&session, texts, title.clone(), derived.name.is_some());

    let on_change = use_callback(act.clone(), |text: String, act| {
        act.emit(Action::Edited(text.into()));
    });
    let on_format = use_callback(act.clone(), |format: Option<Format>, act| {
        act.emit(Action::FormatChosen(format));
    });
    let on_prefer = use_callback(act.clone(), |choice: Preference, act| {
        act.emit(Action::Preferred(choice));
    });
    let printing = use_printing(derived.name.clone(), texts, state.preferences.print_guide_seen, on_prefer.clone());
    use_shortcuts(session.save.clone(), printing.print.clone());
    let on_move = use_callback(act.clone(), |divider: Option<f64>, act| {
        act.emit(Action::Preferred(Preference::Divider(divider)));
    });
    let on_view = use_callback((), {
        let view = view.setter();
        move |chosen: View, ()| view.set(chosen)
    });
    let on_open = use_callback(picker.clone(), |(), picker| {
        if let Some(picker) = picker.cast::<HtmlInputElement>() {
            picker.click();
        }
    });
    let on_download = {
        // Not what was last drawn but what is there now.
        let (state, editor) = (state.clone(), editor.clone());
        use_callback((title.clone(), derived.format), move |(), (title, format)| {
            let text = editor.text().unwrap_or_else(|| state.source.to_string());
            let _ = files::download(&files::file_name(title, extension(*format)), &text);
        })
    };
    let replace = {
        let (act, editor) = (act.clone(), editor.clone());
        use_callback((), move |(text, format): (Rc<str>, Option<Format>), ()| {
            act.emit(Action::FormatChosen(format));
            // Through the editor, so that it is one step of its undo.
            if !editor.set_text(&text) {
                act.emit(Action::Edited(text));
            }
        })
    };
    {
        let replace = replace.clone();
        use_effect_with(session.restored.clone(), move |restored| {
            if let Some(envelope) = restored {
                replace.emit((envelope.text.as_str().into(), envelope.chosen_format()));
            }
        });
    }
    let on_file = {
        let (state, replace, tell, view) = (state.clone(), replace.clone(), session.tell.clone(), view.setter());
        use_callback(texts, move |result: Result<Imported, Refusal>, texts| match result {
            Ok(Imported { text, format, unreadable }) => {
                let notice = imported_notice(*texts, unreadable);
                let had_text = !state.source.trim().is_empty();
                let notice = if had_text { notice.with_undo(Rc::clone(&state.source), state.format) } else { notice };
                replace.emit((text.into(), format));
                view.set(View::Preview);
                tell.emit(Some(notice));
            }
            Err(refusal) => tell.emit(Some(Notice::lasting(refusal_words(*texts, refusal)))),
        })
    };
    let on_begin = {
        let (replace, editor, view) = (replace.clone(), editor.clone(), view.setter());
        use_callback((texts, on_open.clone()), move |beginning: Beginning, (texts, on_open)| {
            let language = texts.language();
            match beginning {
                Beginning::Example => replace.emit((samples::example(language).into(), None)),
                Beginning::Skeleton => {
                    replace.emit((samples::skeleton(language).into(), None));
                    view.set(View::Edit);
                    editor.focus();
                }
                Beginning::File => on_open.emit(()),
            }
        })
    };
    let pager = (*use_memo((), |()| Pager::default())).clone();
    let pages = use_state_eq(Rc::<PageFacts>::default);
    let on_pages = use_callback((), {
        let pages = pages.setter();
        move |facts: Rc<PageFacts>, ()| pages.set(facts)
    });
    // What was counted before the text was cleared is gone with it.
    let pages = if empty || derived.too_large { Rc::default() } else { Rc::clone(&pages) };
    let (setup, on_setup) = use_page_setup(state.preferences.document.clone());
    let on_offer = use_callback((replace, editor.clone()), |offer: Offer, (replace, editor)| match offer {
        Offer::Undo { source, format } => replace.emit((source, format)),
        Offer::Join(joined) => {
            editor.replace_pasted(&joined);
        }
        Offer::Download(raw) => {
            let _ = files::download("hannun.json", &raw);
        }
    });
    let on_close = use_callback(session.tell.clone(), |(), tell| tell.emit(None));

    let mounted = use_state_eq(|| 0_u32);
    let on_mount = {
        let mounted = mounted.clone();
        use_callback(*mounted, move |(), now| mounted.set(now + 1))
    };
    let choices = Rc::clone(&state.preferences.hints);
    let found = use_found(derived.sheet.clone(), Rc::clone(&choices), Rc::clone(&pages), editor.clone());
    use_editor_marks(found.clone(), editor.clone(), *mounted, texts);
    use_sheet_marks(found.clone(), derived.sheet.clone());
    let showing = use_state_eq(|| None::<Showing>);
    let on_show = use_callback((), {
        let showing = showing.setter();
        move |next: Option<Showing>, ()| showing.set(next)
    });
    let on_hints = {
        let show = on_show.clone();
        use_callback(showing.is_some(), move |(), open| show.emit((!open).then_some(Showing::List)))
    };
    let on_choose = use_callback(act.clone(), |choices: Rc<HintChoices>, act| {
        act.emit(Action::Preferred(Preference::Hints(choices)));
    });
    let on_act = use_hint_acts(Acting {
        found: found.clone(),
        source: Rc::clone(&state.source),
        format: derived.format,
        choices: Rc::clone(&choices),
        pages: Rc::clone(&pages),
        editor: editor.clone(),
        texts,
        choose: on_choose.clone(),
        tell: session.tell.clone(),
        open_page: on_show.reform(|rule| Some(Showing::Page(rule))),
    });
    let on_hint = use_callback(on_act.clone(), |(id, act): (String, String), on_act| {
        if let Some(act) = HintAct::named(&act, &id) {
            on_act.emit(act);
        }
    });
    let on_paste = use_callback((texts, session.tell.clone()), |pasted: String, (texts, tell)| {
        if let Some(joined) = paste::joined(&pasted) {
            tell.emit(Some(Notice::broken_paste(*texts, joined)));
        }
    });

    let left = html! {
        <Editor
            text={AttrValue::from(Rc::clone(&state.source))}
            format={derived.format}
            handle={editor}
            {on_change}
            {on_hint}
            {on_paste}
            {on_mount}
        />
    };
    let right = if empty {
        html! { <div class="desk"><Start on_choose={on_begin} /></div> }
    } else {
        html! {
            <>
                <Desk
                    sheet={derived.sheet.clone()}
                    too_large={derived.too_large}
                    {setup}
                    pager={pager.clone()}
                    pages={Rc::clone(&pages)}
                    {on_pages}
                    on_act={on_act.clone()}
                />
                if let Some(showing) = *showing {
                    <HintPanel found={found.clone()} {choices} {showing} {on_show} {on_act} {on_choose} />
                }
            </>
        }
    };
    html! {
        <ContextProvider<Texts> context={texts}>
            <div class="app">
                <Toolbar
                    {title}
                    format={derived.format}
                    chosen={state.format}
                    theme={state.preferences.theme}
                    view={*view}
                    on_view={on_view.clone()}
                    {on_format}
                    {on_open}
                    on_download={on_download.clone()}
                    {on_prefer}
                    hints={found.pressing()}
                    hints_open={showing.is_some()}
                    {on_hints}
                    pages={Rc::clone(&pages)}
                    on_print={printing.print}
                />
                <Split
                    {left}
                    {right}
                    position={state.preferences.divider.unwrap_or(split::USUAL)}
                    {on_move}
                    view={*view}
                />
                <StatusBar
                    status={session.status.clone()}
                    format={derived.format}
                    counts={derived.counts}
                    notes={derived.notes}
                    {on_download}
                    pages={Rc::clone(&pages)}
                />
                <PagesPanel
                    facts={Rc::clone(&pages)}
                    sheet={derived.sheet.clone()}
                    {setup}
                    {on_setup}
                    {pager}
                    on_guide={printing.show_guide}
                    on_jump={on_view.reform(|()| View::Preview)}
                />
                if printing.is_guiding {
                    <PrintGuide on_done={printing.guided} />
                }
                <Snackbar notice={session.notice.clone()} {on_offer} {on_close} />
                <FileDoor {picker} {on_file} />
            </div>
        </ContextProvider<Texts>>
    }
}

/// Sets what belongs to the whole page: its title, language and theme.
#[hook]
fn use_page(session: &Session, texts: Texts, title: AttrValue, named: bool) {
    use_effect_with((texts, title, named), |(texts, title, named)| {
        // The title is also the name of the file that printing makes.
        env::set_title(if *named { title } else { texts.get("page.title") });
    });
    use_effect_with(texts, |texts| {
        env::set_root_attribute("lang", Some(texts.language().code()));
    });
    use_effect_with(session.state.preferences.theme, |theme| {
        env::set_root_attribute("data-theme", theme.attribute());
    });
}

fn imported_notice(texts: Texts, unreadable: usize) -> Notice {
    if unreadable == 0 {
        return Notice::passing(texts.get("file.opened"));
    }
    Notice::lasting(texts.fill("file.partly", &[("count", &unreadable.to_string())]))
}

fn refusal_words(texts: Texts, refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::TooLarge => texts.get("file.too_large"),
        Refusal::WrongKind => texts.get("file.wrong_kind"),
        Refusal::Unreadable => texts.get("file.unreadable"),
    }
}
