//! A secret that stands where the path of a file belongs, or where a public key does. It is told by its form
//! and never shown: what is printed goes into mails, tickets and the scrollback of a terminal.

use std::path::Path;

/// How the secret half of an age identity begins.
const IDENTITY: &str = "AGE-SECRET-KEY-";

/// What is said in place of a path that is no path.
#[must_use]
pub(crate) fn in_place_of(path: &Path) -> Option<String> {
    let text = path.to_string_lossy();
    let what = if is_key(text.trim()) {
        "the key itself"
    } else if is_identity(&text) {
        "the identity itself"
    } else if is_address(&text) {
        "the address itself"
    } else {
        return None;
    };
    Some(format!(
        "the path of a file is expected, and this looks like {what}. Take it out at once, put it into a file of its \
         own (chmod 600), and write that file's path here"
    ))
}

/// What is said of a text that is no public key.
#[must_use]
pub(crate) fn in_place_of_public(text: &str) -> &'static str {
    if is_identity(text) {
        "it is the secret half of an identity: take it out of the file at once, and put it away. What belongs here \
         is the public key, which begins with age1 and stands beside it"
    } else {
        "it is not a public key; one that begins with age1 is expected (`pergola backup identity` makes one)"
    }
}

/// The message of a parser without the texts that stand in it.
#[must_use]
pub(super) fn without_texts(said: &str) -> String {
    let parts = said.split_once('"').zip(said.rsplit_once('"'));
    match parts {
        Some(((before, _), (_, after))) => format!("{}{after}", before.trim_end()),
        None => said.to_owned(),
    }
}

fn is_identity(text: &str) -> bool {
    text.to_ascii_uppercase().contains(IDENTITY)
}

/// 64 hexadecimal digits: an instance key.
fn is_key(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// As libpq writes them: an address, or words with a password.
fn is_address(text: &str) -> bool {
    text.contains("://")
        || text
            .to_ascii_lowercase()
            .replace(' ', "")
            .contains("password=")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{in_place_of, in_place_of_public, without_texts};

    #[track_caller]
    fn check(path: &str, looks_like: &str) {
        let said = in_place_of(Path::new(path)).unwrap_or_default();
        assert!(
            said.contains(looks_like) && said.is_empty() == looks_like.is_empty(),
            "{said}"
        );
        assert!(!said.contains(path), "it is shown: {said}");
    }

    #[test]
    fn a_secret_in_place_of_a_path_is_known_by_its_form() {
        check("/safe/house.key", "");
        check("key", "");
        check("../keys/password", "");
        check(&"0f".repeat(32), "the key itself");
        check(&format!(" {}\n", "0F".repeat(32)), "the key itself");
        check(&"0f".repeat(31), "");
        check(&format!("/safe/{}", "0f".repeat(32)), "");
        check("postgres://u:secret@host/x", "the address itself");
        check("host=h password=secret", "the address itself");
        check("host = h Password = secret", "the address itself");
        check("AGE-SECRET-KEY-1QQQ", "the identity itself");
        check("age-secret-key-1qqq", "the identity itself");
    }

    #[test]
    fn the_two_halves_of_an_identity_are_told_apart() {
        for (text, says) in [
            ("AGE-SECRET-KEY-1QQQ", "secret half"),
            (" age-secret-key-1qqq", "secret half"),
            ("age1x", "not a public key"),
            ("", "not a public key"),
        ] {
            assert!(in_place_of_public(text).contains(says), "{text}");
        }
    }

    #[test]
    fn the_words_of_a_parser_hold_no_text_of_the_file() {
        for (said, wanted) in [
            (
                "invalid type: string \"a b\", expected a sequence",
                "invalid type: string, expected a sequence",
            ),
            (
                "invalid value: string \"a\\\"b\", expected x",
                "invalid value: string, expected x",
            ),
            ("missing field `house`", "missing field `house`"),
            ("one \" alone", "one alone"),
        ] {
            assert_eq!(without_texts(said), wanted);
        }
    }
}
