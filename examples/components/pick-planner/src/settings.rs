/// Agreed with the works council, and not a matter of performance.
const WEIGHT_LIMIT_GRAMS: u32 = 15_000;

#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub site: String,
    pub improve_millis: u64,
    pub max_orders: usize,
    pub max_metres: u32,
    pub max_weight_grams: u32,
}

impl Settings {
    /// Reads config/<site>.yaml. Names are unique across its sections, so the sections are for people.
    pub fn parse(text: &str) -> Result<Self, String> {
        let settings = Self {
            site: value(text, "site")?.to_string(),
            improve_millis: number(text, "improve_millis")?,
            max_orders: number(text, "max_orders")?,
            max_metres: number(text, "max_metres")?,
            max_weight_grams: number(text, "max_weight_grams")?,
        };
        if settings.max_weight_grams > WEIGHT_LIMIT_GRAMS {
            return Err(format!(
                "max_weight_grams is {}; agreed are {WEIGHT_LIMIT_GRAMS} at most",
                settings.max_weight_grams
            ));
        }
        Ok(settings)
    }
}

fn value<'a>(text: &'a str, name: &str) -> Result<&'a str, String> {
    text.lines()
        .filter_map(|line| line.trim().split_once(": "))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.trim())
        .ok_or_else(|| format!("{name} is missing"))
}

fn number<T: std::str::FromStr>(text: &str, name: &str) -> Result<T, String> {
    let value = value(text, name)?;
    value.parse().map_err(|_| format!("{name} should be a number, not {value}"))
}
