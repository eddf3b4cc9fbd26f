//! Code that shows the map in other pages.

use std::collections::BTreeMap;

use crate::figure::embed_code::{Choices, EmbedKind, Subject, snippet};
use crate::figure::markup::Model;
use crate::language::i18n::format;
use crate::site::{SiteAddress, card_of};

/// The embed codes for a site that will be published at an address, by the names of their kinds.
pub(super) fn embed(model: &Model, address: &SiteAddress) -> BTreeMap<&'static str, String> {
    let dossier = &model.dossier;
    let messages = &model.words;
    let subject = Subject {
        folder: address.address(""),
        dossier: address.address(&format!("dossiers/{}.json", dossier.id)),
        is_main: true,
        picture: Some(address.address(&card_of(dossier).at)),
        title: format(&messages.map, "title", dossier.headline()),
        alt: dossier.alt.to_string(),
        more: messages.embed_more.clone(),
        ..Subject::default()
    };
    let code = |kind: EmbedKind| {
        let choices = Choices {
            kind,
            with_view: false,
            theme: "auto".to_owned(),
            ..Choices::default()
        };
        (kind.name(), snippet(&subject, &choices))
    };
    EmbedKind::ALL.map(code).into()
}
