//! What can be told apart from outside: status, headers, length and page,
//! without the keys that are new on every page.

use crate::browser::Browser;

/// An answer as somebody outside could compare it with another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seen {
    status: u16,
    headers: Vec<(&'static str, String)>,
    length: usize,
    page: String,
}

const NEW_EACH_TIME: [&str; 4] = ["_token", "_once", "carried", "kept"];

/// The answer that a browser shows; what was typed counts as the same text.
pub fn seen(browser: &Browser, typed: &[&str]) -> Seen {
    let mut page = browser.html.clone();
    for text in typed {
        page = page.replace(text, "typed");
    }
    let headers = browser.headers.iter().map(|(name, value)| {
        let value = if *name == "set-cookie" {
            "x".repeat(value.len())
        } else {
            value.clone()
        };
        (*name, value)
    });
    Seen {
        status: browser.status,
        headers: headers.collect(),
        length: page.len(),
        page: bare(&page),
    }
}

fn bare(page: &str) -> String {
    let mut page = page.to_owned();
    for name in NEW_EACH_TIME {
        let mark = format!("name=\"{name}\" value=\"");
        let mut parts = page.split(&mark);
        let mut clean = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            clean.push_str(&mark);
            clean.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
        }
        page = clean;
    }
    page
}
