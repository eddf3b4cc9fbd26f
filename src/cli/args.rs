use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::cli::languages::Speech;
use crate::cli::metadata::{Embed, Image, MarkerSite};
use crate::cli::page::Page;
use crate::cli::picture::Picture;
use crate::figure::markup::Files;
use crate::world::projection::ProjectionId;

/// What the tool is asked to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Order {
    /// Read dossiers and tell what is wrong with them.
    Check {
        /// The files.
        dossiers: Vec<PathBuf>,
    },
    /// Write a figure into a page.
    Page(Page),
    /// Write a dossier's facts as a table, for spreadsheets.
    Table {
        /// What is told.
        dossier: PathBuf,
        /// The file that is written.
        out: PathBuf,
    },
    /// Write how other sites can show the figure.
    Oembed(Embed),
    /// Draw a figure as a picture.
    Picture(Picture),
    /// Draw a basemap finer, for readers who zoom in.
    Level {
        /// The world.
        basemap: PathBuf,
        /// The file that is written.
        out: PathBuf,
        /// How the world is drawn: as in the page.
        projection: ProjectionId,
    },
}

/// How the tool is called.
const USAGE: &str = "call it as

    press check DOSSIER…                                   tell what is wrong with dossiers
    press page --html PAGE --dossier DOSSIER --basemap BASEMAP
        [--fine ADDRESS] [--dossier-at ADDRESS] [--table-at ADDRESS] [--basemap-at ADDRESS]
        [--site URL] [--picture ADDRESS --size 1200x630]
        [--projection PROJECTION] [--words FOLDER] [--lang LANGUAGE] [--names FILE]
                                                           write the figure into a page, with
                                                           links to these files, in the dossier's
                                                           language or another of the folder
    press picture --dossier DOSSIER --basemap BASEMAP --out FILE --size 1200x630 --fonts FOLDER
        [--fill color|pattern] [--projection PROJECTION] [--words FOLDER] [--lang LANGUAGE]
        [--names FILE]
                                                           draw it as a PNG, with the folder's type
    press oembed --dossier DOSSIER --site URL --out FILE [--picture ADDRESS --size 1200x630]
        [--words FOLDER] [--lang LANGUAGE] [--names FILE]
                                                           write how other sites can show it
    press table --dossier DOSSIER --out FILE               write a dossier's facts as CSV
    press level --basemap BASEMAP --out FILE [--projection PROJECTION]
                                                           draw a world finer, for --fine

PROJECTION is ";

/// [`USAGE`] with the projections that there are.
fn usage() -> String {
    let (ids, default) = (ProjectionId::ids(), ProjectionId::default());
    format!("{USAGE}{ids}; {default} where none is named")
}

impl Order {
    /// Understands the words of the command line, the program's name left out.
    ///
    /// # Errors
    /// How to call it, where it was called otherwise.
    pub fn of_arguments(mut words: impl Iterator<Item = String>) -> Result<Order, String> {
        match words.next().as_deref() {
            Some("check") => {
                let dossiers: Vec<PathBuf> = words.map(PathBuf::from).collect();
                if dossiers.is_empty() {
                    Err(usage())
                } else {
                    Ok(Order::Check { dossiers })
                }
            }
            Some("page") => Order::page(Options::of(words)?),
            Some("table") => Order::table(Options::of(words)?),
            Some("picture") => Order::picture(Options::of(words)?),
            Some("oembed") => Order::oembed(Options::of(words)?),
            Some("level") => Order::level(Options::of(words)?),
            _ => Err(usage()),
        }
    }

    fn page(mut options: Options) -> Result<Order, String> {
        let page = Order::Page(Page {
            html: options.take("--html")?.into(),
            dossier: options.take("--dossier")?.into(),
            basemap: options.take("--basemap")?.into(),
            fine: options.take("--fine").ok(),
            files: Files {
                dossier: options.take("--dossier-at").ok(),
                table: options.take("--table-at").ok(),
                basemap: options.take("--basemap-at").ok(),
                is_other_world: false,
            },
            projection: options.projection()?,
            speech: options.speech(),
            site: options.site()?,
            image: options.image()?,
        });
        options.end(page)
    }

    fn oembed(mut options: Options) -> Result<Order, String> {
        let oembed = Order::Oembed(Embed {
            dossier: options.take("--dossier")?.into(),
            site: options.site()?.ok_or_else(usage)?,
            image: options.image()?,
            out: options.take("--out")?.into(),
            speech: options.speech(),
        });
        options.end(oembed)
    }

    fn table(mut options: Options) -> Result<Order, String> {
        let table = Order::Table {
            dossier: options.take("--dossier")?.into(),
            out: options.take("--out")?.into(),
        };
        options.end(table)
    }

    fn picture(mut options: Options) -> Result<Order, String> {
        let picture = Picture {
            dossier: options.take("--dossier")?.into(),
            basemap: options.take("--basemap")?.into(),
            out: options.take("--out")?.into(),
            size: options.take("--size")?.parse()?,
            fonts: options.take("--fonts")?.into(),
            patterned: match options.take("--fill").as_deref() {
                Ok("pattern") => true,
                Ok("color") | Err(_) => false,
                Ok(_) => return Err(usage()),
            },
            projection: options.projection()?,
            speech: options.speech(),
        };
        options.end(Order::Picture(picture))
    }

    fn level(mut options: Options) -> Result<Order, String> {
        let level = Order::Level {
            basemap: options.take("--basemap")?.into(),
            out: options.take("--out")?.into(),
            projection: options.projection()?,
        };
        options.end(level)
    }
}

/// Pairs of names and values.
struct Options(BTreeMap<String, String>);

