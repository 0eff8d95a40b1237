use crate::Entry;

/// Written into every chapter. It names the order and not the reader: a book that is passed on
/// says where it was bought, and nothing about anybody.
pub fn watermark(entries: &[Entry], order_number: &str) -> Vec<Entry> {
    let mark = format!("<!-- larkspur:{order_number} -->");
    entries.iter().map(|entry| marked(entry, &mark)).collect()
}

fn marked(entry: &Entry, mark: &str) -> Entry {
    let is_chapter = entry.path.ends_with(".xhtml");
    match entry.text.rfind("</body>") {
        // Packaging again must not add a second mark
        Some(_) if entry.text.contains("<!-- larkspur:") => entry.clone(),
        Some(end) if is_chapter => {
            let (before, after) = entry.text.split_at(end);
            Entry::new(&entry.path, &format!("{before}{mark}{after}"))
        }
        _ => entry.clone(),
    }
}

/// The order a found copy was sold with.
pub fn sold_with(entries: &[Entry]) -> Option<&str> {
    entries.iter().find_map(|entry| {
        let (_, after) = entry.text.split_once("<!-- larkspur:")?;
        after.split_once(" -->").map(|(order_number, _)| order_number)
    })
}
