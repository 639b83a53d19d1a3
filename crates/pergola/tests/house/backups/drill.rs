//! The drill: what the handbook says to do on the worst day, done with the
//! handbook's own commands and the program itself. Run by `cargo xtask long`.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use pergola::backup::erased::Lists;
use pergola::backup::{ages, place, sealed};
use pergola_base::journal::{self, Entry};
use pergola_base::{Cx, Moment, Stop};
use pergola_seal::{HouseKeys, InstanceKey, Language};
use pergola_store::trial::Trial as Databases;

use super::{clock, handbook};
use crate::journeys::people::{circle, leaves, leaves_line, member, tries};
use crate::rows::lines;
use crate::trial::{INSTANCE, Trial};

/// How many write while the backup is made.
const WRITERS: usize = 8;

/// The handbook's places, below a directory of the drill's own.
struct Ground(tempfile::TempDir);

impl Ground {
    fn new() -> Self {
        let ground = Self(tempfile::tempdir().expect("a directory"));
        for dir in ["/srv", "/safe", "/mnt/one/house", "/mnt/two/house"] {
            fs::create_dir_all(ground.at(dir)).expect("a directory");
        }
        let key = InstanceKey::from_bytes(INSTANCE).to_hex();
        pergola::open::write_private(&ground.at("/safe/house.key"), &key).expect("a key");
        ground
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path.trim_start_matches('/'))
    }

    /// Runs one of the handbook's commands.
    fn runs(&self, words: &[String], without: &str) -> Output {
        let mut command = self.command(words, without);
        command
            .stdin(Stdio::null())
            .output()
            .expect("the program runs")
    }

    /// One of the handbook's commands, in the drill's places and with the files that are there.
    fn command(&self, words: &[String], without: &str) -> Command {
        let mut words = words[1..].to_vec();
        if let Some(place) = words.iter().position(|word| word == without) {
            words.drain(place..place + 2);
        }
        let words = words.iter().map(|word| {
            let Some(name) = word.strip_prefix('/') else {
                return PathBuf::from(word);
            };
            let path = self.at(name);
            match [place::DATA, place::KEYS]
                .iter()
                .find(|sort| named(&path, sort))
            {
                Some(sort) => newest(&path, sort),
                None => path,
            }
        });
        let mut command = Command::new(env!("CARGO_BIN_EXE_pergola"));
        command.args(words);
        command
    }
}

fn named(path: &Path, sort: &str) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    name.is_some_and(|name| place::made(sort, &name).is_some())
}

/// The file that somebody would choose in place of the handbook's example.
fn newest(example: &Path, sort: &str) -> PathBuf {
    let dir = example.parent().expect("a file lies somewhere");
    let newest = ages::newest(dir, sort, Moment(i64::MAX));
    newest.expect("there is a backup").1
}

#[track_caller]
fn done(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}{wrong}");
    said
}

/// A house in the handbook's place, with a living program's list of what was erased.
fn opens(ground: &Ground, public: &str) -> Trial {
    let mut databases = Databases::sqlite(&pergola::open::schema_parts(pergola::CAPABILITIES));
    let targets = ["/mnt/one/house", "/mnt/two/house"].map(|target| ground.at(target));
    let directory = databases.directory().expect("files").to_owned();
    let id = "01".repeat(16);
    databases.kept_by(Arc::new(Lists::new(
        ([1; 16], &id),
        Arc::new(HouseKeys::from_instance(&InstanceKey::from_bytes(INSTANCE))),
        sealed::recipients(&[public.to_owned()]).expect("a public key"),
        (directory.clone(), targets.to_vec()),
        clock,
    )));
    fs::create_dir(ground.at("/srv/house")).expect("a directory");
    symlink(directory, ground.at("/srv/house/data")).expect("a link");
    let backup = handbook::PAGE
        .split("```toml\n")
        .nth(1)
        .expect("the handbook shows it");
    let backup = backup.split("```").next().expect("it ends");
    let backup = backup
        .replace("age1...", public)
        .replace("/mnt", &ground.at("/mnt").to_string_lossy());
    let config = format!(
        "[house]\nid = \"{id}\"\ndemo = true\nlanguages = [\"en\"]\ntime_zone = \"Europe/Berlin\"\n\
         key_file = {:?}\ncheap_hashing = true\n{backup}",
        ground.at("/safe/house.key")
    );
    fs::write(ground.at("/srv/house/pergola.toml"), config).expect("a file");
    Trial::with(databases)
}

/// Runs `body` while eight write; returns how many acts were answered before it began.
fn under_load(trial: &Trial, body: impl FnOnce()) -> u64 {
    let (store, house, programme) = (&trial.door.store, &trial.door.house, &trial.programme);
    let (stop, answered) = (AtomicBool::new(false), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| {
                while !stop.load(Ordering::Acquire) {
                    let done: Result<(), Stop> = store.write("load", |tx| {
                        tx.bind(programme.id.raw());
                        let mut cx = Cx::new(house, clock(), Language::En);
                        cx.programme = Some(programme.clone());
                        journal::append(&cx, tx, Entry::CopyTaken, None, None)
                    });
                    answered.fetch_add(u64::from(done.is_ok()), Ordering::AcqRel);
                }
            });
        }
        while answered.load(Ordering::Acquire) < 100 {
            std::thread::yield_now();
        }
        let before = answered.load(Ordering::Acquire);
        body();
        stop.store(true, Ordering::Release);
        before
    })
}

