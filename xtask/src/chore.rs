//! What every chore needs: the root of the tree, running a command, saying a
//! line. Never captures what a command says to the person.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// A chore ends well, or with one line that says why not.
pub type Outcome = Result<(), String>;

/// The root of the tree that this program was built from.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
        .unwrap_or_default()
}

/// Runs cargo in the root.
pub fn cargo(arguments: &[&str]) -> Outcome {
    run(Command::new("cargo").args(arguments).current_dir(root()))
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| format!("{command:?} did not start: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{command:?} failed"))
    }
}

/// Runs a command in the root and gives back what it printed.
pub fn output(program: &str, arguments: &[&str]) -> Result<String, String> {
    let given = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .output()
        .map_err(|error| format!("{program} did not start: {error}"))?;
    if !given.status.success() {
        return Err(format!(
            "{program} {} failed: {}",
            arguments.join(" "),
            String::from_utf8_lossy(&given.stderr).trim()
        ));
    }
    String::from_utf8(given.stdout)
        .map_err(|_| format!("{program} printed something else than text"))
}

/// The path of every file that git knows, or would know.
pub fn known_files() -> Result<Vec<String>, String> {
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
    let names = known.split('\0').filter(|name| !name.is_empty());
    Ok(names.map(str::to_owned).collect())
}

/// Gives each of the workers its next thing to do until nothing waits.
pub fn shared<T: Send, W: Sync>(things: Vec<T>, workers: &[W], work: impl Fn(&W, T) + Sync) {
    let waiting = Mutex::new(things.into_iter());
    let next = || {
        let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.next()
    };
    std::thread::scope(|scope| {
        for worker in workers {
            scope.spawn(|| {
                while let Some(thing) = next() {
                    work(worker, thing);
                }
            });
        }
    });
}

/// Reads a text file.
pub fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes a file.
pub fn write(path: &Path, bytes: &[u8]) -> Outcome {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    std::fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

/// Says one line.
#[expect(
    clippy::print_stdout,
    reason = "a chore talks to the person who runs it"
)]
pub fn say(line: &str) {
    println!("{line}");
}

#[cfg(test)]
mod tests {
    use super::shared;
    use std::sync::Mutex;

    #[test]
    fn each_thing_is_done_once_by_one_of_the_workers() {
        let done = Mutex::new(Vec::new());
        shared((0..100).collect(), &["one", "two"], |worker, thing| {
            assert!(["one", "two"].contains(worker));
            done.lock().expect("nobody failed").push(thing);
        });
        let mut done = done.into_inner().expect("nobody failed");
        done.sort_unstable();
        assert_eq!(done, (0..100).collect::<Vec<i32>>());
    }
}
