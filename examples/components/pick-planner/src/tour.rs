use std::collections::BTreeMap;
use std::ops::{Add, Mul, Sub};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Metres(pub u32);

impl Add for Metres {
    type Output = Metres;
    fn add(self, other: Metres) -> Metres {
        Metres(self.0 + other.0)
    }
}

impl Sub for Metres {
    type Output = Metres;
    fn sub(self, other: Metres) -> Metres {
        Metres(self.0 - other.0)
    }
}

impl Mul<u32> for Metres {
    type Output = Metres;
    fn mul(self, times: u32) -> Metres {
        Metres(self.0 * times)
    }
}

/// Where a copy lies: so many metres from the front of an aisle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stop {
    pub aisle: usize,
    pub depth: Metres,
}

pub struct Aisle {
    pub length: Metres,
}

/// Parallel aisles of one length with a corridor at each end.
pub struct Floor {
    pub aisle: Aisle,
    pub between_aisles: Metres,
}

#[derive(Clone, Copy)]
enum Visit {
    Through,
    FromFront(Metres),
    FromBack(Metres),
    Skip,
}

fn cost(aisle: &Aisle, visit: Visit) -> Metres {
    match visit {
        Visit::Through => aisle.length,
        Visit::FromFront(depth) | Visit::FromBack(depth) => depth * 2,
        Visit::Skip => Metres(0),
    }
}

/// The shortest walk past all stops that starts and ends at the front of the first aisle.
///
/// A dynamic programme over the aisles: all that matters of the past is at which end of the
/// aisle the picker stands, and how far that was. There is one choice for each visit.
pub fn shortest(floor: &Floor, stops: &[Stop]) -> Metres {
    let mut depths: BTreeMap<usize, (Metres, Metres)> = BTreeMap::new();
    for stop in stops {
        let seen = depths.entry(stop.aisle).or_insert((stop.depth, stop.depth));
        *seen = (seen.0.min(stop.depth), seen.1.max(stop.depth));
    }
    let Some(&last) = depths.keys().last() else {
        return Metres(0);
    };
    let aisle = &floor.aisle;
    let (mut front, mut back) = (Some(Metres(0)), None);
    for number in 0..=last {
        let (from_front, from_back) = match depths.get(&number) {
            Some(&(nearest, deepest)) => {
                (Visit::FromFront(deepest), Visit::FromBack(aisle.length - nearest))
            }
            None => (Visit::Skip, Visit::Skip),
        };
        let through = cost(aisle, Visit::Through);
        let to_front = shorter(plus(front, cost(aisle, from_front)), plus(back, through));
        let to_back = shorter(plus(back, cost(aisle, from_back)), plus(front, through));
        (front, back) = (to_front, to_back);
        if number < last {
            front = plus(front, floor.between_aisles);
            back = plus(back, floor.between_aisles);
        }
    }
    // The way home is along the front corridor
    let home = floor.between_aisles * last as u32;
    let end = shorter(front, plus(back, cost(aisle, Visit::Through)));
    end.expect("the front can always be reached") + home
}

fn plus(walked: Option<Metres>, more: Metres) -> Option<Metres> {
    walked.map(|metres| metres + more)
}

fn shorter(one: Option<Metres>, other: Option<Metres>) -> Option<Metres> {
    one.into_iter().chain(other).min()
}
