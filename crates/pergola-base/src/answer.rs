//! What a page gives back. Headers that every answer carries are set in one
//! place (the door); a page only says status, body and what is special.

/// The whole query by which a page is told to say that something is saved.
pub const SAVED: &str = "saved";

/// What the answer holds.
#[derive(Clone, PartialEq, Eq)]
pub enum Body {
    /// A page.
    Html(String),
    /// The stylesheet.
    Css(&'static str),
    /// The neutral icon.
    Icon(&'static str),
    /// A few words for a machine (`/healthz`).
    Text(&'static str),
    /// A text file to keep, under a neutral name.
    Notes(String),
    /// A calendar, for a calendar program.
    Calendar(String),
    /// Nothing (a redirect).
    Nothing,
}

/// What happens to the session cookie.
#[derive(Clone, PartialEq, Eq)]
pub enum Cookie {
    /// Left as it is.
    Keep,
    /// Set to this value.
    Set(String),
    /// Ended, with everything the browser holds for this host.
    Clear,
}

/// A page's answer.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// What it holds.
    pub body: Body,
    /// Where to go next, for a 303.
    pub see: Option<String>,
    /// The session cookie.
    pub cookie: Cookie,
    /// A language chosen on this page, kept in its own cookie.
    pub language: Option<pergola_seal::Language>,
}

impl Answer {
    /// A page with status 200.
    #[must_use]
    pub const fn page(html: String) -> Self {
        Self::with(200, Body::Html(html))
    }

    /// Any status and body.
    #[must_use]
    pub const fn with(status: u16, body: Body) -> Self {
        Self {
            status,
            body,
            see: None,
            cookie: Cookie::Keep,
            language: None,
        }
    }

    /// Go and look there (303).
    #[must_use]
    pub fn see(path: impl Into<String>) -> Self {
        Self {
            see: Some(path.into()),
            ..Self::with(303, Body::Nothing)
        }
    }

    /// Go and look there (303), where the page says first that what was chosen is saved: for a
    /// form that looks the same before and after.
    #[must_use]
    pub fn saved(path: impl std::fmt::Display) -> Self {
        Self::see(format!("{path}?{SAVED}"))
    }

    /// The same answer with a session cookie.
    #[must_use]
    pub fn setting(mut self, cookie: String) -> Self {
        self.cookie = Cookie::Set(cookie);
        self
    }

    /// The same answer, ending the session cookie.
    #[must_use]
    pub fn clearing(mut self) -> Self {
        self.cookie = Cookie::Clear;
        self
    }

    /// The same answer with another status.
    #[must_use]
    pub const fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }
}
