//! Every route, everybody, everything that a path can name. What is expected
//! comes from the table of acts and from nowhere else; what is not allowed is
//! byte for byte what is not there.

mod page;
mod telling;
mod world;

pub use self::world::person_of;

use std::cell::Cell as Counter;

use pergola::CAPABILITIES;
use pergola::door::Out;
use pergola_base::{ActCode, Method, Mode, Role, Route, State};
use pergola_seal::{Language, SessionToken};

use self::telling::Telling;
use self::world::{Persona, World};
use crate::browser::Browser;
use crate::engines;
use crate::journeys::people::someone;
use crate::rows::main_but;
use crate::trial::Trial;

/// A well-formed id that nothing has.
const NOTHING: &str = "0123456789abcdefghjkmnpqrs";

/// One address of a route, and whether what it names exists for whoever leads
/// the first circle.
struct Target {
    path: String,
    circle: Option<String>,
    right: bool,
}

/// What a route's `:person` stands for, when it is the right one. A route that
/// names somebody and is not listed here fails.
fn right_person<'w>(world: &'w World, route: &Route) -> &'w str {
    match route.name {
        "circles.welcome" => &world.welcome,
        "helpers.admit" => &world.coordinator,
        "circles.admit_ask" | "circles.admit" => &world.waiting,
        "needs.person" | "needs.set_person" | "times.person" | "times.set_person" => &world.entered,
        name if name.starts_with("circles.person") => &world.entered,
        "meetings.helper" | "meetings.helper_off" | "rota.why" => &world.mentor,
        "meetings.leads" => &world.leader,
        "meetings.away_for" | "meetings.back_for" => &world.member,
        name => panic!("{name} names a person: say here which one is the right one"),
    }
}

/// What a route's other name stands for: some things, and the right ones of them.
fn right_thing<'w>(world: &'w World, route: &Route) -> (Vec<&'w str>, Vec<&'w str>) {
    let (notes, lines) = (&world.notes, &*world.lines);
    if route.path.contains(":note") {
        return (vec![&notes[0], &notes[1], NOTHING, "x"], vec![&notes[0]]);
    }
    if route.path.contains(":lines") {
        return (vec![lines, NOTHING, "x"], vec![lines]);
    }
    if route.path.contains(":slip") {
        return (vec!["1", "2", "x"], vec!["1"]);
    }
    if route.path.contains(":evening") && !route.path.contains(":circle") {
        let [first, other] = &world.evenings;
        return (vec![first, other, NOTHING, "x"], vec![first]);
    }
    if route.path.contains(":feed") {
        return (vec![&world.feed, NOTHING, "x"], vec![&world.feed]);
    }
    (vec![""], vec![""])
}

/// The people that a path may name, and the right one of them.
fn people<'w>(
    world: &'w World,
    route: &Route,
    role: Role,
    myself: &'w str,
) -> (Vec<&'w str>, Vec<&'w str>) {
    let right = right_person(world, route);
    let others = [
        myself,
        &world.member,
        &world.entered,
        &world.waiting,
        &world.other,
    ];
    // Whoever is in the circle is right for an evening: then only strangers are wrong.
    let inside = [myself, &world.member, &world.entered];
    let evening = route.path.contains(":evening");
    // A coordinator who waits is the right one before their own name too.
    let waits = route.name == "helpers.admit" && role == Role::Coordinator;
    let wrong = |one: &&str| {
        *one != right && !(waits && *one == myself) && !(evening && inside.contains(one))
    };
    let mut list = vec![right];
    list.extend(others.into_iter().filter(wrong));
    list.extend([NOTHING, "x"]);
    (list, vec![right])
}

fn targets(world: &World, route: &Route, persona: &Persona) -> Vec<Target> {
    let circles: Vec<Option<&str>> = if route.path.contains(":circle") {
        let mut list: Vec<_> = world.circles.iter().map(|one| Some(one.as_str())).collect();
        list.extend([Some(NOTHING), Some("x")]);
        list
    } else {
        vec![None]
    };
    let myself = persona.person.to_string();
    let evening = route.path.contains(":evening");
    let (things, right) = if route.path.contains(":person") {
        people(world, route, persona.role, &myself)
    } else {
        right_thing(world, route)
    };
    let mut all = Vec::new();
    for circle in &circles {
        let first = circle.is_none_or(|circle| circle == world.circles[0]);
        for thing in things
            .iter()
            .filter(|one| first || right.contains(one) || **one == NOTHING)
        {
            let mut path = route.path.to_owned();
            for name in [":person", ":note", ":feed"] {
                path = path.replace(name, thing);
            }
            let other = circle.is_some_and(|circle| circle == world.circles[2]);
            let held = match circle {
                Some(_) => &world.evenings[usize::from(other)],
                None if route.path.contains(":person") => &world.evenings[0],
                None => *thing,
            };
            path = path.replace(":evening", held);
            path = path.replace(":lines", thing).replace(":slip", thing);
            // Any day that lies ahead.
            path = path.replace(":day", "99999");
            path = path.replace(":circle", circle.unwrap_or_default());
            assert!(
                !path.contains(':'),
                "{} names something unknown",
                route.name
            );
            let right = right.contains(thing) && (first || thing.is_empty() && !evening);
            all.push(Target {
                path,
                circle: circle.map(str::to_owned),
                right,
            });
        }
    }
    all
}

