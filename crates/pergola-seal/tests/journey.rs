//! The whole life of a few keys through the public names alone: joining, signing in, being admitted,
//! leaving, a way back in, erasing. What PRIVACY 14 promises in properties 3, 5 and 6 begins here.

use pergola_seal::{
    AccountSeed, AccountSheet, At, CircleScope, Cost, EpochKey, Folded, Handle, Hasher, HouseKeys,
    InstanceKey, KeySheet, Language, LoginSlots, Passphrase, Place, Plain, Purpose, RawId,
    RecoveryCode, RoleScope, Salt, ScopeKind, Sealed, SealedTo, SessionToken, ShredKey, fresh_id,
    seal_to,
};

const HOUSE: RawId = [1; 16];
const PROGRAMME: RawId = [2; 16];

/// What the rows of one person hold: nothing in it is a secret.
struct Rows {
    person: RawId,
    tag: [u8; 32],
    salt: Salt,
    slots: LoginSlots,
    sheet: Vec<u8>,
    recovery: Vec<u8>,
}

/// What the person has on paper.
struct Paper {
    handle: String,
    words: String,
    code: String,
}

fn plain(text: &str) -> Plain {
    Plain::new(text.to_owned())
}

fn house() -> HouseKeys {
    HouseKeys::from_instance(&InstanceKey::from_bytes([9; 32]))
}

fn join(keys: &HouseKeys) -> (Rows, Paper) {
    let language = Language::En;
    let (handle, words) = (
        Handle::fresh(language).to_plain(),
        Passphrase::fresh(language),
    );
    let tag = keys.handle_tag(&Folded::handle_from_plain(&handle));
    let (salt, seed, person) = (Salt::fresh(), AccountSeed::fresh(), fresh_id());
    let folded = Folded::from_plain(&words.to_plain());
    let login = Hasher::new().login_key(&folded, &salt, Cost::CHEAP, keys);
    let code = RecoveryCode::fresh();
    let rows = Rows {
        person,
        tag,
        salt,
        slots: LoginSlots::new(&login, &seed, &tag),
        sheet: AccountSheet::fresh().seal(&seed, &HOUSE, &PROGRAMME, &person),
        recovery: code.wrap(&seed, &tag),
    };
    let paper = Paper {
        handle: handle.show().to_string(),
        words: words.words().join("  ").to_uppercase(),
        code: code.groups().join("-").to_lowercase(),
    };
    (rows, paper)
}

fn sign_in(keys: &HouseKeys, rows: &Rows, handle: &str, words: &str) -> Option<AccountSheet> {
    let tag = keys.handle_tag(&Folded::handle_from_plain(&plain(handle)));
    let folded = Folded::from_plain(&plain(words));
    let login = Hasher::new().login_key(&folded, &rows.salt, Cost::CHEAP, keys);
    let seed = rows.slots.open(&login, &tag)?;
    let session = SessionToken::fresh();
    let row = session.seal_seed(&seed);
    let seed = SessionToken::parse(&session.cookie())?.open_seed(&row)?;
    AccountSheet::open(&rows.sheet, &seed, &HOUSE, &PROGRAMME, &rows.person).ok()
}

fn at(place: Place, row: (RawId, RawId), revision: u64) -> At {
    At {
        house: HOUSE,
        programme: PROGRAMME,
        place,
        row,
        revision,
    }
}

#[test]
fn joining_and_signing_in() {
    let keys = house();
    let (rows, paper) = join(&keys);
    assert!(sign_in(&keys, &rows, &paper.handle, &paper.words).is_some());
    assert!(sign_in(&keys, &rows, &paper.handle.replace('-', " "), &paper.words).is_some());
    assert!(sign_in(&keys, &rows, &paper.handle, "five other words are wrong").is_none());
    assert!(sign_in(&keys, &rows, "another-name-42", &paper.words).is_none());
    let elsewhere = HouseKeys::from_instance(&InstanceKey::from_bytes([8; 32]));
    assert!(
        sign_in(&elsewhere, &rows, &paper.handle, &paper.words).is_none(),
        "needs the pepper"
    );
}

#[test]
fn the_way_back_in() {
    let keys = house();
    let (rows, paper) = join(&keys);
    let code = RecoveryCode::parse(&plain(&paper.code)).ok().unwrap();
    let seed = code.unwrap(&rows.recovery, &rows.tag).unwrap();
    assert!(AccountSheet::open(&rows.sheet, &seed, &HOUSE, &PROGRAMME, &rows.person).is_ok());
}

