//! Real requests, to be broken: every page that some people of a make-believe
//! house can reach, every form on it as it stands, every address of the table.

use std::collections::{BTreeSet, VecDeque};
use std::path::Path;

use pergola::CAPABILITIES;
use pergola::door::Raw;
use pergola_base::Method;

use crate::browser::Browser;
use crate::trial::Trial;

/// Forms that end a session: they are sent, but never by somebody who is signed in.
pub const ENDS: [&str; 5] = ["/out", "/me/out", "/me/leave", "/me/done", "/me/pause"];
/// Pages that one of them looks at, at most.
const PAGES_MAX: usize = 60;
const ROLES: [&str; 5] = [
    "participant",
    "mentor",
    "facilitator",
    "coordinator",
    "alumni",
];

/// The requests and what must not be told.
pub struct Real {
    /// Requests as a browser makes them.
    pub requests: Vec<Raw>,
    /// A look at the own page, by each who signed in.
    pub own: Vec<Raw>,
    /// Words, cookies and names that were sent.
    pub secrets: Vec<String>,
}

fn people(place: &Path) -> Vec<serde_json::Value> {
    let text = std::fs::read_to_string(place.join("sign-ins.json")).expect("sign-ins");
    let list: Vec<serde_json::Value> = serde_json::from_str(&text).expect("a list");
    list.into_iter()
        .filter(|one| one["handle"].is_string())
        .collect()
}

fn enters<'t>(trial: &'t Trial, person: &serde_json::Value) -> Browser<'t> {
    let text = |key: &str| person[key].as_str().unwrap_or_default();
    let mut browser = trial.browser();
    browser
        .open("/")
        .fill("handle", text("handle"))
        .fill("words", text("passphrase"));
    browser.press("/in");
    assert_eq!(browser.status, 200, "{}", browser.text());
    browser
}

/// Some people of a make-believe house, signed in where the trial leads to.
pub fn signed_in<'t>(
    trial: &'t Trial,
    place: &Path,
    from: usize,
    count: usize,
) -> Vec<Browser<'t>> {
    let all = people(place);
    let some = all
        .iter()
        .filter(|one| one["role"] == "participant" && one["state"] == "active")
        .skip(from)
        .take(count);
    some.map(|person| enters(trial, person)).collect()
}

impl Real {
    /// Walks through a house.
    pub fn of(trial: &Trial, place: &Path) -> Self {
        let mut real = Self {
            requests: Vec::new(),
            own: Vec::new(),
            secrets: Vec::new(),
        };
        let all = people(place);
        real.walk(trial.browser());
        for role in ROLES {
            let person = all
                .iter()
                .find(|one| one["role"] == role)
                .expect("somebody in the role");
            for key in ["handle", "passphrase", "pseudonym"] {
                real.secrets.extend(person[key].as_str().map(str::to_owned));
            }
            let browser = enters(trial, person);
            real.secrets
                .extend(browser.cookies().into_iter().map(|(_, value)| value));
            real.own.push(browser.raw("GET", "/me", &[]));
            real.walk(browser);
        }
        real.secrets.retain(|secret| secret.len() > 3);
        real.table(trial);
        real
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.requests.len()
    }

    fn walk(&mut self, mut browser: Browser) {
        let mut known = BTreeSet::new();
        let mut next = VecDeque::from(["/".to_owned(), "/me".to_owned(), "/back".to_owned()]);
        while let Some(path) = next.pop_front() {
            if known.len() >= PAGES_MAX || !path.starts_with('/') || !known.insert(path.clone()) {
                continue;
            }
            self.requests.push(browser.raw("GET", &path, &[]));
            browser.open(&path);
            for form in browser.forms() {
                let mut raw = browser.raw("POST", &form.action, &form.fields);
                if ENDS.contains(&&*form.action) {
                    raw.cookies.clear();
                }
                self.requests.push(raw);
            }
            next.extend(browser.links());
        }
        let mut seen = BTreeSet::new();
        self.requests
            .retain(|raw| seen.insert((raw.method.clone(), raw.path.clone(), raw.cookies.clone())));
    }

    /// Every route of the table, by whoever came last, with an id that nothing has.
    fn table(&mut self, trial: &Trial) {
        let nobody = trial.browser();
        for route in CAPABILITIES.iter().flat_map(|one| one.routes) {
            let parts = route.path.split('/');
            let path: Vec<_> = parts
                .map(|part| {
                    if part.starts_with(':') {
                        "0123456789abcdefghjkmnpqrs"
                    } else {
                        part
                    }
                })
                .collect();
            let method = if route.method == Method::Get {
                "GET"
            } else {
                "POST"
            };
            let field = |rule: &pergola_base::FieldRule| (rule.name.to_owned(), "1".to_owned());
            let fields: Vec<_> = route.fields.iter().map(field).collect();
            let mut raw = nobody.raw(method, &path.join("/"), &fields);
            if !ENDS.contains(&&*raw.path) {
                raw.cookies
                    .clone_from(&self.requests[self.requests.len() / 2].cookies);
            }
            self.requests.push(raw);
        }
    }
}
