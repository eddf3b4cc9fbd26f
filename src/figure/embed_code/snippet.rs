use crate::base::decimal::fixed;
use crate::figure::embed_code::address::{frame_url, page_url};
use crate::figure::embed_code::choices::{Choices, EmbedKind};
use crate::figure::embed_code::dialog::element_with;
use crate::figure::embed_code::markdown::markdown;
use crate::figure::embed_code::subject::Subject;
use crate::figure::markup::{Element, readable_html};
use crate::figure::protocol::view_parts;

/// The script of AMP's frames. AMP requires it in the page's head, hence the comment.
const AMP_SCRIPT: &str = "<!-- <head>: <script async custom-element=\"amp-iframe\" src=\"https://cdn.ampproject.org/v0/amp-iframe-0.1.js\"></script> -->";
/// The permissions of an AMP frame. It has another origin than its page, so that its scripts cannot
/// reach the page.
const AMP_SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-downloads";
/// Width and height of the pictures, in pixels.
pub const PICTURE_SIZE: [u32; 2] = [1200, 630];

/// The embed code. All names and URLs in it are escaped.
pub fn snippet(subject: &Subject, choices: &Choices) -> String {
    match choices.kind {
        EmbedKind::Frame => frame(subject, choices),
        EmbedKind::WordPress => block(&frame(subject, choices)),
        EmbedKind::Element => stance_map(subject, choices),
        EmbedKind::Amp => amp_frame(subject, choices),
        EmbedKind::Picture => markdown(subject, choices),
    }
}

/// A frame of a fixed height, and the script that makes it as high as its content. If a CMS removes
/// the script or does not run it, the frame keeps its height.
fn frame(subject: &Subject, choices: &Choices) -> String {
    let style = ["width:100%;", &*max_width(choices, ";"), "border:0"].concat();
    let attributes = [
        ("src", &*frame_url(subject, choices)),
        ("title", &subject.title),
        ("height", &*pixels(choices.height)),
        ("style", &style),
        ("loading", "lazy"),
        ("allow", "clipboard-write"),
    ];
    let frame = readable_html(&element_with("iframe", &attributes).into());
    if choices.fits {
        [&*frame, "\n", &script(subject)].concat()
    } else {
        frame
    }
}

/// HTML as a block of WordPress's editor.
fn block(html: &str) -> String {
    ["<!-- wp:html -->\n", html, "\n<!-- /wp:html -->"].concat()
}

/// The element, with a linked picture that is shown until it has loaded.
fn stance_map(subject: &Subject, choices: &Choices) -> String {
    let mut attributes = vec![("src", &*subject.dossier)];
    if let Some(basemap) = &subject.basemap {
        attributes.push((view_parts::BASEMAP, basemap));
    }
    if choices.with_view {
        let place = subject.place.as_deref();
        attributes.extend(place.map(|place| (view_parts::PLACE, place)));
        attributes.extend(subject.view.iter().map(|(name, value)| (*name, &**value)));
    }
    attributes.push((view_parts::THEME, &choices.theme));
    if choices.compact {
        attributes.push((view_parts::COMPACT, ""));
    }
    let style = max_width(choices, "");
    if !style.is_empty() {
        attributes.push(("style", &style));
    }
    let map = element_with("stance-map", &attributes)
        .text("\n  ")
        .child(placeholder(subject, choices))
        .text("\n");
    [&*script(subject), "\n", &readable_html(&map.into())].concat()
}

/// A picture that links to the map's page; the map's name if there is no picture.
fn placeholder(subject: &Subject, choices: &Choices) -> Element {
    let link = element_with("a", &[("href", &page_url(subject, choices))]);
    let Some(picture) = &subject.picture else {
        return link.text(&*subject.title);
    };
    let [width, height] = PICTURE_SIZE.map(pixels);
    let attributes = [
        ("src", &**picture),
        ("alt", subject.picture_alt()),
        ("width", &*width),
        ("height", &*height),
        ("style", "max-width:100%;height:auto"),
        ("loading", "lazy"),
    ];
    link.child(element_with("img", &attributes))
}

