//! What belongs to the whole window: its title, language and theme.

use yew::prelude::*;

use super::editor::EditorHandle;
use super::i18n::Texts;
use super::preferences::Preferences;
use super::session::Session;
use crate::browser::env;

/// Sets what belongs to the whole page: its title, that of what is shown if that has one, its language and theme.
#[hook]
pub(super) fn use_page(session: &Session, texts: Texts, title: Option<AttrValue>) {
    use_effect_with((texts, title), |(texts, title)| {
        // The title is also the name of the file that printing makes.
        env::set_title(title.as_deref().unwrap_or_else(|| texts.get("page.title")));
    });
    use_effect_with(texts, |texts| {
        env::set_root_attribute("lang", Some(texts.language().code()));
    });
    use_effect_with(session.state.preferences.theme, |theme| {
        env::set_root_attribute("data-theme", theme.attribute());
    });
}

/// Sets what the person has chosen about the editor, anew for each that is `mounted`.
#[hook]
pub(super) fn use_editor_look(editor: &EditorHandle, mounted: u32, preferences: &Preferences) {
    let editor = editor.clone();
    use_effect_with((mounted, preferences.editor_size, preferences.long_lines), move |(_, size, long)| {
        env::set_root_attribute("data-editor-size", size.attribute());
        editor.set_long_lines(*long);
    });
}
