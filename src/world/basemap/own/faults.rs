//! Features that are no places, and properties that no feature has.

use crate::base::problem::Problem;
use crate::language::gazetteer::LONGEST_ID;
use crate::world::basemap::own::texts::{Columns, Stated, properties_in_words};

/// The features with each kind of fault.
#[derive(Default)]
pub(super) struct Faults {
    /// Without an id.
    pub(super) without_id: Group,
    /// With an id that cannot be made fit.
    pub(super) unfit: Group,
    /// With the id of an earlier feature, and another name.
    pub(super) twins: Group,
}

/// Features with one fault: the first is described, the others are counted.
#[derive(Default)]
pub(super) struct Group {
    first: Option<(usize, String)>,
    more: usize,
}

impl Group {
    /// Adds a feature by its index. `found` is asked only for the first.
    pub(super) fn add(&mut self, feature: usize, found: impl FnOnce() -> String) {
        match self.first {
            None => self.first = Some((feature, found())),
            Some(_) => self.more += 1,
        }
    }

    fn problem(self, property: &str, expected: &str, done: &str) -> Option<Problem> {
        let (feature, found) = self.first?;
        let path = format!("features[{feature}].{property}");
        let more = match self.more {
            0 => String::new(),
            more => format!("; so it is with {more} more"),
        };
        Some(Problem::new(path, found, format!("{expected}{more}"), done))
    }
}

impl Faults {
    /// One problem for each kind of fault that there is. `all` are the properties of all features.
    pub(super) fn into_problems(self, columns: Columns, all: &[Vec<Stated>]) -> Vec<Problem> {
        let Columns { id, name, .. } = columns;
        let no_place = "drew it as no place";
        let expected =
            format!("an id of at most {LONGEST_ID} letters without accents, digits and hyphens");
        // A property of larger areas identifies too few.
        let apart = format!(
            "one name for each id. Properties are {}",
            properties_in_words(all)
        );
        let problems = [
            self.without_id.problem(id, "an id", no_place),
            self.unfit.problem(id, &expected, no_place),
            self.twins.problem(name, &apart, "made one place of both"),
        ];
        problems.into_iter().flatten().collect()
    }
}

/// The problem of a property that no feature has.
pub(super) fn misnamed(path: &str, property: &str, all: &[Vec<Stated>], done: &str) -> Problem {
    let found = match property {
        "" => "nothing".to_owned(),
        _ => format!("\"{property}\", which no feature has"),
    };
    let listed = properties_in_words(all);
    let expected = match &*listed {
        "" => "a property of the features: they have none".to_owned(),
        _ => format!("one of their properties: {listed}"),
    };
    Problem::new(path, found, expected, done)
}