fn amp_frame(subject: &Subject, choices: &Choices) -> String {
    let style = [&*max_width(choices, ";"), "border:0"].concat();
    let attributes = [
        ("src", &*frame_url(subject, choices)),
        ("title", &subject.title),
        ("layout", "fixed-height"),
        ("height", &*pixels(choices.height)),
        ("style", &style),
        ("resizable", ""),
        ("sandbox", AMP_SANDBOX),
        ("allow", "clipboard-write"),
    ];
    let mut frame = element_with("amp-iframe", &attributes);
    if let Some(picture) = &subject.picture {
        let attributes = [
            ("placeholder", ""),
            ("layout", "fill"),
            ("src", &**picture),
            ("alt", subject.picture_alt()),
        ];
        let picture = element_with("amp-img", &attributes);
        frame = frame.text("\n  ").child(picture);
    }
    let attributes = [("overflow", ""), ("tabindex", "0"), ("role", "button")];
    let more = element_with("div", &attributes).text(&*subject.more);
    let frame = frame.text("\n  ").child(more).text("\n");
    [AMP_SCRIPT, "\n", &readable_html(&frame.into())].concat()
}

/// The script that sizes frames and defines the element.
fn script(subject: &Subject) -> String {
    let attributes = [
        ("async", ""),
        ("type", "module"),
        ("src", &*[&*subject.folder, "embed.js"].concat()),
    ];
    readable_html(&element_with("script", &attributes).into())
}

/// The style for a chosen width: the greatest width, so that no phone has to scroll sideways. Empty
/// if none is chosen.
fn max_width(choices: &Choices, end: &str) -> String {
    let width = choices.width.map(pixels);
    width.map_or_else(String::new, |width| {
        ["max-width:", &*width, "px", end].concat()
    })
}

