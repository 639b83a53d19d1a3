//! Makes rota problems from a seed, in the manner of the shared generator: a rota
//! is planted first, so that a plain problem always has one; a variant plants a
//! clash instead. Other dice than there, so other problems of the same kind.

use serde_json::{Value, json};

/// What is planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A rota.
    Plain,
    /// A language spoken by one mentor, who is away one week.
    Scarce,
    /// Two circles at one hour share their only lead.
    Conflict,
    /// An hour with fewer hands than meetings.
    Capacity,
}

/// How large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Circles.
    pub circles: usize,
    /// Weeks.
    pub weeks: usize,
    /// Mentors.
    pub mentors: usize,
}

/// Hours in which circles can meet.
const SLOTS: usize = 15;

/// Dice (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from((self.next() >> 11) % count.max(1) as u64).unwrap_or(0)
    }

    fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// One of these, the more often the heavier.
    fn weighted(&mut self, weights: &[usize]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (at, weight) in weights.iter().enumerate() {
            if left < *weight {
                return at;
            }
            left -= weight;
        }
        0
    }

    fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            all.swap(at, self.below(at + 1));
        }
        all
    }
}

#[derive(Default)]
struct Mentor {
    langs: Vec<usize>,
    cert: bool,
    senior: bool,
    avail: Vec<usize>,
    away: Vec<usize>,
    maxw: usize,
    used: Vec<usize>,
    busy: Vec<Vec<usize>>,
}

struct Plan {
    dice: Dice,
    size: Size,
    langs: Vec<usize>,
    slots: Vec<usize>,
    mentors: Vec<Mentor>,
    noc: Vec<(usize, usize)>,
}

/// Makes a problem.
pub fn generate(size: Size, seed: u64, kind: Kind) -> Value {
    let mut dice = Dice(seed);
    let languages = (size.circles / 3 + 1).clamp(2, 6);
    let rarity: Vec<usize> = (1..=languages).map(|rank| 60 / rank).collect();
    let mut circles = Vec::new();
    for _ in 0..size.circles {
        let lang = dice.weighted(&rarity);
        let people = 6 + dice.below(5);
        let cand: Vec<usize> = dice.shuffled(SLOTS).into_iter().take(3).collect();
        let mut can = || (0..people).filter(|_| dice.percent(70)).count();
        let can = [can(), can(), can()];
        circles.push((lang, people, cand, can));
    }
    let mentors = (0..size.mentors)
        .map(|_| mentor(&mut dice, size, &rarity))
        .collect();
    let mut noc = Vec::new();
    for circle in 0..size.circles {
        for _ in 0..dice.below(4) {
            noc.push((dice.below(size.mentors), circle));
        }
    }
    let mut plan = Plan {
        langs: circles.iter().map(|one| one.0).collect(),
        slots: circles.iter().map(|one| one.2[0]).collect(),
        dice,
        size,
        mentors,
        noc,
    };
    plan.plant();
    plan.spoil(kind, languages);
    let circles = circles.iter().enumerate().map(|(at, (_, people, cand, can))| {
        json!({ "lang": plan.langs[at], "size": people, "cand": cand, "can": can, "slot": plan.slots[at] })
    });
    let circles: Vec<Value> = circles.collect();
    plan.written(&circles)
}

fn mentor(dice: &mut Dice, size: Size, rarity: &[usize]) -> Mentor {
    let count = 1 + dice.weighted(&[5, 4, 1]);
    let mut langs: Vec<usize> = (0..count).map(|_| dice.weighted(rarity)).collect();
    langs.sort_unstable();
    langs.dedup();
    let mut away = Vec::new();
    for _ in 0..dice.below(3) {
        let from = dice.below(size.weeks);
        away.extend(from..(from + 1 + dice.below(2)).min(size.weeks));
    }
    away.sort_unstable();
    away.dedup();
    let cert = dice.percent(50);
    Mentor {
        langs,
        senior: cert && dice.percent(50),
        cert,
        avail: (0..SLOTS).filter(|_| dice.percent(30)).collect(),
        away,
        maxw: 1 + dice.weighted(&[5, 3, 2]),
        used: vec![0; size.weeks],
        busy: vec![Vec::new(); size.weeks],
    }
}

impl Plan {
    /// Draws a rota, and lets everybody be able to do what it asks of them.
    fn plant(&mut self) {
        for circle in 0..self.size.circles {
            let mut teams: Vec<[usize; 2]> = Vec::new();
            for week in 0..self.size.weeks {
                let mut order = self.dice.shuffled(self.size.mentors);
                if let Some(before) = teams.last() {
                    order.insert(0, before[1]);
                    order.push(before[0]);
                }
                let strict = self.pick(circle, &teams, &order, false);
                let Some(team) = strict.or_else(|| self.pick(circle, &teams, &order, true)) else {
                    continue;
                };
                self.settle(circle, week, team);
                teams.push(team);
            }
        }
    }

