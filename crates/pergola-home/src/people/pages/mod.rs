//! The pages of `people`. Each POST names the page that shows its form again.

pub mod anew;
pub mod back;
pub mod choices;
pub mod copy;
pub mod home;
pub mod join;
pub mod name;
pub mod order;
pub mod seen;
pub mod signin;
pub mod standing;
pub mod way;
pub mod words;
