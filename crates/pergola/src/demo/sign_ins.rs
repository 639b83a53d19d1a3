//! `sign-ins.json`: who one can be in the demo, for its owner only.

use std::path::Path;

use serde::Serialize;

/// One line of `sign-ins.json`.
#[derive(Serialize, Clone)]
pub struct SignIn {
    /// What they are here.
    pub role: &'static str,
    /// Which programme, by its cover name.
    pub programme: String,
    /// Which circle, by the name it calls itself.
    pub circle: Option<String>,
    /// The language of their pages.
    pub language: &'static str,
    /// The name they go by.
    pub pseudonym: Option<String>,
    /// The sign-in name.
    pub handle: Option<String>,
    /// The five words.
    pub passphrase: Option<String>,
    /// Where they stand: active, paused, done, left, waiting.
    pub state: &'static str,
}

/// Writes `sign-ins.json`, for its owner only.
///
/// # Errors
/// When the file cannot be written.
pub fn write_sign_ins(dir: &Path, lines: &[SignIn]) -> std::io::Result<()> {
    let path = dir.join("sign-ins.json");
    let text = serde_json::to_string_pretty(lines).map_err(std::io::Error::other)?;
    if path.exists() {
        std::fs::remove_file(&path)?;
    }
    crate::open::write_private(&path, &text)
}
