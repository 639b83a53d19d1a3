//! The clockwork's rows: set and cleared by slices inside their own
//! transactions, found, leased and ended by a tick. A step ends only for whoever
//! holds its mark, so that two servers never do the same one.

use pergola_store::{Row, StoreError, Tx, house_sql};

use super::{Job, Next, Work, time};
use crate::cx::Cx;
use crate::moment::Moment;
use crate::stop::Stop;

/// No programme, no subject, no server.
pub(super) const NOTHING: [u8; 16] = [0; 16];

house_sql! {
    SET = "insert into clockwork (programme, kind, subject, due, rung, owner, lease, once) \
           values ($1, $2, $3, $4, $5, $6, 0, $7) on conflict (programme, kind, subject) \
           do update set due = $4, rung = $5, owner = $6, lease = 0, once = $7";
    BEGIN = "insert into clockwork (programme, kind, subject, due, rung, owner, lease, once) \
             values ($1, $2, $3, $4, 0, $3, 0, $5) \
             on conflict (programme, kind, subject) do nothing";
    FILL = "insert into clockwork (programme, kind, subject, due, rung, owner, lease, once) \
            values ($1, $2, $3, $4, 0, $5, 0, $6) \
            on conflict (programme, kind, subject) do nothing";
    pub(super) HELD = "select count(*) from clockwork where programme = $1 and subject = $2";
    CLEAR = "delete from clockwork where programme = $1 and kind = $2 and subject = $3";
    pub(super) DUE = "select programme, kind, subject, due, rung, once from clockwork \
                      where due <= $1 and lease <= $2 order by due limit 1";
    OWN = "select programme, kind, subject, due, rung, once from clockwork \
           where programme = $1 and kind = $2 and subject = $3";
    LEASE = "update clockwork set owner = $1, lease = $2 where programme = $3 and kind = $4 \
             and subject = $5 and once = $6 and lease <= $7";
    MINE = "update clockwork set owner = $1 where programme = $2 and kind = $3 and subject = $4 \
            and once = $5 and owner = $6";
    OVER = "delete from clockwork where programme = $1 and kind = $2 and subject = $3 and once = $4";
    AGAIN = "update clockwork set due = $1, rung = $2, owner = $3, lease = 0, once = $4 \
             where programme = $5 and kind = $6 and subject = $7 and once = $8";
}

/// A row as a tick finds it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Found {
    pub programme: [u8; 16],
    pub kind: i64,
    pub subject: [u8; 16],
    pub due: Moment,
    pub rung: i64,
    pub once: [u8; 16],
}

/// Sets, or sets anew, when a step about a subject is due.
///
/// # Errors
/// When the database does not answer, or the operation belongs to no programme.
pub fn set(
    cx: &Cx,
    tx: &mut Tx,
    job: &Job,
    subject: [u8; 16],
    due: Moment,
    rung: i64,
) -> Result<(), Stop> {
    let due = due.plus(time::ahead(tx)?);
    let once = pergola_seal::fresh_id();
    let with = [
        cx.here()?.into(),
        i64::from(job.code).into(),
        subject.into(),
        due.into(),
        rung.into(),
        NOTHING.into(),
        once.into(),
    ];
    tx.run(&SET, &with)?;
    Ok(())
}

/// Sets the first step about a subject that has none yet.
///
/// # Errors
/// When the database does not answer, or the operation belongs to no programme.
pub fn fill(cx: &Cx, tx: &mut Tx, job: &Job, subject: [u8; 16], due: Moment) -> Result<(), Stop> {
    let due = due.plus(time::ahead(tx)?);
    let once = pergola_seal::fresh_id();
    let with = [
        cx.here()?.into(),
        i64::from(job.code).into(),
        subject.into(),
        due.into(),
        NOTHING.into(),
        once.into(),
    ];
    tx.run(&FILL, &with)?;
    Ok(())
}

