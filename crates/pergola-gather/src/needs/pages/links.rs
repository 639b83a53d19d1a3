//! The ways to these pages from pages of others, and what the copy of somebody
//! without an account shows of their needs.

use pergola_base::{Cx, Request, Stop, act};
use pergola_store::Tx;

use crate::needs::store;
use crate::{asked, pieces};

/// On a circle's page.
pub fn own(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    let permit = cx.may_in(tx, act::AnswerEvening, asked::circle(request)?)?;
    let path = format!("/g/{}/needs", permit.on());
    Ok(Some(pieces::link(cx, path, "needs-title")))
}

/// On the page of whoever leads a circle.
pub fn together(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    let permit = cx.may_in(tx, act::RunEvenings, asked::circle(request)?)?;
    let path = format!("/g/{}/needs/all", permit.on());
    Ok(Some(pieces::link(cx, path, "needs-together-title")))
}

/// On the page of whoever organises.
pub fn organise(cx: &mut Cx, _tx: &mut Tx, _request: &Request) -> Result<Option<String>, Stop> {
    cx.may_here(act::Coordinate)?;
    let path = "/c/needs".to_owned();
    Ok(Some(pieces::link(cx, path, "needs-organise-title")))
}

/// On the page of somebody without an account.
pub fn person(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    let path = asked::somebody(cx, tx, request)?;
    let link = |path| pieces::link(cx, format!("{path}/needs"), "needs-person-link");
    Ok(path.map(link))
}

/// In the own copy of somebody without an account.
pub fn copy(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<Option<String>, Stop> {
    pieces::copied(cx, tx, request, store::copied)
}
