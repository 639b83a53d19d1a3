//! What holds for every answer: its headers, its markup, its words.

use pergola::CAPABILITIES;
use pergola::door::Out;
use pergola_base::Role;

use super::telling::Telling;

/// Headers of every answer, with their exact value.
const ALWAYS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
         frame-ancestors 'none'; base-uri 'none'",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("x-robots-tag", "noindex, nofollow"),
];
/// Headers that say too much.
const NEVER: &[&str] = &[
    "server",
    "x-powered-by",
    "date",
    "etag",
    "last-modified",
    "via",
];

/// A header's values.
pub fn header<'o>(out: &'o Out, name: &str) -> Vec<&'o str> {
    let named = out.headers.iter().filter(|(known, _)| *known == name);
    named.map(|(_, value)| value.as_str()).collect()
}

/// Asserts what holds for the headers of any answer.
#[track_caller]
pub fn headers(out: &Out, what: &str) {
    for (name, value) in ALWAYS {
        assert_eq!(header(out, name), [*value], "{what}: {name}");
    }
    for name in NEVER {
        assert!(header(out, name).is_empty(), "{what}: {name}");
    }
    let kind = header(out, "content-type");
    let public = kind
        .iter()
        .any(|kind| kind.starts_with("text/css") || kind.contains("svg"));
    for kind in &kind {
        let written = kind.starts_with("text/") || kind.contains("+xml");
        assert!(
            !written || kind.ends_with("; charset=utf-8"),
            "{what}: {kind} does not say its letters"
        );
    }
    let cache = if public {
        "public, max-age=3600"
    } else {
        "no-store"
    };
    assert_eq!(
        header(out, "cache-control"),
        [cache],
        "{what}: cache-control"
    );
    for cookie in header(out, "set-cookie") {
        assert!(cookie.starts_with("__Host-"), "{what}: {cookie}");
        for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"] {
            assert!(cookie.contains(part), "{what}: {cookie}");
        }
        let ended = cookie
            .split(';')
            .next()
            .is_some_and(|pair| pair.ends_with('='));
        assert_eq!(cookie.contains("Max-Age"), ended, "{what}: {cookie}");
        assert!(
            !cookie.contains("Expires") && !cookie.contains("Domain"),
            "{what}: {cookie}"
        );
    }
}

/// Asserts what holds for the markup of any page.
#[track_caller]
pub fn markup(html: &str, cover: &str, what: &str) {
    let small = html.to_lowercase();
    let bad = [
        "<script",
        "style=",
        "<style",
        "<iframe",
        "<object",
        "<embed",
        "<base",
        "javascript:",
        "http-equiv",
        " onclick",
        " onload",
        " onerror",
        "http://",
        "https://",
        "{{",
        "{%",
    ];
    for one in bad {
        assert!(!small.contains(one), "{what}: holds {one}");
    }
    let title = html
        .split("<title>")
        .nth(1)
        .and_then(|rest| rest.split("</title>").next());
    assert_eq!(
        title,
        Some(cover),
        "{what}: the title is the cover name and nothing else"
    );
    assert!(
        small.contains("<html lang=\"") && small.contains(" dir=\""),
        "{what}"
    );
    let out = html.find("action=\"/out\"").expect("a way out");
    assert!(
        html.find("<main").is_some_and(|main| out < main),
        "{what}: the way out comes first"
    );
    for part in html.split("<form ").skip(1) {
        form(part, what);
    }
}

/// A form is posted, to a route that declares every field that it sends.
#[track_caller]
fn form(part: &str, what: &str) {
    let (tag, rest) = part.split_once('>').expect("a form's tag ends");
    let inside = rest.split("</form>").next().unwrap_or_default();
    assert!(tag.contains("method=\"post\""), "{what}: {tag}");
    let action = attribute(tag, "action").expect("a form leads somewhere");
    if action == "/out" {
        return;
    }
    let routes = pergola::door::Routes::of(CAPABILITIES);
    let found = routes.find(pergola_base::Method::Post, action);
    let found = found.unwrap_or_else(|| panic!("{what}: nobody takes {action}"));
    for tag in inside
        .split('<')
        .skip(1)
        .filter_map(|tag| tag.split('>').next())
    {
        let Some(name) = attribute(tag, "name") else {
            continue;
        };
        let known = ["_token", "_once", "_lang"].contains(&name)
            || found.route.fields.iter().any(|field| field.name == name);
        assert!(known, "{what}: {action} does not declare {name}");
    }
    assert!(
        inside.contains("name=\"_token\""),
        "{what}: {action} has no token"
    );
}

fn attribute<'h>(tag: &'h str, name: &str) -> Option<&'h str> {
    tag.split(&format!("{name}=\"")).nth(1)?.split('"').next()
}

/// Asserts that no word gives anyone away, on pages that a participant can reach.
#[track_caller]
pub fn words(telling: &Telling, role: Role, path: &str, html: &str, what: &str) {
    if !matches!(role, Role::Anyone | Role::Participant | Role::Alumni) {
        return;
    }
    let html = crate::browser::without_keys(html);
    for text in [path, html.as_str()] {
        assert_eq!(telling.found(text), None, "{what}");
    }
}

/// Names that only their own circle may read, by the circle.
const NAMES: [(usize, &[&str]); 3] = [
    (
        0,
        &[
            "Blue room",
            "Heron",
            "Finch",
            "Swift",
            "Lark",
            "Dove",
            "Quail",
        ],
    ),
    (1, &["Green room"]),
    (2, &["Upper valley", "Ouzel"]),
];

/// Asserts that no page names a circle, or somebody in one, to others; `own` is
/// what the reader goes by.
#[track_caller]
pub fn names(own: &str, inside: impl Fn(usize) -> bool, html: &str, what: &str) {
    let html = crate::browser::without_keys(html);
    for (circle, names) in NAMES {
        for name in names.iter().filter(|name| !inside(circle) && own != **name) {
            assert!(!html.contains(name), "{what}: names {name}");
        }
    }
}
