//! Whatever bytes come, reading ends in an answer; proofs of one thing do not
//! prove another.

use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, prop_assume, proptest};

use super::{Forest, record};
use crate::checkpoint::Checkpoint;
use crate::entry::Fields;
use crate::note::{NoteKey, SigningKey};
use crate::proof::{OutOfRange, consistency, continues, includes, inclusion};
use crate::tile::Place;
use crate::tree::leaf;
use crate::{Audit, Kind};

proptest! {
    #[test]
    fn random_bytes_are_read_to_an_answer(bytes in vec(any::<u8>(), 0..400), text in ".{0,200}") {
        let key = SigningKey::from_seed("a", &[1; 32]).unwrap();
        let _ = (Checkpoint::open(&bytes, key.public()), Checkpoint::read(&text));
        let _ = Checkpoint::open_kept(text.as_bytes(), key.public());
        let _ = (NoteKey::read(&text), Place::read(&text));
        let note = format!("{text}\n\n\u{2014} a {text}\n");
        let _ = key.public().open_among(note.as_bytes());
    }

    #[test]
    fn random_entries_are_audited_to_an_answer(
        entries in vec((0..Kind::ALL.len(), any::<[u8; 32]>(), 0..4_u8), 0..60)
    ) {
        let mut audit = Audit::new();
        for (kind, noise, few) in entries {
            let mut bytes = [0; 256];
            bytes[..32].copy_from_slice(&noise);
            bytes[0] = 1;
            bytes[1..3].copy_from_slice(&Kind::ALL[kind].code().to_be_bytes());
            bytes[53] = few;
            bytes[11..15].copy_from_slice(&(u32::from(noise[31]) * 6).to_be_bytes());
            let entry = Fields::decode(&bytes).unwrap();
            let _ = audit.take(&entry);
        }
    }

    #[test]
    fn an_inclusion_proof_proves_nothing_else(
        size in 1..600_u64, at in any::<u64>(), other in any::<u64>(), cut in any::<usize>(), flip in any::<u8>()
    ) {
        let (at, other, tree) = (at % size, other % size, Forest::new(size));
        let root = tree.frontier.root();
        let mut proof = inclusion(at, size, &mut |level, n| tree.subtree(level, n)).unwrap();
        let entry = leaf(&record(at));
        prop_assert!(includes(at, size, &entry, &root, &proof));
        prop_assert!(proof.len() <= 10);
        prop_assert!(at == other || !includes(other, size, &entry, &root, &proof));
        prop_assert!(at == other || !includes(at, size, &leaf(&record(other)), &root, &proof));
        prop_assert!(!includes(size, size, &entry, &root, &proof));
        let longer = [proof.clone(), vec![root]].concat();
        prop_assert!(!includes(at, size, &entry, &root, &longer));
        prop_assume!(!proof.is_empty());
        let cut = cut % proof.len();
        prop_assert!(!includes(at, size, &entry, &root, &proof[..cut]));
        proof[cut][0] ^= flip | 1;
        prop_assert!(!includes(at, size, &entry, &root, &proof));
    }

    #[test]
    fn a_consistency_proof_proves_nothing_else(
        new in 2..600_u64, old in any::<u64>(), cut in any::<usize>(), flip in any::<u8>()
    ) {
        let old = 1 + old % (new - 1);
        let (before, tree) = (Forest::new(old).frontier.root(), Forest::new(new));
        let root = tree.frontier.root();
        let mut proof = consistency(old, new, &mut |level, n| tree.subtree(level, n)).unwrap();
        prop_assert!(continues((old, &before), (new, &root), &proof));
        prop_assert!(proof.len() <= 11);
        prop_assert!(!continues((old, &root), (new, &root), &proof));
        prop_assert!(!continues((old, &before), (new, &before), &proof));
        prop_assert!(!continues((new, &root), (old, &before), &proof));
        let longer = [proof.clone(), vec![root]].concat();
        prop_assert!(!continues((old, &before), (new, &root), &longer));
        let cut = cut % proof.len();
        prop_assert!(!continues((old, &before), (new, &root), &proof[..cut]));
        proof[cut][0] ^= flip | 1;
        prop_assert!(!continues((old, &before), (new, &root), &proof));
    }

    #[test]
    fn random_proofs_are_checked_to_an_answer(
        at in any::<u64>(), size in any::<u64>(), proof in vec(any::<[u8; 32]>(), 0..70)
    ) {
        let hash = [0; 32];
        prop_assert!(!includes(at, size, &hash, &hash, &proof));
        prop_assert!(!continues((at.max(1), &hash), (size, &[1; 32]), &proof));
    }

    #[test]
    fn what_is_not_in_the_tree_has_no_proof(size in 0..50_u64, beyond in 0..9_u64) {
        let tree = Forest::new(size);
        let mut subtree = |level, n| tree.subtree(level, n);
        prop_assert_eq!(inclusion(size + beyond, size, &mut subtree), Err(OutOfRange));
        prop_assert_eq!(consistency(size + 1 + beyond, size, &mut subtree), Err(OutOfRange));
        prop_assert_eq!(consistency(0, size, &mut subtree), Err(OutOfRange));
    }
}
