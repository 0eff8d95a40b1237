//! What the front door decides about a request, without a socket: the listener hands in requests
//! and an upstream, so everything here can be tested on its own.

pub mod http;
pub mod limits;
pub mod routes;

use http::{Body, Incoming, Request, Response, Upstream};
use limits::Limits;
use routes::{Retry, Route, Routes};
use std::sync::{Arc, Mutex};

/// Immutable: a reload builds a new one, and requests in flight finish with the one they began with.
pub struct Config {
    pub stages: Vec<Box<dyn Stage>>,
    pub routes: Routes,
    pub limits: Mutex<Limits>,
    pub upstream: Arc<dyn Upstream>,
}

pub struct Context {
    pub request: Request<Incoming>,
    pub config: Arc<Config>,
    pub route: Option<Route>,
}

impl Context {
    pub fn new(request: &Request<Incoming>, config: &Arc<Config>) -> Self {
        Self { request: request.clone(), config: Arc::clone(config), route: None }
    }
}

/// An answer that the gateway gives by itself.
#[derive(Debug, PartialEq)]
pub struct Refusal {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
}

impl Refusal {
    pub fn new(status: u16) -> Self {
        Self { status, headers: Vec::new() }
    }

    pub fn into_response(self) -> Response<Body> {
        let mut response = Response::new(self.status);
        response.header("Server", "larkspur-edge");
        for (name, value) in self.headers {
            response.header(name, value);
        }
        response
    }
}

pub trait Stage: Send + Sync {
    fn apply(&self, ctx: Context) -> Result<Context, Refusal>;
}

pub async fn handle(req: Request<Incoming>, cfg: Arc<Config>) -> Response<Body> {
    let ctx = Context::new(&req, &cfg);
    match cfg.stages.iter().try_fold(ctx, |ctx, stage| stage.apply(ctx)) {
        Ok(ctx) => forward(req, ctx).await,
        Err(refusal) => refusal.into_response(),
    }
}

/// Tries once more, and only if nothing can have happened.
async fn forward(req: Request<Incoming>, ctx: Context) -> Response<Body> {
    let Some(route) = ctx.route else {
        return Refusal::new(404).into_response();
    };
    let upstream = &ctx.config.upstream;
    let first = upstream.send(&route.to, &req, route.timeout).await;
    let answer = match first {
        Err(failure) if route.retry == Retry::Safe && failure.may_retry(&req.method) => {
            upstream.send(&route.to, &req, route.timeout).await
        }
        other => other,
    };
    // The apology page is looked up by status at the CDN
    answer.unwrap_or_else(|failure| Refusal::new(failure.status()).into_response())
}