/// A subject has no step of this kind any more.
///
/// # Errors
/// When the database does not answer, or the operation belongs to no programme.
pub fn clear(cx: &Cx, tx: &mut Tx, job: &Job, subject: [u8; 16]) -> Result<(), Stop> {
    let code = i64::from(job.code);
    tx.run(&CLEAR, &[cx.here()?.into(), code.into(), subject.into()])?;
    Ok(())
}

/// A subject is erased: it has no step of any kind any more.
///
/// # Errors
/// When the database does not answer, or the operation belongs to no programme.
pub fn forget(cx: &Cx, tx: &mut Tx, subject: [u8; 16]) -> Result<(), Stop> {
    let jobs = cx.house.capabilities.iter().flat_map(|one| one.jobs);
    for job in jobs.filter(|job| matches!(job.work, Work::Step { .. })) {
        clear(cx, tx, job, subject)?;
    }
    Ok(())
}

/// Makes sure that a job has its own row; true when it had none.
pub(super) fn begin(
    tx: &mut Tx,
    programme: [u8; 16],
    job: &Job,
    due: Moment,
) -> Result<bool, StoreError> {
    let (code, once) = (i64::from(job.code), pergola_seal::fresh_id());
    let with = [
        programme.into(),
        code.into(),
        NOTHING.into(),
        due.into(),
        once.into(),
    ];
    Ok(tx.run(&BEGIN, &with)? == 1)
}

/// The oldest row that is due and that nobody is at.
pub(super) fn oldest(tx: &mut Tx, now: Moment) -> Result<Option<Found>, StoreError> {
    let row = tx.one(&DUE, &[now.into(), now.into()])?;
    row.as_ref().map(read).transpose()
}

/// The own row of a house's job.
pub(super) fn own(tx: &mut Tx, job: &Job) -> Result<Option<Found>, StoreError> {
    let code = i64::from(job.code);
    let row = tx.one(&OWN, &[NOTHING.into(), code.into(), NOTHING.into()])?;
    row.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Found, StoreError> {
    Ok(Found {
        programme: row.get(0)?,
        kind: row.get(1)?,
        subject: row.get(2)?,
        due: row.get(3)?,
        rung: row.get(4)?,
        once: row.get(5)?,
    })
}

impl Found {
    /// Takes the row for a server until a moment; false when another was quicker.
    pub(super) fn lease(
        &self,
        tx: &mut Tx,
        server: [u8; 16],
        now: Moment,
        until: Moment,
    ) -> Result<bool, StoreError> {
        let with = [
            server.into(),
            until.into(),
            self.programme.into(),
            self.kind.into(),
            self.subject.into(),
            self.once.into(),
            now.into(),
        ];
        Ok(tx.run(&LEASE, &with)? == 1)
    }

    /// Holds the row for this transaction; false when another took it over.
    pub(super) fn hold(&self, tx: &mut Tx, server: [u8; 16]) -> Result<bool, StoreError> {
        let with = [
            server.into(),
            self.programme.into(),
            self.kind.into(),
            self.subject.into(),
            self.once.into(),
            server.into(),
        ];
        Ok(tx.run(&MINE, &with)? == 1)
    }

    /// Ends the step. Where the step set or cleared its own row, that stands.
    pub(super) fn end(&self, tx: &mut Tx, next: Next) -> Result<(), StoreError> {
        match next {
            Next::Over => {
                let with = [
                    self.programme.into(),
                    self.kind.into(),
                    self.subject.into(),
                    self.once.into(),
                ];
                tx.run(&OVER, &with)?;
            }
            Next::At(due, rung) => {
                let once = pergola_seal::fresh_id();
                let with = [
                    due.into(),
                    rung.into(),
                    NOTHING.into(),
                    once.into(),
                    self.programme.into(),
                    self.kind.into(),
                    self.subject.into(),
                    self.once.into(),
                ];
                tx.run(&AGAIN, &with)?;
            }
        }
        Ok(())
    }
}
