//! Letting one person in: the name they go by, four words read aloud together,
//! two ticks, and the account that they had before and lost. Nothing is granted by looking at the page.

use askama::Template;
use pergola_base::facts::{belongs, people};
use pergola_base::keeping::Scope;
use pergola_base::{Answer, Cx, Id, Permit, Person, Refusal, Request, Stop, act};
use pergola_page::{Shell, page};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::{circle_of, not_today, person_of};
use crate::circles::rules::{self, Ticks};
use crate::circles::{admission, fitting, hears};
use crate::people::leaving;

const UNKNOWN: Refusal = Refusal::field(
    "before",
    "circles-admit-before-unknown",
    "circles-admit-before-unknown-next",
);

#[derive(Template)]
#[template(path = "circles/admit.html")]
struct AdmitPage<'a> {
    s: Shell<'a>,
    path: String,
    back: String,
    name: Option<Shown>,
    /// Whether whoever asks shares the welcome.
    welcomes: bool,
    words: [String; 4],
    seen: String,
    talks: bool,
    not_today: Vec<String>,
}

/// The account that the newcomer had before and lost, by its card code: of
/// somebody in the circle who only takes part. Nothing is asked when none is typed.
fn before(
    tx: &mut Tx,
    permit: &Permit<act::LeadCircle>,
    request: &Request,
) -> Result<Option<Id<Person>>, Stop> {
    let Some(typed) = request.field("before").filter(|typed| !typed.is_empty()) else {
        return Ok(None);
    };
    let old = people::by_card(tx, typed)?.ok_or(UNKNOWN)?;
    let inside = belongs::part(tx, permit.on(), old)?.is_some();
    let account = people::find(tx, old)?.is_some_and(|known| known.account);
    if inside && account && !people::roles(tx, old)?.help() {
        Ok(Some(old))
    } else {
        Err(UNKNOWN.into())
    }
}

/// The ticks of a form.
pub(super) fn ticks(request: &Request) -> Ticks {
    Ticks {
        limits: request.is("limits", "yes"),
        adult: request.is("adult", "yes"),
        talks: request.is("talks", "yes"),
    }
}

/// GET /g/:circle/in/:person
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?;
    let (circle, person) = (permit.on(), person_of(request)?);
    let newcomer = admission::newcomer(cx, tx, Scope::Circle(circle), person)?;
    let asked = fitting::gather(cx, tx, circle, person)?;
    let welcomes = hears::welcomes(cx, tx)?;
    let not_today = not_today(cx, tx, request, (circle, &asked))?;
    Ok(page(&AdmitPage {
        s: Shell::new(cx, request),
        path: format!("/g/{circle}/in/{person}"),
        back: format!("/g/{circle}/lead"),
        name: newcomer.name.as_ref().map(Plain::show),
        welcomes,
        words: newcomer.words(cx.language),
        seen: newcomer.seen(),
        talks: rules::talks_needed(&asked),
        not_today,
    }))
}

/// POST /g/:circle/in/:person
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::LeadCircle, circle_of(request)?)?;
    let (circle, person) = (permit.on(), person_of(request)?);
    let newcomer = admission::newcomer(cx, tx, Scope::Circle(circle), person)?;
    newcomer.was_seen(request.field("seen"))?;
    let asked = fitting::gather(cx, tx, circle, person)?;
    rules::ticked(ticks(request), &asked)?;
    if let Some(old) = before(tx, &permit, request)? {
        leaving::begin_anew(cx, tx, old, person)?;
    }
    admission::admit(cx, tx, &permit, &[newcomer])?;
    Ok(Answer::see(format!("/g/{circle}/lead")))
}
