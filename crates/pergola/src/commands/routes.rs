//! `pergola routes`: every address, the act it stands for, and who may.

use std::io::Write;

use crate::CAPABILITIES;
use clap::Args;
use pergola_base::{Cell, Method, Mode, Role, Slow, rights_of};

use super::Failed;
use crate::door;

/// List every address of the program and who may use it.
#[derive(Args)]
#[command(after_help = "Example: pergola routes --json")]
pub struct Routes {
    /// As JSON: method, path, act, roles, mode, fields.
    #[arg(long)]
    json: bool,
}

impl Routes {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let routes = door::Routes::of(CAPABILITIES);
        let mut list = Vec::new();
        for (capability, route) in routes.all() {
            let rights = rights_of(route.act);
            let roles: Vec<_> = Role::ALL
                .into_iter()
                .filter(|role| rights[*role as usize] != Cell::Never)
                .map(|role| format!("{}:{}", role.word(), cell(rights[role as usize])))
                .collect();
            let fields: Vec<_> = route.fields.iter().map(|field| field.name).collect();
            list.push(serde_json::json!({
                "method": if route.method == Method::Get { "GET" } else { "POST" },
                "path": route.path,
                "name": route.name,
                "capability": capability,
                "act": route.act.name(),
                "roles": roles,
                "mode": mode(route.mode),
                "fields": fields,
            }));
        }
        if self.json {
            let text = serde_json::to_string_pretty(&list).map_err(Failed::other)?;
            writeln!(out, "{text}")?;
            return Ok(());
        }
        for route in list {
            let text = |key: &str| route[key].as_str().unwrap_or_default().to_owned();
            writeln!(
                out,
                "{:4} {:24} {}",
                text("method"),
                text("path"),
                text("act")
            )?;
        }
        Ok(())
    }
}

const fn cell(cell: Cell) -> &'static str {
    match cell {
        Cell::Never => "never",
        Cell::Always => "always",
        Cell::Own => "own",
        Cell::Inside => "inside",
        Cell::Leads => "leads",
    }
}

const fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Plain => "plain",
        Mode::Slow(Slow::Known) => "slow-known",
        Mode::Slow(Slow::New) => "slow-new",
        Mode::Slow(Slow::Present) => "slow-present",
        Mode::Step => "step",
        Mode::Own => "own",
    }
}
