//! Where no rota exists: what clashes, one reason in each sentence, and what
//! somebody who organises could do, the gentlest first. Never that a rule which
//! keeps people safe gives way; whoever is not available is just that.

use pergola_base::Cx;
use pergola_base::facts::people::language_of;
use pergola_page::{Arg, own_name, say, say_day, say_number, weekday};
use pergola_rota::{Reason, Rule};
use pergola_seal::Shown;

use super::{Names, when};
use crate::rota::model::{Facts, Group};
use crate::rota::solving::{Stuck, Why};
use crate::rota::ways::{Help, Helps};

/// A clash, as the page tells it.
pub struct Told {
    /// The groups.
    pub groups: Vec<String>,
    /// The evenings.
    pub evenings: Vec<String>,
    /// The reasons.
    pub reasons: Vec<Sentence>,
    /// What would help.
    pub helps: Vec<Helped>,
}

/// A reason, and whom it is about.
pub struct Sentence {
    /// The text key.
    pub text: &'static str,
    /// Names.
    pub names: Vec<Option<Shown>>,
}

/// Tells a clash.
#[must_use]
pub fn told(cx: &Cx, facts: &Facts, names: &Names, stuck: &Stuck) -> Told {
    let number = |group: &usize| {
        let one = &facts.groups[*group];
        let (number, language) = (
            say_number(cx.language, one.number),
            own_name(language_of(i64::from(one.language))),
        );
        format!(
            "{} · {language}",
            say(cx.language, "rota-group", &[("word", Arg::Word(&number))])
        )
    };
    let evening = |(group, at): &(usize, usize)| when(cx, &facts.groups[*group].evenings[*at]);
    let mut reasons: Vec<Sentence> = stuck
        .lines
        .iter()
        .filter(|why| why.line.reason != Reason::NotAvailable)
        .map(|why| sentence(facts, names, why))
        .collect();
    if stuck.days {
        reasons.push(Sentence {
            text: "rota-why-days",
            names: Vec::new(),
        });
    }
    reasons.extend(people(facts, names, stuck));
    Told {
        groups: stuck.groups.iter().map(number).collect(),
        evenings: stuck.evenings.iter().map(evening).collect(),
        reasons,
        helps: stuck
            .helps
            .iter()
            .map(|one| help(cx, facts, *one))
            .collect(),
    }
}

const fn text(reason: Reason) -> &'static str {
    match reason {
        Reason::NotAvailable => "rota-why-away",
        Reason::Rule(Rule::Helpers) => "rota-why-two",
        Reason::Rule(Rule::Language) => "rota-why-language",
        Reason::Rule(Rule::Hour) => "rota-why-own",
        Reason::Rule(Rule::LeadRotation) => "rota-why-opens",
        Reason::Rule(Rule::MonthMax) => "rota-why-four",
        Reason::Rule(Rule::WeekMax) => "rota-why-weekly",
        Reason::Rule(_) => "rota-why-other",
    }
}

fn sentence(facts: &Facts, names: &Names, why: &Why) -> Sentence {
    // How often somebody helps in a week they said to nobody but the rota.
    let told = why.line.reason != Reason::Rule(Rule::WeekMax);
    let helpers = if told { &*why.helpers } else { &[] };
    Sentence {
        text: text(why.line.reason),
        names: names.all(facts, helpers),
    }
}

/// Who goes along with these groups, and who of them is not available then: the
/// two lists from which somebody can see what is missing.
fn people(facts: &Facts, names: &Names, stuck: &Stuck) -> Vec<Sentence> {
    let own = |list: &mut Vec<usize>| {
        list.sort_unstable();
        list.dedup();
    };
    let pools = stuck.groups.iter().flat_map(|one| &facts.groups[*one].pool);
    let mut pool: Vec<usize> = pools.copied().collect();
    own(&mut pool);
    let shut = stuck
        .evenings
        .iter()
        .flat_map(|(group, at)| &facts.groups[*group].shut[*at]);
    let mut shut: Vec<usize> = shut.copied().collect();
    own(&mut shut);
    let mut told = vec![Sentence {
        text: if pool.is_empty() {
            "rota-why-nobody"
        } else {
            "rota-why-pool"
        },
        names: names.all(facts, &pool),
    }];
    if !shut.is_empty() {
        told.push(Sentence {
            text: "rota-why-away",
            names: names.all(facts, &shut),
        });
    }
    told
}

/// What would help, and whether whoever organises can decide on it right here.
pub struct Helped {
    /// The sentence.
    pub told: String,
    /// It is theirs to decide.
    pub decides: bool,
}

fn help(cx: &Cx, facts: &Facts, one: Helps) -> Helped {
    let decides = one.help == Help::Weekly;
    let told = match one.help {
        Help::Weekly => say(cx.language, "rota-help-weekly", &[]),
        Help::Back(group) => {
            let number = say_number(cx.language, facts.groups[group].number);
            say(
                cx.language,
                "rota-help-back",
                &[("group", Arg::Word(&number))],
            )
        }
        Help::More {
            more,
            group,
            speaks,
        } => found(cx, &facts.groups[group], more, (one.is_enough, speaks)),
        Help::Meets { group, day } => {
            let number = say_number(cx.language, facts.groups[group].number);
            let day = weekday(cx.language, day);
            let with = [("group", Arg::Word(&number)), ("word", Arg::Word(&day))];
            say(cx.language, "rota-help-meets", &with)
        }
        Help::Moves { group, at, day } => {
            let group = &facts.groups[group];
            let (so_far, day) = (
                say_day(cx.language, group.evenings[at].day),
                say_day(cx.language, day),
            );
            let number = say_number(cx.language, group.number);
            let with = [
                ("word", Arg::Word(&so_far)),
                ("group", Arg::Word(&number)),
                ("day", Arg::Word(&day)),
            ];
            say(cx.language, "rota-help-day", &with)
        }
    };
    Helped { told, decides }
}

fn found(cx: &Cx, group: &Group, more: usize, (is_enough, speaks): (bool, bool)) -> String {
    let number = say_number(cx.language, group.number);
    let language = own_name(language_of(i64::from(group.language)));
    let key = match (is_enough, speaks) {
        (true, true) => "rota-help-speaks",
        (true, false) => "rota-help",
        (false, _) => "rota-help-part",
    };
    let with = [
        ("n", Arg::Count(i64::try_from(more).unwrap_or(1))),
        ("group", Arg::Word(&number)),
        ("language", Arg::Word(language)),
    ];
    say(cx.language, key, &with)
}
