//! A tree of JSON becomes a text.

use std::fmt::Write;

use super::Value;

/// The value as JSON, two spaces a level, with a line feed at its end: people read such files.
#[must_use]
pub(in crate::convert) fn write(value: &Value) -> String {
    let mut json = String::new();
    write_value(&mut json, value, 0);
    json.push('\n');
    json
}

fn write_value(json: &mut String, value: &Value, depth: usize) {
    match value {
        Value::Null => json.push_str("null"),
        Value::Bool(true) => json.push_str("true"),
        Value::Bool(false) => json.push_str("false"),
        Value::Number(number) => json.push_str(number),
        Value::Text(text) => write_text(json, text),
        Value::List(values) => {
            write_all(json, depth, ['[', ']'], values, write_value);
        }
        Value::Object(object) => {
            write_all(json, depth, ['{', '}'], &object.0, |json, (name, value), depth| {
                write_text(json, name);
                json.push_str(": ");
                write_value(json, value, depth);
            });
        }
    }
}

fn write_all<T>(
    json: &mut String,
    depth: usize,
    [open, close]: [char; 2],
    all: &[T],
    each: fn(&mut String, &T, usize),
) {
    json.push(open);
    for (index, one) in all.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        end_line(json, depth + 1);
        each(json, one, depth + 1);
    }
    if !all.is_empty() {
        end_line(json, depth);
    }
    json.push(close);
}

fn end_line(json: &mut String, depth: usize) {
    json.push('\n');
    for _ in 0..depth {
        json.push_str("  ");
    }
}

fn write_text(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            // Also what is no line end in JSON, but was one in older JavaScript.
            c if c < ' ' || matches!(c, '\u{7f}' | '\u{2028}' | '\u{2029}') => {
                let _ = write!(json, "\\u{:04x}", u32::from(c));
            }
            c => json.push(c),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::super::{Object, read};
    use super::*;
    use proptest::prelude::*;

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            any::<i64>().prop_map(|number| Value::Number(number.to_string())),
            any::<String>().prop_map(Value::Text),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
                proptest::collection::btree_map(any::<String>(), inner, 0..4)
                    .prop_map(|members| Value::Object(Object(members.into_iter().collect()))),
            ]
        })
    }

    fn as_serde(value: &Value) -> serde_json::Value {
        match value {
            Value::Null => serde_json::Value::Null,
            Value::Bool(flag) => (*flag).into(),
            Value::Number(number) => number.parse::<i64>().map_or(serde_json::Value::Null, Into::into),
            Value::Text(text) => text.as_str().into(),
            Value::List(values) => values.iter().map(as_serde).collect(),
            Value::Object(object) => object.0.iter().map(|(name, value)| (name.clone(), as_serde(value))).collect(),
        }
    }

    proptest! {
        #[test]
        fn others_read_what_was_meant(value in any_value()) {
            let json = write(&value);
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&json).ok(), Some(as_serde(&value)));
            prop_assert_eq!(read(&json), Ok(value));
        }
    }
}
