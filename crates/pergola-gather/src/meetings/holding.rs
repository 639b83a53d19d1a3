//! What happens to an evening: it goes ahead, it was held, somebody steps down.
//! The pages and the demo call it.

use pergola_base::facts::belongs::{self, Belongs, CirclePart};
use pergola_base::facts::evenings::{self, Slot, Stands};
use pergola_base::facts::{pairs, people, standing};
use pergola_base::journal::{self, Entry};
use pergola_base::{Cx, Id, Person, State, Stop};
use pergola_store::Tx;

use super::rules::{self, Gap};
use super::store::{self, Change};
use super::{answers, next};
use crate::cycles::store as cycles;
use crate::rota::times;

/// Days back within which the last evening is looked for.
const LAST_DAYS: i64 = 120;

/// An evening and its people.
pub struct Evening {
    /// The evening.
    pub slot: Slot,
    /// Everybody in the circle.
    pub places: Vec<Belongs>,
    /// Who is set to help.
    pub set: Vec<Id<Person>>,
    /// Who cannot come.
    pub away: Vec<Id<Person>>,
    /// Who leads it.
    pub leads: Option<Id<Person>>,
    parts: Vec<CirclePart>,
    last: Option<Vec<Id<Person>>>,
}

/// What is written down after an evening.
pub struct Held<'a> {
    /// The number at the door.
    pub heads: i64,
    /// Ticks about the evening, as bits.
    pub ticks: i64,
    /// Who came; kept only of those who said yes to it.
    pub came: &'a [Id<Person>],
}

impl Evening {
    /// Reads what is known of an evening's people.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn read(tx: &mut Tx, slot: &Slot) -> Result<Self, Stop> {
        let last = last_helpers(tx, slot)?;
        let set = store::helpers(tx, slot.circle, slot.id)?;
        let places = belongs::of_circle(tx, slot.circle)?;
        Ok(Self {
            slot: *slot,
            leads: leader(tx, slot, &set)?,
            parts: parts(tx, slot, &places, &set)?,
            places,
            set,
            away: answers::away(tx, slot.circle, slot.id)?,
            last,
        })
    }

    /// Whether one of the mentors who are set helped the last time; so it is on a
    /// first evening, and where the circle has no mentor at all.
    fn known_face(&self) -> bool {
        let Some(last) = &self.last else { return true };
        let mut mentors = self
            .places
            .iter()
            .filter(|place| place.part == CirclePart::Mentor)
            .peekable();
        mentors.peek().is_none()
            || mentors.any(|one| self.set.contains(&one.person) && last.contains(&one.person))
    }

    /// What is missing.
    #[must_use]
    pub fn gap(&self) -> Gap {
        rules::gap(&self.parts, self.known_face())
    }

    /// Whether somebody of the circle can be set to help: one answer, whatever the
    /// cause, and the same questions each time.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn available(&self, tx: &mut Tx, person: Id<Person>) -> Result<bool, Stop> {
        let days = store::days_near(tx, &self.slot, person)?;
        let others: Vec<Id<Person>> = self
            .places
            .iter()
            .map(|place| place.person)
            .filter(|one| *one != person)
            .collect();
        let apart = pairs::stands(tx, person, &others)?;
        let here = people::find(tx, person)?.is_some_and(|one| one.state == State::Active);
        let part = self.places.iter().find(|place| place.person == person);
        // When somebody can usually come is for what is planned; whoever leads may have asked them.
        let elsewhere = times::of(tx, person)?.is_away(self.slot.day);
        let limited = part.is_some_and(|place| place.part == CirclePart::Mentor);
        let away = self.away.contains(&person) || !here || elsewhere;
        Ok(rules::available(self.slot.day, &days, limited, apart, away).is_ok())
    }

    /// It goes ahead: two helpers, one of whom leads; `anyway` where nobody from the
    /// last time is there.
    ///
    /// # Errors
    /// When somebody is missing, or the circle has not begun.
    pub fn goes_ahead(&self, cx: &Cx, tx: &mut Tx, anyway: bool) -> Result<(), Stop> {
        let slot = &self.slot;
        let begun = cycles::newest(tx, slot.circle)?.is_some_and(|cycle| cycle.begun);
        rules::goes_ahead(&self.parts, self.known_face(), anyway, begun, slot.state)?;
        if slot.state != Stands::GoesAhead {
            let state = Stands::GoesAhead;
            evenings::set(tx, &Slot { state, ..*slot })?;
            journal::append(cx, tx, Entry::EveningChanged, Some(cx.me()?), None)?;
        }
        Ok(())
    }
}

