use crate::figure::markup::Model;
use crate::site::files::Files;
use crate::site::kit::Kit;
use crate::site::metadata::{Policy, hosting, oembed};
use crate::site::options::Options;
use crate::site::pages::embed::{ELEMENT_PAGE, element_figure, frame_page};
use crate::site::pages::filled::filled;
use crate::site::pages::policy::{headers, policy};
use crate::site::pictures::card_of;
use crate::site::story::ReadDossier;

/// The site's own page, the page for frames, the policies, and how other sites show them.
///
/// # Errors
/// If the kit is not as expected.
pub fn pages(kit: &Kit, options: &Options, model: &Model) -> Result<Files, String> {
    let id = &model.dossier.id;
    let template = kit.text("page.html")?;
    let address = options.address.as_ref();
    let card = options.has_pictures.then(|| card_of(&model.dossier));
    let page = filled(&template, model, address, card.as_ref())?;
    let frame = frame_page(&page, &kit.text("frame.js")?)?;
    let pages = [("index.html", &*page), ("embed.html", &frame)];
    let policies = headers(&pages);
    let servers = servers(&pages);
    let figure = format!("dossiers/{id}.html");
    let element = kit
        .text("embed.js")?
        .replace("<?stancemap figure?>", &figure);
    let mut files = vec![
        ("index.html".to_owned(), page.into_bytes()),
        ("embed.html".to_owned(), frame.into_bytes()),
        ("embed.js".to_owned(), element.into_bytes()),
        ("csp.txt".to_owned(), policies.into_bytes()),
    ];
    files.extend(servers);
    if let Some(address) = address {
        let text = oembed(&model.dossier, address, card.as_ref());
        files.push(("oembed.json".to_owned(), text.into_bytes()));
    }
    Ok(files)
}

/// The settings of web servers for the site's pages, in a folder of their own.
fn servers(pages: &[(&str, &str)]) -> Files {
    let policy = |(name, page): &(&str, &str)| Policy {
        page: (*name).to_owned(),
        value: policy(page),
    };
    let policies: Vec<Policy> = pages.iter().map(policy).collect();
    let file = |(name, text): (&str, String)| (format!("headers/{name}"), text.into_bytes());
    hosting(&policies).map(file).into()
}

/// The files of a dossier: as it is, as a table, and as a figure for elements.
///
/// # Errors
/// If the figure is not as expected.
pub fn data(read: &ReadDossier, model: &Model) -> Result<Files, String> {
    let page = element_figure(&filled(ELEMENT_PAGE, model, None, None)?)?;
    let name = |ending: &str| format!("dossiers/{}.{ending}", read.id);
    Ok(vec![
        (name("json"), read.bytes.clone()),
        (name("csv"), read.table.clone().into_bytes()),
        (name("html"), page.into_bytes()),
    ])
}
