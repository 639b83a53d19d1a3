//! A ledger of what the program has acknowledged. Each writer changes one thing
//! that can be read back: what is there afterwards must be the last thing that was
//! acknowledged, or the one that was under way when no answer came.

use pergola_gather::times::rules::WORDS;

use crate::journeys::people::{Someone, circle, member};
use crate::trial::Trial;

/// Lines that one stranger leaves at most: more than 200 together are refused.
const QUESTIONS_MAX: usize = 80;

/// What a writer changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// Which parts of the week suit them, as the bits of a number: many rows at once.
    Times,
    /// A line for the group: left, taken back, left again.
    Line,
    /// The name they go by.
    Name,
    /// A yes that is given and taken back: a row and an entry of the journal.
    Yes,
    /// Lines without a sender: a row in each of the two databases.
    Stranger,
}

/// The eight.
pub const WRITERS: [What; 8] = [
    What::Times,
    What::Stranger,
    What::Line,
    What::Name,
    What::Yes,
    What::Stranger,
    What::Times,
    What::Line,
];

/// What came of one change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Came {
    /// It was acknowledged.
    Kept,
    /// A calm page with this status.
    Calm(u16),
    /// No answer.
    Nothing,
    /// It has written enough.
    Enough,
}

/// One who writes.
pub struct Writer<'t> {
    who: Someone<'t>,
    what: What,
    circle: String,
    name: &'static str,
    count: u32,
    /// What was acknowledged last.
    kept: String,
    /// What was sent and not answered.
    sent: Option<String>,
    /// The words of receipts that a stranger was given.
    receipts: Vec<String>,
    /// Changes that were acknowledged.
    pub acknowledged: usize,
    /// Changes of which no answer came.
    pub unanswered: usize,
}

/// A group with people who write.
pub fn writers<'t>(trial: &'t Trial, what: &[What]) -> (Someone<'t>, Vec<Writer<'t>>) {
    const NAMES: [&str; 8] = [
        "Heron", "Finch", "Swift", "Lark", "Teal", "Dove", "Plover", "Crane",
    ];
    let (mut leader, circle) = circle(trial, "Wren", "Blue room");
    let all = NAMES.into_iter().zip(what).map(|(name, what)| Writer {
        who: member(trial, &mut leader, &circle, name),
        what: *what,
        circle: circle.clone(),
        name,
        count: 0,
        kept: match what {
            What::Name => name.to_owned(),
            What::Yes => "no".to_owned(),
            _ => String::new(),
        },
        sent: None,
        receipts: Vec::new(),
        acknowledged: 0,
        unanswered: 0,
    });
    let all = all.collect();
    (leader, all)
}

