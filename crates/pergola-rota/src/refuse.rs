//! Looks a problem over before anything is solved: each thing that does not fit
//! is refused with its place and with what is expected there. Never repairs.

use crate::problem::Problem;

/// The most weeks of a plan.
pub const WEEKS_MAX: usize = 104;
/// The most hours of a week.
pub const SLOTS_MAX: usize = 64;
/// The most circles.
pub const CIRCLES_MAX: usize = 2_000;
/// The most mentors.
pub const MENTORS_MAX: usize = 5_000;
/// The most trainees.
pub const TRAINEES_MAX: usize = 2_000;
/// The highest weight or single cost, so that no sum can overflow.
pub const WEIGHT_MAX: u32 = 10_000;

/// Why a problem was refused: where, what stands there and what is expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {found}; expected {expected}")]
pub struct Refused {
    /// The path of the value, as in `mentors[3].away[0]`.
    pub place: String,
    /// What stands there.
    pub found: String,
    /// What would be right.
    pub expected: String,
}

/// Makes a refusal.
pub(crate) fn refused(
    place: impl Into<String>,
    found: impl Into<String>,
    expected: impl Into<String>,
) -> Refused {
    Refused {
        place: place.into(),
        found: found.into(),
        expected: expected.into(),
    }
}

/// Refuses what does not fit together.
pub(crate) fn check(problem: &Problem) -> Result<(), Refused> {
    counts(problem)?;
    circles(problem)?;
    mentors(problem)?;
    others(problem)?;
    pairs(problem)?;
    tables(problem)?;
    fixed(problem)?;
    weights(problem)
}

/// A number from `least` to `most`.
fn between(place: &str, value: usize, least: usize, most: usize) -> Result<(), Refused> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(refused(
        place,
        value.to_string(),
        format!("{least} to {most}"),
    ))
}

/// An index into a list of `count` things.
fn index(place: &str, value: usize, count: usize, what: &str) -> Result<(), Refused> {
    if value < count {
        return Ok(());
    }
    let expected = match count {
        0 => format!("no {what}: there is none"),
        _ => format!("a {what}, 0 to {}", count - 1),
    };
    Err(refused(place, value.to_string(), expected))
}

/// A list of indices.
fn indices(place: &str, values: &[usize], count: usize, what: &str) -> Result<(), Refused> {
    let each = values.iter().enumerate();
    each.into_iter()
        .try_for_each(|(at, value)| index(&format!("{place}[{at}]"), *value, count, what))
}

fn counts(problem: &Problem) -> Result<(), Refused> {
    between("W", problem.weeks, 1, WEEKS_MAX)?;
    between("S", problem.slots, 1, SLOTS_MAX)?;
    between("circles", problem.circles.len(), 1, CIRCLES_MAX)?;
    between("mentors", problem.mentors.len(), 1, MENTORS_MAX)?;
    between("trainees", problem.trainees.len(), 0, TRAINEES_MAX)?;
    between("facilitators", problem.facilitators.len(), 0, MENTORS_MAX)
}

fn circles(problem: &Problem) -> Result<(), Refused> {
    for (at, circle) in problem.circles.iter().enumerate() {
        let place = format!("circles[{at}]");
        if circle.size == 0 {
            return Err(refused(
                format!("{place}.size"),
                "0",
                "at least one person in a circle",
            ));
        }
        index(
            &format!("{place}.slot"),
            circle.slot,
            problem.slots,
            "weekly slot",
        )?;
        if problem.limits.choose_slots && circle.candidates.is_empty() {
            let place = format!("{place}.cand");
            return Err(refused(place, "no hours", "hours to choose from"));
        }
        for (at, (slot, can)) in circle.candidates.iter().enumerate() {
            index(
                &format!("{place}.cand[{at}]"),
                *slot,
                problem.slots,
                "weekly slot",
            )?;
            let size = circle.size as usize;
            between(&format!("{place}.can[{at}]"), *can as usize, 0, size)?;
        }
        if let Some(facilitator) = circle.facilitator {
            let count = problem.facilitators.len();
            index(
                &format!("{place}.facilitator"),
                facilitator,
                count,
                "facilitator",
            )?;
        }
    }
    Ok(())
}

fn mentors(problem: &Problem) -> Result<(), Refused> {
    for (at, mentor) in problem.mentors.iter().enumerate() {
        let place = |field: &str| format!("mentors[{at}].{field}");
        indices(
            &place("avail"),
            &mentor.available,
            problem.slots,
            "weekly slot",
        )?;
        indices(&place("away"), &mentor.away, problem.weeks, "week")?;
        for (field, week) in [("from", mentor.from), ("until", mentor.until)] {
            if let Some(week) = week {
                index(&place(field), week, problem.weeks, "week")?;
            }
        }
        between(&place("maxw"), mentor.week_max as usize, 0, SLOTS_MAX)?;
        let most = WEEKS_MAX * SLOTS_MAX;
        between(&place("hi"), mentor.load_max as usize, 0, most)?;
        between(
            &place("lo"),
            mentor.load_min as usize,
            0,
            mentor.load_max as usize,
        )?;
    }
    Ok(())
}

fn others(problem: &Problem) -> Result<(), Refused> {
    let circles = problem.circles.len();
    for (at, trainee) in problem.trainees.iter().enumerate() {
        let place = |field: &str| format!("trainees[{at}].{field}");
        indices(
            &place("avail"),
            &trainee.available,
            problem.slots,
            "weekly slot",
        )?;
        between(&place("need"), trainee.need as usize, 0, WEEKS_MAX)?;
        indices(&place("noc"), &trainee.no_contact, circles, "circle")?;
    }
    for (at, one) in problem.facilitators.iter().enumerate() {
        let place = |field: &str| format!("facilitators[{at}].{field}");
        indices(
            &place("avail"),
            &one.available,
            problem.slots,
            "weekly slot",
        )?;
        indices(&place("away"), &one.away, problem.weeks, "week")?;
        indices(&place("noc"), &one.no_contact, circles, "circle")?;
    }
    Ok(())
}

