//! Nobody undoes a colleague's change unseen. A form that changes what others can change, too, says in a hidden
//! field what stood when it was opened. Sent after somebody else was quicker it comes back with what was typed,
//! and with what stands now above it; sent once more, it counts.
//!
//! The page hands `shown` to `kit::stands_now` inside the form, and the same facts as its body; the function that
//! takes the form asks `still` with the same lines; its route declares `STOOD`.

use pergola_base::{Cx, FieldRule, Refusal, Request};
use pergola_seal::{Plain, Shown};

/// The hidden field.
pub const STOOD: FieldRule = FieldRule::new("stood", 22);
const CHANGED: Refusal = Refusal {
    status: 409,
    ..Refusal::form("page-changed", "page-changed-next")
};

/// A form's fields, and that one; `ALL` is one more than `OWN`.
#[must_use]
pub const fn with<const OWN: usize, const ALL: usize>(
    fields: &[FieldRule; OWN],
) -> [FieldRule; ALL] {
    let mut all = [STOOD; ALL];
    let mut at = 0;
    while at < OWN {
        all[at] = fields[at];
        at += 1;
    }
    all
}

/// What the hidden field of the form for this path holds, with what stands there now. A form that comes back for
/// another reason still says what stood when it was opened.
#[must_use]
pub fn shown<'a>(
    cx: &Cx,
    request: &Request,
    path: &str,
    lines: impl IntoIterator<Item = &'a Plain>,
) -> Shown {
    let comes_back = request.again() && request.path == path && !overtaken(request, path);
    let before = request.field(STOOD.name).filter(|_| comes_back);
    before.map_or_else(|| told(cx, path, lines).show(), Plain::show)
}

/// Whether still the same stands as when the form was opened.
///
/// # Errors
/// When somebody else has changed it meanwhile, or the form does not say.
pub fn still<'a>(
    cx: &Cx,
    request: &Request,
    lines: impl IntoIterator<Item = &'a Plain>,
) -> Result<(), Refusal> {
    let now = told(cx, &request.path, lines);
    match request.field(STOOD.name) {
        Some(stood) if stood.same(&now) => Ok(()),
        _ => Err(CHANGED),
    }
}

fn told<'a>(cx: &Cx, path: &str, lines: impl IntoIterator<Item = &'a Plain>) -> Plain {
    let lines: Vec<&Plain> = lines.into_iter().collect();
    Plain::new(cx.house.keys.stood(path, &lines))
}

/// Whether the form of this path comes back because somebody else was quicker.
#[must_use]
pub fn overtaken(request: &Request, path: &str) -> bool {
    request.path == path && request.refusals().contains(&CHANGED)
}

/// A number as one of the lines.
#[must_use]
pub fn number(number: i64) -> Plain {
    Plain::new(number.to_string())
}
