//! The log: a closed list of events with numbers and fixed codes. Free text
//! does not compile, so no name, path, address or word can get into it.

use std::io::Write;

use pergola_base::Chain;
use pergola_seal::Reference;

/// What can be logged.
pub enum Event<'a> {
    /// The house opened.
    Unlocked,
    /// The program ends.
    Stopped,
    /// The program ends because the disk failed a write.
    Ails,
    /// A page ended in a fault of ours.
    Fault {
        /// What the person sees on the calm page.
        reference: &'a Reference,
        /// The fixed code.
        code: &'static str,
        /// The chain, made of fixed words.
        chain: &'a Chain,
    },
    /// A page panicked; its payload is not logged.
    Panic,
    /// A job did something.
    Job {
        /// Its name.
        name: &'static str,
        /// How many things it did.
        done: u64,
    },
    /// A job failed; it will run again.
    JobFailed {
        /// Its name.
        name: &'static str,
        /// The fixed code.
        code: &'static str,
    },
}

/// Writes one line.
pub fn tell(event: Event) {
    let line = match event {
        Event::Unlocked => "event=unlocked".to_owned(),
        Event::Stopped => "event=stopped".to_owned(),
        Event::Ails => "event=stopped code=disk".to_owned(),
        Event::Fault {
            reference,
            code,
            chain,
        } => {
            format!("event=fault reference={reference} code={code} chain=\"{chain}\"")
        }
        Event::Panic => "event=panic".to_owned(),
        Event::Job { name, done } => format!("event=job name={name} done={done}"),
        Event::JobFailed { name, code } => format!("event=job-failed name={name} code={code}"),
    };
    // A log that cannot be written is no reason to stop answering.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
