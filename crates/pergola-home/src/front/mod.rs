//! The pages that anybody may open: the door, help, how to use these pages
//! safely, the way out explained, when somebody must be told, and the few
//! files beside them. They have no tables and keep nothing.

mod pages;
#[cfg(test)]
mod tests;

use pergola_base::{ActCode, Capability, Method, Mode, Page, Route};

pub use pages::{door, own};

const fn get(path: &'static str, name: &'static str, mode: Mode, page: Page) -> Route {
    let (method, act) = (Method::Get, ActCode::SeeFront);
    Route {
        method,
        path,
        name,
        act,
        mode,
        fields: &[],
        page,
        back: None,
    }
}

/// The front's entry in the list of capabilities.
pub const CAPABILITY: Capability = Capability {
    name: "front",
    schema: "",
    routes: &[
        get("/", "front.door", Mode::Plain, door),
        get("/help", "front.help", Mode::Plain, pages::help),
        get("/safety", "front.safety", Mode::Plain, pages::safety),
        get("/first", "front.first", Mode::Plain, pages::first),
        get("/limits", "front.limits", Mode::Plain, pages::limits),
        get("/weather", "front.weather", Mode::Own, pages::weather),
        get("/s.css", "front.stylesheet", Mode::Own, pages::stylesheet),
        get("/i.svg", "front.icon", Mode::Own, pages::icon),
        get("/robots.txt", "front.robots", Mode::Own, pages::robots),
    ],
    jobs: &[],
    owns: &[],
    held: &[],
    records: &[],
    hears: None,
    pieces: &[],
    leave: &[],
    carry: &[],
};
