//! What is left of a file when all that is known was taken out of it.

use crate::convert::json::Value;
use crate::convert::markdown;

/// Everything that still says something, each with the way to it: `basics.location.city: 서울`. As Markdown.
pub(super) fn lines(value: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    collect(value, "", &mut lines);
    lines
}

fn collect(value: &Value, path: &str, lines: &mut Vec<String>) {
    let mut say = |text: &str| {
        let shown = markdown::line(&format!("{path}: {text}"));
        lines.push(if text.starts_with("data:image/") {
            format!("{}: !{}", markdown::line(path), markdown::link("image", text))
        } else {
            shown
        });
    };
    match value {
        Value::Null => {}
        Value::Bool(flag) => say(if *flag { "true" } else { "false" }),
        Value::Number(number) => say(number),
        Value::Text(text) if text.trim().is_empty() => {}
        Value::Text(text) => say(text),
        Value::List(values) => {
            for (number, value) in (1..).zip(values) {
                collect(value, &step(path, &number.to_string()), lines);
            }
        }
        Value::Object(object) => {
            for (name, value) in &object.0 {
                collect(value, &step(path, name), lines);
            }
        }
    }
}

fn step(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
