//! How much of a dossier a basemap shows.

use crate::base::problem::Problem;
use crate::dossier::{Dossier, PlaceId};
use crate::world::basemap::{Basemap, Feature, territories};

/// How much of a dossier a basemap shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// Features that can be drawn.
    pub features: usize,
    /// Of these, those that are places of the dossier, or parts of them.
    pub joined: usize,
    /// Places of the dossier that no feature shows, in its order, with their names.
    pub lacking: Vec<(PlaceId, String)>,
}

impl Coverage {
    /// Compares the features of a basemap with the places of a dossier.
    pub fn of(basemap: &Basemap, dossier: &Dossier) -> Coverage {
        let named = dossier.named_places();
        let drawn = basemap
            .features
            .iter()
            .filter(|one| !one.polygons.is_empty());
        let place = |feature: &Feature| PlaceId::new(feature.place.as_deref()?).ok();
        let shown: Vec<PlaceId> = drawn.clone().filter_map(place).collect();
        let apart = drawn.clone().flat_map(|feature| {
            let state = feature.place.as_deref().unwrap_or_default();
            territories(basemap, state, &feature.polygons)
        });
        let apart: Vec<PlaceId> = apart.filter_map(|(id, _)| PlaceId::new(id).ok()).collect();
        Coverage {
            features: drawn.count(),
            joined: shown.iter().filter(|place| named.contains(place)).count(),
            lacking: named
                .into_iter()
                .filter(|place| !shown.contains(place) && !apart.contains(place))
                .map(|place| (place, dossier.name_of(place).to_owned()))
                .collect(),
        }
    }

    /// The problem of places that are not on the map, with each of them; `None` if all are.
    pub fn problem(&self) -> Option<Problem> {
        let name = |(place, name): &(PlaceId, String)| format!("{place} ({name})");
        let names: Vec<String> = self.lacking.iter().map(name).collect();
        let Coverage {
            joined, features, ..
        } = self;
        (!names.is_empty()).then(|| {
            Problem::new(
                "features",
                format!("{joined} of {features} features are places of the dossier"),
                format!(
                    "a feature for each of its places, too: {}",
                    names.join(", ")
                ),
                "left them off the map",
            )
        })
    }
}
