//! Permits: what `Cx` answers for every act, role, state and part, compared
//! with the table's letters read anew, and the few things that a role or a set
//! of roles says about itself.

use pergola_seal::{AccountSeed, Language};
use pergola_store::trial::Trial;
use pergola_store::{SchemaPart, StoreError};

use crate::acts::{Act, ActCode, Cell, MATRIX, act, state_allows};
use crate::capability::{Capability, Hears};
use crate::clockwork;
use crate::cx::{Cx, Signed};
use crate::facts;
use crate::facts::belongs::{self, Belongs, CirclePart};
use crate::house::{House, Programme};
use crate::id::{Circle, Id, Person, ProgrammeTag};
use crate::moment::{Day, Moment};
use crate::notice::{Notice, NoticeKind};
use crate::role::{Role, Roles, State};
use crate::stop::Stop;
use crate::trial;

static CAPABILITIES: [Capability; 2] = [clockwork::CAPABILITY, facts::CAPABILITY];
const HERE: [u8; 16] = [3; 16];
const ME: [u8; 16] = [4; 16];

fn house() -> House {
    House {
        languages: vec![Language::En],
        ..trial::house(&CAPABILITIES)
    }
}

fn programme() -> Programme {
    Programme {
        id: Id::from_raw(HERE),
        threat: 1,
        ..trial::programme("House")
    }
}

/// Somebody with these roles in this state; nobody for `Role::Anyone` alone.
fn cx(house: &House, roles: Roles, state: State) -> Cx<'_> {
    let mut cx = Cx::new(house, Moment(1_772_528_400), Language::En);
    cx.programme = Some(programme());
    if !roles.has(Role::Anyone) {
        let seed = AccountSeed::fresh();
        cx.sign(Signed::new(Id::from_raw(ME), roles, state, seed));
    }
    cx
}

/// What the table says for a set of roles: every cell of the row.
fn cells(code: ActCode, roles: &[Role]) -> Vec<Cell> {
    let (_, row, _) = MATRIX
        .iter()
        .find(|(known, _, _)| *known == code)
        .expect("a row");
    roles.iter().map(|role| row[*role as usize]).collect()
}

/// One question about the own person: the permit is for nobody else, and only
/// where the table says so.
#[track_caller]
fn own<A: Act<On = Person>>(cx: &Cx, act: A, roles: &[Role], state: State) {
    let wanted = cells(A::CODE, roles).contains(&Cell::Own)
        && state_allows(A::CODE, state)
        && !roles.contains(&Role::Anyone);
    let got = cx.may_own(act);
    assert_eq!(
        got.is_ok(),
        wanted,
        "{} {roles:?} {state:?}",
        A::CODE.name()
    );
    if let Ok(permit) = got {
        assert_eq!((permit.on().raw(), permit.programme().raw()), (ME, HERE));
    }
}

#[track_caller]
fn here<A: Act<On = ProgrammeTag>>(cx: &Cx, act: A, roles: &[Role], state: State) {
    let wanted = cells(A::CODE, roles).contains(&Cell::Always) && state_allows(A::CODE, state);
    let got = cx.may_here(act);
    assert_eq!(
        got.is_ok(),
        wanted,
        "{} {roles:?} {state:?}",
        A::CODE.name()
    );
    if let Ok(permit) = got {
        assert_eq!((permit.on().raw(), permit.programme().raw()), (HERE, HERE));
    }
}

/// Every role alone, every pair of them, in every state.
fn everybody(mut each: impl FnMut(&Cx, &[Role], State)) {
    let house = house();
    for one in Role::ALL {
        for other in Role::ALL {
            // Nobody is nobody and something else.
            if (one == Role::Anyone) != (other == Role::Anyone) {
                continue;
            }
            for state in State::ALL {
                let state = if one == Role::Anyone {
                    State::Active
                } else {
                    state
                };
                let roles = Roles::default().with(one).with(other);
                each(&cx(&house, roles, state), &[one, other], state);
            }
        }
    }
}

#[test]
fn a_permit_is_given_where_the_table_says_so_and_nowhere_else() {
    everybody(|cx, roles, state| {
        own(cx, act::SeeOwn, roles, state);
        own(cx, act::SignOut, roles, state);
        own(cx, act::AfterLeaving, roles, state);
        own(cx, act::UseCode, roles, state);
        own(cx, act::OwnRota, roles, state);
        own(cx, act::HoldTrust, roles, state);
        here(cx, act::SeeFront, roles, state);
        here(cx, act::OpenCircle, roles, state);
        here(cx, act::Coordinate, roles, state);
        here(cx, act::Vouch, roles, state);
        here(cx, act::ReadFeed, roles, state);
        for (code, _, _) in MATRIX {
            let wanted = state_allows(*code, state)
                && cells(*code, roles).iter().any(|cell| *cell != Cell::Never);
            assert_eq!(
                cx.might(*code),
                wanted,
                "{} {roles:?} {state:?}",
                code.name()
            );
        }
    });
}

