//! Property 3: whoever has the database, the instance key and keys.db, but no
//! passphrase, opens nothing. A thief's script: every stored blob, with every
//! key that is stored or follows from one, in every format.

use std::io::Write as _;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use hkdf::Hkdf;
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, Serializable};
use pergola_base::Role;
use pergola_store::Word;
use sha2::Sha256;

use crate::engines;
use crate::erasing::entered;
use crate::journeys::people::{circle, member, someone};
use crate::journeys::trusted::{begins, chooses};
use crate::rows::{Line, everything, lines, schema, shred_keys};
use crate::trial::{INSTANCE, Trial};

const HOUSE: [u8; 16] = [1; 16];
const LABELS: [&str; 12] = [
    "pergola/house/database/v1",
    "pergola/house/pepper/v1",
    "pergola/house/tags/v1",
    "pergola/house/head/v1",
    "pergola/house/forms/v1",
    "pergola/house/kept/v1",
    "pergola/session/seed/v1",
    "pergola/recovery/v1",
    "pergola/claim/v1",
    "pergola/claim/lookup/v1",
    "pergola/ring/v1",
    "pergola/pair/v1",
];

fn derive(key: &[u8], salt: &[u8], label: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    Hkdf::<Sha256>::new(Some(salt), key)
        .expand(label, &mut out)
        .expect("32 bytes");
    out
}

/// Every key that a thief can think of.
fn keys(trial: &Trial) -> Vec<[u8; 32]> {
    let mut first = shred_keys(trial);
    first.push(INSTANCE);
    let stored = everything(trial).into_iter();
    first.extend(stored.filter_map(|found| <[u8; 32]>::try_from(found.bytes).ok()));
    let mut all = first.clone();
    for key in &first {
        all.extend(LABELS.map(|label| derive(key, &[], label.as_bytes())));
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// A box: commitment, nonce, content, tag. The commitment names its key.
fn opens_box(bytes: &[u8], key: &[u8; 32]) -> bool {
    bytes.len() >= 72 && derive(key, &bytes[32..56], b"pergola/commit/v1") == bytes[..32]
}

/// A sealed value, in format 1, at its own place.
fn opens_value(bytes: &[u8], key: &[u8; 32], place: u16, row: [[u8; 16]; 2], line: &Line) -> bool {
    let revision: u64 = if place == 6 {
        1
    } else {
        line.number("revision").unsigned_abs()
    };
    let programme = line.id("programme");
    let parts: [&[u8]; 8] = [
        b"pergola/val/1",
        &HOUSE,
        &programme,
        &place.to_be_bytes(),
        &row[0],
        &row[1],
        &revision.to_be_bytes(),
        &bytes[..7],
    ];
    let nonce: [u8; 24] = bytes[7..31].try_into().expect("24 bytes");
    let payload = Payload {
        msg: &bytes[31..],
        aad: &parts.concat(),
    };
    XChaCha20Poly1305::new(&(*key).into())
        .decrypt(&nonce.into(), payload)
        .is_ok()
}

/// The public key that would belong to a secret.
fn public(secret: &[u8; 32]) -> Vec<u8> {
    let secret = <XWing as Kem>::PrivateKey::from_bytes(secret).expect("any 32 bytes");
    XWing::sk_to_pk(&secret).to_bytes().to_vec()
}

/// How many of how many open.
fn try_all(trial: &Trial) -> (usize, usize) {
    let (keys, shreds) = (keys(trial), shred_keys(trial));
    let (mut opened, mut tried) = (0, 0);
    let mut publics = Vec::new();
    for table in schema().tables {
        for line in lines(trial, &table.name) {
            for column in table
                .columns
                .iter()
                .filter(|column| column.word == Word::Public)
            {
                publics.push(line.bytes(&column.name));
            }
            for column in table
                .columns
                .iter()
                .filter(|column| column.word == Word::Wrapped)
            {
                let bytes = line.bytes(&column.name);
                if !bytes.is_empty() {
                    tried += 1;
                    opened += usize::from(keys.iter().any(|key| opens_box(&bytes, key)));
                }
            }
            let (column, place, row) = match table.name.as_str() {
                "own_name" => ("name", 2, [line.id("person"), [0; 16]]),
                "circle" => ("name", 5, [line.id("id"), [0; 16]]),
                "circle_name" => ("name", 1, [line.id("circle"), line.id("person")]),
                "note" => ("words", 6, [line.id("circle"), line.id("id")]),
                "scope" => ("sheet", 7, [line.id("scope"), [0; 16]]),
                _ => continue,
            };
            let bytes = line.bytes(column);
            tried += 1;
            opened += usize::from(keys.iter().any(|key| {
                shreds.iter().any(|shred| {
                    let key = derive(key, shred, b"pergola/value/v1");
                    opens_value(&bytes, &key, place, row, &line)
                })
            }));
        }
    }
    // What was sent to somebody's pair opens with the secret of a stored public
    // key only: no stored key, and nothing that follows from one, is its secret.
    for key in &keys {
        assert!(
            !publics.contains(&public(key)),
            "a stored key is the secret of a stored pair"
        );
    }
    (opened, tried)
}

engines! {
    a_thief_without_a_passphrase_opens_nothing => |trial| {
        let mut coordinator = someone(trial, Role::Coordinator, "Wren");
        let (mut leader, path) = circle(trial, "Rook", "Blue room");
        let mut one = member(trial, &mut leader, &path, "Heron");
        entered(&mut leader, &path, "Dove");
        one.signs_in();
        one.browser.open(&path).fill("line", "Until Tuesday").press(&format!("{path}/line"));
        // Two people hold a half each, and one of them has begun a claim.
        chooses(trial, &mut one, &coordinator, &leader);
        begins(&mut coordinator);
        // The script can open what it has the key for: the head of keys.db.
        let head = derive(&INSTANCE, &[], b"pergola/house/head/v1");
        let sealed = trial.door.house.keys.seal_file_key(&[9; 32]);
        assert!(opens_box(&sealed, &head) && keys(trial).contains(&head));
        let (opened, tried) = try_all(trial);
        // Not `println`: that is captured, and this line is for `./test`.
        let _ = write!(std::io::stdout(), "\nopened {opened} of {tried}\n");
        assert!(tried > 20, "{tried}");
        assert_eq!(opened, 0);
    }
}
