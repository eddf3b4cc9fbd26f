use crate::base::decimal::fixed;
use crate::figure::embed_code::address::{frame, page};
use crate::figure::embed_code::choices::{Choices, Kind};
use crate::figure::embed_code::dialog::made;
use crate::figure::embed_code::markdown::markdown;
use crate::figure::embed_code::subject::Subject;
use crate::figure::markup::readable_html;

/// The script of AMP's frames, which has to stand in a page's head and not where the frame stands.
const AMP: &str = "<!-- <head>: <script async custom-element=\"amp-iframe\" src=\"https://cdn.ampproject.org/v0/amp-iframe-0.1.js\"></script> -->";
/// What a frame in AMP may do. It is on another origin than its page: its scripts reach nothing there.
const AMP_ALLOWS: &str = "allow-scripts allow-same-origin allow-popups allow-downloads";
/// How large pictures are, in pixels.
pub const PICTURE: [u32; 2] = [1200, 630];

/// The text to be pasted. Whatever a name or an address holds stays within its attribute.
pub fn snippet(subject: &Subject, choices: &Choices) -> String {
    match choices.kind {
        Kind::Frame => framed(subject, choices),
        Kind::WordPress => block(&framed(subject, choices)),
        Kind::Element => figure(subject, choices),
        Kind::Amp => amp(subject, choices),
        Kind::Picture => markdown(subject, choices),
    }
}

/// A frame of a fixed height, and the script that gives it that of what it holds: where that is taken out or may not run,
/// the frame stays as it is.
fn framed(subject: &Subject, choices: &Choices) -> String {
    let attributes = [
        ("src", &*frame(subject, choices)),
        ("title", &subject.title),
        ("height", &*pixels(choices.height)),
        (
            "style",
            &["width:100%;", &*max_width(choices, ";"), "border:0"].concat(),
        ),
        ("loading", "lazy"),
        ("allow", "clipboard-write"),
    ];
    let frame = readable_html(&made("iframe", &attributes).into());
    match choices.fits {
        true => [&*frame, "\n", &script(subject)].concat(),
        false => frame,
    }
}

fn block(html: &str) -> String {
    ["<!-- wp:html -->\n", html, "\n<!-- /wp:html -->"].concat()
}

/// The element that is the figure, with a picture in it for as long as it is not there.
fn figure(subject: &Subject, choices: &Choices) -> String {
    let link = made("a", &[("href", &page(subject, choices))]);
    let link = match &subject.picture {
        Some(picture) => {
            let [width, height] = PICTURE.map(pixels);
            let attributes = [
                ("src", &**picture),
                ("alt", &subject.title),
                ("width", &*width),
                ("height", &*height),
                ("style", "max-width:100%;height:auto"),
                ("loading", "lazy"),
            ];
            link.child(made("img", &attributes))
        }
        None => link.text(&*subject.title),
    };
    let mut attributes = vec![("src", &*subject.dossier)];
    if let Some(basemap) = &subject.basemap {
        attributes.push(("basemap", basemap));
    }
    if choices.with_view {
        attributes.extend(subject.place.iter().map(|place| ("place", &**place)));
        attributes.extend(subject.view.iter().map(|(name, value)| (*name, &**value)));
    }
    attributes.push(("theme", &choices.theme));
    if choices.compact {
        attributes.push(("compact", ""));
    }
    let style = max_width(choices, "");
    if !style.is_empty() {
        attributes.push(("style", &style));
    }
    let map = made("stance-map", &attributes);
    let map = map.text("\n  ").child(link).text("\n");
    [&*script(subject), "\n", &readable_html(&map.into())].concat()
}

fn amp(subject: &Subject, choices: &Choices) -> String {
    let style = [&*max_width(choices, ";"), "border:0"].concat();
    let attributes = [
        ("src", &*frame(subject, choices)),
        ("title", &subject.title),
        ("layout", "fixed-height"),
        ("height", &*pixels(choices.height)),
        ("style", &style),
        ("resizable", ""),
        ("sandbox", AMP_ALLOWS),
        ("allow", "clipboard-write"),
    ];
    let mut map = made("amp-iframe", &attributes);
    if let Some(picture) = &subject.picture {
        let attributes = [
            ("placeholder", ""),
            ("layout", "fill"),
            ("src", &**picture),
            ("alt", &subject.title),
        ];
        map = map.text("\n  ").child(made("amp-img", &attributes));
    }
    let attributes = [("overflow", ""), ("tabindex", "0"), ("role", "button")];
    let more = made("div", &attributes).text(&*subject.more);
    let map = map.text("\n  ").child(more).text("\n");
    [AMP, "\n", &readable_html(&map.into())].concat()
}

/// What makes frames as high as what they hold, and elements what they are.
fn script(subject: &Subject) -> String {
    let attributes = [
        ("async", ""),
        ("type", "module"),
        ("src", &*[&*subject.folder, "embed.js"].concat()),
    ];
    readable_html(&made("script", &attributes).into())
}

/// A chosen width as the most there may be: no telephone has to scroll sideways.
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
            more: "Show all".to_owned(),
            view: vec![
                ("stance", "yes,no".to_owned()),
                ("day", "2025-05-12".to_owned()),
            ],
            place: Some("RWA".to_owned()),
        }
    }

    fn chosen(kind: Kind) -> Choices {
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
            (Kind::Frame, [FRAME, SCRIPT].join("\n")),
            (
                Kind::WordPress,
                ["<!-- wp:html -->", FRAME, SCRIPT, "<!-- /wp:html -->"].join("\n"),
            ),
            (
                Kind::Element,
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
                Kind::Amp,
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
                Kind::Picture,
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
        let framed = of(Kind::Frame);
        for part in [
            "embed.html?theme=auto&amp;compact=1\"",
            "height=\"400\"",
            "style=\"width:100%;max-width:480px;border:0\"",
        ] {
            assert!(framed.contains(part), "no {part} in {framed}");
        }
        assert!(!framed.contains("<script"));
        let figure = of(Kind::Element);
        let expected = "tea.json\" theme=\"auto\" compact style=\"max-width:480px\">";
        assert!(figure.contains(expected), "{figure}");
        // Without its script there is no element.
        assert!(figure.contains(SCRIPT));
        assert!(of(Kind::Amp).contains("height=\"400\" style=\"max-width:480px;border:0\""));
        let picture = "[![World map: Who drinks tea?](https://maps.example/tea/pictures/tea.png)](https://maps.example/tea/)";
        assert_eq!(of(Kind::Picture), picture);
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
        let figure = snippet(&subject, &published(Kind::Element));
        let link = "<a href=\"https://maps.example/tea/\">World map: Who drinks tea?</a>";
        assert!(figure.contains(link), "{figure}");
        assert!(!snippet(&subject, &published(Kind::Amp)).contains("amp-img"));
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
            more: wild.to_owned(),
            view: vec![("stance", wild.to_owned())],
            place: Some(wild.to_owned()),
        };
        for (kind, tags) in [
            (Kind::Frame, 4),
            (Kind::WordPress, 6),
            (Kind::Element, 7),
            // Two more in the comment, of the script, and its own sign.
            (Kind::Amp, 10),
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