fn pixels(length: u32) -> String {
    fixed(f64::from(length), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject() -> Subject {
        Subject {
            folder: "https://maps.example/tea/".to_owned(),
            dossier: "https://maps.example/tea/dossiers/tea.json".to_owned(),
            is_main: true,
            basemap: None,
            picture: Some("https://maps.example/tea/pictures/tea.png".to_owned()),
            title: "World map: Who drinks tea?".to_owned(),
            alt: String::new(),
            more: "Show all".to_owned(),
            view: vec![
                ("stance", "yes,no".to_owned()),
                ("day", "2025-05-12".to_owned()),
            ],
            place: Some("RWA".to_owned()),
        }
    }

    fn chosen(kind: EmbedKind) -> Choices {
        Choices {
            kind,
            ..Choices::default()
        }
    }

    const FRAME: &str = "<iframe src=\"https://maps.example/tea/embed.html?stance=yes,no&amp;day=2025-05-12&amp;place=RWA&amp;theme=light\" \
        title=\"World map: Who drinks tea?\" height=\"640\" style=\"width:100%;border:0\" loading=\"lazy\" allow=\"clipboard-write\"></iframe>";
    const SCRIPT: &str =
        "<script async type=\"module\" src=\"https://maps.example/tea/embed.js\"></script>";

    #[test]
    fn each_kind_is_as_its_readers_expect_it() {
        for (kind, expected) in [
            (EmbedKind::Frame, [FRAME, SCRIPT].join("\n")),
            (
                EmbedKind::WordPress,
                ["<!-- wp:html -->", FRAME, SCRIPT, "<!-- /wp:html -->"].join("\n"),
            ),
            (
                EmbedKind::Element,
                [
                    SCRIPT,
                    "<stance-map src=\"https://maps.example/tea/dossiers/tea.json\" place=\"RWA\" stance=\"yes,no\" day=\"2025-05-12\" theme=\"light\">",
                    "  <a href=\"https://maps.example/tea/?stance=yes,no&amp;day=2025-05-12#RWA\"><img src=\"https://maps.example/tea/pictures/tea.png\" \
                     alt=\"World map: Who drinks tea?\" width=\"1200\" height=\"630\" style=\"max-width:100%;height:auto\" loading=\"lazy\"/></a>",
                    "</stance-map>",
                ]
                .join("\n"),
            ),
            (
                EmbedKind::Amp,
                [
                    "<!-- <head>: <script async custom-element=\"amp-iframe\" src=\"https://cdn.ampproject.org/v0/amp-iframe-0.1.js\"></script> -->",
                    "<amp-iframe src=\"https://maps.example/tea/embed.html?stance=yes,no&amp;day=2025-05-12&amp;place=RWA&amp;theme=light\" \
                     title=\"World map: Who drinks tea?\" layout=\"fixed-height\" height=\"640\" style=\"border:0\" resizable \
                     sandbox=\"allow-scripts allow-same-origin allow-popups allow-downloads\" allow=\"clipboard-write\">",
                    "  <amp-img placeholder layout=\"fill\" src=\"https://maps.example/tea/pictures/tea.png\" alt=\"World map: Who drinks tea?\"></amp-img>",
                    "  <div overflow tabindex=\"0\" role=\"button\">Show all</div>",
                    "</amp-iframe>",
                ]
                .join("\n"),
            ),
            (
                EmbedKind::Picture,
                "[![World map: Who drinks tea?](https://maps.example/tea/pictures/tea.png)](https://maps.example/tea/?stance=yes,no&day=2025-05-12#RWA)"
                    .to_owned(),
            ),
        ] {
            assert_eq!(snippet(&subject(), &chosen(kind)), expected, "{kind:?}");
        }
    }

    #[test]
    fn what_is_chosen_is_in_it() {
        let choices = Choices {
            width: Some(480),
            height: 400,
            with_view: false,
            theme: "auto".to_owned(),
            compact: true,
            fits: false,
            ..Choices::default()
        };
        let of = |kind| {
            let choices = choices.clone();
            snippet(&subject(), &Choices { kind, ..choices })
        };
        let framed = of(EmbedKind::Frame);
        for part in [
            "embed.html?theme=auto&amp;compact=1\"",
            "height=\"400\"",
            "style=\"width:100%;max-width:480px;border:0\"",
        ] {
            assert!(framed.contains(part), "no {part} in {framed}");
        }
        assert!(!framed.contains("<script"));
        let figure = of(EmbedKind::Element);
        let expected = "tea.json\" theme=\"auto\" compact style=\"max-width:480px\">";
        assert!(figure.contains(expected), "{figure}");
        // Without its script there is no element.
        assert!(figure.contains(SCRIPT));
        assert!(of(EmbedKind::Amp).contains("height=\"400\" style=\"max-width:480px;border:0\""));
        let picture = "[![World map: Who drinks tea?](https://maps.example/tea/pictures/tea.png)](https://maps.example/tea/)";
        assert_eq!(of(EmbedKind::Picture), picture);
    }

    #[test]
    fn where_there_is_no_picture_a_link_stands_in_its_place() {
        let subject = Subject {
            picture: None,
            ..subject()
        };
        let published = |kind| Choices {
            kind,
            with_view: false,
            ..Choices::default()
        };
        let figure = snippet(&subject, &published(EmbedKind::Element));
        let link = "<a href=\"https://maps.example/tea/\">World map: Who drinks tea?</a>";
        assert!(figure.contains(link), "{figure}");
        assert!(!snippet(&subject, &published(EmbedKind::Amp)).contains("amp-img"));
    }

    #[test]
    fn a_picture_has_the_alternative_text_of_the_map() {
        let subject = Subject {
            alt: "Two of three drink it.".to_owned(),
            ..subject()
        };
        for (kind, sign) in [
            (EmbedKind::Element, "alt=\"Two of three drink it.\""),
            (EmbedKind::Amp, "alt=\"Two of three drink it.\""),
            (EmbedKind::Picture, "[![Two of three drink it.]("),
        ] {
            let choices = Choices {
                kind,
                ..Choices::default()
            };
            let code = snippet(&subject, &choices);
            assert!(code.contains(sign), "{code}");
        }
    }

    #[test]
    fn no_name_and_no_address_leaves_its_attribute() {
        let wild = "\"><script>alert(1)</script>&amp;'é";
        let subject = Subject {
            folder: "https://maps.example/a\"b/".to_owned(),
            dossier: wild.to_owned(),
            is_main: false,
            basemap: Some(wild.to_owned()),
            picture: Some(wild.to_owned()),
            title: wild.to_owned(),
            alt: wild.to_owned(),
            more: wild.to_owned(),
            view: vec![("stance", wild.to_owned())],
            place: Some(wild.to_owned()),
        };
        for (kind, tags) in [
            (EmbedKind::Frame, 4),
            (EmbedKind::WordPress, 6),
            (EmbedKind::Element, 7),
            // Two more in the comment, of the script, and its own sign.
            (EmbedKind::Amp, 10),
        ] {
            let written = snippet(&subject, &chosen(kind));
            assert_eq!(written.matches('<').count(), tags, "{written}");
            assert_eq!(written.matches('"').count() % 2, 0, "{written}");
            assert!(!written.contains("<script>"), "{written}");
            // People read it: letters stay as they are.
            assert!(written.contains("&lt;/script&gt;&amp;amp;'é"), "{written}");
        }
    }
}
