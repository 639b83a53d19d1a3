//! Choosing two people, seeing whom one chose, taking it back; and what the own
//! first page says while somebody has begun a way back in.

use askama::Template;
use pergola_base::facts::{names, pairs, people};
use pergola_base::keeping;
use pergola_base::{Answer, Cx, Id, Person, Refusal, Request, Stop, act, card};
use pergola_page::{Shell, forms, page, say_day};
use pergola_seal::{Plain, PublicKey, Shown};
use pergola_store::Tx;

use super::means;
use crate::circles::known::{self, Known, name_of};
use crate::people::carried::Carried;
use crate::people::present;
use crate::people::rules::Change;
use crate::trusted::{claims, rules, store};

const CHANGED: Refusal = Refusal::form("helpers-key-changed", "helpers-key-changed-next");

/// The two sides, as the form and what it carries call them.
const FIELDS: [&str; 2] = ["one", "other"];

/// Somebody to choose by name.
struct Choice {
    value: String,
    name: Shown,
    card: String,
    one: bool,
    other: bool,
}

/// Somebody who was chosen, or is about to be.
struct Told {
    name: Option<Shown>,
    card: String,
    words: [String; 4],
}

#[derive(Template)]
#[template(path = "trusted/own.html")]
struct OwnPage<'a> {
    s: Shell<'a>,
    chosen: Vec<Told>,
    any: bool,
    works: bool,
    since: String,
    choices: Vec<Choice>,
    own: Shown,
}

#[derive(Template)]
#[template(path = "trusted/look.html")]
struct LookPage<'a> {
    s: Shell<'a>,
    both: Vec<Told>,
    carried: String,
    /// Whether the present words are asked for.
    asks: bool,
}

#[derive(Template)]
#[template(path = "trusted/told.html")]
struct ToldPiece<'a> {
    s: Shell<'a>,
    begun: Option<String>,
    ended: Option<String>,
    broken: bool,
}

fn told(known: &[Known], person: Id<Person>, words: [String; 4]) -> Told {
    Told {
        name: name_of(known, person),
        card: card(person),
        words,
    }
}

/// GET /me/way/two
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::ChangeWords)?;
    let pair = store::chosen(tx, permit.on())?;
    let works = store::works(tx, &pair)?;
    let known = known::known(cx, tx)?;
    let again = request.again();
    let mut choices = Vec::new();
    for one in &known {
        if one.person != permit.on() && people::roles(tx, one.person)?.help() {
            choices.push(Choice {
                value: one.person.to_string(),
                name: one.name.show(),
                card: card(one.person),
                one: again && means(request, "one", one.person),
                other: again && means(request, "other", one.person),
            });
        }
    }
    let own = names::own(cx, tx)?.show();
    let since = pair.first().map(|one| say_day(cx.language, one.since));
    let chosen = pair.iter().filter_map(|one| one.helper);
    Ok(page(&OwnPage {
        chosen: chosen
            .map(|helper| told(&known, helper, Default::default()))
            .collect(),
        any: !pair.is_empty(),
        works,
        since: since.unwrap_or_default(),
        choices,
        own,
        s: Shell::new(cx, request),
    }))
}

/// Whether somebody can be asked. It always asks the same questions.
fn fits(
    tx: &mut Tx,
    me: Id<Person>,
    person: Option<Id<Person>>,
    field: &'static str,
) -> Result<Id<Person>, Stop> {
    let somebody = person.unwrap_or(Id::from_raw([0; 16]));
    let standing = people::find(tx, somebody)?.filter(|known| known.account);
    let candidate = rules::Candidate {
        person,
        state: standing.map(|known| known.state),
        roles: people::roles(tx, somebody)?,
        apart: pairs::stands(tx, me, &[somebody])?,
    };
    Ok(rules::fits(candidate, me, field)?)
}

