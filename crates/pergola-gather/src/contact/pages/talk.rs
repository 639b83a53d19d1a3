//! What a stranger meets: the desk's hours and ways, a form for a few lines
//! without a sender, the four words of its receipt, the answer by those words,
//! and a kind page for somebody under 18. No page here asks who somebody is.

use askama::Template;
use pergola_base::journal::{self, Entry};
use pergola_base::{Answer, Cx, Day, Refusal, Request, Stop, keeping};
use pergola_home::people::carried::Carried;
use pergola_page::{Shell, forms, page};
use pergola_seal::{Folded, InviteCode, Plain, Shown};
use pergola_store::Tx;

use super::{Ways, stranger, take_lines, way_of, ways};
use crate::contact::questions;
use crate::contact::rules::{self, Way};
use crate::contact::store;

const CLOSED: Refusal = Refusal::form("contact-ask-closed", "contact-ask-closed-next");
const UNKNOWN: Refusal = Refusal::field(
    "words",
    "contact-answer-unknown",
    "contact-answer-unknown-next",
);

#[derive(Template)]
#[template(path = "contact/talk.html")]
struct TalkPage<'a> {
    s: Shell<'a>,
    desk: Ways,
}

#[derive(Template)]
#[template(path = "contact/young.html")]
struct YoungPage<'a> {
    s: Shell<'a>,
    desk: Ways,
}

#[derive(Template)]
#[template(path = "contact/write.html")]
struct WritePage<'a> {
    s: Shell<'a>,
    desk: Ways,
    carried: String,
    ways: Vec<(&'static str, String, bool)>,
}

#[derive(Template)]
#[template(path = "contact/receipt.html")]
struct ReceiptPage<'a> {
    s: Shell<'a>,
    words: String,
    due: Day,
}

#[derive(Template)]
#[template(path = "contact/words.html")]
struct WordsPage<'a> {
    s: Shell<'a>,
}

#[derive(Template)]
#[template(path = "contact/answer.html")]
struct AnswerPage<'a> {
    s: Shell<'a>,
    answer: Option<Shown>,
    until: Day,
    late: bool,
    desk: Ways,
}

/// GET /talk
pub fn talk(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    stranger(cx, tx)?;
    let desk = ways(cx, tx)?;
    Ok(page(&TalkPage {
        s: Shell::new(cx, request),
        desk,
    }))
}

/// GET /young: keeps nothing of the visit.
pub fn young(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    stranger(cx, tx)?;
    let desk = ways(cx, tx)?;
    Ok(page(&YoungPage {
        s: Shell::new(cx, request),
        desk,
    }))
}

/// GET /talk/write. The words of the receipt are drawn here and carried by the
/// form, so that a form sent twice is the same lines and the same words. They are drawn
/// anew in another language, and for other lines.
pub fn write(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    stranger(cx, tx)?;
    let desk = ways(cx, tx)?;
    let mut carried = Carried::default();
    let refusals = request.refusals();
    let same = !refusals.is_empty() && !refusals.contains(&rules::OTHER);
    let words = if same {
        receipt(cx, request)
    } else {
        drawn(cx)
    };
    carried.set("receipt", words);
    let s = Shell::new(cx, request);
    let first = ("open", s.say("contact-way-open"), false);
    let named = Way::ALL.map(|(code, text, _)| (code, s.say(text), s.picked("way", code)));
    let heard = std::iter::once(first).chain(named).collect();
    Ok(page(&WritePage {
        carried: carried.seal(cx),
        s,
        desk,
        ways: heard,
    }))
}

/// The words that the form carried; new ones when it carried none.
fn receipt(cx: &Cx, request: &Request) -> Plain {
    Carried::read(cx, request)
        .and_then(|mut carried| carried.take("receipt"))
        .unwrap_or_else(|| drawn(cx))
}

fn drawn(cx: &Cx) -> Plain {
    InviteCode::fresh(cx.language).to_plain()
}

/// POST /talk/write: keeps the lines and shows the four words, this once.
pub fn ask(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    stranger(cx, tx)?;
    let words = receipt(cx, request);
    let lines = take_lines(request, "lines").filter(|lines| !lines.is_empty());
    let asked = match questions::by_words(cx, tx, &Folded::from_plain(&words))? {
        Some(known) => {
            let id = lines
                .as_ref()
                .map(|lines| questions::id_of(cx, &words, lines));
            rules::same_lines(known.id, id)?;
            known.asked
        }
        None => keep(cx, tx, request, &words, lines.as_ref())?,
    };
    Ok(page(&ReceiptPage {
        s: Shell::new(cx, request),
        words: words.show().to_string(),
        due: rules::due(asked),
    }))
}

fn keep(
    cx: &Cx,
    tx: &mut Tx,
    request: &Request,
    words: &Plain,
    lines: Option<&Plain>,
) -> Result<Day, Stop> {
    rules::may_ask(lines.is_none(), questions::held(tx)?)?;
    if !keeping::exists(tx, questions::READ_BY)? {
        return Err(CLOSED.into());
    }
    if let Some(lines) = lines {
        questions::ask(cx, tx, words, lines)?;
    }
    if let Some(way) = way_of(request) {
        store::count_way(tx, way)?;
    }
    journal::append(cx, tx, Entry::FirstAsked, None, None)?;
    Ok(cx.today())
}

/// GET /talk/answer
pub fn words(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    stranger(cx, tx)?;
    Ok(page(&WordsPage {
        s: Shell::new(cx, request),
    }))
}

/// POST /talk/answer: reads, and changes nothing. Words that are over and words
/// that never were get one answer.
pub fn read(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    stranger(cx, tx)?;
    let typed = forms::code(request.take("words"), "words")?;
    let folded = Folded::from_plain(&typed);
    let one = questions::by_words(cx, tx, &folded)?.ok_or(UNKNOWN)?;
    let answer = if one.waits {
        None
    } else {
        Some(questions::answered(cx, tx, &one, &folded)?.show())
    };
    let due = rules::due(one.asked);
    let desk = ways(cx, tx)?;
    Ok(page(&AnswerPage {
        s: Shell::new(cx, request),
        until: if one.waits { due } else { one.until },
        late: one.waits && due < cx.today(),
        answer,
        desk,
    }))
}
