//! People in the journeys: somebody who joined, and what they wrote down.

use pergola_base::Role;

use crate::browser::Browser;
use crate::trial::Trial;

/// Somebody who joined: their browser and the paper in their shoe.
pub struct Someone<'t> {
    /// Their browser, signed in.
    pub browser: Browser<'t>,
    /// The sign-in name.
    pub handle: String,
    /// The five words.
    pub words: String,
    /// The recovery code, if they chose one.
    pub code: Option<String>,
}

/// Joins by a spoken code, page by page.
pub fn joins<'t>(trial: &'t Trial, code: &str, name: &str, recovery: bool) -> Someone<'t> {
    joins_in(trial, "en", code, name, recovery)
}

/// The same in a language.
pub fn joins_in<'t>(
    trial: &'t Trial,
    language: &str,
    code: &str,
    name: &str,
    recovery: bool,
) -> Someone<'t> {
    let mut browser = trial.browser();
    browser
        .open(&format!("/?lang={language}"))
        .fill("code", code)
        .press("/j")
        .at("/j", 200);
    browser
        .press("/j/name")
        .fill("name", name)
        .press("/j/choices");
    if browser.html.contains("name=\"sure\"") {
        browser.fill("sure", "yes").press("/j/choices");
    }
    browser
        .fill("way", if recovery { "code" } else { "none" })
        .press("/j/words");
    browser.at("/j/words", 200);
    let (handle, words) = (browser.large(), browser.listed("words").join(" "));
    browser.effort.written(&format!("{handle}{words}"));
    browser.press("/j/way");
    let code = recovery.then(|| browser.listed("groups").join(" "));
    if let Some(code) = &code {
        browser.effort.written(code);
        browser.fill("typed", code).press("/j/last");
    }
    browser.fill("words", &words).press("/j/in").at("/me", 200);
    Someone {
        browser,
        handle,
        words,
        code,
    }
}

/// Somebody in a role, by a code that the house makes.
pub fn someone<'t>(trial: &'t Trial, role: Role, name: &str) -> Someone<'t> {
    joins(trial, &trial.code(role), name, true)
}

/// A facilitator with an open circle: themself, and the circle's path.
pub fn circle<'t>(trial: &'t Trial, leader: &str, name: &str) -> (Someone<'t>, String) {
    let mut leader = someone(trial, Role::Facilitator, leader);
    leader.browser.open("/g").fill("name", name).press("/g");
    let path = leader.browser.path.trim_end_matches("/lead").to_owned();
    assert!(path.starts_with("/g/"), "{path}: {}", leader.browser.text());
    (leader, path)
}

/// The four spoken words that a leader makes for a newcomer to their circle.
pub fn spoken(leader: &mut Someone, circle: &str) -> String {
    leader
        .browser
        .open(&format!("{circle}/lead"))
        .press(&format!("{circle}/code"));
    leader.browser.listed("words").join(" ")
}

/// Lets in whoever waits.
pub fn admit(leader: &mut Someone, circle: &str) {
    leader.browser.open(&format!("{circle}/lead"));
    let waiting: Vec<_> = leader
        .browser
        .links()
        .into_iter()
        .filter(|link| link.starts_with(&format!("{circle}/in/")))
        .collect();
    assert!(
        !waiting.is_empty(),
        "nobody waits: {}",
        leader.browser.text()
    );
    for path in waiting {
        leader
            .browser
            .open(&path)
            .fill("limits", "yes")
            .fill("adult", "yes")
            .press(&path);
    }
}

/// A newcomer who joined a circle and was let in.
pub fn member<'t>(
    trial: &'t Trial,
    leader: &mut Someone<'t>,
    circle: &str,
    name: &str,
) -> Someone<'t> {
    let code = spoken(leader, circle);
    let member = joins(trial, &code, name, true);
    admit(leader, circle);
    member
}

/// Somebody with an account, in a role, who is let into a circle.
pub fn helper<'t>(
    trial: &'t Trial,
    leader: &mut Someone<'t>,
    circle: &str,
    (role, name): (Role, &str),
) -> Someone<'t> {
    let mut helper = someone(trial, role, name);
    leader
        .browser
        .open(&format!("{circle}/lead"))
        .fill("kind", "here")
        .press(&format!("{circle}/code"));
    let code = leader.browser.listed("words").join(" ");
    helper
        .browser
        .open("/g/code")
        .fill("code", &code)
        .press("/g/code");
    admit(leader, circle);
    helper.signs_in();
    helper
}

