//! Property 22: a real house starts only with its data for its owner alone and
//! with core dumps off; make-believe people may be less careful.

use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use pergola::config::Config;
use pergola::open::{Refused, data_dir, make_private_dir, safe_place};
use rustix::process::{Resource, getrlimit};

fn config(demo: bool) -> Config {
    let text = format!(
        "[house]\nid = \"00112233445566778899aabbccddeeff\"\ndemo = {demo}\nlanguages = [\"en\"]\n\
         time_zone = \"UTC\"\nkey_file = \"k\"\nallow_swap = true\n"
    );
    Config::parse(&text).expect("a right configuration")
}

#[track_caller]
fn refuses(dir: &Path, mode: u32) {
    set_permissions(data_dir(dir), Permissions::from_mode(mode)).expect("a mode");
    let refused = safe_place(dir, &config(false));
    let Err(Refused::Config(text)) = refused else {
        panic!("{mode:o}: {refused:?}")
    };
    assert!(text.contains("chmod 700"), "{text}");
    assert!(
        safe_place(dir, &config(true)).is_ok(),
        "{mode:o}: make-believe people"
    );
}

#[test]
fn a_real_house_wants_its_data_for_its_owner_alone() {
    let house = tempfile::tempdir().expect("a directory");
    let dir = house.path();
    assert!(
        safe_place(dir, &config(false)).is_err(),
        "no data directory at all"
    );
    make_private_dir(&data_dir(dir)).expect("a directory");
    for mode in [0o755, 0o750, 0o710, 0o701, 0o704, 0o777] {
        refuses(dir, mode);
    }
    set_permissions(data_dir(dir), Permissions::from_mode(0o700)).expect("a mode");
    safe_place(dir, &config(false)).expect("a careful house starts");
}

#[test]
fn core_dumps_are_off_before_the_key_is_read() {
    let house = tempfile::tempdir().expect("a directory");
    make_private_dir(&data_dir(house.path())).expect("a directory");
    safe_place(house.path(), &config(false)).expect("a careful house starts");
    let limit = getrlimit(Resource::Core);
    assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
}
