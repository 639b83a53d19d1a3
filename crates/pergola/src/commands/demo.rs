//! `pergola demo`: a house with make-believe people, made and served.

use std::io::{IsTerminal, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use pergola_base::Role;
use pergola_seal::InstanceKey;

use super::Failed;
use crate::clock::now;
use crate::config::{
    BackupConfig, Config, DatabaseConfig, DaysConfig, FILE, HouseConfig, WebConfig,
};
use crate::demo::{self, SignIn};
use crate::open;
use crate::place;
use crate::serve;

/// Make a house with make-believe people and serve it.
///
/// Prints where to go and who to be. Nothing in it is about a real person. It
/// hashes cheaply, so never use it for real people.
#[derive(Args)]
#[command(after_help = "Example: pergola demo --listen 127.0.0.1:8080")]
pub struct Demo {
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Where to make the house [default: a new directory among the temporary files].
    #[arg(long, value_name = "HOUSE")]
    dir: Option<PathBuf>,
    /// Names and languages follow this number.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many people at least.
    #[arg(long, default_value_t = 0)]
    people: usize,
    /// Make the house and stop.
    #[arg(long)]
    no_serve: bool,
}

impl Demo {
    pub(super) fn run(self, out: &mut impl Write) -> Result<(), Failed> {
        let dir = self.dir.clone().unwrap_or_else(fresh_dir);
        let config = make(&dir, self.listen)?;
        if open::swaps() {
            writeln!(
                out,
                "Note: this machine has swap; a real house would refuse it."
            )?;
        }
        let door = open::door(&dir, &config, true)?;
        let bar = progress(self.people);
        let mut told = |people: u64| bar.set_position(people);
        let lines = demo::fill(&door, now(), self.seed, self.people, &mut told)
            .map_err(|stop| Failed::Other(format!("the demo could not be made: {stop:?}")))?;
        bar.finish_and_clear();
        demo::write_sign_ins(&dir, &lines)?;
        drop(door);
        writeln!(
            out,
            "A house with make-believe people stands in {}",
            dir.display()
        )?;
        writeln!(
            out,
            "Hashing is cheap in it: it is for looking, never for real people.\n"
        )?;
        who(out, self.listen, &lines)?;
        if self.no_serve {
            return Ok(());
        }
        writeln!(
            out,
            "\nListening on http://{} (Ctrl-C ends it)",
            self.listen
        )?;
        out.flush()?;
        let opener = move || open::door(&dir, &config, false).map(Some);
        let served = serve::serve(self.listen, opener, |_| {}).map_err(|error| {
            Failed::Other(format!(
                "{}: {error}; try --listen 127.0.0.1:8081",
                self.listen
            ))
        })?;
        super::serve::came_to(served)
    }
}

fn fresh_dir() -> PathBuf {
    let id = pergola_base::Id::<pergola_base::Person>::fresh().to_string();
    std::env::temp_dir().join(format!("pergola-demo-{}", &id[..8]))
}

/// Makes the empty house of a demo.
///
/// # Errors
/// When there is one already, or the disk refuses.
pub fn make(dir: &Path, listen: SocketAddr) -> Result<Config, Failed> {
    if dir.join(FILE).exists() {
        return Err(Failed::Other(format!(
            "{}: there is a house already; choose another --dir, or remove it",
            dir.display()
        )));
    }
    place::is_free(dir).map_err(Failed::Other)?;
    open::make_private_dir(dir)?;
    open::make_private_dir(&open::data_dir(dir))?;
    let config = Config {
        house: HouseConfig {
            id: pergola_seal::fresh_id()
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            demo: true,
            languages: pergola_page::texts()
                .languages()
                .map(|language| language.code().to_owned())
                .collect(),
            time_zone: "Europe/Berlin".to_owned(),
            key_file: PathBuf::from("key"),
            allow_swap: true,
            cheap_hashing: true,
        },
        web: WebConfig {
            listen,
            ..WebConfig::default()
        },
        database: DatabaseConfig::default(),
        days: DaysConfig::default(),
        backup: BackupConfig::default(),
    };
    open::write_private(&dir.join("key"), &InstanceKey::fresh().to_hex())?;
    let text = toml::to_string(&config).map_err(Failed::other)?;
    open::write_private(&dir.join(FILE), &text)?;
    Ok(config)
}

fn who(out: &mut impl Write, listen: SocketAddr, lines: &[SignIn]) -> Result<(), Failed> {
    writeln!(out, "Go to http://{listen}/ and be one of these:\n")?;
    for role in Role::ALL {
        let Some(line) = lines
            .iter()
            .find(|line| line.role == role.word() && line.handle.is_some())
        else {
            continue;
        };
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let (handle, words) = (text(&line.handle), text(&line.passphrase));
        writeln!(
            out,
            "  {:18} http://{listen}/  {handle}  {words}",
            line.role
        )?;
    }
    writeln!(out, "\nAll sign-ins stand in sign-ins.json in the house.")?;
    Ok(())
}

/// A bar on a terminal, nothing elsewhere.
fn progress(people: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(people as u64);
    let style = ProgressStyle::with_template("{pos} people {wide_bar} {eta}");
    style.map_or(bar.clone(), |style| bar.with_style(style))
}
