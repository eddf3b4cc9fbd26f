//! Reads how the map and its page look at first.

use crate::dossier::fields::DISPLAY;
use crate::dossier::read::field::Object;
use crate::dossier::read::form;
use crate::dossier::shown::display::{Display, PROJECTIONS};

/// The look of a dossier's map and page. Other values than those expected are noted, and left out.
pub(crate) fn display(root: &Object) -> Display {
    let usual = "left it as usual";
    let object = root.get("display");
    let object = object.and_then(|node| node.object(&DISPLAY, usual));
    let Some(object) = object else {
        return Display::default();
    };
    let one = |key: &str, fits: &dyn Fn(&str) -> bool, expected: &str| {
        let word = object.word(key);
        if word.trim().is_empty() || fits(&word) {
            return word.trim().to_owned();
        }
        object.note_at(object.path_of(key), &word, expected, usual);
        String::new()
    };
    let id = |word: &str| PROJECTIONS.into_iter().find(|id| *id == word);
    let projections = format!("one of the projections {}", PROJECTIONS.join(", "));
    let projection = one("projection", &|word| id(word).is_some(), &projections);
    Display {
        lang: one("lang", &form::LANGUAGE.fits, form::LANGUAGE.name),
        theme: object.parse("theme", usual),
        projection: id(&projection).unwrap_or_default(),
    }
}
