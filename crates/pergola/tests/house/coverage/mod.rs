//! Every route, everybody, everything that a path can name. What is expected
//! comes from the table of acts and from nowhere else; what is not allowed is
//! byte for byte what is not there.

mod page;
mod telling;
mod world;

use std::cell::Cell as Counter;

use pergola::door::Out;
use pergola_base::{Method, Mode, Role, Route};
use pergola_home::CAPABILITIES;
use pergola_seal::SessionToken;

use self::telling::Telling;
use self::world::{Persona, World};
use crate::both;
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
        name if name.starts_with("circles.person") => &world.entered,
        name => panic!("{name} names a person: say here which one is the right one"),
    }
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
    let (things, right): (Vec<&str>, Vec<&str>) = if route.path.contains(":person") {
        let right = right_person(world, route);
        let others = [&*myself, &world.member, &world.entered, &world.waiting, &world.other];
        let mut list = vec![right];
        list.extend(others.into_iter().filter(|one| *one != right));
        list.extend([NOTHING, "x"]);
        (list, vec![right])
    } else if route.path.contains(":note") {
        let notes = &world.notes;
        (vec![&notes[0], &notes[1], NOTHING, "x"], vec![&notes[0]])
    } else {
        (vec![""], vec![""])
    };
    let mut all = Vec::new();
    for circle in &circles {
        for thing in &things {
            let mut path = route.path.replace(":person", thing).replace(":note", thing);
            path = path.replace(":circle", circle.unwrap_or_default());
            assert!(!path.contains(':'), "{} names something unknown", route.name);
            let here = circle.is_none_or(|circle| circle == world.circles[0] || thing.is_empty());
            let right = right.contains(thing) && here;
            all.push(Target { path, circle: circle.map(str::to_owned), right });
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

/// A form with the right token for its path, and otherwise empty.
fn tokened(trial: &Trial, persona: &Persona, path: &str) -> Vec<(String, String)> {
    let hour = u64::try_from(trial.now().hour()).expect("after 1970");
    let cookies = persona.browser.cookies();
    let session = cookies.iter().find(|(name, _)| name == "__Host-s");
    let token = match session.and_then(|(_, value)| SessionToken::parse(value)) {
        Some(token) => token.form_token(path),
        None => trial.door.house.keys.form_token(path, hour),
    };
    vec![("_token".to_owned(), token)]
}

fn get(trial: &Trial, persona: &Persona, route: &Route, target: &Target, telling: &Telling) -> bool {
    let path = &target.path;
    let what = format!("{} opens {path} ({})", persona.called(), route.name);
    let out = persona.browser.send("GET", path, &[]);
    page::headers(&out, &what);
    let allowed = persona.may(route.act, target.circle.as_deref());
    if !allowed || !target.right {
        let missing = persona.browser.send("GET", "/nothing/here", &[]);
        assert_eq!(out.status, 404, "{what}");
        same(&out, &missing, &what);
        return false;
    }
    assert!(matches!(out.status, 200 | 303 | 404), "{what}: {}", out.status);
    let head = persona.browser.send("HEAD", path, &[]);
    assert!(head.body.is_empty(), "{what}");
    assert_eq!((head.status, &head.headers), (out.status, &out.headers), "{what}");
    if route.mode == Mode::Own || out.status != 200 {
        return out.status != 404;
    }
    for language in ["en", "ar"] {
        let out = persona.browser.send("GET", &format!("{path}?lang={language}"), &[]);
        let what = format!("{what} in {language}");
        page::headers(&out, &what);
        let html = String::from_utf8(out.body).expect("pages are UTF-8");
        assert!(html.contains(&format!("<html lang=\"{language}\"")), "{what}");
        page::markup(&html, &trial.programme.cover, &what);
        page::words(telling, persona.role, route.path, &html, &what);
    }
    true
}

fn post(trial: &Trial, persona: &Persona, route: &Route, target: &Target) -> bool {
    let path = &target.path;
    let what = format!("{} sends {path} ({})", persona.called(), route.name);
    let allowed = persona.may(route.act, target.circle.as_deref());
    if !allowed || !target.right {
        let out = persona.browser.send("POST", path, &tokened(trial, persona, path));
        let missing = persona.browser.send("POST", "/nothing/here", &[]);
        page::headers(&out, &what);
        assert_eq!(out.status, 404, "{what}");
        same(&out, &missing, &what);
        return false;
    }
    // Without its token nothing is done, and the form comes back.
    for token in [vec![], tokened(trial, persona, "/elsewhere")] {
        let out = persona.browser.send("POST", path, &token);
        page::headers(&out, &what);
        assert!(matches!(out.status, 422 | 404), "{what}: {}", out.status);
    }
    // Nor when another site sends it, whatever its token.
    let mut raw = persona.browser.raw("POST", path, &tokened(trial, persona, path));
    raw.fetch_site = Some("cross-site".to_owned());
    assert!(matches!(trial.answer(&raw).status, 403 | 404), "{what}: sent from elsewhere");
    raw.fetch_site = None;
    raw.origin = Some("https://elsewhere.example".to_owned());
    assert!(matches!(trial.answer(&raw).status, 403 | 404), "{what}: sent from elsewhere");
    true
}

both! {
    everybody_before_every_route => |trial| {
        let world = World::of(trial);
        let telling = Telling::list();
        assert!(Role::ALL.iter().all(|role| world.personas.iter().any(|one| one.role == *role)));
        let before = main_but(trial, &["session"]);
        let (asked, opened) = (Counter::new(0), Counter::new(0));
        let mut reached = std::collections::BTreeSet::new();
        for persona in &world.personas {
            for route in routes() {
                for target in targets(&world, route, persona) {
                    let open = match route.method {
                        Method::Get => get(trial, persona, route, &target, &telling),
                        Method::Post => post(trial, persona, route, &target),
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
        println!("count coverage: {} asked, {} opened", asked.get(), opened.get());
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
