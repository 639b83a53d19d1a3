//! The auditor's program: reads an exported journal from a folder and says on one
//! page what holds, what does not, and what nobody can prove. Uses no network, no
//! database and no private key, writes nothing, and remembers a few kilobytes
//! however long the journal is.

mod check;
mod files;
mod found;
mod hour;
mod line;
mod origin;
mod progress;
mod report;
mod since;
mod walk;

pub use check::{Asked, Checked, Origin, Watch, check};
pub use files::{Files, Folder, Refused};
pub use found::{Found, Trouble};
pub use line::run;
pub use report::{EXIT_BROKEN, EXIT_GAPS, EXIT_HOLDS, EXIT_UNREADABLE, page, verdict};
