//! What may stand in the preview, checked on the finished HTML by rules written down a second time, on purpose
//! without a look at the library's own lists.

use html5gum::{DefaultEmitter, Token, Tokenizer};

const ELEMENTS: [&str; 32] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "img",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "u",
    "ul",
    "figure",
    "figcaption",
];
const VOID: [&str; 3] = ["br", "hr", "img"];
/// Elements that hold nothing but a line of text.
const LINE_ONLY: [&str; 18] = [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "span",
    "a",
    "strong",
    "em",
    "del",
    "u",
    "code",
    "sub",
    "sup",
    "mark",
    "small",
    "pre",
    "figcaption",
];
const IN_LINE: [&str; 13] =
    ["span", "a", "strong", "em", "del", "u", "code", "sub", "sup", "mark", "small", "br", "img"];
const CLASSES: [&str; 33] = [
    "unit",
    "head",
    "section",
    "contact",
    "intro",
    "block",
    "skills",
    "row",
    "first",
    "name",
    "section-label",
    "decoration",
    "contact-line",
    "label",
    "skill-group",
    "chip",
    "badge",
    "left",
    "right",
    "company",
    "role",
    "project",
    "project-period",
    "period",
    "note",
    "body",
    "in-project",
    "work",
    "picture",
    "shot",
    "absent",
    "last",
    "title",
];
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Everything in `html` that must never come from an author's text. Empty for a clean page.
pub(crate) fn violations(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = lossy(&tag.name);
                element(&name, &open, &mut found);
                let attributes: Vec<(String, String)> =
                    tag.attributes.iter().map(|(name, value)| (lossy(name), lossy(value))).collect();
                for (attribute, value) in &attributes {
                    if !is_allowed(&name, attribute, value) {
                        found.push(format!("<{name} {attribute}={value:?}>"));
                    }
                }
                let has = |wanted: &str| attributes.iter().any(|(name, _)| name == wanted);
                if has("href") && !(has("rel") && has("target")) {
                    found.push("a link that keeps its opener or referrer".to_owned());
                }
                if !VOID.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => {
                let name = lossy(&tag.name);
                if open.pop().as_ref() != Some(&name) {
                    found.push(format!("</{name}> closes another element"));
                }
            }
            Token::Comment(_) => found.push("a comment".to_owned()),
            Token::Doctype(_) => found.push("a doctype".to_owned()),
            Token::Error(error) if !is_about_a_character(&error.value) => {
                found.push(format!("parse error {:?}", error.value));
            }
            Token::Error(_) => {}
            Token::String(_) => {}
        }
    }
    found.extend(open.iter().map(|name| format!("<{name}> is never closed")));
    found
}

/// Control characters in text are ugly, not dangerous; a NUL is neither text nor kept by any parser.
fn is_about_a_character(error: &html5gum::Error) -> bool {
    use html5gum::Error::{ControlCharacterInInputStream, NoncharacterInInputStream};
    matches!(error, ControlCharacterInInputStream | NoncharacterInInputStream)
}

/// Names, and the nesting that a browser's parser would otherwise rearrange.
fn element(name: &str, open: &[String], found: &mut Vec<String>) {
    if !ELEMENTS.contains(&name) {
        found.push(format!("<{name}>"));
    }
    let parent = open.last().map_or("", String::as_str);
    if LINE_ONLY.contains(&parent) && !IN_LINE.contains(&name) {
        found.push(format!("<{name}> in <{parent}>"));
    }
    if name == "a" && open.iter().any(|open| open == "a") {
        found.push("a link in a link".to_owned());
    }
    let wrong_parent = match name {
        "li" => !matches!(parent, "ul" | "ol"),
        "tr" => parent != "tbody",
        "td" | "th" => parent != "tr",
        "tbody" => parent != "table",
        _ => matches!(parent, "ul" | "ol" | "table" | "tbody" | "tr"),
    };
    if wrong_parent {
        found.push(format!("<{name}> right in <{parent}>"));
    }
}

fn is_allowed(element: &str, attribute: &str, value: &str) -> bool {
    match (element, attribute) {
        (_, "class") => !value.is_empty() && value.split(' ').all(is_class),
        ("a", "href") => is_address(value),
        ("a", "target") => value == "_blank",
        ("a", "rel") => value == "noopener noreferrer nofollow",
        ("img", "src") => is_picture(value),
        ("img", "data-picture") => is_kept(value),
        ("a" | "span", "data-host") => !value.contains('/'),
        ("a" | "span", "data-far") => is_address(value) && value.to_ascii_lowercase().starts_with("http"),
        ("img", "alt") => true,
        ("ol", "start") => value.parse::<u64>().is_ok(),
        ("td" | "th", "colspan" | "rowspan") => value.parse::<u8>().is_ok_and(|n| (1..=100).contains(&n)),
        _ => false,
    }
}

fn is_class(class: &str) -> bool {
    let is_hex = |digits: &str| digits.len() == 6 && digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    CLASSES.contains(&class)
        || class.strip_prefix("ink-").is_some_and(is_hex)
        || class.strip_prefix("ground-").is_some_and(is_hex)
        || matches!(class, "align-left" | "align-center" | "align-right")
}

/// The scheme as `new URL` would find it: control characters and spaces at the ends go, tabs and line ends
/// anywhere go, then letters up to the first colon.
fn is_address(value: &str) -> bool {
    let value: String =
        value.trim_matches(|c: char| c <= ' ').chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let name = value.split(':').next().unwrap_or_default();
    let has_scheme = name.len() < value.len()
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    // `//host` leads to another place without naming a scheme; it is still only a link.
    !has_scheme || SCHEMES.contains(&name.to_ascii_lowercase().as_str())
}

/// The one form of address under which the page looks for a picture in the browser.
fn is_kept(value: &str) -> bool {
    let name = value.strip_prefix("pictures/").unwrap_or_default();
    let (digits, kind) = name.split_at_checked(16).unwrap_or_default();
    digits.bytes().all(|b| b"0123456789abcdef".contains(&b)) && [".webp", ".png", ".jpg"].contains(&kind)
}

fn is_picture(value: &str) -> bool {
    let Some((kind, data)) = value.split_once(";base64,") else { return false };
    let kind = kind.to_ascii_lowercase();
    let raster = ["data:image/png", "data:image/jpeg", "data:image/webp", "data:image/gif"].contains(&kind.as_str());
    raster && data.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
