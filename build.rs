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
    // What only the later part of the program says has tables of its own, which come with it.
    for (folder, part) in [("locales", ""), ("locales/later", "LATER_")] {
        for language in ["ko", "en"] {
            let json = fs::read_to_string(Path::new(folder).join(language).with_extension("json"))?;
            let words: BTreeMap<String, String> = serde_json::from_str(&json)?;
            code.push_str(&table(&format!("{part}{}", language.to_uppercase()), words));
        }
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("locales.rs"), code)?;
    Ok(())
}

fn table(name: &str, words: BTreeMap<String, String>) -> String {
    let mut code = format!("static {name}: &[(&str, &str)] = &[\n");
    for (key, text) in words {
        code.push_str(&format!("    ({key:?}, {text:?}),\n"));
    }
    code + "];\n"
}
