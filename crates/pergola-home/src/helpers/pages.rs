//! The coordinators' one page: helpers, circles as counts, who waits to
//! coordinate too, and codes for new helpers.

use askama::Template;
use pergola_base::clockwork;
use pergola_base::facts::people::{self, role_text};
use pergola_base::facts::{belongs, names, standing};
use pergola_base::journal::{self, Entry};
use pergola_base::keeping::{self, Scope};
use pergola_base::{
    Answer, Cx, Id, Permit, Person, PiecePlace, Refusal, Request, Role, State, Stop, act, card,
    codes,
};
use pergola_page::{Shell, page, pieces, say_day, say_number};
use pergola_seal::{Plain, PublicKey, Shown};
use pergola_store::Tx;

use super::rules::{self, Bands};
use crate::vouches::rules::{Outside, may_found};

const ROLE: Refusal = Refusal::field("role", "helpers-role-missing", "helpers-role-missing-next");
const CHANGED: Refusal = Refusal::form("helpers-key-changed", "helpers-key-changed-next");

struct Helper {
    name: Option<Shown>,
    card: String,
    roles: Vec<&'static str>,
    state: Option<&'static str>,
}

struct Waits {
    path: String,
    name: Option<Shown>,
    words: [String; 4],
    seen: String,
}

#[derive(Template)]
#[template(path = "helpers/all.html")]
struct HelpersPage<'a> {
    s: Shell<'a>,
    helpers: Vec<Helper>,
    circles: Vec<(&'static str, String)>,
    waiting: Vec<Waits>,
    shares: bool,
    roles: Vec<(&'static str, String, bool)>,
    founds: bool,
    top: Vec<String>,
    links: Vec<String>,
    set_back: bool,
}

#[derive(Template)]
#[template(path = "helpers/slip.html")]
struct SlipPage<'a> {
    s: Shell<'a>,
    cover: String,
    words: String,
    until: String,
    role: String,
}

/// What a form carries, so that it can tell when a key changed meanwhile.
fn seen(key: &PublicKey) -> String {
    key.hint()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// GET /c
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::Coordinate)?;
    let scope = Scope::Role(Role::Coordinator);
    let shares = keeping::holds_present(cx, tx, scope)?;
    let helpers = helpers(cx, tx, &permit)?;
    let unled = belongs::unled(tx)?;
    let circles = counted(cx, rules::bands(&belongs::sizes(tx)?), unled);
    let waiting = if shares {
        waiting(cx, tx, &permit)?
    } else {
        Vec::new()
    };
    let top = pieces(cx, tx, request, PiecePlace::OrganiseTop)?;
    let links = pieces(cx, tx, request, PiecePlace::OrganiseLinks)?;
    let began = standing::began(tx)?;
    let founds = standing::exempt(began, cx.today());
    let set_back = clockwork::set_back(tx, cx.now)?;
    let s = Shell::new(cx, request);
    let roles = rules::CODES
        .iter()
        .filter(|role| founds || **role != Role::Facilitator)
        .map(|role| {
            (
                role.word(),
                s.say(role_text(*role)),
                s.picked("role", role.word()),
            )
        })
        .collect();
    Ok(page(&HelpersPage {
        s,
        top,
        links,
        helpers,
        circles,
        waiting,
        shares,
        roles,
        founds,
        set_back,
    }))
}

fn counted(cx: &Cx, bands: Bands, unled: i64) -> Vec<(&'static str, String)> {
    let told = |n| say_number(cx.language, n);
    vec![
        ("helpers-circles-all", told(bands.all)),
        ("helpers-circles-small", told(bands.small)),
        ("helpers-circles-middle", told(bands.middle)),
        ("helpers-circles-large", told(bands.large)),
        ("helpers-circles-unled", told(unled)),
    ]
}

/// Everybody who helps and is here or on a break; whoever is done or has left
/// is no longer in the list. Those with the same role stand together.
fn helpers(
    cx: &mut Cx,
    tx: &mut Tx,
    permit: &Permit<act::Coordinate>,
) -> Result<Vec<Helper>, Stop> {
    let mut names = names::of_helpers(cx, tx, permit)?;
    let mut persons: Vec<Id<Person>> = Vec::new();
    for role in Role::ALL.into_iter().filter(|role| role.helps()) {
        for person in people::holders(tx, role)? {
            if !persons.contains(&person) {
                persons.push(person);
            }
        }
    }
    let mut list = Vec::with_capacity(persons.len());
    for person in persons {
        let Some(standing) = people::find(tx, person)? else {
            continue;
        };
        if matches!(standing.state, State::Done | State::Left) {
            continue;
        }
        let known = names.iter().position(|(one, _)| *one == person);
        let name = known.and_then(|known| names.swap_remove(known).1);
        let roles = people::roles(tx, person)?;
        list.push(Helper {
            name: name.as_ref().map(Plain::show),
            card: card(person),
            roles: roles
                .iter()
                .filter(|role| role.helps())
                .map(role_text)
                .collect(),
            state: (standing.state == State::Paused).then_some("helpers-not-available"),
        });
    }
    Ok(list)
}

