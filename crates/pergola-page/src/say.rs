//! Finds a text and fills in its numbers, days and words. Texts are whole
//! sentences in `i18n/`; nothing is glued together here and no text holds
//! HTML. Digits and dates are written by ICU4X before Fluent sees them; what
//! is filled in is wrapped in isolation marks, so that a name in another
//! script cannot turn a sentence around.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use pergola_base::Day;
use pergola_seal::Language;
use unic_langid::LanguageIdentifier;

use crate::numbers::{say_day, say_number};
use crate::texts::FILES;

type Bundle = FluentBundle<FluentResource>;

/// Something to fill into a text.
#[derive(Clone, Copy)]
pub enum Arg<'a> {
    /// A number; the text may choose its form by it.
    Count(i64),
    /// A day, written with weekday, day, month and year.
    Day(Day),
    /// A word that is the same in every language, such as a cover name.
    Word(&'a str),
}

/// How many missing keys are remembered for the tests.
const MISSING_MAX: usize = 100;

/// Texts without anything to fill in that a thread remembers.
const PLAIN_MAX: usize = 2_048;

thread_local! {
    static PLAIN: RefCell<[HashMap<String, String>; Language::ALL.len()]> = RefCell::default();
}

static BUNDLES: LazyLock<Vec<(Language, Bundle)>> = LazyLock::new(bundles);
static MISSING: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// The text with this key. `key` may name an attribute as `key.attribute`.
/// A language without the key falls back to English; a key that no language
/// has comes back in double brackets and is remembered by `missing`.
#[must_use]
pub fn say(language: Language, key: &str, with: &[(&str, Arg)]) -> String {
    let said = if with.is_empty() {
        plain(language, key)
    } else {
        filled_in(language, key, with)
    };
    said.unwrap_or_else(|| not_there(key))
}

fn filled_in(language: Language, key: &str, with: &[(&str, Arg)]) -> Option<String> {
    let args = filled(language, with);
    [language, Language::En]
        .into_iter()
        .find_map(|tried| formatted(tried, key, &args))
}

/// Most texts of a page are the same each time: they are put together once.
fn plain(language: Language, key: &str) -> Option<String> {
    let at = Language::ALL.iter().position(|known| *known == language)?;
    PLAIN.with_borrow_mut(|all| {
        let known = &mut all[at];
        if let Some(text) = known.get(key) {
            return Some(text.clone());
        }
        let text = filled_in(language, key, &[])?;
        if known.len() >= PLAIN_MAX {
            known.clear();
        }
        known.insert(key.to_owned(), text.clone());
        Some(text)
    })
}

/// The keys that were asked for and exist nowhere, since the program started.
/// A test that renders pages ends with asserting that there are none.
#[must_use]
pub fn missing() -> Vec<String> {
    MISSING
        .lock()
        .map(|found| found.clone())
        .unwrap_or_default()
}

fn not_there(key: &str) -> String {
    if let Ok(mut found) = MISSING.lock()
        && found.len() < MISSING_MAX
    {
        found.push(key.to_owned());
    }
    format!("⟦{key}⟧")
}

fn filled<'a>(language: Language, with: &[(&'a str, Arg<'a>)]) -> FluentArgs<'a> {
    with.iter()
        .map(|(name, arg)| {
            let value = match *arg {
                Arg::Count(count) => FluentValue::from(count),
                Arg::Day(day) => FluentValue::from(say_day(language, day)),
                Arg::Word(word) => FluentValue::from(word),
            };
            (*name, value)
        })
        .collect()
}

fn formatted(language: Language, key: &str, args: &FluentArgs) -> Option<String> {
    let (_, bundle) = BUNDLES.iter().find(|(known, _)| *known == language)?;
    let (name, attribute) = key
        .split_once('.')
        .map_or((key, None), |(a, b)| (a, Some(b)));
    let message = bundle.get_message(name)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(attribute) => message.get_attribute(attribute)?.value(),
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

fn bundles() -> Vec<(Language, Bundle)> {
    Language::ALL
        .into_iter()
        .filter(|language| FILES.iter().any(|(code, _, _)| *code == language.code()))
        .map(|language| (language, bundle(language)))
        .collect()
}

fn bundle(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.code().parse().expect("two letters are a language");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| digits(Language::En, value),
        Language::De => |value, _| digits(Language::De, value),
        Language::Fr => |value, _| digits(Language::Fr, value),
        Language::Ar => |value, _| digits(Language::Ar, value),
    }));
    for (code, name, text) in FILES {
        if *code == language.code() {
            // A text file that cannot be read in part is caught by a test; a
            // running house shows the messages that can be read.
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|part| part.0);
            if bundle.add_resource(resource).is_err() {
                not_there(name);
            }
        }
    }
    bundle
}

fn digits(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "every number given is a whole i64"
        )]
        FluentValue::Number(number) => Some(say_number(language, number.value as i64)),
        _ => None,
    }
}

/// A day and an hour, both said already.
#[must_use]
pub fn say_when(language: Language, day: &str, time: &str) -> String {
    format!("{day}{} {time}", say(language, "page-comma", &[]))
}
