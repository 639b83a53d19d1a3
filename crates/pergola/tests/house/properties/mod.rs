//! Properties of PRIVACY section 14 that need a whole house to be shown.

mod apart;
mod crowd;
mod epochs;
pub mod signin;
mod start;
mod stolen;
