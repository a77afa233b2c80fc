//! One kept text of a document.

use crate::app::i18n::Texts;
use crate::browser::clock;
use crate::browser::history::Remembered;

/// Why a text was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Some minutes had passed since the last one.
    Interval,
    /// The person wanted it.
    Asked,
    /// An earlier version was about to take its place.
    BeforeRestore,
    /// A newer page was about to change how it is stored.
    BeforeMigration,
    /// Another tab had saved a later text.
    Outrun,
    /// Details of a résumé were about to be moved into it.
    BeforeMove,
}

const NAMES: [(Reason, &str); 6] = [
    (Reason::Interval, "interval"),
    (Reason::Asked, "asked"),
    (Reason::BeforeRestore, "before-restore"),
    (Reason::BeforeMigration, "before-migration"),
    (Reason::Outrun, "outrun"),
    (Reason::BeforeMove, "before-move"),
];

impl Reason {
    /// Its name in storage.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        NAMES.iter().find(|(reason, _)| *reason == self).map_or("", |(_, name)| name)
    }

    /// The reason of a name; a newer page may know others, which say no more than that time has passed.
    #[must_use]
    pub(crate) fn named(name: &str) -> Self {
        NAMES.iter().find(|(_, known)| *known == name).map_or(Self::Interval, |(reason, _)| *reason)
    }

    /// For people.
    #[must_use]
    pub(crate) fn words(self, texts: Texts) -> &'static str {
        match self {
            Self::Interval => texts.get("versions.reason.interval"),
            Self::Asked => texts.get("versions.reason.asked"),
            Self::BeforeRestore => texts.get("versions.reason.restore"),
            Self::BeforeMigration => texts.get("versions.reason.migration"),
            Self::Outrun => texts.get("versions.reason.outrun"),
            Self::BeforeMove => texts.get("versions.reason.before_move"),
        }
    }
}

/// What is known about a kept text without reading it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Version {
    /// The key under which it lies.
    pub(crate) key: u32,
    pub(crate) reason: Reason,
    /// When, in ISO 8601.
    pub(crate) at: String,
    /// When, in ms.
    pub(crate) moment: f64,
    /// What the person called it.
    pub(crate) name: Option<String>,
    /// How long its record is, in UTF-16 units.
    pub(crate) size: usize,
}

impl Version {
    /// Reads what the vault knows. A moment that can't be read counts as long ago.
    #[must_use]
    pub(crate) fn of(remembered: Remembered) -> Self {
        let Remembered { key, reason, at, name, size } = remembered;
        let moment = clock::ms_of(&at).unwrap_or_default();
        Self { key, reason: Reason::named(&reason), at, moment, name, size }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_known_again() {
        for (reason, name) in NAMES {
            assert_eq!((Reason::named(name), reason.name()), (reason, name));
        }
        assert_eq!(Reason::named("of another page"), Reason::Interval);
    }
}
