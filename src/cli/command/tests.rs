use std::path::Path;

use super::*;
use crate::cli::language_options::LanguageOptions;
use crate::cli::page::Addresses;
use crate::cli::report::Format;

fn command(line: &str) -> Result<Command, NoCommand> {
    Command::of_arguments(line.split_whitespace())
}

/// The message for a command line that is wrong.
fn mistake(line: &str) -> String {
    match command(line) {
        Err(NoCommand::Mistake(message)) => message,
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn the_files_may_come_in_any_command() {
    let page = command("page --basemap b --html h --dossier d");
    let expected = Command::Page(Page {
        html: "h".into(),
        dossier: "d".into(),
        basemap: "b".into(),
        fine: None,
        addresses: Addresses::default(),
        projection: None,
        language: LanguageOptions::default(),
        site: None,
        image: None,
    });
    assert_eq!(page, Ok(expected));
}

#[test]
fn a_page_may_name_a_finer_drawing() {
    let page = command("page --fine f --basemap b --html h --dossier d");
    assert!(matches!(page, Ok(Command::Page(Page { fine: Some(f), .. })) if f == "f"));
}

#[test]
fn a_page_may_say_where_its_data_is() {
    let page =
        command("page --dossier-at x --basemap b --basemap-at y --table-at z --html h --dossier d")
            .unwrap();
    let Command::Page(Page { addresses, .. }) = page else {
        panic!("{page:?}")
    };
    let expected = Addresses {
        dossier_at: Some("x".to_owned()),
        table_at: Some("z".to_owned()),
        basemap_at: Some("y".to_owned()),
    };
    assert_eq!(addresses, expected);
}

#[test]
fn a_page_may_say_where_it_stands_and_what_it_looks_like() {
    let line = "page --site https://example.org/map --picture p.png --size 1200x630 \
        --html h --dossier d --basemap b";
    let Ok(Command::Page(page)) = command(line) else {
        panic!("{line}")
    };
    assert_eq!(page.site, "https://example.org/map/".parse().ok());
    assert_eq!(page.image.map(|image| image.at).as_deref(), Some("p.png"));
    let line = "oembed --site https://example.org --out o --dossier d";
    assert!(matches!(command(line), Ok(Command::Oembed(_))));
}

#[test]
fn a_table_has_a_dossier_and_a_file() {
    for line in ["table --out o --dossier d", "table d --out o"] {
        match command(line) {
            Ok(Command::Table(table)) => {
                assert_eq!(table.input.path(), Path::new("d"), "{line}");
                assert_eq!(table.out, Path::new("o"), "{line}");
            }
            other => panic!("{line}: {other:?}"),
        }
    }
    let line = "picture d --out o.png";
    assert!(
        matches!(command(line), Ok(Command::Picture(one)) if one.input.path() == Path::new("d"))
    );
    assert!(mistake("table d --dossier e --out o").contains("cannot be used with"));
    assert!(mistake("picture --out o").contains("<FILE|--dossier <FILE>>"));
}

#[test]
fn a_level_has_a_world_and_a_file() {
    let expected = Command::Level {
        basemap: "b".into(),
        out: "o".into(),
        projection: ProjectionId::default(),
    };
    assert_eq!(command("level --out o --basemap b"), Ok(expected));
}

#[test]
fn a_projection_is_named_by_its_id() {
    let line = "page --html h --dossier d --basemap b --projection natural-earth";
    let page = command(line);
    assert!(
        matches!(page, Ok(Command::Page(page)) if page.projection == ProjectionId::find("natural-earth"))
    );
    let line = "level --out o --basemap b --projection equirectangular";
    let expected = ProjectionId::find("equirectangular").unwrap();
    assert!(
        matches!(command(line), Ok(Command::Level { projection, .. }) if projection == expected)
    );
    let line = "picture --dossier d --basemap b --out o --size 1200x630 --fonts f \
        --projection natural-earth";
    assert!(
        matches!(command(line), Ok(Command::Picture(one)) if one.projection == ProjectionId::find("natural-earth"))
    );
}

#[test]
fn a_mistake_names_the_argument_what_was_found_and_what_is_expected() {
    let table: [(&str, &[&str]); 11] = [
        (
            "chek tea.json",
            &["'chek'", "similar subcommands exist", "'check'"],
        ),
        (
            "check",
            &["required arguments were not provided", "<DOSSIER>..."],
        ),
        ("page --html h --dossier d", &["--basemap <BASEMAP>"]),
        (
            "table --dossier d --outt o",
            &["'--outt'", "a similar argument exists: '--out'"],
        ),
        (
            "page --html h --html h --dossier d --basemap b",
            &["'--html <PAGE>'", "cannot be used multiple times"],
        ),
        (
            "level --basemap b --out",
            &["a value is required for '--out <FILE>'"],
        ),
        (
            "level --out o --basemap b --projection natural",
            &["'natural'", "--projection", "'natural-earth'"],
        ),
        (
            "picture --dossier d --basemap b --out o --fonts f --size 1200",
            &["'1200'", "--size <SIZE>", "a size such as 1200x630"],
        ),
        (
            "picture --dossier d --basemap b --out o --fonts f --size 300x300 --fill stripes",
            &["'stripes'", "--fill", "color, pattern"],
        ),
        (
            "oembed --out o --dossier d --site example.org",
            &["'example.org'", "--site <URL>", "https://example.org/map/"],
        ),
        (
            "page --picture p --html h --dossier d --basemap b",
            &["--size <SIZE>"],
        ),
    ];
    for (line, parts) in table {
        let message = mistake(line);
        for part in parts {
            assert!(message.contains(part), "{line}: no {part} in:\n{message}");
        }
        assert!(message.lines().count() < 12, "{line}: {message}");
    }
}

#[test]
fn every_projection_is_in_a_message_about_an_unknown_one_and_in_the_help() {
    let message = mistake("level --out o --basemap b --projection mercator");
    let Err(NoCommand::Help(help)) = command("level --help") else {
        panic!("no help")
    };
    for projection in ProjectionId::all() {
        assert!(message.contains(projection.as_str()), "{message}");
        assert!(help.contains(projection.as_str()), "{help}");
    }
}

#[test]
fn the_help_lists_every_command() {
    let Err(NoCommand::Help(help)) = command("--help") else {
        panic!("no help")
    };
    for name in [
        "build",
        "preview",
        "check",
        "picture",
        "import",
        "table",
        "completions",
        "match",
    ] {
        assert!(help.contains(name), "{help}");
    }
}

#[test]
fn the_arguments_are_consistent() {
    Tool::command().debug_assert();
}

#[test]
fn a_build_has_dossiers_and_writes_a_site_or_a_file() {
    let line = "build a.json b --main a --single-file m.html --format json";
    let Ok(Command::Build(build)) = command(line) else {
        panic!("{line}")
    };
    assert_eq!(build.inputs.len(), 2);
    assert!(!build.wants_site());
    assert_eq!(build.format, Format::Json);
    let Ok(Command::Build(build)) = command("build a.json") else {
        panic!("no build")
    };
    assert!(build.wants_site());
}

#[test]
fn completions_and_the_version_are_written() {
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        let text = completions(shell);
        assert!(text.contains("single-file"), "{shell}");
    }
    let version = concat!("stancemap ", env!("CARGO_PKG_VERSION"), "\n").to_owned();
    assert_eq!(command("--version"), Err(NoCommand::Help(version)));
}

#[test]
fn without_a_command_those_for_authors_are_listed() {
    let message = mistake("");
    for name in ["build", "check", "table"] {
        assert!(message.contains(&format!("\n  {name} ")), "{message}");
    }
    for hidden in ["page", "oembed", "level"] {
        assert!(!message.contains(&format!("  {hidden} ")), "{message}");
        assert!(!message.contains(&format!("{hidden},")), "{message}");
    }
}

#[test]
fn forms_of_reports_are_named_in_any_case() {
    for line in ["build a", "check a", "match a", "import a"] {
        for form in ["json", "JSON", "Text"] {
            assert!(
                command(&format!("{line} --format {form}")).is_ok(),
                "{line} {form}"
            );
        }
    }
}

#[test]
fn anything_else_is_a_mistake() {
    for line in [
        "",
        "page",
        "page a b c d e f",
        "page --html h --dossier d --basemap b --other o",
        "page --size 1200x630 --html h --dossier d --basemap b",
        "level --basemap b",
        "table --dossier d",
        "oembed --out o --dossier d",
    ] {
        mistake(line);
    }
}