fn routes() -> impl Iterator<Item = &'static Route> {
    CAPABILITIES.iter().flat_map(|capability| capability.routes)
}

#[track_caller]
fn same(one: &Out, two: &Out, what: &str) {
    assert_eq!(one.status, two.status, "{what}");
    assert_eq!(one.headers, two.headers, "{what}");
    assert!(one.body == two.body, "{what}: other bytes");
}

/// The token that a form for strangers has.
fn stranger(trial: &Trial, path: &str) -> Vec<(String, String)> {
    let hour = u64::try_from(trial.now().hour()).expect("after 1970");
    let token = trial.door.house.keys.form_token(path, hour);
    vec![("_token".to_owned(), token)]
}

/// The session of a browser.
fn session(browser: &Browser) -> SessionToken {
    let cookies = browser.cookies();
    let found = cookies.iter().find(|(name, _)| name == "__Host-s");
    let token = found.and_then(|(_, value)| SessionToken::parse(value));
    token.expect("somebody who is signed in")
}

/// One question: may they, there?
struct Ask<'a, 't> {
    /// Two sessions that are not theirs: one that is open, and one that is over.
    sessions: &'a [SessionToken; 2],
    trial: &'a Trial,
    persona: &'a Persona<'t>,
    route: &'static Route,
    target: &'a Target,
    circles: &'a [String; 3],
}

impl Ask<'_, '_> {
    fn allowed(&self) -> bool {
        self.target.right
            && self
                .persona
                .may(self.route.act, self.target.circle.as_deref())
    }

    fn called(&self) -> String {
        format!(
            "{} before {} ({})",
            self.persona.called(),
            self.target.path,
            self.route.name
        )
    }

    /// Opens the page; true when it was there.
    fn get(&self, missing: &Out, telling: &Telling) -> bool {
        let (path, what) = (&self.target.path, self.called());
        let out = self.persona.browser.send("GET", path, &[]);
        page::headers(&out, &what);
        if !self.allowed() {
            assert_eq!(out.status, 404, "{what}");
            same(&out, missing, &what);
            return false;
        }
        // The page after leaving is there only for who left.
        let only_left =
            self.route.act == ActCode::AfterLeaving && self.persona.state != State::Left;
        let fits = matches!(out.status, 200 | 303) || only_left && out.status == 404;
        assert!(fits, "{what}: {}", out.status);
        let head = self.persona.browser.send("HEAD", path, &[]);
        assert!(head.body.is_empty(), "{what}");
        assert_eq!(
            (head.status, &head.headers),
            (out.status, &out.headers),
            "{what}"
        );
        let is_page = page::header(&out, "content-type").contains(&"text/html; charset=utf-8");
        if self.route.mode == Mode::Own || !is_page {
            return out.status != 404;
        }
        // English, and by turns one of the others.
        let turn = (path.len() + self.persona.role as usize + self.persona.state as usize) % 3;
        for language in [Language::ALL[0], Language::ALL[1 + turn]].map(Language::code) {
            let out = self
                .persona
                .browser
                .send("GET", &format!("{path}?lang={language}"), &[]);
            let what = format!("{what} in {language}");
            page::headers(&out, &what);
            let html = String::from_utf8(out.body).expect("pages are UTF-8");
            assert!(
                html.contains(&format!("<html lang=\"{language}\"")),
                "{what}"
            );
            let inside = |circle: usize| self.persona.inside.contains(&self.circles[circle]);
            page::names(&self.persona.name, inside, &html, &what);
            page::markup(&html, &self.trial.programme.cover, &what);
            page::words(telling, self.persona.role, self.route.path, &html, &what);
        }
        true
    }

