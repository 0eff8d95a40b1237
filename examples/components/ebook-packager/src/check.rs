use crate::Entry;
use std::collections::BTreeSet;

const MIMETYPE: &str = "application/epub+zip";
const CONTAINER: &str = "META-INF/container.xml";

/// Everything that is wrong, in words that can be sent to a publisher as they are.
pub fn check(entries: &[Entry], isbn: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    match entries.first() {
        Some(first) if first.path == "mimetype" && first.text == MIMETYPE => {}
        _ => wrong.push(format!("The first file should be “mimetype”, with {MIMETYPE} in it.")),
    }
    let Some(package) = package_document(entries) else {
        wrong.push(format!("{CONTAINER} does not lead to a package document."));
        return wrong;
    };
    if !package.text.contains(isbn) {
        wrong.push(format!("{} does not mention ISBN {isbn}. Is it another book?", package.path));
    }
    let folder = package.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let present: BTreeSet<&str> = entries.iter().map(|entry| entry.path.as_str()).collect();
    for href in manifest(&package.text) {
        let path = if folder.is_empty() { href.to_string() } else { format!("{folder}/{href}") };
        if !present.contains(path.as_str()) {
            wrong.push(format!("{path} is in the manifest and not in the file."));
        }
    }
    if !package.text.contains("properties=\"nav\"") {
        wrong.push("There is no table of contents (an item with properties=\"nav\").".into());
    }
    wrong
}

fn package_document(entries: &[Entry]) -> Option<&Entry> {
    let container = entries.iter().find(|entry| entry.path == CONTAINER)?;
    let path = attribute(&container.text, "full-path")?;
    entries.iter().find(|entry| entry.path == path)
}

/// Paths of the manifest that belong to the archive; `http:` ones are fetched by the reader.
fn manifest(package: &str) -> impl Iterator<Item = &str> {
    package
        .split("<item ")
        .skip(1)
        .filter_map(|item| attribute(item.split('>').next()?, "href"))
        .filter(|href| !href.contains("://"))
}

fn attribute<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let start = text.find(&format!("{name}=\""))? + name.len() + 2;
    text[start..].split('"').next()
}

/// A letter to the publisher, or nothing when there is nothing to say.
pub fn letter(title: &str, wrong: &[String]) -> Option<String> {
    if wrong.is_empty() {
        return None;
    }
    let list: String = wrong.iter().map(|one| format!("- {one}\n")).collect();
    Some(format!(
        "Thank you for sending “{title}”. We could not take it yet, because:\n\n{list}\n\
         Please send it again when this is put right. Nothing else needs to change.\n"
    ))
}
