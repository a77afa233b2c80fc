//! Raw HTML.

mod br_spacing;
mod deprecated_element;
mod html_parsed_as_code;
mod inline_style_layout;
mod literal;
mod markdown_in_html_block;
mod unclosed_tag;
mod unsafe_html;

use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[
    &unclosed_tag::RULE,
    &unsafe_html::RULE,
    &inline_style_layout::RULE,
    &br_spacing::RULE,
    &deprecated_element::RULE,
    &html_parsed_as_code::RULE,
    &markdown_in_html_block::RULE,
];
