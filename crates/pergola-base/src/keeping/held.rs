//! How many rows the keyring holds about one person. Counts, and nothing else: no
//! statement here reads what stands in a row.

use pergola_store::sql;

sql! {
    pub(super) ACCOUNT = "select count(*) from account where programme = $1 and person = $2";
    pub(super) SHEET = "select count(*) from sheet where programme = $1 and person = $2";
    pub(super) RING = "select count(*) from ring where programme = $1 and person = $2";
    pub(super) WRAP = "select count(*) from wrap where programme = $1 and person = $2";
    pub(super) WAITING = "select count(*) from waiting where programme = $1 and person = $2";
}
