//! A house's configuration: one typed TOML file, `pergola.toml`. Unknown keys
//! are refused with the nearest known name; secrets are never in it, only the
//! names of files that hold them.

pub(crate) mod secrets;
mod words;

use std::fs;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub(crate) use self::words::nearest;
use self::words::{told, unknown};
use crate::backup::sealed;
use crate::door::Scheme;
use crate::place;
use crate::reach;

/// The file's name inside a house.
pub const FILE: &str = "pergola.toml";

/// The whole file.
#[derive(Serialize, Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The house.
    pub house: HouseConfig,
    /// Where it is reached.
    #[serde(default)]
    pub web: WebConfig,
    /// Its databases.
    #[serde(default)]
    pub database: DatabaseConfig,
    /// How long things are kept.
    #[serde(default)]
    pub days: DaysConfig,
    /// Where backups go, and who can read them.
    #[serde(default)]
    pub backup: BackupConfig,
}

/// What the house is.
#[derive(Serialize, Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct HouseConfig {
    /// Its own id: 32 hexadecimal digits, made by `init`.
    pub id: String,
    /// True for make-believe people.
    #[serde(default)]
    pub demo: bool,
    /// The languages it offers, the first one first.
    pub languages: Vec<String>,
    /// Its time zone, as in `Europe/Berlin`.
    pub time_zone: String,
    /// The file with the instance key; never beside the data of a real house.
    pub key_file: PathBuf,
    /// Allow a machine that may write memory to disk (swap).
    #[serde(default)]
    pub allow_swap: bool,
    /// Cheap hashing, for make-believe people only.
    #[serde(default)]
    pub cheap_hashing: bool,
}

/// How it is reached.
#[derive(Serialize, Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields, default)]
pub struct WebConfig {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address people type; decides the cookies' shape.
    pub public_url: Option<String>,
    /// Where the way out leads: a path of this house, or another site.
    pub way_out: String,
}

/// Where the databases are.
#[derive(Serialize, Deserialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields, default)]
pub struct DatabaseConfig {
    /// For PostgreSQL: a file that holds the main database's address.
    pub url_file: Option<PathBuf>,
    /// For PostgreSQL: a file that holds the address of the key database.
    pub keys_url_file: Option<PathBuf>,
}

/// How long things are kept, in days.
#[derive(Serialize, Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields, default)]
pub struct DaysConfig {
    /// From leaving to erasing (1-30).
    pub erase_after: i64,
    /// Key backups (7-30).
    pub key_backup: i64,
}

/// Where backups go, and who can read them.
#[derive(Serialize, Deserialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields, default)]
pub struct BackupConfig {
    /// Public keys of those who may restore; each begins with `age1`.
    pub recipients: Vec<String>,
    /// Directories for backups of the data.
    pub data: Vec<PathBuf>,
    /// Directories for backups of the keys, on other disks than those of the data.
    pub keys: Vec<PathBuf>,
}

/// A configuration has some kilobytes; what is larger is something else.
const FILE_BYTES_MAX: u64 = 256 * 1024;
/// How many recipients, and how many directories of each kind.
const BACKUPS_MAX: usize = 8;

impl Default for WebConfig {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            way_out: "/weather".to_owned(),
        }
    }
}

impl Default for DaysConfig {
    fn default() -> Self {
        Self {
            erase_after: 30,
            key_backup: 14,
        }
    }
}

