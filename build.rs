//! Turns the page's words (`locales/*.json`) into tables, so that the page neither parses nor carries JSON, and keeps in
//! the WASM what tells where it can be cut.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=locales");
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let mut code = String::new();
    for (table, file) in [("KO", "ko"), ("EN", "en"), ("LATER_KO", "later/ko"), ("LATER_EN", "later/en")] {
        let json = fs::read_to_string(Path::new("locales").join(file).with_extension("json"))?;
        let words: BTreeMap<String, String> = serde_json::from_str(&json)?;
        code.push_str(&format!("static {table}: &[(&str, &str)] = &[\n"));
        for (key, text) in words {
            code.push_str(&format!("    ({key:?}, {text:?}),\n"));
        }
        code.push_str("];\n");
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("locales.rs"), code)?;
    Ok(())
}
