/// What somebody typed, as the stages after this one want it.
#[derive(Debug, PartialEq)]
pub enum Query {
    /// Goes straight to the book, without spelling or ranking.
    Isbn(String),
    Words(Vec<String>),
}

const MAX_LENGTH: usize = 200;

pub fn parse(text: &str) -> Result<Query, String> {
    if text.chars().count() > MAX_LENGTH {
        return Err(format!("A query may have at most {MAX_LENGTH} characters."));
    }
    if let Some(isbn) = as_isbn(text) {
        return Ok(Query::Isbn(isbn));
    }
    let words = normalise(text);
    if words.is_empty() {
        return Err("A query needs at least one letter or digit.".into());
    }
    Ok(Query::Words(words))
}

/// Lower case, without accents; hyphens separate words and apostrophes do not.
pub fn normalise(text: &str) -> Vec<String> {
    text.to_lowercase()
        .chars()
        .filter(|char| !matches!(char, '\'' | '’'))
        .map(plain)
        .collect::<String>()
        .split(|char: char| !char.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_string)
        .collect()
}

/// The accents of the languages we sell in. What is not here is searched for as it is.
fn plain(char: char) -> char {
    match char {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ŵ' => 'w',
        'ŷ' | 'ý' | 'ÿ' => 'y',
        other => other,
    }
}

/// Thirteen digits that begin like a book and end with the right one. A title such as
/// “1984” or a telephone number is not an ISBN.
fn as_isbn(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|char| !matches!(char, '-' | ' ')).collect();
    let is_book = bare.starts_with("978") || bare.starts_with("979");
    if bare.len() != 13 || !is_book || !bare.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let weighted = |(at, byte): (usize, u8)| u32::from(byte - b'0') * [1, 3][at % 2];
    let sum: u32 = bare.bytes().enumerate().map(weighted).sum();
    (sum % 10 == 0).then_some(bare)
}
