//! The address of somebody's calendar: 192 random bits that are shown once and stored nowhere. A
//! row is found by a keyed tag of them. Each event gets a name of its own under the address, so that
//! two calendars of one group have nothing in common but their times.

use crate::derive::{Key, derive, tag};
use crate::{RawId, encode, random};
use zeroize::Zeroizing;

const BYTES: usize = 24;
const UID_BYTES: usize = 16;

/// The secret part of a calendar's address.
pub struct FeedAddress(Zeroizing<[u8; BYTES]>);

impl FeedAddress {
    /// A new one.
    #[must_use]
    pub fn fresh() -> Self {
        Self(random::secret())
    }

    /// As it stands in the address: 32 letters, digits, dashes and underscores.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(encode::to_text(&*self.0))
    }

    /// From an address; nothing when it is not exactly one of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = encode::from_text(text)?;
        let bytes: &[u8; BYTES] = bytes.as_slice().try_into().ok()?;
        Some(Self(Zeroizing::new(*bytes)))
    }

    /// The name of one event in this calendar and in no other.
    #[must_use]
    pub fn uid(&self, event: RawId) -> String {
        let key: Key = derive(&*self.0, &[], b"pergola/feed/uid/v1");
        encode::to_text(&tag(&key, &[&event])[..UID_BYTES])
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &*self.0
    }
}

#[cfg(test)]
mod tests {
    use super::FeedAddress;
    use crate::{HouseKeys, InstanceKey};

    fn fixed(text: &str) -> FeedAddress {
        FeedAddress::parse(text).expect("an address")
    }

    #[test]
    fn an_address_comes_back_from_its_text() {
        let address = FeedAddress::fresh();
        let text = address.text();
        assert_eq!(text.len(), 32);
        assert_eq!(*fixed(&text).text(), *text);
        assert_ne!(*FeedAddress::fresh().text(), *text);
    }

    #[test]
    fn nothing_else_is_an_address() {
        let long = "A".repeat(10_000);
        for text in [
            "",
            "x",
            "A",
            &"A".repeat(31),
            &"A".repeat(33),
            &long,
            "../../../etc/passwd/and/more+++++",
        ] {
            assert!(FeedAddress::parse(text).is_none(), "{text:.40}");
        }
        assert!(FeedAddress::parse(&"A".repeat(32)).is_some());
    }

    #[test]
    fn an_event_has_another_name_in_every_calendar() {
        let (one, two) = (fixed(&"A".repeat(32)), fixed(&"B".repeat(32)));
        assert_eq!(one.uid([1; 16]), one.uid([1; 16]));
        assert_ne!(one.uid([1; 16]), one.uid([2; 16]));
        assert_ne!(one.uid([1; 16]), two.uid([1; 16]));
        assert_eq!(one.uid([1; 16]).len(), 22);
    }

    #[test]
    fn the_tag_needs_the_houses_key() {
        let keys = |byte| HouseKeys::from_instance(&InstanceKey::from_bytes([byte; 32]));
        let address = fixed(&"A".repeat(32));
        assert_ne!(keys(1).feed_tag(&address), keys(2).feed_tag(&address));
        assert_ne!(
            keys(1).feed_tag(&address),
            keys(1).feed_tag(&fixed(&"B".repeat(32)))
        );
    }
}
