//! What tabs say to each other about a document. Other pages of the same host hear and may say anything, so every word is
//! checked, and none is trusted with more than a look into the storage.

use crate::browser::json::Fields;

/// A message to all other tabs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Message {
    /// The tab of this name wants to edit the document.
    Ask {
        /// The document's id.
        id: String,
        /// The name of the tab that asks.
        tab: String,
    },
    /// All is stored: that tab may edit the document.
    Given {
        /// The document's id.
        id: String,
        /// The name of the tab that asked.
        tab: String,
    },
    /// A record was written.
    Saved {
        /// The record.
        record: String,
    },
}

impl Message {
    /// Reads a message; `None` for everything that is not one.
    #[must_use]
    pub(super) fn read(json: &str) -> Option<Self> {
        let fields = Fields::parse(json)?;
        let text = |name| fields.text(name);
        match text("say")?.as_str() {
            "ask" => Some(Self::Ask { id: text("id")?, tab: text("tab")? }),
            "given" => Some(Self::Given { id: text("id")?, tab: text("tab")? }),
            "saved" => Some(Self::Saved { record: text("record")? }),
            _ => None,
        }
    }

    /// The message as it is sent; `None` if the browser can't write it.
    #[must_use]
    pub(super) fn to_json(&self) -> Option<String> {
        let say = |word: &str| Fields::default().with("say", word);
        match self {
            Self::Ask { id, tab } => say("ask").with("id", id.as_str()).with("tab", tab.as_str()),
            Self::Given { id, tab } => say("given").with("id", id.as_str()).with("tab", tab.as_str()),
            Self::Saved { record } => say("saved").with("record", record.as_str()),
        }
        .to_json()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_understood() {
        let (id, tab) = ("a".to_owned(), "t".to_owned());
        for said in [
            Message::Ask { id: id.clone(), tab: tab.clone() },
            Message::Given { id, tab },
            Message::Saved { record: "{\"text\":\"가\\n\"}".to_owned() },
        ] {
            assert_eq!(Message::read(&said.to_json().unwrap()), Some(said));
        }
    }

    #[test]
    fn anything_else_is_not() {
        for junk in
            ["", "null", "[]", "{}", r#"{"say":"ask","id":"a"}"#, r#"{"say":"sing"}"#, r#"{"say":"saved","record":7}"#]
        {
            assert_eq!(Message::read(junk), None, "{junk}");
        }
    }
}
