//! The root component: owns the session, derives from it, and hands each part what it needs.

mod drawn;
mod hinting;
mod text;

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use self::drawn::{Drawn, use_drawn};
use self::hinting::{Around, Hinting, use_hinting};
use self::text::{use_download, use_go, use_offers, use_replace, use_restore};
use super::caret_length::{CaretLengthProps, caret_length};
use super::documents::TabBar;
use super::editor::{Editor, EditorHandle};
use super::hints::HintPanelProps;
use super::history::{HistoryProps, HistoryView};
use super::i18n::Texts;
use super::import::{FileDoor, Pasting, use_pasted};
use super::keyboard::{Shortcut, use_shortcuts};
use super::kind::{set_as, use_index};
use super::later::use_later;
use super::library::{LibraryPanelProps, use_documents, use_place};
use super::limit::LimitProps;
use super::moving::{Deed, Moves, MovingMenu, Page, Panel, use_moves};
use super::page_setup::use_page_setup;
use super::pages::{PagesPanelProps, PagesPopover, PrintGuideProps, use_printing};
use super::palette::{Abilities, use_palette};
use super::panes::{Panes, use_panes};
use super::phone::use_fingers;
use super::preferences::Preference;
use super::preview::{Desk, PageFacts, Pager};
use super::reform::use_reform;
use super::renewal::use_renewal;
use super::samples::{Begin, use_begin};
use super::session::{Session, use_session};
use super::settings::{SettingsAround, use_settings};
use super::side::{Side, SidePanelProps, Sides, use_light, use_sides};
use super::snackbar::Snackbar;
use super::split::{self, Split, View};
use super::start::Start;
use super::state::Action;
use super::status_bar::StatusBar;
use super::toolbar::{Toolbar, extension};
use super::tour::use_tour;
use super::versions::{Kept, use_keeper};
use super::window::use_editor_look;
use crate::browser::files;
use crate::markup::Format;

