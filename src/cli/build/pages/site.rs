use crate::cli::build::address::TALL_PICTURE;
use crate::cli::build::arguments::Build;
use crate::cli::build::dossiers::Read;
use crate::cli::build::pages::embed::{ELEMENT_PAGE, element_figure, frame_page};
use crate::cli::build::pages::policy::{headers, policy};
use crate::cli::kit::Kit;
use crate::cli::metadata::{Image, Policy, hosting, oembed};
use crate::cli::page::filled;
use crate::cli::picture::{Faces, Fill, draw};
use crate::cli::size::Size;
use crate::figure::markup::Model;

/// A picture for cards of social networks.
pub(crate) const CARD: Size = Size {
    width: 1200,
    height: 630,
};
/// A picture as tall as a phone.
const TALL: Size = Size {
    width: 1080,
    height: 1350,
};

/// Files with their names in a site.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// The picture that cards show.
fn image(id: &str) -> Image {
    Image {
        at: format!("pictures/{id}.png"),
        size: CARD,
    }
}

/// The site's own page, the page for frames, the policies, and how other sites show them.
///
/// # Errors
/// If the kit is not as expected.
pub(crate) fn pages(kit: &Kit, build: &Build, model: &Model) -> Result<Files, String> {
    let id = &model.dossier.id;
    let template = kit.text("page.html")?;
    let page = filled(&template, model, build.site.as_ref(), Some(&image(id)))?;
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
    if let Some(site) = &build.site {
        let text = oembed(&model.dossier, site, Some(&image(id)));
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
pub(crate) fn data(read: &Read, model: &Model) -> Result<Files, String> {
    let page = element_figure(&filled(ELEMENT_PAGE, model, None, None)?)?;
    let name = |ending: &str| format!("dossiers/{}.{ending}", read.id);
    Ok(vec![
        (name("json"), read.bytes.clone()),
        (name("csv"), read.table.clone().into_bytes()),
        (name("html"), page.into_bytes()),
    ])
}

/// A picture of a dossier with its name in the site, and the first letter that no font has.
///
/// # Errors
/// Why it cannot be drawn.
pub(crate) fn picture(
    model: &Model,
    faces: &Faces,
    is_tall: bool,
) -> Result<(Files, Option<char>), String> {
    let (ending, size) = if is_tall {
        (TALL_PICTURE, TALL)
    } else {
        ("", CARD)
    };
    let (file, lacking) = draw(model, faces, size, Fill::default())?;
    let name = format!("pictures/{}{ending}.png", model.dossier.id);
    Ok((vec![(name, file)], lacking))
}
