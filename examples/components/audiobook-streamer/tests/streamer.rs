use audiobook_streamer::range::{parse, ByteRange, Wanted};
use audiobook_streamer::rate::Chooser;
use std::time::Duration;

const LENGTH: u64 = 1_000;

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn part(first: u64, last: u64) -> Wanted {
    Wanted::Part(ByteRange { first, last })
}

#[test]
fn reads_ranges_as_players_write_them() {
    assert_eq!(parse(Some("bytes=0-99"), LENGTH), part(0, 99));
    assert_eq!(parse(Some("bytes=900-"), LENGTH), part(900, 999));
    assert_eq!(parse(Some("bytes=900-5000"), LENGTH), part(900, 999));
    assert_eq!(parse(Some("bytes=-100"), LENGTH), part(900, 999));
    assert_eq!(parse(Some("bytes=-5000"), LENGTH), part(0, 999));
    assert_eq!(ByteRange { first: 0, last: 99 }.content_range(LENGTH), "bytes 0-99/1000");
}

#[test]
fn refuses_what_is_not_there_and_ignores_what_is_no_range() {
    assert_eq!(parse(Some("bytes=1000-"), LENGTH), Wanted::Nothing);
    assert_eq!(parse(Some("bytes=-0"), LENGTH), Wanted::Nothing);
    assert_eq!(parse(Some("bytes=0-"), 0), Wanted::Nothing);
    assert_eq!(parse(Some("bytes=-5"), 0), Wanted::Nothing);
    for header in [None, Some("pages=1-2"), Some("bytes=9-1"), Some("bytes=x-"), Some("bytes=5")] {
        assert_eq!(parse(header, LENGTH), Wanted::Everything, "{header:?}");
    }
}

#[test]
fn climbs_one_step_at_a_time_with_plenty_in_hand() {
    let mut chooser = Chooser::default();
    assert_eq!(chooser.rate(), 24_000);
    assert_eq!(chooser.segment_sent(250_000, seconds(1), seconds(10)), 24_000);
    assert_eq!(chooser.segment_sent(250_000, seconds(1), seconds(90)), 48_000);
    assert_eq!(chooser.segment_sent(250_000, seconds(1), seconds(90)), 64_000);
}

#[test]
fn a_bad_minute_is_bridged_and_a_long_tunnel_is_not() {
    let mut chooser = Chooser::default();
    for _ in 0..3 {
        chooser.segment_sent(250_000, seconds(1), seconds(120));
    }
    assert_eq!(chooser.rate(), 128_000);
    assert_eq!(chooser.segment_sent(2_000, seconds(20), seconds(60)), 128_000);
    for _ in 0..9 {
        chooser.segment_sent(2_000, seconds(20), seconds(15));
    }
    assert!(chooser.rate() < 128_000);
}
