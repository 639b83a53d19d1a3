//! Why a server was not reached when a house was opened: where it should be, and
//! what is wrong there. The words are ours; nothing that the server says and
//! nothing of the address but its place is passed on.

use std::error::Error as _;
use std::io::ErrorKind;
use std::path::Path;

use tokio_postgres::config::Host;
use tokio_postgres::{Config, Error};

use super::lacking;
use super::patient::Failed;
use crate::StoreError;

/// The port when an address names none.
const PORT: u16 = 5432;
/// What the driver says when it is asked for a password that it does not have.
const NO_PASSWORD: &str = "password missing";

/// What is told about a first connection that did not come about.
pub(super) fn told(config: &Config, failed: &Failed) -> StoreError {
    let why = match failed {
        Failed::Silent => "it does not answer",
        Failed::Said(error) => match error.code() {
            Some(code) => match lacking(code) {
                Some(lacks) => return lacks,
                None => said(code.code()),
            },
            None => broken(error),
        },
    };
    StoreError::Unreached {
        place: place(config),
        why,
    }
}

fn said(code: &str) -> &'static str {
    match code {
        "28P01" => "the password in the address is not the right one",
        "28000" => "the role of the address may not sign in there; look into its pg_hba.conf",
        "3D000" => "there is no database of the name in the address",
        "42501" => "the role of the address may not connect to that database",
        "57P03" => "the server starts or stops at this moment; try again",
        _ => "the server refuses the connection",
    }
}

fn broken(error: &Error) -> &'static str {
    let Some(cause) = error.source() else {
        return "no connection came about";
    };
    if cause.to_string() == NO_PASSWORD {
        return "the server wants a password, and the address has none";
    }
    match cause.downcast_ref::<std::io::Error>() {
        None => "no connection came about",
        Some(cause) => match cause.kind() {
            ErrorKind::ConnectionRefused => "nothing listens there",
            ErrorKind::NotFound => "there is no such socket; does the server run?",
            // The driver says the same kind of a server that only reads, without the system's number.
            ErrorKind::PermissionDenied if cause.raw_os_error().is_some() => {
                "this user of the machine may not use the socket"
            }
            ErrorKind::PermissionDenied => "the server only reads: another one leads",
            _ => "no connection came about",
        },
    }
}

/// The last place that the address names: it is the last one that was tried.
fn place(config: &Config) -> String {
    let port = config.get_ports().last().copied().unwrap_or(PORT);
    match config.get_hosts().last() {
        Some(Host::Unix(socket)) => socket_in(socket, port),
        Some(Host::Tcp(name)) => format!("{name}:{port}"),
        None => config
            .get_hostaddrs()
            .last()
            .map_or_else(String::new, |one| format!("{one}:{port}")),
    }
}

fn socket_in(directory: &Path, port: u16) -> String {
    let socket = directory.join(format!(".s.PGSQL.{port}"));
    socket.display().to_string()
}
