//! A picture of the person.

use crate::lint::facts::{BlockKind, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::markup::NodeId;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "P4",
        name: "profile-photo",
        group: Group::Privacy,
        scope: Scope::Document,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "증명사진", en: "Photo" },
        messages: &[Words {
            ko: "사진이 있어요. 아직 사진을 받는 양식도 있지만, 회사는 직무와 상관없는 외모를 물을 수 없어요. 없어도 괜찮아요",
            en: "There is a photo. Some forms still want one, but looks have nothing to do with the job: you may leave it out",
        }],
        why: Words {
            ko: "사진은 자리를 많이 차지하고, 실력보다 인상을 먼저 보게 해요.",
            en: "A photo takes space and makes readers look at the face before the work.",
        },
        options: &[Opt { name: "max-width", default: 400 }, Opt { name: "min-width", default: 60 }],
    },
    check,
};

/// Words in the name of a photo, lower case.
const PHOTO: [&str; 9] = ["사진", "증명", "프로필", "profile", "portrait", "headshot", "photo", "selfie", "avatar"];
/// Words in the name of other pictures.
const OTHER: [&str; 27] = [
    "headline",
    "title",
    "cover",
    "thumbnail",
    "badge",
    "shields.io",
    "icon",
    "emoji",
    "아이콘",
    "logo",
    "로고",
    "banner",
    "배너",
    "header",
    "capsule",
    "hits.",
    "stats",
    "skill",
    "simpleicons",
    "screenshot",
    "스크린샷",
    "화면",
    "캡처",
    "구조도",
    "diagram",
    "architecture",
    ".svg",
];
/// A photo's width is so many hundredths of its height: 3 by 4, give or take a little.
const RATIO: std::ops::RangeInclusive<u32> = 72..=78;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut headings = facts.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading(_)));
    let second = headings.nth(1).map(|block| block.span.start);
    let work = facts.entries.first().map(|entry| entry.title.start);
    // A page that does not say whose it is begins with a picture of what it tells about.
    let resume = facts.resume();
    let of_person = resume.name.is_some() || resume.email.is_some() || resume.mobile.is_some();
    let sizes = sink.option("min-width")..=sink.option("max-width");
    for picture in facts.pictures() {
        let span = facts.document().span(*picture);
        let address = facts.picture_source(*picture).and_then(|span| span.of(facts.source())).unwrap_or_default();
        let alternative = facts.document().attributes(*picture).and_then(|attributes| attributes.alt.as_deref());
        let address = address.to_ascii_lowercase();
        let alternative = alternative.unwrap_or_default().to_ascii_lowercase();
        let named = |words: &[&str]| words.iter().any(|word| address.contains(word) || alternative.contains(word));
        // Of a folder for the page of a profile the name of the file is told.
        let file = address.rsplit('/').next().unwrap_or_default();
        let is_photo = || PHOTO.iter().any(|word| file.contains(word) || alternative.contains(word));
        // A moving picture shows how something works; several photos are no portrait.
        if address.ends_with(".gif") || named(&["photos"]) {
            continue;
        }
        let (width, height) = (size(facts, *picture, "width"), size(facts, *picture, "height"));
        let fits = width.is_none_or(|width| sizes.contains(&(width as usize)));
        // In an entry, a picture shows the work.
        if !fits || named(&OTHER) || facts.entry_at(span).is_some() || is_linked(facts, *picture) {
            continue;
        }
        let ratio = width.zip(height).and_then(|(width, height)| (width * 100).checked_div(height));
        // Below the title of an entry, though outside of it, a picture is no portrait.
        let on_top =
            of_person && second.is_some_and(|second| span.start < second) && work.is_none_or(|work| span.start < work);
        let face = [file, &alternative].iter().any(|name| is_face(name));
        if on_top || face || is_photo() || ratio.is_some_and(|ratio| RATIO.contains(&ratio)) {
            sink.at_span(span);
            return;
        }
    }
}

/// `face.png` and `me.png`, but not `interface.png`.
fn is_face(name: &str) -> bool {
    name.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "face" | "me" | "얼굴"))
}

/// A badge is a link, a photo hardly ever.
fn is_linked(facts: &Facts<'_>, picture: NodeId) -> bool {
    let place = |node| facts.document().span(node);
    let span = place(picture);
    let next = facts.links().partition_point(|link| place(link.node).end < span.end);
    facts.links().get(next).is_some_and(|link| place(link.node).start <= span.start)
}

/// A number of pixels, kept small enough to count with.
fn size(facts: &Facts<'_>, picture: NodeId, name: &str) -> Option<u32> {
    let tag = facts.tag_at(facts.document().span(picture))?;
    let value = facts.attribute(tag, name)?.of(facts.source())?;
    value.trim().trim_end_matches("px").parse::<u16>().ok().map(u32::from)
}
