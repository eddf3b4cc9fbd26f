use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Family, ID, Query};
use resvg::usvg::{FontResolver, Node, Options, Tree};

use crate::base::decimal::fixed;
use crate::figure::markup::{element, xml};
use crate::figure::picture::Face;

/// The family of headlines.
const SERIF: &str = "Source Serif 4";
/// That of all else.
const SANS: &str = "Source Sans 3";

/// Both as an attribute names them: in quotes, since a part of their names begins with a digit.
pub(crate) fn families() -> [String; 2] {
    [SERIF, SANS].map(|family| format!("'{family}'"))
}

/// The type that pictures are set in: the files of one folder, and nothing of the machine's own,
/// so that a picture is the same wherever it is drawn.
pub struct Faces {
    database: Arc<Database>,
    /// Widths that have been asked for.
    known: RefCell<HashMap<(String, Face), f64>>,
}

impl Faces {
    /// The TrueType and OpenType files of a folder and of those in it.
    ///
    /// # Errors
    /// Which family the folder lacks. Letters that neither has are taken from any other family
    /// there.
    pub fn of(folder: &Path) -> Result<Faces, String> {
        let mut database = Database::new();
        for file in files(folder)? {
            let unreadable = |error| format!("{} cannot be read: {error}", file.display());
            database.load_font_data(fs::read(&file).map_err(unreadable)?);
        }
        for family in [SERIF, SANS] {
            let families = [Family::Name(family)];
            let wanted = Query {
                families: &families,
                ..Query::default()
            };
            if database.query(&wanted).is_none() {
                return Err(format!("{} has no file of {family}", folder.display()));
            }
        }
        Ok(Faces {
            database: Arc::new(database),
            known: RefCell::default(),
        })
    }

    /// How wide a text is in a face whose size is 1, as the picture will have it.
    pub fn width(&self, text: &str, face: Face) -> f64 {
        let asked = (text.to_owned(), face);
        if let Some(width) = self.known.borrow().get(&asked) {
            return *width;
        }
        let width = self.measured(text, face);
        self.known.borrow_mut().insert(asked, width);
        width
    }

    fn measured(&self, text: &str, face: Face) -> f64 {
        let size = 100.0;
        let [serif, sans] = families();
        let line = element("text")
            .attr(
                "font-family",
                if face == Face::Title { serif } else { sans },
            )
            .attr("font-size", fixed(size, 0))
            .attr_opt("font-weight", (face != Face::Text).then_some("bold"))
            .text(text);
        let svg = element("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .child(line);
        let Ok(tree) = Tree::from_str(&xml(&svg), &self.options()) else {
            return 0.0;
        };
        let widths = tree.root().children().iter().map(|node| match node {
            Node::Text(text) => f64::from(text.bounding_box().width()),
            _ => 0.0,
        });
        widths.fold(0.0, f64::max) / size
    }

    /// The first letter of a text that no file of the folder can draw.
    pub fn lacks(&self, text: &str) -> Option<char> {
        let all: Vec<ID> = self.database.faces().map(|face| face.id).collect();
        // What is asked for is always a face beside another.
        let beside = |id: ID, letter| able(letter, &[id], &self.database).is_some();
        let drawn = |letter| all.iter().take(2).any(|id| beside(*id, letter));
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        let mut seen = BTreeSet::new();
        let mut letters = letters.filter(|letter| seen.insert(*letter));
        letters.find(|letter| !drawn(*letter))
    }

    /// How drawings are read: with this type and no other.
    pub(crate) fn options(&self) -> Options<'static> {
        Options {
            fontdb: Arc::clone(&self.database),
            font_family: SANS.to_owned(),
            font_resolver: FontResolver {
                select_font: FontResolver::default_font_selector(),
                select_fallback: Box::new(|letter, used, database| {
                    fallback(letter, used, database)
                }),
            },
            ..Options::default()
        }
    }
}

/// The files of type in a folder and in those below it, in order of name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let unreadable = |error| format!("{} cannot be read: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(unreadable)?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if ending.is_some_and(|ending| ending == "ttf" || ending == "otf") {
            found.push(path);
        }
    }
    Ok(found)
}

/// A face that has a letter which those in use lack, of their weight if there is one.
fn fallback(letter: char, used: &[ID], database: &Arc<Database>) -> Option<ID> {
    let able = able(letter, used, database)?;
    let (wanted, found) = (database.face(*used.first()?)?, database.face(able)?);
    let family = &found.families.first()?.0;
    let like = Query {
        families: &[Family::Name(family)],
        weight: wanted.weight,
        ..Query::default()
    };
    let like = database.query(&like).filter(|id| !used.contains(id));
    Some(like.unwrap_or(able))
}

/// The first face that is not in use and has a letter.
fn able(letter: char, used: &[ID], database: &Arc<Database>) -> Option<ID> {
    FontResolver::default_fallback_selector()(letter, used, &mut Arc::clone(database))
}
