//! A picture that says nothing to whoever can't see it.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Preset, Sink, Words};
use crate::markup::{NodeId, is_elsewhere};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "F5",
        name: "picture-without-text",
        group: Group::Portfolio,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "설명이 없는 그림", en: "Picture without text" },
        messages: &[Words {
            ko: "그림에 설명이 없어요. 무엇을 보여 주는지 대괄호나 alt에 한 줄로 적어 보세요",
            en: "The picture has no text: say in one line, between the brackets or in alt, what it shows",
        }],
        why: Words {
            ko: "그림을 보지 못하는 사람도, 그림이 뜨지 않는 화면에서도 무엇인지 알 수 있어야 해요.",
            en: "Whoever can’t see the picture, or reads where it doesn’t load, still needs to know what it shows.",
        },
        options: &[],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let document = facts.document();
    let portfolio = sink.options().preset == Preset::Portfolio;
    let mut last = 0;
    for picture in facts.pictures() {
        let (attributes, span) = (document.attributes(*picture), document.span(*picture));
        let alternative = attributes.and_then(|attributes| attributes.alt.as_deref());
        let is_far = || attributes.and_then(|attributes| attributes.url.as_deref()).is_some_and(is_elsewhere);
        // In a résumé the picture itself is the question; but of one that does not come by itself only its words are shown.
        if alternative.is_some_and(|words| !words.trim().is_empty())
            || !(portfolio || is_far())
            || has_title(facts, span)
            || is_decoration(facts, *picture)
        {
            continue;
        }
        // A row of badges is one thing to say.
        let between = Span { start: last, end: span.start }.of(document.source());
        let same_row = !portfolio && last > 0 && between.is_some_and(|between| !between.contains("\n\n"));
        last = span.end;
        if !same_row {
            sink.at_span(span);
        }
    }
}

/// A drawn wave that shows no words, as generators of banners make it.
fn is_decoration(facts: &Facts<'_>, picture: NodeId) -> bool {
    let address = facts.picture_source(picture).and_then(|span| span.of(facts.source()));
    address.is_some_and(|address| address.contains("capsule-render") && !address.contains("text="))
}

/// `<img title="Redis">` says what it is.
fn has_title(facts: &Facts<'_>, picture: Span) -> bool {
    let title =
        facts.tag_at(picture).and_then(|tag| facts.attribute(tag, "title")).and_then(|title| title.of(facts.source()));
    title.is_some_and(|title| !title.trim().is_empty())
}
