//! The rota for whoever coordinates: ask for a draft, what clashes, the draft
//! beside what is set, the coming evenings with gaps first, how much each helper
//! does. Groups are numbers here, and no participant stands on the page.

use askama::Template;
use pergola_base::facts::people::language_of;
use pergola_base::{Answer, Cx, Permit, Request, Stop, act};
use pergola_page::{Arg, Shell, own_name, page, say, say_day, say_number, stood};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::stuck::{self, Told};
use super::{Names, when};
use crate::pieces;
use crate::rota::asks::{self, Ask};
use crate::rota::model::{Facts, Team};
use crate::rota::publishing::{self, Changes};
use crate::rota::store::{self, Kind, Line, Plan};
use crate::rota::{facts, rules, solving};

/// One person on one evening.
struct One {
    name: Option<Shown>,
    path: String,
    new: bool,
}

/// One evening.
struct Row {
    when: String,
    group: String,
    language: &'static str,
    gap: Option<&'static str>,
    opens: Vec<One>,
    along: Vec<One>,
    others: Vec<One>,
}

/// What changes on one evening.
struct Changed {
    when: String,
    group: String,
    comes: Vec<Option<Shown>>,
    goes: Vec<Option<Shown>>,
}

/// How much one helper does.
struct Load {
    name: Option<Shown>,
    evenings: i64,
    told: String,
    more_than_said: bool,
}

#[derive(Template)]
#[template(path = "rota/plan.html")]
struct PlanPage<'a> {
    s: Shell<'a>,
    drafted: bool,
    looking: Option<Looking>,
    waits: bool,
    stale: bool,
    planned: bool,
    freely: bool,
    weeks: i64,
    revision: i64,
    made: String,
    stuck: Vec<Told>,
    changes: Vec<Changed>,
    /// The changes as they were when the form was opened.
    stood: Shown,
    last: Vec<Changed>,
    gaps: Vec<Row>,
    rows: Vec<Row>,
    loads: Vec<Load>,
}

/// How far the looking is.
struct Looking {
    looks: i64,
    all: i64,
    told: String,
}

/// What the page is made of.
struct Seen<'a> {
    facts: &'a Facts,
    names: &'a Names,
    teams: &'a [Team],
}

/// GET /c/rota
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_here(act::Coordinate)?;
    let (plan, asked) = (store::plan(tx)?, asks::find(tx)?);
    let weeks = plan.map_or(0, |plan| plan.weeks);
    let facts = facts::gather(cx, tx, &permit, Plan::ahead(plan))?;
    let lines = store::lines(tx)?;
    let teams = publishing::teams(&facts, &publishing::drafted(&lines));
    let teams = teams.filter(|teams| solving::holds(&facts, teams));
    let stale = teams.is_none();
    let teams = teams.unwrap_or_default();
    let names = Names::read(cx, tx, &permit)?;
    let seen = Seen {
        facts: &facts,
        names: &names,
        teams: &teams,
    };
    let waits = asked.is_some_and(|asked| asked.looks == 0);
    let stuck = if weeks > 0 && !waits && !stale {
        solving::stuck(&facts, &teams)
    } else {
        Vec::new()
    };
    let changes = publishing::changes(&facts, &teams);
    let (gaps, rows) = seen.rows(cx).into_iter().partition(|row| row.gap.is_some());
    Ok(page(&PlanPage {
        drafted: weeks > 0,
        looking: asked.and_then(|asked| looking(cx, asked)),
        waits,
        stale,
        planned: !teams.is_empty(),
        freely: facts.freely,
        weeks,
        revision: plan.map_or(0, |plan| plan.revision),
        made: plan.map_or_else(String::new, |plan| say_day(cx.language, plan.made)),
        stuck: stuck
            .iter()
            .map(|one| stuck::told(cx, &facts, &names, one))
            .collect(),
        stood: stood::shown(
            cx,
            request,
            "/c/rota/publish",
            &publishing::lines(&facts, &changes),
        ),
        changes: seen.changed(cx, &changes),
        last: seen.last(cx, plan, &lines),
        gaps,
        rows,
        loads: seen.loads(cx),
        s: Shell::new(cx, request),
    }))
}

fn looking(cx: &Cx, asked: Ask) -> Option<Looking> {
    let all = say_number(cx.language, rules::LOOKS);
    let with = [("n", Arg::Count(asked.looks)), ("word", Arg::Word(&all))];
    (asked.looks < rules::LOOKS).then(|| Looking {
        looks: asked.looks,
        all: rules::LOOKS,
        told: say(cx.language, "rota-looked", &with),
    })
}

