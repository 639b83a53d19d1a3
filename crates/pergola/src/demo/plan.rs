//! What the demo is made of (DOMAIN Part E): Harbour with five circles, 38 people
//! and 14 mentors, Hill with three circles, 14 people and 5 mentors beside it. One
//! evening lacks a helper on purpose.

use pergola_base::Role;
use pergola_seal::Language::{self, Ar, De, En, Fr};

/// Helpers who belong to no circle, one of each.
pub(super) const HELPERS: [Role; 8] = [
    Role::Trainee,
    Role::SafeguardingLead,
    Role::Supervisor,
    Role::Evaluator,
    Role::Auditor,
    Role::Funder,
    Role::Partner,
    Role::Administrator,
];

/// The circles of one programme.
pub(super) struct Plans {
    /// Days ago on which its people came together.
    pub(super) days_ago: i64,
    /// Its circles.
    pub(super) circles: &'static [Plan],
}

/// One circle.
pub(super) struct Plan {
    /// What it calls itself.
    pub(super) name: &'static str,
    /// The languages of its people, in turn; the first is the circle's own.
    pub(super) languages: &'static [Language],
    /// Members with an account.
    pub(super) members: usize,
    /// Members without one.
    pub(super) entered: usize,
    /// People who go along.
    pub(super) mentors: usize,
    /// The weekday of its evenings; 0 is Monday.
    pub(super) weekday: i64,
    /// Minutes after midnight.
    pub(super) minute: i64,
    /// Where it meets.
    pub(super) place: &'static str,
    /// A word from whoever leads.
    pub(super) word: &'static str,
    /// A break, done, left: one member each; and somebody who waits.
    pub(super) spread: bool,
    /// The next evening lacks a helper.
    pub(super) lacks: bool,
}

const fn plan(
    name: &'static str,
    languages: &'static [Language],
    (members, entered, mentors): (usize, usize, usize),
    (weekday, minute): (i64, i64),
    (place, word): (&'static str, &'static str),
) -> Plan {
    Plan {
        name,
        languages,
        members,
        entered,
        mentors,
        weekday,
        minute,
        place,
        word,
        spread: false,
        lacks: false,
    }
}

const fn spread(mut plan: Plan) -> Plan {
    plan.spread = true;
    plan
}

const fn lacks(mut plan: Plan) -> Plan {
    plan.lacks = true;
    plan
}

const EVENING: i64 = 18 * 60 + 30;

/// Harbour: five circles, 38 people of whom three have no account, 14 mentors. On
/// Wednesdays one more person who speaks Arabic is needed.
pub(super) const HARBOUR: Plans = Plans {
    days_ago: 38,
    circles: &[
        spread(plan(
            "Blue room",
            &[En],
            (8, 1, 4),
            (1, EVENING),
            (
                "Garden house behind the library, the green door",
                "Bring a cup on Tuesday, the kettle is new.",
            ),
        )),
        lacks(plan(
            "غرفة الحديقة",
            &[Ar],
            (7, 1, 1),
            (2, 18 * 60),
            (
                "بيت الحديقة، الباب الخلفي",
                "الشاي جاهز عند السادسة إلا ربعا.",
            ),
        )),
        plan(
            "Green room",
            &[En],
            (7, 0, 3),
            (3, 19 * 60),
            (
                "Boat shed at the river, first floor",
                "The stairs are being painted. Take the side door.",
            ),
        ),
        plan(
            "Gelbe Küche",
            &[De, En, Ar],
            (7, 1, 3),
            (0, 17 * 60 + 30),
            (
                "Gemeinschaftsküche, der Raum mit dem langen Tisch",
                "Am Montag kochen wir, bevor wir uns setzen.",
            ),
        ),
        plan(
            "Salle du jardin",
            &[Fr],
            (6, 0, 3),
            (5, 10 * 60),
            (
                "Maison du quartier, premier étage",
                "Samedi, il y aura du café et du pain.",
            ),
        ),
    ],
};

/// Hill: three circles, 14 people, 5 mentors; every second week.
pub(super) const HILL: Plans = Plans {
    days_ago: 45,
    circles: &[
        plan(
            "Upper valley",
            &[En],
            (4, 1, 2),
            (5, 11 * 60),
            (
                "Chapel room, the heating is on from ten",
                "Who needs a lift: the car leaves at half past nine.",
            ),
        ),
        plan(
            "Lower valley",
            &[En],
            (5, 0, 2),
            (6, 15 * 60),
            ("School hall, side entrance", "We eat together at five."),
        ),
        plan(
            "Over the pass",
            &[De],
            (4, 0, 1),
            (5, 16 * 60),
            (
                "Altes Zollhaus, die Stube",
                "Bei Schnee rufen wir am Vormittag an.",
            ),
        ),
    ],
};
