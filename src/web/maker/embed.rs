//! Code that shows the map in other pages.

use crate::figure::embed_code::{Choices, EmbedKind, Subject, snippet};
use crate::figure::markup::called_by;
use crate::language::i18n::format;
use crate::project::Project;
use crate::sheets::Import;
use crate::site::{Kit, Refusal, Remarks, SiteAddress, Words};
use crate::web::maker::basemaps::Basemaps;
use crate::web::maker::figure::document;

/// The embed code of a kind, for a site that will be published at an address. It names no picture: a site of the studio has
/// none.
///
/// # Errors
/// If the text is no address of a folder, or no map can be made.
pub(super) fn embed(
    kit: &Kit,
    basemaps: &mut Basemaps,
    (project, import): (&Project, &Import),
    kind: &str,
    site: &str,
) -> Result<String, Refusal> {
    let address: SiteAddress = site.trim().parse()?;
    let mut remarks = Remarks::default();
    let mut basemap_of = |named: &_| basemaps.file(named, project.basemap.as_ref());
    let words = Words::of(kit, None, &mut remarks)?;
    let read = words.read(document(project, import), &mut basemap_of, &mut remarks)?;
    let messages = called_by(&read.dossier, read.words);
    let subject = Subject {
        folder: address.address(""),
        dossier: address.address(&format!("dossiers/{}.json", read.id)),
        is_main: true,
        title: format(&messages.map, "title", read.dossier.headline()),
        alt: read.dossier.alt.to_string(),
        more: messages.embed_more,
        ..Subject::default()
    };
    let choices = Choices {
        kind: EmbedKind::from_name(kind),
        with_view: false,
        theme: "auto".to_owned(),
        ..Choices::default()
    };
    Ok(snippet(&subject, &choices))
}
