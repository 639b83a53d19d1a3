//! A writer that goes on from its files writes the same files, whatever the
//! portions; what it leaves is exactly what a journal of that size has.

use std::collections::BTreeMap;

use crate::clerk::Clerk;
use crate::entry::Fields;
use crate::kind::Kind;
use crate::note::SigningKey;
use crate::tile::Place;
use crate::writer::{Change, NotResumed, Writer};

type Files = BTreeMap<String, Vec<u8>>;

fn apply(changes: Vec<Change>, files: &mut Files) {
    for change in changes {
        match change {
            Change::Write(path, bytes) => drop(files.insert(path, bytes)),
            Change::Remove(path) => assert!(files.remove(&path).is_some(), "{path}"),
        }
    }
}

fn entry(at: u64) -> [u8; 256] {
    Fields {
        sequence: at,
        ..Fields::new(Kind::Heartbeat, 0)
    }
    .encode()
}

fn at_once(size: u64) -> Files {
    let (mut writer, mut changes, mut files) = (Writer::new(), Vec::new(), Files::new());
    for at in 0..size {
        writer.push(&entry(at), &mut changes);
    }
    writer.flush(&mut changes);
    apply(changes, &mut files);
    files
}

#[test]
fn portions_make_no_difference() {
    let (mut files, mut size) = (Files::new(), 0);
    for portion in [0, 1, 15, 240, 1, 255, 256, 3, 600, 65_000, 7] {
        let mut writer = Writer::resume(size, 0, |path| files.get(path).cloned()).unwrap();
        let mut changes = Vec::new();
        for _ in 0..portion {
            writer.push(&entry(size), &mut changes);
            size += 1;
        }
        writer.flush(&mut changes);
        writer.flush(&mut changes);
        apply(changes, &mut files);
        assert_eq!(files, at_once(size), "{size}");
        let paths: Vec<_> = files.keys().map(|path| Place::read(path)).collect();
        let fits = |place: &Option<Place>| place.is_some_and(|place| place.belongs(size, 0));
        assert!(paths.iter().all(fits), "{size}");
    }
}

#[test]
fn files_that_do_not_fit_are_not_gone_on_with() {
    let files = at_once(300);
    for missing in ["tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/001.p/44"] {
        let without = |path: &str| files.get(path).filter(|_| path != missing).cloned();
        let resumed = Writer::resume(300, 0, without).err();
        assert_eq!(resumed, Some(NotResumed), "{missing}");
        let longer = |path: &str| {
            let mut bytes = files.get(path).cloned()?;
            bytes.extend([0].iter().filter(|_| path == missing));
            Some(bytes)
        };
        let resumed = Writer::resume(300, 0, longer).err();
        assert_eq!(resumed, Some(NotResumed), "{missing}");
    }
}

#[test]
fn a_clerk_goes_on_where_another_stopped() {
    let key = SigningKey::from_seed("a", &[1; 32]).unwrap();
    let mut clerk = Clerk::begin(10, 1, None);
    clerk.enter(10, (0..20).map(|_| Fields::new(Kind::Joined, 10)));
    let note = clerk.close(11, &key);
    assert_eq!(clerk.writer().size(), 32);
    let (mut files, changes) = (Files::new(), clerk.take().1);
    apply(changes, &mut files);
    let writer = Writer::resume(32, 1, |path| files.get(path).cloned()).unwrap();
    let mut second = Clerk::resume(writer, Some(&note));
    assert_eq!(second.close(17, &key), clerk.close(17, &key));
    assert_eq!(second.take(), clerk.take());
}

#[test]
fn whoever_is_erased_comes_last_and_steps_keep_their_order() {
    use crate::clerk::order;
    let step = |step, kind| Fields {
        step,
        ..Fields::new(kind, 12)
    };
    let rising = [
        order([9; 16], &Fields::new(Kind::Left, 6)),
        order([1; 16], &step(0, Kind::Left)),
        order([2; 16], &step(0, Kind::Left)),
        order([1; 16], &step(1, Kind::GlassOpened)),
        order([0; 16], &step(2, Kind::GlassApproved)),
        order([0; 16], &step(0, Kind::Erased)),
        order([0; 16], &Fields::new(Kind::Left, 18)),
    ];
    assert!(rising.is_sorted());
}
