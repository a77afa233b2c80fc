//! Which commands answer to what was typed, and in which order.

use super::command::{Command, Named};
use crate::app::library::answers;

/// The commands that answer to `query`: those that were used last come first, then those whose name begins with it, then
/// the others in their own order. Names in both languages count, and so do initial consonants.
pub(super) fn found(all: impl Iterator<Item = Named>, query: &str, recent: &[Command]) -> Vec<Named> {
    let query = query.trim();
    let mut found: Vec<(usize, bool, Named)> = all
        .filter(|named| query.split_whitespace().all(|word| is_called(named, word)))
        .map(|named| {
            let used = recent.iter().position(|command| *command == named.command).unwrap_or(recent.len());
            (used, !(begins(named.name, query) || begins(named.other, query)), named)
        })
        .collect();
    found.sort_by_key(|(used, inside, _)| if query.is_empty() { (false, *used) } else { (*inside, *used) });
    found.into_iter().map(|(.., named)| named).collect()
}

/// Whether a command answers to a word by one of its names.
fn is_called(named: &Named, word: &str) -> bool {
    answers(named.name, word) || answers(named.other, word) || named.also.split(' ').any(|name| answers(name, word))
}

/// Whether the beginning of a name answers, as long as what was typed.
fn begins(name: &str, query: &str) -> bool {
    let length = query.chars().filter(|c| !c.is_whitespace()).count();
    let start: String = name.chars().filter(|c| !c.is_whitespace()).take(length).collect();
    answers(&start, query)
}

#[cfg(test)]
mod tests {
    use super::super::command::named;
    use super::*;
    use crate::app::i18n::{Language, Texts};
    use crate::app::side::Side;

    fn first(query: &str, recent: &[Command]) -> Option<Command> {
        found(named(Texts::of(Language::Ko), false), query, recent).first().map(|named| named.command)
    }

    #[test]
    fn both_languages_and_initial_consonants_find_a_command() {
        for query in ["한눈에", "ㅎㄴㅇ", "glance", "한누", "AT A"] {
            assert_eq!(first(query, &[]), Some(Command::Side(Side::Glance)), "{query}");
        }
        assert_eq!(first("링크", &[]), Some(Command::Share));
        for query in ["백업", "다운로드", "backup"] {
            assert_eq!(first(query, &[]), Some(Command::Export), "{query}");
        }
        assert_eq!(first("다크 어둡게", &[]), Some(Command::Theme(crate::app::preferences::Theme::Dark)));
        assert_eq!(first("없는 명령", &[]), None);
    }

    #[test]
    fn what_was_used_last_comes_first() {
        let recent = [Command::Share, Command::Print];
        let all = found(named(Texts::of(Language::En), false), "", &recent);
        assert_eq!(
            all.iter().take(3).map(|named| named.command).collect::<Vec<_>>(),
            [Command::Share, Command::Print, Command::Side(Side::Glance)]
        );
        assert_eq!(all.len(), named(Texts::of(Language::En), false).count());
    }

    #[test]
    fn every_command_has_a_name_of_its_own_in_both_languages() {
        for language in [Language::Ko, Language::En] {
            let mut names: Vec<&str> = named(Texts::of(language), false).map(|named| named.name).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count);
        }
    }
}
