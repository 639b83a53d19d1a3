//! age, as far as we use it: files for X25519 recipients, which anybody's age
//! opens with the right identity. No passphrases, no plugins, no armour.

use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use age::secrecy::ExposeSecret;
use age::stream::{StreamReader, StreamWriter};
use age::x25519::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor};
use zeroize::Zeroizing;

use super::Trouble;
use crate::config::secrets::{in_place_of, in_place_of_public};

/// Most identities in one file.
const IDENTITIES_MAX: usize = 32;

/// Reads public keys.
///
/// # Errors
/// What is wrong with the first one that is none, and never the text itself: it may be the secret half.
pub fn recipients(texts: &[String]) -> Result<Vec<Recipient>, String> {
    let parse = |text: &String| {
        text.parse::<Recipient>()
            .map_err(|_| in_place_of_public(text).to_owned())
    };
    texts.iter().map(parse).collect()
}

/// What is written to the result can be read by each recipient, and by nobody else.
///
/// # Errors
/// When there is no recipient, or the file below refuses.
pub fn wrap<W: Write>(to: &[Recipient], out: W) -> std::io::Result<StreamWriter<W>> {
    let each = to.iter().map(|one| one as &dyn age::Recipient);
    Encryptor::with_recipients(each)
        .map_err(|error| std::io::Error::other(error.to_string()))?
        .wrap_output(out)
}

/// The content of an age file.
///
/// # Errors
/// When it is no age file, or none of these identities opens it.
pub fn open<R: Read>(with: &[Identity], file: R, shown: &str) -> Result<StreamReader<R>, Trouble> {
    let told = |error: DecryptError| match error {
        DecryptError::NoMatchingKeys => Trouble::Key(format!(
            "{shown}: this identity does not open it; it was encrypted to somebody else"
        )),
        DecryptError::Io(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => {
            Trouble::Other(format!("{shown}: {error}"))
        }
        _ => Trouble::Bad(format!("{shown}: this is not a whole age file")),
    };
    let file = Decryptor::new(file).map_err(told)?;
    let each = with.iter().map(|one| one as &dyn age::Identity);
    file.decrypt(each).map_err(told)
}

/// Reads a file of identities, as `pergola backup identity` or age itself write it.
///
/// # Errors
/// When it cannot be read, can be read by others, or holds no identity.
pub fn identities(path: &Path) -> Result<Vec<Identity>, Trouble> {
    if let Some(why) = in_place_of(path) {
        return Err(Trouble::Key(format!("the identity: {why}")));
    }
    let shown = path.display();
    let text = fs::read_to_string(path)
        .map(Zeroizing::new)
        .map_err(|error| Trouble::Key(format!("{shown}: the identity cannot be read: {error}")))?;
    let mode = fs::metadata(path).map_or(0o777, |meta| meta.permissions().mode());
    if mode & 0o077 != 0 {
        return Err(Trouble::Key(format!(
            "{shown}: others on this machine can read the identity; run `chmod 600` on it"
        )));
    }
    let lines = text.lines().map(str::trim);
    let found: Vec<Identity> = lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .take(IDENTITIES_MAX)
        .map(str::parse)
        .collect::<Result<_, _>>()
        .unwrap_or_default();
    if found.is_empty() {
        return Err(Trouble::Key(format!(
            "{shown}: a line that begins with AGE-SECRET-KEY-1 is expected"
        )));
    }
    Ok(found)
}

/// A new identity: the file's text, and the public key that goes into the configuration.
#[must_use]
pub fn fresh() -> (Zeroizing<String>, String) {
    let identity = Identity::generate();
    let public = identity.to_public().to_string();
    let secret = identity.to_string();
    let text = format!("# public key: {public}\n{}\n", secret.expose_secret());
    (Zeroizing::new(text), public)
}