/// Whom a side of the form means: a typed code counts before a choice.
fn side(
    tx: &mut Tx,
    request: &Request,
    known: &[Known],
    me: Id<Person>,
    [chosen, code]: [&'static str; 2],
) -> Result<Id<Person>, Stop> {
    if let Some(typed) = request.field(code).filter(|typed| !typed.is_empty()) {
        let found = people::by_card(tx, typed)?;
        return fits(tx, me, found, code);
    }
    let nothing = request.field(chosen).is_none_or(Plain::is_empty);
    rules::somebody(nothing, chosen)?;
    let mut known = known.iter().map(|one| one.person);
    let found = known.find(|one| means(request, chosen, *one));
    fits(tx, me, found, chosen)
}

/// What a form carries, so that it can tell when a key changed meanwhile.
fn seen(key: &PublicKey) -> Plain {
    let hint = key.hint();
    Plain::new(hint.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// POST /me/way/two/look: shows both, with the four words of each. Nothing has
/// changed yet.
pub fn look(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let me = cx.may_own(act::ChangeWords)?.on();
    let known = known::known(cx, tx)?;
    let one = side(tx, request, &known, me, ["one", "one_code"])?;
    let other = side(tx, request, &known, me, ["other", "other_code"])?;
    let pair = rules::pair(one, other)?;
    let name = forms::name(request.take("name"), "name", true)?;
    look_at(cx, tx, request, (&known, pair, name))
}

/// Both, with the four words of each.
fn look_at(
    cx: &Cx,
    tx: &mut Tx,
    request: &Request,
    (known, pair, name): (&[Known], [Id<Person>; 2], Plain),
) -> Result<Answer, Stop> {
    let mut carried = Carried::default();
    let mut both = Vec::new();
    for (field, person) in FIELDS.into_iter().zip(pair) {
        let key = keeping::key_of(tx, person)?;
        both.push(told(known, person, key.fingerprint(cx.language)));
        carried.set(field, Plain::new(person.to_string()));
        carried.set(&format!("{field}_key"), seen(&key));
    }
    carried.set("name", name);
    let change = change(tx, cx.me()?)?;
    Ok(page(&LookPage {
        both,
        carried: carried.seal(cx),
        asks: present::asks(cx, tx, request, change)?,
        s: Shell::new(cx, request),
    }))
}

/// A first pair only adds; another one ends the one before.
fn change(tx: &mut Tx, me: Id<Person>) -> Result<Change, Stop> {
    Ok(if store::is_trusting(tx, me)? {
        Change::Ends
    } else {
        Change::Adds
    })
}

/// Shows both again when the words were not the present ones, or a key has changed; for
/// everything else the two are chosen anew.
pub fn look_again(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let me = cx.may_own(act::ChangeWords)?.on();
    let mut refused = request.refusals().iter();
    let stays = refused.all(|one| matches!(one.field, None | Some("words")));
    let carried = Carried::read(cx, request).filter(|_| stays);
    let Some(mut carried) = carried else {
        return get(cx, tx, request);
    };
    let (Some(pair), Some(name)) = (carried_pair(tx, me, &carried), carried.take("name")) else {
        return get(cx, tx, request);
    };
    let known = known::known(cx, tx)?;
    look_at(cx, tx, request, (&known, pair, name))
}

fn carried_pair(tx: &mut Tx, me: Id<Person>, carried: &Carried) -> Option<[Id<Person>; 2]> {
    let mut side = |field: &'static str| {
        let typed = carried.get(field)?.show();
        fits(tx, me, Id::parse(typed.text()), field).ok()
    };
    Some([side(FIELDS[0])?, side(FIELDS[1])?])
}

/// POST /me/way/two: these two hold a half each from now on.
pub fn choose(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let me = cx.may_own(act::ChangeWords)?.on();
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/me/way/two"));
    };
    let change = change(tx, me)?;
    present::typed(cx, tx, request, change)?;
    let mut keys = Vec::new();
    for field in FIELDS {
        let typed = carried.get(field).ok_or(Stop::Missing)?.show();
        let person = fits(tx, me, Id::parse(typed.text()), field)?;
        let key = keeping::key_of(tx, person)?;
        let before = carried.get(&format!("{field}_key"));
        if !before.is_some_and(|before| before.same(&seen(&key))) {
            return Err(CHANGED.into());
        }
        keys.push((person, key));
    }
    let [(one, one_key), (other, other_key)] = keys.as_slice() else {
        return Err(Stop::Missing);
    };
    let name = carried.get("name").ok_or(Stop::Missing)?;
    store::choose(cx, tx, [(*one, one_key), (*other, other_key)], name)?;
    Ok(Answer::see("/me/way/two"))
}

/// POST /me/way/two/end: nobody is asked any more.
pub fn end(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let me = cx.may_own(act::ChangeWords)?.on();
    present::typed(cx, tx, request, Change::Ends)?;
    rules::may_end(cx.roles().help(), keeping::way(tx, me)? != 0)?;
    store::end(cx, tx, me)?;
    Ok(Answer::see("/me/way/two"))
}

/// POST /me/way/two/read: the person has read of a claim; an open one ends.
pub fn read(cx: &mut Cx, tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    let me = cx.may_own(act::ChangeWords)?.on();
    claims::end(cx, tx, me)?;
    Ok(Answer::see("/me"))
}

/// On the first page: a claim that stands or ended, and a pair that works no more.
///
/// # Errors
/// When the database does not answer.
pub fn told_at_home(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    let me = cx.me()?;
    let pair = store::chosen(tx, me)?;
    if pair.is_empty() {
        return Ok(None);
    }
    let claim = claims::of(cx, tx, me)?;
    let day = claim
        .as_ref()
        .map(|claim| say_day(cx.language, cx.house.zone.day(claim.begun)));
    let open = claim.is_some_and(|claim| claim.open);
    let (begun, ended) = if open { (day, None) } else { (None, day) };
    let broken = !store::works(tx, &pair)?;
    if begun.is_none() && ended.is_none() && !broken {
        return Ok(None);
    }
    let s = Shell::new(cx, request);
    let piece = ToldPiece {
        s,
        begun,
        ended,
        broken,
    };
    piece
        .render()
        .map(Some)
        .map_err(|_| Stop::fault("render", "a piece could not be drawn"))
}
