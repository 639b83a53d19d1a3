//! Sheets, rings, wraps, sessions and the file key: each opens for its owner, in its place, and for
//! nobody else anywhere else.

use super::{flipped, some_bytes};
use crate::{
    AccountSeed, AccountSheet, At, CircleScope, EpochKey, HouseKeys, InstanceKey, KeySheet,
    Malformed, Place, Plain, PublicKey, Purpose, ScopeKind, SessionToken, ShredKey, Unopened,
    fresh_id,
};

#[test]
fn a_sheet_opens_for_its_seed_and_owner_only() {
    let (house, programme, person) = (fresh_id(), fresh_id(), fresh_id());
    let (sheet, seed) = (AccountSheet::fresh(), AccountSeed::fresh());
    let sealed = sheet.seal(&seed, &house, &programme, &person);
    let open = |bytes: &[u8], seed: &AccountSeed, ids: [&[u8; 16]; 3]| {
        AccountSheet::open(bytes, seed, ids[0], ids[1], ids[2]).ok()
    };
    let again = open(&sealed, &seed, [&house, &programme, &person]).unwrap();
    assert!(again.public() == sheet.public());
    assert!(
        open(
            &sealed,
            &AccountSeed::fresh(),
            [&house, &programme, &person]
        )
        .is_none()
    );
    assert!(open(&sealed, &seed, [&fresh_id(), &programme, &person]).is_none());
    assert!(open(&sealed, &seed, [&house, &fresh_id(), &person]).is_none());
    assert!(open(&sealed, &seed, [&house, &programme, &fresh_id()]).is_none());
    assert!(open(&flipped(&sealed, 900), &seed, [&house, &programme, &person]).is_none());
}

#[test]
fn a_sheet_of_another_shape_is_refused() {
    assert!(AccountSheet::decode(&[]).is_none());
    assert!(AccountSheet::decode(&[1; 65]).is_none(), "no personal key");
    assert!(AccountSheet::decode(&[1; 97]).is_some());
    assert!(AccountSheet::decode(&[1; 98]).is_none(), "a part of a key");
    assert!(AccountSheet::decode(&[2; 97]).is_none(), "another version");
}

#[test]
fn an_older_personal_epoch_still_opens_what_it_sealed() {
    let (house, programme, person) = (fresh_id(), fresh_id(), fresh_id());
    let mut sheet = AccountSheet::fresh();
    let shred = ShredKey::fresh();
    let at = At {
        house,
        programme,
        place: Place::PSEUDONYM_OWN,
        row: (person, [0; 16]),
        revision: 1,
    };
    let sealed = sheet
        .personal()
        .value_key(&shred)
        .seal(&Plain::new("Salix".into()), &at);
    let (scope, key) = (
        fresh_id(),
        EpochKey::fresh(ScopeKind::Circle, fresh_id(), 4),
    );
    let ring = key.to_ring(&sheet, &house, &programme, &person);
    let before = sheet.public();
    sheet.new_personal_epoch();
    sheet.new_pair();
    assert!(sheet.public() != before);
    assert_eq!(sheet.personal().epoch(), 2);
    assert!(
        sheet
            .personal()
            .value_key(&shred)
            .open(&sealed, &at)
            .is_err()
    );
    let older = sheet.personal_at(sealed.epoch()).unwrap();
    assert!(older.value_key(&shred).open(&sealed, &at).is_ok());
    assert!(sheet.personal_at(0).is_none());
    assert!(sheet.personal_at(3).is_none());
    let read = |scope| {
        let kind = ScopeKind::Circle;
        EpochKey::from_ring(&ring, &sheet, &house, &programme, &person, kind, scope, 4)
    };
    assert!(read(key.scope()).is_ok(), "the ring row of the older epoch");
    assert!(read(scope).is_err());
}

