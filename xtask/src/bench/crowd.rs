//! Every page of a house of very many people against the same page of the plain
//! demo: whoever signs in follows each link once, and each kind of page is asked
//! for in turns. Then start and memory. Prints routes, never a path or a name.

use std::collections::BTreeMap;
use std::process::Command;
use std::time::Instant;

use clap::Args;

use super::http::page;
use super::load::median;
use super::served::{Served, build, house_of, make_house, program};
use super::visitor;
use super::work;
use crate::chore::{Outcome, say};

/// The plain demo.
const FEW: usize = 100;
/// Those whose pages are followed.
const ROLES: [&str; 6] = [
    "participant",
    "mentor",
    "facilitator",
    "coordinator",
    "safeguarding-lead",
    "administrator",
];
/// Pages that one of them opens while following links.
const PAGES_MAX: usize = 300;
/// A page that costs more than this is told with stars.
const TIMES_MAX: f64 = 1.3;

/// Every page's latency among very many people, against the plain demo.
#[derive(Args)]
pub struct Crowd {
    /// People of the large house.
    #[arg(long, default_value_t = 100_000)]
    people: usize,
    /// Times that each page is asked for, in turns.
    #[arg(long, default_value_t = 30)]
    tries: usize,
    /// Use the program and the houses of the last run.
    #[arg(long)]
    made: bool,
    /// Seconds for which a server is left alone before it is read.
    #[arg(long, default_value_t = 30)]
    quiet: u64,
}

/// A served house: of each kind of page one, with who may see it.
struct Known {
    served: Served,
    pages: BTreeMap<String, (String, String)>,
}

impl Crowd {
    /// Builds, measures and prints the table.
    pub fn run(&self) -> Outcome {
        if !self.made {
            build()?;
        }
        let routes = routes()?;
        let small = self.known(FEW, &routes)?;
        let large = self.known(self.people, &routes)?;
        say(&format!(
            "| page | among {FEW}, us | among {}, us | times |\n|---|---|---|---|",
            self.people
        ));
        let mut all = Vec::new();
        for (route, few) in &small.pages {
            let Some(many) = large.pages.get(route) else {
                continue;
            };
            let (few, many) = self.turns((&small.served, few), (&large.served, many))?;
            let times = many / few;
            let mark = if times > TIMES_MAX { " **" } else { "" };
            say(&format!(
                "| {route} | {few:.0} | {many:.0} | {times:.2}{mark} |"
            ));
            all.push(times);
        }
        let above = all.iter().filter(|times| **times > TIMES_MAX).count();
        say(&format!(
            "| {} kinds of page, the middle one | | | {:.2} |\n| above {TIMES_MAX} times | | | {above} |",
            all.len(),
            median(all.iter().copied()),
        ));
        for (people, known) in [(FEW, &small), (self.people, &large)] {
            let (memory, first) = (known.served.pss_mib()?, known.served.started_in * 1_000.0);
            say(&format!(
                "{people} people: {first:.0} ms to the first page, {memory:.1} MiB after all pages"
            ));
        }
        drop((small, large));
        for people in [FEW, self.people] {
            work::measure(people, self.quiet)?;
        }
        Ok(())
    }

    fn known(&self, people: usize, routes: &[Vec<String>]) -> Result<Known, String> {
        let house = if self.made {
            house_of(people)
        } else {
            make_house(people)?
        };
        let served = Served::house(&house)?;
        let mut pages = BTreeMap::new();
        for role in ROLES {
            let cookie = visitor::of_role(&served.at, &house, role)?;
            follow(&served.at, &cookie, routes, &mut pages);
        }
        Ok(Known { served, pages })
    }

