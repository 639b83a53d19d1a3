//! The door: everything between a request and a page. It finds the route, the
//! session and the language, asks the matrix, checks token and origin, opens
//! the transaction, calls the page, keeps what was typed, and sets the headers.
//! Nobody can forget any of it, because nobody else does it. It knows no
//! framework: `serve.rs` hands it plain values, and so do the tests.

mod again;
mod calm;
mod cookies;
mod fields;
mod hashing;
mod headers;
mod kept;
mod language;
mod routing;
mod run;

pub use cookies::Cookies;
pub use fields::{BODY_BYTES_MAX, Form};
pub use hashing::{Hashing, QUEUE_MAX};
pub use headers::{ICON, Scheme, TEXT};
pub use language::{Chosen, choose};
pub use routing::Routes;

use std::sync::Mutex;

use pergola_base::clockwork::{Clock, Reading, Told as Step};
use pergola_base::{Chain, Cx, House, Method, Mode, Moment, Stop};
use pergola_home::people::handles;
use pergola_seal::{Language, Reference};
use pergola_store::Store;

/// A request as it came in.
#[derive(Clone, Default)]
pub struct Raw {
    /// GET, HEAD, POST or anything else.
    pub method: String,
    /// The path, still percent-encoded.
    pub path: String,
    /// What stands behind the question mark.
    pub query: String,
    /// The `Cookie` headers.
    pub cookies: Vec<String>,
    /// The `Accept-Language` header.
    pub accept_language: String,
    /// The `Host` header.
    pub host: String,
    /// The `Origin` header.
    pub origin: Option<String>,
    /// The `Sec-Fetch-Site` header.
    pub fetch_site: Option<String>,
    /// The `Content-Type` header.
    pub content_type: String,
    /// The body, at most `BODY_BYTES_MAX` bytes.
    pub body: Vec<u8>,
    /// More was sent than a form may hold; none of it is kept.
    pub large: bool,
}

/// An answer as it goes out.
pub struct Out {
    /// HTTP status.
    pub status: u16,
    /// Every header but the length.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// What the log may know.
    pub told: Told,
}

/// What the log may know about one answer: codes, no path, no id.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    /// Nothing worth a line.
    Nothing,
    /// A fault of ours: its reference, its code, its chain.
    Fault {
        /// What the person sees.
        reference: Reference,
        /// The fixed code.
        code: &'static str,
        /// The chain, without parameters.
        chain: Chain,
    },
}

/// An open house that answers requests.
pub struct Door {
    /// The house.
    pub house: House,
    /// Its databases.
    pub store: Store,
    /// The hashing places.
    pub hashing: Hashing,
    /// The routes of its capabilities.
    pub routes: Routes,
    /// How it is reached: decides the cookies' shape.
    pub scheme: Scheme,
    /// This server's part of the clockwork.
    clock: Clock,
    /// When the list of what was erased was last looked after.
    pub(crate) listed: Mutex<Listed>,
    /// Whether the journal knows which program this is.
    pub(crate) recorded: Mutex<bool>,
}

/// When the backup targets were last given the list of what was erased, and when it was last
/// told that one is away: seconds of the steady clock.
#[derive(Default)]
pub(crate) struct Listed {
    pub(crate) tried: Option<i64>,
    pub(crate) told: Option<i64>,
}

impl Door {
    /// Opens the door of a house.
    #[must_use]
    pub fn new(house: House, store: Store, scheme: Scheme) -> Self {
        let routes = Routes::of(house.capabilities);
        Self {
            house,
            store,
            hashing: Hashing::new(),
            routes,
            scheme,
            clock: Clock::default(),
            listed: Mutex::default(),
            recorded: Mutex::default(),
        }
    }

    /// Whether a request will hash a passphrase.
    #[must_use]
    pub fn is_slow(&self, raw: &Raw) -> bool {
        raw.method == "POST"
            && !raw.large
            && self
                .routes
                .find(Method::Post, &raw.path)
                .is_some_and(|found| matches!(found.route.mode, Mode::Slow(_)))
    }

    /// Whether a sign-in names somebody who helps: asked only when the queue is
    /// full, to give them its last place.
    #[must_use]
    pub fn is_on_duty(&self, now: Moment, raw: &Raw) -> bool {
        let Some(found) = self.routes.find(Method::Post, &raw.path) else {
            return false;
        };
        let form = Form::read(&raw.body, found.route.fields);
        let cx = Cx::new(&self.house, now, Language::En);
        let known = form.fields.iter().find(|(name, _)| name == "handle");
        known.is_some_and(|(_, handle)| {
            let salt = self.store.read("duty", |tx| handles::salt(&cx, tx, handle));
            salt.is_ok_and(|found| found.is_some_and(|(_, _, duty)| duty))
        })
    }

    /// Finishes what a killed server left to erase, and does what the clockwork says is due; returns
    /// how many steps were done.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn tick(&self, reading: Reading, told: &mut dyn FnMut(Step)) -> Result<u64, Stop> {
        let finished = self.store.finish_erasures().map_err(Stop::from);
        told(Step {
            name: "store.erasing",
            done: finished.map(|count| u64::try_from(count).unwrap_or(u64::MAX)),
        });
        self.clock.tick(&self.house, &self.store, reading, told)
    }

    /// Answers one request.
    #[must_use]
    pub fn answer(&self, now: Moment, raw: &Raw) -> Out {
        let cookies = Cookies::read(&raw.cookies, self.scheme);
        let language = choose(&self.house, raw, &cookies);
        let answered = run::Visit {
            door: self,
            now,
            raw,
            cookies,
            language,
        }
        .answer();
        headers::finish(self, raw, answered)
    }
}
