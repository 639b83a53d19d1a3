//! Counts hands: whether the people who are free can fill the places of each
//! week, as a flow from places over mentors' hours to their weeks. A search sees
//! "nine meetings, eight people" only by trying everything; this sees it at once.

use crate::model::{CERTIFIED, Model, SENIOR, SPEAKS};
use crate::puzzle::{Kept, Meeting};
use crate::require::{Requirement, Rule};

/// A lead and a second helper for each meeting, as far as counting goes.
pub(crate) type Hint = Vec<[usize; 2]>;

/// Whether, in each week, there are enough hands for the meetings: once with the
/// first place for those who may lead, once for those who speak the language.
/// Gives back who would be where, as a hint to whoever searches on; `None`:
/// there are not enough.
pub(crate) fn enough_hands(model: &Model, kept: &Kept, meetings: &[Meeting]) -> Option<Hint> {
    let mut hint = vec![[usize::MAX; 2]; meetings.len()];
    for week in 0..model.weeks {
        let here = meetings.iter().enumerate();
        let (at, here): (Vec<usize>, Vec<&Meeting>) =
            here.filter(|(_, one)| one.week == week).unzip();
        if here.is_empty() {
            continue;
        }
        for (rule, bit) in [(Rule::Language, SPEAKS), (Rule::Senior, SENIOR)] {
            filled(model, kept, &here, rule, bit)?;
        }
        let teams = filled(model, kept, &here, Rule::Lead, CERTIFIED)?;
        for (at, team) in at.into_iter().zip(teams) {
            hint[at] = team;
        }
    }
    Some(hint)
}

/// All places of a week, filled.
fn filled(model: &Model, kept: &Kept, meetings: &[&Meeting], rule: Rule, bit: u8) -> Option<Hint> {
    let mut hands = Hands::new(model, kept, meetings);
    for (at, meeting) in meetings.iter().enumerate() {
        let special = kept.contains(&Requirement::of_meeting(rule, meeting.circle, meeting.week));
        let bits = [if special { bit } else { 0 }, 0];
        for bit in bits {
            hands.places.push((at, bit));
            let place = hands.places.len() - 1;
            hands.seen.fill(false);
            hands.seen[place] = true;
            if !hands.find(place, 0) {
                return None;
            }
        }
    }
    let mut teams = vec![[usize::MAX; 2]; meetings.len()];
    for (who, places) in hands.holds.iter().enumerate() {
        for place in places {
            teams[place / 2][place % 2] = who;
        }
    }
    Some(teams)
}

/// How deep one person's coming may push others along; each place is pushed once.
const DEPTH_MAX: usize = 2_000;

/// Who fills which place, and what that leaves of each person.
struct Hands<'a> {
    model: &'a Model,
    meetings: &'a [&'a Meeting],
    /// Meeting and what is asked of whoever stands there.
    places: Vec<(usize, u8)>,
    /// By mentor: the places filled.
    holds: Vec<Vec<usize>>,
    /// By mentor: the most meetings this week, and whether one at a time.
    most: Vec<usize>,
    single: Vec<bool>,
    /// By meeting: whether its hour is kept.
    timed: Vec<bool>,
    seen: Vec<bool>,
}

impl<'a> Hands<'a> {
    fn new(model: &'a Model, kept: &'a Kept, meetings: &'a [&'a Meeting]) -> Self {
        let week = meetings[0].week;
        let keeps = |rule, who| kept.contains(&Requirement::of_mentor(rule, who, week));
        let most = |who| {
            if keeps(Rule::WeekMax, who) {
                model.week_max(who) as usize
            } else {
                usize::MAX
            }
        };
        let timed =
            |meeting: &&Meeting| kept.contains(&Requirement::of_circle(Rule::Hour, meeting.circle));
        Self {
            model,
            meetings,
            places: Vec::new(),
            holds: vec![Vec::new(); model.mentors],
            most: (0..model.mentors).map(most).collect(),
            single: (0..model.mentors)
                .map(|who| keeps(Rule::OneAtATime, who))
                .collect(),
            timed: meetings.iter().map(timed).collect(),
            seen: vec![false; meetings.len() * 2],
        }
    }

    /// Finds somebody for a place, moving others along.
    fn find(&mut self, place: usize, depth: usize) -> bool {
        if depth > DEPTH_MAX {
            return true;
        }
        let (at, bit) = self.places[place];
        let meetings = self.meetings;
        let (circle, who) = (meetings[at].circle, &meetings[at].who);
        let bring = |who: usize| self.model.bring(circle, who);
        let fits = |who: &&usize| bring(**who) & bit == bit && self.most[**who] > 0;
        let mut fit: Vec<usize> = who.iter().filter(fits).copied().collect();
        // Not asked for by counting, but the hint is worth more for it.
        fit.sort_by_key(|who| bring(*who) & SPEAKS == 0);
        let free = fit.iter().find(|who| self.in_the_way(**who, at).is_empty());
        if let Some(who) = free {
            self.holds[*who].push(place);
            return true;
        }
        for who in fit {
            for other in self.in_the_way(who, at) {
                if std::mem::replace(&mut self.seen[other], true) {
                    continue;
                }
                self.holds[who].retain(|held| *held != other);
                let rest = self.in_the_way(who, at);
                if rest.is_empty() {
                    self.holds[who].push(place);
                    if self.find(other, depth + 1) {
                        return true;
                    }
                    self.holds[who].retain(|held| *held != place);
                }
                self.holds[who].push(other);
            }
        }
        false
    }

    /// Places any one of which a person would have to leave for this meeting.
    fn in_the_way(&self, who: usize, meeting: usize) -> Vec<usize> {
        let slot = |at: usize| self.model.slot(self.meetings[at].circle);
        let clashes = |place: &&usize| {
            let other = self.places[**place].0;
            let same_hour = self.single[who]
                && self.timed[meeting]
                && self.timed[other]
                && slot(other) == slot(meeting);
            other == meeting || same_hour
        };
        let clash: Vec<usize> = self.holds[who].iter().filter(clashes).copied().collect();
        if clash.is_empty() && self.holds[who].len() >= self.most[who] {
            return self.holds[who].clone();
        }
        clash
    }
}