/// One epoch of a circle, and what a member can do with what reached them.
#[test]
fn a_newcomer_opens_nothing_older_and_a_leaver_nothing_newer() {
    let (circle, leaver, newcomer) = (fresh_id(), fresh_id(), fresh_id());
    let (first, second) = (AccountSheet::fresh(), AccountSheet::fresh());
    let epochs = [1, 2].map(|epoch| EpochKey::fresh(ScopeKind::Circle, circle, epoch));
    let shred = ShredKey::fresh();
    let place = at(Place::CIRCLE_NOTICE, (circle, [0; 16]), 1);
    let notices = [&epochs[0], &epochs[1]].map(|epoch| {
        let key = epoch.scope_key::<CircleScope>().unwrap().value_key(&shred);
        key.seal(&plain("we meet by the river"), &place)
    });
    let wrap = |epoch: &EpochKey, sheet: &AccountSheet, person: &RawId| {
        epoch.wrap_for(&sheet.public(), Purpose::Grant, &PROGRAMME, person)
    };
    let take = |wrap: &[u8], sheet: &AccountSheet, person: &RawId, epoch: u32| {
        let kind = ScopeKind::Circle;
        let purpose = Purpose::Grant;
        let key = EpochKey::unwrap(
            wrap, sheet, purpose, &PROGRAMME, person, kind, circle, epoch,
        )
        .ok()?;
        let ring = key.to_ring(sheet, &HOUSE, &PROGRAMME, person);
        EpochKey::from_ring(
            &ring, sheet, &HOUSE, &PROGRAMME, person, kind, circle, epoch,
        )
        .ok()
    };
    let opens = |key: &EpochKey, notice: &Sealed<CircleScope>| {
        let key = key.scope_key::<CircleScope>().unwrap().value_key(&shred);
        key.open(notice, &place).is_ok()
    };
    let old = take(&wrap(&epochs[0], &first, &leaver), &first, &leaver, 1).unwrap();
    let new = take(&wrap(&epochs[1], &second, &newcomer), &second, &newcomer, 2).unwrap();
    assert!(opens(&old, &notices[0]) && !opens(&old, &notices[1]));
    assert!(opens(&new, &notices[1]) && !opens(&new, &notices[0]));
    assert!(take(&wrap(&epochs[1], &second, &newcomer), &first, &newcomer, 2).is_none());
    assert!(take(&wrap(&epochs[0], &first, &leaver), &first, &leaver, 2).is_none());
}

#[test]
fn after_erasing_the_shred_key_every_other_key_is_not_enough() {
    let (circle, person) = (fresh_id(), fresh_id());
    let epoch = EpochKey::fresh(ScopeKind::Circle, circle, 1);
    let role = EpochKey::fresh(ScopeKind::Role, fresh_id(), 1);
    let place = at(Place::PSEUDONYM_IN_CIRCLE, (circle, person), 1);
    let scope = epoch.scope_key::<CircleScope>().unwrap();
    let shred = ShredKey::fresh();
    let name = scope.value_key(&shred).seal(&plain("Salix"), &place);
    let card: SealedTo<RoleScope> = seal_to(&role.pair_public(), &shred, &plain("Salix"), &place);
    assert!(scope.value_key(&shred).open(&name, &place).is_ok());
    assert!(role.open_to(&card, &shred, &place).is_ok());
    let gone = ShredKey::fresh();
    assert!(scope.value_key(&gone).open(&name, &place).is_err());
    assert!(role.open_to(&card, &gone, &place).is_err());
}

#[test]
fn a_key_that_the_server_swapped_is_not_on_the_sheet() {
    let (circle, person) = (fresh_id(), fresh_id());
    let (theirs, swapped) = (
        AccountSheet::fresh().public(),
        AccountSheet::fresh().public(),
    );
    let epoch = EpochKey::fresh(ScopeKind::Circle, circle, 1);
    let (scope, shred) = (epoch.scope_key::<CircleScope>().unwrap(), ShredKey::fresh());
    let place = at(Place::CIRCLE_SHEET, (circle, [0; 16]), 1);
    let sheet = KeySheet::new(vec![(person, theirs.clone())]).unwrap();
    let row = sheet.seal(&scope, &shred, &place);
    let forger = EpochKey::fresh(ScopeKind::Circle, circle, 1);
    let forged = KeySheet::new(vec![(person, swapped.clone())]).unwrap();
    let forged = forged.seal(&forger.scope_key::<CircleScope>().unwrap(), &shred, &place);
    assert!(KeySheet::open(&forged, &scope, &shred, &place).is_err());
    let read = KeySheet::open(&row, &scope, &shred, &place).ok().unwrap();
    assert!(read.key_of(&person) == Some(&theirs));
    assert!(theirs.fingerprint(Language::Ar) != swapped.fingerprint(Language::Ar));
}
