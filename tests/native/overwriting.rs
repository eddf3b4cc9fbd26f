//! Commands that write files: nothing that others wrote is lost, whatever the author types.

use std::fs;

use super::folder::Folder;

/// A sheet of two places.
const SHEET: &str = "country,stance,date\nRwanda,yes,2025-03-01\nPeru,no,2025-04-01\n";

/// All files of a folder with their contents, but for a part of it.
fn files(folder: &Folder, but: &str) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut left = vec![folder.0.clone()];
    while let Some(path) = left.pop() {
        if path.ends_with(but) {
            continue;
        }
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("a folder");
            left.extend(entries.map(|entry| entry.expect("an entry").path()));
        } else {
            let content = fs::read(&path).expect("a file");
            found.push((path.display().to_string(), content));
        }
    }
    found.sort();
    found
}

#[test]
fn an_id_names_no_file_outside_the_site() {
    let folder = Folder::new("overwriting/ids");
    folder.write("in/facts.csv", SHEET);
    folder.write("in/story.csv", "id,../../facts\ntitle,T\n");
    let before = files(&folder, "site");
    let built = folder.build("in --out in/site");
    assert_eq!(built.code, Some(1), "{}", built.told);
    let told =
        "the id \"../../facts\" cannot be the name of a file; the files of the map are called";
    assert!(built.told.contains(told), "{}", built.told);
    assert!(files(&folder, "site") == before, "files beside the site");
}

#[test]
fn a_page_in_a_single_file_replaces_only_its_own_kind() {
    let folder = Folder::new("overwriting/single");
    folder.write("a.csv", SHEET);
    let article = "<!DOCTYPE html><title>A</title><figure class=\"stancemap\"></figure>";
    folder.write("article.html", article);
    for (out, told) in [
        (
            "article.html",
            "article.html is there and is no page of this program: it stays as it is. Name another file, or add --force to replace it",
        ),
        (
            "a.csv",
            "a.csv is there and is no page of this program: it stays as it is. Name another file",
        ),
        (".", ". is a folder: name a file"),
    ] {
        let before = files(&folder, "none");
        let ended = folder.build(&format!("a.csv --single-file {out}"));
        assert_eq!(ended.code, Some(2), "{out}: {}", ended.told);
        assert_eq!(ended.told.trim_end(), format!("stancemap: {told}"));
        assert!(files(&folder, "none") == before, "{out}");
    }
    let ended = folder.build("a.csv --single-file a.csv --force");
    assert_eq!(ended.code, Some(2), "{}", ended.told);
    assert_eq!(folder.text("a.csv"), SHEET);
    let ended = folder.build("a.csv --single-file article.html --force");
    assert_eq!(ended.code, Some(0), "{}", ended.told);
    // The page is known again without force.
    let ended = folder.build("a.csv --single-file article.html");
    assert_eq!(ended.code, Some(0), "{}", ended.told);
    assert!(folder.text("article.html").contains("name=\"generator\""));
}

#[test]
fn a_page_or_a_picture_that_was_changed_is_kept_unless_force_is_asked_for() {
    let folder = Folder::new("overwriting/changed");
    folder.write("a.csv", SHEET);
    for (command, out) in [
        ("build a.csv --kit kit --single-file", "a.html"),
        ("picture a.csv --kit kit --out", "a.png"),
    ] {
        let line = format!("{command} {out}");
        for _ in 0..2 {
            let ended = folder.run(&line);
            assert_eq!(ended.code, Some(0), "{line}: {}", ended.told);
        }
        let path = folder.0.join(out);
        let mut content = fs::read(&path).expect("a file");
        content.extend(b"<!-- a line of the author's -->");
        fs::write(&path, &content).expect("a file");
        let ended = folder.run(&line);
        assert_eq!(ended.code, Some(2), "{line}: {}", ended.told);
        let told = format!(
            "stancemap: {out} was changed since this program wrote it, or an earlier version wrote it: it stays as it is. Name another file, or add --force to replace it"
        );
        assert_eq!(ended.told.trim_end(), told);
        assert!(fs::read(&path).expect("a file") == content, "{out}");
        let ended = folder.run(&format!("{line} --force"));
        assert_eq!(ended.code, Some(0), "{line}: {}", ended.told);
    }
    // A changed page is still read as an earlier version.
    folder.write("old.html", &(folder.text("a.html") + "<!-- mine -->"));
    let ended = folder.build("a.csv --single-file b.html --since old.html");
    assert_eq!(ended.code, Some(0), "{}", ended.told);
}

