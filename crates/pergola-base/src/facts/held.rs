//! How many rows the facts hold about one person, and those that an order can name
//! (`records`). Whoever counts reads nothing of what stands in a row.

use pergola_store::sql;

sql! {
    pub(super) PERSON = "select count(*) from person where programme = $1 and id = $2";
    pub(super) HOLDS_ROLE = "select count(*) from holds_role where programme = $1 and person = $2";
    pub(super) BELONGS = "select count(*) from belongs where programme = $1 and person = $2";
    pub(super) CONSENT = "select count(*) from consent where programme = $1 and person = $2";
    pub(super) FORMER = "select count(*) from former where programme = $1 and person = $2";
    pub(super) OWN_NAME = "select count(*) from own_name where programme = $1 and person = $2";
    pub(super) HELPER_NAME = "select count(*) from helper_name where programme = $1 and person = $2";
    pub(super) APART_FIRST = "select count(*) from apart where programme = $1 and first = $2";
    pub(super) APART_SECOND = "select count(*) from apart where programme = $1 and second = $2";
    pub(super) PRESERVED = "select count(*) from preserved where programme = $1 and person = $2";
    pub(super) FOUNDING = "select count(*) from founding where programme = $1 and person = $2";
    pub(super) VOUCHED = "select count(*) from vouched where programme = $1 and person = $2";
}

sql! {
    pub(super) CONSENTS = "select kind, version, given, ends from consent where programme = $1 and person = $2";
    pub(super) PLACES = "select circle, part, voice, since from belongs where programme = $1 and person = $2";
    pub(super) PLACES_BEFORE = "select circle, voice, part, ended from former where programme = $1 and person = $2";
    pub(super) ROLES = "select role from holds_role where programme = $1 and person = $2";
    pub(super) FOUNDED = "select since from founding where programme = $1 and person = $2";
    pub(super) VOUCHES = "select role, since from vouched where programme = $1 and person = $2";
}
