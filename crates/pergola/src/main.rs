//! The program's entrance: reads the command line, runs one command, and is the
//! only place that decides the exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    pergola::commands::run()
}
