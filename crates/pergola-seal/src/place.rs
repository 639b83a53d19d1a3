//! Where a sealed value belongs. The place goes into the associated data, so that a value moved to
//! another row, column, programme, house or an older revision does not open.
//! The registry is append-only: a code is never changed, reused or removed, because the server
//! cannot open and re-seal what people wrote.

use crate::RawId;

/// One kind of sealed column, by its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place(u16);

macro_rules! places {
    ($($(#[doc = $about:literal])+ $name:ident = $code:literal;)+) => {
        impl Place {
            $($(#[doc = $about])+ pub const $name: Self = Self($code);)+

            /// Every place: code and name, in the order of the codes.
            #[must_use]
            pub fn all() -> &'static [(u16, &'static str)] {
                &[$(($code, stringify!($name))),+]
            }
        }
    };
}

places! {
    /// What a member is called in a circle, sealed to the circle.
    PSEUDONYM_IN_CIRCLE = 1;
    /// What a person calls themself, sealed to the person.
    PSEUDONYM_OWN = 2;
    /// The chosen name, for the welcome person before there is a circle.
    PSEUDONYM_FOR_WELCOME = 3;
    /// A helper's name, sealed to the coordinators.
    PSEUDONYM_FOR_COORDINATOR = 4;
    /// What a circle calls itself.
    CIRCLE_NAME = 5;
    /// A word from the facilitator to the circle.
    CIRCLE_NOTICE = 6;
    /// The members' public keys, sealed to the circle.
    CIRCLE_SHEET = 7;
    /// A person's own keys, under their account seed.
    ACCOUNT_SHEET = 8;
    /// A key given to a person, under their personal key.
    RING = 9;
    /// The account seed under the login key.
    LOGIN_SLOT = 10;
    /// The account seed under a recovery code.
    RECOVERY = 11;
    /// The account seed under a session's key.
    SESSION_SEED = 12;
    /// The fields of a form whose session ended, under a key of the house.
    KEPT_FIELDS = 13;
    /// How a person may be reached, sealed to the person.
    CONTACT_RULE = 14;
    /// What a person noted about their way back in.
    RECOVERY_NOTE = 15;
    /// The file key of the shred store, under a key of the house.
    FILE_KEY = 16;
    /// Where a circle meets, for its cycle or for one evening.
    VENUE = 17;
    /// A word from whoever leads, to the circle.
    CIRCLE_WORD = 18;
    /// What somebody without an account asked a first time, sealed to the welcome.
    FIRST_QUESTION = 19;
    /// The answer to it, under the words of its receipt.
    FIRST_ANSWER = 20;
    /// By what name a trusted helper knows somebody, sealed to the helper.
    TRUSTED_NAME = 21;
    /// A half of the account seed under a claim code.
    CLAIM_SHARE = 22;
}

impl Place {
    /// The code as it stands in the associated data.
    #[must_use]
    pub const fn code(self) -> u16 {
        self.0
    }
}

/// The exact position of one sealed value.
#[derive(Clone, Copy)]
pub struct At {
    /// The house's id.
    pub house: RawId,
    /// The programme's id.
    pub programme: RawId,
    /// Which kind of column.
    pub place: Place,
    /// The row's key; the second half is zero when the key is one id.
    pub row: (RawId, RawId),
    /// How often the value was written: the next one is higher by one.
    pub revision: u64,
}

impl At {
    /// "pergola/val/1" ‖ house ‖ programme ‖ place (u16) ‖ row (2 × 16) ‖ revision (u64) ‖ the
    /// header without its nonce. All numbers big-endian, all parts of fixed length.
    pub(crate) fn associated(&self, header: &[u8; 7]) -> Vec<u8> {
        let (place, revision) = (self.place.0.to_be_bytes(), self.revision.to_be_bytes());
        let parts: [&[u8]; 8] = [
            b"pergola/val/1",
            &self.house,
            &self.programme,
            &place,
            &self.row.0,
            &self.row.1,
            &revision,
            header,
        ];
        parts.concat()
    }
}
