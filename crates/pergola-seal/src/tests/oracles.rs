//! Published vectors of the primitives, so that a changed library cannot go unnoticed: Wycheproof
//! XChaCha20-Poly1305, RFC 5869 (HKDF), RFC 9106 5.3 (Argon2id), RFC 9180 A.2.1 (HPKE).

use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR};
use sha2::Sha256;
use wycheproof::TestResult;
use wycheproof::aead::{TestName, TestSet};

use super::hex;
use crate::derive::derive;

#[test]
fn wycheproof_xchacha20_poly1305() {
    let set = TestSet::load(TestName::XChaCha20Poly1305).unwrap();
    let mut tried = 0;
    for group in set.test_groups {
        for test in group.tests {
            let Ok(nonce) = <[u8; 24]>::try_from(test.nonce.as_slice()) else {
                assert_eq!(
                    test.result,
                    TestResult::Invalid,
                    "only bad cases have other nonces"
                );
                continue;
            };
            let cipher = XChaCha20Poly1305::new_from_slice(&test.key).unwrap();
            let body = [test.ct.as_slice(), test.tag.as_slice()].concat();
            let nonce = XNonce::from(nonce);
            let opened = cipher.decrypt(
                &nonce,
                Payload {
                    msg: &body,
                    aad: &test.aad,
                },
            );
            if test.result == TestResult::Invalid {
                assert!(opened.is_err(), "case {}", test.tc_id);
            } else {
                assert_eq!(opened.unwrap(), test.pt.as_slice(), "case {}", test.tc_id);
                let sealed = cipher.encrypt(
                    &nonce,
                    Payload {
                        msg: &test.pt,
                        aad: &test.aad,
                    },
                );
                assert_eq!(sealed.unwrap(), body, "case {}", test.tc_id);
            }
            tried += 1;
        }
    }
    assert!(tried > 250, "{tried} cases");
}

#[test]
fn rfc_5869_a1_a2_a3() {
    let run = |from: u8, to: u8| (from..=to).collect::<Vec<u8>>();
    let check = |ikm: &[u8], salt: &[u8], info: &[u8], wanted: &str| {
        let wanted = hex(wanted);
        let mut out = vec![0; wanted.len()];
        Hkdf::<Sha256>::new(Some(salt), ikm)
            .expand(info, &mut out)
            .unwrap();
        assert_eq!(out, wanted);
        assert_eq!(derive(ikm, salt, info).as_slice(), &wanted[..32]);
    };
    check(
        &[0x0b; 22],
        &run(0x00, 0x0c),
        &run(0xf0, 0xf9),
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    );
    check(
        &run(0x00, 0x4f),
        &run(0x60, 0xaf),
        &run(0xb0, 0xff),
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c\
         59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71\
         cc30c58179ec3e87c14c01d5c1f3434f1d87",
    );
    check(
        &[0x0b; 22],
        &[],
        &[],
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
    );
}

#[test]
fn rfc_9106_5_3_argon2id() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(AssociatedData::new(&[4; 12]).unwrap())
        .output_len(32)
        .build()
        .unwrap();
    let mut out = [0; 32];
    Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params)
        .unwrap()
        .hash_password_into(&[1; 32], &[2; 16], &mut out)
        .unwrap();
    let wanted = hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    assert_eq!(out.as_slice(), wanted);
}

/// DHKEM(X25519), HKDF-SHA256, ChaCha20-Poly1305, base mode: our key schedule and cipher with the
/// RFC's KEM. X-Wing itself is in `vectors_pair`.
#[test]
fn rfc_9180_a_2_1() {
    type X25519 = X25519HkdfSha256;
    let secret = hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
    let encapsulated = hex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a");
    let body = hex(
        "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
    );
    let mut context =
        hpke::setup_receiver::<hpke::aead::ChaCha20Poly1305, hpke::kdf::HkdfSha256, X25519>(
            &OpModeR::Base,
            &<X25519 as Kem>::PrivateKey::from_bytes(&secret).unwrap(),
            &<X25519 as Kem>::EncappedKey::from_bytes(&encapsulated).unwrap(),
            &hex("4f6465206f6e2061204772656369616e2055726e"),
        )
        .unwrap();
    let opened = context.open(&body, &hex("436f756e742d30")).unwrap();
    assert_eq!(opened, b"Beauty is truth, truth beauty");
}
