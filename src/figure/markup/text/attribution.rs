use crate::dossier::{Attribution, Fact, Link, PlaceId, Source};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, capitalized, element};
use crate::figure::markup::text::dates::{date, fact_date_inline};
use crate::figure::markup::text::format::{format_nodes, join_nodes};
use crate::figure::markup::text::locator::locator;
use crate::figure::markup::text::terms::{own_words, term};
use crate::figure::protocol::fact_target;
use crate::language::i18n::Messages;

/// Who says so, and where it was read: `State Department, cable · paragraph 4`. If the dossier has
/// several sources, or the fact names no origin, the source is named too, with its kind and date:
/// `Ministry, memo · The Herald, On tea, article, 3 May 2025 · page 2`. Of several, the title is told as
/// well, and linked if it has an address. It begins with a capital letter.
pub(crate) fn attribution(model: &Model, fact: &Fact) -> Vec<Node> {
    let (dossier, words) = (&model.dossier, &*model.words);
    let origin = origin(model, fact);
    let names_source = dossier.sources.len() > 1 || origin.is_none();
    let source = dossier.source(&fact.source).filter(|_| names_source);
    let source = source.map(|source| source_nodes(model, source, fact.attribution.as_ref()));
    let parts = [origin, source, Some(locator(words, &fact.locator))];
    capitalized(join_nodes(parts.into_iter().flatten(), " · "))
}

/// Who is named as the origin of a fact, and the kind of origin: `State Department, cable`. `None`
/// if the fact names none.
fn origin(model: &Model, fact: &Fact) -> Option<Vec<Node>> {
    let words = &*model.words;
    let from = fact.attribution.as_ref()?;
    let kind = term(words, &from.kind);
    let kind = (!names_kind(model, fact, from)).then_some(&kind);
    let parts = [&from.by].into_iter().chain(kind);
    let parts = parts.filter(|part| !part.is_empty());
    let origin = join_nodes(parts.map(|part| vec![part.into()]), &words.comma);
    (!origin.is_empty()).then_some(origin)
}

/// Kinds of origin that a name tells by itself: `U.S. officials`, `Supreme Court`.
const TOLD_BY_NAMES: [&str; 2] = ["official", "court"];

/// Whether the kind of an origin says nothing beside its name: an official or a court, a name with the
/// kind in it (`US diplomatic cable`), or an article's own reporting in that article.
fn names_kind(model: &Model, fact: &Fact, from: &Attribution) -> bool {
    let is_own_article = || {
        let source = model.dossier.source(&fact.source);
        from.kind == "article" && source.is_some_and(|source| source.kind == from.kind)
    };
    let has_kind = || {
        let kind = term(&model.words, &from.kind).to_lowercase();
        from.by.to_lowercase().contains(&kind)
    };
    let is_told = || TOLD_BY_NAMES.contains(&&*from.kind) || is_own_article() || has_kind();
    !from.by.is_empty() && is_told()
}

/// The line that names the dossier's only source, below the facts of a card and above the table. `None` if there are
/// several: then each fact names its own.
pub(crate) fn single_source(model: &Model) -> Option<Element> {
    let words = &*model.words;
    let [source] = model.dossier.sources.as_slice() else {
        return None;
    };
    let source = source_nodes(model, source, None);
    let line = element("p").attr("class", "from");
    (!source.is_empty()).then(|| line.children(format_nodes(&words.from, &[("source", source)])))
}

/// A source's name, title, kind and date, as far as they are known. The name is left out if the fact
/// names it as its origin, and the kind if the origin is of the same. A dossier's only source has its
/// title in the credits. The title is a link if the source has an address, or else the name.
fn source_nodes(model: &Model, source: &Source, origin: Option<&Attribution>) -> Vec<Node> {
    let words = &*model.words;
    let is_one_of_several = model.dossier.sources.len() > 1;
    let is_origin = origin.is_some_and(|origin| &*origin.by == source.name());
    let is_told = is_origin || origin.is_some_and(|origin| origin.kind == source.kind);
    let has_title = is_one_of_several && !source.title.is_empty();
    let is_name_told = is_origin || (has_title && source.name() == source.title);
    let is_name_told = is_name_told || source.name().is_empty();
    let name = (!is_name_told).then(|| match has_title {
        true => Node::from(&own_words(words, source.name())),
        false => linked(words, source, source.name()),
    });
    let title = has_title.then(|| linked(words, source, &source.title));
    let kind = (!is_told).then(|| term(words, &source.kind));
    let kind = kind.filter(|kind| !kind.is_empty());
    let parts = name.into_iter().chain(title);
    let parts = parts.chain(kind.as_ref().map(Node::from));
    let published = source.published.map(|published| date(words, published));
    join_nodes(parts.map(|part| vec![part]).chain(published), &words.comma)
}

