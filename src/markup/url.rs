//! Which addresses may stand in a link or a picture.

/// The address of a link if its scheme is allowed: `https`, `http`, `mailto`, `tel`, or none.
/// A bare domain of a well-known site gets `https://`, as the author meant it.
#[must_use]
pub fn link(raw: &str) -> Option<String> {
    let url = strip_invisible(raw);
    if url.is_empty() {
        return None;
    }
    match scheme(&url) {
        Some(scheme) => {
            ["https", "http", "mailto", "tel"].iter().any(|allowed| scheme.eq_ignore_ascii_case(allowed)).then_some(url)
        }
        None if is_bare_site(&url) => Some(format!("https://{url}")),
        None => Some(url),
    }
}

/// The source of a picture if it can be shown without asking another place: base64 data of a raster format.
fn embedded_image(raw: &str) -> Option<String> {
    let url = strip_invisible(raw);
    let rest = url.get(..5).filter(|head| head.eq_ignore_ascii_case("data:")).and_then(|_| url.get(5..))?;
    let (kind, data) = rest.split_once(";base64,")?;
    let raster = ["image/png", "image/jpeg", "image/webp", "image/gif"].iter().any(|k| kind.eq_ignore_ascii_case(k));
    let clean = data.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='));
    (raster && clean).then_some(url)
}

/// The source of a picture that has a place on the page: [embedded](embedded_image), [kept](is_kept_picture) beside the
/// text, or [elsewhere](is_elsewhere), whose place is held for it.
#[must_use]
pub fn picture(raw: &str) -> Option<String> {
    let url = || Some(strip_invisible(raw)).filter(|url| is_kept_picture(url) || is_elsewhere(url));
    embedded_image(raw).or_else(url)
}

/// True for `pictures/` and a name made of what the picture holds: 16 hexadecimal digits and the kind of file. Such a
/// picture lies in the browser, and in a folder beside the text where that is a file.
#[must_use]
pub fn is_kept_picture(url: &str) -> bool {
    let name = url.strip_prefix("pictures/").and_then(|name| name.split_once('.'));
    name.is_some_and(|(digits, kind)| {
        let digits_fit = digits.len() == 16 && digits.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        digits_fit && matches!(kind, "webp" | "png" | "jpg")
    })
}

/// True for the address of another place. The page never asks for such a picture.
#[must_use]
pub fn is_elsewhere(url: &str) -> bool {
    scheme(url).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
}

/// True for `github.com/someone`, `www.example.kr`: a site that people write without a scheme.
#[must_use]
pub fn is_bare_site(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    if host.len() == text.len() && !host.starts_with("www.") && host.matches('.').count() < 2 {
        return false;
    }
    let labels_are_fine =
        host.split('.').all(|label| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
    labels_are_fine && (host.starts_with("www.") || SITES.iter().any(|site| host == *site || is_subdomain(host, site)))
}

fn is_subdomain(host: &str, site: &str) -> bool {
    host.strip_suffix(site).is_some_and(|head| head.ends_with('.'))
}

/// Sites that résumés name without `https://` (48 public résumés, and the common blog hosts of Korea).
const SITES: [&str; 20] = [
    "github.com",
    "github.io",
    "gitlab.com",
    "bitbucket.org",
    "linkedin.com",
    "notion.so",
    "notion.site",
    "velog.io",
    "tistory.com",
    "naver.com",
    "brunch.co.kr",
    "medium.com",
    "wanted.co.kr",
    "rallit.com",
    "netlify.app",
    "vercel.app",
    "youtube.com",
    "facebook.com",
    "acmicpc.net",
    "solved.ac",
];

/// Browsers drop control characters and outer spaces before they read a scheme; so do we.
fn strip_invisible(raw: &str) -> String {
    if raw.bytes().all(|byte| byte.is_ascii_graphic()) {
        return raw.to_owned();
    }
    raw.trim_matches(|c: char| c <= ' ' || c == '\u{a0}')
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'))
        .collect()
}

/// The part before the first colon, when no `/`, `?` or `#` stands before it. What is not a valid
/// scheme name still counts as one: it is then simply not allowed.
fn scheme(url: &str) -> Option<&str> {
    let end = url.find([':', '/', '?', '#'])?;
    url.get(end..)?.starts_with(':').then(|| url.get(..end)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allows_the_four_schemes_and_relative_addresses() {
        for fine in ["https://a.kr/가", "HTTP://a.kr", "mailto:a@b.kr", "tel:010", "#경력", "a/b.html", "?q=1", "./x:y"]
        {
            assert!(link(fine).is_some(), "{fine}");
        }
    }

    #[test]
    fn refuses_every_disguise() {
        for hostile in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "vbscript:x",
            "data:text/html,<script>",
            "blob:x",
            "file:///etc/passwd",
            "java\u{200b}script:alert(1)",
            "\u{feff}javascript:x",
            "ｊavascript:x",
            "\u{0}javascript:x",
            ":x",
        ] {
            assert_eq!(link(hostile), None, "{hostile:?}");
        }
    }

    #[test]
    fn a_kept_picture_has_the_name_that_the_page_gives() {
        assert!(is_kept_picture("pictures/0123456789abcdef.webp"));
        assert_eq!(picture(" pictures/0123456789abcdef.png ").as_deref(), Some("pictures/0123456789abcdef.png"));
        for other in [
            "pictures/0123456789ABCDEF.webp",
            "pictures/0123456789abcde.webp",
            "pictures/0123456789abcdef.svg",
            "pictures/0123456789abcdef.webp.html",
            "../pictures/0123456789abcdef.webp",
            "/pictures/0123456789abcdef.webp",
            "pictures/x.png",
            "blob:x",
            "file:///a.png",
        ] {
            assert_eq!(picture(other), None, "{other}");
        }
        assert_eq!(picture("https://a.kr/x.png").as_deref(), Some("https://a.kr/x.png"));
    }

    #[test]
    fn completes_bare_sites() {
        assert_eq!(link("github.com/hannun").as_deref(), Some("https://github.com/hannun"));
        assert_eq!(link("hannun.tistory.com").as_deref(), Some("https://hannun.tistory.com"));
        assert_eq!(link("Node.js/Express").as_deref(), Some("Node.js/Express"));
    }

    #[test]
    fn shows_only_embedded_raster_pictures() {
        assert!(embedded_image("data:image/png;base64,iVBORw0KGgo=").is_some());
        for hostile in ["data:image/svg+xml;base64,AAAA", "https://a.kr/x.png", "data:image/png,<svg>", "x.png"] {
            assert_eq!(embedded_image(hostile), None, "{hostile}");
        }
    }
}
