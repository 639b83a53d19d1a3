//! Where no rota exists: what clashes, one reason in each sentence, and what
//! somebody who organises could do, the gentlest first. Never that a rule which
//! keeps people safe gives way; whoever is not available is just that.

use pergola_base::Cx;
use pergola_base::facts::people::language_of;
use pergola_page::{Arg, own_name, say, say_number};
use pergola_rota::{Reason, Rule};
use pergola_seal::Shown;

use super::{Names, when};
use crate::rota::model::Facts;
use crate::rota::solving::{Helps, Stuck, Why};

/// A clash, as the page tells it.
pub struct Told {
    /// The groups.
    pub groups: Vec<String>,
    /// The evenings.
    pub evenings: Vec<String>,
    /// The reasons.
    pub reasons: Vec<Sentence>,
    /// What would help.
    pub helps: Vec<String>,
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
        Reason::Rule(_) => "rota-why-other",
    }
}

fn sentence(facts: &Facts, names: &Names, why: &Why) -> Sentence {
    Sentence {
        text: text(why.line.reason),
        names: names.all(facts, &why.helpers),
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

fn help(cx: &Cx, facts: &Facts, one: Helps) -> String {
    let group = &facts.groups[one.group];
    let number = say_number(cx.language, group.number);
    let language = own_name(language_of(i64::from(group.language)));
    let more = i64::try_from(one.more).unwrap_or(1);
    let key = match (one.is_enough, one.speaks) {
        (true, true) => "rota-help-speaks",
        (true, false) => "rota-help",
        (false, _) => "rota-help-part",
    };
    let with = [
        ("n", Arg::Count(more)),
        ("group", Arg::Word(&number)),
        ("language", Arg::Word(language)),
    ];
    say(cx.language, key, &with)
}
