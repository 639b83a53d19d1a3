//! Why somebody stands on an evening, and why somebody does not. Whoever is not
//! available is just that: the answer is the same whatever lies behind it, down
//! to the last byte.

use askama::Template;
use pergola_base::{Answer, Cx, Evening, Id, Person, Request, Stop, act};
use pergola_page::{Shell, page, say_number};
use pergola_rota::{Audience, Model, Reason, Rule, WhyNot, WhyThis, why_not, why_this};
use pergola_seal::Shown;
use pergola_store::Tx;

use super::{Names, when};
use crate::rota::model::{Asked, Facts, Team};
use crate::rota::store::{self, Plan};
use crate::rota::{facts, publishing};

/// One sentence, perhaps with a number or a name.
struct Sentence {
    text: &'static str,
    n: Option<i64>,
    name: Option<Shown>,
}

#[derive(Template)]
#[template(path = "rota/why.html")]
struct WhyPage<'a> {
    s: Shell<'a>,
    name: Option<Shown>,
    when: String,
    group: String,
    there: bool,
    sentences: Vec<Sentence>,
}

const fn plain(text: &'static str) -> Sentence {
    Sentence {
        text,
        n: None,
        name: None,
    }
}

/// GET /c/rota/why/:evening/:person
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::Coordinate)?;
    let evening = request.param("evening").and_then(Id::<Evening>::parse);
    let person = request.param("person").and_then(Id::<Person>::parse);
    let ahead = Plan::ahead(store::plan(tx)?);
    let facts = facts::gather(cx, tx, &permit, ahead)?;
    let place = evening.and_then(|one| facts.evening(one));
    let (group, at) = place.ok_or(Stop::Missing)?;
    let helper = person.and_then(|one| facts.helper(one));
    let helper = helper.filter(|one| facts.groups[group].pool.contains(one));
    let helper = helper.ok_or(Stop::Missing)?;
    let drafted = publishing::drafted(&store::lines(tx)?);
    let teams = publishing::teams(&facts, &drafted).unwrap_or_default();
    let names = Names::read(cx, tx, &permit)?;
    let (there, sentences) = told(&facts, &names, &teams, (group, at, helper));
    Ok(page(&WhyPage {
        name: names.of(&facts, helper),
        when: when(cx, &facts.groups[group].evenings[at]),
        group: say_number(cx.language, facts.groups[group].number),
        there,
        sentences,
        s: Shell::new(cx, request),
    }))
}

/// Who is set, by the draft or as it is.
fn set(facts: &Facts, teams: &[Team], group: usize, at: usize) -> Vec<usize> {
    let drafted = teams
        .iter()
        .find(|team| (team.group, team.at) == (group, at));
    drafted.map_or_else(
        || facts.groups[group].set[at].clone(),
        |team| team.people.to_vec(),
    )
}

fn told(
    facts: &Facts,
    names: &Names,
    teams: &[Team],
    (group, at, helper): (usize, usize, usize),
) -> (bool, Vec<Sentence>) {
    let there = set(facts, teams, group, at).contains(&helper);
    // Asked first: what is not available is not weighed against anything.
    if !there && facts.groups[group].shut[at].contains(&helper) {
        return (false, vec![plain("rota-not-available")]);
    }
    let all: Vec<usize> = (0..facts.groups.len()).collect();
    let parts = facts.apart(&all);
    let Some(part) = parts.into_iter().find(|part| part.contains(&group)) else {
        return (there, vec![plain("rota-could")]);
    };
    let asked = Asked::of(facts, &part, &[]);
    let circle = asked.groups.iter().position(|one| *one == group);
    let mentor = asked.helpers.iter().position(|one| *one == helper);
    let (Ok(model), Some((circle, mentor))) =
        (Model::new(asked.problem.clone()), circle.zip(mentor))
    else {
        return (there, vec![plain("rota-could")]);
    };
    let week = asked.week(facts, circle, at);
    let rota = asked.rota(facts, |group, at| set(facts, teams, group, at));
    if let Some(why) = why_this(&model, &rota, circle, week, mentor) {
        return (true, this(&why));
    }
    let why = why_not(&model, &rota, circle, week, mentor, Audience::Page);
    let instead = |mentor: usize| {
        asked
            .helpers
            .get(mentor)
            .and_then(|one| names.of(facts, *one))
    };
    (false, not(&why, instead))
}

fn this(why: &WhyThis) -> Vec<Sentence> {
    let mut all = Vec::new();
    if why.was_there {
        all.push(plain("rota-this-last"));
    }
    all.push(Sentence {
        text: "rota-this-load",
        n: Some(i64::from(why.load)),
        name: None,
    });
    all.push(match why.cheapest_other {
        None => plain("rota-this-only"),
        Some(by) if by > 0 => Sentence {
            text: "rota-this-dearer",
            n: i64::try_from(why.others).ok(),
            name: None,
        },
        Some(_) => Sentence {
            text: "rota-this-equal",
            n: i64::try_from(why.others).ok(),
            name: None,
        },
    });
    all
}

fn not(why: &WhyNot, instead: impl Fn(usize) -> Option<Shown>) -> Vec<Sentence> {
    match why {
        WhyNot::IsThere => Vec::new(),
        WhyNot::Cannot(reasons) => {
            let mut texts: Vec<&'static str> = reasons.iter().map(|one| cannot(*one)).collect();
            texts.dedup();
            texts.into_iter().map(plain).collect()
        }
        WhyNot::Dearer { instead_of, by } => vec![Sentence {
            text: if *by > 0 {
                "rota-not-dearer"
            } else {
                "rota-not-equal"
            },
            n: None,
            name: instead(*instead_of),
        }],
    }
}

/// How often somebody helps already is nobody's business here either.
const fn cannot(reason: Reason) -> &'static str {
    match reason {
        Reason::Rule(Rule::Language) => "rota-not-language",
        Reason::Rule(Rule::LeadRotation) => "rota-why-opens",
        Reason::NotAvailable | Reason::Rule(_) => "rota-not-available",
    }
}
