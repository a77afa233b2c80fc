//! Links of the person: the network that an address belongs to, and who one is there.

use crate::convert::json::Object;
use crate::convert::text::says_same;
use crate::resume::Link;
use crate::text::Span;
use rustc_hash::FxHashMap as HashMap;

/// Hosts that have a name of their own, and whether the first part of a path there is a person.
const NETWORKS: &[(&str, &str, bool)] = &[
    ("github.com", "GitHub", true),
    ("gitlab.com", "GitLab", true),
    ("bitbucket.org", "Bitbucket", true),
    ("linkedin.com", "LinkedIn", true),
    ("velog.io", "velog", true),
    ("medium.com", "Medium", true),
    ("brunch.co.kr", "brunch", true),
    ("x.com", "X", true),
    ("twitter.com", "Twitter", true),
    ("facebook.com", "Facebook", true),
    ("instagram.com", "Instagram", true),
    ("youtube.com", "YouTube", true),
    ("blog.naver.com", "Naver Blog", true),
    ("solved.ac", "solved.ac", false),
    ("acmicpc.net", "BOJ", false),
    ("leetcode.com", "LeetCode", false),
    ("stackoverflow.com", "Stack Overflow", false),
    ("tistory.com", "Tistory", false),
    ("notion.so", "Notion", false),
    ("notion.site", "Notion", false),
];

/// Labels of the person's own site.
const SITE: [&str; 8] = ["웹사이트", "홈페이지", "사이트", "website", "homepage", "site", "web", "url"];

/// The network that an address belongs to.
pub(super) fn network(url: &str) -> Option<&'static str> {
    find(url).map(|(_, name, _)| *name)
}

fn find(url: &str) -> Option<&'static (&'static str, &'static str, bool)> {
    let host = host(url);
    NETWORKS
        .iter()
        .find(|(site, _, _)| host == *site || host.strip_suffix(site).is_some_and(|head| head.ends_with('.')))
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// Who one is at an address: `hannun` in `https://github.com/hannun`, but not in that of a repository.
pub(super) fn username(url: &str) -> Option<&str> {
    let (_, _, names_person) = find(url)?;
    let path = url.split_once("://").map_or(url, |(_, rest)| rest).split_once('/')?.1;
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let name = path.strip_prefix("in/").unwrap_or(path).trim_start_matches('@');
    let plain =
        !name.is_empty() && name != "in" && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._%".contains(&b));
    (*names_person && plain).then_some(name)
}

/// `basics.url` and `basics.profiles`: a bare address of no known network is the person's own site.
pub(super) fn put_profiles(basics: &mut Object, links: &[Link], labels: &HashMap<Span, String>) {
    let label = |link: &Link| labels.get(&link.title.span).map(String::as_str);
    let own = |link: &&Link| {
        let site = label(link).is_none_or(|label| SITE.contains(&label.to_lowercase().as_str()));
        find(&link.url).is_none() && says_same(&link.title.text, &link.url) && site
    };
    let site = links.iter().find(own).map(|link| link.url.as_str());
    basics.put_some("url", site.and_then(uri));
    let mut seen: Vec<&str> = site.into_iter().collect();
    let mut profiles = Vec::new();
    for link in links {
        if seen.contains(&link.url.as_str()) {
            continue;
        }
        seen.push(&link.url);
        let mut profile = Object::default();
        let title = label(link).unwrap_or(link.title.text.trim());
        let titled = !title.is_empty() && !says_same(title, &link.url);
        // A repository or an article is known by its title, a person's page by its site.
        let name = match network(&link.url) {
            Some(name) if username(&link.url).is_some() || !titled => name,
            _ if titled => title,
            _ => host(&link.url),
        };
        profile.put("network", name);
        profile.put_some("username", username(&link.url));
        profile.put_some("url", uri(&link.url));
        profiles.push(profile);
    }
    basics.put("profiles", profiles);
}

/// The address with everything escaped that a URI may not hold (RFC 3986), Hangul above all; `None` for one that leads
/// nowhere outside of its document.
pub(super) fn uri(url: &str) -> Option<String> {
    url.split_once(':').filter(|(scheme, _)| scheme.bytes().all(|b| b.is_ascii_alphabetic()))?;
    let mut escaped = String::with_capacity(url.len());
    for b in url.bytes() {
        if b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&b) {
            escaped.push(char::from(b));
        } else {
            escaped.push_str(&format!("%{b:02X}"));
        }
    }
    Some(escaped)
}
