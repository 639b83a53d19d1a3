//! What one form costs the server that notes a yes and leaves an entry in the journal, from the bytes of
//! the request to those of the answer: what the entry's own part (`bench ending`) is measured against.

use super::http::{ask, page, value};
use super::load::median;
use super::served::{Served, build, make_house};
use super::visitor::of_role;
use crate::chore::{Outcome, say};

const PAGE: &str = "/me/choices";
/// The smallest demo.
const PEOPLE: usize = 100;

/// Measures it, so many times.
pub fn run(times: usize) -> Outcome {
    build()?;
    let house = make_house(PEOPLE)?;
    let served = Served::house(&house)?;
    let cookie = of_role(&served.at, &house, "participant")?;
    let mut costs = Vec::with_capacity(times);
    for number in 0..times {
        let shown = page(&served.at, PAGE, &cookie)?;
        let form = shown.split(&format!("action=\"{PAGE}\"")).nth(1);
        let form = form.ok_or("the page has no form")?;
        let body = format!(
            "_token={}&_once={}&language=en&idle=10&attendance={}",
            value(form, "_token")?,
            value(form, "_once")?,
            ["yes", "no"][number % 2],
        );
        let before = served.on_core_us()?;
        let answer = ask(&served.at, &format!("POST {PAGE}"), &cookie, &body)?;
        costs.push(served.on_core_us()? - before);
        if !answer.starts_with("HTTP/1.1 303") {
            let status = answer.lines().next().unwrap_or("nothing").to_owned();
            return Err(format!("the form was answered with {status}"));
        }
    }
    say(&format!(
        "a form that notes a yes and leaves an entry: {:.0} us of the server's core, the middle of {times}",
        median(costs)
    ));
    Ok(())
}
