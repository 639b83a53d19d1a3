//! The page kit: what every page of every capability stands on. `Shell` is
//! what a template asks, `say` finds the texts, `forms` reads the fields,
//! `stood` tells what somebody else has changed meanwhile,
//! `calm` and `weather` are the pages that exist without any capability.
//! Nothing here knows a table, a role's rights or a framework.
//!
//! How to write a page stands at the top of `shell`.

mod assets;
mod calm;
pub mod forms;
mod numbers;
mod say;
mod shell;
pub mod stood;
#[cfg(test)]
mod tests;
mod texts;
mod weather;

pub use assets::{icon, robots, stylesheet};
pub use calm::{busy, done, fault, full, locked, missing, too_large, unsure};
pub use numbers::{
    say_day, say_day_number, say_day_short, say_month, say_number, say_time, week_begins, weekday,
    weekday_short,
};
pub use say::{Arg, missing as missing_texts, say, say_when};
pub use shell::{Flag, Shell, dir, own_name, page, pieces, written};
pub use texts::{Message, Texts, texts};
pub use weather::weather;