    /// Sends the form without a right to it, or without what makes it ours;
    /// true when only that was missing.
    fn post(&self, missing: &Out) -> bool {
        let (path, what) = (&self.target.path, self.called());
        let right = vec![self.persona.browser.token(path)];
        if !self.allowed() {
            let out = self.persona.browser.send("POST", path, &right);
            page::headers(&out, &what);
            assert_eq!(out.status, 404, "{what}");
            same(&out, missing, &what);
            return false;
        }
        // Without its token nothing is done, and the form comes back: not with none, with that of
        // another page, and by turns with a stranger's or that of another session, over or not.
        let other = |at: usize| vec![("_token".to_owned(), self.sessions[at].form_token(path))];
        let turn = (path.len() + self.persona.role as usize + self.persona.state as usize) % 3;
        let foreign = match turn {
            2 if self.persona.role != Role::Anyone => stranger(self.trial, path),
            at => other(at % 2),
        };
        for token in [
            vec![],
            vec![self.persona.browser.token("/elsewhere")],
            foreign,
        ] {
            let out = self.persona.browser.send("POST", path, &token);
            page::headers(&out, &what);
            assert!(self.comes_back(out.status), "{what}: {}", out.status);
        }
        // Nor when another site sends it, whatever its token.
        let mut raw = self.persona.browser.raw("POST", path, &right);
        raw.fetch_site = Some("cross-site".to_owned());
        assert!(
            refused(self.trial.answer(&raw).status),
            "{what}: sent from elsewhere"
        );
        raw.fetch_site = None;
        raw.origin = Some("https://elsewhere.example".to_owned());
        assert!(
            refused(self.trial.answer(&raw).status),
            "{what}: sent from elsewhere"
        );
        true
    }

    /// Whether this is how a form comes back that had no right token.
    fn comes_back(&self, status: u16) -> bool {
        // A form of several pages that comes alone leads back to its beginning.
        let alone = self
            .route
            .fields
            .iter()
            .any(|field| field.name == "carried");
        let left = self.persona.state == State::Left;
        match self.route.act {
            // Whoever is signed in already is led to their own page.
            ActCode::SignIn if self.persona.role != Role::Anyone => matches!(status, 303 | 422),
            // The form stands on a page that only they see who left.
            ActCode::AfterLeaving if !left => status == 404,
            // The page that this form stands on is no longer theirs.
            ActCode::SignOut if left => status == 404,
            _ => status == 422 || alone && matches!(status, 303 | 404),
        }
    }
}

/// Whether a form that came from elsewhere was not taken: refused, or led to
/// the page that comes back, where it still changes nothing (see the dump).
const fn refused(status: u16) -> bool {
    matches!(status, 403 | 404 | 303)
}

engines! {
    everybody_before_every_route => |trial| {
        let world = World::of(trial);
        let telling = Telling::list();
        assert!(Role::ALL.iter().all(|role| world.personas.iter().any(|one| one.role == *role)));
        let mut extra = someone(trial, Role::Partner, "Dunlin");
        let over = session(&extra.browser);
        extra.browser.open("/me").press("/out");
        let sessions = [session(&extra.signs_in().browser), over];
        let before = main_but(trial, &["session"]);
        let (asked, opened) = (Counter::new(0), Counter::new(0));
        let mut reached = std::collections::BTreeSet::new();
        for persona in &world.personas {
            let missing = ["GET", "POST"].map(|method| persona.browser.send(method, "/no/thing", &[]));
            for route in routes() {
                for target in targets(&world, route, persona) {
                    let ask = Ask { sessions: &sessions, trial, persona, route, target: &target,
                        circles: &world.circles,
                    };
                    let open = match route.method {
                        Method::Get => ask.get(&missing[0], &telling),
                        Method::Post => ask.post(&missing[1]),
                    };
                    asked.set(asked.get() + 1);
                    if open {
                        opened.set(opened.get() + 1);
                        reached.insert(route.name);
                    }
                }
            }
        }
        assert!(main_but(trial, &["session"]) == before, "looking changed something");
        for route in routes() {
            assert!(reached.contains(route.name), "nobody reached {}", route.name);
        }
        assert!(asked.get() > 5_000 && opened.get() > 1_000, "few doors were tried");
    }

    other_methods_are_refused => |trial| {
        let browser = trial.browser();
        for method in ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "get", ""] {
            for path in ["/", "/me", "/in", "/nothing/here", "/healthz", "/s.css"] {
                let out = browser.send(method, path, &[]);
                assert_eq!((out.status, out.body.len()), (405, 0), "{method} {path}");
                page::headers(&out, method);
            }
        }
    }
}
