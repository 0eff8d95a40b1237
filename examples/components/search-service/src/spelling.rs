use std::collections::{HashMap, HashSet};

/// A correction has to find this many times as much as what was typed.
const TIMES_THE_HITS: u64 = 10;

/// Terms of the index with the number of their hits, and the names among them.
#[derive(Default)]
pub struct Dictionary {
    pub hits: HashMap<String, u64>,
    pub names: HashSet<String>,
}

impl Dictionary {
    /// The query to offer as “did you mean”, or nothing when it is well as it is.
    pub fn did_you_mean(&self, words: &[String]) -> Option<String> {
        let corrected: Vec<&str> =
            words.iter().map(|word| self.correct(word).unwrap_or(word)).collect();
        (corrected != words).then(|| corrected.join(" "))
    }

    fn correct(&self, word: &str) -> Option<&str> {
        // The name of an author is right, however much it looks like a word
        if self.names.contains(word) {
            return None;
        }
        let length = word.chars().count();
        let allowed = if length <= 5 { 1 } else { 2 };
        let needed = self.hits.get(word).copied().unwrap_or(0).max(1) * TIMES_THE_HITS;
        self.hits
            .iter()
            .filter(|(_, &hits)| hits >= needed)
            .filter(|(term, _)| term.chars().count().abs_diff(length) <= allowed)
            .map(|(term, &hits)| (distance(word, term), std::cmp::Reverse(hits), term.as_str()))
            .filter(|(distance, ..)| (1..=allowed).contains(distance))
            .min()
            .map(|(.., term)| term)
    }
}

/// Letters to add, take away or replace (Levenshtein).
pub fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, against) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(letter != *against);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}
