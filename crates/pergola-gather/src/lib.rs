//! Meeting together: cycles of evenings, one evening, who goes along, what people need to come,
//! the calendar, the printed kit of the first evening, first contact.

mod asked;
pub mod contact;
pub mod cycles;
pub mod feed;
pub mod kit;
pub mod meetings;
pub mod needs;
mod pieces;
pub mod rota;
pub mod times;

use pergola_base::Capability;

/// What this wing can do.
pub const CAPABILITIES: [Capability; 8] = [
    cycles::CAPABILITY,
    meetings::CAPABILITY,
    rota::CAPABILITY,
    needs::CAPABILITY,
    times::CAPABILITY,
    feed::CAPABILITY,
    kit::CAPABILITY,
    contact::CAPABILITY,
];
