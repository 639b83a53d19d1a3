//! Break, done, leave: side by side, one action each. After leaving one page
//! stays open until the day of erasing.

use askama::Template;
use pergola_base::facts::erasing::{self, Erasure};
use pergola_base::facts::{belongs, people};
use pergola_base::{Answer, Cx, Id, Person, Request, Role, State, Stop, act};
use pergola_page::{Shell, page, say_day};
use pergola_store::Tx;

use super::order::{self, Order};
use crate::people::{leaving, rules, sessions};

#[derive(Template)]
#[template(path = "people/pause.html")]
struct PausePage<'a> {
    s: Shell<'a>,
    alone: bool,
    last: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "people/done.html")]
struct DonePage<'a> {
    s: Shell<'a>,
    alone: bool,
    last: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "people/leave.html")]
struct LeavePage<'a> {
    s: Shell<'a>,
    alone: bool,
    last: Vec<&'static str>,
    erase_on: String,
}

#[derive(Template)]
#[template(path = "people/have-left.html")]
struct HaveLeftPage<'a> {
    s: Shell<'a>,
    /// Their lines stay with the group.
    lines: bool,
    erase_on: String,
    everywhere: String,
}

#[derive(Template)]
#[template(path = "people/left.html")]
struct LeftPage<'a> {
    s: Shell<'a>,
    lines: bool,
    erase_on: String,
    everywhere: String,
    order: Option<Order>,
}

#[derive(Template)]
#[template(path = "people/gone.html")]
struct GonePage<'a> {
    s: Shell<'a>,
    lines: bool,
    day: String,
    everywhere: String,
    order: Option<Order>,
}

/// After erasing under an order: what is true of everybody, and the order if it may be told.
#[derive(Template)]
#[template(path = "people/kept.html")]
struct KeptPage<'a> {
    s: Shell<'a>,
    order: Option<Order>,
}

/// What nobody else here does who is not on a break, as text keys: it is said before somebody goes.
fn last(cx: &Cx, tx: &mut Tx, person: Id<Person>) -> Result<Vec<&'static str>, Stop> {
    let mut last = Vec::new();
    for (role, text) in [
        (Role::SafeguardingLead, "people-last-worries"),
        (Role::Coordinator, "people-last-organises"),
    ] {
        if !cx.roles().has(role) {
            continue;
        }
        let mut others = people::holders(tx, role)?;
        others.retain(|one| *one != person);
        let mut here = false;
        for one in others {
            here |= people::find(tx, one)?.is_some_and(|one| one.state == State::Active);
        }
        if !here {
            last.push(text);
        }
    }
    Ok(last)
}

/// GET /me/pause
pub fn pause_ask(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::Pause)?;
    let alone = belongs::leads_alone(tx, permit.on())?;
    let last = last(cx, tx, permit.on())?;
    Ok(page(&PausePage {
        s: Shell::new(cx, request),
        alone,
        last,
    }))
}

/// POST /me/pause
pub fn pause(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::Pause)?;
    leaving::take(cx, tx, State::Paused, false)?;
    sessions::end_others(cx, tx, request.token.as_ref())?;
    Ok(Answer::see("/me"))
}

/// GET /me/done
pub fn done_ask(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::Pause)?;
    let alone = belongs::leads_alone(tx, permit.on())?;
    let last = last(cx, tx, permit.on())?;
    Ok(page(&DonePage {
        s: Shell::new(cx, request),
        alone,
        last,
    }))
}

/// POST /me/done
pub fn done(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::Pause)?;
    leaving::take(cx, tx, State::Done, false)?;
    sessions::end_others(cx, tx, request.token.as_ref())?;
    Ok(Answer::see("/me"))
}

/// POST /me/return
pub fn come_back(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::Pause)?;
    leaving::take(cx, tx, State::Active, false)?;
    sessions::end_others(cx, tx, request.token.as_ref())?;
    Ok(Answer::see("/me"))
}

/// GET /me/leave
pub fn leave_ask(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::Leave)?;
    let alone = belongs::leads_alone(tx, permit.on())?;
    let last = last(cx, tx, permit.on())?;
    let erase_on = rules::erase_on(cx.today(), cx.house.erase_after_days);
    let erase_on = say_day(cx.language, erase_on);
    Ok(page(&LeavePage {
        s: Shell::new(cx, request),
        alone,
        last,
        erase_on,
    }))
}

/// POST /me/leave
pub fn leave(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::Leave)?;
    let lines = request.is("words", "keep");
    leaving::take(cx, tx, State::Left, lines)?;
    let erase_on = rules::erase_on(cx.today(), cx.house.erase_after_days);
    let everywhere = cx.house.gone_everywhere(erase_on);
    let (erase_on, everywhere) = (
        say_day(cx.language, erase_on),
        say_day(cx.language, everywhere),
    );
    cx.unsign();
    request.token = None;
    let s = Shell::new(cx, request);
    Ok(page(&HaveLeftPage {
        s,
        lines,
        erase_on,
        everywhere,
    })
    .clearing())
}

/// GET /left
pub fn left(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::AfterLeaving)?;
    let standing = people::find(tx, permit.on())?.ok_or(Stop::Missing)?;
    let day = standing.erase_on.ok_or(Stop::Missing)?;
    let everywhere = cx.house.gone_everywhere(day);
    let order = order::told(cx, tx, permit.on())?;
    Ok(page(&LeftPage {
        order,
        lines: standing.keep_words,
        s: Shell::new(cx, request),
        erase_on: say_day(cx.language, day),
        everywhere: say_day(cx.language, everywhere),
    }))
}

/// POST /left/back
pub fn take_back(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::AfterLeaving)?;
    let standing = people::find(tx, permit.on())?.ok_or(Stop::Missing)?;
    if standing.state != State::Left {
        return Err(Stop::Missing);
    }
    leaving::take(cx, tx, State::Active, false)?;
    sessions::end_others(cx, tx, request.token.as_ref())?;
    Ok(Answer::see("/me"))
}

/// POST /left/erase
pub fn erase(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::AfterLeaving)?;
    let standing = people::find(tx, permit.on())?.ok_or(Stop::Missing)?;
    if standing.state != State::Left {
        return Err(Stop::Missing);
    }
    let gone = match erasing::erase(cx, tx, Some(permit.on()), permit.on())? {
        Erasure::Done => true,
        Erasure::But(order) => order.told,
        Erasure::Kept(_) => false,
    };
    let order = order::told(cx, tx, permit.on())?;
    sessions::end_others(cx, tx, None)?;
    if !gone {
        cx.unsign();
        request.token = None;
        let s = Shell::new(cx, request);
        return Ok(page(&KeptPage { s, order }).clearing());
    }
    let everywhere = cx.house.gone_everywhere(cx.today());
    let (day, everywhere) = (
        say_day(cx.language, cx.today()),
        say_day(cx.language, everywhere),
    );
    cx.unsign();
    request.token = None;
    Ok(page(&GonePage {
        s: Shell::new(cx, request),
        lines: standing.keep_words,
        day,
        everywhere,
        order,
    })
    .clearing())
}
