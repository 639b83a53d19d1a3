//! One entry: 256 bytes without a name, a handle or a text, and no time finer
//! than its bucket. The layout is final; its vectors stand below. Never guesses:
//! bytes that no writer of this list would have written are refused.

use crate::kind::Kind;

/// Bytes of an entry.
pub const ENTRY_BYTES: usize = 256;
/// Version of the layout.
const VERSION: u8 = 1;
/// Where the zeros begin.
const USED_BYTES: usize = 137;

/// Who or what an entry is about, during one 30-day period: dies with a shred
/// key. All zero: nobody.
pub type Alias = [u8; 16];

/// The fields of an entry. What a kind does not use is zero.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fields {
    /// What happened.
    pub kind: Kind,
    /// Its place in its journal, from 0.
    pub sequence: u64,
    /// The first hour of its bucket, in hours since 1970 (UTC).
    pub hour: u32,
    /// Minutes since the step before of the same case; 65,535 stands for more.
    pub minutes: u16,
    /// Which step of its case it is, from 1; 0: of no case.
    pub step: u32,
    /// Who did it.
    pub actor: Alias,
    /// To whom.
    pub subject: Alias,
    /// In which case. All aliases of a case's steps are those of the period
    /// in which it was opened.
    pub case: Alias,
    /// Why, as a code of the kind.
    pub reason: u16,
    /// Under which version of the rules.
    pub policy: u16,
    /// A hash, or a number in its first eight bytes, by kind.
    pub detail: [u8; 32],
    /// HMAC(entry key, what was sealed), or zero.
    pub commit: [u8; 32],
}

/// Why bytes are no entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotAnEntry {
    /// Another version of the layout.
    #[error("its first byte is not 1: another version of the layout")]
    Version,
    /// A kind that is not on the list.
    #[error("its kind is not on the list of known kinds")]
    Kind,
    /// The hour is finer than the kind allows.
    #[error("its hour is finer than its kind allows")]
    Hour,
    /// Something stands where zeros belong.
    #[error("something stands where only zeros belong")]
    Zeros,
}

impl Fields {
    /// An entry of a kind in an hour (hours since 1970), the rest zero.
    #[must_use]
    pub const fn new(kind: Kind, hour: u32) -> Self {
        Self {
            kind,
            sequence: 0,
            hour: hour - hour % kind.hours(),
            minutes: 0,
            step: 0,
            actor: [0; 16],
            subject: [0; 16],
            case: [0; 16],
            reason: 0,
            policy: 0,
            detail: [0; 32],
            commit: [0; 32],
        }
    }

    /// The number in the first eight bytes of the detail.
    #[must_use]
    pub fn number(&self) -> u64 {
        u64::from_be_bytes(std::array::from_fn(|at| self.detail[at]))
    }

    /// version 1 ‖ kind 2 ‖ sequence 8 ‖ hour 4 ‖ minutes 2 ‖ step 4 ‖ actor 16 ‖
    /// subject 16 ‖ case 16 ‖ reason 2 ‖ policy 2 ‖ detail 32 ‖ commit 32 ‖
    /// zeros, all big-endian.
    #[must_use]
    pub fn encode(&self) -> [u8; ENTRY_BYTES] {
        let mut bytes = [0; ENTRY_BYTES];
        bytes[0] = VERSION;
        bytes[1..3].copy_from_slice(&self.kind.code().to_be_bytes());
        bytes[3..11].copy_from_slice(&self.sequence.to_be_bytes());
        bytes[11..15].copy_from_slice(&self.hour.to_be_bytes());
        bytes[15..17].copy_from_slice(&self.minutes.to_be_bytes());
        bytes[17..21].copy_from_slice(&self.step.to_be_bytes());
        bytes[21..37].copy_from_slice(&self.actor);
        bytes[37..53].copy_from_slice(&self.subject);
        bytes[53..69].copy_from_slice(&self.case);
        bytes[69..71].copy_from_slice(&self.reason.to_be_bytes());
        bytes[71..73].copy_from_slice(&self.policy.to_be_bytes());
        bytes[73..105].copy_from_slice(&self.detail);
        bytes[105..USED_BYTES].copy_from_slice(&self.commit);
        bytes
    }

