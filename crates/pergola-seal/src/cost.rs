//! What one login key costs to compute. It belongs to the handle, stands in its row, and is raised
//! at a sign-in. It is never a secret, and never below what Argon2 allows.

/// Memory, passes and lanes of Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// The second recommended option of RFC 9106: 64 MiB, 3 passes, 4 lanes.
    pub const REAL: Self = Self {
        memory_kib: 65_536,
        passes: 3,
        lanes: 4,
    };
    /// For the demo and for tests, which say so.
    pub const CHEAP: Self = Self {
        memory_kib: 64,
        passes: 1,
        lanes: 1,
    };

    const MEMORY_KIB_MAX: u32 = 1_048_576;
    const PASSES_MAX: u32 = 64;
    const LANES_MAX: u32 = 64;

    /// A cost within Argon2's bounds (memory at least 8 KiB for each lane) and ours (1 GiB, 64
    /// passes, 64 lanes); nothing outside them.
    #[must_use]
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Option<Self> {
        let allowed = (1..=Self::LANES_MAX).contains(&lanes)
            && (1..=Self::PASSES_MAX).contains(&passes)
            && (8 * lanes..=Self::MEMORY_KIB_MAX).contains(&memory_kib);
        allowed.then_some(Self {
            memory_kib,
            passes,
            lanes,
        })
    }

    /// As one number for a column.
    #[must_use]
    pub fn to_code(self) -> i64 {
        i64::from(self.memory_kib) << 16 | i64::from(self.passes) << 8 | i64::from(self.lanes)
    }

    /// From a column; nothing for a number that no cost has.
    #[must_use]
    pub fn from_code(code: i64) -> Option<Self> {
        let part = |shift: u32, mask: i64| u32::try_from((code >> shift) & mask).ok();
        let memory_kib = u32::try_from(code >> 16).ok()?;
        Self::new(memory_kib, part(8, 0xff)?, part(0, 0xff)?)
    }

    /// Memory in KiB.
    #[must_use]
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// How often the memory is passed over.
    #[must_use]
    pub const fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes.
    #[must_use]
    pub const fn lanes(self) -> u32 {
        self.lanes
    }
}
