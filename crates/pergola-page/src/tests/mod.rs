//! Tests of the texts and of the pages that every house has, with a house made
//! of fixed bytes. No database, no clock.

mod pages;
mod texts;

use pergola_base::{House, Id, Kind, Moment, Programme, Zone};
use pergola_seal::{Cost, HouseKeys, InstanceKey, Language};

/// A house that speaks every shipped language.
pub(super) fn house() -> House {
    House {
        id: [1; 16],
        keys: HouseKeys::from_instance(&InstanceKey::from_bytes([7; 32])).into(),
        kind: Kind::Demo,
        zone: Zone::utc(),
        languages: Language::ALL.to_vec(),
        drafts: vec![Language::De, Language::Fr, Language::Ar],
        cost: Cost::CHEAP,
        way_out: "/weather".to_owned(),
        erase_after_days: 30,
        key_backup_days: 14,
        came_back: None,
        capabilities: &[],
    }
}

/// A programme with a cover name that wants escaping.
pub(super) fn programme() -> Programme {
    Programme {
        id: Id::from_raw([2; 16]),
        cover: "Harbour & Hill".to_owned(),
        emergency: "112".to_owned(),
        duty: "Tuesday and Thursday, 17 to 21".to_owned(),
        telephone: "030 555 01 20".to_owned(),
        outside: "Ombuds office, 030 555 01 99".to_owned(),
        threat: 1,
        blueprint: "harbour".to_owned(),
    }
}

/// Noon on a Sunday in November.
pub(super) const NOW: Moment = Moment(20_786 * 86_400 + 43_200);
