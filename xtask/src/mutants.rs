//! Mutants: small patches that break a promise on purpose. Each is applied to
//! a scratch copy, and the test it names must fail there; a test that cannot
//! fail proves nothing. The tree itself is never touched.

use std::collections::HashSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::chore::{Outcome, output, read, root, run as run_command, say};

/// The most changed lines that a mutant may have.
const LINES_MAX: usize = 10;

/// One patch and the test that must notice it.
#[derive(Debug, PartialEq, Eq)]
struct Mutant {
    name: String,
    patch: PathBuf,
    /// The first file that it changes.
    breaks: String,
    test: Vec<String>,
}

impl Mutant {
    /// Whether the test that must notice it runs in the long form only.
    fn is_long(&self) -> bool {
        self.test.iter().any(|word| word == "--ignored")
    }
}

/// Runs one, some or all.
pub fn run(only: &[String], rotate: Option<usize>) -> Outcome {
    let mut mutants = all()?;
    for name in only {
        if !mutants.iter().any(|mutant| mutant.name.starts_with(name)) {
            return Err(format!("no patch in tests/mutants is called {name}"));
        }
    }
    if !only.is_empty() {
        mutants.retain(|mutant| only.iter().any(|name| mutant.name.starts_with(name)));
    }
    if let Some(count) = rotate {
        // Those that only a long test notices wait for `long`.
        mutants.retain(|mutant| !mutant.is_long());
        let commits = output("git", &["rev-list", "--count", "HEAD"]).unwrap_or_default();
        mutants = chosen(mutants, commits.trim().parse().unwrap_or(0), count);
    }
    // Neighbours break the same crate, so that what stands under it is not built again between them.
    mutants.sort_by(|one, other| one.breaks.cmp(&other.breaks));
    lend_dependencies();
    if rotate.is_none() {
        holds_unbroken(&mutants)?;
    }
    let mut survived = Vec::new();
    for mutant in &mutants {
        let word = match noticed(mutant) {
            Ok(true) => "noticed".to_owned(),
            Ok(false) => "SURVIVED".to_owned(),
            // A patch that shows nothing is told, and does not keep the others from being tried.
            Err(why) => format!("shows nothing: {why}"),
        };
        say(&format!("mutant {}: {word}", mutant.name));
        if word != "noticed" {
            survived.push(mutant.name.clone());
        }
    }
    if survived.is_empty() {
        Ok(())
    } else {
        Err(format!("no test noticed: {}", survived.join(", ")))
    }
}

/// Every patch, by name.
fn all() -> Result<Vec<Mutant>, String> {
    let folder = root().join("tests/mutants");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("tests/mutants: {error}"))?;
    let mut mutants = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|end| end == "patch") {
            mutants.push(parse(&path, &read(&path)?)?);
        }
    }
    mutants.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(mutants)
}

/// Reads a patch's header and refuses a patch that is no small breakage.
fn parse(path: &Path, text: &str) -> Result<Mutant, String> {
    let name = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    let test = text
        .lines()
        .find_map(|line| line.strip_prefix("# test: "))
        .ok_or_else(|| format!("{name}: no line `# test: <arguments of cargo test>`"))?;
    let changed = text
        .lines()
        .filter(|line| line.starts_with(['+', '-']))
        .filter(|line| !line.starts_with("+++") && !line.starts_with("---"))
        .count();
    if changed == 0 || changed > LINES_MAX {
        return Err(format!(
            "{name}: {changed} changed lines; 1 to {LINES_MAX} are allowed"
        ));
    }
    let breaks = text
        .lines()
        .find_map(|line| line.strip_prefix("--- a/"))
        .ok_or_else(|| format!("{name}: no line `--- a/<file>`"))?
        .to_owned();
    let test = test.split_whitespace().map(str::to_owned).collect();
    Ok(Mutant {
        name,
        breaks,
        patch: path.to_path_buf(),
        test,
    })
}

/// `count` of them in a row, starting elsewhere with each commit.
fn chosen(mut mutants: Vec<Mutant>, commits: usize, count: usize) -> Vec<Mutant> {
    if !mutants.is_empty() {
        let start = commits.wrapping_mul(count) % mutants.len();
        mutants.rotate_left(start);
    }
    mutants.truncate(count);
    mutants
}

/// A test that fails anyway, because a database is not there, would notice everything. `./test` has just run
/// them all before it tries some by rotation; elsewhere each runs once without any patch.
fn holds_unbroken(mutants: &[Mutant]) -> Outcome {
    let tree = copy_tree(root().join("target/mutants/tree"))?;
    let mut seen = HashSet::new();
    for mutant in mutants.iter().filter(|one| seen.insert(&one.test)) {
        if !test(mutant, &tree, &[])? {
            let words = mutant.test.join(" ");
            return Err(format!("fails without any patch: cargo test {words}"));
        }
    }
    Ok(())
}

/// With the patch it must build, and then fail.
fn noticed(mutant: &Mutant) -> Result<bool, String> {
    let tree = copy_tree(root().join("target/mutants/tree"))?;
    run_command(
        Command::new("git")
            .args(["apply", "--whitespace=nowarn"])
            .arg(&mutant.patch)
            // The copy lies inside the repository: without this, git would look for the real files.
            .env("GIT_CEILING_DIRECTORIES", tree.parent().unwrap_or(&tree))
            .current_dir(&tree),
    )
    .map_err(|_| format!("{}: the patch no longer applies", mutant.name))?;
    let built = test(mutant, &tree, &["--no-run"])?;
    if !built {
        return Err(format!(
            "{0}: does not build, so it shows nothing; see target/mutants/{0}.log",
            mutant.name
        ));
    }
    Ok(!test(mutant, &tree, &[])?)
}

