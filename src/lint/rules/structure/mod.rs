use crate::lint::rule::Rule;

pub static RULES: &[&Rule] = &[];
