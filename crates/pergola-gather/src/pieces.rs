//! Small parts that this wing shows on pages of others: a way to a page of its
//! own, and lines in the copy of somebody without an account.

use askama::Template;
use pergola_base::{CopyLine, Cx, Id, Person, Request, Stop};
use pergola_home::people::pages::copy::told;
use pergola_page::say;
use pergola_store::Tx;

use crate::asked;

/// What the own copy shows of one person.
pub type Copying = fn(&Cx, &mut Tx, Id<Person>) -> Result<Vec<CopyLine>, Stop>;

#[derive(Template)]
#[template(path = "pieces/link.html")]
struct Link {
    path: String,
    label: String,
}

#[derive(Template)]
#[template(path = "pieces/copied.html")]
struct Copied {
    lines: Vec<(String, String)>,
}

fn markup(template: &impl Template) -> String {
    let written = template.render();
    written.expect("a template writes into a string")
}

/// A link in a list of links.
pub fn link(cx: &Cx, path: String, label: &str) -> String {
    let label = say(cx.language, label, &[]);
    markup(&Link { path, label })
}

/// Lines of the own copy of the person of the path.
///
/// # Errors
/// When the database does not answer.
pub fn copied(
    cx: &Cx,
    tx: &mut Tx,
    request: &Request,
    part: Copying,
) -> Result<Option<String>, Stop> {
    let person = match asked::without_account(cx, tx, request) {
        Ok((_, person)) => person,
        Err(Stop::Missing) => return Ok(None),
        Err(other) => return Err(other),
    };
    let lines: Vec<_> = part(cx, tx, person)?
        .into_iter()
        .map(|line| told(cx, line))
        .collect();
    Ok((!lines.is_empty()).then(|| markup(&Copied { lines })))
}