/// The title or the name of a source, as a link if it has an address.
fn linked(words: &Messages, source: &Source, text: &str) -> Node {
    let text = own_words(words, text);
    match &source.url {
        Some(url) => external_link(url).dossier_text(&text).into(),
        None => (&text).into(),
    }
}

/// A link to a page of another site.
pub(crate) fn external_link(url: &Link) -> Element {
    element("a")
        .attr("href", url.as_str())
        .attr("rel", "noopener noreferrer")
}

/// A link to a fact, with its origin and date as text. It leads to the fact's entry in the card of
/// `place`, if the fact is about that place; otherwise to the card of another place, which the text
/// names first.
pub(crate) fn fact_link(model: &Model, fact: &Fact, place: Option<PlaceId>) -> Element {
    let words = &*model.words;
    let here = place.filter(|place| fact.places.contains(place));
    let card = here.or(fact.places.first().copied());
    let elsewhere = card.filter(|_| here.is_none());
    let elsewhere = elsewhere.map(|place| model.dossier.name_of(place).into());
    let message = match &elsewhere {
        Some(_) => &words.reference_elsewhere,
        None => &words.reference,
    };
    let origin = origin(model, fact).unwrap_or_else(|| vec![(&*words.no_origin).into()]);
    let values = [
        ("nation", Vec::from_iter(elsewhere)),
        ("who", origin),
        ("date", fact_date_inline(words, fact)),
    ];
    let href = card.map(|place| format!("#{}", entry_id(fact, place)));
    element("a")
        .attr_opt("href", href)
        .children(format_nodes(message, &values))
}

