use edge::http::{Answer, Body, Failure, Incoming, Request, Response, Upstream};
use edge::limits::{KeepLimits, Limit, Limits};
use edge::routes::{ChooseRoute, Retry, Route, Routes};
use edge::{handle, Config};
use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

/// Answers what it was told to, and counts.
struct Pool {
    answers: Mutex<Vec<Result<u16, Failure>>>,
    asked: Mutex<Vec<String>>,
}

impl Upstream for Pool {
    fn send<'a>(&'a self, to: &'a str, _: &'a Request<Incoming>, _: Duration) -> Answer<'a> {
        self.asked.lock().unwrap().push(to.to_string());
        let answer = self.answers.lock().unwrap().remove(0);
        Box::pin(async move { answer.map(Response::new) })
    }
}

fn gateway(answers: Vec<Result<u16, Failure>>) -> (Arc<Config>, Arc<Pool>) {
    let pool = Arc::new(Pool { answers: Mutex::new(answers), asked: Mutex::default() });
    let placement = Route {
        methods: vec!["POST".into()],
        retry: Retry::Never,
        limits: vec!["placement".into()],
        ..Route::new("placement", "/checkout/api/sessions/*/placement", "checkout-web")
    };
    let saving =
        Route { methods: vec!["POST".into()], ..Route::new("saving", "/shelf", "shop-web") };
    let routes = vec![
        Route::new("shop", "/**", "shop-web"),
        Route::new("book-pages", "/books/*", "shop-web"),
        Route::new("schools", "/schools/**", "shop-web-classic"),
        placement,
        saving,
    ];
    let limit = Limit { per_second: 0.5, burst: 2.0 };
    let limits = Limits::new([("placement", limit)]);
    let config = Config {
        stages: vec![Box::new(ChooseRoute), Box::new(KeepLimits)],
        routes: Routes(routes),
        limits: Mutex::new(limits),
        upstream: pool.clone(),
    };
    (Arc::new(config), pool)
}

fn ask(config: &Arc<Config>, method: &str, path: &str) -> Response<Body> {
    let request = Request {
        method: method.into(),
        path: path.into(),
        address: "192.0.2.7".into(),
        body: Incoming,
    };
    let mut answer = pin!(handle(request, config.clone()));
    match answer.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(response) => response,
        Poll::Pending => panic!("nothing in a test has to be waited for"),
    }
}

#[test]
fn the_longest_match_wins() {
    let (config, _) = gateway(vec![]);
    let name = |path| config.routes.find(path).map(|route| route.name.as_str());
    assert_eq!(name("/books/9781999000011"), Some("book-pages"));
    assert_eq!(name("/books/9781999000011/reviews"), Some("shop"));
    assert_eq!(name("/books/"), Some("shop"));
    assert_eq!(name("/schools/lists/7"), Some("schools"));
    assert_eq!(name("/checkout/api/sessions/0b9c/placement"), Some("placement"));
}

#[test]
fn reads_are_tried_once_more() {
    let (config, pool) = gateway(vec![Err(Failure::TimedOut), Ok(200)]);
    assert_eq!(ask(&config, "GET", "/books/9781999000011").status, 200);
    assert_eq!(pool.asked.lock().unwrap().len(), 2);
}

#[test]
fn a_post_that_timed_out_may_have_been_carried_out() {
    let refused = Failure::ConnectionRefused;
    let (config, pool) = gateway(vec![Err(Failure::TimedOut), Err(refused), Ok(201)]);
    assert_eq!(ask(&config, "POST", "/shelf").status, 504);
    assert_eq!(ask(&config, "POST", "/shelf").status, 201);
    assert_eq!(pool.asked.lock().unwrap().len(), 3);
}

#[test]
fn a_route_may_forbid_every_retry() {
    let (config, pool) = gateway(vec![Err(Failure::ConnectionRefused)]);
    let response = ask(&config, "POST", "/checkout/api/sessions/0b9c/placement");
    assert_eq!(response.status, 502);
    assert_eq!(*pool.asked.lock().unwrap(), ["checkout-web"]);
}

#[test]
fn says_which_limit_it_was() {
    let (config, _) = gateway(vec![Ok(201), Ok(201)]);
    let place = || ask(&config, "POST", "/checkout/api/sessions/0b9c/placement");
    assert_eq!((place().status, place().status), (201, 201));
    let refused = place();
    assert_eq!(refused.status, 429);
    let header =
        |name| refused.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    assert_eq!(header("Retry-After"), Some("2"));
    assert_eq!(header("X-Limit"), Some("placement; 0.5/s; burst 2"));
    assert_eq!(header("Server"), Some("larkspur-edge"));
}
