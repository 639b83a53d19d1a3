//! A clash, folded so that somebody can read it: what has one reason stands in
//! one line. For a page, whatever makes somebody not available is one reason and
//! names nobody's circle or week: a pair that must not meet reads like an absence.

use std::collections::{BTreeMap, BTreeSet};

use crate::conflict::Clash;
use crate::require::{Requirement, Rule};

/// Who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whoever has the file, in which everything stands in clear.
    File,
    /// People before a page, who must not learn why somebody is not available.
    Page,
}

/// Why something cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// A rule that may be named.
    Rule(Rule),
    /// Somebody is not available; nobody is told why.
    NotAvailable,
}

impl Reason {
    /// The reason as it may be told.
    #[must_use]
    pub fn told(rule: Rule, audience: Audience) -> Self {
        let secret = matches!(
            rule,
            Rule::NoContact | Rule::Apart | Rule::Away | Rule::Standing | Rule::Forbidden
        );
        if secret && audience == Audience::Page {
            Self::NotAvailable
        } else {
            Self::Rule(rule)
        }
    }

    /// The word that machines read.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Rule(rule) => rule.word(),
            Self::NotAvailable => "not-available",
        }
    }
}

/// One reason, and for whom and when it holds. Lists are sorted; what does not
/// matter is empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// Why.
    pub reason: Reason,
    /// In which circles.
    pub circles: Vec<usize>,
    /// In which weeks; of a rule over four weeks, the first.
    pub weeks: Vec<usize>,
    /// For which mentors.
    pub mentors: Vec<usize>,
}

/// Folds a clash by reason.
#[must_use]
pub fn fold(clash: &Clash, audience: Audience) -> Vec<Line> {
    // First what has the same circle and week, then what has the same people.
    let mut people: BTreeMap<(Reason, Option<usize>, Option<usize>), BTreeSet<usize>> =
        BTreeMap::new();
    for one in clash.requirements() {
        let (key, mentors) = told(one, audience);
        people.entry(key).or_default().extend(mentors);
    }
    let mut places: BTreeMap<(Reason, Vec<usize>), [BTreeSet<usize>; 2]> = BTreeMap::new();
    for ((reason, circle, week), mentors) in people {
        let mentors = mentors.into_iter().collect();
        let [circles, weeks] = places.entry((reason, mentors)).or_default();
        circles.extend(circle);
        weeks.extend(week);
    }
    let mut lines: Vec<Line> = places
        .into_iter()
        .map(|((reason, mentors), [circles, weeks])| Line {
            reason,
            circles: circles.into_iter().collect(),
            weeks: weeks.into_iter().collect(),
            mentors,
        })
        .collect();
    lines.sort();
    lines
}

type Key = (Reason, Option<usize>, Option<usize>);

/// What may be told of a requirement.
fn told(one: &Requirement, audience: Audience) -> (Key, Vec<usize>) {
    let reason = Reason::told(one.rule, audience);
    match reason {
        // Of two who must not meet, the second is the one who is not available.
        Reason::NotAvailable => {
            let who = one.other.or(one.mentor);
            ((reason, None, None), who.into_iter().collect())
        }
        Reason::Rule(_) => {
            let who = [one.mentor, one.other];
            (
                (reason, one.circle, one.week),
                who.into_iter().flatten().collect(),
            )
        }
    }
}
