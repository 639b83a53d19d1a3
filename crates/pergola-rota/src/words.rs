//! Explanations in plain English, for whoever has the file. Circles, weeks,
//! mentors and hours are named by their numbers there, which begin at 0. Pages
//! have their own words, in every language.

use crate::explain::{Line, Reason};
use crate::model::Model;
use crate::require::Rule;
use crate::ways::{Way, WayOut};
use crate::why::{WhyNot, WhyThis};

/// "circle 1", "circles 1, 2 and 5".
fn list(one: &str, many: &str, numbers: &[usize]) -> String {
    let words: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    match words.as_slice() {
        [] => format!("every {one}"),
        [only] => format!("{one} {only}"),
        [first @ .., last] => format!("{many} {} and {last}", first.join(", ")),
    }
}

fn mentors(numbers: &[usize]) -> String {
    list("mentor", "mentors", numbers)
}

fn circles(numbers: &[usize]) -> String {
    list("circle", "circles", numbers)
}

fn weeks(numbers: &[usize]) -> String {
    list("week", "weeks", numbers)
}

/// A line of a clash as a sentence.
#[must_use]
pub fn sentence(model: &Model, line: &Line) -> String {
    let (circles, weeks) = (circles(&line.circles), weeks(&line.weeks));
    let who = mentors(&line.mentors);
    let is = if line.mentors.len() == 1 { "is" } else { "are" };
    let Reason::Rule(rule) = line.reason else {
        return format!("Not available: {who}.");
    };
    match rule {
        Rule::Helpers => format!("Two different helpers are needed in {circles}, {weeks}."),
        Rule::Lead => format!("Whoever leads in {circles}, {weeks}, must be certified."),
        Rule::Language => {
            format!("One of the two in {circles}, {weeks}, must speak the circle's language.")
        }
        Rule::Senior => format!(
            "The facilitator of {circles} is away in {weeks} and nobody covers: one of the two must be senior."
        ),
        Rule::Fixed => format!("It was fixed that {who} {is} in {circles}, {weeks}."),
        Rule::Hour => hours(model, line),
        Rule::LeadRotation => {
            format!("Nobody leads {circles} four weeks in a row (from {weeks} on).")
        }
        Rule::LastTime => {
            format!("One of the two in {circles}, {weeks}, must have been there the week before.")
        }
        Rule::Pool => {
            let most = model.problem.limits.pool_max.unwrap_or(0);
            format!("At most {most} different mentors in {circles}.")
        }
        Rule::Apart => format!("Never together in one circle: {who} (in {circles})."),
        Rule::MonthMax => {
            let most = model.problem.limits.month_max.unwrap_or(0);
            format!("At most {most} meetings in the four weeks from {weeks} on: {who}.")
        }
        Rule::NoContact => format!("No contact between {who} and {circles}."),
        Rule::Away => format!("Away in {weeks}: {who}."),
        Rule::Standing => format!("Not on the rota in {weeks}: {who}."),
        Rule::Forbidden => format!("It was ruled out that {who} {is} in {circles}, {weeks}."),
        Rule::WeekMax => format!("No more meetings in {weeks} than agreed: {who}."),
        Rule::OneAtATime => format!("At one meeting at a time in {weeks}: {who}."),
    }
}

fn hours(model: &Model, line: &Line) -> String {
    let mut slots: Vec<usize> = line
        .circles
        .iter()
        .map(|circle| model.slot(*circle))
        .collect();
    slots.sort_unstable();
    slots.dedup();
    let meets = if line.circles.len() == 1 {
        "meets"
    } else {
        "meet"
    };
    let (circles, hours) = (circles(&line.circles), list("hour", "hours", &slots));
    let mut text = format!("{circles} {meets} at {hours}; only who is free then can help.");
    text[..1].make_ascii_uppercase();
    text
}

/// A way out as a sentence.
#[must_use]
pub fn way_out(out: &WayOut) -> String {
    let way = match out.way {
        Way::Comes { mentor, week } => {
            format!("mentor {mentor}, who is away in week {week}, comes nevertheless")
        }
        Way::TakesMore { mentor, week_max } => {
            format!("mentor {mentor} takes up to {week_max} meetings a week")
        }
        Way::OneMore {
            circle,
            slot,
            language,
            certified,
        } => {
            let speaks =
                language.map_or(String::new(), |one| format!(" who speaks language {one}"));
            let leads = if certified { " who may lead" } else { "" };
            format!(
                "one more mentor{speaks}{leads} is found for circle {circle}, free at hour {slot}"
            )
        }
        Way::Moves {
            fewer,
            circle,
            slot,
        } => {
            let people = match fewer {
                0 => "as many people can come".to_owned(),
                fewer if fewer > 0 => format!("{fewer} fewer can come"),
                fewer => format!("{} more can come", -fewer),
            };
            format!("circle {circle} meets at hour {slot} ({people})")
        }
    };
    let enough = if out.is_enough {
        "then there is a rota"
    } else {
        "then this clash is gone"
    };
    format!("If {way}, {enough}.")
}

/// Why somebody is not in a meeting, as a sentence.
#[must_use]
pub fn why_not(mentor: usize, why: &WhyNot) -> String {
    match why {
        WhyNot::IsThere => format!("Mentor {mentor} is there."),
        WhyNot::Cannot(reasons) => {
            let words: Vec<&str> = reasons.iter().map(|reason| reason.word()).collect();
            format!("Mentor {mentor} cannot be there: {}.", words.join(", "))
        }
        WhyNot::Dearer { instead_of, by } => format!(
            "Mentor {mentor} could be there instead of mentor {instead_of}; the rota would cost {by} more."
        ),
    }
}

/// Why somebody is in a meeting, as a sentence.
#[must_use]
pub fn why_this(mentor: usize, why: &WhyThis) -> String {
    let before = if why.was_there {
        "was there the week before"
    } else {
        "is new that week"
    };
    let others = match why.cheapest_other {
        None => "nobody else could".to_owned(),
        Some(by) => format!("{} others could, the cheapest for {by} more", why.others),
    };
    format!(
        "Mentor {mentor} {before}, costs {} and has {} meetings (fair: {} to {}); {others}.",
        why.preference, why.load, why.fair.0, why.fair.1
    )
}