impl Options {
    fn of(mut words: impl Iterator<Item = String>) -> Result<Options, String> {
        let mut pairs = BTreeMap::new();
        while let Some(name) = words.next() {
            let value = words.next().ok_or_else(usage)?;
            if pairs.insert(name, value).is_some() {
                return Err(usage());
            }
        }
        Ok(Options(pairs))
    }

    fn take(&mut self, name: &str) -> Result<String, String> {
        self.0.remove(name).ok_or_else(usage)
    }

    fn site(&mut self) -> Result<Option<MarkerSite>, String> {
        self.take("--site")
            .ok()
            .map(|site| site.parse())
            .transpose()
    }

    /// A picture and its size: both, or neither.
    fn image(&mut self) -> Result<Option<Image>, String> {
        match (self.take("--picture"), self.take("--size")) {
            (Ok(at), Ok(size)) => Ok(Some(Image {
                at,
                size: size.parse()?,
            })),
            (Err(_), Err(_)) => Ok(None),
            _ => Err(usage()),
        }
    }

    fn projection(&mut self) -> Result<ProjectionId, String> {
        let Ok(id) = self.take("--projection") else {
            return Ok(ProjectionId::default());
        };
        let ids = ProjectionId::ids;
        ProjectionId::find(&id).ok_or_else(|| format!("{id} is no projection: {}", ids()))
    }

    fn speech(&mut self) -> Speech {
        Speech {
            words: self.take("--words").ok().map(Into::into),
            language: self.take("--lang").ok(),
            names: self.take("--names").ok().map(Into::into),
        }
    }

    /// The order, if nothing is left over.
    fn end(self, order: Order) -> Result<Order, String> {
        match self.0.is_empty() {
            true => Ok(order),
            false => Err(usage()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(line: &str) -> Result<Order, String> {
        Order::of_arguments(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn the_files_may_come_in_any_order() {
        let page = order("page --basemap b --html h --dossier d");
        let expected = Order::Page(Page {
            html: "h".into(),
            dossier: "d".into(),
            basemap: "b".into(),
            fine: None,
            files: Files::default(),
            projection: ProjectionId::default(),
            speech: Speech::default(),
            site: None,
            image: None,
        });
        assert_eq!(page, Ok(expected));
    }

    #[test]
    fn a_page_may_name_a_finer_drawing() {
        let page = order("page --fine f --basemap b --html h --dossier d");
        assert!(matches!(page, Ok(Order::Page(Page { fine: Some(f), .. })) if f == "f"));
    }

    #[test]
    fn a_page_may_say_where_its_data_is() {
        let page = order(
            "page --dossier-at x --basemap b --basemap-at y --table-at z --html h --dossier d",
        )
        .unwrap();
        let Order::Page(Page { files, .. }) = page else {
            panic!("{page:?}")
        };
        let expected = Files {
            dossier: Some("x".to_owned()),
            table: Some("z".to_owned()),
            basemap: Some("y".to_owned()),
            is_other_world: false,
        };
        assert_eq!(files, expected);
    }

    #[test]
    fn a_page_may_say_where_it_stands_and_what_it_looks_like() {
        let line = "page --site https://example.org/map --picture p.png --size 1200x630 \
            --html h --dossier d --basemap b";
        let Ok(Order::Page(page)) = order(line) else {
            panic!("{line}")
        };
        assert_eq!(page.site, "https://example.org/map/".parse().ok());
        assert_eq!(page.image.map(|image| image.at).as_deref(), Some("p.png"));
        let line = "oembed --site https://example.org --out o --dossier d";
        assert!(matches!(order(line), Ok(Order::Oembed(_))));
    }

    #[test]
    fn a_table_has_a_dossier_and_a_file() {
        let expected = Order::Table {
            dossier: "d".into(),
            out: "o".into(),
        };
        assert_eq!(order("table --out o --dossier d"), Ok(expected));
    }

    #[test]
    fn a_level_has_a_world_and_a_file() {
        let expected = Order::Level {
            basemap: "b".into(),
            out: "o".into(),
            projection: ProjectionId::default(),
        };
        assert_eq!(order("level --out o --basemap b"), Ok(expected));
    }

    #[test]
    fn a_projection_is_named_by_its_id() {
        let line = "page --html h --dossier d --basemap b --projection natural-earth";
        let page = order(line);
        let [natural_earth, plate_carree] =
            ["natural-earth", "equirectangular"].map(|id| ProjectionId::find(id).unwrap());
        assert!(matches!(page, Ok(Order::Page(page)) if page.projection == natural_earth));
        let line = "level --out o --basemap b --projection equirectangular";
        assert!(
            matches!(order(line), Ok(Order::Level { projection, .. }) if projection == plate_carree)
        );
        let line = "picture --dossier d --basemap b --out o --size 1200x630 --fonts f \
            --projection natural-earth";
        assert!(matches!(order(line), Ok(Order::Picture(one)) if one.projection == natural_earth));
        let told = order("level --out o --basemap b --projection mercator").unwrap_err();
        let ids = ProjectionId::ids();
        assert_eq!(told, format!("mercator is no projection: {ids}"));
        assert!(usage().contains(&ids));
    }

    #[test]
    fn anything_else_is_told_how_to_call_it() {
        for line in [
            "",
            "check",
            "page",
            "page --html h --dossier d",
            "help",
            "page a b c d e f",
            "page --html h --dossier d --basemap b --other o",
            "page --html h --html h --dossier d --basemap b",
            "level --basemap b",
            "table --dossier d",
            "oembed --out o --dossier d",
            "page --picture p --html h --dossier d --basemap b",
            "level --basemap b --out",
        ] {
            assert!(order(line).unwrap_err().contains("press check"), "{line}");
        }
    }
}
