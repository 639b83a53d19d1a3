//! What the journal holds about one person, found by the aliases that only
//! their own key makes: nobody else's entries are read, and after the key is
//! gone nobody's are.

use pergola_store::{Tx, house_sql};
use pergola_tlog::{ENTRY_BYTES, Fields};

use super::{Entry, period, person_owner};
use crate::cx::Cx;
use crate::id::{Id, Person};
use crate::moment::{Day, Moment};
use crate::stop::Stop;

/// The most entries that are told, the newest.
pub const ABOUT_MAX: usize = 200;
/// The most 30-day periods that are looked through: about ten years.
const PERIODS_MAX: u32 = 122;
const DAY_SECONDS: i64 = 86_400;

house_sql!(
    ABOUT = "select entry from journal where log = $1 and subject = $2 \
             order by origin desc, sequence desc limit $3"
);

/// Who did it; the journal knows no more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// The person themself.
    Self_,
    /// Somebody else.
    Other,
    /// The house, without anybody.
    House,
}

/// One thing that concerned somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct About {
    /// What.
    pub kind: Entry,
    /// On which local day; of a participant's act the day on which its six hours began.
    pub day: Day,
    /// By whom.
    pub by: By,
}

/// What concerned a person since a day, the newest first.
///
/// # Errors
/// When the database does not answer.
pub fn about(cx: &Cx, tx: &mut Tx, person: Id<Person>, since: Day) -> Result<Vec<About>, Stop> {
    let here = cx.here()?.raw();
    let Some(key) = tx.shred_read(person_owner(here, person))? else {
        return Ok(Vec::new());
    };
    let newest = period(cx.now);
    let oldest = period(Moment(since.0 * DAY_SECONDS)).max(newest.saturating_sub(PERIODS_MAX));
    let mut told = Vec::new();
    for period in (oldest..=newest).rev() {
        let most = i64::try_from(ABOUT_MAX - told.len()).unwrap_or(0);
        if most == 0 {
            break;
        }
        let alias = key.alias(period);
        for row in tx.rows(&ABOUT, &[here.into(), alias.into(), most.into()])? {
            let bytes: [u8; ENTRY_BYTES] = row.get(0)?;
            let Ok(entry) = Fields::decode(&bytes) else {
                continue;
            };
            let by = match entry.actor {
                actor if actor == alias => By::Self_,
                actor if actor == [0; 16] => By::House,
                _ => By::Other,
            };
            let day = cx.house.zone.day(Moment(i64::from(entry.hour) * 3_600));
            told.push(About {
                kind: entry.kind,
                day,
                by,
            });
        }
    }
    Ok(told)
}