fn waiting(cx: &mut Cx, tx: &mut Tx, permit: &Permit<act::Coordinate>) -> Result<Vec<Waits>, Stop> {
    let scope = Scope::Role(Role::Coordinator);
    let keys = keeping::role_keys(cx, tx, permit, Role::Coordinator)?;
    let mut list = Vec::new();
    for one in keeping::waiting(tx, scope)? {
        let name = keeping::waiting_name(cx, tx, &keys, scope, &one).ok();
        let key = keeping::key_of(tx, one.person)?;
        list.push(Waits {
            path: format!("/c/in/{}", one.person),
            name: name.as_ref().map(Plain::show),
            words: key.fingerprint(cx.language),
            seen: seen(&key),
        });
    }
    Ok(list)
}

/// POST /c/in/:person: lets another coordinator in, and seals the helpers'
/// names for them too.
pub fn admit(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::Coordinate)?;
    let person: Id<Person> = request
        .param("person")
        .and_then(Id::parse)
        .ok_or(Stop::Missing)?;
    let scope = Scope::Role(Role::Coordinator);
    let waits = keeping::waiting(tx, scope)?
        .iter()
        .any(|one| one.person == person);
    if !waits {
        return Err(Stop::Missing);
    }
    let key = keeping::key_of(tx, person)?;
    let shown = Plain::new(seen(&key));
    if !request
        .field("seen")
        .is_some_and(|typed| typed.same(&shown))
    {
        return Err(CHANGED.into());
    }
    let known = names::of_helpers(cx, tx, &permit)?;
    let keys = keeping::role_keys(cx, tx, &permit, Role::Coordinator)?;
    let others = keeping::names_read_by(cx, tx, &keys, Role::Coordinator)?;
    keeping::admit(cx, tx, scope, &[(person, &key)])?;
    for (waits_for, other, name) in others {
        keeping::seal_name_anew(cx, tx, waits_for, other, &name)?;
    }
    keeping::stop_waiting(tx, scope, person)?;
    for (helper, name) in known {
        let here = people::find(tx, helper)?
            .is_some_and(|known| matches!(known.state, State::Active | State::Paused));
        if let Some(name) = name.filter(|_| here) {
            names::tell_coordinators(cx, tx, helper, &name)?;
        }
    }
    journal::append(cx, tx, Entry::Admitted, Some(cx.me()?), Some(person))?;
    Ok(Answer::see("/c"))
}

/// Helpers' names that are told from now on open no more for a coordinator who
/// left. Who does not hold the newest key leaves this to somebody who does.
fn renew(cx: &mut Cx, tx: &mut Tx) -> Result<(), Stop> {
    match keeping::renew(cx, tx, Scope::Role(Role::Coordinator)) {
        Err(Stop::Missing) => Ok(()),
        other => other,
    }
}

/// POST /c/code: makes a code for a new helper and shows its words, this once.
pub fn make_code(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_here(act::Coordinate)?;
    let among = rules::CODES.map(|role| (role.word(), role));
    let role = request.choice("role", &among).ok_or(ROLE)?;
    if role == Role::Facilitator {
        let founders = standing::founders(tx)? + codes::open_for(cx, tx, role)?;
        let outside = Outside {
            one: request.is("outside_one", "yes"),
            two: request.is("outside_two", "yes"),
        };
        may_found(standing::began(tx)?, cx.today(), founders, outside)?;
    }
    renew(cx, tx)?;
    let words = codes::make(cx, tx, role, None, None)?;
    journal::append(cx, tx, Entry::CodeMade, Some(cx.me()?), None)?;
    let cover = cx
        .programme
        .as_ref()
        .map_or_else(String::new, |known| known.cover.clone());
    let until = say_day(cx.language, cx.today().plus(codes::HOLDS_DAYS));
    let (s, words) = (Shell::new(cx, request), words.show().to_string());
    Ok(page(&SlipPage {
        role: s.say(role_text(role)),
        s,
        cover,
        words,
        until,
    }))
}
