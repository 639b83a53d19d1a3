//! "I can't come", and back: one press, without a reason. For somebody who is set
//! to help it is the same press; the gap then stands first on the pages of who
//! leads and who organises.

use pergola_base::facts::evenings::{Slot, Stands};
use pergola_base::{Answer, Cx, Refusal, Request, Stop, act};
use pergola_store::Tx;

use super::{path_of, slot_of, with_somebody};
use crate::asked;
use crate::meetings::{answers, holding};

const OVER: Refusal = Refusal::form("meetings-over", "meetings-over-next");

fn still_ahead(cx: &Cx, slot: &Slot) -> Result<(), Refusal> {
    if slot.ahead(&cx.house.zone, cx.now) && slot.state != Stands::Held {
        Ok(())
    } else {
        Err(OVER)
    }
}

/// POST /g/:circle/e/:evening/away
pub fn away(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::AnswerEvening, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    still_ahead(cx, &slot)?;
    holding::cannot_come(cx, tx, &slot, cx.me()?)?;
    Ok(Answer::see(format!("/g/{}", slot.circle)))
}

/// POST /g/:circle/e/:evening/coming
pub fn coming(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_in(tx, act::AnswerEvening, asked::circle(request)?)?;
    let slot = slot_of(tx, request, &permit)?;
    still_ahead(cx, &slot)?;
    answers::come(tx, &slot, cx.me()?)?;
    Ok(Answer::see(format!("/g/{}", slot.circle)))
}

/// POST /g/:circle/e/:evening/away/:person: for somebody who said on paper or by
/// telephone that they can't come.
pub fn away_for(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (slot, person) = with_somebody(cx, tx, request, |_| true)?;
    holding::cannot_come(cx, tx, &slot, person)?;
    Ok(Answer::see(path_of(&slot)))
}

/// POST /g/:circle/e/:evening/away/:person/back: for somebody who said that they can.
pub fn back_for(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (slot, person) = with_somebody(cx, tx, request, |_| true)?;
    answers::come(tx, &slot, person)?;
    Ok(Answer::see(path_of(&slot)))
}
