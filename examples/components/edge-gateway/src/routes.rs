use crate::{Context, Refusal, Stage};
use std::time::Duration;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Retry {
    Safe,
    Never,
}

/// One entry of routes.yaml, with its defaults filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    pub name: String,
    pub path: String,
    pub methods: Vec<String>,
    pub to: String,
    pub timeout: Duration,
    pub retry: Retry,
    pub limits: Vec<String>,
}

impl Route {
    pub fn new(name: &str, path: &str, to: &str) -> Self {
        Self {
            name: name.into(),
            path: path.into(),
            methods: vec!["GET".into(), "HEAD".into()],
            to: to.into(),
            timeout: Duration::from_secs(5),
            retry: Retry::Safe,
            limits: vec!["pages".into()],
        }
    }

    /// How well a path fits: the number of its segments that are written out, then of those
    /// that are not. `*` is one segment, `**` the rest.
    fn fits(&self, path: &str) -> Option<(usize, usize)> {
        let (mut exact, mut any) = (0, 0);
        let mut segments = path.split('/');
        for pattern in self.path.split('/') {
            match (pattern, segments.next()) {
                ("**", _) => return Some((exact, any)),
                ("*", Some(segment)) if !segment.is_empty() => any += 1,
                (pattern, Some(segment)) if pattern == segment => exact += 1,
                _ => return None,
            }
        }
        segments.next().is_none().then_some((exact, any))
    }
}

#[derive(Clone, Debug, Default)]
pub struct Routes(pub Vec<Route>);

impl Routes {
    /// The longest match wins. Two that are equally long do not get through the pipeline.
    pub fn find(&self, path: &str) -> Option<&Route> {
        self.0
            .iter()
            .filter_map(|route| route.fits(path).map(|fit| (fit, route)))
            .max_by_key(|(fit, _)| *fit)
            .map(|(_, route)| route)
    }
}

/// Chooses the route. Comes before the limits, which belong to it.
pub struct ChooseRoute;

impl Stage for ChooseRoute {
    fn apply(&self, mut ctx: Context) -> Result<Context, Refusal> {
        let config = ctx.config.clone();
        let route = config.routes.find(&ctx.request.path).ok_or_else(|| Refusal::new(404))?;
        if !route.methods.contains(&ctx.request.method) {
            let mut refusal = Refusal::new(405);
            refusal.headers.push(("Allow", route.methods.join(", ")));
            return Err(refusal);
        }
        ctx.route = Some(route.clone());
        Ok(ctx)
    }
}
