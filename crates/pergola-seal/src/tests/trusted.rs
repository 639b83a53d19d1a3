//! The two halves of a seed and the claim code: exact bytes, and everything that must not open.

use zeroize::Zeroizing;

use super::vectors::{file, seed, sheet};
use super::{Fixed, Vectors, flipped, hex, some_bytes};
use crate::{
    AccountSeed, AccountSheet, At, ClaimCode, Half, PersonScope, Place, Plain, RecoveryCode,
    SealedTo, Share, ShredKey, letter,
};

fn texts(file: &Vectors, name: &str) -> Vec<String> {
    let list = file.0[name].as_array().unwrap().iter();
    list.map(|one| one.as_str().unwrap().to_owned()).collect()
}

fn code(file: &Vectors) -> ClaimCode {
    let groups = texts(file, "groups");
    let code = ClaimCode::parse(&Plain::new(groups.join(" "))).unwrap();
    assert_eq!(code.groups(), groups);
    code
}

#[test]
fn halves_and_claim_code() {
    let file = file!("trusted");
    let sheet = sheet();
    let [programme, person, helper] = ["programme", "person", "circle"].map(|id| file.array(id));
    let seed = seed(file.array("seed"));
    let shares = seed.split_with(Zeroizing::new(file.array("one")));
    assert_eq!(shares[1].raw_for_test(), &file.array("two"));
    let (code, tag) = (code(&file), file.array("tag"));
    assert_eq!(code.lookup(), file.array("lookup"));
    for (at, share) in shares.iter().enumerate() {
        let mut random = Fixed(file.bytes("random"));
        let sealed = share.seal_with(&sheet.public(), [&programme, &person, &helper], &mut random);
        assert_eq!(sealed, hex(&texts(&file, "sealed")[at]));
        let opened = Share::open(&sealed, &sheet, share.half(), &programme, &person, &helper);
        assert_eq!(opened.unwrap().raw_for_test(), share.raw_for_test());
        let wrapped = code.wrap_with(share, &tag, file.array("nonce"));
        assert_eq!(wrapped, hex(&texts(&file, "wrapped")[at]));
        let opened = code.unwrap(&wrapped, share.half(), &tag).unwrap();
        assert_eq!(opened.raw_for_test(), share.raw_for_test());
    }
    assert!(shares[0].join(&shares[1]).unwrap().same(&seed));
    assert!(shares[1].join(&shares[0]).unwrap().same(&seed));
}

#[test]
fn a_name_for_one_helper() {
    let file = file!("trusted-name");
    let (sheet, shred) = (sheet(), ShredKey::from_bytes(file.array("shred")));
    let row = (file.array("person"), file.array("circle"));
    let at: At = file.at(Place::TRUSTED_NAME, row, 1);
    let text = Plain::new(file.text("text").to_owned());
    let once = (Zeroizing::new(file.array("once")), file.array("nonce"));
    let mut random = Fixed(file.bytes("random"));
    let sealed: SealedTo<PersonScope> =
        letter::seal_to_with(&sheet.public(), &shred, &text, &at, once, &mut random);
    assert_eq!(sealed.as_bytes(), file.bytes("letter"));
    let again = SealedTo::<PersonScope>::from_bytes(sealed.into_bytes()).unwrap();
    assert!(sheet.open_to(&again, &shred, &at).unwrap().same(&text));
    assert!(sheet.open_to(&again, &ShredKey::fresh(), &at).is_err());
    assert!(AccountSheet::fresh().open_to(&again, &shred, &at).is_err());
    let elsewhere = file.at(Place::TRUSTED_NAME, (row.1, row.0), 1);
    assert!(sheet.open_to(&again, &shred, &elsewhere).is_err());
}

