//! The calm page of a house whose key is not there yet, and of one that is too
//! busy: no database, no name, the same bytes for everybody.

use pergola_base::{Answer, Body};
use pergola_page::{locked, texts};
use pergola_seal::Language;

use crate::door::{ICON, Out, Scheme, TEXT, Told};

/// What every answer without a page carries, too.
pub const EVERYWHERE: [(&str, &str); 8] = [
    ("cache-control", "no-store"),
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; \
         base-uri 'none'",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("x-robots-tag", "noindex, nofollow"),
];

/// What a locked house answers to any request.
#[must_use]
pub fn answer(path: &str) -> Out {
    match path {
        "/healthz" => out(TEXT, b"locked\n".to_vec()),
        "/out" => way_out(),
        "/weather" | "/s.css" | "/i.svg" => open_to_all(path),
        _ => out("text/html; charset=utf-8", calm()),
    }
}

/// The way out works without key and database.
fn way_out() -> Out {
    let mut left = out(TEXT, Vec::new());
    left.status = 303;
    left.headers.push(("location", "/weather".to_owned()));
    // Under which address it is reached nobody knows yet, and not every browser knows what follows.
    for scheme in [Scheme::Secure, Scheme::Onion] {
        let ended = scheme.ended();
        left.headers
            .extend(ended.map(|cookie| ("set-cookie", cookie)));
    }
    left.headers.push((
        "clear-site-data",
        "\"cache\", \"cookies\", \"storage\"".to_owned(),
    ));
    left
}

/// What a house answers when too many requests wait.
#[must_use]
pub fn busy() -> Out {
    out("text/html; charset=utf-8", calm())
}

fn out(kind: &str, body: Vec<u8>) -> Out {
    let own = [("content-type", kind), ("retry-after", "20")];
    let headers = own
        .into_iter()
        .chain(EVERYWHERE)
        .map(|(name, value)| (name, value.to_owned()))
        .collect();
    Out {
        status: 503,
        headers,
        body,
        told: Told::Nothing,
    }
}

fn calm() -> Vec<u8> {
    let languages: Vec<_> = texts().languages().collect();
    let Answer { body, .. } = locked(&languages);
    match body {
        Body::Html(html) => html.into_bytes(),
        _ => Vec::new(),
    }
}

/// The weather and the stylesheet need no key.
fn open_to_all(path: &str) -> Out {
    let language = texts().languages().next().unwrap_or(Language::En);
    let (kind, body) = match pergola_home::front::own(path, language).map(|answer| answer.body) {
        Some(Body::Html(html)) => ("text/html; charset=utf-8", html.into_bytes()),
        Some(Body::Css(css)) => ("text/css; charset=utf-8", css.as_bytes().to_vec()),
        Some(Body::Icon(icon)) => (ICON, icon.as_bytes().to_vec()),
        _ => (TEXT, Vec::new()),
    };
    let mut shown = out(kind, body);
    shown.status = 200;
    shown
}
