//! What somebody of the demo brings when they join, and how they sign in again:
//! with a sign-in name and five words, as everybody does.

use std::sync::Arc;

use pergola_base::facts::people;
use pergola_base::{Cx, Id, Moment, Person, Programme, Role, Signed, Stop};
use pergola_home::people::handles;
use pergola_home::people::joining::Newcomer;
use pergola_seal::{Folded, Language, Plain, RecoveryCode, Salt, login_key};
use pergola_store::Tx;

use super::SignIn;
use crate::door::Door;

/// What one newcomer brings.
pub(super) struct Brings {
    pub(super) name: String,
    pub(super) handle: String,
    pub(super) words: String,
    pub(super) attendance: bool,
}

impl Brings {
    pub(super) fn newcomer(&self, door: &Door) -> Newcomer {
        let salt = Salt::fresh();
        let words = Folded::from_plain(&Plain::new(self.words.clone()));
        let key = login_key(&words, &salt, door.house.cost, &door.house.keys);
        Newcomer {
            name: Plain::new(self.name.clone()),
            handle: Plain::new(self.handle.clone()),
            recovery: Some(Plain::new(RecoveryCode::fresh().groups().join(" "))),
            attendance: self.attendance,
            login: Arc::new((key, salt)),
        }
    }

    pub(super) fn line(
        &self,
        programme: &Programme,
        role: Role,
        language: Language,
        circle: Option<&str>,
    ) -> SignIn {
        SignIn {
            role: role.word(),
            programme: programme.cover.clone(),
            circle: circle.map(str::to_owned),
            language: language.code(),
            pseudonym: Some(self.name.clone()),
            handle: Some(self.handle.clone()),
            passphrase: Some(self.words.clone()),
            state: "active",
        }
    }
}

/// Somebody who signs in with handle and words, as the sign-in page does.
pub(super) struct Opened {
    pub(super) person: Id<Person>,
    pub(super) handle: String,
    pub(super) words: String,
}

impl Opened {
    pub(super) fn signed(&self, door: &Door, tx: &mut Tx) -> Result<Signed, Stop> {
        let cx = Cx::new(&door.house, Moment(0), Language::En);
        let handle = handles::find(&cx, tx, &Plain::new(self.handle.clone()))?;
        let handle = handle.ok_or(Stop::Missing)?;
        let words = Folded::from_plain(&Plain::new(self.words.clone()));
        let key = login_key(&words, &handle.salt, handle.cost, &door.house.keys);
        let seed = handle.open(&key).ok_or(Stop::Missing)?;
        let standing = people::find(tx, self.person)?.ok_or(Stop::Missing)?;
        let roles = people::roles(tx, self.person)?;
        Ok(Signed::new(self.person, roles, standing.state, seed))
    }
}