    /// The middle of each, in microseconds, asked for in turns.
    #[expect(
        clippy::disallowed_methods,
        reason = "a bench measures; nothing it measures decides anything"
    )]
    fn turns(
        &self,
        few: (&Served, &(String, String)),
        many: (&Served, &(String, String)),
    ) -> Result<(f64, f64), String> {
        let one = |(served, (path, cookie)): (&Served, &(String, String))| {
            let begun = Instant::now();
            page(&served.at, path, cookie)?;
            Ok::<f64, String>(begun.elapsed().as_secs_f64() * 1e6)
        };
        let (mut fews, mut manies) = (Vec::new(), Vec::new());
        for _ in 0..self.tries {
            fews.push(one(few)?);
            manies.push(one(many)?);
        }
        Ok((median(fews), median(manies)))
    }
}

/// The addresses of all reading pages, in parts.
fn routes() -> Result<Vec<Vec<String>>, String> {
    let given = Command::new(program())
        .arg("routes")
        .output()
        .map_err(|error| format!("the program did not start: {error}"))?;
    let text = String::from_utf8_lossy(&given.stdout).into_owned();
    let reading = text.lines().filter_map(|line| line.strip_prefix("GET "));
    let path = |line: &str| line.split_whitespace().next().map(parts);
    Ok(reading.filter_map(path).collect())
}

fn parts(path: &str) -> Vec<String> {
    path.split('/').map(str::to_owned).collect()
}

/// The route that an address belongs to; one without names in it goes before.
fn route_of(routes: &[Vec<String>], path: &str) -> Option<String> {
    let asked = parts(path);
    let fits = |route: &&Vec<String>| {
        route.len() == asked.len()
            && route
                .iter()
                .zip(&asked)
                .all(|(of, is)| of == is || of.starts_with(':'))
    };
    let names = |route: &&Vec<String>| route.iter().filter(|part| part.starts_with(':')).count();
    let best = routes.iter().filter(fits).min_by_key(names)?;
    Some(best.join("/"))
}

/// Follows links; of each kind the first page that was there is kept.
fn follow(
    at: &str,
    cookie: &str,
    routes: &[Vec<String>],
    kept: &mut BTreeMap<String, (String, String)>,
) {
    let mut waiting = vec!["/me".to_owned(), "/".to_owned()];
    let mut seen = waiting.clone();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut opened = 0;
    while let Some(path) = waiting.pop().filter(|_| opened < PAGES_MAX) {
        opened += 1;
        let Ok(html) = page(at, &path, cookie) else {
            continue;
        };
        if let Some(route) = route_of(routes, &path) {
            kept.entry(route)
                .or_insert_with(|| (path.clone(), cookie.to_owned()));
        }
        for link in links(&html) {
            // Three of a kind show as much as thousands.
            let kind = route_of(routes, &link).unwrap_or_default();
            let known = kinds.entry(kind).or_default();
            if *known < 3 && !seen.contains(&link) {
                *known += 1;
                seen.push(link.clone());
                waiting.push(link);
            }
        }
    }
}

fn links(html: &str) -> Vec<String> {
    let found = html.split("href=\"").skip(1);
    let link = |rest: &str| {
        let path = rest.split(['"', '?', '#']).next()?;
        path.starts_with('/').then(|| path.to_owned())
    };
    found.filter_map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::{links, parts, route_of};

    #[test]
    fn a_page_belongs_to_the_route_with_the_fewest_names() {
        let routes: Vec<_> = ["/g/:circle", "/g/all", "/g/:circle/lead"]
            .map(parts)
            .into();
        assert_eq!(route_of(&routes, "/g/all").as_deref(), Some("/g/all"));
        assert_eq!(route_of(&routes, "/g/abc").as_deref(), Some("/g/:circle"));
        assert_eq!(
            route_of(&routes, "/g/abc/lead").as_deref(),
            Some("/g/:circle/lead")
        );
        assert_eq!(route_of(&routes, "/nowhere"), None);
    }

    #[test]
    fn links_of_the_house_are_followed_and_no_others() {
        let html = "<a href=\"/g/1?x=2\">a</a><a href=\"tel:112\">b</a><link href=\"/s.css\">";
        assert_eq!(links(html), ["/g/1", "/s.css"]);
    }
}
