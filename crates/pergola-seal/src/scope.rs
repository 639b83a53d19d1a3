//! Whom a value is sealed to: a closed list that no other crate can add to.
//! A scope key opens nothing alone; with the shred key of the value's owner it makes the value key.
//! So a value dies with either: with the key of those who may read, or with its owner's shred key.

use std::marker::PhantomData;

use crate::derive::{Key, derive, tag};
use crate::random;
use crate::sealed::ValueKey;
use zeroize::Zeroizing;

mod private {
    pub trait Sealed {}
}

/// A kind of readers. Only the five below exist.
pub trait Scope: private::Sealed {
    /// The kind as it stands in headers.
    const KIND: ScopeKind;
}

macro_rules! scopes {
    ($($(#[doc = $about:literal])+ $name:ident is $kind:ident = $code:literal;)+) => {
        $($(#[doc = $about])+ pub enum $name {}
        impl private::Sealed for $name {}
        impl Scope for $name {
            const KIND: ScopeKind = ScopeKind::$kind;
        })+

        /// The kind of a scope, as a code in headers and rows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ScopeKind {
            $($(#[doc = $about])+ $kind = $code,)+
        }

        impl ScopeKind {
            /// The kind with this code, if there is one.
            #[must_use]
            pub fn from_code(code: i64) -> Option<Self> {
                match code {
                    $($code => Some(Self::$kind),)+
                    _ => None,
                }
            }
        }
    };
}

scopes! {
    /// One person alone.
    PersonScope is Person = 1;
    /// The members of a circle.
    CircleScope is Circle = 2;
    /// Those who work on one case.
    CaseScope is Case = 3;
    /// Those who hold a role.
    RoleScope is Role = 4;
    /// Everybody on duty in the house.
    HouseScope is House = 5;
}

impl ScopeKind {
    /// The code for a row.
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// The code for a header.
    pub(crate) const fn byte(self) -> u8 {
        self as u8
    }
}

/// The key of one epoch of one scope.
pub struct ScopeKey<S> {
    key: Key,
    epoch: u32,
    scope: PhantomData<fn() -> S>,
}

impl<S: Scope> ScopeKey<S> {
    pub(crate) fn new(key: &[u8; 32], epoch: u32) -> Self {
        Self {
            key: Zeroizing::new(*key),
            epoch,
            scope: PhantomData,
        }
    }

    /// The epoch that values sealed with this key carry.
    #[must_use]
    pub const fn epoch(&self) -> u32 {
        self.epoch
    }

    /// The key for the values of one owner: HKDF(scope key, salt = shred key).
    #[must_use]
    pub fn value_key(&self, shred: &ShredKey) -> ValueKey<S> {
        let key = derive(&*self.key, shred.as_bytes(), b"pergola/value/v1");
        ValueKey::new(key, self.epoch)
    }
}

/// The shred key of an owner (a person, a person in a circle, a circle, a case, a contact).
/// It lives in keys.db alone; deleting it makes everything of that owner noise.
pub struct ShredKey(Key);

impl ShredKey {
    /// A new one. Make it anew on every run of a transaction.
    #[must_use]
    pub fn fresh() -> Self {
        Self(random::secret())
    }

    /// As read from keys.db.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// For keys.db, and nothing else.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The name that the journal uses for the owner during one 30-day period. It needs no session
    /// and cannot be computed any more once the key is gone.
    #[must_use]
    pub fn alias(&self, period: u32) -> [u8; 16] {
        let full = tag(&self.0, &[b"alias", &period.to_be_bytes()]);
        std::array::from_fn(|at| full[at])
    }
}
