//! The lines that people leave for their circle, and the random owner of each
//! person's words there. No row of a line names a person; a line is opened only
//! under the epoch in which it was left, so newcomers do not see older ones.

use std::collections::HashSet;

use pergola_base::facts::belongs::{self, Belongs, CirclePart};
use pergola_base::facts::{people, records};
use pergola_base::{Circle, CopyLine, CopyValue, Cx, Day, Id, Note, Person, Stop, act, keeping};
use pergola_seal::{At, CircleScope, Place, Plain, RawId, Sealed, fresh_id};
use pergola_store::{FromValue, ShredKind, ShredOwner, StoreError, Tx, Value, sql};

use super::rules::{self, Voice};
use super::store::Inside;

sql!(
    OWN = "select id, voice, words, left_on, kind from note \
           where programme = $1 and circle = $2 and voice = $3 \
           order by left_on desc, id desc limit 400"
);
sql!(
    ADD = "insert into note (programme, circle, id, voice, words, left_on, kind) \
           values ($1, $2, $3, $4, $5, $6, $7)"
);
sql!(
    NEWEST = "select id, voice, words, left_on, kind from note \
              where programme = $1 and circle = $2 order by left_on desc, id desc limit 200"
);
sql!(
    NEWEST_OF_KIND = "select id, voice, words, left_on, kind from note \
                      where programme = $1 and circle = $2 and kind = $3 \
                      order by left_on desc, id desc limit 200"
);
sql!(
    OWN_OF_KIND = "select id from note where programme = $1 and circle = $2 and voice = $3 \
                   and kind = $4 order by left_on desc, id desc limit 400"
);
sql!(
    TAKE_BACK = "delete from note where programme = $1 and circle = $2 and id = $3 and voice = $4"
);
sql!(
    pub(super) HELD_NOW = "select count(*) from note where programme = $1 and voice in \
                       (select voice from belongs where programme = $1 and person = $2)"
);
sql!(
    pub(super) HELD_FORMER = "select count(*) from note where programme = $1 and voice in \
                              (select voice from former where programme = $1 and person = $2)"
);
sql!(
    pub(super) RECORDS_NOW = "select circle, id, voice, words, left_on, kind from note \
                              where programme = $1 and voice in \
                              (select voice from belongs where programme = $1 and person = $2)"
);
sql!(
    pub(super) RECORDS_FORMER = "select circle, id, voice, words, left_on, kind from note \
                                 where programme = $1 and voice in \
                                 (select voice from former where programme = $1 and person = $2)"
);
sql!(FORGET = "delete from note where programme = $1 and circle = $2 and voice = $3");
sql!(
    SPEAKS =
        "select voice from belongs where programme = $1 and circle = $2 and voice = $3 limit 1"
);
sql!(
    SPOKE = "select voice from former where programme = $1 and circle = $2 and voice = $3 limit 1"
);
sql!(SAID = "select voice from note where programme = $1 and circle = $2 and voice = $3 limit 1");
sql!(
    OLD = "select distinct circle, voice from note where programme = $1 and left_on >= 0 \
           and left_on < $2 limit 10000"
);
sql!(SWEEP = "delete from note where programme = $1 and left_on < $2");

/// What kind of line it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum LineKind {
    /// From one of the circle, for the others.
    ForEachOther = 1,
    /// A word from whoever leads.
    FromLead = 2,
}

impl LineKind {
    const fn place(self) -> Place {
        match self {
            Self::ForEachOther => Place::CIRCLE_NOTICE,
            Self::FromLead => Place::CIRCLE_WORD,
        }
    }
}

impl FromValue for LineKind {
    fn from_value(value: Value) -> Option<Self> {
        let code = i64::from_value(value)?;
        [Self::ForEachOther, Self::FromLead]
            .into_iter()
            .find(|kind| *kind as i64 == code)
    }
}

impl From<LineKind> for Value {
    fn from(kind: LineKind) -> Self {
        Self::Int(kind as i64)
    }
}

/// A line, as it is shown.
pub struct Line {
    /// Which.
    pub id: Id<Note>,
    /// The owner of its words.
    pub voice: RawId,
    /// The words.
    pub words: Plain,
    /// When it was left.
    pub left_on: Day,
    /// What kind it is.
    pub kind: LineKind,
}

fn owner(cx: &Cx, circle: Id<Circle>, voice: RawId) -> Result<ShredOwner, Stop> {
    let (programme, kind) = (cx.here()?.raw(), ShredKind::InCircle);
    Ok(ShredOwner {
        programme,
        kind,
        first: circle.raw(),
        second: voice,
    })
}

/// Whether this voice speaks in the circle, spoke there, or left lines that stay, in the
/// circle or because an order names them.
pub(super) fn known(tx: &mut Tx, owner: &ShredOwner) -> Result<bool, StoreError> {
    for sql in [&SPEAKS, &SPOKE, &SAID] {
        if tx
            .one(sql, &[owner.first.into(), owner.second.into()])?
            .is_some()
        {
            return Ok(true);
        }
    }
    records::need(tx, owner)
}

