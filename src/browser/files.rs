//! Files that the person hands over, and files that the person takes away.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, TextDecoder, Url};

/// Reads a file whole. `None` when it cannot be read: moved away, a folder, no permission.
pub async fn read(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Decodes EUC-KR with Microsoft's extension, in which old Korean files are written.
#[must_use]
pub fn decode_euc_kr(bytes: &[u8]) -> Option<String> {
    TextDecoder::new_with_label("euc-kr").ok()?.decode_with_js_u8_array(&Uint8Array::from(bytes)).ok()
}

/// Puts `text` into the person's download folder under `name`. `None` when the browser refuses.
pub fn download(name: &str, text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let options = BlobPropertyBag::new();
    options.set_type("text/plain;charset=utf-8");
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url).ok()
}

/// A title as a file name that every system accepts.
#[must_use]
pub fn file_name(title: &str, extension: &str) -> String {
    let forbidden = |c: char| c.is_control() || r#"\/:*?"<>|"#.contains(c);
    let clean: String = title.chars().map(|c| if forbidden(c) { ' ' } else { c }).take(80).collect();
    // A dot in front hides a file; spaces and dots at the end are lost on some systems.
    let clean = clean.trim_matches([' ', '.']);
    format!("{}.{extension}", if clean.is_empty() { "hannun" } else { clean })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_lose_what_systems_forbid() {
        assert_eq!(file_name("이한눈 이력서", "md"), "이한눈 이력서.md");
        assert_eq!(file_name("a/b:c?\n.", "html"), "a b c.html");
        assert_eq!(file_name("...", "md"), "hannun.md");
    }
}
