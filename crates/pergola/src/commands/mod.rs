//! The commands. Each says in one line what went wrong and what to do.

mod backup;
mod backups;
pub mod code;
mod data_map;
mod demo;
mod doctor;
mod facts;
pub mod held;
mod init;
mod journal;
mod migrate;
pub mod preserve;
pub mod programme;
mod qr;
mod restore;
mod rota;
mod routes;
mod serve;
mod texts;

use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::config::Config;
use crate::open::Refused;

const EXIT_CODES: &str = "Exit codes: 0 done, 1 something did not work, 2 the command was not \
understood, 3 no rota exists, 65 a backup is damaged or does not fit, 74 the database does not open or the disk failed, 77 the key is missing or another one, \
78 the configuration is wrong.";

/// Runs a house for groups of people who meet: who comes, when, and nothing more
/// about them than is needed.
///
/// Try it first: `pergola demo` makes a house with make-believe people.
#[derive(Parser)]
#[command(name = "pergola", version, after_help = EXIT_CODES)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make a house with make-believe people and serve it.
    Demo(demo::Demo),
    /// Make a real house: five questions, then the first spoken code.
    Init(init::Init),
    /// Show what anybody may read of a programme (numbers, duty, danger level), or change it.
    Programme(programme::Show),
    /// Make a code for a new person who organises, when nobody does any more.
    Code(code::Code),
    /// Serve a house until it is stopped (Ctrl-C or SIGTERM).
    Serve(serve::Serve),
    /// Bring a house's databases up to date with this program.
    Migrate(migrate::Migrate),
    Backup(backup::Backup),
    Restore(restore::Restore),
    Journal(journal::Journal),
    /// Find a rota for a file, or say why there is none.
    Rota(rota::Rota),
    /// List every address of the program and who may use it.
    Routes(routes::Routes),
    /// Look a house over and say what should be changed.
    Doctor(doctor::Doctor),
    /// Print what is kept, how long, and what leaving does to it.
    DataMap(data_map::DataMap),
    /// Print what the house holds about one account, as counts; nothing is opened.
    Held(held::Held),
    /// Keep what is held about one account until a day, as an order demands.
    Preserve(preserve::Preserve),
    /// Show the state of each language, or sign one.
    Texts(texts::Texts),
}

/// The house that a command works on.
#[derive(Args)]
pub struct HouseArg {
    /// The directory of the house.
    #[arg(long, value_name = "HOUSE")]
    dir: PathBuf,
}

impl HouseArg {
    fn config(&self) -> Result<Config, Failed> {
        Config::read(&self.dir).map_err(|text| Failed::Refused(Refused::Config(text)))
    }
}

/// Why a command failed.
pub enum Failed {
    /// The house does not open.
    Refused(Refused),
    /// Something is missing from the command.
    Usage(String),
    /// Anything else, in one line.
    Other(String),
    /// A backup is damaged, too old, or of another house.
    Backup(String),
    /// No rota exists; why was said already.
    NoRota(String),
}

impl Failed {
    fn other(error: impl std::fmt::Display) -> Self {
        Self::Other(error.to_string())
    }
}

impl From<Refused> for Failed {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self::Other(error.to_string())
    }
}

/// What a command says. Whoever listened may have gone: what is to be done is done all the same, and the exit code
/// says how it went.
struct Heard<W>(W);

impl<W: Write> Write for Heard<W> {
    fn write(&mut self, said: &[u8]) -> std::io::Result<usize> {
        match self.0.write(said) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(said.len()),
            other => other,
        }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        match self.0.flush() {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            other => other,
        }
    }
}

/// Whether these words are a command line, without running it; for the handbook's test.
///
/// # Errors
/// What the program would say instead.
pub fn understands(words: &[String]) -> Result<(), String> {
    Line::try_parse_from(words)
        .map(drop)
        .map_err(|error| error.to_string())
}

/// Runs the command line.
#[must_use]
pub fn run() -> ExitCode {
    // The default hook would print a panic's payload, and that may hold anything.
    std::panic::set_hook(Box::new(|_| {}));
    let line = Line::parse();
    // Not locked: a house that is served says later what it waits for.
    let mut out = Heard(std::io::stdout());
    let done = match line.command {
        Command::Demo(demo) => demo.run(&mut out),
        Command::Init(init) => init.run(&mut out),
        Command::Programme(show) => show.run(&mut out),
        Command::Code(code) => code.run(&mut out),
        Command::Serve(serve) => serve.run(&mut out),
        Command::Migrate(migrate) => migrate.run(&mut out),
        Command::Backup(backup) => backup.run(&mut out),
        Command::Restore(restore) => restore.run(&mut out),
        Command::Journal(journal) => journal.run(&mut out),
        Command::Rota(rota) => rota.run(&mut out),
        Command::Routes(routes) => routes.run(&mut out),
        Command::Doctor(doctor) => doctor.run(&mut out),
        Command::DataMap(map) => map.run(&mut out),
        Command::Held(held) => held.run(&mut out),
        Command::Preserve(order) => order.run(&mut out),
        Command::Texts(texts) => texts.run(&mut out),
    };
    let (text, code) = match done {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Failed::Other(text)) => (text, 1),
        Err(Failed::Usage(text)) => (text, 2),
        Err(Failed::NoRota(text)) => (text, 3),
        Err(Failed::Backup(text)) => (text, 65),
        Err(Failed::Refused(refused)) => {
            let code = match refused {
                Refused::Database(_) => 74,
                Refused::Key(_) => 77,
                Refused::Config(_) => 78,
            };
            (refused.to_string(), code)
        }
    };
    let _ = writeln!(std::io::stderr().lock(), "pergola: {text}");
    ExitCode::from(code)
}
