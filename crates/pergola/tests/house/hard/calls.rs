//! The calls of a process as `strace -f -xx` wrote them down, in the order in which
//! they ended. A call that was interrupted by others is put together again.

use std::collections::HashMap;

/// One call that ended well.
pub struct Call<'l> {
    /// The line on which it began.
    pub begun: usize,
    /// The line on which it ended.
    pub ended: usize,
    /// Its name.
    pub name: &'l str,
    /// What stands between its brackets.
    arguments: String,
    /// What it gave back.
    pub gave: i64,
}

/// Every call of a log.
pub fn read(log: &str) -> Vec<Call<'_>> {
    let mut open: HashMap<&str, (usize, &str)> = HashMap::new();
    let mut calls = Vec::new();
    for (at, line) in log.lines().enumerate() {
        let Some((thread, rest)) = line.split_once(' ') else {
            continue;
        };
        let rest = rest.trim_start();
        if let Some(begin) = rest.strip_suffix(" <unfinished ...>") {
            open.insert(thread, (at, begin));
        } else if let Some((_, end)) = rest.split_once(" resumed>") {
            if let Some((begun, begin)) = open.remove(thread) {
                calls.extend(call(begin, end, (begun, at)));
            }
        } else {
            calls.extend(call(rest, "", (at, at)));
        }
    }
    calls
}

fn call<'l>(begin: &'l str, end: &str, (begun, ended): (usize, usize)) -> Option<Call<'l>> {
    let (name, arguments) = begin.split_once('(')?;
    let whole = format!("{arguments}{end}");
    let (arguments, gave) = whole.rsplit_once(" = ")?;
    let gave = gave.split(' ').next()?.parse().ok()?;
    let arguments = arguments.trim_end().trim_end_matches(')').to_owned();
    (gave >= 0).then_some(Call {
        begun,
        ended,
        name,
        arguments,
        gave,
    })
}

impl Call<'_> {
    /// The number at this place.
    pub fn number(&self, place: usize) -> i64 {
        let text = self.arguments.split(", ").nth(place).unwrap_or_default();
        text.parse().unwrap_or(-1)
    }

    /// The text at this place among the texts.
    pub fn text(&self, place: usize) -> Vec<u8> {
        let text = self
            .arguments
            .split('"')
            .nth(1 + 2 * place)
            .unwrap_or_default();
        let byte = |hex: &str| u8::from_str_radix(hex, 16).expect("a byte");
        text.split("\\x").skip(1).map(byte).collect()
    }

    /// The same as a path.
    pub fn path(&self, place: usize) -> String {
        String::from_utf8_lossy(&self.text(place)).into_owned()
    }

    /// Whether a word stands among its arguments.
    pub fn says(&self, word: &str) -> bool {
        self.arguments.contains(word)
    }
}
