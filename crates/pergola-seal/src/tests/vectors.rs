//! Every format with symmetric keys gives exactly the bytes that an independent program computed
//! (tests/vectors/make.py), and opens them. A failure here means that old data would not open.

use super::{Vectors, hex};
use crate::derive::{derive, digest};
use crate::lockbox::{self, Label};
use crate::{
    AccountSeed, AccountSheet, At, BackupKind, CaseScope, CircleScope, EpochKey, Folded, HouseKeys,
    HouseScope, InstanceKey, LoginKey, LoginSlots, PersonScope, Place, Plain, RecoveryCode,
    RoleScope, Scope, ScopeKey, ScopeKind, Sealed, SessionToken, ShredKey, form,
};
use zeroize::Zeroizing;

macro_rules! file {
    ($name:literal) => {
        Vectors::of(include_str!(concat!(
            "../../tests/vectors/",
            $name,
            ".json"
        )))
    };
}
pub(super) use file;

pub(super) fn seed(bytes: [u8; 32]) -> AccountSeed {
    AccountSeed(Zeroizing::new(bytes))
}

fn plain(text: &str) -> Plain {
    Plain::new(text.to_owned())
}

fn check_value<S: Scope>(file: &Vectors, case: &Vectors) {
    let text = case.0["text"].as_str().map_or_else(
        || {
            let repeat = &case.0["repeat"];
            repeat[0]
                .as_str()
                .unwrap()
                .repeat(repeat[1].as_u64().unwrap() as usize)
        },
        str::to_owned,
    );
    let row = (file.array("circle"), file.array("person"));
    let at: At = file.at(Place::PSEUDONYM_IN_CIRCLE, row, case.number("revision"));
    let scope = ScopeKey::<S>::new(&file.array("scope_key"), case.small("epoch"));
    let key = scope.value_key(&ShredKey::from_bytes(file.array("shred")));
    let sealed = key.seal_bytes(text.as_bytes(), &at, file.array("nonce"));
    assert_eq!(sealed.as_bytes().len() as u64, case.number("length"));
    assert_eq!(digest(&[sealed.as_bytes()]).to_vec(), case.bytes("sha256"));
    if let Some(whole) = case.0["sealed"].as_str() {
        assert_eq!(sealed.as_bytes(), hex(whole));
    }
    let header: [u8; 7] = sealed.as_bytes()[..7].try_into().unwrap();
    assert_eq!(at.associated(&header), case.bytes("associated"));
    let again = Sealed::<S>::from_bytes(sealed.into_bytes()).unwrap();
    assert_eq!(again.epoch(), case.small("epoch"));
    assert_eq!(key.open(&again, &at).unwrap().text(), text);
}

#[test]
fn value_format_1() {
    let file = file!("value");
    let cases = file.cases("cases");
    assert_eq!(cases.len(), 6);
    for case in &cases {
        match case.number("kind") {
            1 => check_value::<PersonScope>(&file, case),
            2 => check_value::<CircleScope>(&file, case),
            3 => check_value::<CaseScope>(&file, case),
            4 => check_value::<RoleScope>(&file, case),
            _ => check_value::<HouseScope>(&file, case),
        }
    }
}

#[test]
fn commitment_and_box() {
    let file = file!("commitment");
    let (key, nonce) = (file.array("key"), file.array::<24>("nonce"));
    let label = Label {
        place: Place::FILE_KEY,
        parts: &[],
    };
    let locked = lockbox::lock_with(&key, &label, &file.bytes("content"), nonce);
    assert_eq!(locked, file.bytes("box"));
    assert!(locked.starts_with(&file.bytes("commitment")));
    assert_eq!(
        derive(&key, &nonce, b"pergola/commit/v1").to_vec(),
        file.bytes("commitment")
    );
    assert_eq!(
        *lockbox::unlock(&key, &label, &locked).unwrap(),
        file.bytes("content")
    );
}