fn at(cx: &Cx, circle: Id<Circle>, note: Id<Note>, kind: LineKind) -> Result<At, Stop> {
    let (house, programme) = (cx.house.id, cx.here()?.raw());
    let row = (circle.raw(), note.raw());
    Ok(At {
        house,
        programme,
        place: kind.place(),
        row,
        revision: 1,
    })
}

/// Puts somebody in a circle. Who comes back gets their old voice again, and
/// with it their own lines.
///
/// # Errors
/// When they are in it already.
pub fn place(
    cx: &Cx,
    tx: &mut Tx,
    circle: Id<Circle>,
    person: Id<Person>,
    part: CirclePart,
) -> Result<(), Stop> {
    let former = belongs::former_of(tx, person)?;
    let before = former.iter().find(|place| place.circle == circle);
    let voice = before.map_or_else(fresh_id, |place| place.voice);
    tx.shred_create(owner(cx, circle, voice)?)?;
    let since = cx.today();
    belongs::add(
        tx,
        &Belongs {
            circle,
            person,
            part,
            voice,
            since,
        },
    )?;
    belongs::forget_former(tx, circle, person)?;
    Ok(())
}

/// The lines or words of one voice that stand in a circle, the newest first.
fn standing(
    tx: &mut Tx,
    circle: Id<Circle>,
    voice: RawId,
    kind: LineKind,
) -> Result<Vec<Id<Note>>, StoreError> {
    tx.rows(&OWN_OF_KIND, &[circle.into(), voice.into(), kind.into()])?
        .iter()
        .map(|row| row.get(0))
        .collect()
}

