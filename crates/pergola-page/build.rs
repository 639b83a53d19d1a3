//! Lists every text file of the workspace (`i18n/<language>/<name>.ftl`) and
//! writes one static array of them, so that the program carries its texts and
//! a new file needs no line of code. It must never change a text. And squeezes
//! the stylesheet: what makes it readable is not sent.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../i18n");
    println!("cargo::rerun-if-changed={}", home.display());
    let mut list = String::from("pub(crate) static FILES: &[(&str, &str, &str)] = &[\n");
    for folder in entries(&home) {
        if !folder.is_dir() {
            continue;
        }
        println!("cargo::rerun-if-changed={}", folder.display());
        for file in entries(&folder) {
            if file.extension().is_some_and(|ending| ending == "ftl") {
                println!("cargo::rerun-if-changed={}", file.display());
                let (language, name) = (stem(&folder), stem(&file));
                writeln!(list, "({language:?}, {name:?}, include_str!({file:?})),")
                    .expect("a string takes every write");
            }
        }
    }
    list.push_str("];\n");
    let out = PathBuf::from(out_folder());
    fs::write(out.join("texts.rs"), list).expect("the build folder can be written");
    let sheet = home.join("../assets/pergola.css");
    println!("cargo::rerun-if-changed={}", sheet.display());
    let text = fs::read_to_string(sheet).expect("the stylesheet can be read");
    fs::write(out.join("pergola.css"), squeezed(&text)).expect("the build folder can be written");
}

/// A stylesheet without comments, ends of lines and spaces that mean nothing. Our strings hold none
/// of these signs.
fn squeezed(sheet: &str) -> String {
    let mut bare = String::new();
    for (at, part) in sheet.split("/*").enumerate() {
        let kept = if at == 0 {
            part
        } else {
            part.split_once("*/").expect("a comment ends").1
        };
        bare.push_str(kept);
    }
    let mut line: String = bare.lines().map(str::trim).collect();
    for (long, short) in [
        (": ", ":"),
        ("; ", ";"),
        (", ", ","),
        (" {", "{"),
        ("{ ", "{"),
        (" }", "}"),
        (";}", "}"),
        (" > ", ">"),
    ] {
        line = line.replace(long, short);
    }
    line
}

#[expect(
    clippy::disallowed_methods,
    reason = "cargo tells a build script its folder only this way"
)]
fn out_folder() -> std::ffi::OsString {
    std::env::var_os("OUT_DIR").expect("cargo sets it")
}

/// What lies in a folder, in the order of names.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder of the texts can be read")
        .map(|entry| entry.expect("an entry can be read").path())
        .collect();
    found.sort();
    found
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .expect("a name")
        .to_str()
        .expect("plain letters")
        .to_owned()
}
