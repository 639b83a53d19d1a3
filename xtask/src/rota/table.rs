//! One line of a table of figures: what was measured, what it must be and what
//! it should be. Decides nothing.

use crate::chore::say;

/// One figure; smaller is better.
pub struct Row {
    problem: String,
    what: String,
    measured: f64,
    must: f64,
    goal: f64,
}

impl Row {
    /// A figure and what was set for it: must and goal.
    pub fn new(problem: &str, what: &str, measured: f64, set: [f64; 2]) -> Self {
        let (problem, what) = (problem.to_owned(), what.to_owned());
        Self {
            problem,
            what,
            measured,
            must: set[0],
            goal: set[1],
        }
    }

    /// The line, with so many digits after the point.
    pub fn line(&self, digits: usize) -> String {
        format!(
            "| {} | {} | {:.digits$} | {} | {} | {} |",
            self.problem,
            self.what,
            self.measured,
            self.must,
            self.goal,
            state(self)
        )
    }
}

/// Whether the figure is good enough.
pub fn state(row: &Row) -> &'static str {
    if row.measured <= row.goal {
        "goal"
    } else if row.measured <= row.must {
        "must"
    } else {
        "MISSED"
    }
}

/// The head of the table.
pub fn head() {
    say("| problem | what | measured | must | goal | state |");
    say("|---|---|---|---|---|---|");
}

/// The middle of some figures.
pub fn median(figures: impl IntoIterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    match figures.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => figures[middle],
        _ => f64::midpoint(figures[middle - 1], figures[middle]),
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, median, state};

    #[track_caller]
    fn check(measured: f64, expected: &str) {
        assert_eq!(state(&Row::new("a", "b", measured, [10.0, 5.0])), expected);
    }

    #[test]
    fn states() {
        check(5.0, "goal");
        check(7.0, "must");
        check(11.0, "MISSED");
    }

    #[test]
    fn middles() {
        assert!((median([3.0, 1.0, 2.0]) - 2.0).abs() < 1e-9);
        assert!((median([4.0, 1.0]) - 2.5).abs() < 1e-9);
    }
}
