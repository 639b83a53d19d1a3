//! The cryptography of Pergola, small enough to be read in an evening. It does no input or output,
//! knows no clock, and hands its keys to nobody: other crates carry sealed bytes.
//!
//! A reading order for an auditor:
//! 1. `plain`, `tidy`: what a person wrote, and why it cannot leak by accident.
//! 2. `random`, `derive`, `padding`, `encode`: the few primitives, and the only door to randomness.
//! 3. `place`, `scope`, `sealed`: the sealed value, format 1, and what it is bound to.
//! 4. `lockbox`: one key under another, with its commitment.
//! 5. `fold`, `words`, `cost`, `login`: from handle and passphrase to the account seed.
//! 6. `sheet`, `pair`, `epoch`: a person's own keys, wraps between people, rings and epochs.
//! 7. `letter`, `keysheet`: sealing to a scope from outside it, and the members' keys.
//! 8. `spelled`, `recovery`, `trusted`, `receipt`, `session`, `feed`, `keys`, `form`, `kept`: the ways
//!    back in, an answer by words, cookies, calendar addresses, the house's own keys.
//! 9. `tests/vectors`: every format as fixed bytes. `dice` is for make-believe only.

mod cost;
mod derive;
pub mod dice;
mod encode;
mod epoch;
mod error;
mod feed;
mod fold;
mod form;
mod kept;
mod keys;
mod keysheet;
mod letter;
mod lockbox;
mod login;
mod padding;
mod pair;
mod place;
mod plain;
mod random;
mod receipt;
mod recovery;
mod scope;
mod sealed;
mod session;
mod sheet;
mod spelled;
#[cfg(test)]
mod tests;
mod tidy;
mod trusted;
mod words;

pub use cost::Cost;
pub use epoch::{EpochKey, Purpose};
pub use error::{Malformed, Unopened};
pub use feed::FeedAddress;
pub use fold::{FOLD_VERSION, Folded};
pub use form::{OnceKey, Reference};
pub use keys::{BackupKind, HouseKeys, InstanceKey};
pub use keysheet::KeySheet;
pub use letter::{SealedTo, seal_to};
pub use login::{AccountSeed, Hasher, LoginKey, LoginSlots, Salt, login_key};
pub use pair::PublicKey;
pub use place::{At, Place};
pub use plain::{Plain, Shown};
pub use random::fresh_id;
pub use recovery::RecoveryCode;
pub use scope::{
    CaseScope, CircleScope, HouseScope, PersonScope, RoleScope, Scope, ScopeKey, ScopeKind,
    ShredKey,
};
pub use sealed::{Sealed, ValueKey};
pub use session::SessionToken;
pub use sheet::AccountSheet;
pub use spelled::{WrongGroup, typed_signs};
pub use trusted::{ClaimCode, Half, Share};
pub use words::{Handle, InviteCode, Language, Passphrase, WORDS_IN_LIST, wordlist};

/// An id as its 16 bytes; the typed ids of other crates wrap it.
pub type RawId = [u8; 16];
