//! The table of a bench: what must be, what was measured, whether it is so.
//! Printed as Markdown, to be kept in `docs/benchmarks.md` with machine and day.

use crate::chore::{Outcome, say};

/// A row that says how a figure stands to its must.
struct Row {
    what: String,
    must: String,
    measured: String,
    met: bool,
}

/// The rows so far.
#[derive(Default)]
pub struct Table(Vec<Row>);

impl Table {
    /// A figure that must be at most this.
    pub fn most(&mut self, what: &str, figure: f64, must: f64, unit: &str) {
        self.row(what, "at most", figure, must, unit, figure <= must);
    }

    /// A figure that must be at least this.
    pub fn least(&mut self, what: &str, figure: f64, must: f64, unit: &str) {
        self.row(what, "at least", figure, must, unit, figure >= must);
    }

    fn row(&mut self, what: &str, side: &str, figure: f64, must: f64, unit: &str, met: bool) {
        self.0.push(Row {
            what: what.to_owned(),
            must: format!("{side} {}{unit}", short(must)),
            measured: format!("{}{unit}", short(figure)),
            met,
        });
    }

    /// Prints it; how many figures missed their must is the outcome.
    pub fn tell(&self) -> Outcome {
        say("| what | must | measured | |\n|---|---|---|---|");
        for row in &self.0 {
            let state = if row.met { "met" } else { "missed" };
            say(&format!(
                "| {} | {} | {} | {state} |",
                row.what, row.must, row.measured
            ));
        }
        match self.0.iter().filter(|row| !row.met).count() {
            0 => Ok(()),
            missed => Err(format!("{missed} figures miss their must")),
        }
    }
}

/// Three digits that count, and no more.
fn short(number: f64) -> String {
    if number.abs() >= 100.0 {
        format!("{number:.0}")
    } else if number.abs() >= 10.0 {
        format!("{number:.1}")
    } else {
        format!("{number:.2}")
    }
    .trim_end_matches(".00")
    .trim_end_matches(".0")
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Table, short};

    #[test]
    fn numbers_are_short() {
        assert_eq!(short(5_000.4), "5000");
        assert_eq!(short(23.96), "24");
        assert_eq!(short(1.1), "1.10");
        assert_eq!(short(6.0), "6");
    }

    #[test]
    fn one_figure_that_misses_its_must_is_the_outcome() {
        let mut table = Table::default();
        table.most("memory", 23.0, 24.0, " MiB");
        assert!(table.tell().is_ok());
        table.least("pages", 4_999.0, 5_000.0, "/s");
        assert!(table.tell().is_err());
    }
}
