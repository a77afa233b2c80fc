//! What is written on a badge: a picture that a service draws from the words in its address, as many résumés show their skills.

use super::Attributes;
use crate::text::percent_decoded;

/// More than a badge has room for; what is longer is no name.
const MAX_CHARS: usize = 80;

/// The words that a badge's address writes on it: `https://img.shields.io/badge/Spring%20Boot-6DB33F` is `Spring Boot`,
/// `https://skillicons.dev/icons?i=java,kotlin` is `java, kotlin`. None for every other picture, as for counters and states, whose
/// words only the service knows. (shields.io, "Static Badge": label, message and colour between dashes; two of a mark are one of it.)
#[must_use]
pub fn badge(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let (address, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = address.split_once('/')?;
    let words = if host.contains("shields.io") || host.contains("badge") {
        on_shield(path, query)?
    } else if host.contains("icons") && path.ends_with("icons") {
        percent_decoded(value(query, "i")?).replace(',', ", ")
    } else {
        // https://cdn.jsdelivr.net/gh/devicons/devicon/icons/java/java-original.svg
        let (_, icon) = path.split_once("devicon/icons/")?;
        percent_decoded(icon.split('/').next()?)
    };
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = words.chars().count() <= MAX_CHARS && words.chars().any(char::is_alphanumeric);
    (fits && !words.contains(char::is_control)).then_some(words)
}

/// A picture without words gets those of a badge.
pub(super) fn give_words(picture: &mut Attributes) {
    if picture.alt.as_deref().is_none_or(|alt| alt.trim().is_empty())
        && let Some(words) = picture.url.as_deref().and_then(badge)
    {
        picture.alt = Some(words.into());
    }
}

fn on_shield(path: &str, query: &str) -> Option<String> {
    if path == "static/v1" {
        let part = |name| percent_decoded(&value(query, name).unwrap_or_default().replace('+', " "));
        return Some(format!("{} {}", part("label"), part("message")));
    }
    let content = path.strip_prefix("badge/").filter(|content| !content.contains('/'))?;
    let content = content.strip_suffix(".svg").or_else(|| content.strip_suffix(".png")).unwrap_or(content);
    // NUL stands in no address.
    let content = content.replace("--", "\0");
    let (words, _colour) = content.rsplit_once('-')?;
    let spaced = words.replace("__", "\u{1}").replace(['-', '_'], " ");
    Some(percent_decoded(&spaced.replace('\0', "-").replace('\u{1}', "_")))
}

/// What a query says for a name.
fn value<'q>(query: &'q str, name: &str) -> Option<&'q str> {
    query.split('&').find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_says_what_its_address_writes_on_it() {
        for (url, words) in [
            ("https://img.shields.io/badge/Kotlin-7F52FF?style=flat-square&logo=Kotlin", "Kotlin"),
            ("https://img.shields.io/badge/-Spring%20Boot-6DB33F.svg", "Spring Boot"),
            ("https://img.shields.io/badge/AWS_EC2-FF9900", "AWS EC2"),
            ("https://img.shields.io/badge/scikit--learn-F7931E", "scikit-learn"),
            ("https://img.shields.io/badge/snake__case-blue", "snake_case"),
            ("https://img.shields.io/badge/C%2B%2B-00599C", "C++"),
            ("https://img.shields.io/badge/%EC%9E%90%EB%B0%94-red", "자바"),
            ("https://img.shields.io/badge/언어-자바-red", "언어 자바"),
            ("http://custom-icon-badges.demolab.com/badge/Oracle-F80000?logo=oracle", "Oracle"),
            ("https://img.shields.io/static/v1?style=flat&message=React+Native&label=", "React Native"),
            ("https://skillicons.dev/icons?theme=light&i=java,kotlin", "java, kotlin"),
            ("https://cdn.jsdelivr.net/gh/devicons/devicon/icons/java/java-original.svg", "java"),
        ] {
            assert_eq!(badge(url).as_deref(), Some(words), "{url}");
        }
    }

    #[test]
    fn other_pictures_have_no_words() {
        for url in [
            "https://img.shields.io/github/stars/o/r",
            "https://img.shields.io/badge/dynamic/json?url=x-y",
            "https://img.shields.io/badge/",
            "https://img.shields.io/badge/---red",
            "https://img.shields.io/badge/a%00b-red",
            "https://badge.fury.io/js/x.svg",
            "https://github.com/o/r/actions/workflows/ci.yml/badge.svg",
            "https://pictures.example/badge/my-ring.png",
            "https://pictures.example/icons/java.svg",
            "pictures/0123456789abcdef.webp",
            "%",
            "",
        ] {
            assert_eq!(badge(url), None, "{url}");
        }
        assert_eq!(badge(&format!("https://img.shields.io/badge/{}-red", "가".repeat(81))), None);
    }
}
