//! What a template asks: language, texts, tokens, what was typed, what was
//! refused. A page is a struct with a `Shell` in its field `s` and a template
//! that extends `layout.html` and imports `kit.html`:
//!
//! ```text
//! #[derive(Template)]
//! #[template(path = "people/name.html")]
//! struct NamePage<'a> { s: Shell<'a>, name: Shown }
//!
//! {% extends "layout.html" %}
//! {% import "kit.html" as kit %}
//! {% block languages %}{{ kit::languages_kept(s) }}{% endblock %}   (the page has a form)
//! {% block main %}
//! <h1>{{ s.say("people-name-title") }}</h1>
//! {% call kit::form(s, "/me/name") %}
//! {{ kit::text(s, "name", "people-name-label", hint="people-name-hint") }}
//! {{ kit::main_button(s, "people-name-do") }}
//! {% endcall %}
//! {% endblock %}
//! ```
//!
//! `Shown` escapes itself and is printed with `|safe`, everything else without.
//! A shell never shows what was typed unless the form is being shown again.

use askama::Template;
use pergola_base::{Answer, Cx, Day, PiecePlace, Refusal, Request, State, Stop};
use pergola_seal::{Language, OnceKey, Plain, Shown};
use pergola_store::Tx;

use crate::say::{Arg, say};
use crate::stood;

/// What a template asks.
pub struct Shell<'a> {
    cx: &'a Cx<'a>,
    request: &'a Request,
}

/// A refusal in words: what happened, what to do next.
pub struct Told {
    /// The field it belongs to; empty for the form as a whole.
    pub field: &'static str,
    /// What happened.
    pub what: String,
    /// What to do next.
    pub next: String,
}

/// One language of the list.
pub struct Choice {
    /// Its two letters.
    pub code: &'static str,
    /// Its own name.
    pub name: &'static str,
    /// Its direction.
    pub dir: &'static str,
    /// Whether the page is in it.
    pub here: bool,
}

/// Bytes that most pages fit into: a text that grows is copied again and again.
const PAGE_BYTES: usize = 16 * 1024;

/// A page with status 200, from its template.
///
/// # Panics
/// Never: our templates write into a string and call nothing that fails.
pub fn page(template: &impl Template) -> Answer {
    Answer::page(written(template))
}

/// The text of a page, or of a piece of one.
///
/// # Panics
/// Never: our templates write into a string and call nothing that fails.
pub fn written(template: &impl Template) -> String {
    let mut text = String::with_capacity(PAGE_BYTES);
    template
        .render_into(&mut text)
        .expect("a template writes into a string");
    text
}

/// What the capabilities show at one place of a page, in the order of the list.
///
/// # Errors
/// Whatever stops one of them.
pub fn pieces(
    cx: &mut Cx,
    tx: &mut Tx,
    request: &Request,
    place: PiecePlace,
) -> Result<Vec<String>, Stop> {
    let mut shown = Vec::new();
    for capability in cx.house.capabilities {
        for piece in capability.pieces.iter().filter(|one| one.place == place) {
            shown.extend((piece.show)(cx, tx, request)?);
        }
    }
    Ok(shown)
}

/// A language's name in itself.
#[must_use]
pub const fn own_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::De => "Deutsch",
        Language::Fr => "Français",
        Language::Ar => "العربية",
    }
}

/// A language's direction, as HTML writes it.
#[must_use]
pub const fn dir(language: Language) -> &'static str {
    match language {
        Language::Ar => "rtl",
        Language::En | Language::De | Language::Fr => "ltr",
    }
}

/// A yes or no as a template hands it over: macros pass references.
pub trait Flag {
    /// Whether it is a yes.
    fn on(&self) -> bool;
}

impl Flag for bool {
    fn on(&self) -> bool {
        *self
    }
}

impl<T: Flag> Flag for &T {
    fn on(&self) -> bool {
        (**self).on()
    }
}

impl<'a> Shell<'a> {
    /// The shell of one answer.
    #[must_use]
    pub const fn new(cx: &'a Cx<'a>, request: &'a Request) -> Self {
        Self { cx, request }
    }

