//! The stages of a query that need no network: normalising, spelling and ranking.

pub mod query;
pub mod ranking;
pub mod spelling;
