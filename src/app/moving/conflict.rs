//! A file of the person's disk was changed by somebody else: what now?

use yew::prelude::*;

use crate::app::dialog::Dialog;
use crate::app::i18n::use_texts;

/// What is done about it. None of them loses a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The file stays as it is, and so does the text of the page; they part.
    KeepBoth,
    /// The file becomes the text of the page; what stood in it becomes a document of its own first.
    Overwrite,
    /// The page shows what stands in the file; its own text stays a document of its own.
    Reload,
}

/// Properties of [`ConflictDialog`].
#[derive(Properties, PartialEq)]
pub(crate) struct ConflictDialogProps {
    /// The name of the file.
    pub(crate) name: AttrValue,
    /// The answer; `None` when there is none: then nothing is done.
    pub(crate) on_choose: Callback<Option<Choice>>,
}

/// Three ways out, the safest first.
#[component]
pub(crate) fn ConflictDialog(props: &ConflictDialogProps) -> Html {
    let texts = use_texts();
    let choices = [
        (Choice::KeepBoth, "disk.keep_both", "disk.keep_both_hint"),
        (Choice::Overwrite, "disk.overwrite", "disk.overwrite_hint"),
        (Choice::Reload, "disk.reload", "disk.reload_hint"),
    ];
    html! {
        <Dialog
            title={texts.fill("disk.conflict", &[("name", &props.name)])}
            class="conflict"
            on_close={props.on_choose.reform(|()| None)}
        >
            <div class="dialog-body">
                <p class="dialog-lead">{ texts.get("disk.conflict_lead") }</p>
                <ul class="choices">
                    { for choices.map(|(choice, name, hint)| html! {
                        <li>
                            <button type="button" class="choice" onclick={props.on_choose.reform(move |_: MouseEvent| Some(choice))}>
                                <span class="choice-name">{ texts.get(name) }</span>
                                <span class="choice-hint">{ texts.get(hint) }</span>
                            </button>
                        </li>
                    }) }
                </ul>
            </div>
        </Dialog>
    }
}
