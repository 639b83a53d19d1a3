//! Every size from 0 to 1,100, both ways, against `ct-merkle` (trees and
//! proofs), `tlog_tiles` (trees, proofs, tiles, checkpoints) and `signed_note`.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use sha2::Sha256;
use signed_note::{Note, Signer as _, StandardSigner, StandardVerifier, Verifier, VerifierList};
use tlog_tiles::{HashReader, Tile};

use super::{Forest, record};
use crate::checkpoint::Checkpoint;
use crate::note::{NoteKey, SigningKey};
use crate::proof::{consistency, continues, includes, inclusion};
use crate::tile::{Place, TILE, entries_path, tile_path, width_at};
use crate::tree::{Hash, leaf};

const SIZE_MAX: u64 = 1100;

/// Sizes whose proofs are gone through at every index: around each power of two and at the end.
fn is_thorough(size: u64) -> bool {
    size < 70 || (size + 2).is_power_of_two() || (size - 2).is_power_of_two() || size == SIZE_MAX
}

/// Some indices below a size: all, or those at the edges and a few between.
fn some(size: u64) -> Vec<u64> {
    if is_thorough(size) {
        return (0..size).collect();
    }
    let half = size / 2;
    let between = [0, 1, half - 1, half, half + 1, size - 2, size - 1];
    let powers = (0..11).map(|power| 1 << power).filter(|at| *at < size);
    between.into_iter().chain(powers).collect()
}

fn digest(hash: &Hash) -> ct_merkle::digest::Output<Sha256> {
    (*hash).into()
}

#[test]
fn trees_and_proofs_agree_with_ct_merkle() {
    let mut theirs = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    let mut ours = Forest::new(0);
    for size in 0..=SIZE_MAX {
        let root = ours.frontier.root();
        assert_eq!(theirs.root().as_bytes().as_slice(), root, "{size}");
        let their_root = RootHash::<Sha256>::new(digest(&root), size);
        let mut subtree = |level, index| ours.subtree(level, index);
        for at in some(size) {
            let (entry, index) = (record(at), usize::try_from(at).unwrap());
            let given = theirs.prove_inclusion(index);
            let made = inclusion(at, size, &mut subtree).unwrap();
            assert_eq!(given.as_bytes(), made.concat(), "{at} of {size}");
            assert!(includes(at, size, &leaf(&entry), &root, &made));
            let made = InclusionProof::from_bytes(made.concat());
            their_root.verify_inclusion(&entry, at, &made).unwrap();
        }
        for old in some(size).into_iter().filter(|old| *old > 0) {
            let before = Forest::new(old).frontier.root();
            let more = usize::try_from(size - old).unwrap();
            let given = theirs.prove_consistency(more);
            let made = consistency(old, size, &mut subtree).unwrap();
            assert_eq!(given.as_bytes(), made.concat(), "{old} to {size}");
            assert!(continues((old, &before), (size, &root), &made));
            let made = ConsistencyProof::try_from_bytes(made.concat()).unwrap();
            let before = RootHash::<Sha256>::new(digest(&before), old);
            their_root.verify_consistency(&before, &made).unwrap();
        }
        theirs.push(record(size));
        ours.push(size);
    }
}

struct Kept<'a>(&'a Forest);

impl HashReader for Kept<'_> {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        let read = |index: &u64| {
            let (level, at) = tlog_tiles::split_stored_hash_index(*index);
            tlog_tiles::Hash(self.0.subtree(level.into(), at))
        };
        Ok(indexes.iter().map(read).collect())
    }
}

#[test]
fn trees_proofs_and_tiles_agree_with_tlog_tiles() {
    let mut ours = Forest::new(0);
    for size in 0..=SIZE_MAX {
        let root = ours.frontier.root();
        let theirs = tlog_tiles::tree_hash(size, &Kept(&ours)).unwrap();
        assert_eq!(theirs.0, root, "{size}");
        let mut subtree = |level, index| ours.subtree(level, index);
        for at in some(size) {
            let given = tlog_tiles::prove_record(size, at, &Kept(&ours)).unwrap();
            let made = inclusion(at, size, &mut subtree).unwrap();
            assert_eq!(given.iter().map(|hash| hash.0).collect::<Vec<_>>(), made);
            let hash = tlog_tiles::Hash(leaf(&record(at)));
            let made = made.into_iter().map(tlog_tiles::Hash).collect();
            tlog_tiles::check_record(&made, size, theirs, at, hash).unwrap();
        }
        for old in some(size).into_iter().filter(|old| *old > 0) {
            let before = tlog_tiles::tree_hash(old, &Kept(&ours)).unwrap();
            let given = tlog_tiles::prove_tree(size, old, &Kept(&ours)).unwrap();
            let made = consistency(old, size, &mut subtree).unwrap();
            assert_eq!(given.iter().map(|hash| hash.0).collect::<Vec<_>>(), made);
            assert!(continues((old, &before.0), (size, &root), &made));
            let made = made.into_iter().map(tlog_tiles::Hash).collect();
            tlog_tiles::check_tree(&made, size, theirs, old, before).unwrap();
        }
        tiles_agree(size);
        ours.push(size);
    }
}

