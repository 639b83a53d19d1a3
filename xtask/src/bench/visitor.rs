//! Somebody of the demo who looks at the page of their circle: signs in with a
//! line of `sign-ins.json`, as a browser would.

use std::path::Path;

use super::http::{ask, page, value};
use crate::chore::read;

/// The circles that the demo makes when it is asked for many people.
const CIRCLE: &str = "Evening";

/// Somebody who is signed in.
pub struct Visitor {
    /// What their browser sends.
    pub cookie: String,
    /// The path of their circle's page.
    pub circle: String,
}

/// Everybody of the large part of a demo whose sign-in was written down.
pub fn all(at: &str, house: &Path) -> Result<Vec<Visitor>, String> {
    sign_ins(house)?
        .iter()
        .filter(|one| one["circle"] == CIRCLE && one["state"] == "active")
        .map(|one| {
            let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
            sign_in(at, &text("handle"), &text("passphrase"))
        })
        .collect()
}

/// What the browser of somebody in this role sends, signed in.
pub fn of_role(at: &str, house: &Path, role: &str) -> Result<String, String> {
    let list = sign_ins(house)?;
    let here = |one: &&serde_json::Value| one["role"] == role && one["handle"].is_string();
    let found = list.iter().find(here);
    let one = found.ok_or_else(|| format!("the demo has nobody who is {role}"))?;
    let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
    session(at, &text("handle"), &text("passphrase"))
}

fn sign_ins(house: &Path) -> Result<Vec<serde_json::Value>, String> {
    serde_json::from_str(&read(&house.join("sign-ins.json"))?).map_err(|error| error.to_string())
}

fn sign_in(at: &str, handle: &str, words: &str) -> Result<Visitor, String> {
    let cookie = session(at, handle, words)?;
    let groups = page(at, "/me", &cookie)?;
    let circle = groups
        .split('"')
        .find(|text| text.strip_prefix("/g/").is_some_and(|id| id.len() > 16))
        .ok_or("the first page shows no circle with evenings")?
        .to_owned();
    Ok(Visitor { cookie, circle })
}

/// What somebody signs in with.
pub struct Line {
    /// Their sign-in name.
    pub handle: String,
    /// Their words.
    pub words: String,
}

/// So many who take part and whom nobody measures: the last ones in the list.
pub fn who_may_go(house: &Path, most: usize) -> Result<Vec<Line>, String> {
    let list = sign_ins(house)?;
    let takes_part = |one: &&serde_json::Value| {
        one["role"] == "participant" && one["state"] == "active" && one["handle"].is_string()
    };
    let line = |one: &serde_json::Value| {
        let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
        Line {
            handle: text("handle"),
            words: text("passphrase"),
        }
    };
    Ok(list
        .iter()
        .rev()
        .filter(takes_part)
        .take(most)
        .map(line)
        .collect())
}

/// Signs in; what the browser sends from then on.
pub fn session(at: &str, handle: &str, words: &str) -> Result<String, String> {
    let door = page(at, "/", "")?;
    let form = door
        .split("action=\"/in\"")
        .nth(1)
        .ok_or("no sign-in form on the first page")?;
    let body = format!(
        "_token={}&_once={}&handle={}&words={}",
        value(form, "_token")?,
        value(form, "_once")?,
        handle.replace(' ', "+"),
        words.replace(' ', "+"),
    );
    let answer = ask(at, "POST /in", "", &body)?;
    answer
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: __Host-s="))
        .and_then(|rest| rest.split(';').next())
        .map(|token| format!("__Host-s={token}"))
        .ok_or_else(|| "signing in gave no session".to_owned())
}