impl Writer<'_> {
    fn page(&self) -> String {
        match self.what {
            What::Times => format!("{}/times", self.circle),
            What::Line => self.circle.clone(),
            What::Name => "/me/name".to_owned(),
            What::Yes => "/me/choices".to_owned(),
            What::Stranger => "/talk/write".to_owned(),
        }
    }

    /// Whether it changes this.
    pub fn is(&self, what: What) -> bool {
        self.what == what
    }

    /// Signs in again; a session ends after some quiet minutes.
    pub fn signs_in(&mut self) {
        if self.what != What::Stranger {
            self.who.signs_in();
        }
    }

    /// What was acknowledged last, as it can be read back; a stranger's receipt.
    pub fn state(&self) -> &str {
        match self.what {
            What::Stranger => self.receipts.last().map_or("", String::as_str),
            _ => &self.kept,
        }
    }

    /// Goes back to a moment: what was acknowledged until then, and what came next.
    pub fn was(&mut self, kept: &[&str], next: Option<String>) {
        if self.what == What::Stranger {
            self.receipts = kept.iter().map(|words| (*words).to_owned()).collect();
            return;
        }
        let first = match self.what {
            What::Name => self.name,
            What::Yes => "no",
            _ => "",
        };
        self.kept = (*kept.last().unwrap_or(&first)).to_owned();
        self.sent = next;
    }

    /// Changes its thing once more.
    pub fn writes(&mut self) -> Came {
        if self.receipts.len() >= QUESTIONS_MAX {
            return Came::Enough;
        }
        if !self.who.browser.reaches(&self.page()) {
            return Came::Nothing;
        }
        if let Some(status) = self.calm() {
            return Came::Calm(status);
        }
        assert_eq!(
            self.who.browser.status,
            200,
            "{}: {}",
            self.page(),
            self.who.browser.text()
        );
        self.count += 1;
        let (action, fields, next) = self.fills();
        self.sent = Some(next);
        if !self.who.browser.sends(&action, &fields) {
            self.unanswered += 1;
            return Came::Nothing;
        }
        match self.calm() {
            Some(status) => {
                // A full disk keeps nothing; after a failed write nobody knows.
                self.sent.take_if(|_| status == 507);
                self.unanswered += usize::from(self.sent.is_some());
                Came::Calm(status)
            }
            None => {
                self.answered();
                Came::Kept
            }
        }
    }

    /// The status of a calm page that says that nothing can be kept now.
    fn calm(&self) -> Option<u16> {
        let browser = &self.who.browser;
        let calm = matches!(browser.status, 503 | 507);
        let text = browser.text();
        assert!(
            !calm || (browser.html.contains("</html>") && !text.contains("rror")),
            "{text}"
        );
        calm.then_some(browser.status)
    }

    /// Types the next change: the form's action, its fields, and what will be there.
    fn fills(&mut self) -> (String, Vec<(String, String)>, String) {
        let (browser, count) = (&mut self.who.browser, self.count);
        let (action, field, next) = match self.what {
            What::Times => return self.ticks(),
            What::Line if !self.kept.is_empty() => {
                let action = own_line(&self.who, &self.circle).expect("an own line");
                let fields = self.who.browser.filled(&action);
                return (action, fields, String::new());
            }
            What::Line => {
                let action = format!("{}/line", self.circle);
                (action, "line", format!("Line {count} of {}", self.name))
            }
            What::Name => (
                "/me/name".to_owned(),
                "name",
                format!("{} {count}", self.name),
            ),
            What::Yes => {
                let next = if self.kept == "yes" { "no" } else { "yes" };
                ("/me/choices".to_owned(), "attendance", next.to_owned())
            }
            What::Stranger => {
                let lines = format!("Question {count} of {}", self.name);
                ("/talk/write".to_owned(), "lines", lines)
            }
        };
        let fields = browser.fill(field, &next).filled(&action);
        (action, fields, next)
    }

    fn ticks(&self) -> (String, Vec<(String, String)>, String) {
        let action = format!("{}/times", self.circle);
        let mut fields = self.who.browser.filled(&action);
        fields.retain(|(name, _)| !WORDS.contains(&name.as_str()));
        let ticked = pattern(self.count);
        let yes = |word: &&str| ((*word).to_owned(), "yes".to_owned());
        fields.extend(ticked.iter().map(yes));
        (action, fields, ticked.join(" "))
    }

    /// An answer came: it says that the change is kept.
    fn answered(&mut self) {
        let browser = &self.who.browser;
        let wanted = if self.what == What::Stranger {
            200
        } else {
            303
        };
        assert_eq!(
            browser.status,
            wanted,
            "{}: {}",
            browser.path,
            browser.text()
        );
        if self.what == What::Stranger {
            self.receipts.push(browser.listed("words").join(" "));
        }
        self.kept = self.sent.take().expect("something was sent");
        self.acknowledged += 1;
    }

    /// Reads back; what was under way may be there or not, but whole.
    pub fn reads(&mut self) {
        if self.what == What::Stranger {
            self.sent = None;
            let newest = self.receipts.last().cloned();
            newest.iter().for_each(|words| self.answers_to(words));
            return;
        }
        let there = self.there();
        if there != self.kept {
            assert_eq!(
                Some(&there),
                self.sent.as_ref(),
                "{:?}: {} was acknowledged",
                self.what,
                self.kept
            );
            self.kept = there;
        }
        self.sent = None;
    }

    fn there(&mut self) -> String {
        let page = self.page();
        let browser = &mut self.who.browser;
        browser.open(&page).at(&page, 200);
        let field = |fields: Vec<(String, String)>, name: &str| {
            let found = fields.into_iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value).unwrap_or_default()
        };
        match self.what {
            What::Times => {
                let ticked = browser.filled(&page);
                let on = |word: &&str| ticked.iter().any(|(name, _)| name == word);
                WORDS.into_iter().filter(on).collect::<Vec<_>>().join(" ")
            }
            What::Line => {
                let text = browser.text();
                let words = text.split(&format!(" of {}", self.name)).next();
                let line = words.filter(|_| text.contains(&format!(" of {}", self.name)));
                let line = line.and_then(|words| words.rsplit("Line ").next());
                assert_eq!(line.is_some(), own_line(&self.who, &self.circle).is_some());
                line.map(|count| format!("Line {count} of {}", self.name))
                    .unwrap_or_default()
            }
            What::Name => field(browser.filled("/me/name"), "name"),
            _ => field(browser.filled("/me/choices"), "attendance"),
        }
    }

    /// Looks at what is theirs in a damaged house: it is right, or the page is calm, or there is none.
    pub fn sees_own_or_calm(&mut self, what: &str) {
        let others = ["Heron", "Finch", "Swift", "Lark"]
            .into_iter()
            .filter(|name| *name != self.name);
        for path in ["/me/name", "/me/copy"] {
            if self.what == What::Stranger || !self.who.browser.reaches(path) {
                return;
            }
            let browser = &self.who.browser;
            let (status, text) = (browser.status, &browser.html);
            assert!(
                text.contains("</html>") && !text.contains("panicked"),
                "{what}: {path}: {text}"
            );
            let whose = others.clone().find(|name| text.contains(name));
            assert_eq!(whose, None, "{what}: {path} of {}", self.name);
            let own = status == 200 && text.contains(self.name);
            assert!(
                own || status >= 400,
                "{what}: {path} of {}: {status} {}",
                self.name,
                browser.text()
            );
        }
    }

    fn answers_to(&mut self, words: &str) {
        let browser = &mut self.who.browser;
        browser
            .open("/talk/answer")
            .fill("words", words)
            .press("/talk/answer");
        browser.at("/talk/answer", 200).says("No answer yet");
    }

    /// Every receipt still leads to its lines; how many there are.
    pub fn all_receipts(&mut self) -> usize {
        let receipts = self.receipts.clone();
        receipts.iter().for_each(|words| self.answers_to(words));
        receipts.len()
    }
}

/// Every question opens at the desk; how many wait there.
pub fn desk(leader: &mut Someone) -> usize {
    leader.signs_in().browser.open("/desk").at("/desk", 200);
    let links = leader.browser.links().into_iter();
    let waiting: Vec<_> = links
        .filter(|link| link.starts_with("/desk/lines/"))
        .collect();
    for path in &waiting {
        leader.browser.open(path).at(path, 200).says("Question ");
    }
    waiting.len()
}

fn own_line(who: &Someone, circle: &str) -> Option<String> {
    let actions = who.browser.forms().into_iter().map(|form| form.action);
    let begin = format!("{circle}/line/");
    actions
        .into_iter()
        .find(|action| action.starts_with(&begin))
}

/// The ticks that stand for a number, each number's its own.
fn pattern(count: u32) -> Vec<&'static str> {
    let bits = count.wrapping_mul(2_654_435) | 1 << 20;
    let on = WORDS.into_iter().enumerate();
    on.filter(|(bit, _)| bits >> bit & 1 == 1)
        .map(|(_, word)| word)
        .collect()
}
