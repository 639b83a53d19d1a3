//! The sheet of a circle: the public keys of its members, and of the roles that members may write
//! to. A role has one too. It is sealed under the scope's own key, which proves that a holder wrote
//! it: keys that the server hands out unauthenticated would undo the rest.

use crate::{At, PublicKey, RawId, Scope, ScopeKey, Sealed, ShredKey, Unopened, random};

const VERSION: u8 = 1;
const ID_LEN: usize = 16;
const ENTRY_LEN: usize = ID_LEN + 1216;
/// How many keys one sheet holds; a circle is far smaller.
const ENTRIES_MAX: usize = 500;

/// Public keys by person (or role), in the order of the ids.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct KeySheet(Vec<(RawId, PublicKey)>);

impl KeySheet {
    /// A sheet of these; nothing when an id stands twice or there are more than 500.
    #[must_use]
    pub fn new(mut entries: Vec<(RawId, PublicKey)>) -> Option<Self> {
        entries.sort_by_key(|(id, _)| *id);
        let ordered = entries.windows(2).all(|pair| pair[0].0 < pair[1].0);
        (ordered && entries.len() <= ENTRIES_MAX).then_some(Self(entries))
    }

    /// All entries.
    #[must_use]
    pub fn entries(&self) -> &[(RawId, PublicKey)] {
        &self.0
    }

    /// The key of a person or role, if it is on the sheet.
    #[must_use]
    pub fn key_of(&self, id: &RawId) -> Option<&PublicKey> {
        self.0
            .iter()
            .find(|(entry, _)| entry == id)
            .map(|(_, key)| key)
    }

    /// Seals it to the scope whose holders it lists; the owner is the scope itself.
    #[must_use]
    pub fn seal<S: Scope>(&self, scope: &ScopeKey<S>, shred: &ShredKey, at: &At) -> Sealed<S> {
        scope
            .value_key(shred)
            .seal_bytes(&self.encode(), at, random::bytes())
    }

    /// Opens it.
    ///
    /// # Errors
    /// `Unopened` when key or position is another one, or a key on it is not valid.
    pub fn open<S: Scope>(
        sealed: &Sealed<S>,
        scope: &ScopeKey<S>,
        shred: &ShredKey,
        at: &At,
    ) -> Result<Self, Unopened> {
        let content = scope.value_key(shred).open_bytes(sealed, at)?;
        Self::decode(&content).ok_or(Unopened)
    }

    /// version ‖ (id ‖ public key) for each entry.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let entries = self
            .0
            .iter()
            .flat_map(|(id, key)| [id.as_slice(), key.as_bytes()]);
        std::iter::once(&[VERSION][..])
            .chain(entries)
            .collect::<Vec<_>>()
            .concat()
    }

    fn decode(content: &[u8]) -> Option<Self> {
        let (&VERSION, rest) = content.split_first()? else {
            return None;
        };
        let (entries, left) = rest.as_chunks::<ENTRY_LEN>();
        let read = |entry: &[u8; ENTRY_LEN]| {
            let (id, key) = entry.split_first_chunk::<ID_LEN>()?;
            Some((*id, PublicKey::from_bytes(key).ok()?))
        };
        let entries: Option<Vec<_>> = entries.iter().map(read).collect();
        entries.filter(|_| left.is_empty()).and_then(Self::new)
    }
}
