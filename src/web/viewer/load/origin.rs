use web_sys::Element;

use crate::figure::protocol::names;
use crate::web::dom::element::attr;
use crate::web::page::source;
use crate::web::viewer::figure::Figure;
use crate::world::projection::ProjectionId;

/// The figure that the page came with. Other figures are composed from it.
#[derive(Clone, Default)]
pub(crate) struct Origin {
    /// The figure. It keeps the outlines of its world.
    pub(crate) figure: Option<Element>,
    /// The address of its dossier.
    pub(crate) dossier: String,
    /// The tag of its language.
    pub(crate) language: String,
    /// The id of its projection.
    pub(crate) projection: String,
}

impl Origin {
    /// Keeps the figure that is in the page now.
    pub(crate) fn remember(figure: &Figure) {
        let element = figure.element();
        let dossier = figure.host.as_ref().map(|host| host.dossier.clone());
        let built_in = || {
            let id = element
                .as_ref()
                .map(|element| attr(element, names::DOSSIER));
            format!("dossiers/{}.json", id.unwrap_or_default())
        };
        let projection = element.as_ref().and_then(source::projection);
        let origin = Origin {
            dossier: dossier.unwrap_or_else(built_in),
            language: figure.lang(),
            projection: projection.unwrap_or_else(|| ProjectionId::default().as_str().to_owned()),
            figure: element,
        };
        figure.with(|kept: &mut Origin| *kept = origin);
    }

    /// The origin of a figure.
    pub(crate) fn of(figure: &Figure) -> Origin {
        figure.with(|origin: &mut Origin| origin.clone())
    }
}
