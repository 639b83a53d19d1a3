//! Journeys: what a person does, page by page, on both engines.

mod admission;
mod agreeing;
mod coming_back_in;
mod coordinating;
mod copies;
pub mod database;
mod done;
mod ends_of_sessions;
mod evenings;
mod going_by_a_name;
mod joining;
pub mod kept_apart;
mod kept_text;
mod languages;
mod leaving;
mod lines;
mod new_epochs;
pub mod newcomers;
mod paper;
mod pausing;
pub mod people;
pub mod same;
mod sending;
mod signing_in;
mod vouching;
mod way_out;
mod without_account;