/// The same tiles, at the same paths. Theirs name the height in the path, which
/// the standard for 256 hashes leaves out.
#[track_caller]
fn tiles_agree(size: u64) {
    let theirs = Tile::new_tiles(8, 0, size);
    for tile in &theirs {
        let (level, index) = (u32::from(tile.level()), tile.level_index());
        let width = usize::try_from(tile.width()).unwrap();
        assert_eq!(width_at(level, index, size), width, "{tile:?} of {size}");
        let path = tile.path().replacen("tile/8/", "tile/", 1);
        assert_eq!(tile_path(level, index, width), path);
        assert_eq!(Place::read(&path), Some(Place::Tile(level, index, width)));
    }
    let ours = (0..8).map(|level| (size >> (8 * level)).div_ceil(256));
    assert_eq!(ours.sum::<u64>(), theirs.len() as u64, "{size}");
}

#[test]
fn paths_agree_far_out() {
    for power in 0..56 {
        for index in [(1_u64 << power) - 1, 1 << power, (1 << power) * 3 / 2] {
            let theirs = Tile::new(8, 0, index, 7, false).path();
            assert_eq!(
                tile_path(0, index, 7),
                theirs.replacen("tile/8/", "tile/", 1)
            );
            let mut data = Tile::new(8, 0, index, 256, false);
            data.set_is_data();
            let theirs = data.path().replacen("tile/8/data/", "tile/entries/", 1);
            assert_eq!(entries_path(index, TILE), theirs);
        }
    }
}

fn key() -> SigningKey {
    SigningKey::from_seed("garden.example/journal", &[42; 32]).unwrap()
}

/// A checkpoint of each size is the same text and opens on the other side.
#[test]
fn checkpoints_agree_with_tlog_tiles_and_signed_note() {
    let (key, mut tree) = (key(), Forest::new(0));
    let verifier = StandardVerifier::new(&key.public().line()).unwrap();
    let known = VerifierList::new(vec![Box::new(verifier)]);
    let private = [&[1][..], &[42; 32]].concat();
    let id = u32::from_str_radix(key.public().line().split('+').nth(1).unwrap(), 16).unwrap();
    let private = <base64ct::Base64 as base64ct::Encoding>::encode_string(&private);
    let name = key.public().name();
    let skey = format!("PRIVATE+KEY+{name}+{id:08x}+{private}");
    let signer = StandardSigner::new(&skey).unwrap();
    for size in 0..=SIZE_MAX {
        let ours = Checkpoint {
            origin: name.to_owned(),
            size,
            root: tree.frontier.root(),
        };
        let root = tlog_tiles::Hash(ours.root);
        let theirs = tlog_tiles::Checkpoint::new(&ours.origin, size, root, "").unwrap();
        assert_eq!(theirs.to_bytes(), ours.text().as_bytes());
        assert_eq!(Checkpoint::read(&ours.text()), Ok(ours.clone()));

        let made = ours.sign(&key);
        let note = Note::from_bytes(&made).unwrap();
        let (signed, others) = note.verify(&known).unwrap();
        assert_eq!((signed.len(), others.len()), (1, 0));
        let read = tlog_tiles::Checkpoint::from_bytes(note.text()).unwrap();
        assert_eq!((read.size(), read.hash().0), (size, ours.root));

        let mut note = Note::new(ours.text().as_bytes(), &[]).unwrap();
        note.add_sigs(&[&signer]).unwrap();
        assert_eq!(note.to_bytes(), made);
        assert_eq!(Checkpoint::open(&note.to_bytes(), key.public()), Ok(ours));
        tree.push(size);
    }
    assert_eq!((signer.name(), signer.key_id()), (name, id));
}

#[test]
fn keys_agree_with_signed_note() {
    let line = key().public().line();
    let theirs = StandardVerifier::new(&line).unwrap();
    assert_eq!(theirs.name(), key().public().name());
    assert_eq!(NoteKey::read(&line).unwrap().line(), line);
}