impl Seen<'_> {
    /// Who is where: by the draft, and where there is none, as it is set.
    fn people(&self, group: usize, at: usize) -> (Vec<usize>, bool) {
        let drafted = self
            .teams
            .iter()
            .find(|team| (team.group, team.at) == (group, at));
        match drafted {
            Some(team) => (team.people.to_vec(), true),
            None => (self.facts.groups[group].set[at].clone(), false),
        }
    }

    fn rows(&self, cx: &Cx) -> Vec<Row> {
        let mut all: Vec<(usize, usize)> = Vec::new();
        for (group, one) in self.facts.groups.iter().enumerate() {
            all.extend((0..one.evenings.len()).map(|at| (group, at)));
        }
        let slot = |(group, at): (usize, usize)| &self.facts.groups[group].evenings[at];
        all.sort_by_key(|one| (slot(*one).day, slot(*one).minute, one.0));
        all.into_iter()
            .map(|(group, at)| self.row(cx, group, at))
            .collect()
    }

    fn row(&self, cx: &Cx, group: usize, at: usize) -> Row {
        let known = &self.facts.groups[group];
        let slot = &known.evenings[at];
        let (people, _) = self.people(group, at);
        let one = |helper: &usize| One {
            name: self.names.of(self.facts, *helper),
            path: format!(
                "/c/rota/why/{}/{}",
                slot.id, self.facts.helpers[*helper].person
            ),
            new: !known.set[at].contains(helper),
        };
        let others = known.pool.iter().filter(|one| !people.contains(one));
        Row {
            when: when(cx, slot),
            group: say_number(cx.language, known.number),
            language: own_name(language_of(i64::from(known.language))),
            gap: self.gap(group, at, &people),
            opens: people.iter().take(1).map(one).collect(),
            along: people.iter().skip(1).map(one).collect(),
            others: others.map(one).collect(),
        }
    }

    fn gap(&self, group: usize, at: usize, people: &[usize]) -> Option<&'static str> {
        let before = match at.checked_sub(1) {
            Some(before) => self.people(group, before).0,
            None => self.facts.groups[group].last.clone(),
        };
        match people {
            [] => Some("rota-gap-two"),
            [_] => Some("rota-gap-one"),
            _ if !before.is_empty() && !people.iter().any(|one| before.contains(one)) => {
                Some("rota-gap-last")
            }
            _ => None,
        }
    }

    fn changed(&self, cx: &Cx, changes: &[Changes]) -> Vec<Changed> {
        let one = |one: &Changes| Changed {
            when: when(cx, &self.facts.groups[one.group].evenings[one.at]),
            group: say_number(cx.language, self.facts.groups[one.group].number),
            comes: self.names.all(self.facts, &one.comes),
            goes: self.names.all(self.facts, &one.goes),
        };
        changes.iter().map(one).collect()
    }

    /// What the last publishing changed, as long as nobody made another draft.
    fn last(&self, cx: &Cx, plan: Option<Plan>, lines: &[Line]) -> Vec<Changed> {
        if plan.is_none_or(|plan| plan.weeks > 0) {
            return Vec::new();
        }
        let mut all: Vec<Changes> = Vec::new();
        for line in lines
            .iter()
            .filter(|line| matches!(line.kind, Kind::Comes | Kind::Goes))
        {
            let place = self.facts.evening(line.evening);
            let Some(((group, at), helper)) = place.zip(self.facts.helper(line.person)) else {
                continue;
            };
            let known = all
                .iter()
                .position(|one| (one.group, one.at) == (group, at));
            let known = known.unwrap_or_else(|| {
                let (comes, goes) = (Vec::new(), Vec::new());
                all.push(Changes {
                    group,
                    at,
                    comes,
                    goes,
                });
                all.len() - 1
            });
            if line.kind == Kind::Comes {
                all[known].comes.push(helper);
            } else {
                all[known].goes.push(helper);
            }
        }
        let day = |one: &Changes| self.facts.groups[one.group].evenings[one.at].day;
        all.sort_by_key(|one| (day(one), one.group));
        self.changed(cx, &all)
    }

    fn loads(&self, cx: &Cx) -> Vec<Load> {
        let mut counts = vec![0_i64; self.facts.helpers.len()];
        let mut longest = 0;
        for (group, one) in self.facts.groups.iter().enumerate() {
            longest = longest.max(one.evenings.len());
            for at in 0..one.evenings.len() {
                for helper in self.people(group, at).0 {
                    counts[helper] += 1;
                }
            }
        }
        let months = i64::try_from(longest.div_ceil(4)).unwrap_or(1);
        let one = |(helper, evenings): (usize, i64)| Load {
            name: self.names.of(self.facts, helper),
            evenings,
            told: say_number(cx.language, evenings),
            more_than_said: evenings > i64::from(self.facts.helpers[helper].often) * months,
        };
        counts.into_iter().enumerate().map(one).collect()
    }
}

fn permit(cx: &Cx) -> Result<Permit<act::Coordinate>, Stop> {
    cx.may_here(act::Coordinate)
}

/// POST /c/rota/draft
pub fn draft(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let weeks = rules::weeks(request.choice("weeks", &rules::WEEKS))?;
    publishing::ask(cx, tx, &permit(cx)?, weeks, request.is("freely", "yes"))?;
    Ok(Answer::see("/c/rota"))
}

/// POST /c/rota/stop
pub fn stop(cx: &mut Cx, tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    publishing::stop(cx, tx, &permit(cx)?)?;
    Ok(Answer::see("/c/rota"))
}

/// POST /c/rota/publish
pub fn publish(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let still = |lines: &[Plain]| stood::still(cx, request, lines);
    publishing::publish(cx, tx, &permit(cx)?, request.number("revision"), still)?;
    Ok(Answer::see("/c/rota"))
}

/// POST /c/rota/away
pub fn throw_away(cx: &mut Cx, tx: &mut Tx, _request: &mut Request) -> Result<Answer, Stop> {
    publishing::throw_away(cx, tx, &permit(cx)?)?;
    Ok(Answer::see("/c/rota"))
}

/// The way here from the page of whoever organises.
///
/// # Errors
/// When whoever asks does not coordinate.
pub fn link(cx: &mut Cx, _tx: &mut Tx, _request: &Request) -> Result<Option<String>, Stop> {
    permit(cx)?;
    Ok(Some(pieces::link(cx, "/c/rota".to_owned(), "rota-title")))
}
