//! Who opened or changed what is one's own, and on which day: from the journal,
//! by the aliases that one's own key makes. It names nobody else.

use askama::Template;
use pergola_base::facts::people;
use pergola_base::journal::{self, ABOUT_MAX, About, By, Entry};
use pergola_base::{Answer, Cx, Request, Stop, act};
use pergola_page::{Shell, page, say_day};
use pergola_store::Tx;

#[derive(Template)]
#[template(path = "people/seen.html")]
struct SeenPage<'a> {
    s: Shell<'a>,
    lines: Vec<Line>,
    more: bool,
}

struct Line {
    day: String,
    what: &'static str,
    by: &'static str,
}

/// GET /me/seen
pub fn get(cx: &mut Cx, tx: &mut Tx, request: &mut Request) -> Result<Answer, Stop> {
    let permit = cx.may_own(act::SeeOwn)?;
    let me = people::find(tx, permit.on())?.ok_or(Stop::Missing)?;
    let all = journal::about(cx, tx, permit.on(), me.born)?;
    let line = |one: &About| {
        Some(Line {
            day: say_day(cx.language, one.day),
            what: text(one.kind)?,
            by: by(one.by),
        })
    };
    let lines = all.iter().filter_map(line).collect();
    Ok(page(&SeenPage {
        s: Shell::new(cx, request),
        lines,
        more: all.len() == ABOUT_MAX,
    }))
}

const fn by(by: By) -> &'static str {
    match by {
        By::Self_ => "people-seen-by-you",
        By::Other => "people-seen-by-other",
        By::House => "people-seen-by-house",
    }
}

/// What a kind says to whom it concerns. Nothing: what others think about giving
/// somebody a role is told by them, and not by a list.
const fn text(kind: Entry) -> Option<&'static str> {
    Some(match kind {
        Entry::Joined => "people-seen-joined",
        Entry::NewWords | Entry::KeysAnew => "people-seen-words",
        Entry::NewWay | Entry::TrustChosen | Entry::TrustEnded => "people-seen-way",
        Entry::ClaimBegun => "people-seen-claim-begun",
        Entry::ClaimConfirmed => "people-seen-claim-confirmed",
        Entry::ClaimEnded => "people-seen-claim-ended",
        Entry::BackInside => "people-seen-back",
        Entry::Paused | Entry::Done | Entry::Returned | Entry::Left | Entry::TookBack => {
            "people-seen-place"
        }
        Entry::CopyTaken => "people-seen-copy",
        Entry::FeedMade => "people-seen-calendar-made",
        Entry::Entered => "people-seen-entered",
        Entry::Admitted => "people-seen-admitted",
        Entry::CodeMade => "people-seen-code",
        Entry::StandIn => "people-seen-stand-in",
        Entry::HelperChanged | Entry::EveningChanged => "people-seen-evening",
        Entry::RoleGiven => "people-seen-role",
        Entry::RoleEnded => "people-seen-role-ended",
        Entry::Agreed => "people-seen-yes",
        Entry::AgreedNoMore => "people-seen-yes-ended",
        Entry::FeedEnded => "people-seen-calendar",
        Entry::GlassOpened => "people-seen-asked",
        Entry::GlassApproved => "people-seen-agreed",
        Entry::GlassViewed => "people-seen-viewed",
        Entry::GlassClosed => "people-seen-closed",
        _ => return None,
    })
}