#[test]
fn login_slot() {
    let file = file!("slot");
    let login = LoginKey(Zeroizing::new(file.array("login_key")));
    let tag = file.array("tag");
    let label = Label {
        place: Place::LOGIN_SLOT,
        parts: &[&tag],
    };
    let slot = lockbox::lock_with(&login.0, &label, &file.bytes("seed"), file.array("nonce"));
    assert_eq!(slot, file.bytes("slot"));
    assert_eq!(slot.len(), LoginSlots::LEN);
    let slots = LoginSlots {
        one: vec![7; LoginSlots::LEN],
        two: slot,
    };
    assert!(
        slots
            .open(&login, &tag)
            .unwrap()
            .same(&seed(file.array("seed")))
    );
}

#[test]
fn login_key() {
    let file = file!("login");
    let keys = HouseKeys::from_instance(&InstanceKey::from_bytes(file.array("instance")));
    let words = Folded::from_plain(&plain(file.text("folded")));
    let salt = crate::Salt::from_bytes(file.array("salt"));
    let mut hasher = crate::Hasher::new();
    // From the largest to the smallest and back: a buffer that was used before changes nothing.
    let cases = file.cases("cases");
    for case in cases.iter().rev().chain(&cases[..2]) {
        let cost = crate::Cost::new(
            case.small("memory_kib"),
            case.small("passes"),
            case.small("lanes"),
        );
        let key = hasher.login_key(&words, &salt, cost.unwrap(), &keys);
        assert_eq!(key.0.to_vec(), case.bytes("key"));
    }
}

#[test]
fn house_keys_and_tags() {
    let file = file!("house");
    let keys = HouseKeys::from_instance(&InstanceKey::from_bytes(file.array("instance")));
    assert_eq!(keys.database_key(), file.array("database"));
    assert_eq!(*keys.pepper, file.array("pepper"));
    assert_eq!(*keys.forms, file.array("forms"));
    assert_eq!(*keys.kept, file.array("kept"));
    let folded = Folded::handle_from_plain(&plain(file.text("folded")));
    assert_eq!(keys.handle_tag(&folded), file.array("handle_tag"));
    assert_eq!(keys.invite_tag(&folded), file.array("invite_tag"));
    assert_eq!(
        keys.open_file_key(&file.bytes("file_key_box")),
        Ok(file.array("file_key"))
    );
    for (kind, tag) in [
        (BackupKind::Copy, "backup_tag"),
        (BackupKind::Erased, "erased_tag"),
    ] {
        let hash = file.array("backup_hash");
        assert_eq!(keys.backup_tag(kind, &hash), file.array(tag));
    }
    assert_eq!(
        keys.journal_seed(&file.array("journal_name")),
        file.array("journal_seed")
    );
    let token = form::masked(&file.array("form_tag"));
    assert!(keys.check_form_token(file.text("route"), &token, file.number("hour")));
}

#[test]
fn account_sheet() {
    let file = file!("sheet");
    let (house, programme, person) = (
        file.array("house"),
        file.array("programme"),
        file.array("person"),
    );
    let seed = seed(file.array("seed"));
    let sealed = file.bytes("sheet");
    let sheet = AccountSheet::open(&sealed, &seed, &house, &programme, &person).unwrap();
    assert_eq!(
        digest(&[sheet.public().as_bytes()]),
        file.array("public_sha256")
    );
    assert_eq!(sheet.pair.secret(), &file.array("pair"));
    assert_eq!(sheet.personal().epoch(), 2);
    assert_eq!(
        sheet.seal_with(&seed, [&house, &programme, &person], file.array("nonce")),
        sealed
    );
}

/// The sheet of sheet.json, for rings and wraps.
pub(super) fn sheet() -> AccountSheet {
    let file = file!("sheet");
    let (house, programme, person) = (
        file.array("house"),
        file.array("programme"),
        file.array("person"),
    );
    let seed = seed(file.array("seed"));
    AccountSheet::open(&file.bytes("sheet"), &seed, &house, &programme, &person).unwrap()
}

