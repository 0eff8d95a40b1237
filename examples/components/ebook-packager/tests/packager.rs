use ebook_packager::check::{check, letter};
use ebook_packager::watermark::{sold_with, watermark};
use ebook_packager::Entry;

const ISBN: &str = "9781999000011";

fn salt() -> Vec<Entry> {
    vec![
        Entry::new("mimetype", "application/epub+zip"),
        Entry::new(
            "META-INF/container.xml",
            include_str!("../samples/salt-almanac/META-INF/container.xml"),
        ),
        Entry::new("book/package.opf", include_str!("../samples/salt-almanac/book/package.opf")),
        Entry::new("book/nav.xhtml", include_str!("../samples/salt-almanac/book/nav.xhtml")),
        Entry::new(
            "book/january.xhtml",
            include_str!("../samples/salt-almanac/book/january.xhtml"),
        ),
    ]
}

#[test]
fn a_good_book_gets_no_letter() {
    let wrong = check(&salt(), ISBN);
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(letter("The Salt Almanac", &wrong), None);
}

#[test]
fn says_everything_at_once() {
    let mut entries = salt();
    entries.swap(0, 1);
    entries.retain(|entry| entry.path != "book/january.xhtml");
    let wrong = check(&entries, "9781999000028");
    assert_eq!(
        wrong,
        [
            "The first file should be “mimetype”, with application/epub+zip in it.",
            "book/package.opf does not mention ISBN 9781999000028. Is it another book?",
            "book/january.xhtml is in the manifest and not in the file.",
        ]
    );
    let letter = letter("The Salt Almanac", &wrong).unwrap();
    assert!(letter.starts_with("Thank you for sending “The Salt Almanac”."));
    assert!(
        letter.contains("\n- book/january.xhtml is in the manifest and not in the file.\n\nPlease")
    );
}

#[test]
fn without_a_package_there_is_nothing_more_to_say() {
    let wrong = check(&[Entry::new("mimetype", "application/epub+zip")], ISBN);
    assert_eq!(wrong, ["META-INF/container.xml does not lead to a package document."]);
}

#[test]
fn what_is_elsewhere_need_not_be_in_the_file() {
    let mut entries = salt();
    entries[2].text =
        entries[2].text.replace("january.xhtml", "https://tidemark.example/tides.mp3");
    assert_eq!(check(&entries, ISBN), Vec::<String>::new());
}

#[test]
fn chapters_carry_the_order_once() {
    let once = watermark(&salt(), "LK-2048-7716");
    assert!(once[4].text.contains("first.</p><!-- larkspur:LK-2048-7716 --></body>"));
    assert_eq!(once[2], salt()[2]);
    assert_eq!(sold_with(&once), Some("LK-2048-7716"));
    assert_eq!(watermark(&once, "LK-2048-7716"), once);
    assert_eq!(sold_with(&salt()), None);
    assert_eq!(check(&once, ISBN), Vec::<String>::new());
}
