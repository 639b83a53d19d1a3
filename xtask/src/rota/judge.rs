//! An independent judge of a rota: reads the problem and the solution as they
//! stand in the files and counts. Shares no line with the solver, and believes
//! nothing it says.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

/// What the judge found.
#[derive(Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Hard rules that are broken; an objective counts only with none.
    pub hard: Vec<String>,
    /// What the rota costs.
    pub objective: i64,
}

/// A number, or -1 where there is none.
fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or(-1)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn holds(values: &Value, wanted: i64) -> bool {
    list(values).iter().any(|value| number(value) == wanted)
}

fn index(number: i64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Judges a solution of the base rules and of those that a file may switch on.
pub fn judge(problem: &Value, solution: &Value) -> Verdict {
    let mut judge = Judge {
        problem,
        solution,
        hard: Vec::new(),
        objective: 0,
        load: HashMap::new(),
        week: HashMap::new(),
        hour: HashMap::new(),
    };
    for circle in 0..number(&problem["C"]) {
        for week in 0..number(&problem["W"]) {
            judge.meeting(circle, week);
        }
        judge.circle(circle);
    }
    judge.mentors();
    judge.trainees();
    Verdict {
        hard: judge.hard,
        objective: judge.objective,
    }
}

struct Judge<'a> {
    problem: &'a Value,
    solution: &'a Value,
    hard: Vec<String>,
    objective: i64,
    load: HashMap<i64, i64>,
    week: HashMap<(i64, i64), i64>,
    hour: HashMap<(i64, i64, i64), i64>,
}

