//! More projects of one's own than a résumé needs.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "F3",
        name: "too-many-projects",
        group: Group::Portfolio,
        scope: Scope::Document,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Preview,
        langs: ANY,
        title: Words { ko: "프로젝트가 너무 많아요", en: "Too many projects" },
        messages: &[Words {
            ko: "프로젝트가 {0}개예요 (기준 {1}개). 지원하는 일에 맞는 것만 남겨 보세요",
            en: "{0} projects (limit {1}): keep those that fit the job",
        }],
        why: Words {
            ko: "많이 적을수록 가장 좋은 것이 덜 보여요.",
            en: "The more there are, the less the best is seen.",
        },
        options: &[Opt { name: "max-projects", default: 5 }],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let most = sink.option("max-projects");
    let projects = &facts.resume().projects;
    if projects.len() > most
        && let Some(first) = projects.first()
    {
        sink.at_span(first.title.span).with(projects.len()).with(most);
    }
}
