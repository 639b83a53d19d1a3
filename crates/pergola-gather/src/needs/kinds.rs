//! What somebody may need to come: a closed list, in five groups. A kind says
//! what is needed and never why; no kind tells a gender, a faith or an origin.
//! Codes are stored: append only, never reuse one.

use pergola_base::FieldRule;
use pergola_store::{FromValue, Value};

/// One kind of need.
#[derive(Debug)]
pub struct Kind {
    /// The stored code.
    pub code: i64,
    /// The name of its field in a form.
    pub word: &'static str,
    /// Text key: the need as it stands beside its tick.
    pub text: &'static str,
    /// Whether a number is asked: how many children.
    pub counted: bool,
}

/// Kinds that stand together on a page.
pub struct Group {
    /// Text key of its heading.
    pub text: &'static str,
    /// Its kinds.
    pub kinds: &'static [Kind],
}

/// The most children of one age band.
pub const CHILDREN_MAX: i64 = 6;
/// How many kinds there are.
pub const COUNT: usize = 20;

const fn tick(code: i64, word: &'static str, text: &'static str) -> Kind {
    Kind {
        code,
        word,
        text,
        counted: false,
    }
}

const fn children(code: i64, word: &'static str, text: &'static str) -> Kind {
    Kind {
        code,
        word,
        text,
        counted: true,
    }
}

/// Every group, in the order of the page.
pub static GROUPS: [Group; 5] = [
    Group {
        text: "needs-group-way",
        kinds: &[
            tick(1, "stepfree", "needs-kind-stepfree"),
            tick(2, "ticket", "needs-kind-ticket"),
            tick(3, "phone", "needs-kind-phone"),
            tick(4, "hour", "needs-kind-hour"),
        ],
    },
    Group {
        text: "needs-group-room",
        kinds: &[
            tick(5, "door", "needs-kind-door"),
            tick(6, "quiet", "needs-kind-quiet"),
            tick(7, "breaks", "needs-kind-breaks"),
            tick(8, "unseen", "needs-kind-unseen"),
            tick(9, "papers", "needs-kind-papers"),
        ],
    },
    Group {
        text: "needs-group-words",
        kinds: &[
            tick(10, "spoken", "needs-kind-spoken"),
            tick(11, "signed", "needs-kind-signed"),
            tick(12, "aloud", "needs-kind-aloud"),
            tick(13, "large", "needs-kind-large"),
            tick(14, "hearing", "needs-kind-hearing"),
            tick(15, "plan", "needs-kind-plan"),
        ],
    },
    Group {
        text: "needs-group-children",
        kinds: &[
            children(16, "babies", "needs-kind-babies"),
            children(17, "small", "needs-kind-small"),
            children(18, "school", "needs-kind-school"),
            tick(19, "feeding", "needs-kind-feeding"),
        ],
    },
    Group {
        text: "needs-group-body",
        kinds: &[tick(20, "keeps", "needs-kind-keeps")],
    },
];

/// The fields of the form in which somebody says what they need.
pub const FIELDS: [FieldRule; COUNT] = {
    let mut fields = [FieldRule::new("", 4); COUNT];
    let (mut at, mut group) = (0, 0);
    while group < GROUPS.len() {
        let mut kind = 0;
        while kind < GROUPS[group].kinds.len() {
            fields[at] = FieldRule::new(GROUPS[group].kinds[kind].word, 4);
            at += 1;
            kind += 1;
        }
        group += 1;
    }
    fields
};

/// Every kind, in the order of the page.
pub fn all() -> impl Iterator<Item = &'static Kind> {
    GROUPS.iter().flat_map(|group| group.kinds)
}

impl FromValue for &'static Kind {
    fn from_value(value: Value) -> Option<Self> {
        let code = i64::from_value(value)?;
        all().find(|kind| kind.code == code)
    }
}
