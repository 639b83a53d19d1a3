//! Houses that write journals, and the folder in memory that they write to.

use std::collections::BTreeMap;

use pergola_tlog::{Change, Checkpoint, Clerk, Fields, Kind, SigningKey};
use pergola_verify::{Asked, Checked, Files, Refused, check};

/// A house's key.
pub fn key(name: &str) -> SigningKey {
    SigningKey::from_seed(name, &[5; 32]).expect("a name for a key")
}

/// An export in memory.
#[derive(Clone, Default)]
pub struct Memory(pub BTreeMap<String, Vec<u8>>);

impl Files for Memory {
    fn read(&mut self, path: &str, bytes: (u64, u64), into: &mut Vec<u8>) -> Result<(), Refused> {
        into.clear();
        let file = self.0.get(path).ok_or(Refused::Missing)?;
        if !(bytes.0..=bytes.1).contains(&(file.len() as u64)) {
            return Err(Refused::Length);
        }
        into.extend(file);
        Ok(())
    }

    fn walk(&mut self, told: &mut dyn FnMut(&str) -> bool) -> Result<(), Refused> {
        let _ = self.0.keys().all(|path| told(path));
        Ok(())
    }
}

impl Memory {
    /// Does what a writer says, in an origin's folder.
    pub fn apply(&mut self, folder: &str, changes: Vec<Change>) {
        for change in changes {
            match change {
                Change::Write(path, bytes) => self.0.insert(format!("{folder}/{path}"), bytes),
                Change::Remove(path) => self.0.remove(&format!("{folder}/{path}")),
            };
        }
    }

    /// What the auditor's program says of it.
    pub fn check(&self, asked: &Asked) -> Checked {
        check(&mut self.clone(), asked, &mut ()).expect("memory can be read")
    }
}

/// A house at work.
pub struct House {
    pub clerk: Clerk,
    pub key: SigningKey,
    pub folder: &'static str,
    pub files: Memory,
    pub hour: u32,
}

impl House {
    /// A new house.
    pub fn new() -> Self {
        let clerk = Clerk::begin(472_000, 1, None);
        Self::with(clerk, "garden.example/one", "origin-001", Memory::default())
    }

    /// A house put back from a copy: its journal begins anew.
    pub fn anew(files: Memory, last: &Checkpoint, hour: u32) -> Self {
        let clerk = Clerk::begin(hour, 2, Some(last));
        let mut house = Self::with(clerk, "garden.example/two", "origin-002", files);
        house.hour = hour;
        house
    }

    fn with(clerk: Clerk, name: &str, folder: &'static str, files: Memory) -> Self {
        let key = key(name);
        let line = format!("{}\n", key.public().line());
        let mut files = files;
        files.0.insert(format!("{folder}/key"), line.into_bytes());
        Self {
            clerk,
            key,
            folder,
            files,
            hour: 472_000,
        }
    }

    /// Puts entries in, in this hour.
    pub fn enter(&mut self, entries: impl IntoIterator<Item = Fields>) {
        self.clerk.enter(self.hour, entries);
    }

    /// Signs a checkpoint and exports; the checkpoint's note.
    pub fn close(&mut self) -> Vec<u8> {
        let note = self.clerk.close(self.hour, &self.key);
        self.files.apply(self.folder, self.clerk.take().1);
        note
    }

    /// Six hours in which so many people did something.
    pub fn shift(&mut self, acts: u32) -> Vec<u8> {
        self.hour += 6;
        let hour = self.hour;
        self.enter((0..acts).map(|at| acted(at, hour)));
        self.close()
    }
}

/// Something somebody did.
pub fn acted(at: u32, hour: u32) -> Fields {
    let kinds = [Kind::Joined, Kind::Agreed, Kind::EveningHeld, Kind::Vouched];
    let mut actor = [1; 16];
    actor[..4].copy_from_slice(&at.to_be_bytes());
    Fields {
        actor,
        ..Fields::new(kinds[at as usize % 4], hour)
    }
}

/// A step of a request for two.
pub fn step(step: u32, kind: Kind, actor: u8, minutes: u16, hour: u32) -> Fields {
    Fields {
        step,
        minutes,
        actor: [actor; 16],
        subject: [9; 16],
        case: [7; 16],
        ..Fields::new(kind, hour)
    }
}

/// A house whose journal has 64 entries, four checkpoints and a request for two.
pub fn of_64() -> House {
    let mut house = House::new();
    house.shift(9);
    house.shift(15);
    house.hour += 6;
    let hour = house.hour;
    house.enter([
        step(1, Kind::GlassOpened, 1, 0, hour),
        step(2, Kind::GlassApproved, 2, 30, hour),
        step(3, Kind::GlassViewed, 1, 10, hour),
        step(4, Kind::GlassClosed, 1, 10, hour),
    ]);
    house.close();
    house.shift(4);
    assert_eq!(house.clerk.writer().size(), 64);
    house
}
