//! The formats are final: their bytes stand here. And what a target does with
//! whole, half and old files.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;

use pergola_base::Moment;
use pergola_seal::{HouseKeys, InstanceKey};
use pergola_store::{CopyIn, CopyOut, Erased, Half, Keeper, StepTaken, Value};

use super::erased::{self, Lists};
use super::format::Head;
use super::place::{self, Part, Tee};
use super::read::Reader;
use super::record::{Take, put_value};
use super::write::Writer;
use super::{Trouble, sealed};

fn keys() -> Arc<HouseKeys> {
    Arc::new(HouseKeys::from_instance(&InstanceKey::from_bytes([7; 32])))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn steps() -> Vec<StepTaken> {
    vec![StepTaken {
        part: "a".to_owned(),
        number: 2,
        hash: [9; 32],
    }]
}

fn head() -> Head {
    Head {
        half: Half::Keys,
        house: [1; 16],
        at: Moment(1_772_528_400),
        erased: 3,
        erased_head: [5; 32],
        program: "0.1.0".to_owned(),
        checkpoint: vec![0xcc],
        steps: steps(),
    }
}

/// A small backup, before encryption.
fn small() -> Vec<u8> {
    let mut told = |_| {};
    let files = vec![("f".to_owned(), b"xy".to_vec())];
    let mut writer = Writer::new(Vec::new(), head(), files, keys(), &mut told);
    writer.steps(&steps()).unwrap();
    writer.table("t", &["k", "v"]).unwrap();
    let row = [Value::Int(-2), Value::Text("é".to_owned())];
    writer.row(&row).unwrap();
    writer.row(&[Value::Null, Value::Bytes(vec![7])]).unwrap();
    writer.finish().unwrap().0
}

#[test]
fn values_are_written_like_this() {
    let check = |value: Value, wanted: &str| {
        let mut out = Vec::new();
        put_value(&mut out, &value);
        assert_eq!(hex(&out), wanted);
        let mut take = Take(&out);
        assert!(take.value() == Some(value) && take.is_empty());
    };
    check(Value::Null, "00");
    check(Value::Int(1), "010000000000000001");
    check(Value::Int(i64::MIN), "018000000000000000");
    check(Value::Text("é".to_owned()), "0200000002c3a9");
    check(Value::Bytes(vec![1, 2]), "03000000020102");
    check(Value::Bytes(Vec::new()), "0300000000");
    for bad in [
        &[4_u8][..],
        &[1, 0],
        &[2, 0, 0, 0, 1],
        &[2, 0, 0, 0, 1, 0xff],
        &[3, 255, 255, 255, 255],
    ] {
        assert!(Take(bad).value().is_none(), "{bad:?}");
    }
}

#[test]
fn a_backup_is_written_like_this() {
    let wanted = [
        // "pergola-backup" 0 1
        "706572676f6c612d6261636b75700001",
        // header, 118 bytes: keys, house, seconds, erasures, their hash
        "0100000076",
        "02",
        "01010101010101010101010101010101",
        "0000000069a6a310",
        "0000000000000003",
        &"05".repeat(32),
        // program, checkpoint, one step
        "0005302e312e30",
        "00000001cc",
        "0001",
        "000161",
        "00000002",
        &"09".repeat(32),
        // file f: xy
        "0200000009",
        "000166",
        "000000027879",
        // table t: k v
        "030000000b",
        "000174",
        "0002",
        "00016b",
        "000176",
        // two rows
        "040000001b",
        "00000002",
        "01fffffffffffffffe",
        "0200000002c3a9",
        "00",
        "030000000107",
        // end: tables, rows, bytes
        "0500000054",
        "00000001",
        "0000000000000002",
        "00000000000000c9",
    ]
    .concat();
    let made = hex(&small());
    let (begin, tail) = made.split_at(made.len().min(wanted.len()));
    assert_eq!(begin, wanted);
    // The hash by sha256sum, the tag by Python's hmac.
    assert_eq!(
        tail,
        concat!(
            "4fa1bc04cb3f1d0a0ff50685428015e29b01f48ac81da0ba6e99a206b1179eee",
            "7e93e2cdfb565dc0b77caf1eb87df8eb47c76a09c990db4f42486980a7fd588b"
        )
    );
}

#[test]
fn what_was_written_is_read() {
    let bytes = small();
    let mut reader = Reader::new(&bytes[16..]).unwrap();
    assert_eq!(reader.head, head());
    assert_eq!(reader.files, [("f".to_owned(), b"xy".to_vec())]);
    let columns = vec!["k".to_owned(), "v".to_owned()];
    assert_eq!(reader.table(), Ok(Some(("t".to_owned(), columns))));
    assert!(reader.row().unwrap().unwrap()[0] == Value::Int(-2));
    let end = reader.drain(&mut |_| {}).unwrap();
    assert_eq!((end.tables, end.rows), (1, 2));
}

#[test]
fn no_flipped_bit_and_no_missing_byte_goes_unseen() {
    let bytes = small();
    let bad = |bytes: &[u8]| match Reader::new(&bytes[16..]) {
        Err(Trouble::Bad(_)) => true,
        Ok(mut reader) => {
            let drained = reader.drain(&mut |_| {});
            // The tag at the end is looked at by whoever has the house's key.
            drained.map_or(true, |end| {
                end.tag != keys().backup_tag(pergola_seal::BackupKind::Copy, &end.hash)
            })
        }
        Err(_) => false,
    };
    assert!(!bad(&bytes));
    for place in 16..bytes.len() {
        for bit in 0..8 {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << bit;
            assert!(bad(&flipped), "byte {place}, bit {bit}");
        }
        assert!(bad(&bytes[..place]), "cut at {place}");
    }
    assert!(
        bad(&[&bytes[..], &[0]].concat()),
        "something behind the end"
    );
}

fn entries(count: u8) -> Vec<Erased> {
    (1..=count)
        .map(|number| Erased {
            hash: [number; 32],
            day: 20_000 + i64::from(number),
        })
        .collect()
}

#[test]
fn a_list_is_written_like_this() {
    let made = erased::encode(&[1; 16], &entries(2), &keys());
    assert_eq!(made.len(), 4_096);
    let wanted = [
        "706572676f6c612d6572617365640001",
        "01010101010101010101010101010101",
        "0000000000000002",
        "00004e21",
        &"01".repeat(32),
        "00004e22",
        &"02".repeat(32),
    ]
    .concat();
    assert_eq!(hex(&made[..112]), wanted);
    assert_eq!(
        hex(&made[112..144]),
        "c08c45b976e464fe48252a44262589453ab7722702a1e03ec151af729be5be1e"
    );
    assert!(made[144..].iter().all(|byte| *byte == 0));
    assert_eq!(
        hex(&erased::head(&entries(2))),
        "f9366825547ee4d10496b68a14bd8f4484406e7ca0748c9e489e45eb23d34cc6"
    );
    let list = erased::read(&made[16..]).unwrap();
    assert_eq!((&list.entries, list.is_of(&keys())), (&entries(2), true));
}

#[test]
fn a_list_that_is_not_whole_is_refused() {
    let made = erased::encode(&[1; 16], &entries(3), &keys());
    for place in 16..200 {
        let mut flipped = made.clone();
        flipped[place] ^= 1;
        let seen = erased::read(&flipped[16..]).map_or(true, |list| !list.is_of(&keys()));
        assert!(seen, "byte {place}");
    }
    for length in [16, 40, 100, 300, 4_095] {
        assert!(erased::read(&made[16..length]).is_err(), "{length}");
    }
    let huge = [&made[16..32], &[255; 8], &[0; 4_056][..]].concat();
    assert!(erased::read(&huge[..]).is_err());
}

#[test]
fn an_older_list_does_not_follow() {
    let list =
        |count| erased::read(&erased::encode(&[1; 16], &entries(count), &keys())[16..]).unwrap();
    let then = erased::head(&entries(2));
    assert!(list(2).follows(2, &then) && list(3).follows(2, &then));
    assert!(!list(1).follows(2, &then) && !list(3).follows(3, &then));
    assert!(list(0).follows(0, &erased::head(&[])));
    assert!(!list(0).follows(u64::MAX, &then));
}

#[test]
fn a_list_goes_everywhere_at_once_and_catches_up() {
    let place = tempfile::tempdir().unwrap();
    let [near, one, away] = ["near", "one", "away"].map(|name| place.path().join(name));
    fs::create_dir(&near).unwrap();
    fs::create_dir(&one).unwrap();
    let (identity, public) = sealed::fresh();
    let secret = place.path().join("identity");
    crate::open::write_private(&secret, &identity).unwrap();
    let with = sealed::identities(&secret).unwrap();
    let lists = Lists::new(
        ([1; 16], "house"),
        keys(),
        sealed::recipients(&[public]).unwrap(),
        (near.clone(), vec![one.clone(), away.clone()]),
        || Moment(86_400 * 20_000),
    );
    assert_eq!(
        (lists.today(), lists.keeps(), lists.behind()),
        (20_000, true, true)
    );
    lists.keep(&entries(2)).unwrap();
    assert!(lists.behind());
    for dir in [&near, &one] {
        let list = erased::load(&dir.join(place::LIST), &with).unwrap();
        assert_eq!(list.entries, entries(2));
    }
    fs::create_dir(&away).unwrap();
    lists.keep(&entries(2)).unwrap();
    assert!(!lists.behind() && away.join(place::LIST).is_file());
    // The nearest place is the one that must not fail.
    fs::remove_dir_all(&near).unwrap();
    assert!(lists.keep(&entries(3)).is_err());
    let list = erased::load(&one.join(place::LIST), &with).unwrap();
    assert_eq!(list.entries, entries(2));
}

/// A pipe that nobody writes to in place of the target's `house.id`: who reads it waits, as on a
/// share whose server is gone.
fn hangs(dir: &std::path::Path) -> std::path::PathBuf {
    fs::create_dir(dir).unwrap();
    let pipe = dir.join("house.id");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    pipe
}

/// Waits until no more than so many threads are at work, ten seconds at most.
fn rests(lists: &Lists, threads: usize) {
    for _ in 0..1_000 {
        if lists.threads() > threads {
            std::thread::park_timeout(std::time::Duration::from_millis(10));
        }
    }
}

#[test]
fn a_target_that_hangs_holds_up_no_erasure() {
    let place = tempfile::tempdir().unwrap();
    let [near, one, away] = ["near", "one", "away"].map(|name| place.path().join(name));
    fs::create_dir(&near).unwrap();
    fs::create_dir(&one).unwrap();
    let pipe = hangs(&away);
    let (identity, public) = sealed::fresh();
    let secret = place.path().join("identity");
    crate::open::write_private(&secret, &identity).unwrap();
    let with = sealed::identities(&secret).unwrap();
    let lists = Arc::new(Lists::new(
        ([1; 16], "house"),
        keys(),
        sealed::recipients(&[public]).unwrap(),
        (near.clone(), vec![away.clone(), one.clone()]),
        || Moment(86_400 * 20_000),
    ));
    let (kept, keeps) = std::sync::mpsc::channel();
    let erases = Arc::clone(&lists);
    std::thread::spawn(move || {
        for count in 1..=20 {
            kept.send(erases.keep(&entries(count))).unwrap();
        }
    });
    for count in 1..=20 {
        // The minute is for a program that waits for ever: this one waits once, for two seconds.
        let kept = keeps.recv_timeout(std::time::Duration::from_secs(60));
        assert!(
            matches!(kept, Ok(Ok(()))),
            "erasure {count} waits for a target that hangs"
        );
    }
    for dir in [&near, &one] {
        let list = erased::load(&dir.join(place::LIST), &with).unwrap();
        assert_eq!(list.entries, entries(20));
    }
    assert!(lists.behind() && !away.join(place::LIST).exists());
    // The hand of the target that answered has written, and may not have let go yet.
    rests(&lists, 1);
    assert_eq!(
        lists.threads(),
        1,
        "one thread waits, however often somebody is erased"
    );
    // The share is back: the newest list follows by itself, and the next time nothing is behind.
    let mut answers = fs::OpenOptions::new().write(true).open(&pipe).unwrap();
    fs::write(place.path().join("again"), "house\n").unwrap();
    fs::rename(place.path().join("again"), &pipe).unwrap();
    std::io::Write::write_all(&mut answers, b"house\n").unwrap();
    drop(answers);
    rests(&lists, 0);
    let list = erased::load(&away.join(place::LIST), &with).unwrap();
    assert_eq!(list.entries, entries(20));
    assert!(!lists.behind());
}

#[test]
fn a_command_asks_a_target_that_hangs_once() {
    let place = tempfile::tempdir().unwrap();
    let pipe = hangs(&place.path().join("away"));
    let reads = pipe.clone();
    assert!(super::hand::in_time(move || fs::read(reads).is_ok()).is_none());
    assert_eq!(super::hand::in_time(|| 5), Some(5));
    fs::write(&pipe, "").unwrap();
}

#[test]
fn a_target_belongs_to_one_house() {
    let place = tempfile::tempdir().unwrap();
    assert_eq!(place::claim(place.path(), "one"), Ok(()));
    assert_eq!(place::claim(place.path(), "one"), Ok(()));
    assert!(place::claim(place.path(), "two").is_err_and(|why| why.contains("another house")));
    let away = place.path().join("away");
    assert!(place::claim(&away, "one").is_err_and(|why| why.contains("not there")));
}

fn parts(dir: &std::path::Path) -> usize {
    let found = fs::read_dir(dir).unwrap().flatten();
    found
        .filter(|one| one.path().extension().is_some_and(|end| end == "part"))
        .count()
}

#[test]
fn half_a_file_never_has_its_name() {
    let place = tempfile::tempdir().unwrap();
    let (one, two) = (place.path().join("one"), place.path().join("two"));
    fs::create_dir(&one).unwrap();
    let dirs = [one.clone(), two.clone()];
    let mut tee = Tee::begin(&dirs, "a", "house").unwrap();
    std::io::Write::write_all(&mut tee, b"abc").unwrap();
    assert!(!one.join("a").exists() && parts(&one) == 1);
    let (stands, failed) = tee.finish();
    assert_eq!((stands, failed.len()), (vec![one.clone()], 1));
    assert_eq!(fs::read(one.join("a")).unwrap(), b"abc");
    let mode = fs::metadata(one.join("a")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    drop(Part::begin(&one, "b").unwrap());
    assert!(parts(&one) == 0 && !one.join("b").exists());
    let nowhere = Tee::begin(&[two], "a", "house");
    assert!(nowhere.is_err_and(|why| why.contains("is the disk in its place?")));
}

#[test]
fn a_name_tells_its_moment_and_nothing_else() {
    let name = place::name(place::DATA, Moment(1_772_528_461));
    assert!(name.starts_with("data-20260303T090101Z-"), "{name}");
    assert_eq!(place::made(place::DATA, &name), Some(Moment(1_772_528_461)));
    for other in [
        "data-20261341T090101Z-0000.age",
        "keys-20260303T090101Z-0000.age",
        "data-.age",
        "data",
        "../data-20260303T090101Z-0000.age",
    ] {
        assert_eq!(place::made(place::DATA, other), None, "{other}");
    }
}

#[test]
fn identities_are_read_with_care() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("identity");
    let (text, public) = sealed::fresh();
    assert!(public.starts_with("age1"));
    crate::open::write_private(&file, &text).unwrap();
    assert_eq!(sealed::identities(&file).unwrap().len(), 1);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(
        matches!(sealed::identities(&file), Err(Trouble::Key(text)) if text.contains("chmod 600"))
    );
    let other = place.path().join("other");
    crate::open::write_private(&other, "# nothing\n").unwrap();
    assert!(matches!(sealed::identities(&other), Err(Trouble::Key(_))));
    let told = sealed::recipients(&["age1x".to_owned()]).err();
    assert!(told.is_some_and(|told| told.contains("not a public key") && !told.contains("age1x")));
}

proptest::proptest! {
    /// Whatever stands in a file, it is refused or read: never a panic, never memory without end.
    #[test]
    fn any_bytes_are_refused_calmly(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..600)) {
        let _ = erased::read(&bytes[..]);
        let _ = Head::decode(&bytes);
        if let Ok(mut reader) = Reader::new(&bytes[..]) {
            let drained = reader.drain(&mut |_| {});
            proptest::prop_assert!(drained.is_err());
        }
        let (mut near, whole) = (small(), bytes.len());
        let from = 16 + whole % 100;
        near.splice(from..from + whole.min(8), bytes.into_iter().take(8));
        let _ = Reader::new(&near[16..]).map(|mut reader| reader.drain(&mut |_| {}));
    }
}