#[test]
fn a_ring_row_is_bound_to_all_it_names() {
    let (house, programme, person, circle) = (fresh_id(), fresh_id(), fresh_id(), fresh_id());
    let (sheet, kind) = (AccountSheet::fresh(), ScopeKind::Circle);
    let row = EpochKey::fresh(kind, circle, 4).to_ring(&sheet, &house, &programme, &person);
    let other = fresh_id();
    let read = |sheet: &AccountSheet, ids: [&[u8; 16]; 3], kind, circle, epoch| {
        EpochKey::from_ring(&row, sheet, ids[0], ids[1], ids[2], kind, circle, epoch).is_ok()
    };
    let ids = [&house, &programme, &person];
    assert!(read(&sheet, ids, kind, circle, 4));
    assert!(!read(&AccountSheet::fresh(), ids, kind, circle, 4));
    assert!(!read(
        &sheet,
        [&other, &programme, &person],
        kind,
        circle,
        4
    ));
    assert!(!read(&sheet, [&house, &other, &person], kind, circle, 4));
    assert!(!read(&sheet, [&house, &programme, &other], kind, circle, 4));
    assert!(!read(&sheet, ids, ScopeKind::Role, circle, 4));
    assert!(!read(&sheet, ids, kind, other, 4));
    assert!(!read(&sheet, ids, kind, circle, 5));
}

#[test]
fn a_wrap_is_bound_to_all_it_names() {
    let (programme, person, circle, other) = (fresh_id(), fresh_id(), fresh_id(), fresh_id());
    let (sheet, kind, purpose) = (AccountSheet::fresh(), ScopeKind::Circle, Purpose::Grant);
    let key = EpochKey::fresh(kind, circle, 4);
    let wrap = key.wrap_for(&sheet.public(), purpose, &programme, &person);
    let read = |sheet: &AccountSheet, purpose, ids: [&[u8; 16]; 2], kind, circle, epoch| {
        EpochKey::unwrap(&wrap, sheet, purpose, ids[0], ids[1], kind, circle, epoch).is_ok()
    };
    let ids = [&programme, &person];
    assert!(read(&sheet, purpose, ids, kind, circle, 4));
    assert!(!read(&AccountSheet::fresh(), purpose, ids, kind, circle, 4));
    assert!(!read(&sheet, Purpose::Again, ids, kind, circle, 4));
    assert!(!read(&sheet, purpose, [&other, &person], kind, circle, 4));
    assert!(!read(
        &sheet,
        purpose,
        [&programme, &other],
        kind,
        circle,
        4
    ));
    assert!(!read(&sheet, purpose, ids, ScopeKind::Case, circle, 4));
    assert!(!read(&sheet, purpose, ids, kind, other, 4));
    assert!(!read(&sheet, purpose, ids, kind, circle, 5));
    for byte in some_bytes(wrap.len()) {
        let changed = flipped(&wrap, byte * 8 + byte % 8);
        let (programme, person) = (&programme, &person);
        let read = EpochKey::unwrap(
            &changed, &sheet, purpose, programme, person, kind, circle, 4,
        );
        assert!(read.is_err(), "byte {byte}");
    }
    assert_ne!(
        wrap,
        key.wrap_for(&sheet.public(), purpose, &programme, &person)
    );
}

#[test]
fn purposes_and_kinds_keep_their_codes() {
    for (code, purpose) in (1..).zip([Purpose::Grant, Purpose::Again, Purpose::Trust]) {
        assert_eq!(
            (purpose.code(), Purpose::from_code(code)),
            (code, Some(purpose))
        );
    }
    assert_eq!((Purpose::from_code(0), Purpose::from_code(4)), (None, None));
    use ScopeKind::{Case, Circle, House, Person, Role};
    for (code, kind) in (1..).zip([Person, Circle, Case, Role, House]) {
        assert_eq!(
            (kind.code(), ScopeKind::from_code(code)),
            (code, Some(kind))
        );
    }
    assert_eq!(
        (ScopeKind::from_code(0), ScopeKind::from_code(6)),
        (None, None)
    );
}

