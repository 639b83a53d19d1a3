//! R6: a write finds the disk full. The page is calm, nothing is kept by half, what
//! is there can be read, and the house goes on without a restart once there is room.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::failing::read_back;
use super::ground::{Ground, today};
use super::ledger::{Came, WRITERS, Writer, writers};
use super::{tells, traced};
use crate::served::{SERVE, Served};

/// Writes that find the disk full in `./test`: early ones one by one, later ones here and there.
const SHORT: [usize; 16] = [1, 2, 3, 5, 8, 13, 21, 27, 34, 41, 55, 70, 89, 110, 144, 200];
/// In the long form: each, up to so many.
const LONG: usize = 400;

/// What one run came to.
#[derive(Default)]
struct Ran {
    refused: usize,
    tried: usize,
}

#[test]
fn a_full_disk_keeps_nothing_by_half() {
    let ran = full_at(&SHORT);
    assert!(ran.refused > 4, "some were told");
    tells(
        "disk-full",
        &format!(
            "{} full writes, {} calm pages, 0 by half",
            ran.tried, ran.refused
        ),
    );
}

#[test]
#[ignore = "every write of a run, one after the other; cargo xtask long"]
fn a_full_disk_keeps_nothing_by_half_at_any_write() {
    let ran = full_at(&(1..=LONG).collect::<Vec<_>>());
    assert!(ran.tried < LONG, "a run without a full disk was reached");
    tells(
        "disk-full-long",
        &format!(
            "{} full writes, {} calm pages, 0 by half",
            ran.tried, ran.refused
        ),
    );
}

/// Lets the Nth write of each thread find the disk full, and no other, until no thread writes so often.
fn full_at(numbers: &[usize]) -> Ran {
    let trial = today();
    trial.jobs();
    let (_leader, mut writing) = writers(&trial, &WRITERS);
    let ground = Ground::of(&trial);
    let mut ran = Ran::default();
    for number in numbers {
        let inject = format!("inject=pwrite64,fallocate:error=ENOSPC:when={number}");
        match traced::serve(&ground, &["-e", "trace=pwrite64,fallocate", "-e", &inject]) {
            Err(ended) => assert!(
                ended.code == Some(74) && ended.log.contains("disk is full"),
                "{ended:?}"
            ),
            Ok(served) => {
                trial.through(served.address);
                for _ in 0..2 {
                    let refused = writing.iter_mut().filter_map(refused_then_kept);
                    ran.refused += refused.count();
                }
                assert_eq!(served.told_to_stop(), Some(0), "write {number}");
            }
        }
        let calls = traced::calls(&traced::log(&ground));
        if !calls.contains("INJECTED") {
            break;
        }
        ran.tried += 1;
        read_back(&ground, &trial, &mut writing);
    }
    ran
}

/// Threads of a process that write: each of them finds the disk full once.
const THREADS_MAX: usize = 16;

/// One change; if the disk was full, the page says so, nothing was kept, and as soon as no thread
/// finds it full any more the next change is.
fn refused_then_kept(one: &mut Writer) -> Option<()> {
    for tried in 0..THREADS_MAX {
        match one.writes() {
            Came::Kept | Came::Enough if tried == 0 => return None,
            Came::Kept | Came::Enough => {
                one.reads();
                return Some(());
            }
            Came::Calm(507) => one.reads(),
            other => panic!("{other:?}"),
        }
    }
    panic!("there is room again");
}

/// Bytes of the small disk, and steps in which it is filled.
const DISK_BYTES: u64 = 12 << 20;
const STEP_BYTES: u64 = 4 << 10;
const STEPS: u64 = 48;

#[test]
#[ignore = "mounts a small disk of its own, as root; cargo xtask long"]
fn a_house_on_a_small_disk_goes_on_when_there_is_room() {
    if !rustix::process::geteuid().is_root() {
        tells("disk-small", "left out: only root can mount a disk");
        return;
    }
    let trial = today();
    trial.jobs();
    let (_leader, mut writing) = writers(&trial, &WRITERS);
    let ground = Ground::of(&trial);
    let (served, data) = on_a_small_disk(&ground);
    trial.through(served.address);
    let mut refused = 0;
    for step in 0..STEPS {
        fills(&data, STEP_BYTES * step);
        for one in &mut writing {
            match one.writes() {
                Came::Kept | Came::Enough => {}
                Came::Calm(507) => refused += 1,
                other => panic!("{} KiB free: {other:?}", 4 * step),
            }
            one.reads();
        }
        fs::remove_file(data.join("filler")).expect("there is room again");
        for one in &mut writing {
            assert!(
                matches!(one.writes(), Came::Kept | Came::Enough),
                "{} KiB were free",
                4 * step
            );
            one.reads();
        }
    }
    assert!(refused > 8, "the disk was full");
    // What lies there now is whole, as a process that dies now would leave it.
    ground.put(&super::ground::files(&data));
    served.killed();
    read_back(&ground, &trial, &mut writing);
    tells(
        "disk-small",
        &format!("{STEPS} fillings of a small disk, {refused} calm pages, 0 by half, no restart"),
    );
}

/// Serves with the data on a disk that only this process sees; where the test sees it.
fn on_a_small_disk(ground: &Ground) -> (Served, PathBuf) {
    let script = "mount -t tmpfs -o mode=700,size=$1 house \"$2/data.small\" && cp -a \"$2/data/.\" \"$2/data.small\" \
                  && mount --bind \"$2/data.small\" \"$2/data\" && dir=$2 && shift 2 && exec \"$@\" --dir \"$dir\"";
    fs::create_dir(ground.path().join("data.small")).expect("a directory");
    let mut command = Command::new("unshare");
    command.args(["-m", "sh", "-c", script, "sh", &DISK_BYTES.to_string()]);
    command
        .arg(ground.path())
        .arg(env!("CARGO_BIN_EXE_pergola"))
        .args(SERVE);
    let served = Served::begins(command, ground.path()).expect("it listens");
    let there = ground.data();
    let below = there.strip_prefix("/").expect("a whole path");
    let data = Path::new("/proc")
        .join(served.pid().to_string())
        .join("root")
        .join(below);
    (served, data)
}

/// Fills the small disk until only so many bytes are left.
fn fills(data: &Path, left: u64) {
    let mut filler = File::create(data.join("filler")).expect("a file");
    let block = [0x5a; STEP_BYTES as usize];
    while filler.write_all(&block).is_ok() {}
    let length = filler.metadata().expect("its length").len();
    filler
        .set_len(length.saturating_sub(left))
        .expect("it can be shorter");
}
