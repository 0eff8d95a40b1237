use std::collections::HashMap;

/// What is known about a hit; text matches are BM25 scores of the index.
#[derive(Clone, Debug, Default)]
pub struct Signals {
    pub title: f64,
    pub author: f64,
    pub subject: f64,
    pub is_exact_title: bool,
    pub sold_in_28_days: u32,
    pub is_in_stock: bool,
    pub rating: f64,
    pub ratings: u32,
    pub is_future: bool,
}

/// Fewer ratings than this are the author’s family.
const ENOUGH_RATINGS: u32 = 20;

/// Weights of config/ranking, where each file changes some numbers of the one before.
#[derive(Clone, Debug, Default)]
pub struct Ranking(HashMap<String, f64>);

impl Ranking {
    /// Reads the file of `name` and of all that it inherits from. `read` gives the text of a file.
    pub fn load(name: &str, read: &impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        let text = read(name).ok_or_else(|| format!("there is no ranking {name}"))?;
        let lines = || {
            text.lines()
                .map(|line| line.split('#').next().unwrap_or(line).trim())
                .filter_map(|line| line.split_once(": "))
        };
        let mut ranking = match lines().find(|(key, _)| *key == "inherits") {
            Some((_, parent)) => Self::load(parent, read)?,
            None => Self::default(),
        };
        for (key, value) in lines().filter(|(key, _)| !matches!(*key, "ranking" | "inherits")) {
            let number = value.parse().map_err(|_| format!("{name}: {key} is not a number"))?;
            ranking.0.insert(key.to_string(), number);
        }
        Ok(ranking)
    }

    pub fn get(&self, name: &str) -> f64 {
        self.0.get(name).copied().unwrap_or(0.0)
    }

    pub fn score(&self, signals: &Signals) -> f64 {
        let when = |applies: bool, name: &str| if applies { self.get(name) } else { 0.0 };
        let relevance = self.get("title") * signals.title
            + self.get("author") * signals.author
            + self.get("subject") * signals.subject
            + when(signals.is_exact_title, "exact_title")
            + when(signals.is_in_stock, "in_stock")
            + when(signals.is_future, "future")
            + when(signals.ratings > ENOUGH_RATINGS, "rating") * signals.rating;
        let popularity = self.get("popularity") * f64::from(signals.sold_in_28_days).ln_1p();
        relevance + popularity.min(self.most_popularity(relevance))
    }

    /// The guard for the unknown book: popularity p may be at most `share` of relevance + p.
    fn most_popularity(&self, relevance: f64) -> f64 {
        let share = self.get("max_popularity_share");
        relevance.max(0.0) * share / (1.0 - share)
    }
}
