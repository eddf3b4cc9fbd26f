//! The basemap that a dossier names, read as the dossier says.

use std::sync::Arc;

use crate::base::problem::Problem;
use crate::dossier::{OwnBasemap, Places};
use crate::language::gazetteer::Gazetteer;
use crate::world::basemap::{Basemap, Columns, read_own};

/// The basemap of a dossier whose places are the features of a file.
#[derive(Clone, Debug)]
pub struct OwnWorld {
    /// The features.
    pub basemap: Arc<Basemap>,
    /// The places that they are.
    pub gazetteer: Arc<Gazetteer>,
    /// The faults of the file.
    pub problems: Vec<Problem>,
    misnamed: Vec<Problem>,
}

impl OwnWorld {
    /// Reads the text of the file.
    ///
    /// # Errors
    /// If nothing can be drawn, or no feature has the property of the ids. The path leads to the dossier's
    /// field.
    pub fn read(text: &str, named: &OwnBasemap) -> Result<OwnWorld, Problem> {
        let columns = Columns {
            id: &named.id,
            name: &named.name,
            part_of: &named.part_of,
        };
        let own =
            read_own(text, columns, named.projected).map_err(|problem| match &*problem.path {
                "id" => in_dossier(problem),
                _ => of_file(named, &problem),
            })?;
        Ok(OwnWorld {
            basemap: Arc::new(own.basemap),
            gazetteer: Arc::new(own.gazetteer),
            problems: own.problems,
            misnamed: own.misnamed.into_iter().map(in_dossier).collect(),
        })
    }

    /// The places for the reader of the dossier, with the faults of the dossier's field.
    pub fn places(&self) -> Places {
        (Arc::clone(&self.gazetteer), self.misnamed.clone())
    }

    /// The problem of a file that cannot be had; `why` says why.
    pub fn unreadable(named: &OwnBasemap, why: &str) -> Problem {
        let found = match &*named.file {
            "" => "nothing".to_owned(),
            file => format!("\"{file}\""),
        };
        let expected = match why {
            "" => "the address of a GeoJSON file, relative to the dossier".to_owned(),
            why => format!("a GeoJSON file that can be read: {why}"),
        };
        Problem::new("basemap.file", found, expected, "showed nothing")
    }
}

/// A fault in the names of properties, under the path of the dossier's field.
fn in_dossier(problem: Problem) -> Problem {
    Problem {
        path: format!("basemap.{}", problem.path),
        ..problem
    }
}

/// A fault because of which nothing of the file can be drawn.
fn of_file(named: &OwnBasemap, problem: &Problem) -> Problem {
    let mut told = OwnWorld::unreadable(named, "");
    told.found = format!(
        "\"{}\" with {}: {}",
        named.file, problem.path, problem.found
    );
    told.expected.clone_from(&problem.expected);
    told
}
