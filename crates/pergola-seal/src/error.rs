//! The two ways in which something here fails. Neither says more than that it failed: which
//! check refused is nothing that a caller, a page or a log may tell apart.

use std::fmt;

/// A value, a wrap or a code does not open with this key in this place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unopened;

impl fmt::Display for Unopened {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("it does not open")
    }
}

impl std::error::Error for Unopened {}

/// Bytes that do not have the shape of what they are said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed;

impl fmt::Display for Malformed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("it does not have the right shape")
    }
}

impl std::error::Error for Malformed {}
