//! The commands, and what each is called.

use crate::app::i18n::{Language, Texts};
use crate::app::preferences::Theme;
use crate::app::preview::ZoomStep;
use crate::app::samples::{OTHERS, Work};
use crate::app::settings::Chapter;
use crate::app::side::Side;
use crate::app::split::View;
use crate::app::start::Beginning;
use crate::markup::Format;
use crate::page::{Margins, Paper, Spacing, TypeSize};
use crate::resume::DocumentKind;

/// What can be asked for by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Command {
    /// Begin a new document.
    Begin(Beginning),
    /// The list of documents.
    Documents,
    /// Something about the open document.
    Document(Upkeep),
    /// What the open document is; `None` leaves it to the text.
    Kind(Option<DocumentKind>),
    /// Save now, into a file of the disk, too, if one is open.
    Save,
    /// A file of the person's disk.
    Disk(DiskWish),
    /// Versions, and two of them side by side.
    Versions,
    /// A panel beside the sheet, or away with it.
    Side(Side),
    /// The panel of hints, or away with it.
    Hints,
    /// Every safe fix.
    FixAll,
    /// Which rules count.
    Rules,
    /// How the sheet is set on paper.
    Page(PageWish),
    /// How large the sheet is shown.
    Zoom(ZoomStep),
    /// A copy without names, or back to the text.
    Anonymous,
    /// Take the text away as a file.
    Export,
    /// Make a link.
    Share,
    Print,
    /// What to choose in the print dialog.
    Guide,
    Theme(Theme),
    Language(Language),
    /// How the text is read; `None` leaves it to detection.
    Format(Option<Format>),
    /// Whether editor and preview scroll each on its own.
    Apart(bool),
    /// What a narrow screen shows.
    View(View),
    /// All choices, or what is kept where.
    Settings(Chapter),
    /// A tour of the page.
    Tour,
    /// To the message at the lower edge.
    Message,
    /// What the editor knows by this name (`editor/commands.js`).
    Write(&'static str),
}

/// What can be done with the open document as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Upkeep {
    Rename,
    Duplicate,
    Delete,
}

/// What can be done with a file of the person's disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DiskWish {
    Open,
    /// Write the text into a new one.
    Create,
}

/// What can be wished of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageWish {
    /// What stands on which page.
    Panel,
    Paper(Paper),
    Margins(Margins),
    Type(TypeSize),
    Spacing(Spacing),
    /// Numbers, or none.
    Numbers,
    /// All of it on one page.
    One,
}