    fn pick(
        &self,
        circle: usize,
        teams: &[[usize; 2]],
        order: &[usize],
        relax: bool,
    ) -> Option<[usize; 2]> {
        let (week, slot, lang) = (teams.len(), self.slots[circle], self.langs[circle]);
        let fits = |who: usize| {
            let one = &self.mentors[who];
            !self.noc.contains(&(who, circle))
                && !one.away.contains(&week)
                && one.used[week] < one.maxw
                && !one.busy[week].contains(&slot)
                && (relax || one.avail.contains(&slot))
        };
        let tired = |who: usize| week >= 3 && teams[week - 3..].iter().all(|team| team[0] == who);
        for lead in order
            .iter()
            .copied()
            .filter(|who| fits(*who) && !tired(*who))
        {
            if !self.mentors[lead].cert && !relax {
                continue;
            }
            let speaks = |who: usize| self.mentors[who].langs.contains(&lang);
            let second = order.iter().copied().find(|second| {
                *second != lead && fits(*second) && (relax || speaks(lead) || speaks(*second))
            });
            if let Some(second) = second {
                return Some([lead, second]);
            }
        }
        None
    }

    fn settle(&mut self, circle: usize, week: usize, team: [usize; 2]) {
        let (slot, lang) = (self.slots[circle], self.langs[circle]);
        for who in team {
            let one = &mut self.mentors[who];
            one.used[week] += 1;
            one.busy[week].push(slot);
            if !one.avail.contains(&slot) {
                one.avail.push(slot);
            }
        }
        self.mentors[team[0]].cert = true;
        if !team
            .iter()
            .any(|who| self.mentors[*who].langs.contains(&lang))
        {
            self.mentors[team[1]].langs.push(lang);
        }
    }

    /// Plants a clash.
    fn spoil(&mut self, kind: Kind, languages: usize) {
        let slot = self.slots[0];
        let free: Vec<usize> = (0..self.size.mentors)
            .filter(|who| self.mentors[*who].avail.contains(&slot))
            .collect();
        match kind {
            Kind::Plain => {}
            Kind::Scarce => {
                self.langs[0] = languages;
                let only = free.iter().find(|who| !self.noc.contains(&(**who, 0)));
                if let Some(only) = only {
                    self.mentors[*only].langs.push(languages);
                    self.mentors[*only].away.push(self.size.weeks / 2);
                }
            }
            Kind::Conflict => {
                self.slots[1] = slot;
                let leads = free.into_iter().filter(|who| self.mentors[*who].cert);
                for who in leads.skip(1) {
                    self.noc.extend([(who, 0), (who, 1)]);
                }
            }
            Kind::Capacity => {
                let meetings = self.slots.iter().filter(|one| **one == slot).count();
                for who in free.into_iter().skip((2 * meetings - 1).max(2)) {
                    self.mentors[who].avail.retain(|one| *one != slot);
                }
            }
        }
    }

    fn written(mut self, circles: &[Value]) -> Value {
        let size = self.size;
        let all: usize = self.mentors.iter().map(|one| one.maxw).sum();
        let mentors: Vec<Value> = self
            .mentors
            .iter()
            .map(|one| {
                let (meetings, whole) = (2 * size.circles * size.weeks * one.maxw, all);
                let (lo, hi) = (meetings / whole, meetings.div_ceil(whole));
                json!({
                    "langs": one.langs, "cert": one.cert, "senior": one.senior && one.cert,
                    "avail": one.avail, "away": one.away, "maxw": one.maxw, "lo": lo, "hi": hi,
                })
            })
            .collect();
        let dice = &mut self.dice;
        let cost = |dice: &mut Dice| [0, 1, 2, 4][dice.weighted(&[4, 3, 2, 1])];
        let pref: Vec<Vec<usize>> = (0..size.mentors)
            .map(|_| (0..size.circles).map(|_| cost(dice)).collect())
            .collect();
        let trainees: Vec<Value> = (0..(size.mentors / 10).max(1))
            .map(|_| {
                let avail: Vec<usize> = (0..SLOTS).filter(|_| dice.percent(40)).collect();
                let noc: Vec<usize> = (0..size.circles).filter(|_| dice.percent(5)).collect();
                json!({ "avail": avail, "need": (size.weeks / 4).max(2), "noc": noc })
            })
            .collect();
        let noc: Vec<[usize; 2]> = self
            .noc
            .iter()
            .map(|(who, circle)| [*who, *circle])
            .collect();
        json!({
            "C": size.circles, "W": size.weeks, "M": size.mentors, "S": SLOTS,
            "circles": circles, "mentors": mentors, "noc": noc, "pref": pref,
            "trainees": trainees, "wt": { "cont": 10, "fair": 3, "shadow": 15 },
        })
    }
}