/// Who was set on the evening before this one; none before a first one.
///
/// # Errors
/// When the database does not answer.
pub fn last_helpers(tx: &mut Tx, slot: &Slot) -> Result<Option<Vec<Id<Person>>>, Stop> {
    let from = slot.day.plus(-LAST_DAYS);
    let before = evenings::of_circle(tx, slot.circle, from, slot.day)?;
    let last = before
        .iter()
        .rev()
        .find(|one| one.day < slot.day && one.state != Stands::Off);
    let helpers = last.map(|last| store::helpers(tx, slot.circle, last.id));
    Ok(helpers.transpose()?)
}

/// Who leads an evening: who was chosen to, else whoever of those who are set does so first.
///
/// # Errors
/// When the database does not answer.
pub fn leader(tx: &mut Tx, slot: &Slot, set: &[Id<Person>]) -> Result<Option<Id<Person>>, Stop> {
    let chosen = store::find(tx, slot.circle, slot.id)?.leads;
    Ok(chosen.or(next::leader(tx, slot.circle, set)?))
}

/// What those who are set do on an evening. Whoever may no longer lead on that day
/// helps like anybody else: a founding helper after the first year (rule 114).
///
/// # Errors
/// When the database does not answer.
pub fn parts(
    tx: &mut Tx,
    slot: &Slot,
    places: &[Belongs],
    set: &[Id<Person>],
) -> Result<Vec<CirclePart>, Stop> {
    let mut parts = Vec::with_capacity(set.len());
    for place in places.iter().filter(|place| set.contains(&place.person)) {
        let leads = place.part.leads() && standing::may_lead(tx, place.person, slot.day)?;
        parts.push(if leads || !place.part.leads() {
            place.part
        } else {
            CirclePart::Mentor
        });
    }
    Ok(parts)
}

/// Writes down that an evening was held.
///
/// # Errors
/// When the database does not answer.
pub fn hold(cx: &Cx, tx: &mut Tx, slot: &Slot, held: &Held) -> Result<(), Stop> {
    answers::note(cx, tx, slot, held.came)?;
    let mut known = store::find(tx, slot.circle, slot.id)?;
    (known.heads, known.ticks) = (Some(held.heads), held.ticks);
    store::put(tx, slot.circle, slot.id, &known)?;
    let state = Stands::Held;
    evenings::set(tx, &Slot { state, ..*slot })?;
    journal::append(cx, tx, Entry::EveningHeld, Some(cx.me()?), None)
}

/// Somebody cannot come; a helper is set no longer.
///
/// # Errors
/// When the database does not answer.
pub fn cannot_come(cx: &Cx, tx: &mut Tx, slot: &Slot, person: Id<Person>) -> Result<(), Stop> {
    answers::stay_away(tx, slot, person)?;
    if steps_down(cx, tx, slot, person)? {
        journal::append(cx, tx, Entry::HelperChanged, Some(cx.me()?), None)?;
    }
    Ok(())
}

/// Somebody who was set to help is set no longer; true when they were. With too few
/// helpers the evening no longer goes ahead as it is.
///
/// # Errors
/// When the database does not answer.
pub fn steps_down(cx: &Cx, tx: &mut Tx, slot: &Slot, person: Id<Person>) -> Result<bool, Stop> {
    let mut set = store::helpers(tx, slot.circle, slot.id)?;
    let before = leader(tx, slot, &set)?;
    if !store::unset(tx, slot.circle, slot.id, person)? {
        return Ok(false);
    }
    let mut known = store::find(tx, slot.circle, slot.id)?;
    known.leads = known.leads.filter(|leads| *leads != person);
    set.retain(|one| *one != person);
    let after = known.leads.or(next::leader(tx, slot.circle, &set)?);
    let other = after.is_some() && after != before;
    known.changed |= if other { Change::LEADS } else { Change::HELPER };
    known.changed_on = Some(cx.today());
    store::put(tx, slot.circle, slot.id, &known)?;
    if slot.state == Stands::GoesAhead {
        let state = Stands::Planned;
        evenings::set(tx, &Slot { state, ..*slot })?;
    }
    Ok(true)
}
