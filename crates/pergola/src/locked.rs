//! The calm page of a house whose key is not there yet, and of one that is too
//! busy: no database, no name, the same bytes for everybody.

use pergola_base::{Answer, Body};
use pergola_page::{locked, texts};

use crate::door::{Out, Told};

const HEADERS: [(&str, &str); 4] = [
    ("content-type", "text/html; charset=utf-8"),
    ("cache-control", "no-store"),
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; \
         base-uri 'none'",
    ),
    ("retry-after", "20"),
];

/// What a locked house answers to any request.
#[must_use]
pub fn answer(path: &str) -> Out {
    match path {
        "/healthz" => out("text/plain", b"locked\n".to_vec()),
        _ => out("text/html; charset=utf-8", calm()),
    }
}

/// What a house answers when too many requests wait.
#[must_use]
pub fn busy() -> Out {
    out("text/html; charset=utf-8", calm())
}

fn out(kind: &str, body: Vec<u8>) -> Out {
    let headers = HEADERS
        .iter()
        .map(|(name, value)| {
            let value = if *name == "content-type" { kind } else { value };
            (*name, value.to_owned())
        })
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