/// All of them in the order of the toolbar and the menu, each with the key of its name.
const COMMANDS: [(Command, &str); 104] = [
    (Command::Side(Side::Glance), "glance.title"),
    (Command::Hints, "palette.hints"),
    (Command::FixAll, "palette.fix_all"),
    (Command::Rules, "palette.rules"),
    (Command::Print, "palette.print"),
    (Command::Guide, "guide.open"),
    (Command::Page(PageWish::Panel), "pages.panel"),
    (Command::Export, "palette.export"),
    (Command::Save, "palette.save"),
    (Command::Disk(DiskWish::Open), "menu.disk_open"),
    (Command::Disk(DiskWish::Create), "menu.disk_new"),
    (Command::Share, "share.title"),
    (Command::Side(Side::Wanted), "wanted.title"),
    (Command::Side(Side::Reading), "reading.title"),
    (Command::Side(Side::Ties), "portfolio.compare"),
    (Command::Anonymous, "anonymous.title"),
    (Command::Versions, "versions.open"),
    (Command::Documents, "palette.documents"),
    (Command::Document(Upkeep::Rename), "palette.rename"),
    (Command::Document(Upkeep::Duplicate), "palette.duplicate"),
    (Command::Document(Upkeep::Delete), "palette.delete"),
    (Command::Begin(Beginning::Example(Work::Backend)), "palette.example"),
    (Command::Begin(Beginning::Example(Work::Frontend)), "palette.frontend"),
    (Command::Begin(Beginning::Example(Work::Data)), "palette.data"),
    (Command::Begin(Beginning::Example(Work::Graduate)), "palette.graduate"),
    (Command::Begin(Beginning::Skeleton), "palette.skeleton"),
    (Command::Begin(Beginning::Sample(OTHERS[0].0)), OTHERS[0].1),
    (Command::Begin(Beginning::Sample(OTHERS[1].0)), OTHERS[1].1),
    (Command::Begin(Beginning::Sample(OTHERS[2].0)), OTHERS[2].1),
    (Command::Begin(Beginning::Sample(OTHERS[3].0)), OTHERS[3].1),
    (Command::Begin(Beginning::File), "palette.file"),
    (Command::Write("company"), "write.company"),
    (Command::Write("project"), "write.project"),
    (Command::Write("school"), "write.school"),
    (Command::Write("complete"), "write.complete"),
    (Command::Write("picture"), "far.at_caret"),
    (Command::Write("bold"), "write.bold"),
    (Command::Write("italic"), "write.italic"),
    (Command::Write("code"), "write.code"),
    (Command::Write("link"), "write.link"),
    (Command::Write("larger"), "write.larger"),
    (Command::Write("smaller"), "write.smaller"),
    (Command::Write("bullets"), "write.bullets"),
    (Command::Write("numbers"), "write.numbers"),
    (Command::Write("indent"), "write.indent"),
    (Command::Write("outdent"), "write.outdent"),
    (Command::Write("up"), "write.up"),
    (Command::Write("down"), "write.down"),
    (Command::Write("copyDown"), "write.copy_down"),
    (Command::Write("copyUp"), "write.copy_up"),
    (Command::Write("deleteLine"), "write.delete_line"),
    (Command::Write("comment"), "write.comment"),
    (Command::Write("undo"), "write.undo"),
    (Command::Write("redo"), "write.redo"),
    (Command::Write("find"), "write.find"),
    (Command::Write("replace"), "write.replace"),
    (Command::Write("findNext"), "write.find_next"),
    (Command::Write("findPrevious"), "write.find_previous"),
    (Command::Write("line"), "write.line"),
    (Command::Write("nextHint"), "write.next_hint"),
    (Command::Write("previousHint"), "write.previous_hint"),
    (Command::Write("fold"), "write.fold"),
    (Command::Write("unfold"), "write.unfold"),
    (Command::Write("foldAll"), "write.fold_all"),
    (Command::Write("unfoldAll"), "write.unfold_all"),
    (Command::Write("tab"), "write.tab"),
    (Command::View(View::Edit), "palette.edit"),
    (Command::View(View::Preview), "palette.preview"),
    (Command::Apart(false), "palette.together"),
    (Command::Apart(true), "palette.apart"),
    (Command::Zoom(ZoomStep::In), "palette.zoom_in"),
    (Command::Zoom(ZoomStep::Out), "palette.zoom_out"),
    (Command::Zoom(ZoomStep::Actual), "palette.zoom_actual"),
    (Command::Zoom(ZoomStep::Fit), "palette.zoom_fit"),
    (Command::Page(PageWish::Paper(Paper::A4)), "palette.a4"),
    (Command::Page(PageWish::Paper(Paper::Letter)), "palette.letter"),
    (Command::Page(PageWish::Paper(Paper::Wide)), "palette.slide"),
    (Command::Page(PageWish::Margins(Margins::Narrow)), "palette.margins_narrow"),
    (Command::Page(PageWish::Margins(Margins::Usual)), "palette.margins_usual"),
    (Command::Page(PageWish::Margins(Margins::Wide)), "palette.margins_wide"),
    (Command::Page(PageWish::Type(TypeSize::Small)), "palette.type_small"),
    (Command::Page(PageWish::Type(TypeSize::Usual)), "palette.type_usual"),
    (Command::Page(PageWish::Type(TypeSize::Large)), "palette.type_large"),
    (Command::Page(PageWish::Spacing(Spacing::Tight)), "palette.spacing_tight"),
    (Command::Page(PageWish::Spacing(Spacing::Usual)), "palette.spacing_usual"),
    (Command::Page(PageWish::Spacing(Spacing::Loose)), "palette.spacing_loose"),
    (Command::Page(PageWish::Numbers), "palette.page_numbers"),
    (Command::Page(PageWish::One), "palette.one_page"),
    (Command::Theme(Theme::Light), "palette.light"),
    (Command::Theme(Theme::Dark), "palette.dark"),
    (Command::Theme(Theme::System), "palette.system"),
    (Command::Language(Language::Ko), "palette.korean"),
    (Command::Language(Language::En), "palette.english"),
    (Command::Format(Some(Format::Markdown)), "palette.markdown"),
    (Command::Format(Some(Format::Html)), "palette.html"),
    (Command::Format(None), "palette.auto"),
    (Command::Kind(Some(DocumentKind::Resume)), "palette.kind_resume"),
    (Command::Kind(Some(DocumentKind::CareerDescription)), "palette.kind_description"),
    (Command::Kind(Some(DocumentKind::Portfolio)), "palette.kind_portfolio"),
    (Command::Kind(None), "palette.kind_auto"),
    (Command::Settings(Chapter::Choices), "settings.title"),
    (Command::Settings(Chapter::Privacy), "privacy.title"),
    (Command::Tour, "tour.title"),
    (Command::Message, "palette.message"),
];

