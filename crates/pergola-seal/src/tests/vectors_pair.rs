//! Pairs, wraps and letters give exactly the bytes of an independent X-Wing and HPKE
//! (tests/vectors/make.py, OpenSSL's ML-KEM), and the published vectors of X-Wing hold.

use hpke::kem::XWing;
use hpke::{Deserializable, Kem, Serializable};

use super::vectors::{file, sheet};
use super::{Fixed, Vectors};
use crate::pair::{self, SecretPair};
use crate::{
    At, CircleScope, EpochKey, KeySheet, Language, Place, PublicKey, Purpose, RoleScope, ScopeKey,
    ScopeKind, Sealed, SealedTo, ShredKey, wordlist,
};

#[test]
fn published_x_wing_vectors() {
    for case in file!("xwing").cases("vectors") {
        let pair = SecretPair::from_secret(&case.array("sk"));
        let public = pair.public();
        assert_eq!(public.as_bytes(), case.bytes("pk"));
        assert!(PublicKey::from_bytes(&case.bytes("pk")).unwrap() == *public);
        let letter = pair::send(public, b"info", b"", b"hi", &mut Fixed(case.bytes("eseed")));
        assert_eq!(
            letter[32..32 + 1120],
            case.bytes("ct"),
            "the encapsulation is the published one"
        );
        assert_eq!(*pair.open(b"info", b"", &letter).unwrap(), b"hi");
    }
}

/// The trap: DeriveKeyPair makes another pair of the same 32 bytes. Ours is `from_bytes`.
#[test]
fn a_pair_is_not_derived_by_hpke() {
    let secret = [7; 32];
    let ours = SecretPair::from_secret(&secret).public().clone();
    let (_, derived) = XWing::derive_keypair(&secret);
    let read = <XWing as Kem>::PrivateKey::from_bytes(&secret).unwrap();
    assert_ne!(ours.as_bytes(), derived.to_bytes().as_slice());
    assert_eq!(
        ours.as_bytes(),
        XWing::sk_to_pk(&read).to_bytes().as_slice()
    );
}

#[test]
fn pair_of_an_epoch_and_its_fingerprint() {
    let file = file!("pair");
    let key = EpochKey::fixed(ScopeKind::Role, [0; 16], 1, file.array("epoch_key"));
    assert_eq!(key.pair().secret(), &file.array("secret"));
    let public = key.pair_public();
    assert_eq!(public.as_bytes(), file.bytes("public"));
    assert_eq!(public.hint(), file.array("hint"));
    let numbers: Vec<usize> = file.0["numbers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|number| number.as_u64().unwrap() as usize)
        .collect();
    for language in Language::ALL {
        let words = numbers.iter().map(|number| wordlist(language)[*number]);
        assert!(
            public
                .fingerprint(language)
                .iter()
                .map(String::as_str)
                .eq(words)
        );
    }
}

#[test]
fn wrap() {
    let file = file!("wrap");
    let (programme, person, scope) = (
        file.array("programme"),
        file.array("person"),
        file.array("circle"),
    );
    let (kind, epoch) = (ScopeKind::Circle, file.small("epoch"));
    let key = EpochKey::fixed(kind, scope, epoch, file.array("epoch_key"));
    let sheet = sheet();
    let mut random = Fixed(file.bytes("random"));
    let purpose = Purpose::from_code(1).unwrap();
    let wrap = key.wrap_with(&sheet.public(), purpose, &programme, &person, &mut random);
    assert_eq!(wrap, file.bytes("wrap"));
    let read = EpochKey::unwrap(
        &wrap, &sheet, purpose, &programme, &person, kind, scope, epoch,
    )
    .unwrap();
    assert!(read.pair_public() == key.pair_public());
}

#[test]
fn letter() {
    let file = file!("letter");
    let key = EpochKey::fixed(
        ScopeKind::Role,
        [9; 16],
        file.small("epoch"),
        file.array("epoch_key"),
    );
    let at: At = file.at(Place::CONTACT_RULE, (file.array("circle"), [0; 16]), 1);
    let sealed = SealedTo::<RoleScope>::from_bytes(file.bytes("letter")).unwrap();
    assert_eq!(sealed.hint(), key.pair_public().hint());
    let opened = key
        .open_to(&sealed, &ShredKey::from_bytes(file.array("shred")), &at)
        .unwrap();
    assert_eq!(opened.text(), file.text("text"));
}

#[test]
fn keys_of_a_circle() {
    let file = file!("keysheet");
    let scope = ScopeKey::<CircleScope>::new(&file.array("scope_key"), 7);
    let shred = ShredKey::from_bytes(file.array("shred"));
    let (circle, person) = (file.array("circle"), file.array("person"));
    let at: At = file.at(Place::CIRCLE_SHEET, (circle, [0; 16]), 4);
    let sealed = Sealed::from_bytes(file.bytes("sealed")).unwrap();
    let keys = KeySheet::open(&sealed, &scope, &shred, &at).unwrap();
    assert_eq!(keys.entries().len(), 2);
    assert_eq!(
        keys.key_of(&circle).unwrap().as_bytes(),
        file!("pair").bytes("public")
    );
    assert_eq!(
        keys.key_of(&person).unwrap().as_bytes(),
        sheet().public().as_bytes()
    );
    let again = scope
        .value_key(&shred)
        .seal_bytes(&keys.encode(), &at, file.array("nonce"));
    assert_eq!(again.as_bytes(), file.bytes("sealed"));
}
