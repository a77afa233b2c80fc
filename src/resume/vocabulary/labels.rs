//! Names of fields.

use rustc_hash::{FxHashMap as HashMap, FxHashSet};
use std::sync::LazyLock;

use super::is_letter;
use super::words::{entries, short_key};

/// What a field label inside an entry announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// 기간
    Period,
    /// 역할, 직무, 직책
    Role,
    /// 소속, 부서, 팀
    Team,
    /// 재직 형태
    Employment,
    /// 회사, 회사명
    Company,
    /// 기술 스택
    Stack,
    /// 전공
    Major,
    /// 학교
    School,
    /// 프로젝트명
    Title,
    /// 성과, 문제, 행동, 설명 … : text follows that stays where it is.
    Other,
}

static BY_WORD: LazyLock<HashMap<&'static [u8], Label>> = LazyLock::new(|| {
    let mut words = HashMap::default();
    for (name, word) in entries(include_str!("labels.txt")) {
        words.insert(word.as_bytes(), Label::named(name));
    }
    words
});

impl Label {
    fn named(name: &str) -> Self {
        match name {
            "period" => Self::Period,
            "role" => Self::Role,
            "team" => Self::Team,
            "employment" => Self::Employment,
            "company" => Self::Company,
            "stack" => Self::Stack,
            "major" => Self::Major,
            "school" => Self::School,
            "title" => Self::Title,
            _ => Self::Other,
        }
    }
}

/// First letters of all labels: most lines can be told from a label by theirs.
static FIRST: LazyLock<FxHashSet<char>> =
    LazyLock::new(|| entries(include_str!("labels.txt")).filter_map(|(_, word)| word.chars().next()).collect());

/// What `text` announces, if it is a known field label.
#[must_use]
pub fn label(text: &str) -> Option<Label> {
    if text.len() > 60 {
        return None;
    }
    let first = text.chars().find(|c| is_letter(*c))?;
    if !FIRST.contains(&first.to_ascii_lowercase()) {
        return None;
    }
    BY_WORD.get(short_key(text)?.bytes()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_found() {
        for (_, word) in entries(include_str!("labels.txt")) {
            assert!(label(word).is_some(), "{word}: {} bytes", word.len());
        }
    }
}