#[test]
fn ring() {
    let file = file!("ring");
    let (house, programme, person) = (
        file.array("house"),
        file.array("programme"),
        file.array("person"),
    );
    let (scope, epoch) = (file.array("circle"), file.small("epoch"));
    let key = EpochKey::fixed(ScopeKind::Circle, scope, epoch, file.array("epoch_key"));
    let sheet = sheet();
    let row = key.to_ring_with(&sheet, [&house, &programme, &person], file.array("nonce"));
    assert_eq!(row, file.bytes("newest"));
    for name in ["newest", "older"] {
        let row = file.bytes(name);
        let kind = ScopeKind::Circle;
        let read = EpochKey::from_ring(
            &row, &sheet, &house, &programme, &person, kind, scope, epoch,
        );
        assert!(read.unwrap().pair_public() == key.pair_public());
    }
}

#[test]
fn recovery_code() {
    let file = file!("recovery");
    let groups: Vec<&str> = file.0["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group.as_str().unwrap())
        .collect();
    let code = RecoveryCode::parse(&plain(&groups.join(" "))).unwrap();
    assert_eq!(code.groups(), groups);
    let (seed, tag) = (seed(file.array("seed")), file.array("tag"));
    assert_eq!(
        code.wrap_with(&seed, &tag, file.array("nonce")),
        file.bytes("wrapped")
    );
    assert!(
        code.unwrap(&file.bytes("wrapped"), &tag)
            .unwrap()
            .same(&seed)
    );
}

#[test]
fn session() {
    let file = file!("session");
    let token = SessionToken::parse(file.text("cookie")).unwrap();
    assert_eq!(token.cookie(), file.text("cookie"));
    assert_eq!(token.lookup_hash(), file.array("lookup_hash"));
    let seed = seed(file.array("seed"));
    assert_eq!(
        token.seal_seed_with(&seed, file.array("nonce")),
        file.bytes("sealed")
    );
    assert!(token.open_seed(&file.bytes("sealed")).unwrap().same(&seed));
    let form = form::masked(&file.array("form_tag"));
    assert!(token.check_form_token(file.text("route"), &form));
}

#[test]
fn kept_fields() {
    let file = file!("kept");
    let keys = HouseKeys::from_instance(&InstanceKey::from_bytes(file.array("instance")));
    let read = keys
        .kept(
            file.text("kept"),
            file.array("person"),
            file.number("until"),
        )
        .unwrap();
    let wanted = file.0["fields"].as_array().unwrap();
    assert_eq!(read.len(), wanted.len());
    for ((name, text), wanted) in read.iter().zip(wanted) {
        assert_eq!(
            (name.as_str(), text.text()),
            (wanted[0].as_str().unwrap(), wanted[1].as_str().unwrap())
        );
    }
}

#[test]
fn journal_alias() {
    let file = file!("alias");
    let shred = ShredKey::from_bytes(file.array("shred"));
    for case in file.cases("cases") {
        assert_eq!(shred.alias(case.small("period")), case.array("alias"));
    }
}

#[test]
fn place_codes_never_change() {
    let codes: Vec<u16> = Place::all().iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, (1..=22).collect::<Vec<u16>>());
    let known = [
        (Place::PSEUDONYM_IN_CIRCLE, 1),
        (Place::PSEUDONYM_OWN, 2),
        (Place::PSEUDONYM_FOR_WELCOME, 3),
        (Place::PSEUDONYM_FOR_COORDINATOR, 4),
        (Place::CIRCLE_NAME, 5),
        (Place::CIRCLE_NOTICE, 6),
        (Place::CIRCLE_SHEET, 7),
        (Place::ACCOUNT_SHEET, 8),
        (Place::RING, 9),
        (Place::LOGIN_SLOT, 10),
        (Place::RECOVERY, 11),
        (Place::SESSION_SEED, 12),
        (Place::KEPT_FIELDS, 13),
        (Place::CONTACT_RULE, 14),
        (Place::RECOVERY_NOTE, 15),
        (Place::FILE_KEY, 16),
        (Place::VENUE, 17),
        (Place::CIRCLE_WORD, 18),
        (Place::FIRST_QUESTION, 19),
        (Place::FIRST_ANSWER, 20),
        (Place::TRUSTED_NAME, 21),
        (Place::CLAIM_SHARE, 22),
    ];
    for (place, code) in known {
        assert_eq!(place.code(), code);
    }
}
