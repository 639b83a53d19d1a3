//! Break, done, leave: side by side, one action each. After leaving one page
//! stays open until the day of erasing.

use askama::Template;
use pergola_base::facts::{belongs, erasing, people};
use pergola_base::{Answer, Cx, Request, State, Stop, act};
use pergola_page::{Shell, page, say_day};
use pergola_store::Tx;

use crate::people::{leaving, rules, sessions};

#[derive(Template)]
#[template(path = "people/pause.html")]
struct PausePage<'a> {
    s: Shell<'a>,
    alone: bool,
}

#[derive(Template)]
#[template(path = "people/done.html")]
struct DonePage<'a> {
    s: Shell<'a>,
    alone: bool,
}

#[derive(Template)]
#[template(path = "people/leave.html")]
struct LeavePage<'a> {
    s: Shell<'a>,
    alone: bool,
    erase_on: String,
}

#[derive(Template)]
#[template(path = "people/have-left.html")]
struct HaveLeftPage<'a> {
    s: Shell<'a>,
    erase_on: String,
    everywhere: String,
}

#[derive(Template)]
#[template(path = "people/left.html")]
struct LeftPage<'a> {
    s: Shell<'a>,
    erase_on: String,
}

#[derive(Template)]
#[template(path = "people/gone.html")]
struct GonePage<'a> {
    s: Shell<'a>,
    everywhere: String,
}

/// GET /me/pause
pub fn pause_ask(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::Pause)?;
    let alone = belongs::leads_alone(tx, permit.on())?;
    Ok(page(&PausePage {
        s: Shell::new(cx, request),
        alone,
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
    Ok(page(&DonePage {
        s: Shell::new(cx, request),
        alone,
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
    let erase_on = rules::erase_on(cx.today(), cx.house.erase_after_days);
    let erase_on = say_day(cx.language, erase_on);
    Ok(page(&LeavePage {
        s: Shell::new(cx, request),
        alone,
        erase_on,
    }))
}

/// POST /me/leave
pub fn leave(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::Leave)?;
    leaving::take(cx, tx, State::Left, request.is("words", "keep"))?;
    let erase_on = rules::erase_on(cx.today(), cx.house.erase_after_days);
    let everywhere = rules::gone_everywhere(erase_on, cx.house.key_backup_days);
    let (erase_on, everywhere) = (
        say_day(cx.language, erase_on),
        say_day(cx.language, everywhere),
    );
    cx.unsign();
    request.token = None;
    let s = Shell::new(cx, request);
    Ok(page(&HaveLeftPage {
        s,
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
    let erase_on = say_day(cx.language, day);
    Ok(page(&LeftPage {
        s: Shell::new(cx, request),
        erase_on,
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
    erasing::erase(cx, tx, Some(permit.on()), permit.on())?;
    let everywhere = rules::gone_everywhere(cx.today(), cx.house.key_backup_days);
    let everywhere = say_day(cx.language, everywhere);
    cx.unsign();
    request.token = None;
    Ok(page(&GonePage {
        s: Shell::new(cx, request),
        everywhere,
    })
    .clearing())
}
