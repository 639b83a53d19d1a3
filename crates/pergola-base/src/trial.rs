//! A house and a programme to try things in, for the tests and measurements of every crate. The house is
//! a demo: its instance key stands below, so whatever it seals, anybody can open. Nothing that serves
//! people calls this.

use std::sync::Arc;

use pergola_seal::{Cost, HouseKeys, InstanceKey, Language};

use crate::capability::Capability;
use crate::house::{House, Kind, Programme};
use crate::id::Id;
use crate::moment::Zone;

/// The instance key of every house on trial: 32 bytes that anybody knows.
pub const INSTANCE: [u8; 32] = [7; 32];

/// A house with these capabilities that speaks every language and hashes cheaply.
#[must_use]
pub fn house(capabilities: &'static [Capability]) -> House {
    House {
        id: [1; 16],
        keys: Arc::new(HouseKeys::from_instance(&InstanceKey::from_bytes(INSTANCE))),
        kind: Kind::Demo,
        zone: Zone::named("Europe/Berlin").unwrap_or_else(Zone::utc),
        languages: Language::ALL.to_vec(),
        drafts: Vec::new(),
        cost: Cost::CHEAP,
        way_out: "/weather".to_owned(),
        erase_after_days: 30,
        key_backup_days: 14,
        came_back: None,
        capabilities,
    }
}

/// A programme of that cover name, with an id of its own and numbers that nobody has.
#[must_use]
pub fn programme(cover: &str) -> Programme {
    Programme {
        id: Id::fresh(),
        cover: cover.to_owned(),
        emergency: "112".to_owned(),
        duty: "18:00-22:00".to_owned(),
        telephone: "0100 000 000".to_owned(),
        outside: "0100 000 001".to_owned(),
        threat: 2,
        blueprint: "harbour".to_owned(),
    }
}
