//! The two cookies: the session and the language. Both end with the browser.

use pergola_seal::{Language, SessionToken};

use super::headers::Scheme;

/// What came with the request.
pub struct Cookies {
    /// The session's token, as text: it is read anew for each try.
    pub session: Option<String>,
    /// The language.
    pub language: Option<Language>,
}

const COOKIES_MAX: usize = 32;

impl Cookies {
    /// Reads them; anything malformed, or a session cookie that comes twice
    /// with two values, counts as nothing.
    pub fn read(headers: &[String], scheme: Scheme) -> Self {
        let mut cookies = Self {
            session: None,
            language: None,
        };
        let mut twice = false;
        let pairs = headers
            .iter()
            .flat_map(|header| header.split(';'))
            .take(COOKIES_MAX);
        for (name, value) in pairs.filter_map(|pair| pair.trim().split_once('=')) {
            if name == scheme.session_name() {
                twice |= cookies
                    .session
                    .as_deref()
                    .is_some_and(|known| known != value);
                cookies.session = Some(value.to_owned());
            } else if name == scheme.language_name() {
                cookies.language = Language::parse(value);
            }
        }
        if twice {
            cookies.session = None;
        }
        cookies
    }

    /// The session's token, if the text is one.
    pub fn token(&self) -> Option<SessionToken> {
        self.session.as_deref().and_then(SessionToken::parse)
    }
}
