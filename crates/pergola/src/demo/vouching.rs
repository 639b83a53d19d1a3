//! Who vouched for the helpers of the demo: the first four who lead are founding
//! helpers, as in a house that has just begun; for all others two people did.

use pergola_base::facts::standing;
use pergola_base::{Programme, Role, Stop};

use super::{Seeder, Someone};

impl Seeder<'_> {
    /// Two others vouched for this helper, but for the first four who lead.
    pub(super) fn vouched(
        &mut self,
        programme: &Programme,
        someone: &Someone,
        role: Role,
    ) -> Result<(), Stop> {
        let person = someone.person;
        self.act(programme, someone, "demo.vouched", |cx, tx| {
            let founds = role == Role::Facilitator;
            if founds && standing::founders(tx)? <= standing::FOUNDERS_MAX {
                return Ok(());
            }
            standing::forget(tx, person)?;
            Ok(standing::vouch_done(tx, person, role, cx.today())?)
        })
    }
}
