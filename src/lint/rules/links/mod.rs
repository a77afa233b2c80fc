//! Links.

mod address;
mod brackets;
mod broken_link;
mod insecure_link;
mod missing_profile_link;
mod non_descriptive_link;

use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] =
    &[&broken_link::RULE, &insecure_link::RULE, &missing_profile_link::RULE, &non_descriptive_link::RULE];

/// The host of an address with its port, and whatever stands before `://`.
fn host(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    Some((scheme, host.rsplit('@').next().unwrap_or_default()))
}

/// True for `example.com` and `www.example.com`, when the site is `example.com`.
fn is_of(host: &str, site: &str) -> bool {
    let host = host.split(':').next().unwrap_or_default();
    let head = host.len().checked_sub(site.len()).and_then(|at| host.split_at_checked(at));
    head.is_some_and(|(head, tail)| tail.eq_ignore_ascii_case(site) && (head.is_empty() || head.ends_with('.')))
}