/// A command as it is looked for and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) command: Command,
    /// In the language of the page.
    pub(super) name: &'static str,
    /// In the other one.
    pub(super) other: &'static str,
    /// What else people call it.
    pub(super) also: &'static str,
}

/// Other words, in both languages, under which people look for a command.
fn also(key: &str) -> &'static str {
    match key {
        "palette.export" => "저장 백업 내려받기 다운로드 save backup download",
        "palette.print" => "출력 저장 save",
        "palette.documents" => "문서 휴지통 삭제 이름 documents bin trash delete rename",
        "palette.file" => "불러오기 가져오기 import upload",
        "palette.hints" => "맞춤법 검사 lint check spelling",
        "palette.light" | "palette.dark" | "palette.system" => "테마 다크 라이트 모드 theme mode",
        "palette.korean" | "palette.english" => "언어 language",
        "versions.open" => "기록 히스토리 되돌리기 history undo diff",
        "settings.title" => "환경설정 글자 크기 preferences font size",
        "share.title" => "주소 복사 url send copy",
        "anonymous.title" | "palette.original" => "가리기 블라인드 blind hide",
        "far.at_caret" => "이미지 사진 내려받기 image photo download fetch",
        "tour.title" => "도움말 사용법 help",
        "palette.fix_all" => "고치기 자동 수정 mend correct",
        "palette.rules" => "규칙 끄기 검사 설정 import export dismissed",
        "palette.save" => "저장 파일 디스크 save file disk",
        "menu.disk_open" | "menu.disk_new" => "디스크 컴퓨터 저장 열기 disk file open save",
        "palette.duplicate" => "사본 복사 copy",
        "palette.delete" => "삭제 지우기 휴지통 trash remove",
        "palette.a4" | "palette.letter" | "palette.slide" => "종이 크기 paper size",
        "palette.zoom_in" => "확대 zoom in",
        "palette.zoom_out" => "축소 zoom out",
        "palette.zoom_fit" => "화면 맞춤 zoom fit",
        "palette.one_page" => "한쪽 줄이기 fit",
        "palette.message" => "메시지 되돌리기 notice undo",
        "pages.panel" => "목차 페이지 outline contents",
        "write.find" | "write.replace" => "검색 바꾸기 search",
        "write.undo" => "실행 취소",
        _ => "",
    }
}

/// All commands, by their names. What leads out of the anonymous copy says so.
pub(super) fn named(texts: Texts, is_anonymous: bool) -> impl Iterator<Item = Named> {
    let other = Texts::of(texts.language().other());
    COMMANDS.into_iter().map(move |(command, key)| {
        let key = if is_anonymous && command == Command::Anonymous { "palette.original" } else { key };
        Named { command, name: texts.get(key), other: other.get(key), also: also(key) }
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::app::keyboard::Shortcut;

    fn has(command: Command) -> bool {
        COMMANDS.iter().any(|(known, _)| *known == command)
    }

    #[test]
    fn whatever_the_editor_does_by_a_name_is_here() {
        let script = include_str!("../editor/commands.js");
        let table = script.split_once("export const commands = {\n").unwrap().1.split_once("\n};").unwrap().0;
        let entries = table.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with("//"));
        let there: BTreeSet<&str> = entries.filter_map(|line| line.split([':', ',']).next()).collect();
        let here: BTreeSet<&str> = COMMANDS
            .iter()
            .filter_map(|(command, _)| match command {
                Command::Write(name) => Some(*name),
                _ => None,
            })
            .collect();
        assert!(there.len() > 20);
        assert_eq!(there, here);
    }

    #[test]
    fn whatever_has_a_key_is_here() {
        for shortcut in Shortcut::ALL {
            let command = match shortcut {
                Shortcut::Save => Command::Save,
                Shortcut::Open => Command::Begin(Beginning::File),
                Shortcut::History => Command::Versions,
                Shortcut::Glance => Command::Side(Side::Glance),
                // It is what they are in.
                Shortcut::Palette => continue,
                Shortcut::Print => Command::Print,
                Shortcut::Message => Command::Message,
            };
            assert!(has(command), "{shortcut:?}");
        }
    }

    #[test]
    fn every_choice_of_the_pages_is_here() {
        assert!(Paper::ALL.iter().all(|(paper, _)| has(Command::Page(PageWish::Paper(*paper)))));
        assert!(Margins::ALL.iter().all(|(margins, _)| has(Command::Page(PageWish::Margins(*margins)))));
        assert!(TypeSize::ALL.iter().all(|(size, _)| has(Command::Page(PageWish::Type(*size)))));
        assert!(Spacing::ALL.iter().all(|(spacing, _)| has(Command::Page(PageWish::Spacing(*spacing)))));
        assert!(DocumentKind::ALL.iter().all(|(kind, _)| has(Command::Kind(Some(*kind)))));
    }
}
