//! As much of HTTP as the decisions need, in the words of hyper, so that the listener can convert
//! its own types without copying bodies.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// A body on its way in. The gateway passes it on and never looks inside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body(pub Vec<u8>);

#[derive(Clone, Debug, PartialEq)]
pub struct Request<B> {
    pub method: String,
    pub path: String,
    pub address: String,
    pub body: B,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Response<B> {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: B,
}

impl Response<Body> {
    pub fn new(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Body::default() }
    }

    pub fn header(&mut self, name: &str, value: impl Into<String>) {
        self.headers.push((name.to_string(), value.into()));
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Failure {
    ConnectionRefused,
    TimedOut,
    Status(u16),
}

impl Failure {
    /// The table under “Retries” in docs/architecture.md.
    pub fn may_retry(self, method: &str) -> bool {
        match (self, method) {
            (Failure::ConnectionRefused, _) => true,
            (Failure::TimedOut | Failure::Status(502 | 503), "GET" | "HEAD") => true,
            // A POST that timed out may have been carried out
            _ => false,
        }
    }

    pub fn status(self) -> u16 {
        match self {
            Failure::ConnectionRefused => 502,
            Failure::TimedOut => 504,
            Failure::Status(status) => status,
        }
    }
}

pub type Answer<'a> = Pin<Box<dyn Future<Output = Result<Response<Body>, Failure>> + Send + 'a>>;

pub trait Upstream: Send + Sync {
    /// `timeout` is until the first byte of the answer.
    fn send<'a>(&'a self, to: &'a str, req: &'a Request<Incoming>, timeout: Duration)
        -> Answer<'a>;
}