/// The element id of a fact's entry in the card of a place, which is also its fragment in the
/// address.
pub(crate) fn entry_id(fact: &Fact, place: PlaceId) -> String {
    fact_target(&place.to_string(), &fact.id)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::read;
    use crate::figure::markup::node::html;
    use crate::world::projection::Projection;

    const HERALD: &str = r#"{"id": "h", "title": "On tea", "publisher": "The Herald", "kind": "article", "published": "2025-05-03"}"#;
    const RECORD: &str = r#"{"id": "r", "title": "Record 7"}"#;

    /// Two facts that dispute each other, one of a ministry and one of the paper itself.
    fn dossier(sources: &[&str]) -> Model {
        let text = format!(
            r#"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "stances": [], "sources": [{}], "facts": [
                {{"id": "a", "places": ["RWA"], "text": "A", "source": "h", "locator": "page 2",
                  "date": "2025-04", "attribution": {{"kind": "memo", "by": "Ministry"}}}},
                {{"id": "b", "places": ["PER", "AGO"], "text": "B", "source": "h", "disputes": ["a"],
                  "attribution": {{"kind": "article", "by": "The Herald"}}}},
                {{"id": "c", "places": ["RWA"], "text": "C", "source": "r"}}
            ]}}"#,
            sources.join(",")
        );
        let dossier = read(&text).expect("a dossier").dossier;
        Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH))
    }

    fn text(nodes: Vec<Node>) -> String {
        nodes.iter().map(html).collect()
    }

    fn origins(model: &Model) -> Vec<String> {
        let facts = model.dossier.facts.iter();
        facts.map(|fact| text(attribution(model, fact))).collect()
    }

    #[test]
    fn of_several_sources_the_one_that_was_read_is_named_with_kind_and_day() {
        let day = "<time datetime=\"2025-05-03\">3 May 2025</time>";
        let expected = [
            format!("Ministry, memo &#183; The Herald, On tea, article, {day} &#183; page 2"),
            format!("The Herald &#183; On tea, {day}"),
            "Record 7".to_owned(),
        ];
        let dossier = dossier(&[HERALD, RECORD]);
        assert_eq!(origins(&dossier), expected);
        assert_eq!(single_source(&dossier), None);
    }

    #[test]
    fn the_title_of_one_of_several_sources_is_linked_and_a_kind_is_told_once() {
        let memo = r#"{"id": "h", "title": "On <tea>", "publisher": "Ministry", "kind": "memo", "url": "https://a.example/7"}"#;
        let link = r#"<a href="https://a.example/7" rel="noopener noreferrer">On &lt;tea&gt;</a>"#;
        let told = |sources: &[&str]| origins(&dossier(sources))[..2].to_vec();
        let expected = [
            format!("Ministry, memo &#183; {link} &#183; page 2"),
            format!("The Herald, article &#183; Ministry, {link}, memo"),
        ];
        assert_eq!(told(&[memo, RECORD]), expected);
        let alike = memo.replace("Ministry", "Archive");
        let expected = format!("Ministry, memo &#183; Archive, {link} &#183; page 2");
        assert_eq!(told(&[&alike, RECORD])[0], expected);
        assert_eq!(told(&[memo])[0], "Ministry, memo &#183; page 2");
    }

    #[test]
    fn a_kind_that_the_name_tells_is_left_out_and_the_line_begins_with_a_capital() {
        let origin = |kind: &str, by: &str| {
            let mut model = dossier(&[HERALD]);
            let own = Attribution {
                kind: kind.to_owned(),
                by: by.into(),
            };
            Arc::make_mut(&mut model.dossier).facts[0].attribution = Some(own);
            origins(&model)[0].replace(" &#183; page 2", "")
        };
        let table = [
            ("official", "unnamed officials", "Unnamed officials"),
            ("court", "high court", "High court"),
            ("article", "The Herald", "The Herald"),
            ("cable", "diplomatic cable", "Diplomatic cable"),
            ("cable", "embassy", "Embassy, cable"),
            ("official", "", "Officials"),
        ];
        for (kind, by, expected) in table {
            assert_eq!(origin(kind, by), expected);
        }
    }

    #[test]
    fn an_only_source_is_named_once_for_all() {
        let dossier = dossier(&[HERALD]);
        assert_eq!(origins(&dossier)[0], "Ministry, memo &#183; page 2");
        let line = single_source(&dossier).map(|line| html(&line.into()));
        let expected = "<p class=\"from\">Source: The Herald, article, \
            <time datetime=\"2025-05-03\">3 May 2025</time></p>";
        assert_eq!(line.as_deref(), Some(expected));
    }

    #[test]
    fn an_only_source_with_an_address_is_linked() {
        let herald = HERALD.replace("{", r#"{"url": "https://a.example/7", "#);
        let link = r#"<a href="https://a.example/7" rel="noopener noreferrer">The Herald</a>"#;
        let day = "<time datetime=\"2025-05-03\">3 May 2025</time>";
        let mut dossier = dossier(&[&herald]);
        let line = single_source(&dossier).map(|line| html(&line.into()));
        let expected = format!("<p class=\"from\">Source: {link}, article, {day}</p>");
        assert_eq!(line, Some(expected));
        Arc::make_mut(&mut dossier.dossier).facts[0].attribution = None;
        let expected = format!("{link}, article, {day} &#183; page 2");
        assert_eq!(origins(&dossier)[0], expected);
    }

    #[test]
    fn a_reference_leads_to_the_card_at_hand_or_names_the_nation_of_another() {
        let dossier = dossier(&[HERALD]);
        let [a, b, _] = dossier.dossier.facts.as_slice() else {
            panic!("three facts")
        };
        let link = |fact, place: &str| {
            let place = PlaceId::new(place).ok();
            html(&fact_link(&dossier, fact, place).into())
        };
        let here = "<a href=\"#AGO/b\">The Herald (undated)</a>";
        assert_eq!(link(b, "AGO"), here);
        let elsewhere = "<a href=\"#RWA/a\">Rwanda: Ministry, memo \
            (<time datetime=\"2025-04\">April 2025</time>)</a>";
        assert_eq!(link(a, "AGO"), elsewhere);
    }
}
