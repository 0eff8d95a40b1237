use search_service::query::{parse, Query};
use search_service::ranking::{Ranking, Signals};
use search_service::spelling::{distance, Dictionary};

fn words(text: &str) -> Vec<String> {
    match parse(text) {
        Ok(Query::Words(words)) => words,
        other => panic!("{text} should be words, not {other:?}"),
    }
}

fn dictionary() -> Dictionary {
    let mut dictionary = Dictionary::default();
    for (term, hits) in [("salt", 900), ("almanac", 400), ("cartographers", 60), ("aunt", 300)] {
        dictionary.hits.insert(term.into(), hits);
    }
    dictionary.names.insert("almanack".into());
    dictionary
}

fn ranking(name: &str) -> Ranking {
    let read = |name: &str| std::fs::read_to_string(format!("config/ranking/{name}.yaml")).ok();
    Ranking::load(name, &read).unwrap()
}

#[test]
fn an_isbn_goes_straight_to_the_book() {
    let salt = Query::Isbn("9781999000011".into());
    assert_eq!(parse("978-1-999-00001-1").unwrap(), salt);
    assert_eq!(parse("9781999000011").unwrap(), salt);
    assert_eq!(words("9781999000012"), ["9781999000012"]);
    assert_eq!(words("1984"), ["1984"]);
}

#[test]
fn case_accents_and_hyphens_do_not_matter() {
    assert_eq!(words("Tŷ  ÉTÉ, semi-detached"), ["ty", "ete", "semi", "detached"]);
    assert_eq!(words("The Cartographer’s Aunt"), ["the", "cartographers", "aunt"]);
    assert!(parse("?!").is_err());
    assert_eq!(parse(&"a".repeat(201)).unwrap_err(), "A query may have at most 200 characters.");
}

#[test]
fn corrects_what_is_nearly_a_word() {
    let dictionary = dictionary();
    let offered = |text| dictionary.did_you_mean(&words(text));
    assert_eq!(offered("salt almanak"), Some("salt almanac".into()));
    assert_eq!(offered("cartografers aunt"), Some("cartographers aunt".into()));
    assert_eq!(offered("salt almanac"), None);
    assert_eq!(offered("slat"), None, "two letters in a short word");
}

#[test]
fn names_are_not_corrected_into_words() {
    assert_eq!(dictionary().did_you_mean(&words("almanack")), None);
}

#[test]
fn a_correction_finds_ten_times_as_much() {
    let mut dictionary = dictionary();
    dictionary.hits.insert("almanak".into(), 41);
    assert_eq!(dictionary.did_you_mean(&words("almanak")), None);
    dictionary.hits.insert("almanak".into(), 40);
    assert_eq!(dictionary.did_you_mean(&words("almanak")), Some("almanac".into()));
    assert_eq!(distance("cartografers", "cartographers"), 2);
}

#[test]
fn a_ranking_changes_the_one_before() {
    let r31 = ranking("r31");
    assert_eq!((r31.get("title"), r31.get("subject")), (3.2, 0.9));
    assert_eq!(r31.get("max_popularity_share"), 0.35);
    assert!(ranking("r31").score(&Signals { title: 1.0, ..Signals::default() }) > 3.1);
}

#[test]
fn popularity_does_not_eat_everything() {
    let r31 = ranking("r31");
    let bestseller = Signals { subject: 1.0, sold_in_28_days: 90_000, ..Signals::default() };
    let unknown = Signals { title: 1.0, is_exact_title: true, ..Signals::default() };
    assert!(r31.score(&unknown) > r31.score(&bestseller));
    let total = r31.score(&bestseller);
    assert!((total - 0.9) / total <= 0.35 + 1e-9);
}

#[test]
fn a_few_ratings_and_an_empty_shelf() {
    let r31 = ranking("r31");
    let book = Signals { title: 1.0, rating: 5.0, ratings: 20, ..Signals::default() };
    let rated = Signals { ratings: 21, ..book.clone() };
    let in_stock = Signals { is_in_stock: true, ..book.clone() };
    assert!(r31.score(&rated) > r31.score(&book));
    assert!((r31.score(&in_stock) - r31.score(&book) - 0.7).abs() < 1e-9);
}
