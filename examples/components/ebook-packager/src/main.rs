//! Checks unpacked EPUBs: `ebook-packager samples/salt-almanac 9781999000011`.

use ebook_packager::check::{check, letter};
use ebook_packager::Entry;
use std::path::Path;
use std::{env, fs, io, process};

fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let [folder, isbn] = args.as_slice() else {
        eprintln!("ebook-packager <folder of an unpacked EPUB> <ISBN>");
        process::exit(2);
    };
    let entries = read(Path::new(folder)).unwrap_or_else(|error| {
        eprintln!("{folder}: {error}");
        process::exit(2);
    });
    match letter(isbn, &check(&entries, isbn)) {
        None => println!("{isbn}: nothing to complain about"),
        Some(letter) => {
            print!("{letter}");
            process::exit(1);
        }
    }
}

fn read(folder: &Path) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    collect(folder, folder, &mut entries)?;
    // A folder has no order; in an archive “mimetype” comes first
    entries.sort_by_key(|entry| (entry.path != "mimetype", entry.path.clone()));
    Ok(entries)
}

fn collect(root: &Path, folder: &Path, entries: &mut Vec<Entry>) -> io::Result<()> {
    for found in fs::read_dir(folder)? {
        let path = found?.path();
        if path.is_dir() {
            collect(root, &path, entries)?;
            continue;
        }
        let name = path.strip_prefix(root).expect("below the root").to_string_lossy();
        let text = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
        entries.push(Entry::new(&name, text.trim_end()));
    }
    Ok(())
}
