//! Mutants: small patches that break a promise on purpose. Each is applied to
//! a scratch copy, and the test it names must fail there; a test that cannot
//! fail proves nothing. The tree itself is never touched.

use std::collections::HashSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use crate::chore::{Outcome, output, read, root, run as run_command, say, shared};
use crate::copies::Copy;

/// The most changed lines that a mutant may have.
const LINES_MAX: usize = 10;
/// More than so many are tried in two copies at once; for fewer, building a second copy would take longer.
const ONE_COPY_MAX: usize = 12;
/// A test that goes on for so long will not end, and has noticed: a build takes a part of that.
const ENDS_SECONDS: &str = "900";
/// What puts a house under strain is tried by itself: a busy machine could make its test fail, too.
const STRAIN: [&str; 2] = ["hard-", "hostile-"];

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

    fn strains(&self) -> bool {
        STRAIN.iter().any(|begin| self.name.starts_with(begin))
    }
}

/// Which are tried.
pub enum Which {
    All,
    /// Those whose names begin so.
    Named(Vec<String>),
    /// So many, others with each commit.
    Rotated(usize),
}

/// Tries them. `tested`: every test has just run without any patch.
pub fn run(which: &Which, tested: bool) -> Outcome {
    let mut mutants = wanted(which)?;
    // Neighbours break the same crate, so that what stands under it is not built again between them.
    mutants.sort_by(|one, other| one.breaks.cmp(&other.breaks));
    let first = Copy::new(1);
    if !tested {
        holds_unbroken(&mutants, &first)?;
    }
    let (alone, beside): (Vec<_>, _) = if mutants.len() > ONE_COPY_MAX {
        mutants.into_iter().partition(Mutant::strains)
    } else {
        (mutants, Vec::new())
    };
    let mut survived = Vec::new();
    if !beside.is_empty() {
        survived.extend(tried(beside, &[&first, &Copy::new(2)]));
    }
    survived.extend(tried(alone, &[&first]));
    if survived.is_empty() {
        Ok(())
    } else {
        Err(format!("no test noticed: {}", survived.join(", ")))
    }
}

fn wanted(which: &Which) -> Result<Vec<Mutant>, String> {
    let mut mutants = all()?;
    match which {
        Which::All => {}
        Which::Named(names) => {
            let begins = |mutant: &Mutant, name: &String| mutant.name.starts_with(name);
            for name in names {
                if !mutants.iter().any(|mutant| begins(mutant, name)) {
                    return Err(format!("no patch in tests/mutants is called {name}"));
                }
            }
            mutants.retain(|mutant| names.iter().any(|name| begins(mutant, name)));
        }
        Which::Rotated(count) => {
            // Those that only a long test notices wait for `long`.
            mutants.retain(|mutant| !mutant.is_long());
            let commits = output("git", &["rev-list", "--count", "HEAD"]).unwrap_or_default();
            mutants = chosen(mutants, commits.trim().parse().unwrap_or(0), *count);
        }
    }
    Ok(mutants)
}

/// Tries each in one of the copies, says what came of it, and gives back the names of those that no test noticed.
fn tried(mutants: Vec<Mutant>, copies: &[&Copy]) -> Vec<String> {
    let survived = Mutex::new(Vec::new());
    shared(mutants, copies, |copy, mutant: Mutant| {
        let word = match noticed(&mutant, copy) {
            Ok(true) => "noticed".to_owned(),
            Ok(false) => "SURVIVED".to_owned(),
            // A patch that shows nothing is told, and does not keep the others from being tried.
            Err(why) => format!("shows nothing: {why}"),
        };
        say(&format!("mutant {}: {word}", mutant.name));
        if word != "noticed" {
            let mut survived = survived.lock().unwrap_or_else(PoisonError::into_inner);
            survived.push(mutant.name);
        }
    });
    survived
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
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

/// A test that fails anyway, because a database is not there, would notice everything: each runs once without
/// any patch.
fn holds_unbroken(mutants: &[Mutant], copy: &Copy) -> Outcome {
    copy.restore()?;
    let mut seen = HashSet::new();
    for mutant in mutants.iter().filter(|one| seen.insert(&one.test)) {
        if !test(mutant, copy, &[])? {
            let words = mutant.test.join(" ");
            return Err(format!("fails without any patch: cargo test {words}"));
        }
    }
    Ok(())
}

/// With the patch it must build, and then fail.
fn noticed(mutant: &Mutant, copy: &Copy) -> Result<bool, String> {
    copy.restore()?;
    run_command(
        Command::new("git")
            .args(["apply", "--whitespace=nowarn"])
            .arg(&mutant.patch)
            // The copy lies inside the repository: without this, git would look for the real files.
            .env("GIT_CEILING_DIRECTORIES", copy.place())
            .current_dir(copy.tree()),
    )
    .map_err(|_| format!("{}: the patch no longer applies", mutant.name))?;
    if !test(mutant, copy, &["--no-run"])? {
        return Err(format!(
            "{0}: does not build, so it shows nothing; see {0}.log in target/mutants",
            mutant.name
        ));
    }
    Ok(!test(mutant, copy, &[])?)
}

/// Runs the named test in the copy.
fn test(mutant: &Mutant, copy: &Copy, more: &[&str]) -> Result<bool, String> {
    let split = mutant
        .test
        .iter()
        .position(|word| word == "--")
        .unwrap_or(mutant.test.len());
    let (before, after) = mutant.test.split_at(split);
    // Choosing all crates keeps the features, and so the builds, of the ordinary tests.
    let chooses = mutant.test.first().is_some_and(|word| word == "-p");
    let all_crates: &[&str] = if chooses { &[] } else { &["--workspace"] };
    let mut command = copy.command("timeout");
    command
        .args(["--kill-after=5", ENDS_SECONDS])
        .args(["cargo", "test", "--quiet", "--locked"])
        .args(all_crates)
        .args(before)
        .args(more)
        .args(after);
    // A mutant's own words are noise, unless it does not build.
    let said = File::create(copy.place().join(format!("{}.log", mutant.name)));
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
