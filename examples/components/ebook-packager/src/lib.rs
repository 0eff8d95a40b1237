//! Checks, watermarks and packages publishers’ EPUB files.

pub mod check;
pub mod watermark;

/// A file of an EPUB, in the order in which it stands in the archive.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub path: String,
    pub text: String,
}

impl Entry {
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }
}
