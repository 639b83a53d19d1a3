//! What must not compile (PRIVACY 14, property 16): no other crate makes a
//! permit, and no free text gets into the log. Each file of `tests/compile_fail`
//! names the error it must end in; one compiles, to prove the others' reason.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pergola_store::trial::Directory;

/// The newest build of one of our crates beside this test.
fn library(deps: &Path, name: &str) -> PathBuf {
    let wanted = format!("lib{name}-");
    let files = fs::read_dir(deps).expect("the build's directory");
    files
        .filter_map(|file| file.ok().map(|file| file.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "rlib"))
        .filter(|path| {
            let file = path
                .file_name()
                .and_then(|file| file.to_str())
                .unwrap_or_default();
            file.starts_with(&wanted)
        })
        .max_by_key(|path| path.metadata().and_then(|meta| meta.modified()).ok())
        .expect("a library of ours beside the test")
}

/// What the compiler says about a file; nothing when it compiles.
fn compiled(file: &Path) -> String {
    let test = std::env::current_exe().expect("a test has a path");
    let deps = test.parent().expect("a test lies in a directory");
    let out = Directory::fresh();
    let mut rustc = Command::new("rustc");
    rustc.args([
        "--edition",
        "2024",
        "--crate-type",
        "bin",
        "--emit",
        "metadata",
        "--out-dir",
    ]);
    rustc
        .arg(out.path())
        .arg("-L")
        .arg(format!("dependency={}", deps.display()));
    for name in ["pergola", "pergola_base", "pergola_seal"] {
        rustc
            .arg("--extern")
            .arg(format!("{name}={}", library(deps, name).display()));
    }
    let done = rustc.arg(file).output().expect("a compiler");
    if done.status.success() {
        return String::new();
    }
    String::from_utf8_lossy(&done.stderr).into_owned()
}

#[test]
fn what_must_not_compile_does_not() {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile_fail");
    let mut seen = 0;
    for file in fs::read_dir(place).expect("the files") {
        let path = file.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a text");
        let said = compiled(&path);
        let name = path.display();
        match text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("// error: "))
        {
            Some(error) => assert!(said.contains(error), "{name}: {error} is wanted:\n{said}"),
            None => assert_eq!(said, "", "{name} must compile"),
        }
        seen += 1;
    }
    assert!(seen >= 7, "only {seen} files were looked at");
}
