//! Which part of a chapter to send next, and at what rate.

pub mod range;
pub mod rate;
