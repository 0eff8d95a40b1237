use std::time::Duration;

/// Encodings of each chapter in ebook-files, in bits a second. Speech is good from 32,000.
pub const RATES: [u32; 4] = [24_000, 48_000, 64_000, 128_000];

/// What is in hand below this is a tunnel away from silence.
const LOW: Duration = Duration::from_secs(20);

/// With this much in hand a better rate may be tried.
const PLENTY: Duration = Duration::from_secs(90);

/// Chooses among [`RATES`] by what the connection carried lately and how much is in hand.
#[derive(Debug)]
pub struct Chooser {
    at: usize,
    /// Bits a second; an average in which the last segment counts for a third.
    carried: Option<f64>,
}

impl Default for Chooser {
    /// Nobody minds the first ten seconds sounding like a telephone. Silence they do mind.
    fn default() -> Self {
        Self { at: 0, carried: None }
    }
}

impl Chooser {
    pub fn rate(&self) -> u32 {
        RATES[self.at]
    }

    /// After each segment: its size, how long it took, and how much audio the app has in hand.
    pub fn segment_sent(&mut self, bytes: u64, took: Duration, in_hand: Duration) -> u32 {
        let now = bytes as f64 * 8.0 / took.as_secs_f64().max(0.001);
        let carried = self.carried.map_or(now, |before| before + (now - before) / 3.0);
        self.carried = Some(carried);
        // Two thirds of what was carried, since the next cutting is deeper than the last
        let affordable = RATES.iter().rposition(|&rate| f64::from(rate) <= carried * 2.0 / 3.0);
        let affordable = affordable.unwrap_or(0);
        self.at = if in_hand < LOW {
            affordable.min(self.at)
        } else if affordable > self.at && in_hand >= PLENTY {
            self.at + 1 // one step at a time; two are heard
        } else {
            // What is in hand bridges a bad minute without a change of sound
            self.at
        };
        self.rate()
    }
}