/// The whole page.
#[component]
pub fn App() -> Html {
    let editor = (*use_memo((), |()| EditorHandle::default())).clone();
    let session = use_session(&editor);
    let Session { state, act, library, .. } = &session;
    let texts = Texts::of(state.preferences.language());
    let picker = use_node_ref();
    let empty = state.source.trim().is_empty();
    let view = use_state_eq(|| if empty { View::Preview } else { View::Edit });
    let on_view = use_callback(view.setter(), |chosen: View, view| view.set(chosen));

    let later = use_later(texts, session.tell.clone());
    let Drawn { derived, shown, anonymous, on_anonymous, kind, title } = use_drawn(&session, &later, texts, &on_view);
    let history = use_state_eq(|| None::<HistoryView>);
    let on_history = {
        let history = history.setter();
        use_callback((), move |view: Option<HistoryView>, ()| history.set(view))
    };
    let on_versions = use_reform(&on_history, |()| Some(HistoryView::List));
    let now = Kept { document: Rc::clone(&state.id), text: Rc::clone(&state.source), format: state.format };
    let (keeper, kept) = use_keeper(now.clone());

    let on_change = use_callback(act.clone(), |text: String, act| {
        act.emit(Action::Edited(text.into()));
    });
    let on_format = use_callback(act.clone(), |format: Option<Format>, act| {
        act.emit(Action::FormatChosen(format));
    });
    let on_prefer = use_callback(act.clone(), |choice: Preference, act| {
        act.emit(Action::Preferred(choice));
    });
    let printing = use_printing(
        shown.name.clone(),
        texts,
        empty,
        state.preferences.print_guide_seen,
        on_prefer.clone(),
        session.tell.clone(),
    );
    let on_move = use_reform(&on_prefer, Preference::Divider);
    let on_arrival = use_reform(&on_view, |()| View::Preview);
    let on_open = use_callback(picker.clone(), |(), picker| {
        if let Some(picker) = picker.cast::<HtmlInputElement>() {
            picker.click();
        }
    });
    let replace = use_replace(&session, &editor);
    use_place(library, &state.id, derived.name.clone(), kind.kind);
    use_renewal(texts, &session.status, session.notice.is_some(), &session.tell);
    let documents = use_documents(library, &editor, texts, &session.tell);
    let Moves { on_panel, on_file, disk, covered, view: moves } = use_moves(Page {
        texts,
        preferences: Rc::clone(&state.preferences),
        library: library.clone(),
        document: state.id.clone(),
        later: later.clone(),
        editor: editor.clone(),
        format: derived.format,
        prefer: on_prefer.clone(),
        tell: session.tell.clone(),
        on_arrival: on_arrival.clone(),
    });
    let on_save = use_callback((session.save.clone(), disk.on_deed.clone()), |(), (save, on_deed)| {
        save.emit(());
        on_deed.emit(Deed::Save);
    });
    let file_name = files::file_name(&title, extension(derived.format));
    let on_download = use_download(&session, texts, &file_name);
    let on_restore = use_restore(&session, texts, now.clone(), &keeper, &replace, &on_history);
    let on_begin = use_begin(Begin {
        later: later.clone(),
        texts,
        editor: editor.clone(),
        create: documents.on_create.clone(),
        on_view: on_view.clone(),
        on_open: on_open.clone(),
        tell: session.tell.clone(),
    });
    let pager = (*use_memo((), |()| Pager::default())).clone();
    let pages = use_state_eq(Rc::<PageFacts>::default);
    let on_pages = use_callback(pages.setter(), |facts: Rc<PageFacts>, pages| pages.set(facts));
    // What was counted before the text was cleared is gone with it.
    let pages = if empty || derived.too_large { Rc::default() } else { Rc::clone(&pages) };
    use_index(&later, shown.sheet.clone(), Rc::clone(&pages), kind.kind);
    let (setup, on_setup) = use_page_setup(state.preferences.document.clone());
    let on_offer = use_offers(&session, texts, &editor, &replace, &documents.on_restore);
    let on_close = use_callback(session.tell.clone(), |(), tell| tell.emit(None));

    let mounted = use_state_eq(|| 0_u32);
    let on_mount = {
        let (mounted, library, tell) = (mounted.clone(), library.clone(), session.tell.clone());
        use_callback(*mounted, move |whole: bool, now| {
            library.restore_editor();
            mounted.set(now + 1);
            if !whole {
                tell.emit(Some(super::snackbar::Notice::lasting(texts.get("editor.plain"))));
            }
        })
    };
    use_editor_look(&editor, *mounted, &state.preferences);
    let Sides { side, on_side, showing, on_show, on_hints } = use_sides(&on_view);
    let Hinting { found, choices, on_choose, on_act, on_hint, on_leave, details } = use_hinting(Around {
        later: &later,
        session: &session,
        derived: &derived,
        kind: kind.kind,
        pages: &pages,
        editor: &editor,
        mounted: *mounted,
        keeper: &keeper,
        texts,
        on_view: &on_view,
        on_show: &on_show,
    });
    use_light(&later, shown.sheet.clone(), side);
    use_fingers(&later, on_view.clone());
    let tour = use_tour(&later, &state.preferences, on_prefer.clone());
    let (on_settings, settings) = use_settings(
        &later,
        SettingsAround {
            preferences: Rc::clone(&state.preferences),
            prefer: on_prefer.clone(),
            choose: on_choose.clone(),
            library: library.clone(),
            on_tour: tour.on_open.clone(),
            kind: kind.clone(),
        },
    );
    let pages_panel = PagesPanelProps {
        facts: Rc::clone(&pages),
        sheet: shown.sheet.clone(),
        setup,
        on_setup,
        kind: kind.clone(),
        pager: pager.clone(),
        on_guide: printing.show_guide,
        on_jump: on_arrival,
    };
    let can = Abilities {
        on_begin: on_begin.clone(),
        documents: documents.clone(),
        on_save: on_save.clone(),
        on_deed: disk.on_deed.clone(),
        on_versions: on_versions.clone(),
        on_side: on_side.clone(),
        on_hints: on_hints.clone(),
        on_show: on_show.clone(),
        on_act: on_act.clone(),
        on_print: printing.print.clone(),
        pages: pages_panel.clone(),
        is_anonymous: anonymous,
        on_anonymous: on_anonymous.clone(),
        on_panel: on_panel.clone(),
        on_prefer: on_prefer.clone(),
        on_format: on_format.clone(),
        on_view: on_view.clone(),
        on_settings: on_settings.clone(),
        on_tour: tour.on_open.clone(),
        editor: editor.clone(),
    };
    let (on_palette, palette) = use_palette(&later, can);
    let on_shortcut = use_callback(
        (on_save, on_open.clone(), on_versions.clone(), on_side.clone(), printing.print.clone(), on_palette.clone()),
        |shortcut: Shortcut, (save, open, versions, side, print, palette)| match shortcut {
            // Done where the keys are heard.
            Shortcut::Message => {}
            Shortcut::Print => print.emit(()),
            Shortcut::Save => save.emit(()),
            Shortcut::Open => open.emit(()),
            Shortcut::History => versions.emit(()),
            Shortcut::Glance => side.emit(Some(Side::Glance)),
            Shortcut::Palette => palette.emit(()),
        },
    );
    use_shortcuts(on_shortcut);
    let on_go = use_go(&session, &editor, view.setter());
    let Pasting { on_formatted, on_paste } = use_pasted(&later, texts, session.tell.clone());

    let on_place =
        use_panes(&later, Panes { sheet: shown.sheet.clone(), editor: editor.clone(), apart: state.preferences.apart });
    let left = html! {
        <Editor
            text={AttrValue::from(Rc::clone(&state.source))}
            format={derived.format}
            handle={editor.clone()}
            {on_change}
            {on_hint}
            {on_formatted}
            {on_paste}
            {on_place}
            {on_mount}
        />
    };
    let right = if empty {
        html! { <div class="desk"><Start on_choose={on_begin.clone()} on_tour={tour.offer} /></div> }
    } else {
        html! {
            <>
                if let Some(parts) = later.parts().filter(|_| anonymous) {
                    { (parts.anonymous_bar)(on_anonymous.clone()) }
                }
                <Desk
                    key={&*state.id}
                    sheet={shown.sheet.clone()}
                    lang={found.lang()}
                    too_large={derived.too_large}
                    setup={set_as(kind.kind, setup)}
                    pager={pager.clone()}
                    parts={later.parts()}
                    pages={Rc::clone(&pages)}
                    {on_pages}
                    on_act={on_act.clone()}
                />
            </>
        }
    };
    // Beside the page, or in the dialog that is over it. The one beside it is always there: a live region must exist before its words do.
    let is_over = (documents.open || history.is_some()) && later.parts().is_some();
    let messages = |here: bool| {
        let notice = session.notice.clone().filter(|_| here);
        html! { <Snackbar {notice} source={&state.source} on_offer={on_offer.clone()} on_close={on_close.clone()} /> }
    };
    let file_menu = html! {
        <MovingMenu
            {file_name}
            on_panel={on_panel.clone()}
            on_deed={disk.on_deed.clone()}
        />
    };
    let on_share = use_reform(&on_panel, |()| Panel::Share);
    let on_save_file = disk.on_deed.reform(|_: MouseEvent| Deed::Save);
    html! {
        <ContextProvider<Texts> context={texts}>
            <div class="app" hidden={covered}>
                <Toolbar
                    {title}
                    on_documents={documents.on_open}
                    format={derived.format}
                    chosen={state.format}
                    theme={state.preferences.theme}
                    apart={state.preferences.apart}
                    view={*view}
                    on_view={on_view.clone()}
                    {on_format}
                    {on_open}
                    {on_share}
                    {on_prefer}
                    {file_menu}
                    hints={found.pressing()}
                    hints_open={showing.is_some()}
                    {on_hints}
                    pages={Rc::clone(&pages)}
                    on_print={printing.print}
                    on_history={on_versions}
                    side={side}
                    anonymous={anonymous}
                    {on_anonymous}
                    {on_palette}
                    {on_settings}
                    on_tour={tour.on_open}
                    locked={state.lock.is_some()}
                    on_side={on_side.clone()}
                />
                <TabBar role={session.role} tabs={session.tabs.clone()} />
                <div class="bench">
                    <Split
                        {left}
                        {right}
                        position={state.preferences.divider.unwrap_or(split::USUAL)}
                        {on_move}
                        view={*view}
                    />
                    if let Some(showing) = showing {
                        { later.show(&on_show.reform(|()| None), |parts| (parts.hint_panel)(HintPanelProps {
                            found: found.clone(), choices: Rc::clone(&choices), showing, on_show: on_show.clone(), on_act, on_leave, on_choose,
                            kind: kind.clone(), blank: empty,
                        })) }
                    }
                    if let (Some(side), Some(sheet)) = (side, shown.sheet.clone()) {
                        { later.show(&on_side.reform(|()| None), |parts| (parts.side_panel)(SidePanelProps {
                            side, sheet, library: library.clone(), document: Rc::clone(&state.id), kind: kind.kind, on_close: on_side.reform(|()| None), on_go: on_go.clone(), on_begin: on_begin.clone(),
                        })) }
                    }
                </div>
                <StatusBar
                    status={session.status.clone()}
                    format={derived.format}
                    length={derived.length}
                    notes={derived.notes}
                    {on_download}
                    pages={Rc::clone(&pages)}
                >
                    if let Some(name) = disk.name_for(&state.id) {
                        <button type="button" class="link-button disk-file" title={texts.get("disk.hint")} onclick={on_save_file}>
                            { texts.fill("disk.save", &[("name", &name)]) }
                        </button>
                    }
                    { caret_length(&later, CaretLengthProps { sheet: derived.sheet.clone(), editor: editor.clone(), choices: Rc::clone(&choices) }) }
                </StatusBar>
                <PagesPopover
                    later={later.clone()}
                    panel={pages_panel}
                />
                if printing.is_guiding {
                    { later.show_or(&printing.guided.reform(|()| true), &printing.hide_guide, |parts| (parts.print_guide)(PrintGuideProps {
                        on_done: printing.guided.clone(),
                    })) }
                }
                if let Some(view) = (*history).clone() {
                    { later.show(&on_history.reform(|()| None), |parts| (parts.history)(HistoryProps {
                        view, on_view: on_history.clone(), now, library: library.clone(), locked: state.lock.is_some(),
                        choices: Rc::clone(&choices), kept, on_restore, tell: session.tell.clone(), children: messages(true),
                    })) }
                }
                if documents.open {
                    { later.show(&documents.on_close.reform(|()| false), |parts| (parts.library_panel)(LibraryPanelProps {
                        library: library.clone(),
                        current: Rc::clone(&state.id),
                        renames: documents.renames,
                        changes: documents.changes,
                        on_begin,
                        tell: session.tell.clone(),
                        on_close: documents.on_close.clone(),
                        children: messages(true),
                    })) }
                }
            </div>
            { palette }
            { settings }
            { tour.view }
            { moves }
            { details }
            { messages(!is_over) }
            if let Some(parts) = later.parts() {
                { (parts.limit)(LimitProps { state: session.state.clone(), tell: session.tell.clone(), editor }) }
            }
            <FileDoor {picker} {on_file} />
        </ContextProvider<Texts>>
    }
}