#[test]
fn a_sheet_of_keys_goes_to_the_circle_and_back() {
    let (one, two) = (fresh_id(), fresh_id());
    let (key_one, key_two) = (
        AccountSheet::fresh().public(),
        AccountSheet::fresh().public(),
    );
    let circle = EpochKey::fresh(ScopeKind::Circle, fresh_id(), 1);
    let scope = circle.scope_key::<CircleScope>().unwrap();
    let shred = ShredKey::fresh();
    let row = (circle.scope(), [0; 16]);
    let place = Place::CIRCLE_SHEET;
    let at = At {
        house: fresh_id(),
        programme: fresh_id(),
        place,
        row,
        revision: 1,
    };
    let keys = KeySheet::new(vec![(one, key_one.clone()), (two, key_two.clone())]).unwrap();
    let sealed = keys.seal(&scope, &shred, &at);
    let opened = KeySheet::open(&sealed, &scope, &shred, &at).ok().unwrap();
    assert!(opened == keys);
    assert!(opened.key_of(&one) == Some(&key_one));
    assert!(opened.key_of(&fresh_id()).is_none());
    assert!(
        KeySheet::new(vec![(one, key_one), (one, key_two)]).is_none(),
        "one id twice"
    );
    let later = At { revision: 2, ..at };
    assert_eq!(
        KeySheet::open(&sealed, &scope, &shred, &later).err(),
        Some(Unopened)
    );
    let text = scope
        .value_key(&shred)
        .seal(&Plain::new("no sheet".into()), &at);
    assert_eq!(
        KeySheet::open(&text, &scope, &shred, &at).err(),
        Some(Unopened)
    );
}

#[test]
fn only_a_public_key_is_a_public_key() {
    let key = AccountSheet::fresh().public();
    assert!(PublicKey::from_bytes(key.as_bytes()) == Ok(key.clone()));
    assert_eq!(
        PublicKey::from_bytes(&key.as_bytes()[1..]).err(),
        Some(Malformed)
    );
    assert_eq!(
        PublicKey::from_bytes(&[0xff; 1216]).err(),
        Some(Malformed),
        "beyond the modulus"
    );
}

#[test]
fn a_session_gives_its_seed_to_its_cookie_only() {
    let (token, seed) = (SessionToken::fresh(), AccountSeed::fresh());
    let row = token.seal_seed(&seed);
    let cookie = token.cookie();
    assert_eq!(cookie.len(), 64);
    let back = SessionToken::parse(&cookie).unwrap();
    assert_eq!(back.lookup_hash(), token.lookup_hash());
    assert!(back.open_seed(&row).unwrap().same(&seed));
    assert!(SessionToken::fresh().open_seed(&row).is_none());
    for never in [
        "",
        "a",
        &cookie[1..],
        &format!("{cookie}a"),
        &"é".repeat(32),
        &"=".repeat(64),
    ] {
        assert!(SessionToken::parse(never).is_none(), "{never}");
    }
}

#[test]
fn instance_keys_and_file_keys() {
    let instance = InstanceKey::fresh();
    let keys = HouseKeys::from_instance(&instance);
    let text = instance.to_hex();
    let again = InstanceKey::from_hex(&format!("  {}\n", text.to_uppercase()))
        .ok()
        .unwrap();
    assert_eq!(
        HouseKeys::from_instance(&again).database_key(),
        keys.database_key()
    );
    for never in [
        "",
        "12",
        &text[1..],
        &format!("{}g", &text[1..]),
        &"é".repeat(32),
    ] {
        assert!(InstanceKey::from_hex(never).is_err(), "{never}");
    }
    let head = keys.seal_file_key(&[5; 32]);
    assert_eq!(keys.open_file_key(&head), Ok([5; 32]));
    let other = HouseKeys::from_instance(&InstanceKey::fresh());
    assert_eq!(other.open_file_key(&head), Err(Unopened));
    assert_eq!(keys.open_file_key(&head[1..]), Err(Unopened));
    assert_ne!(other.database_key(), keys.database_key());
}