/// Somebody without an account, entered by the leader.
pub fn guest(leader: &mut Someone, circle: &str, name: &str) {
    let form = format!("{circle}/person");
    leader
        .browser
        .open(&form)
        .fill("name", name)
        .fill("limits", "yes")
        .fill("adult", "yes")
        .press(&form);
    if leader.browser.status == 422 {
        leader.browser.fill("sure", "yes").press(&form);
    }
    leader.browser.says(name);
}

/// Plans a circle's evenings at 18:30, the first so many days from now.
pub fn plans(trial: &Trial, leader: &mut Someone, circle: &str, days: i64, count: i64) {
    let first = trial.door.house.zone.day(trial.now()).plus(days);
    let form = format!("{circle}/plan");
    leader
        .browser
        .open(&form)
        .fill("first", &first.0.to_string())
        .fill("time", "1110")
        .fill("count", &count.to_string())
        .fill("place", "Garden house, back door")
        .press(&form)
        .at(circle, 200);
}

/// The page of a circle's next evening, for whoever leads it.
pub fn next_evening(leader: &mut Someone, circle: &str) -> String {
    leader.browser.open(circle);
    let start = format!("{circle}/e/");
    let link = leader.browser.links().into_iter();
    let mut found = link.filter(|link| link.starts_with(&start));
    found.next().expect("an evening is planned")
}

impl<'t> Someone<'t> {
    /// Another browser, signed in with what stands on the paper.
    pub fn elsewhere(&self, trial: &'t Trial) -> Browser<'t> {
        let mut browser = trial.browser();
        browser
            .open("/")
            .fill("handle", &self.handle)
            .fill("words", &self.words)
            .press("/in");
        browser
    }

    /// Signs in again with what stands on the paper.
    pub fn signs_in(&mut self) -> &mut Self {
        self.browser.forget().open("/");
        self.browser
            .fill("handle", &self.handle)
            .fill("words", &self.words)
            .press("/in");
        self
    }
}

/// Tries to sign in with these; shows what came of it.
pub fn tries<'t>(trial: &'t Trial, handle: &str, words: &str) -> Browser<'t> {
    let mut browser = trial.browser();
    browser
        .open("/")
        .fill("handle", handle)
        .fill("words", words)
        .press("/in");
    browser
}

/// Takes new words, page by page; the old ones.
pub fn takes_new_words(who: &mut Someone) -> String {
    let words = shown_new_words(who);
    who.browser
        .press("/me/words/last")
        .fill("words", &words)
        .press("/me/words")
        .at("/me/more", 200);
    std::mem::replace(&mut who.words, words)
}

/// Asks for new words with the present ones; the new ones, which do not count yet.
pub fn shown_new_words(who: &mut Someone) -> String {
    who.browser
        .open("/me/words")
        .fill("words", &who.words)
        .press("/me/words/new")
        .at("/me/words/new", 200);
    who.browser.listed("words").join(" ")
}

/// Takes what the pages for lost words show: new words, and a new code for whoever came by their
/// own.
pub fn takes_new(browser: &mut Browser) -> (String, Option<String>) {
    let words = browser.at("/back", 200).listed("words").join(" ");
    let mut code = None;
    if browser
        .forms()
        .iter()
        .any(|form| form.action == "/back/code")
    {
        browser.press("/back/code").at("/back/code", 200);
        let shown = browser.listed("groups").join(" ");
        browser.fill("typed", &shown);
        code = Some(shown);
    }
    browser
        .press("/back/last")
        .fill("words", &words)
        .press("/back/in")
        .at(if code.is_some() { "/me" } else { "/me/way" }, 200);
    (words, code)
}

/// Types a spoken code on the first page.
pub fn types_code<'t>(trial: &'t Trial, code: &str) -> Browser<'t> {
    let mut browser = trial.browser();
    browser.open("/").fill("code", code).press("/j");
    browser
}

/// Leaves a line for a circle.
pub fn leaves_line(who: &mut Someone, circle: &str, line: &str) {
    who.browser
        .open(circle)
        .fill("line", line)
        .press(&format!("{circle}/line"))
        .says(line);
}

/// Leaves, by the two taps of the page.
pub fn leaves(who: &mut Someone, keeps_words: bool) {
    let words = if keeps_words { "keep" } else { "withdraw" };
    who.browser
        .open("/me/leave")
        .fill("words", words)
        .press("/me/leave")
        .says("You have left");
}
