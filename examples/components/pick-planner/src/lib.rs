//! Groups orders into waves and finds a short walk along the aisles for each of them.

pub mod settings;
pub mod tour;
pub mod wave;