/// How many lines of whoever asks stand in a circle.
///
/// # Errors
/// `Missing` when they are not in it.
pub fn held(cx: &Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<usize, Stop> {
    let voice = own(cx, tx, circle)?;
    Ok(standing(tx, circle, voice, LineKind::ForEachOther)?.len())
}

/// The epochs of a circle under which one voice's words stand.
///
/// # Errors
/// When the database does not answer.
pub fn epochs(tx: &mut Tx, circle: Id<Circle>, voice: RawId) -> Result<Vec<u32>, Stop> {
    let mut epochs = Vec::new();
    for row in tx.rows(&OWN, &[circle.into(), voice.into()])? {
        epochs.push(Sealed::<CircleScope>::from_bytes(row.get(2)?)?.epoch());
    }
    Ok(epochs)
}

/// The voice of whoever asks in a circle.
///
/// # Errors
/// `Missing` when they are not in it.
pub fn own(cx: &Cx, tx: &mut Tx, circle: Id<Circle>) -> Result<RawId, Stop> {
    let places = belongs::of_person(tx, cx.me()?)?;
    let place = places.into_iter().find(|place| place.circle == circle);
    Ok(place.ok_or(Stop::Missing)?.voice)
}

/// Deletes the lines of one voice and destroys the key that opened them, unless an order
/// names some of them: then it goes when the order is over.
///
/// # Errors
/// When the database does not answer.
pub fn withdraw(cx: &Cx, tx: &mut Tx, circle: Id<Circle>, voice: RawId) -> Result<(), Stop> {
    tx.run(&FORGET, &[circle.into(), voice.into()])?;
    let owner = owner(cx, circle, voice)?;
    if !records::need(tx, &owner)? {
        tx.shred_erase(owner)?;
    }
    Ok(())
}

/// Deletes lines older than half a year. A voice that speaks nowhere any more and
/// whose last line this was takes its key along.
///
/// # Errors
/// When the database does not answer.
pub fn sweep(cx: &mut Cx, tx: &mut Tx) -> Result<u64, Stop> {
    let before = cx.today().plus(-rules::LINE_DAYS_MAX);
    let old = tx.rows(&OLD, &[before.into()])?;
    let gone = tx.run(&SWEEP, &[before.into()])?;
    for row in old {
        let (circle, voice): (Id<Circle>, RawId) = (row.get(0)?, row.get(1)?);
        let owner = owner(cx, circle, voice)?;
        if !known(tx, &owner)? {
            tx.shred_erase(owner)?;
        }
    }
    Ok(gone)
}

/// Takes an own line back; a line of another voice is not there.
///
/// # Errors
/// `Missing` when it is not an own one.
pub fn take_back(
    tx: &mut Tx,
    circle: Id<Circle>,
    note: Id<Note>,
    voice: RawId,
) -> Result<(), Stop> {
    let gone = tx.run(&TAKE_BACK, &[circle.into(), note.into(), voice.into()])?;
    if gone == 1 {
        Ok(())
    } else {
        Err(Stop::Missing)
    }
}

/// The voices in a circle that no longer speak there: true when the person
/// wished that their lines stay.
fn former(tx: &mut Tx, circle: Id<Circle>) -> Result<Vec<(RawId, Voice)>, StoreError> {
    let mut voices = Vec::new();
    for place in belongs::former_in(tx, circle)? {
        let keeps = people::find(tx, place.person)?.is_some_and(|known| known.keep_words);
        voices.push((place.voice, if keeps { Voice::Stays } else { Voice::Gone }));
    }
    Ok(voices)
}

impl Inside {
    /// Leaves a line in the voice of whoever asks. Of those who lead the oldest word
    /// goes when there are too many: a new one always gets through.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn leave_line(
        &self,
        cx: &Cx,
        tx: &mut Tx,
        kind: LineKind,
        words: &Plain,
    ) -> Result<(), Stop> {
        let (voice, note) = (own(cx, tx, self.circle)?, Id::<Note>::fresh());
        let shred = tx
            .shred_read(owner(cx, self.circle, voice)?)?
            .ok_or(Stop::Missing)?;
        let sealed = self
            .keys
            .seal(words, &shred, &at(cx, self.circle, note, kind)?)?;
        if kind == LineKind::FromLead {
            let known = standing(tx, self.circle, voice, kind)?;
            for old in known.into_iter().skip(rules::WORDS_EACH_MAX - 1) {
                take_back(tx, self.circle, old, voice)?;
            }
        }
        let day = cx.today().into();
        let words = sealed.into_bytes().into();
        tx.run(
            &ADD,
            &[
                self.circle.into(),
                note.into(),
                voice.into(),
                words,
                day,
                kind.into(),
            ],
        )?;
        Ok(())
    }

    /// The lines that whoever asks can open, the newest first. Older ones than
    /// their own first epoch, and those of people who are gone, are not there.
    ///
    /// # Errors
    /// When a line does not open under a key that is held.
    pub fn lines(&self, cx: &Cx, tx: &mut Tx) -> Result<Vec<Line>, Stop> {
        let (programme, circle) = (cx.here()?.raw(), self.circle);
        let mut rows = tx.rows(&NEWEST, &[circle.into()])?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        if rows.len() == rules::LINES_MAX {
            // Whatever others wrote, these two are there.
            let (told, voice) = (LineKind::FromLead, own(cx, tx, circle)?);
            rows.extend(tx.rows(&NEWEST_OF_KIND, &[circle.into(), told.into()])?);
            rows.extend(tx.rows(&OWN, &[circle.into(), voice.into()])?);
        }
        let mut seen = HashSet::with_capacity(rows.len());
        let former = former(tx, circle)?;
        let shreds = tx.shred_range(programme, ShredKind::InCircle, circle.raw())?;
        let mut lines = Vec::new();
        for row in rows {
            let (id, voice): (Id<Note>, RawId) = (row.get(0)?, row.get(1)?);
            let gone = former.iter().find(|(one, _)| *one == voice);
            if !seen.insert(id.raw())
                || !rules::shows(gone.map_or(Voice::Here, |(_, stays)| *stays))
            {
                continue;
            }
            let (words, kind): (Vec<u8>, LineKind) = (row.get(2)?, row.get(4)?);
            let sealed = Sealed::from_bytes(words)?;
            let shred = shreds.iter().find(|(one, _)| *one == voice);
            if let Some((_, shred)) = shred.filter(|_| self.keys.has(sealed.epoch())) {
                let words = self.keys.open(&sealed, shred, &at(cx, circle, id, kind)?)?;
                lines.push(Line {
                    id,
                    voice,
                    words,
                    left_on: row.get(3)?,
                    kind,
                });
            }
        }
        Ok(lines)
    }
}

/// The own copy's lines from this table: the own words, without the group.
///
/// # Errors
/// When a line does not open.
pub fn copy(cx: &mut Cx, tx: &mut Tx) -> Result<Vec<CopyLine>, Stop> {
    let permit = cx.may_own(act::TakeCopy)?;
    let here = belongs::of_person(tx, permit.on())?;
    let was = belongs::former_of(tx, permit.on())?;
    let here = here.iter().map(|place| (place.circle, place.voice));
    let was = was.iter().map(|place| (place.circle, place.voice));
    let mut copied = Vec::new();
    for (circle, voice) in here.chain(was) {
        let keys = keeping::keys_to_copy(cx, tx, &permit, circle)?;
        let shred = tx.shred_read(owner(cx, circle, voice)?)?;
        for row in tx.rows(&OWN, &[circle.into(), voice.into()])? {
            let (id, words): (Id<Note>, Vec<u8>) = (row.get(0)?, row.get(2)?);
            let sealed = Sealed::from_bytes(words)?;
            let shred = shred.as_ref().ok_or(Stop::Missing)?;
            let words = keys.open(&sealed, shred, &at(cx, circle, id, row.get(4)?)?)?;
            copied.push(CopyLine {
                label: "copy-line-on",
                value: CopyValue::Day(row.get(3)?),
            });
            copied.push(CopyLine {
                label: "copy-line",
                value: CopyValue::Words(words),
            });
        }
    }
    Ok(copied)
}
