//! Choices that can change at any time: language, how long a quiet session
//! stays open, and each optional yes.

use askama::Template;
use pergola_base::facts::consents::{self, Consent, Live};
use pergola_base::facts::people;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Notice, Request, Stop, act};
use pergola_page::{Shell, own_name, page};
use pergola_store::Tx;

use crate::people::sessions;

#[derive(Template)]
#[template(path = "people/choices.html")]
struct ChoicesPage<'a> {
    s: Shell<'a>,
    languages: Vec<(&'static str, &'static str, bool)>,
    long: bool,
    attendance: Option<Live>,
    taking_part: Option<Live>,
}

/// GET /me/choices
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::ChangeChoices)?;
    let standing = people::find(tx, permit.on())?.ok_or(Stop::Missing)?;
    let live = consents::live(tx, permit.on(), cx.today())?;
    let yes = |kind| live.iter().find(|yes| yes.kind == kind).copied();
    let languages = cx
        .house
        .languages
        .iter()
        .map(|language| {
            (
                language.code(),
                own_name(*language),
                *language == standing.language,
            )
        })
        .collect();
    Ok(page(&ChoicesPage {
        s: Shell::new(cx, request),
        languages,
        long: sessions::idle_minutes(cx.roles(), standing.idle) > sessions::IDLE_MINUTES,
        attendance: yes(Consent::Attendance),
        taking_part: yes(Consent::TakingPart),
    }))
}

/// POST /me/choices
pub fn post(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::ChangeChoices)?;
    let me = permit.on();
    let spoken = cx
        .house
        .languages
        .iter()
        .copied()
        .find(|known| request.is("language", known.code()));
    let mut answer = Answer::saved("/me/choices");
    if let Some(language) = spoken {
        people::speak(tx, me, language)?;
        answer.language = Some(language);
    }
    // Whoever helps has the long time anyway, and chose nothing for later.
    if !cx.roles().help() {
        let long = request.is("idle", "20");
        let minutes = if long {
            sessions::IDLE_MINUTES_LONG
        } else {
            sessions::IDLE_MINUTES
        };
        people::idle(tx, me, minutes)?;
    }
    attendance(cx, tx, request)?;
    Ok(answer)
}

/// POST /me/choices/part: the yes to taking part, once more for a year. Twice on one day is once.
pub fn part(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let me = cx.may_own(act::ChangeChoices)?.on();
    if consents::renew(cx, tx, me, Consent::TakingPart)? {
        journal::own(cx, tx, Entry::Agreed, me)?;
        sessions::end_others(cx, tx, request.token.as_ref())?;
    }
    Ok(Answer::saved("/me/choices"))
}

fn attendance(cx: &mut Cx, tx: &mut Tx, request: &Request) -> Result<(), Stop> {
    let me = cx.me()?;
    let before = consents::live(tx, me, cx.today())?;
    let had = before.iter().any(|yes| yes.kind == Consent::Attendance);
    let wants = request.is("attendance", "yes");
    if wants == had {
        return Ok(());
    }
    if wants {
        consents::give(cx, tx, me, Consent::Attendance)?;
        journal::own(cx, tx, Entry::Agreed, me)?;
    } else {
        consents::take_back(tx, me, Consent::Attendance)?;
        journal::own(cx, tx, Entry::AgreedNoMore, me)?;
        cx.leave_notice(tx, Notice::AttendanceEnded(me))?;
    }
    sessions::end_others(cx, tx, request.token.as_ref())
}
