//! How far checking got, on a terminal only: one line that is overwritten, at
//! most once per hundredth.

use std::io::{IsTerminal, Write};

use crate::check::Watch;
use crate::hour::number;

/// The line.
pub struct Progress<T> {
    out: Option<T>,
    total: u64,
    done: u64,
    percent: u64,
}

impl<T: Write + IsTerminal> Progress<T> {
    /// On this, if it is a terminal.
    pub fn new(out: T) -> Self {
        Self {
            out: out.is_terminal().then_some(out),
            total: 0,
            done: 0,
            percent: 0,
        }
    }
}

impl<T: Write> Progress<T> {
    /// Takes the line away.
    pub fn end(&mut self) {
        self.say("");
    }

    fn say(&mut self, line: &str) {
        if let Some(out) = &mut self.out {
            // A line that cannot be shown is no reason to stop.
            let _ = write!(out, "\r{line:<60}\r").and_then(|()| out.flush());
        }
    }
}

impl<T: Write> Watch for Progress<T> {
    fn total(&mut self, entries: u64) {
        self.total = entries;
    }

    fn more(&mut self, entries: u64) {
        self.done = self.done.saturating_add(entries);
        let percent = self.done.saturating_mul(100) / self.total.max(1);
        if percent != self.percent {
            self.percent = percent;
            let (done, total) = (number(self.done), number(self.total));
            self.say(&format!("  {percent:>3} %: {done} of {total} entries"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;
    use crate::check::Watch;

    #[test]
    fn a_line_for_each_hundredth() {
        let mut progress = Progress {
            out: Some(Vec::new()),
            total: 0,
            done: 0,
            percent: 0,
        };
        progress.total(2560);
        for _ in 0..2560 {
            progress.more(1);
        }
        progress.end();
        let text = String::from_utf8(progress.out.unwrap_or_default()).unwrap_or_default();
        assert_eq!(text.matches('%').count(), 100);
        assert!(text.contains(" 50 %: 1,280 of 2,560 entries"));
    }

    #[test]
    fn checking_needs_no_terminal() {
        let mut nobody: Progress<Vec<u8>> = Progress {
            out: None,
            total: 0,
            done: 0,
            percent: 0,
        };
        nobody.more(u64::MAX);
        nobody.end();
    }
}