    /// Reads an entry. What `encode` wrote comes back; whatever is read would be
    /// written with the same bytes.
    ///
    /// # Errors
    /// When the bytes are no entry.
    pub fn decode(bytes: &[u8; ENTRY_BYTES]) -> Result<Self, NotAnEntry> {
        if bytes[0] != VERSION {
            return Err(NotAnEntry::Version);
        }
        let kind = Kind::from_code(u16::from_be_bytes(part(bytes, 1))).ok_or(NotAnEntry::Kind)?;
        let hour = u32::from_be_bytes(part(bytes, 11));
        if !hour.is_multiple_of(kind.hours()) {
            return Err(NotAnEntry::Hour);
        }
        if bytes[USED_BYTES..] != [0; ENTRY_BYTES - USED_BYTES] {
            return Err(NotAnEntry::Zeros);
        }
        Ok(Self {
            kind,
            sequence: u64::from_be_bytes(part(bytes, 3)),
            hour,
            minutes: u16::from_be_bytes(part(bytes, 15)),
            step: u32::from_be_bytes(part(bytes, 17)),
            actor: part(bytes, 21),
            subject: part(bytes, 37),
            case: part(bytes, 53),
            reason: u16::from_be_bytes(part(bytes, 69)),
            policy: u16::from_be_bytes(part(bytes, 71)),
            detail: part(bytes, 73),
            commit: part(bytes, 105),
        })
    }
}

fn part<const N: usize>(bytes: &[u8; ENTRY_BYTES], from: usize) -> [u8; N] {
    let part = bytes.get(from..).and_then(|rest| rest.first_chunk());
    *part.expect("every field lies inside an entry")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq, proptest};

    use super::{ENTRY_BYTES, Fields, NotAnEntry};
    use crate::kind::Kind;

    #[test]
    fn the_format_is_final() {
        let fields = Fields {
            kind: Kind::GlassApproved,
            sequence: 0x0102_0304_0506_0708,
            hour: 0x0a0b_0c0d,
            minutes: 0x1112,
            step: 0x2122_2324,
            actor: [0xaa; 16],
            subject: [0xbb; 16],
            case: [0xcc; 16],
            reason: 0x3132,
            policy: 0x4142,
            detail: [0xdd; 32],
            commit: [0xee; 32],
        };
        let mut wanted = vec![1, 0x04, 0x4e, 1, 2, 3, 4, 5, 6, 7, 8];
        wanted.extend([0x0a, 0x0b, 0x0c, 0x0d, 0x11, 0x12, 0x21, 0x22, 0x23, 0x24]);
        wanted.extend([0xaa; 16]);
        wanted.extend([0xbb; 16]);
        wanted.extend([0xcc; 16]);
        wanted.extend([0x31, 0x32, 0x41, 0x42]);
        wanted.extend([0xdd; 32]);
        wanted.extend([0xee; 32]);
        wanted.resize(ENTRY_BYTES, 0);
        assert_eq!(fields.encode().as_slice(), wanted);
        assert_eq!(Fields::decode(&fields.encode()), Ok(fields));
    }

    #[test]
    fn each_kind_has_its_vector() {
        for kind in Kind::ALL {
            let bytes = Fields::new(*kind, 472_222).encode();
            let mut wanted = vec![1];
            wanted.extend(kind.code().to_be_bytes());
            wanted.extend([0; 8]);
            let hour: u32 = if kind.hours() == 6 { 472_218 } else { 472_222 };
            wanted.extend(hour.to_be_bytes());
            wanted.resize(ENTRY_BYTES, 0);
            assert_eq!(bytes.as_slice(), wanted, "{kind:?}");
        }
    }

    #[track_caller]
    fn check(at: usize, to: u8, wanted: NotAnEntry) {
        let mut bytes = Fields::new(Kind::Left, 60).encode();
        bytes[at] = to;
        assert_eq!(Fields::decode(&bytes), Err(wanted));
    }

    #[test]
    fn what_no_writer_writes_is_refused() {
        check(0, 2, NotAnEntry::Version);
        check(1, 0xff, NotAnEntry::Kind);
        check(14, 61, NotAnEntry::Hour);
        check(137, 1, NotAnEntry::Zeros);
        check(255, 1, NotAnEntry::Zeros);
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_written_the_same(start in any::<[u8; 32]>(), kind in 0..Kind::ALL.len(), rest in any::<[u8; 32]>()) {
            let mut bytes = [0; ENTRY_BYTES];
            bytes[..32].copy_from_slice(&start);
            bytes[105..137].copy_from_slice(&rest);
            let _ = Fields::decode(&bytes);
            bytes[0] = 1;
            bytes[1..3].copy_from_slice(&Kind::ALL[kind].code().to_be_bytes());
            if let Ok(fields) = Fields::decode(&bytes) {
                prop_assert_eq!(fields.encode(), bytes);
            }
        }
    }
}
