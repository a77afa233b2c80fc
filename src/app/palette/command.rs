use crate::app::i18n::{Language, Texts};
use crate::app::preferences::Theme;
use crate::app::samples::{OTHERS, Work};
use crate::app::settings::Chapter;
use crate::app::side::Side;
use crate::app::split::View;
use crate::app::start::Beginning;
use crate::markup::Format;

/// What can be asked for by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Command {
    /// Begin a new document.
    Begin(Beginning),
    /// The list of documents.
    Documents,
    /// Versions, and two of them side by side.
    Versions,
    /// A panel beside the sheet, or away with it.
    Side(Side),
    /// The panel of hints, or away with it.
    Hints,
    /// A copy without names, or back to the text.
    Anonymous,
    /// Take the text away as a file.
    Export,
    /// Make a link.
    Share,
    Print,
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
    /// What the editor knows by this name (`editor/commands.js`).
    Write(&'static str),
}

/// All of them in the order of the toolbar and the menu, each with the key of its name.
const COMMANDS: [(Command, &str); 53] = [
    (Command::Side(Side::Glance), "glance.title"),
    (Command::Hints, "palette.hints"),
    (Command::Print, "palette.print"),
    (Command::Export, "palette.export"),
    (Command::Share, "share.title"),
    (Command::Side(Side::Wanted), "wanted.title"),
    (Command::Side(Side::Reading), "reading.title"),
    (Command::Side(Side::Ties), "portfolio.compare"),
    (Command::Anonymous, "anonymous.title"),
    (Command::Versions, "versions.open"),
    (Command::Documents, "palette.documents"),
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
    (Command::View(View::Edit), "palette.edit"),
    (Command::View(View::Preview), "palette.preview"),
    (Command::Apart(false), "palette.together"),
    (Command::Apart(true), "palette.apart"),
    (Command::Theme(Theme::Light), "palette.light"),
    (Command::Theme(Theme::Dark), "palette.dark"),
    (Command::Theme(Theme::System), "palette.system"),
    (Command::Language(Language::Ko), "palette.korean"),
    (Command::Language(Language::En), "palette.english"),
    (Command::Format(Some(Format::Markdown)), "palette.markdown"),
    (Command::Format(Some(Format::Html)), "palette.html"),
    (Command::Format(None), "palette.auto"),
    (Command::Settings(Chapter::Choices), "settings.title"),
    (Command::Settings(Chapter::Privacy), "privacy.title"),
    (Command::Tour, "tour.title"),
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
        "anonymous.title" => "가리기 블라인드 blind hide",
        "far.at_caret" => "이미지 사진 내려받기 image photo download fetch",
        "tour.title" => "도움말 사용법 help",
        _ => "",
    }
}

/// All commands, by their names.
pub(super) fn named(texts: Texts) -> impl Iterator<Item = Named> {
    let other = match texts.language() {
        Language::Ko => Texts::of(Language::En),
        Language::En => Texts::of(Language::Ko),
    };
    COMMANDS.into_iter().map(move |(command, key)| Named {
        command,
        name: texts.get(key),
        other: other.get(key),
        also: also(key),
    })
}
