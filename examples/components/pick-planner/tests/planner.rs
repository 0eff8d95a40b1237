use pick_planner::settings::Settings;
use pick_planner::tour::{shortest, Aisle, Floor, Metres, Stop};
use pick_planner::wave::{build, metres, Order};

const FLOOR: Floor = Floor { aisle: Aisle { length: Metres(40) }, between_aisles: Metres(3) };

fn stop(aisle: usize, depth: u32) -> Stop {
    Stop { aisle, depth: Metres(depth) }
}

fn order(number: &str, deadline: u32, stops: &[Stop]) -> Order {
    Order { number: number.into(), deadline, grams: 600, stops: stops.to_vec() }
}

fn settings() -> Settings {
    Settings::parse(include_str!("../config/selby.yaml")).unwrap()
}

#[test]
fn goes_in_as_far_as_needed_or_walks_through() {
    assert_eq!(shortest(&FLOOR, &[]), Metres(0));
    assert_eq!(shortest(&FLOOR, &[stop(0, 10), stop(0, 4)]), Metres(20));
    // Two deep aisles: up one and down the other
    assert_eq!(shortest(&FLOOR, &[stop(0, 35), stop(1, 30)]), Metres(40 + 3 + 40 + 3));
    // A shallow one: up, down and out of the front again
    assert_eq!(shortest(&FLOOR, &[stop(0, 5), stop(2, 6)]), Metres(10 + 12 + 6 + 6));
    // The middle one from the back, since the picker is there anyway
    assert_eq!(shortest(&FLOOR, &[stop(0, 38), stop(1, 39), stop(2, 38)]), Metres(80 + 2 + 12));
}

#[test]
fn the_nearest_deadline_leaves_first_and_shared_aisles_together() {
    let pool = [
        order("late", 1290, &[stop(4, 10)]),
        order("far", 840, &[stop(20, 10)]),
        order("early", 840, &[stop(4, 12)]),
    ];
    let small = Settings { max_orders: 2, ..settings() };
    let waves = build(&FLOOR, &small, &pool);
    let numbers =
        |at: usize| waves[at].iter().map(|order| order.number.as_str()).collect::<Vec<_>>();
    assert_eq!((numbers(0), numbers(1)), (vec!["early", "far"], vec!["late"]));
}

#[test]
fn swaps_what_lies_together() {
    let pool = [
        order("a", 840, &[stop(0, 38), stop(9, 5)]),
        order("b", 840, &[stop(9, 38)]),
        order("c", 840, &[stop(1, 38)]),
        order("d", 840, &[stop(9, 36), stop(10, 5)]),
    ];
    let hasty = Settings { max_orders: 2, improve_millis: 0, ..settings() };
    let patient = Settings { improve_millis: 5_000, ..hasty.clone() };
    let walked = |settings| {
        build(&FLOOR, settings, &pool).iter().map(|wave| metres(&FLOOR, wave).0).sum::<u32>()
    };
    assert!(walked(&patient) <= walked(&hasty));
}

#[test]
fn no_tour_is_too_heavy_or_too_long() {
    let pool: Vec<Order> =
        (0..40).map(|at| order(&at.to_string(), 840, &[stop(at % 28, 20)])).collect();
    let waves = build(&FLOOR, &settings(), &pool);
    assert_eq!(waves.iter().map(Vec::len).sum::<usize>(), 40);
    for wave in &waves {
        assert!(wave.len() <= 23, "24 orders of 600 g are more than 14 kg");
        assert!(metres(&FLOOR, wave) <= Metres(600));
    }
}

#[test]
fn refuses_more_weight_than_was_agreed() {
    let heavy = include_str!("../config/selby.yaml").replace("14000", "15001");
    let refusal = Settings::parse(&heavy).unwrap_err();
    assert_eq!(refusal, "max_weight_grams is 15001; agreed are 15000 at most");
    for text in
        [include_str!("../config/avonmouth.yaml"), include_str!("../config/selby.peak.yaml")]
    {
        assert!(Settings::parse(text).is_ok());
    }
}
