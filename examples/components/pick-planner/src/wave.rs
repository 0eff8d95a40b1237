use crate::settings::Settings;
use crate::tour::{shortest, Floor, Metres, Stop};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    pub number: String,
    /// Minutes after midnight at which the parcel has to be at the dock.
    pub deadline: u32,
    pub grams: u32,
    pub stops: Vec<Stop>,
}

pub type Wave = Vec<Order>;

pub fn metres(floor: &Floor, wave: &[Order]) -> Metres {
    let stops: Vec<Stop> = wave.iter().flat_map(|order| order.stops.iter().copied()).collect();
    shortest(floor, &stops)
}

/// Orders with the nearest deadline first, then those that share aisles with them; improved by
/// swapping pairs for as long as the settings allow.
pub fn build(floor: &Floor, settings: &Settings, pool: &[Order]) -> Vec<Wave> {
    let mut left = pool.to_vec();
    left.sort_by(|a, b| (a.deadline, &a.number).cmp(&(b.deadline, &b.number)));
    let mut waves = Vec::new();
    while !left.is_empty() {
        let mut wave = vec![left.remove(0)];
        while let Some(at) = best_fit(floor, settings, &wave, &left) {
            wave.push(left.remove(at));
        }
        waves.push(wave);
    }
    improve(floor, settings, &mut waves);
    waves
}

fn is_allowed(floor: &Floor, settings: &Settings, wave: &[Order]) -> bool {
    wave.len() <= settings.max_orders
        && wave.iter().map(|order| order.grams).sum::<u32>() <= settings.max_weight_grams
        && metres(floor, wave) <= Metres(settings.max_metres)
}

/// The order with the nearest deadline, and of several the one with the fewest new aisles.
fn best_fit(floor: &Floor, settings: &Settings, wave: &[Order], left: &[Order]) -> Option<usize> {
    let aisles: BTreeSet<usize> =
        wave.iter().flat_map(|order| &order.stops).map(|stop| stop.aisle).collect();
    let new_aisles =
        |order: &Order| order.stops.iter().filter(|stop| !aisles.contains(&stop.aisle)).count();
    (0..left.len())
        .filter(|&at| {
            let with: Vec<Order> = wave.iter().chain([&left[at]]).cloned().collect();
            is_allowed(floor, settings, &with)
        })
        .min_by_key(|&at| (left[at].deadline, new_aisles(&left[at])))
}

/// Swaps orders of the same deadline between neighbouring waves while that makes the walk shorter.
fn improve(floor: &Floor, settings: &Settings, waves: &mut [Wave]) {
    let until = Instant::now() + Duration::from_millis(settings.improve_millis);
    let mut improved = true;
    while improved && Instant::now() < until {
        improved = false;
        for at in 1..waves.len() {
            let (before, after) = waves.split_at_mut(at);
            improved |= swap_pair(floor, settings, &mut before[at - 1], &mut after[0], until);
        }
    }
}

fn swap_pair(
    floor: &Floor,
    settings: &Settings,
    one: &mut Wave,
    two: &mut Wave,
    until: Instant,
) -> bool {
    let walked = metres(floor, one) + metres(floor, two);
    for i in 0..one.len() {
        for j in 0..two.len() {
            if one[i].deadline != two[j].deadline || Instant::now() >= until {
                continue;
            }
            std::mem::swap(&mut one[i], &mut two[j]);
            let is_shorter = metres(floor, one) + metres(floor, two) < walked;
            if is_shorter && is_allowed(floor, settings, one) && is_allowed(floor, settings, two) {
                return true;
            }
            std::mem::swap(&mut one[i], &mut two[j]);
        }
    }
    false
}