#[test]
fn a_file_has_the_ending_of_what_is_written() {
    let folder = Folder::new("overwriting/endings");
    folder.write("a.csv", SHEET);
    for (line, told) in [
        (
            "picture a.csv --out p.jpg",
            "p.jpg: found the ending .jpg, expected .png",
        ),
        (
            "build a.csv --kit kit --single-file x.txt",
            "x.txt: found the ending .txt, expected .html or .htm",
        ),
        (
            "table a.csv --out x.docx",
            "x.docx: found the ending .docx, expected .csv, .xlsx, or a folder",
        ),
    ] {
        let before = files(&folder, "none");
        let ended = folder.run(line);
        assert_eq!(ended.code, Some(2), "{line}: {}", ended.told);
        let last = ended.told.lines().last();
        assert_eq!(last, Some(&*format!("stancemap: {told}")), "{line}");
        assert!(files(&folder, "none") == before, "{line}");
    }
    let ended = folder.build("a.csv --single-file A.HTM");
    assert_eq!(ended.code, Some(0), "{}", ended.told);
}

#[test]
fn a_picture_replaces_only_a_picture() {
    let folder = Folder::new("overwriting/picture");
    folder.write("a.csv", SHEET);
    folder.write("photo.png", "\u{89}PNG, but not in bytes");
    // The input is refused before anything is read.
    for line in [
        "a.csv --out a.csv",
        "a.csv --out a.csv --force",
        "a.csv --out photo.png --force",
    ] {
        let ended = folder.run(&format!("picture {line}"));
        assert_eq!(ended.code, Some(2), "{line}: {}", ended.told);
        assert!(
            ended
                .told
                .contains("is there and is no picture of this program"),
            "{}",
            ended.told
        );
    }
    fs::write(folder.0.join("photo.png"), b"\x89PNG\r\n\x1a\n").expect("a file");
    let ended = folder.run("picture a.csv --out photo.png");
    assert!(ended.told.contains("add --force"), "{}", ended.told);
    assert_eq!(folder.text("a.csv"), SHEET);
}

#[test]
fn a_dossier_is_not_written_over_other_files_in_json() {
    let folder = Folder::new("overwriting/import");
    folder.write("a.csv", SHEET);
    let package = "{\"name\": \"site\", \"main\": \"stancemap/dist\"}\n";
    folder.write("package.json", package);
    let ended = folder.run("import a.csv --out package.json");
    assert_eq!(ended.code, Some(2), "{}", ended.told);
    assert_eq!(folder.text("package.json"), package);
    for _ in 0..2 {
        let ended = folder.run("import a.csv --out a.json");
        assert_eq!(ended.code, Some(0), "{}", ended.told);
    }
}

#[cfg(unix)]
#[test]
fn pipes_and_links_to_nothing_are_left_alone_and_devices_take_what_is_written() {
    let folder = Folder::new("overwriting/odd");
    folder.write("a.csv", SHEET);
    let pipe = std::process::Command::new("mkfifo")
        .arg(folder.0.join("pipe"))
        .status();
    assert!(pipe.expect("mkfifo").success());
    std::os::unix::fs::symlink("nowhere", folder.0.join("dangling")).expect("a link");
    for (out, told) in [
        ("pipe", "pipe is a pipe, a socket"),
        ("dangling", "dangling is a link that leads nowhere"),
    ] {
        for command in [
            "import a.csv --out",
            "picture a.csv --out",
            "build a.csv --kit kit --single-file",
        ] {
            let ended = folder.run(&format!("{command} {out}"));
            assert_eq!(ended.code, Some(2), "{command} {out}: {}", ended.told);
            assert!(ended.told.contains(told), "{command}: {}", ended.told);
        }
    }
    assert!(!folder.0.join("nowhere").exists());
    let ended = folder.run("import a.csv --out /dev/null");
    assert_eq!(ended.code, Some(0), "{}", ended.told);
    let ended = folder.build("a.csv --single-file /dev/stdout");
    assert_eq!(ended.code, Some(0), "{}", ended.told);
    assert!(ended.told.starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_page_that_was_edited_by_hand_is_kept_unless_force_is_asked_for() {
    let folder = Folder::new("overwriting/edited");
    folder.write("a.csv", SHEET);
    let ended = folder.build("a.csv --out a.csv");
    assert_eq!(ended.code, Some(2), "{}", ended.told);
    assert!(
        ended.told.contains("a.csv is a file, not a folder"),
        "{}",
        ended.told
    );
    assert_eq!(folder.build("a.csv --out site").code, Some(0));
    folder.write("site/index.html", "edited");
    folder.write("site/mine.txt", "mine");
    folder.write("a.csv", &SHEET.replace("Peru", "Chile"));
    let before = files(&folder, "none");
    let ended = folder.build("a.csv --out site");
    assert_eq!(ended.code, Some(2), "{}", ended.told);
    assert_eq!(
        ended.told.trim_end(),
        "stancemap: site: files are in the way, and nothing was changed: move them away, or replace them with --force\n  \
         index.html: it was changed since the last build"
    );
    assert!(files(&folder, "none") == before);
    let ended = folder.build("a.csv --out site --force");
    assert_eq!(ended.code, Some(0), "{}", ended.told);
    assert!(
        folder
            .text("site/index.html")
            .starts_with("<!DOCTYPE html>")
    );
    assert_eq!(folder.text("site/mine.txt"), "mine");
}
