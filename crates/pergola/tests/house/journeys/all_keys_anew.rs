//! "I think someone saw my words": everything that was known before opens
//! nothing any more, and everything that is one's own goes on.

use pergola_base::Role;
use pergola_seal::{AccountSeed, AccountSheet, EpochKey, Plain, RecoveryCode, ScopeKind};

use super::people::{Someone, circle, leaves_line, member, someone, tries};
use super::trusted::{begins, chooses, confirms};
use crate::both;
use crate::coverage::person_of;
use crate::rows::lines;
use crate::trial::Trial;

/// Makes all keys anew, page by page; the old words.
pub fn makes_all_anew(who: &mut Someone) -> String {
    who.browser
        .open("/me/words")
        .open("/me/anew")
        .fill("words", &who.words)
        .press("/me/anew/new");
    let words = who.browser.listed("words").join(" ");
    who.browser
        .press("/me/anew/last")
        .fill("words", &words)
        .press("/me/anew")
        .at("/me/anew/done", 200);
    std::mem::replace(&mut who.words, words)
}

/// What a thief has who copied the database while knowing somebody's code.
fn known(trial: &Trial, who: &Someone) -> (AccountSeed, AccountSheet) {
    let (person, here) = (person_of(trial, who).raw(), trial.programme.id.raw());
    let account = lines(trial, "account").into_iter();
    let mut mine = account.filter(|line| line.id("person") == person);
    let account = mine.next().expect("an account");
    let code = Plain::new(who.code.clone().expect("a code was chosen"));
    let code = RecoveryCode::parse(&code).expect("a code");
    let tag: [u8; 32] = [here, person].concat().try_into().expect("32 bytes");
    let seed = code
        .unwrap(&account.bytes("recovery"), &tag)
        .expect("the code opens");
    let house = trial.door.house.id;
    let sheet = AccountSheet::open(&account.bytes("sheet"), &seed, &house, &here, &person);
    (seed, sheet.expect("the sheet opens"))
}

/// How many of how many rows of somebody's ring open with a sheet.
fn rings(trial: &Trial, who: &Someone, sheet: &AccountSheet) -> (usize, usize) {
    let (person, here) = (person_of(trial, who).raw(), trial.programme.id.raw());
    let (mut opened, mut all) = (0, 0);
    for line in lines(trial, "ring") {
        if line.id("person") != person {
            continue;
        }
        let (kind, epoch) = (line.number("kind"), line.number("epoch"));
        let kind = ScopeKind::from_code(kind).expect("a kind");
        let epoch = u32::try_from(epoch).expect("an epoch");
        let house = trial.door.house.id;
        let (bytes, scope) = (line.bytes("held"), line.id("scope"));
        let key = EpochKey::from_ring(&bytes, sheet, &house, &here, &person, kind, scope, epoch);
        all += 1;
        opened += usize::from(key.is_ok());
    }
    (opened, all)
}

both! {
    what_was_known_before_opens_nothing => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let other = someone(trial, Role::Mentor, "Rook");
        heron.signs_in();
        chooses(trial, &mut heron, &leader, &other);
        let mut elsewhere = heron.elsewhere(trial);
        let (seed, sheet) = known(trial, &heron);
        let (opened, all) = rings(trial, &heron, &sheet);
        assert!(opened == all && all > 0, "{opened} of {all}");
        let code = heron.code.clone().expect("a code was chosen");
        let old = makes_all_anew(&mut heron);
        heron.browser.says("Take a new code on paper").says("Ask these people again").says("Wren");
        elsewhere.open("/me").at("/me", 404);
        tries(trial, &heron.handle, &old).at("/in", 422);
        let mut back = trial.browser();
        back.open("/back").fill("handle", &heron.handle).fill("typed", &code).press("/back");
        back.at("/back", 422).says("do not belong together");
        // The stored sheet and every row of the ring, with all that was copied before.
        let (person, here) = (person_of(trial, &heron).raw(), trial.programme.id.raw());
        let account = lines(trial, "account").into_iter();
        let mut mine = account.filter(|line| line.id("person") == person);
        let account = mine.next().expect("an account");
        let house = trial.door.house.id;
        let bytes = account.bytes("sheet");
        assert!(AccountSheet::open(&bytes, &seed, &house, &here, &person).is_err());
        // The same sheet stands alone, too: once, and never an older one.
        let alone = lines(trial, "sheet").into_iter().filter(|line| line.id("person") == person);
        assert_eq!(alone.map(|line| line.bytes("sheet")).collect::<Vec<_>>(), [bytes]);
        assert_ne!(account.bytes("public"), sheet.public().as_bytes());
        let (opened, all) = rings(trial, &heron, &sheet);
        assert!(opened == 0 && all > 1, "{opened} of {all}");
        for line in lines(trial, "trusted") {
            assert!(line.bytes("share").is_empty() && line.bytes("name").is_empty());
        }
        leader.signs_in().browser.open("/me/trust").hides("Heron");
    }

    everything_of_ones_own_goes_on => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        let mut finch = member(trial, &mut leader, &path, "Finch");
        heron.signs_in();
        leaves_line(&mut heron, &path, "Before it");
        makes_all_anew(&mut heron);
        heron.browser.open("/me").says("Heron");
        heron.browser.open(&path).says("Before it").says("Wren").says("Finch").says("Blue room");
        leaves_line(&mut heron, &path, "After it");
        leader.signs_in();
        leader.browser.open(&path).says("Before it").says("After it").says("Heron");
        leaves_line(&mut leader, &path, "I read you");
        finch.signs_in().browser.open(&path).says("After it").says("I read you");
        // Somebody comes in: the next epoch reaches the new pair.
        let lark = member(trial, &mut leader, &path, "Lark");
        heron.signs_in().browser.open(&path).says("Lark").says("I read you");
        makes_all_anew(&mut leader);
        leader.browser.open(&format!("{path}/lead")).says("Heron");
        heron.signs_in().browser.open(&path).says("Wren");
        drop(lark);
    }

    keys_on_their_way_are_taken_first => |trial| {
        let (mut leader, path) = circle(trial, "Wren", "Blue room");
        let mut heron = member(trial, &mut leader, &path, "Heron");
        heron.signs_in();
        // The next epoch is made while Heron is signed in, so its key waits as a wrap.
        let _finch = member(trial, &mut leader, &path, "Finch");
        leaves_line(&mut leader, &path, "On its way");
        makes_all_anew(&mut heron);
        heron.browser.open(&path).says("On its way").says("Finch");
        heron.signs_in().browser.open(&path).says("On its way");
    }

    a_helper_goes_on_holding_the_halves_of_others => |trial| {
        let mut one = someone(trial, Role::Mentor, "Wren");
        let mut other = someone(trial, Role::Coordinator, "Rook");
        let mut heron = someone(trial, Role::Participant, "Heron");
        chooses(trial, &mut heron, &one, &other);
        makes_all_anew(&mut one);
        makes_all_anew(&mut other);
        one.browser.open("/me/trust").says("Heron");
        let code = begins(&mut other);
        confirms(&mut one, &code);
        trial.pass(48 * 3_600);
        let mut back = trial.browser();
        back.open("/back").fill("handle", &heron.handle).fill("typed", &code).press("/back");
        back.at("/back", 200);
    }
}
