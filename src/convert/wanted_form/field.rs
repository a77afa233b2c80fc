//! One field of the form.

use crate::resume::YearMonth;

/// Which field, by Wanted's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldName {
    /// 이름
    Name,
    /// 이메일
    Email,
    /// 연락처
    Mobile,
    /// 간단 소개
    About,
    /// 회사명
    Company,
    /// 재직 형태
    Employment,
    /// 직무 · 부서명/직책
    BusinessTitle,
    /// Begin, a month.
    Start,
    /// End, a month.
    End,
    /// 주요 성과: title.
    AchievementTitle,
    /// What was done.
    Description,
    /// 학교명
    School,
    /// 전공 및 학위
    Major,
    /// One name of 스킬.
    Skill,
    /// 활동명
    ActivityTitle,
    /// When it was, a month.
    ActivityDate,
    /// 언어
    Language,
    /// 수준
    Level,
    /// 링크명
    LinkTitle,
    /// Address with its scheme.
    Url,
}

impl FieldName {
    /// How many characters the form takes, where that is publicly known.
    #[must_use]
    pub fn limit(self) -> Option<usize> {
        match self {
            Self::Name => Some(100),
            Self::Email => Some(120),
            Self::Mobile => Some(200),
            Self::About => Some(2000),
            Self::BusinessTitle | Self::AchievementTitle => Some(255),
            _ => None,
        }
    }

    fn is_required(self) -> bool {
        use FieldName::{AchievementTitle, Email, End, Level, Mobile, Name, Start};
        matches!(self, Name | Email | Mobile | Start | End | AchievementTitle | Level)
    }
}

/// What is to be seen to before a value goes into the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldNote {
    /// The form wants one, the résumé has none.
    Required,
    /// So many characters over the limit.
    TooLong(usize),
    /// A year without its month: the form wants both.
    NoMonth,
    /// The box 현재 재직중 takes the place of an end.
    Serving,
    /// The box 현재 재학중 takes the place of an end.
    Attending,
    /// The work has no period of its own; this is its employer's.
    FromEmployer,
    /// It goes on; the form wants an end, so this is the present month.
    StillGoing,
    /// The address has no scheme.
    NoScheme,
}

/// A field and what goes into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    /// Which one.
    pub name: FieldName,
    /// The whole value; months as `2021.06`.
    pub value: String,
    /// What is to be seen to.
    pub notes: Vec<FieldNote>,
}

impl FormField {
    pub(super) fn new(name: FieldName, value: &str) -> Self {
        let mut field = Self { name, value: value.trim().to_owned(), notes: Vec::new() };
        if let Some(over) =
            name.limit().and_then(|limit| field.characters().checked_sub(limit)).filter(|over| *over > 0)
        {
            field.notes.push(FieldNote::TooLong(over));
        }
        if field.value.is_empty() && name.is_required() {
            field.notes.push(FieldNote::Required);
        }
        if name == FieldName::Url && !field.value.contains("://") {
            field.notes.push(FieldNote::NoScheme);
        }
        field
    }

    pub(super) fn month(name: FieldName, month: Option<YearMonth>) -> Self {
        let mut field = Self::new(name, &month.map_or_else(String::new, |month| month.to_string()));
        if month.is_some_and(|month| month.month.is_none()) {
            field.notes.push(FieldNote::NoMonth);
        }
        field
    }

    /// The same with a note more. A note that explains why nothing stands there takes the place of [`FieldNote::Required`].
    pub(super) fn with(mut self, note: FieldNote) -> Self {
        if matches!(note, FieldNote::Serving | FieldNote::Attending) {
            self.notes.retain(|note| *note != FieldNote::Required);
        }
        self.notes.push(note);
        self
    }

    /// Its length in characters, as the form counts.
    #[must_use]
    pub fn characters(&self) -> usize {
        self.value.chars().count()
    }

    /// An empty field without a note tells nothing.
    pub(super) fn is_worth_showing(&self) -> bool {
        !self.value.is_empty() || !self.notes.is_empty()
    }
}