#[test]
fn a_half_alone_says_nothing_and_every_split_is_another() {
    let (seed, other) = (AccountSeed::fresh(), AccountSeed::fresh());
    let ([one, two], [again, _]) = (seed.split(), seed.split());
    assert_ne!(one.raw_for_test(), again.raw_for_test());
    assert!(again.join(&two).is_some_and(|joined| !joined.same(&seed)));
    assert!(one.join(&again).is_none(), "one half twice");
    for share in [&one, &two] {
        assert_ne!(share.raw_for_test(), &*seed.0);
    }
    // Whatever the seed, some first half leads to the very same second half.
    let drawn = Zeroizing::new(std::array::from_fn(|at| {
        other.0[at] ^ two.raw_for_test()[at]
    }));
    assert_eq!(
        other.split_with(drawn)[1].raw_for_test(),
        two.raw_for_test()
    );
}

#[test]
fn a_sealed_half_opens_for_its_helper_only() {
    let (sheet, [one, two]) = (AccountSheet::fresh(), AccountSeed::fresh().split());
    let [programme, person, helper, other] = [1, 2, 3, 4].map(|byte| [byte; 16]);
    let sealed = one.seal(&sheet.public(), &programme, &person, &helper);
    let open = |bytes: &[u8], sheet, half, [programme, person, helper]: [&[u8; 16]; 3]| {
        Share::open(bytes, sheet, half, programme, person, helper).is_ok()
    };
    let right = [&programme, &person, &helper];
    assert!(open(&sealed, &sheet, Half::One, right));
    assert!(!open(&sealed, &sheet, Half::Two, right));
    let foreign = AccountSheet::fresh();
    assert!(!open(&sealed, &foreign, Half::One, right));
    let wrong = [
        [&other, &person, &helper],
        [&programme, &other, &helper],
        [&programme, &person, &other],
        [&programme, &helper, &person],
    ];
    for ids in wrong {
        assert!(!open(&sealed, &sheet, Half::One, ids), "{ids:?}");
    }
    for at in some_bytes(sealed.len()) {
        let wrong = flipped(&sealed, at * 8);
        assert!(!open(&wrong, &sheet, Half::One, right), "byte {at}");
    }
    assert_ne!(one.half(), two.half());
}

#[test]
fn only_the_right_claim_code_opens_a_half() {
    let (code, [one, two], tag) = (ClaimCode::fresh(), AccountSeed::fresh().split(), [1; 32]);
    let wrapped = code.wrap(&one, &tag);
    assert!(code.unwrap(&wrapped, Half::One, &tag).is_some());
    assert!(code.unwrap(&wrapped, Half::Two, &tag).is_none());
    assert!(code.unwrap(&wrapped, Half::One, &[2; 32]).is_none());
    assert!(code.unwrap(&wrapped[1..], Half::One, &tag).is_none());
    assert!(
        ClaimCode::fresh()
            .unwrap(&wrapped, Half::One, &tag)
            .is_none()
    );
    assert_ne!(code.wrap(&two, &tag), wrapped);
    assert_ne!(code.lookup(), ClaimCode::fresh().lookup());
}

#[test]
fn a_recovery_code_and_a_claim_code_of_the_same_letters_are_two_codes() {
    let (claim, seed, tag) = (ClaimCode::fresh(), AccountSeed::fresh(), [1; 32]);
    let typed = Plain::new(claim.groups().join("-"));
    let recovery = RecoveryCode::parse(&typed).ok().unwrap();
    let [one, _] = seed.split();
    assert!(recovery.unwrap(&claim.wrap(&one, &tag), &tag).is_none());
    for half in Half::ALL {
        assert!(
            claim
                .unwrap(&recovery.wrap(&seed, &tag), half, &tag)
                .is_none()
        );
    }
}

#[test]
fn a_typing_error_in_a_claim_code_names_its_group() {
    let mut groups = ClaimCode::fresh().groups();
    let wrong = if groups[4].starts_with('7') { "8" } else { "7" };
    groups[4].replace_range(0..1, wrong);
    let read = ClaimCode::parse(&Plain::new(groups.join(" ")));
    assert_eq!(read.err().map(|wrong| wrong.0), Some(5));
}

#[test]
fn a_half_is_stored_as_one_or_two() {
    assert_eq!(Half::ALL.map(Half::code), [1, 2]);
    let read = [0, 1, 2, 3].map(Half::from_code);
    assert_eq!(read, [None, Some(Half::One), Some(Half::Two), None]);
}
