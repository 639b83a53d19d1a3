//! Letting one person in: the name they go by, four words read aloud together,
//! two ticks, and the account that they had before and lost. Nothing is granted by looking at the page.

use askama::Template;
use pergola_base::facts::people;
use pergola_base::keeping::Scope;
use pergola_base::{Answer, Cx, Id, Permit, Person, Request, Stop, act, card};
use pergola_page::{Shell, page};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::{circle_of, person_of};
use crate::circles::rules::{self, Ticks};
use crate::circles::store::{Inside, Member};
use crate::circles::{admission, fitting};
use crate::people::leaving;

#[derive(Template)]
#[template(path = "circles/admit.html")]
struct AdmitPage<'a> {
    s: Shell<'a>,
    path: String,
    back: String,
    name: Option<Shown>,
    words: [String; 4],
    seen: String,
    talks: bool,
    /// Who could have been here before, under an account that they lost.
    before: Vec<(String, Shown, String, bool)>,
}

/// The members whose account the newcomer may have had before: whoever only takes
/// part, with an account.
fn before(cx: &mut Cx, tx: &mut Tx, permit: &Permit<act::LeadCircle>) -> Result<Vec<Member>, Stop> {
    let mut list = Vec::new();
    for one in Inside::enter(cx, tx, permit)?.people(cx, tx)? {
        let account = people::find(tx, one.person)?.is_some_and(|known| known.account);
        if account && !people::roles(tx, one.person)?.help() {
            list.push(one);
        }
    }
    Ok(list)
}

fn means(request: &Request, person: Id<Person>) -> bool {
    let value = Plain::new(person.to_string());
    let typed = request.field("before");
    typed.is_some_and(|typed| typed.same(&value))
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
    let members = before(cx, tx, &permit)?;
    let before = members.iter().map(|one| {
        let chosen = request.again() && means(request, one.person);
        (
            one.person.to_string(),
            one.name.show(),
            card(one.person),
            chosen,
        )
    });
    Ok(page(&AdmitPage {
        before: before.collect(),
        s: Shell::new(cx, request),
        path: format!("/g/{circle}/in/{person}"),
        back: format!("/g/{circle}/lead"),
        name: newcomer.name.as_ref().map(Plain::show),
        words: newcomer.words(cx.language),
        seen: newcomer.seen(),
        talks: rules::talks_needed(&asked),
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
    let members = before(cx, tx, &permit)?;
    if let Some(old) = members.iter().find(|one| means(request, one.person)) {
        leaving::begin_anew(cx, tx, old.person, person)?;
    }
    admission::admit(cx, tx, &permit, &[newcomer])?;
    Ok(Answer::see(format!("/g/{circle}/lead")))
}