    /// The language's two letters.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.cx.language.code()
    }

    /// The direction of writing.
    #[must_use]
    pub const fn dir(&self) -> &'static str {
        dir(self.cx.language)
    }

    /// A text.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        say(self.cx.language, key, &[])
    }

    /// A text that names a number as `$n`.
    #[must_use]
    pub fn say_n(&self, key: &str, n: impl Into<i64>) -> String {
        say(self.cx.language, key, &[("n", Arg::Count(n.into()))])
    }

    /// A text that names a day as `$day`.
    #[must_use]
    pub fn say_day(&self, key: &str, day: Day) -> String {
        say(self.cx.language, key, &[("day", Arg::Day(day))])
    }

    /// A text that names a word, a number or a written day as `$word`.
    #[must_use]
    pub fn say_word(&self, key: &str, word: &str) -> String {
        say(self.cx.language, key, &[("word", Arg::Word(word))])
    }

    /// The cover name, which is also the page's whole title.
    #[must_use]
    pub fn cover(&self) -> String {
        match &self.cx.programme {
            Some(programme) => programme.cover.clone(),
            None => self.say("page-cover"),
        }
    }

    /// The emergency number, if the programme is known.
    #[must_use]
    pub fn emergency(&self) -> &str {
        self.cx
            .programme
            .as_ref()
            .map_or("", |programme| &programme.emergency)
    }

    /// The emergency number as a telephone dials it.
    #[must_use]
    pub fn emergency_dial(&self) -> String {
        digits(self.emergency())
    }

    /// A telephone number as it is dialled; nothing when a text holds no number.
    #[must_use]
    pub fn dial(&self, text: &str) -> String {
        dialled(text)
    }

    /// Whether somebody is signed in who has not left.
    #[must_use]
    pub fn signed(&self) -> bool {
        self.cx
            .signed()
            .is_some_and(|signed| signed.state != State::Left)
    }

    /// Whether the texts of this language wait for a local signature.
    #[must_use]
    pub fn draft(&self) -> bool {
        self.cx.house.drafts.contains(&self.cx.language)
    }

    /// The day since which something erased may be back, as long as everybody is told.
    #[must_use]
    pub fn came_back(&self) -> Option<String> {
        let (since, until) = self.cx.house.came_back?;
        (self.cx.today() <= until).then(|| self.say_day("page-came-back", since))
    }

    /// Whether a form led here, so that the page says that it is saved.
    #[must_use]
    pub fn saved(&self) -> bool {
        self.request.saved && !self.request.again() && self.signed()
    }

    /// The languages of the house, each in its own name.
    #[must_use]
    pub fn languages(&self) -> Vec<Choice> {
        let list = self.cx.house.languages.iter().map(|language| Choice {
            code: language.code(),
            name: own_name(*language),
            dir: dir(*language),
            here: *language == self.cx.language,
        });
        list.collect()
    }

    /// The token of a form that is posted to this path.
    #[must_use]
    pub fn token(&self, path: &str) -> String {
        match &self.request.token {
            Some(session) => session.form_token(path),
            None => {
                let hour = u64::try_from(self.cx.now.hour()).unwrap_or(0);
                self.cx.house.keys.form_token(path, hour)
            }
        }
    }

    /// A fresh once-key, so that a double click does one thing.
    #[must_use]
    pub fn once(&self) -> String {
        OnceKey::fresh()
    }

    /// What was typed into a field, when the form is shown again; else nothing.
    #[must_use]
    pub fn typed(&self, name: &str) -> Shown {
        self.again(name).map_or_else(nothing, Plain::show)
    }

    /// What was typed, or on the first showing what stands there so far.
    #[must_use]
    pub fn typed_or(&self, name: &str, so_far: &Shown) -> String {
        self.again(name)
            .map_or_else(|| so_far.to_string(), |typed| typed.show().to_string())
    }

    /// What the door carries in a hidden field, such as a form that waits for
    /// somebody to sign in again.
    #[must_use]
    pub fn hidden(&self, name: &str) -> Option<Shown> {
        self.request.field(name).map(Plain::show)
    }

    /// Whether a fixed code was chosen, when the form is shown again.
    #[must_use]
    pub fn picked(&self, name: &str, code: &'static str) -> bool {
        self.request.asked(name) && self.request.is(name, code)
    }

    /// Whether a fixed code was chosen, or on the first showing what is so far.
    #[must_use]
    pub fn picked_or(&self, name: &str, code: &'static str, so_far: impl Flag) -> bool {
        if self.request.asked(name) {
            self.request.is(name, code)
        } else {
            so_far.on()
        }
    }

    /// Whether the form of this path comes back because somebody else was quicker.
    #[must_use]
    pub fn overtaken(&self, path: &str) -> bool {
        stood::overtaken(self.request, path)
    }

    /// What was refused about a field.
    #[must_use]
    pub fn refusal(&self, field: &str) -> Option<Told> {
        self.request
            .refusals()
            .iter()
            .find(|refusal| refusal.field == Some(field))
            .map(|r| self.told(r))
    }

    /// Everything that was refused, for the list above the form.
    #[must_use]
    pub fn refusals(&self) -> Vec<Told> {
        self.request
            .refusals()
            .iter()
            .map(|refusal| self.told(refusal))
            .collect()
    }

    fn told(&self, refusal: &Refusal) -> Told {
        let number = refusal.number.unwrap_or(0);
        Told {
            field: refusal.field.unwrap_or(""),
            what: self.say_n(refusal.what, number),
            next: self.say_n(refusal.next, number),
        }
    }

    fn again(&self, name: &str) -> Option<&Plain> {
        self.request
            .refill
            .as_ref()
            .and_then(|_| self.request.field(name))
    }
}

fn nothing() -> Shown {
    Plain::new(String::new()).show()
}

/// What a telephone dials for a number that was entered as one.
fn digits(number: &str) -> String {
    number
        .chars()
        .filter(|letter| letter.is_ascii_digit() || *letter == '+')
        .collect()
}

/// What a telephone dials for the number that a text begins with; nothing where something else comes
/// first or another figure stands behind it: a wrong number is worse than no link.
pub(crate) fn dialled(text: &str) -> String {
    const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;
    let (number, rest) = text.split_once([',', ';']).unwrap_or((text, ""));
    let signs = |letter: char| {
        letter.is_ascii_digit() || letter.is_whitespace() || "+-/().".contains(letter)
    };
    let dials = digits(number);
    let one = number.chars().all(signs) && !rest.contains(|letter: char| letter.is_numeric());
    if one && DIGITS.contains(&dials.trim_start_matches('+').len()) {
        dials
    } else {
        String::new()
    }
}
