//! Whatever lies in the folder must be a file that a journal of this size has:
//! an unknown one is refused, so that no byte of an export goes unread.

use pergola_tlog::{Place, origin_folder};

use crate::files::Files;
use crate::found::{Found, Trouble};

/// How many entries and kept checkpoints an origin has; of a lost one, none.
pub type Extent = (u64, u64);

/// Finds what does not belong.
pub fn walk(files: &mut impl Files, extents: &[Extent]) -> Result<(), Trouble> {
    let mut unknown = None;
    let listed = files.walk(&mut |path| {
        if !belongs(path, extents) {
            unknown = Some(path.to_owned());
        }
        unknown.is_none()
    });
    listed.map_err(|refused| Trouble::of("", refused))?;
    unknown.map_or(Ok(()), |path| Err(Found::Unknown(path).into()))
}

fn belongs(path: &str, extents: &[Extent]) -> bool {
    let Some((folder, path)) = path.split_once('/') else {
        return false;
    };
    let number = folder
        .strip_prefix("origin-")
        .and_then(|at| at.parse().ok());
    let Some(number) = number.filter(|number| origin_folder(*number) == folder) else {
        return false;
    };
    let extent = (number as usize)
        .checked_sub(1)
        .and_then(|at| extents.get(at));
    extent.is_some_and(|(size, kept)| {
        Place::read(path).is_some_and(|place| place.belongs(*size, *kept))
    })
}
