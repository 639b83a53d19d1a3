//! Meeting together: cycles of evenings, one evening, what people need to come,
//! the calendar, the printed kit of the first evening, first contact.

pub mod contact;
pub mod cycles;
pub mod kit;
pub mod meetings;

use pergola_base::Capability;

/// What this wing can do.
pub const CAPABILITIES: [Capability; 4] = [
    cycles::CAPABILITY,
    meetings::CAPABILITY,
    kit::CAPABILITY,
    contact::CAPABILITY,
];