/// When no list is left anywhere, nothing comes back until somebody types what that means.
fn types_the_sentence(ground: &Ground, restore: &[String]) {
    for target in ["/mnt/one/house", "/mnt/two/house"] {
        fs::remove_file(ground.at(target).join(place::LIST)).expect("there was a list");
    }
    let elsewhere: Vec<String> = restore
        .iter()
        .map(|word| word.replace("/srv/house", "/srv/elsewhere"))
        .collect();
    let type_in = |line: &str| {
        let mut child = ground
            .command(&elsewhere, "--erased")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut stdin = child.stdin.take().expect("it listens");
        writeln!(stdin, "{line}").expect("it listens");
        drop(stdin);
        child.wait_with_output().expect("it ends")
    };
    let asked = type_in("yes");
    assert_eq!(asked.status.code(), Some(65));
    assert!(!ground.at("/srv/elsewhere").exists());
    let said = String::from_utf8_lossy(&asked.stdout).into_owned();
    let sentence = said
        .lines()
        .find(|line| line.contains("may come back"))
        .expect("it says what to type");
    done(&type_in(sentence.trim()));
    assert!(ground.at("/srv/elsewhere/pergola.toml").is_file());
}

/// The machine with everything on it is gone.
fn loses_the_machine(ground: &Ground, trial: &Trial) {
    let directory = trial.databases.directory().expect("files").to_owned();
    trial.databases.close();
    fs::remove_dir_all(directory).expect("the machine is lost");
    fs::remove_dir_all(ground.at("/srv/house")).expect("the machine is lost");
}

/// A night and a month: a backup while eight write, the doctor, and both looked over.
/// Returns how many acts were answered before the backup.
fn night(ground: &Ground, trial: &Trial, next: &mut dyn FnMut() -> Vec<String>) -> u64 {
    let (backup, doctor) = (next(), next());
    let before = under_load(trial, || {
        assert!(done(&ground.runs(&backup, "")).contains("erased.list: 0 erasures"));
    });
    // What the drill cannot have: other disks.
    let found = ground.runs(&doctor, "");
    let found = String::from_utf8_lossy(&found.stdout);
    assert!(found.contains("holds a backup of the data"), "{found}");
    assert!(found.contains("lie on one disk"), "{found}");
    assert!(done(&ground.runs(&next(), "")).contains("A backup of the data"));
    assert!(done(&ground.runs(&next(), "")).contains("A backup of the keys"));
    before
}

#[test]
#[ignore = "long: runs the program many times; `cargo xtask long` runs it"]
fn the_house_comes_back_without_those_who_were_erased() {
    let ground = Ground::new();
    let mut commands = handbook::commands().into_iter();
    let mut next = || commands.next().expect("the handbook has another command");
    let said = done(&ground.runs(&next(), ""));
    let public = said.split('"').nth(1).expect("it prints the public key");
    let trial = opens(&ground, public);
    let (mut leader, path) = circle(&trial, "Wren", "Blue room");
    let mut heron = member(&trial, &mut leader, &path, "Heron");
    let mut robin = member(&trial, &mut leader, &path, "Robin");
    leaves_line(&mut heron, &path, "See you on Tuesday");
    leaves_line(&mut robin, &path, "Bring the kettle");
    let before = night(&ground, &trial, &mut next);
    // Somebody is erased, and then the machine is lost.
    leaves(&mut heron, false);
    heron.signs_in();
    heron.browser.at("/left", 200).press("/left/erase");
    loses_the_machine(&ground, &trial);
    // Without the list nothing comes back.
    let (restore, doctor) = (next(), next());
    let refused = ground.runs(&restore, "--erased");
    assert!(!refused.status.success() && !ground.at("/srv/house").exists());
    assert!(done(&ground.runs(&restore, "")).contains("1 people stayed erased"));
    let found = ground.runs(&doctor, "");
    assert!(String::from_utf8_lossy(&found.stdout).contains("the databases open"));
    types_the_sentence(&ground, &restore);
    // The others are there, with what they wrote; the erased one is not.
    let back = trial.back(Databases::standing_files(&ground.at("/srv/house/data")));
    let mut there = tries(&back, &robin.handle, &robin.words);
    there.at("/me", 200).open(&path).says("Bring the kettle");
    there.hides("See you on Tuesday").hides("Heron");
    there
        .fill("line", "We are back")
        .press(&format!("{path}/line"));
    let mut leads = tries(&back, &leader.handle, &leader.words);
    leads
        .open(&path)
        .says("Robin")
        .says("We are back")
        .hides("Heron");
    tries(&back, &heron.handle, &heron.words).hides("Blue room");
    let acts = lines(&back, "journal_waiting").len();
    assert!(
        acts as u64 >= before,
        "{acts} of {before} answered acts came back"
    );
    let said = format!("\ndrill: {before} acts were answered before the backup; all came back\n");
    let _ = std::io::stdout().write_all(said.as_bytes());
}
