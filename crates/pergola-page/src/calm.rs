//! The pages that exist without any capability: not there, too much, our own
//! failure, locked. They are calm, carry the way out and the help line, and
//! hold nothing about the request that led to them. "Not there" and "not
//! yours" are the same bytes.

use askama::Template;
use pergola_base::{Answer, Cx, Request};
use pergola_seal::Language;

use crate::numbers::say_day;
use crate::say::say;
use crate::shell::{Shell, dir, page};

#[derive(Template)]
#[template(path = "calm.html")]
struct CalmPage<'a> {
    s: Shell<'a>,
    title: &'static str,
    what: &'static str,
    next: &'static str,
    /// The day that the last sentence names, if it names one.
    day: String,
    reference: &'a str,
    /// Whether the languages are offered: they open the same address again.
    turns: bool,
}

/// One language's words on the locked page.
struct Closed {
    lang: &'static str,
    dir: &'static str,
    title: String,
    what: String,
    emergency: String,
}

#[derive(Template)]
#[template(path = "locked.html")]
struct LockedPage {
    cover: String,
    way_out: String,
    closed: Vec<Closed>,
}

/// 404: not there, or not yours. `sent`: what a form was about; perhaps somebody else was quicker.
#[must_use]
pub fn missing(cx: &Cx, sent: bool) -> Answer {
    let words = if sent {
        ["page-gone-title", "page-gone", "page-gone-next"]
    } else {
        ["page-missing-title", "page-missing", "page-missing-next"]
    };
    calm(cx, words, "", !sent).status(404)
}

/// 200: a form that ended the visit was sent a second time, and its own page is shown only once.
#[must_use]
pub fn done(cx: &Cx) -> Answer {
    let everywhere = cx.house.gone_everywhere(cx.today());
    page(&CalmPage {
        s: Shell::new(cx, &Request::default()),
        title: "page-done-title",
        what: "page-done",
        next: "page-done-next",
        day: say_day(cx.language, everywhere),
        reference: "",
        turns: false,
    })
}

/// 500: ours. The reference means nothing by itself; the log repeats it. `opens`: the address can be opened.
#[must_use]
pub fn fault(cx: &Cx, reference: &str, opens: bool) -> Answer {
    let words = ["page-fault-title", "page-fault", "page-fault-next"];
    calm(cx, words, reference, opens).status(500)
}

/// 503: too many at this moment. `opens`: the address can be opened.
#[must_use]
pub fn busy(cx: &Cx, opens: bool) -> Answer {
    let words = ["page-busy-title", "page-busy", "page-busy-next"];
    calm(cx, words, "", opens).status(503)
}

/// 507: the disk is full; nothing was kept.
#[must_use]
pub fn full(cx: &Cx) -> Answer {
    let words = ["page-full-title", "page-full", "page-full-next"];
    calm(cx, words, "", false).status(507)
}

/// 503: the disk failed under what was sent; it may have been kept, or not.
#[must_use]
pub fn unsure(cx: &Cx, reference: &str) -> Answer {
    let words = ["page-unsure-title", "page-unsure", "page-unsure-next"];
    calm(cx, words, reference, false).status(503)
}

/// 413: more was sent than a form may hold.
#[must_use]
pub fn too_large(cx: &Cx) -> Answer {
    let words = ["page-large-title", "page-large", "page-large-next"];
    calm(cx, words, "", false).status(413)
}

/// 503: the house is locked. No key, no database: said in every language of
/// the list, the first one first.
#[must_use]
pub fn locked(languages: &[Language]) -> Answer {
    let first = languages.first().copied().unwrap_or(Language::En);
    let closed = languages.iter().map(|language| Closed {
        lang: language.code(),
        dir: dir(*language),
        title: say(*language, "page-locked-title", &[]),
        what: say(*language, "page-locked", &[]),
        emergency: say(*language, "page-emergency-any", &[]),
    });
    let closed = closed.collect();
    let cover = say(first, "page-cover", &[]);
    let way_out = say(first, "page-way-out", &[]);
    page(&LockedPage {
        cover,
        way_out,
        closed,
    })
    .status(503)
}

/// `turns`: the same address shows something useful in another language.
fn calm(cx: &Cx, words: [&'static str; 3], reference: &str, turns: bool) -> Answer {
    let request = Request::default();
    let [title, what, next] = words;
    page(&CalmPage {
        s: Shell::new(cx, &request),
        title,
        what,
        next,
        day: String::new(),
        reference,
        turns,
    })
}
