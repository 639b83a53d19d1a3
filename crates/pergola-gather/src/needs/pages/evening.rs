//! One evening and what is needed on it: whoever organises says what is there
//! and what is not possible. Printed, it gives a slip for whoever helps: time
//! and number, and nothing about anybody.

use askama::Template;
use pergola_base::facts::evenings::Slot;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Evening, Id, Request, Stop, act};
use pergola_home::circles::store::language;
use pergola_page::{Shell, own_name, page, say_number, stood};
use pergola_seal::{Plain, Shown};
use pergola_store::Tx;

use super::organise::needed;
use super::{stand_text, when};
use crate::needs::rules::{self, Answered, Said, Stand};
use crate::needs::store::{self, Asked};

const ANSWERS: [(&str, Option<Said>); 3] = [
    ("open", None),
    ("met", Some(Said::Met)),
    ("not", Some(Said::NotPossible)),
];

/// One kind of need in the form.
struct Question {
    name: &'static str,
    text: &'static str,
    number: String,
    stand: Stand,
    /// The text key of how it stands.
    stands: &'static str,
}

#[derive(Template)]
#[template(path = "needs/evening.html")]
struct EveningPage<'a> {
    s: Shell<'a>,
    path: String,
    when: String,
    language: &'static str,
    questions: Vec<Question>,
    stood: Shown,
    /// Something is there: printed, the page gives slips.
    slips: bool,
}

/// How each need stands, and for how many, as the form shows it.
fn lines(asked: &[Asked], slot: &Slot, answers: &[Answered]) -> Vec<Plain> {
    let line = |(kind, number): &Asked| {
        let stand = rules::stand(kind, *number, slot.day, answers);
        [kind.code, *number, stand as i64].map(stood::number)
    };
    asked.iter().flat_map(line).collect()
}

/// The evening of the path, if something is needed on it and it is still ahead.
fn asked(cx: &Cx, tx: &mut Tx, request: &Request) -> Result<(Slot, Vec<Asked>), Stop> {
    let permit = cx.may_here(act::Coordinate)?;
    let id: Id<Evening> = request
        .param("evening")
        .and_then(Id::parse)
        .ok_or(Stop::Missing)?;
    let mut all = needed(cx, tx, &permit)?.into_iter();
    all.find(|(slot, _)| slot.id == id).ok_or(Stop::Missing)
}

/// GET /c/needs/:evening
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (slot, asked) = asked(cx, tx, request)?;
    let answers = store::answers(tx, &slot)?;
    let question = |(kind, number): &Asked| {
        let stand = rules::stand(kind, *number, slot.day, &answers);
        Question {
            name: kind.word,
            text: kind.text,
            number: say_number(cx.language, *number),
            stand,
            stands: stand_text(stand),
        }
    };
    let language = language(tx, slot.circle)?;
    let path = format!("/c/needs/{}", slot.id);
    let stands = lines(&asked, &slot, &answers);
    let stood = stood::shown(cx, request, &path, &stands);
    let questions: Vec<_> = asked.iter().map(question).collect();
    Ok(page(&EveningPage {
        path,
        stood,
        when: when(cx, &slot),
        language: language.map_or("", own_name),
        slips: questions.iter().any(|one| one.stand == Stand::Met),
        questions,
        s: Shell::new(cx, request),
    }))
}

/// POST /c/needs/:evening
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let (slot, asked) = asked(cx, tx, request)?;
    let before = store::answers(tx, &slot)?;
    let stands = lines(&asked, &slot, &before);
    stood::still(cx, request, &stands)?;
    let mut changed = false;
    for (kind, number) in asked {
        let Some(said) = request.choice(kind.word, &ANSWERS) else {
            continue;
        };
        if rules::stand(kind, number, slot.day, &before) != rules::after(said) {
            store::answer(tx, &slot, (kind, number), said)?;
            changed = true;
        }
    }
    if changed {
        journal::append(cx, tx, Entry::NeedAnswered, Some(cx.me()?), None)?;
    }
    Ok(Answer::see("/c/needs"))
}