impl Config {
    /// Reads a house's file.
    ///
    /// # Errors
    /// One line: which file, which line or key, what is expected.
    pub fn read(dir: &Path) -> Result<Self, String> {
        let path = dir.join(FILE);
        let text = text_of(&path).map_err(|why| format!("{}: {why}", path.display()))?;
        Self::parse(&text).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Parses the text of such a file.
    ///
    /// # Errors
    /// One line that says where and what.
    pub fn parse(text: &str) -> Result<Self, String> {
        let table: toml::Table = toml::from_str(text).map_err(|error| told(text, &error))?;
        unknown(&table)?;
        let config: Self = toml::from_str(text).map_err(|error| told(text, &error))?;
        config.checked()
    }

    fn checked(self) -> Result<Self, String> {
        if self.house.id.len() != 32 || hex(&self.house.id).is_none() {
            return Err("house.id: 32 hexadecimal digits are expected".to_owned());
        }
        if self.house.languages.is_empty() {
            return Err("house.languages: at least one language is expected".to_owned());
        }
        if !(1..=30).contains(&self.days.erase_after) {
            return Err("days.erase_after: 1 to 30 days are expected".to_owned());
        }
        if !(7..=30).contains(&self.days.key_backup) {
            return Err("days.key_backup: 7 to 30 days are expected".to_owned());
        }
        if self.house.cheap_hashing && !self.house.demo {
            return Err(
                "house.cheap_hashing: only for make-believe people (house.demo)".to_owned(),
            );
        }
        if self.database.url_file.is_some() != self.database.keys_url_file.is_some() {
            return Err("database: url_file and keys_url_file go together".to_owned());
        }
        self.paths()?;
        self.backup.checked()?;
        let way_out = &self.web.way_out;
        let clean = way_out
            .chars()
            .all(|letter| letter.is_ascii_graphic() && letter != ';');
        let known = way_out.starts_with("https://")
            || (way_out.starts_with('/') && !way_out.starts_with("//"));
        if !clean || !known {
            return Err(
                "web.way_out: a path such as /weather, or an https:// address, is \
                        expected"
                    .to_owned(),
            );
        }
        self.scheme()?;
        Ok(self)
    }

    /// Whether no secret stands where the path of its file belongs.
    fn paths(&self) -> Result<(), String> {
        let database = &self.database;
        let all = [
            ("house.key_file", Some(&self.house.key_file)),
            ("database.url_file", database.url_file.as_ref()),
            ("database.keys_url_file", database.keys_url_file.as_ref()),
        ];
        let said = all
            .into_iter()
            .find_map(|(key, path)| Some((key, secrets::in_place_of(path?)?)));
        said.map_or(Ok(()), |(key, why)| Err(format!("{key}: {why}")))
    }

    /// The cookies' shape, from the configured address.
    ///
    /// # Errors
    /// When the address is plain HTTP and neither loopback nor an onion.
    pub fn scheme(&self) -> Result<Scheme, String> {
        let Some(url) = &self.web.public_url else {
            return Ok(Scheme::Secure);
        };
        let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
        let host = rest.split(['/', ':']).next().unwrap_or_default();
        if rest
            .trim_end_matches('/')
            .contains(['/', '?', '#', '@', ' '])
        {
            return Err(
                "web.public_url: an address without anything behind the host is expected, as in https://house.example.org"
                    .to_owned(),
            );
        }
        match scheme {
            "https" => Ok(Scheme::Secure),
            "http" if host.ends_with(".onion") => Ok(Scheme::Onion),
            "http" if matches!(host, "localhost" | "127.0.0.1") => Ok(Scheme::Secure),
            "http" => Err(
                "web.public_url: plain http is only for an onion or this machine; \
                           https is expected"
                    .to_owned(),
            ),
            _ => Err("web.public_url: an address that begins with https:// is expected".to_owned()),
        }
    }

    /// The house's id as bytes.
    #[must_use]
    pub fn house_id(&self) -> [u8; 16] {
        hex(&self.house.id).unwrap_or_default()
    }
}

impl BackupConfig {
    fn checked(&self) -> Result<(), String> {
        if let Err(text) = sealed::recipients(&self.recipients) {
            return Err(format!("backup.recipients: {text}"));
        }
        let lists = [self.recipients.len(), self.data.len(), self.keys.len()];
        if lists.iter().any(|length| *length > BACKUPS_MAX) {
            return Err(format!(
                "backup: at most {BACKUPS_MAX} of each are expected"
            ));
        }
        Ok(())
    }
}

/// The text of a configuration, or why it is none.
fn text_of(path: &Path) -> Result<String, String> {
    let told = |error: &std::io::Error| match error.kind() {
        ErrorKind::NotFound => place::unconfigured(path.parent().unwrap_or(path)).to_owned(),
        _ => reach::why(path, error),
    };
    let meta = fs::metadata(path).map_err(|error| told(&error))?;
    if !meta.is_file() {
        return Err("it is a folder or a device; a text file is expected".to_owned());
    }
    if meta.len() > FILE_BYTES_MAX {
        return Err(format!(
            "it is larger than {} KiB, so it is no configuration",
            FILE_BYTES_MAX / 1024
        ));
    }
    fs::read_to_string(path).map_err(|error| told(&error))
}

/// 32 hexadecimal digits as bytes.
#[must_use]
pub fn hex(text: &str) -> Option<[u8; 16]> {
    (text.len() == 32).then_some(())?;
    u128::from_str_radix(text, 16).ok().map(u128::to_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::Config;

    const GOOD: &str = "[house]\nid = \"00112233445566778899aabbccddeeff\"\nlanguages = [\"en\"]\n\
                        time_zone = \"UTC\"\nkey_file = \"k\"\n";

    #[track_caller]
    fn check(more: &str, says: &str) {
        let text = format!("{GOOD}{more}");
        match Config::parse(&text) {
            Ok(_) => assert_eq!(says, "", "accepted: {more}"),
            Err(error) => assert!(!says.is_empty() && error.contains(says), "{error}"),
        }
    }

    #[test]
    fn each_wrong_line_is_told_with_what_is_expected() {
        check("", "");
        check("[web]\nlisten = \"127.0.0.1:80\"", "");
        check(
            "[web]\nlisteen = \"127.0.0.1:80\"",
            "Did you mean `listen`?",
        );
        check("[wep]\nlisten = \"127.0.0.1:80\"", "Did you mean `web`?");
        check("[web]\nlisten = 7", "line 7");
        check("[web]\nlisten = ", "line 7");
        check("[days]\nkey_backup = 3", "7 to 30 days");
        check("[days]\nerase_after = 400", "1 to 30 days");
        check("cheap_hashing = true", "make-believe");
        check("[web]\npublic_url = \"http://example.org\"", "plain http");
        check("[web]\npublic_url = \"http://abc.onion\"", "");
        check("[web]\nway_out = \"//elsewhere\"", "way_out");
        check("[web]\nway_out = \"https://example.org/news\"", "");
        check("[database]\nurl_file = \"u\"", "go together");
        check("[backup]\nrecipients = [\"age1x\"]", "not a public key");
        check(
            "[database]\nurl_file = \"postgres://u:p@h/x\"\nkeys_url_file = \"u\"",
            "database.url_file: the path of a file",
        );
        check(
            "[backup]\ndata = [\"/mnt/stick\"]\nkeys = [\"/mnt/other\"]",
            "",
        );
        check("[backup]\ntargets = [\"/mnt/stick\"]", "Known are");
        check(
            "[web]\nlisten = \"8080\"",
            "line 7: web.listen: an address and a port are expected, as in \"127.0.0.1:8080\"",
        );
        check("allow_swap = no", "house.allow_swap: true or false");
        check("[days]\nerase_after = \"30\"", "days.erase_after: a number");
        check("[backup]\ndata = \"/mnt/stick\"", "backup.data: a list");
    }
}
