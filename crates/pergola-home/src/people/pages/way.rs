//! The way back in when the words are lost: a recovery code on paper, two people,
//! or none.

use askama::Template;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Refusal, Request, Role, Stop, act, keeping};
use pergola_page::{Shell, forms, page};
use pergola_seal::{Plain, RecoveryCode};
use pergola_store::Tx;

use crate::people::carried::Carried;
use crate::people::present;
use crate::people::rules::{self, Change, Way};
use crate::trusted;

const DIFFERS: Refusal = Refusal::field("typed", "people-code-differs", "people-code-differs-next");
const GROUP: Refusal = Refusal::field("typed", "people-code-group", "people-code-differs-next");

#[derive(Template)]
#[template(path = "people/way.html")]
struct AskPage<'a> {
    s: Shell<'a>,
    has: bool,
    /// Whether the code may go.
    drops: bool,
    pair: bool,
    /// Whether the present words are asked for.
    asks: bool,
}

#[derive(Template)]
#[template(path = "people/way-none.html")]
struct NonePage<'a> {
    s: Shell<'a>,
}

#[derive(Template)]
#[template(path = "people/way-new.html")]
struct NewPage<'a> {
    s: Shell<'a>,
    carried: String,
    groups: Vec<String>,
}

/// The code was typed as it was shown; a typing error names its group.
///
/// # Errors
/// When it differs.
pub fn typed_again(request: &mut Request, shown: &Plain) -> Result<RecoveryCode, Stop> {
    let typed = forms::code_in_parts(request.take("typed"), "typed")?;
    let code = RecoveryCode::parse(&typed)
        .map_err(|wrong| Stop::from(GROUP.naming(i64::from(wrong.0))))?;
    if Plain::new(code.groups().join(" ")).same(shown) {
        Ok(code)
    } else {
        Err(DIFFERS.into())
    }
}

/// GET /me/way
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::ChangeWords)?;
    let has = keeping::way(tx, permit.on())? != 0;
    let pair = trusted::store::is_trusting(tx, permit.on())?;
    let asks = present::asks(cx, tx, request, change(has))?;
    let drops = has && (pair || !cx.roles().help());
    Ok(page(&AskPage {
        s: Shell::new(cx, request),
        has,
        drops,
        pair,
        asks,
    }))
}

/// A first code only adds; another one ends the one before.
fn change(has: bool) -> Change {
    if has { Change::Ends } else { Change::Adds }
}

/// POST /me/way/new: shows a new code; the old one still counts.
pub fn make(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::ChangeWords)?;
    let change = change(keeping::way(tx, permit.on())? != 0);
    present::typed(cx, tx, request, change)?;
    let mut carried = Carried::allowed(change);
    carried.set("recovery", fresh());
    Ok(shown(cx, request, &carried))
}

/// A new code, as it is shown.
pub(super) fn fresh() -> Plain {
    Plain::new(RecoveryCode::fresh().groups().join(" "))
}

/// The groups of a code, to be written down.
pub(super) fn groups(code: &Plain) -> Vec<String> {
    code.show().text().split(' ').map(str::to_owned).collect()
}

/// Shows the new code again.
pub fn again(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeWords)?;
    let Some(carried) = Carried::read(cx, request) else {
        return Ok(Answer::see("/me/way"));
    };
    Ok(shown(cx, request, &carried))
}

fn shown(cx: &Cx, request: &Request, carried: &Carried) -> Answer {
    let groups = carried.get("recovery").map_or_else(Vec::new, groups);
    page(&NewPage {
        s: Shell::new(cx, request),
        carried: carried.seal(cx),
        groups,
    })
}

/// POST /me/way: the new code was typed again; from now on it counts. It ends a code that was made
/// meanwhile only when the present words began it.
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::ChangeWords)?;
    let change = change(keeping::way(tx, permit.on())? != 0);
    let Some(carried) = Carried::read_allowed(cx, request, change) else {
        return Ok(Answer::see("/me/way"));
    };
    let code = typed_again(request, carried.get("recovery").ok_or(Stop::Missing)?)?;
    keeping::set_way(cx, tx, Some(&code))?;
    journal::own(cx, tx, Entry::NewWay, permit.on())?;
    Ok(Answer::saved("/me/way"))
}

/// GET /me/way/none
pub fn none_ask(cx: &mut Cx, _tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    cx.may_own(act::ChangeWords)?;
    Ok(page(&NonePage {
        s: Shell::new(cx, request),
    }))
}

/// POST /me/way/none: no code any more; a helper keeps a code or a pair.
pub fn none(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::ChangeWords)?;
    present::typed(cx, tx, request, Change::Ends)?;
    let helper = cx.roles().iter().find(|role| role.helps());
    let pair = trusted::store::is_trusting(tx, permit.on())?;
    let way = if pair { Way::Pair } else { Way::None };
    rules::way_fits(way, helper.unwrap_or(Role::Participant))?;
    keeping::set_way(cx, tx, None)?;
    journal::own(cx, tx, Entry::NewWay, permit.on())?;
    Ok(Answer::see("/me/way"))
}
