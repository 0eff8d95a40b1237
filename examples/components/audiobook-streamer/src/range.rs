/// Bytes of a chapter, both ends included as in HTTP.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ByteRange {
    pub first: u64,
    pub last: u64,
}

#[derive(Debug, PartialEq)]
pub enum Wanted {
    /// 200: no range, or one we do not understand. RFC 9110 says to ignore those.
    Everything,
    /// 206
    Part(ByteRange),
    /// 416
    Nothing,
}

impl ByteRange {
    pub fn content_range(self, length: u64) -> String {
        format!("bytes {}-{}/{length}", self.first, self.last)
    }
}

/// Reads a `Range` header for a chapter of `length` bytes. One range; players ask for no more.
pub fn parse(header: Option<&str>, length: u64) -> Wanted {
    let Some(spec) = header.and_then(|header| header.strip_prefix("bytes=")) else {
        return Wanted::Everything;
    };
    let Some((first, last)) = spec.split_once('-') else {
        return Wanted::Everything;
    };
    match (first.trim(), last.trim()) {
        // The last so many bytes, with which some players look for the chapter marks
        ("", count) => match count.parse::<u64>() {
            Ok(0) => Wanted::Nothing,
            Ok(count) => part(length.saturating_sub(count), length.saturating_sub(1), length),
            Err(_) => Wanted::Everything,
        },
        (first, "") => {
            first.parse().map_or(Wanted::Everything, |first| part(first, u64::MAX, length))
        }
        (first, last) => match (first.parse::<u64>(), last.parse::<u64>()) {
            (Ok(first), Ok(last)) if first <= last => part(first, last, length),
            _ => Wanted::Everything,
        },
    }
}

fn part(first: u64, last: u64, length: u64) -> Wanted {
    if first >= length {
        return Wanted::Nothing;
    }
    Wanted::Part(ByteRange { first, last: last.min(length - 1) })
}