impl Judge<'_> {
    fn team(&self, circle: i64, week: i64) -> [i64; 2] {
        let team = &self.solution["team"][index(circle)][index(week)];
        [number(&team[0]), number(&team[1])]
    }

    fn slot(&self, circle: i64) -> i64 {
        let chosen = &self.solution["slot"][index(circle)];
        let own = &self.problem["circles"][index(circle)]["slot"];
        chosen.as_i64().unwrap_or_else(|| number(own))
    }

    fn mentor(&self, who: i64) -> &Value {
        &self.problem["mentors"][index(who)]
    }

    fn wrong(&mut self, is_wrong: bool, what: &str, circle: i64, week: i64) {
        if is_wrong {
            self.hard
                .push(format!("{what}: circle {circle}, week {week}"));
        }
    }

    fn meeting(&mut self, circle: i64, week: i64) {
        let problem = self.problem;
        let [lead, second] = self.team(circle, week);
        let mentors = number(&problem["M"]);
        if !(0..mentors).contains(&lead) || !(0..mentors).contains(&second) {
            self.hard
                .push(format!("nobody: circle {circle}, week {week}"));
            return;
        }
        let language = number(&problem["circles"][index(circle)]["lang"]);
        let speaks = [lead, second]
            .iter()
            .any(|who| holds(&self.mentor(*who)["langs"], language));
        let certified = self.mentor(lead)["cert"] == true;
        self.wrong(lead == second, "one person twice", circle, week);
        self.wrong(!certified, "lead not certified", circle, week);
        self.wrong(!speaks, "language", circle, week);
        for who in [lead, second] {
            self.person(circle, week, who);
        }
        if week > 0 && !self.shares(circle, week) {
            self.objective += number(&problem["wt"]["cont"]);
            let hard = problem["last_time"] == true;
            self.wrong(hard, "nobody from last time", circle, week);
        }
        let same = |back: i64| self.team(circle, week - back)[0] == lead;
        let tired = week >= 3 && same(1) && same(2) && same(3);
        self.wrong(tired, "four weeks the same lead", circle, week);
    }

    fn shares(&self, circle: i64, week: i64) -> bool {
        let before = self.team(circle, week - 1);
        self.team(circle, week)
            .iter()
            .any(|who| before.contains(who))
    }

    fn person(&mut self, circle: i64, week: i64, who: i64) {
        let (problem, slot) = (self.problem, self.slot(circle));
        let mentor = self.mentor(who).clone();
        let pair = |pairs: &Value| {
            list(pairs)
                .iter()
                .any(|pair| number(&pair[0]) == who && number(&pair[1]) == circle)
        };
        let forbidden = list(&problem["forbidden"]).iter().any(|one| {
            let week_fits = one["week"].is_null() || number(&one["week"]) == week;
            number(&one["mentor"]) == who && number(&one["circle"]) == circle && week_fits
        });
        let early = mentor["from"].as_i64().is_some_and(|from| week < from);
        let late = mentor["until"].as_i64().is_some_and(|until| week > until);
        self.wrong(!holds(&mentor["avail"], slot), "not free", circle, week);
        self.wrong(holds(&mentor["away"], week), "away", circle, week);
        self.wrong(pair(&problem["noc"]), "no contact", circle, week);
        self.wrong(forbidden, "forbidden", circle, week);
        self.wrong(early || late, "not on the rota", circle, week);
        self.objective += number(&problem["pref"][index(who)][index(circle)]);
        if let Some(cost) = problem["circle_pref"][index(circle)][index(who)].as_i64() {
            self.objective += cost;
        }
        *self.load.entry(who).or_default() += 1;
        *self.week.entry((who, week)).or_default() += 1;
        *self.hour.entry((who, week, slot)).or_default() += 1;
    }

    /// What concerns all weeks of a circle.
    fn circle(&mut self, circle: i64) {
        let problem = self.problem;
        let weeks = number(&problem["W"]);
        let all: HashSet<i64> = (0..weeks)
            .flat_map(|week| self.team(circle, week))
            .collect();
        let pool = problem["pool"]
            .as_i64()
            .is_some_and(|most| index(most) < all.len());
        self.wrong(pool, "too many mentors", circle, 0);
        for pair in list(&problem["apart"]) {
            let both = all.contains(&number(&pair[0])) && all.contains(&number(&pair[1]));
            self.wrong(both, "two who must not meet", circle, 0);
        }
        for one in list(&problem["fixed"]) {
            if number(&one["circle"]) == circle {
                let (week, who) = (number(&one["week"]), number(&one["mentor"]));
                let team = self.team(circle, week);
                let there = match one["lead"].as_bool() {
                    Some(true) => team[0] == who,
                    Some(false) => team[1] == who,
                    None => team.contains(&who),
                };
                self.wrong(!there, "not as fixed", circle, week);
            }
        }
    }

    fn mentors(&mut self) {
        let problem = self.problem;
        for ((who, week), count) in self.week.clone() {
            let too_many = count > number(&self.mentor(who)["maxw"]);
            self.wrong(too_many, "too many meetings of one mentor", -1, week);
            let month = (week..week + 4)
                .filter_map(|week| self.week.get(&(who, week)))
                .sum::<i64>();
            let too_many = problem["month_max"]
                .as_i64()
                .is_some_and(|most| month > most);
            self.wrong(too_many, "too many meetings in four weeks", -1, week);
        }
        for ((_, week, _), count) in self.hour.clone() {
            self.wrong(count > 1, "two meetings at once", -1, week);
        }
        for who in 0..number(&problem["M"]) {
            let load = self.load.get(&who).copied().unwrap_or(0);
            let (least, most) = (
                number(&self.mentor(who)["lo"]),
                number(&self.mentor(who)["hi"]),
            );
            let off = (load - most).max(0) + (least - load).max(0);
            self.objective += number(&problem["wt"]["fair"]) * off;
        }
    }

    fn trainees(&mut self) {
        let problem = self.problem;
        let trainees = list(&problem["trainees"]);
        let mut given = vec![0; trainees.len()];
        let mut weeks = HashSet::new();
        for circle in 0..number(&problem["C"]) {
            for week in 0..number(&problem["W"]) {
                let shadow = number(&self.solution["shadow"][index(circle)][index(week)]);
                let Some(trainee) = trainees.get(index(shadow)) else {
                    continue;
                };
                let team = self.team(circle, week);
                let senior = team.iter().any(|who| self.mentor(*who)["senior"] == true);
                let free = holds(&trainee["avail"], self.slot(circle));
                let never = holds(&trainee["noc"], circle);
                self.wrong(!senior || !free || never, "trainee", circle, week);
                let again = !weeks.insert((shadow, week));
                self.wrong(again, "a trainee twice a week", circle, week);
                given[index(shadow)] += 1;
            }
        }
        for (trainee, given) in trainees.iter().zip(given) {
            let missing = (number(&trainee["need"]) - given).max(0);
            self.objective += number(&problem["wt"]["shadow"]) * missing;
        }
    }
}