/// Runs the named test in the copy, with a target folder of the copies' own.
fn test(mutant: &Mutant, tree: &Path, more: &[&str]) -> Result<bool, String> {
    let split = mutant
        .test
        .iter()
        .position(|word| word == "--")
        .unwrap_or(mutant.test.len());
    let (before, after) = mutant.test.split_at(split);
    // Choosing all crates keeps the features, and so the builds, of the ordinary tests.
    let chooses = mutant.test.first().is_some_and(|word| word == "-p");
    let all_crates: &[&str] = if chooses { &[] } else { &["--workspace"] };
    let mut command = Command::new("cargo");
    command
        .args(["test", "--quiet", "--locked"])
        .args(all_crates)
        .args(before)
        .args(more)
        .args(after);
    command
        .env("CARGO_TARGET_DIR", root().join("target/mutants/target"))
        .current_dir(tree);
    // A mutant's own words are noise, unless it does not build.
    let said = File::create(tree.with_file_name(format!("{}.log", mutant.name)));
    let said = said.map_err(|error| format!("{}: {error}", mutant.name))?;
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(said);
    let status = command
        .status()
        .map_err(|error| format!("cargo did not start: {error}"))?;
    Ok(status.success())
}

/// Lends the copies what was already built of other people's crates, so that
/// nobody waits for OpenSSL twice. Nothing is lost if that fails.
pub fn lend_dependencies() {
    let (ours, theirs) = (
        root().join("target/debug"),
        root().join("target/mutants/target/debug"),
    );
    if theirs.is_dir() {
        return;
    }
    for part in ["deps", "build", ".fingerprint"] {
        // A file that cannot be linked is built again.
        let _ = link(&ours.join(part), &theirs.join(part));
    }
}

/// Links a folder's files into another folder, but for those of our own crates.
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        let words = name.to_string_lossy().replace("lib", "");
        if words.starts_with("pergola") || words.starts_with("xtask") {
            continue;
        }
        if entry.file_type()?.is_dir() {
            link(&entry.path(), &to.join(&name))?;
        } else {
            std::fs::hard_link(entry.path(), to.join(&name))?;
        }
    }
    Ok(())
}

/// Copies what git knows into a scratch tree; files that have not changed
/// keep their time, so that little is built again.
pub fn copy_tree(tree: PathBuf) -> Result<PathBuf, String> {
    let known = output(
        "git",
        &[
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
    )?;
    forget_files_that_went(&tree, &tree, &known.split('\0').collect())?;
    for name in known.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (root().join(name), tree.join(name));
        let Ok(bytes) = std::fs::read(&from) else {
            continue;
        };
        if std::fs::read(&to).is_ok_and(|old| old == bytes) {
            continue;
        }
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder).map_err(|error| format!("{name}: {error}"))?;
        }
        std::fs::copy(&from, &to).map_err(|error| format!("{name}: {error}"))?;
        // `copy` keeps the mode but not the time: a restored file counts as changed, which is right.
    }
    Ok(tree)
}

/// Deletes from the copy what git no longer knows.
fn forget_files_that_went(tree: &Path, folder: &Path, known: &HashSet<&str>) -> Outcome {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.is_dir() {
            forget_files_that_went(tree, &path, known)?;
            continue;
        }
        let name = path.strip_prefix(tree).unwrap_or(&path).to_string_lossy();
        if !known.contains(&*name) {
            std::fs::remove_file(&path).map_err(|error| format!("{name}: {error}"))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Mutant, all, chosen, parse};
    use std::path::{Path, PathBuf};

    fn named(name: &str) -> Mutant {
        Mutant {
            name: name.to_owned(),
            patch: PathBuf::new(),
            breaks: String::new(),
            test: Vec::new(),
        }
    }

    #[track_caller]
    fn check(commits: usize, count: usize, expected: &[&str]) {
        let five = ["a", "b", "c", "d", "e"].map(named).into();
        let names: Vec<_> = chosen(five, commits, count)
            .into_iter()
            .map(|one| one.name)
            .collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn three_by_rotation() {
        check(0, 3, &["a", "b", "c"]);
        check(1, 3, &["d", "e", "a"]);
        check(2, 3, &["b", "c", "d"]);
        check(0, 9, &["a", "b", "c", "d", "e"]);
        assert_eq!(chosen(Vec::new(), 7, 3), Vec::new());
    }

    #[test]
    fn a_patch_names_its_test_and_is_small() {
        let good = "# test: -p pergola-seal --lib opens\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n";
        let mutant = parse(Path::new("one.patch"), good).expect("a good patch");
        assert_eq!((mutant.name.as_str(), mutant.test.len()), ("one", 4));
        assert_eq!(mutant.breaks, "x");
        assert!(!mutant.is_long());
        let long = good.replace("opens", "opens -- --ignored");
        let long = parse(Path::new("long.patch"), &long).expect("a good patch");
        assert!(long.is_long());
        assert!(
            parse(Path::new("two.patch"), "-a\n+b\n").is_err(),
            "names no test"
        );
        let long = format!("# test: x\n--- a/x\n{}", "+b\n".repeat(11));
        assert!(parse(Path::new("three.patch"), &long).is_err(), "too long");
        assert!(
            parse(Path::new("four.patch"), "# test: x\n").is_err(),
            "changes nothing"
        );
    }

    #[test]
    fn the_patches_here_are_well_formed() {
        let mutants = all().expect("every patch can be read");
        assert!(mutants.iter().all(|mutant| !mutant.test.is_empty()));
    }
}
