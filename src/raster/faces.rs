use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use resvg::usvg::fontdb::{Database, Family, ID, Query};
use resvg::usvg::{FontResolver, Node, Options, Tree};

use crate::base::decimal::fixed;
use crate::figure::markup::{element, xml};
use crate::figure::picture::Face;
use crate::site::{SANS, SERIF, families};

/// The fonts of pictures, and none of the machine's own, so that a picture is the same wherever it is drawn.
pub struct Faces {
    database: Arc<Database>,
    /// The widths that have been measured.
    widths: Mutex<HashMap<(String, Face), f64>>,
}

impl Faces {
    /// Takes the contents of TrueType and OpenType files. `called` names their folder. Characters that neither of the
    /// two families has are taken from any other family there.
    ///
    /// # Errors
    /// Which of the two families is missing.
    pub fn of(fonts: Vec<Vec<u8>>, called: &str) -> Result<Faces, String> {
        let mut database = Database::new();
        for font in fonts {
            database.load_font_data(font);
        }
        for family in [SERIF, SANS] {
            let families = [Family::Name(family)];
            let wanted = Query {
                families: &families,
                ..Query::default()
            };
            if database.query(&wanted).is_none() {
                return Err(format!("{called} has no file of {family}"));
            }
        }
        Ok(Faces {
            database: Arc::new(database),
            widths: Mutex::default(),
        })
    }

    /// The width of a text in a face of size 1, as `resvg` will draw it. 0 if it draws nothing.
    pub fn width(&self, text: &str, face: Face) -> f64 {
        // Nothing panics while it has the lock.
        let widths = || self.widths.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (text.to_owned(), face);
        let known = widths().get(&key).copied();
        known.unwrap_or_else(|| {
            let width = self.measure(text, face);
            widths().insert(key, width);
            width
        })
    }

    fn measure(&self, text: &str, face: Face) -> f64 {
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

    /// The first letter or digit of a text that no font of the folder has.
    pub fn lacks(&self, text: &str) -> Option<char> {
        let ids: Vec<ID> = self.database.faces().map(|face| face.id).collect();
        // The selector looks only at faces other than those in use: two questions reach all.
        let other_has = |id: ID, letter| first_with(letter, &[id], &self.database).is_some();
        let is_known = |letter| ids.iter().take(2).any(|id| other_has(*id, letter));
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        let mut seen = BTreeSet::new();
        let mut letters = letters.filter(|letter| seen.insert(*letter));
        letters.find(|letter| !is_known(*letter))
    }

    /// The options for parsing an SVG: these fonts and no others.
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

/// A face with a letter that the faces in use lack: of the same weight as these if the family has
/// one.
fn fallback(letter: char, used: &[ID], database: &Arc<Database>) -> Option<ID> {
    let first = first_with(letter, used, database)?;
    let (wanted, found) = (database.face(*used.first()?)?, database.face(first)?);
    let family = &found.families.first()?.0;
    let same_weight = Query {
        families: &[Family::Name(family)],
        weight: wanted.weight,
        ..Query::default()
    };
    let same_weight = database.query(&same_weight);
    let same_weight = same_weight.filter(|id| !used.contains(id));
    Some(same_weight.unwrap_or(first))
}

/// The first face with a letter that is not in use.
fn first_with(letter: char, used: &[ID], database: &Arc<Database>) -> Option<ID> {
    FontResolver::default_fallback_selector()(letter, used, &mut Arc::clone(database))
}