fn pairs(problem: &Problem) -> Result<(), Refused> {
    let (circles, mentors) = (problem.circles.len(), problem.mentors.len());
    for (at, (mentor, circle)) in problem.no_contact.iter().enumerate() {
        index(&format!("noc[{at}][0]"), *mentor, mentors, "mentor")?;
        index(&format!("noc[{at}][1]"), *circle, circles, "circle")?;
    }
    for (at, (one, other)) in problem.apart.iter().enumerate() {
        index(&format!("apart[{at}][0]"), *one, mentors, "mentor")?;
        index(&format!("apart[{at}][1]"), *other, mentors, "mentor")?;
        if one == other {
            return Err(refused(
                format!("apart[{at}]"),
                format!("{one} twice"),
                "two different mentors",
            ));
        }
    }
    for (at, one) in problem.forbidden.iter().enumerate() {
        let place = |field: &str| format!("forbidden[{at}].{field}");
        index(&place("circle"), one.circle, circles, "circle")?;
        index(&place("mentor"), one.mentor, mentors, "mentor")?;
        if let Some(week) = one.week {
            index(&place("week"), week, problem.weeks, "week")?;
        }
    }
    Ok(())
}

/// A table with `rows` rows of `columns` costs.
fn table(place: &str, table: &[Vec<u32>], rows: usize, columns: usize) -> Result<(), Refused> {
    if table.len() != rows {
        let found = format!("{} rows", table.len());
        return Err(refused(place, found, format!("{rows} rows")));
    }
    for (at, row) in table.iter().enumerate() {
        if row.len() != columns {
            let found = format!("{} numbers", row.len());
            return Err(refused(
                format!("{place}[{at}]"),
                found,
                format!("{columns} numbers"),
            ));
        }
        for (column, cost) in row.iter().enumerate() {
            let place = format!("{place}[{at}][{column}]");
            between(&place, *cost as usize, 0, WEIGHT_MAX as usize)?;
        }
    }
    Ok(())
}

fn tables(problem: &Problem) -> Result<(), Refused> {
    let (circles, mentors) = (problem.circles.len(), problem.mentors.len());
    table("pref", &problem.preference, mentors, circles)?;
    if !problem.circle_preference.is_empty() {
        table("circle_pref", &problem.circle_preference, circles, mentors)?;
    }
    let Some(published) = &problem.published else {
        return Ok(());
    };
    if published.len() != circles {
        let found = format!("{} circles", published.len());
        return Err(refused(
            "published.team",
            found,
            format!("{circles} circles"),
        ));
    }
    for (circle, weeks) in published.iter().enumerate() {
        let place = format!("published.team[{circle}]");
        if weeks.len() != problem.weeks {
            let found = format!("{} weeks", weeks.len());
            return Err(refused(place, found, format!("{} weeks", problem.weeks)));
        }
        for (week, team) in weeks.iter().enumerate() {
            indices(&format!("{place}[{week}]"), team, mentors, "mentor")?;
        }
    }
    Ok(())
}

/// Fixed assignments that cannot stand together, whatever else happens.
fn fixed(problem: &Problem) -> Result<(), Refused> {
    let (circles, mentors) = (problem.circles.len(), problem.mentors.len());
    for (at, one) in problem.fixed.iter().enumerate() {
        let place = |field: &str| format!("fixed[{at}].{field}");
        index(&place("circle"), one.circle, circles, "circle")?;
        index(&place("week"), one.week, problem.weeks, "week")?;
        index(&place("mentor"), one.mentor, mentors, "mentor")?;
        for (before, other) in problem.fixed[..at].iter().enumerate() {
            if let Some(expected) = overlap(problem, at, before) {
                let found = format!("overlaps fixed[{before}] (mentor {})", other.mentor);
                return Err(refused(format!("fixed[{at}]"), found, expected));
            }
        }
    }
    Ok(())
}

fn overlap(problem: &Problem, at: usize, before: usize) -> Option<&'static str> {
    let (one, other) = (&problem.fixed[at], &problem.fixed[before]);
    if one.week != other.week {
        return None;
    }
    let meeting = |fixed: &crate::Fixed| problem.circles[fixed.circle].slot;
    if one.circle != other.circle {
        let clash = one.mentor == other.mentor && meeting(one) == meeting(other);
        return (clash && !problem.limits.choose_slots)
            .then_some("a person at one meeting at a time");
    }
    if one.mentor == other.mentor {
        return Some("each person once in a meeting");
    }
    if one.lead.is_some() && one.lead == other.lead {
        return Some("one person in each place");
    }
    let third = |fixed: &&crate::Fixed| fixed.week == one.week && fixed.circle == one.circle;
    (problem.fixed[..at].iter().filter(third).count() >= 2).then_some("two people in a meeting")
}

fn weights(problem: &Problem) -> Result<(), Refused> {
    let weights = &problem.weights;
    let all = [
        ("wt.cont", weights.continuity),
        ("wt.fair", weights.fair),
        ("wt.shadow", weights.shadow),
        ("wt.change", weights.change),
    ];
    all.into_iter()
        .try_for_each(|(place, weight)| between(place, weight as usize, 0, WEIGHT_MAX as usize))
}
