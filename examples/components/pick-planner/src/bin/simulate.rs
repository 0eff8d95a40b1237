//! Replays recorded orders: `simulate -- --site selby --day 2025-11-04`. With `--against`
//! a second configuration is replayed, for comparison.

use pick_planner::settings::Settings;
use pick_planner::tour::{Aisle, Floor, Metres, Stop};
use pick_planner::wave::{build, metres, Order};
use std::{env, fs, process};

fn main() {
    if let Err(message) = run(&env::args().skip(1).collect::<Vec<_>>()) {
        eprintln!("{message}");
        process::exit(1);
    }
}

fn run(args: &[String]) -> Result<(), String> {
    let option = |name: &str| {
        args.iter().position(|arg| arg == name).and_then(|at| args.get(at + 1)).cloned()
    };
    let site = option("--site").ok_or("Which site? --site selby or --site avonmouth")?;
    let recording = option("--day").or(option("--week")).ok_or("Which day? --day 2025-11-04")?;
    let pool = read_orders(&read(&format!("recorded/{site}/{recording}.csv"))?)?;
    let config = option("--config").unwrap_or(format!("config/{site}.yaml"));
    for path in [Some(config), option("--against")].into_iter().flatten() {
        replay(&path, &pool)?;
    }
    Ok(())
}

fn replay(path: &str, pool: &[Order]) -> Result<(), String> {
    let settings = Settings::parse(&read(path)?).map_err(|error| format!("{path}: {error}"))?;
    let floor = Floor { aisle: Aisle { length: Metres(42) }, between_aisles: Metres(3) };
    let waves = build(&floor, &settings, pool);
    let walked: u32 = waves.iter().map(|wave| metres(&floor, wave).0).sum();
    let per_order = f64::from(walked) / pool.len().max(1) as f64;
    println!("{path}: {} waves, {walked} metres, {per_order:.1} metres / order", waves.len());
    Ok(())
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}

/// One line for each order: number, deadline, grams, then `aisle:depth` for each copy.
fn read_orders(text: &str) -> Result<Vec<Order>, String> {
    text.lines()
        .skip(1)
        .map(|line| parse_order(line).ok_or_else(|| format!("cannot read “{line}”")))
        .collect()
}

fn parse_order(line: &str) -> Option<Order> {
    let mut cells = line.split(',');
    let number = cells.next()?.to_string();
    let (hours, minutes) = cells.next()?.split_once(':')?;
    let deadline = hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?;
    let grams = cells.next()?.parse().ok()?;
    let stops = cells.map(|cell| {
        let (aisle, depth) = cell.split_once(':')?;
        Some(Stop { aisle: aisle.parse().ok()?, depth: Metres(depth.parse().ok()?) })
    });
    Some(Order { number, deadline, grams, stops: stops.collect::<Option<_>>()? })
}
