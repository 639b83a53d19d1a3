//! Journeys: what a person does, page by page, on both engines.

mod joining;
mod people;