#[test]
fn in_a_circle_the_part_decides() {
    let parts = CAPABILITIES.iter().map(|one| SchemaPart {
        name: one.name,
        text: one.schema,
    });
    let parts: Vec<SchemaPart> = parts.collect();
    let (circle, other): (Id<Circle>, Id<Circle>) = (Id::from_raw([8; 16]), Id::from_raw([9; 16]));
    let house = house();
    for trial in Trial::both(&parts) {
        trial
            .write("test", |tx| programme().add(tx))
            .expect("a programme");
        for part in CirclePart::ALL {
            let place = Belongs {
                circle,
                person: Id::from_raw(ME),
                part,
                voice: [5; 16],
                since: Day(20_000),
            };
            let wrote: Result<(), Stop> = trial.write("test", |tx| {
                tx.bind(HERE);
                belongs::forget(tx, circle, place.person)?;
                Ok(belongs::add(tx, &place)?)
            });
            wrote.expect("a place");
            let asked: Result<(), Stop> = trial.read("test", |tx| {
                tx.bind(HERE);
                for role in Role::ALL {
                    for state in State::ALL {
                        let cx = cx(&house, Roles::default().with(role), state);
                        let signed = role != Role::Anyone && state != State::Left;
                        let inside = |code| signed && cells(code, &[role])[0] == Cell::Inside;
                        let leads =
                            |code| signed && part.leads() && cells(code, &[role])[0] == Cell::Leads;
                        let see = cx.may_in(tx, act::SeeCircle, circle);
                        assert_eq!(see.is_ok(), inside(ActCode::SeeCircle), "{role:?} {part:?}");
                        if let Ok(permit) = see {
                            assert_eq!(permit.on().raw(), circle.raw());
                            assert_eq!(permit.programme().raw(), HERE);
                        }
                        let lead = cx.may_in(tx, act::LeadCircle, circle);
                        assert_eq!(
                            lead.is_ok(),
                            leads(ActCode::LeadCircle),
                            "{role:?} {part:?}"
                        );
                        let see = cx.may_in(tx, act::SeeCircle, other).is_ok();
                        let lead = cx.may_in(tx, act::LeadCircle, other).is_ok();
                        assert!(!see && !lead, "another circle");
                    }
                }
                Ok(())
            });
            asked.expect("it answers");
        }
    }
}

#[test]
fn nobody_has_neither_person_nor_programme() {
    let house = house();
    let mut nobody = Cx::new(&house, Moment(1_772_528_400), Language::En);
    assert!(nobody.me().is_err() && nobody.here().is_err() && nobody.signed().is_none());
    assert!(nobody.signed_mut().is_none() && nobody.roles().has(Role::Anyone));
    assert!(
        nobody.may_here(act::SeeFront).is_err(),
        "bound to no programme"
    );
    assert_eq!(nobody.today(), Day(20_515), "2026-03-03");
    nobody.stands(Roles::default().with(Role::Coordinator), State::Active);
    assert!(
        !nobody.roles().has(Role::Coordinator),
        "nobody stands nowhere"
    );

    let mut somebody = cx(&house, Roles::default().with(Role::Mentor), State::Active);
    assert_eq!(somebody.me().expect("signed in").raw(), ME);
    assert_eq!(somebody.here().expect("bound").raw(), HERE);
    assert!(somebody.signed_mut().is_some() && !somebody.roles().has(Role::Anyone));
    somebody.stands(Roles::default().with(Role::Alumni), State::Left);
    let signed = somebody.signed().expect("still signed in");
    assert!(signed.roles.has(Role::Alumni) && !signed.roles.has(Role::Mentor));
    assert!(signed.state == State::Left && somebody.may_own(act::SeeOwn).is_err());
    somebody.unsign();
    assert!(somebody.me().is_err() && somebody.may_own(act::SignOut).is_err());
}

#[test]
fn roles_are_words_codes_and_sets() {
    let words = [
        ("anyone", false),
        ("participant", false),
        ("alumni", false),
        ("trainee", true),
        ("mentor", true),
        ("facilitator", true),
        ("safeguarding-lead", true),
        ("coordinator", true),
        ("supervisor", true),
        ("evaluator", true),
        ("auditor", true),
        ("funder", true),
        ("partner", true),
        ("administrator", true),
    ];
    assert_eq!(words.len(), Role::COUNT);
    for (code, (word, helps)) in (0..).zip(words) {
        let role = Role::from_code(code).expect("a role of this code");
        assert_eq!(
            (role.word(), role.code(), role.helps()),
            (word, code, helps)
        );
        assert_eq!(Role::parse(word), Some(role));
        let alone = Roles::default().with(role);
        assert!(alone.has(role) && alone.iter().eq([role]));
        assert_eq!(alone.help(), helps);
        // Twice is once, and one more takes none away.
        assert_eq!(alone.with(role), alone);
        for other in Role::ALL {
            let both = alone.with(other);
            assert!(both.has(role) && both.has(other));
            assert_eq!(both.iter().count(), if other == role { 1 } else { 2 });
            assert_eq!(alone.has(other), other == role);
        }
    }
    assert_eq!((Role::from_code(-1), Role::from_code(14)), (None, None));
    assert_eq!(
        (Role::parse("nobody"), Roles::default().help()),
        (None, false)
    );
    assert!(ActCode::SeeCircle.name() == "SeeCircle" && ActCode::Join.name() == "Join");
}

const HEARS: Capability = Capability {
    name: "hearing",
    hears: Some(Hears {
        kinds: &[NoticeKind::Paused],
        with: |_, _, _| Err(Stop::Missing),
    }),
    ..clockwork::CAPABILITY
};
static HEARING: [Capability; 1] = [HEARS];

#[test]
fn whoever_hears_a_notice_can_stop_what_happens_and_hears_no_other() {
    let house = trial::house(&HEARING);
    let trial = Trial::sqlite(&[]);
    let mut cx = cx(&house, Roles::default().with(Role::Mentor), State::Active);
    let me = Id::from_raw(ME);
    let mut tells = |notice| {
        trial.read("notice", |tx| {
            Ok::<_, StoreError>(cx.leave_notice(tx, notice).is_ok())
        })
    };
    assert_eq!(tells(Notice::Paused(me)), Ok(false));
    assert_eq!(tells(Notice::Returned(me)), Ok(true));
}
