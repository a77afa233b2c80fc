//! A document's analysis against what a reader would note down about it.
#![allow(clippy::indexing_slicing, reason = "a missing key of JSON is null")]

use hannun::analysis::Analysis;
use hannun::lint::Lang;
use serde_json::Value;

/// What differs, a line each. Keys that `expected` doesn't have are free.
pub(crate) fn differences(expected: &Value, analysis: &Analysis) -> Vec<String> {
    let actual = hannun::json::analysis(analysis, &[], Lang::Ko);
    let mut found = Vec::new();
    for (key, expected) in expected.as_object().into_iter().flatten() {
        let words = || expected.as_array().into_iter().flatten().filter_map(Value::as_str);
        let text = actual["text"].as_str().unwrap_or_default();
        match key.as_str() {
            "shows" => found.extend(words().filter(|w| !text.contains(w)).map(|w| format!("text does not show {w:?}"))),
            "hides" => found.extend(words().filter(|w| text.contains(w)).map(|w| format!("text shows {w:?}"))),
            "notes" => {
                let kinds: Vec<&str> = actual["notes"].as_array().into_iter().flatten().filter_map(kind).collect();
                found.extend(words().filter(|w| !kinds.contains(w)).map(|w| format!("no note {w:?} in {kinds:?}")));
            }
            _ => compare(key, expected, &actual["resume"][key], &mut found),
        }
    }
    found
}

fn kind(note: &Value) -> Option<&str> {
    note["kind"].as_str()
}

/// Objects are compared by the expected keys, lists by all their elements.
fn compare(place: &str, expected: &Value, actual: &Value, found: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            for (key, expected) in expected {
                compare(&format!("{place}.{key}"), expected, actual.get(key).unwrap_or(&Value::Null), found);
            }
        }
        (Value::Array(wanted), Value::Array(got)) if wanted.len() == got.len() => {
            for (index, (wanted, got)) in wanted.iter().zip(got).enumerate() {
                compare(&format!("{place}[{index}]"), wanted, got, found);
            }
        }
        (Value::Array(wanted), Value::Array(got)) => {
            found.push(format!("{place}: {} wanted, {} found: {}", wanted.len(), got.len(), names(got)));
        }
        _ if expected == actual => {}
        _ => found.push(format!("{place}: {expected} wanted, {actual} found")),
    }
}

/// The first value of each element that tells it from the others.
fn names(values: &[Value]) -> String {
    let name = |value: &Value| {
        let named = ["company", "school", "title", "name"].into_iter().find_map(|key| value.get(key));
        named.unwrap_or(value).to_string()
    };
    values.iter().map(name).collect::<Vec<_>>().join(", ")
}
