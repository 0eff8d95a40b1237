use crate::{Context, Refusal, Stage};
use std::collections::HashMap;
use std::time::Instant;

/// Mobile networks put thousands of readers behind one address.
const SHARED_RANGE_FACTOR: f64 = 40.0;

/// One line of limits.yaml.
#[derive(Clone, Debug)]
pub struct Limit {
    pub per_second: f64,
    pub burst: f64,
}

struct Bucket {
    tokens: f64,
    at: Instant,
}

/// Token buckets by limit and address, on this pod.
#[derive(Default)]
pub struct Limits {
    pub limits: HashMap<String, Limit>,
    /// Beginnings of addresses, from shared-ranges.txt.
    pub shared_ranges: Vec<String>,
    buckets: HashMap<(String, String), Bucket>,
}

impl Limits {
    pub fn new<const N: usize>(limits: [(&str, Limit); N]) -> Self {
        let limits = limits.map(|(name, limit)| (name.to_string(), limit));
        Self { limits: HashMap::from(limits), ..Self::default() }
    }

    /// Takes one token, or says after how many seconds there will be one.
    pub fn take(&mut self, name: &str, address: &str, now: Instant) -> Result<(), u64> {
        let Some(limit) = self.limits.get(name) else {
            return Ok(());
        };
        let shared = self.shared_ranges.iter().any(|range| address.starts_with(range.as_str()));
        let factor = if shared { SHARED_RANGE_FACTOR } else { 1.0 };
        let (rate, burst) = (limit.per_second * factor, limit.burst * factor);
        let key = (name.to_string(), address.to_string());
        let bucket = self.buckets.entry(key).or_insert(Bucket { tokens: burst, at: now });
        let passed = now.saturating_duration_since(bucket.at).as_secs_f64();
        bucket.tokens = (bucket.tokens + passed * rate).min(burst);
        bucket.at = now;
        if bucket.tokens < 1.0 {
            return Err(((1.0 - bucket.tokens) / rate).ceil() as u64);
        }
        bucket.tokens -= 1.0;
        Ok(())
    }
}

/// All limits of the route must allow the request.
pub struct KeepLimits;

impl Stage for KeepLimits {
    fn apply(&self, ctx: Context) -> Result<Context, Refusal> {
        let names = ctx.route.iter().flat_map(|route| &route.limits);
        let mut limits = ctx.config.limits.lock().expect("no panic while counting");
        for name in names {
            if let Err(seconds) = limits.take(name, &ctx.request.address, Instant::now()) {
                let limit = &limits.limits[name];
                let told = format!("{name}; {}/s; burst {}", limit.per_second, limit.burst);
                let headers = vec![("Retry-After", seconds.to_string()), ("X-Limit", told)];
                return Err(Refusal { status: 429, headers });
            }
        }
        drop(limits);
        Ok(ctx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_limit_fills_again_and_shared_addresses_have_more() {
        let now = Instant::now();
        let mut limits = Limits::new([("pages", Limit { per_second: 1.0, burst: 1.0 })]);
        limits.shared_ranges.push("198.51.100.".into());
        assert_eq!(limits.take("pages", "192.0.2.7", now), Ok(()));
        assert_eq!(limits.take("pages", "192.0.2.7", now), Err(1));
        assert_eq!(limits.take("pages", "192.0.2.7", now + Duration::from_secs(1)), Ok(()));
        assert!((0..40).all(|_| limits.take("pages", "198.51.100.9", now).is_ok()));
    }
}
