//! Makes places of features, one after the other.

use std::collections::HashMap;

use crate::language::gazetteer::{Gazetteer, Place, Vocabulary, escaped_id, fit_id};
use crate::world::basemap::basemap::Feature;
use crate::world::basemap::own::faults::Faults;
use crate::world::basemap::own::texts::{Columns, Stated, value};

/// The places that have been made so far.
pub(super) struct Making<'a> {
    columns: Columns<'a>,
    world: Gazetteer,
    /// The places, in the order of their first features.
    pub(super) places: Vec<Place>,
    by_id: HashMap<String, Vec<usize>>,
    /// The place of each feature that is one, with the feature.
    pub(super) of_features: Vec<(usize, usize)>,
    /// The features that are no places, or not clearly one.
    pub(super) faults: Faults,
}

impl<'a> Making<'a> {
    /// No places, to be made by the properties that have their ids and names.
    pub(super) fn new(columns: Columns<'a>) -> Making<'a> {
        Making {
            columns,
            world: Gazetteer::world(),
            places: Vec::new(),
            by_id: HashMap::new(),
            of_features: Vec::new(),
            faults: Faults::default(),
        }
    }

    /// Makes the place of a feature, or adds the feature to the place that has its id, and gives the feature its name
    /// and its place. `i` is its index in the file.
    pub(super) fn add(&mut self, i: usize, feature: &mut Feature, texts: &[Stated]) {
        let name = value(texts, self.columns.name);
        feature.name = name.map(str::to_owned);
        let Some(own) = value(texts, self.columns.id) else {
            self.faults
                .without_id
                .add(i, || name.unwrap_or("no name").to_owned());
            return;
        };
        let Some(id) = self.id(own, texts) else {
            self.faults.unfit.add(i, || own.to_owned());
            return;
        };
        let name = name.unwrap_or(own);
        let place = match self.by_id.get(&id).map(|places| &**places) {
            Some([place, ..]) => *place,
            _ => {
                self.by_id.insert(id.clone(), vec![self.places.len()]);
                self.places.push(Place {
                    id: id.clone(),
                    name: name.to_owned(),
                    codes: vec![(Vocabulary::Own, own.to_owned())],
                    part_of: value(texts, self.columns.part_of).map(str::to_owned),
                    ..Place::default()
                });
                self.places.len() - 1
            }
        };
        let first = &self.places[place].name;
        if first != name {
            self.faults
                .twins
                .add(i, || format!("\"{name}\" for \"{own}\", as \"{first}\""));
        }
        self.of_features.push((place, i));
        feature.name = Some(first.clone());
        feature.code = Some(id.clone());
        feature.place = Some(id);
    }

    /// The fit id for an own one.
    fn id(&self, own: &str, texts: &[Stated]) -> Option<String> {
        let id = fit_id(own)?;
        let Some(country) = self.world.place(&id) else {
            return Some(id);
        };
        // Names are longer than codes.
        let mut names = texts.iter().filter(|one| one.text.chars().count() > 3);
        let is_its = |one: &Stated| {
            let meant = self.world.find(&one.text).place();
            meant.is_some_and(|place| place.id == country.id)
        };
        if names.any(is_its) {
            Some(id)
        } else {
            escaped_id(own)
        }
    }
}
