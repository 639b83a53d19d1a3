//! The auditor's program's entrance: the only place that decides the exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    pergola_verify::run()
}
