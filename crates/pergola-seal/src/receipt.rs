//! The words of a receipt: whoever asks without an account is told four words, once, and reads the
//! answer by them. A pair is made of words, question and a key of the house; its public half stays
//! with the question, so the answer is sealed without the words and opens by nothing else. Four
//! words are 44 bits: a stolen copy cannot try them, because the house's key is not in it. Whoever
//! has that key and keys.db too could; so what is sealed here must live for days, not for years.

use crate::derive::derive;
use crate::{EpochKey, Folded, HouseKeys, PersonScope, RawId, Scope};

/// There is one pair for one question; it has no epochs.
const EPOCH: u32 = 0;

impl HouseKeys {
    /// The key of whoever knows the words of one question's receipt.
    /// HKDF(words, salt = the house's receipt key, "pergola/receipt/v1" ‖ question).
    #[must_use]
    pub fn receipt_key(&self, words: &Folded, question: RawId) -> EpochKey {
        let label = [&b"pergola/receipt/v1"[..], &question].concat();
        let key = derive(words.as_bytes(), &*self.receipts, &label);
        EpochKey::derived(PersonScope::KIND, question, EPOCH, key)
    }
}
