use crate::dossier::{Attribution, Fact, PlaceId, Source, Text};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element};
use crate::figure::markup::text::dates::{date, date_within};
use crate::figure::markup::text::sentence::sentence;
use crate::language::i18n::Words;

/// Who says so, and where it was read: `State Department, cable · paragraph 4`. Where a dossier has
/// several sources, or nobody is named, the one that was read stands there too, with its kind and
/// day: `Ministry, memo · The Herald, article, 3 May 2025 · page 2`.
pub(crate) fn origin(model: &Model, fact: &Fact) -> Vec<Node> {
    let (dossier, words) = (&model.dossier, &*model.words);
    let said_by = said_by(words, fact);
    let told = dossier.sources.len() > 1 || said_by.is_none();
    let source = dossier.source(&fact.source).filter(|_| told);
    let read_in = source.map(|source| read_in(words, source, fact.attribution.as_ref()));
    let locator = Some(&fact.locator).filter(|locator| !locator.is_empty());
    let locator = locator.map(|locator| vec![locator.into()]);
    let parts = [said_by, read_in, locator];
    joined(parts.into_iter().flatten(), " · ")
}

/// Who is named as the origin of a fact, and what it was: `State Department, cable`.
pub(crate) fn said_by(words: &Words, fact: &Fact) -> Option<Vec<Node>> {
    let Attribution { kind, by } = fact.attribution.as_ref()?;
    let kind = Text::from(words.term(kind));
    let parts = [by, &kind].into_iter().filter(|part| !part.is_empty());
    let said = joined(parts.map(|part| vec![part.into()]), &words.comma);
    (!said.is_empty()).then_some(said)
}

/// The one document that a whole dossier was read from, to stand below a card's facts, which do
/// not name it one by one; nothing where there are several.
pub(crate) fn only_source(model: &Model) -> Option<Element> {
    let words = &*model.words;
    let [source] = model.dossier.sources.as_slice() else {
        return None;
    };
    let told = read_in(words, source, None);
    let line = element("p").attr("class", "from");
    (!told.is_empty()).then(|| line.children(sentence(&words.from, &[("source", told)])))
}

/// What was read, of what kind, and of what day, as far as that is known and not yet said by
/// naming it as the origin.
fn read_in(words: &Words, source: &Source, named: Option<&Attribution>) -> Vec<Node> {
    let name = source.name();
    let said = named.is_some_and(|named| &*named.by == name);
    let told = [name, words.term(&source.kind)].into_iter();
    let told = told.filter(|word| !said && !word.is_empty());
    let parts = told.map(|word| vec![word.into()]);
    let day = source.published.map(|day| date(words, day));
    joined(parts.chain(day), &words.comma)
}

/// A link to another fact, in the card of this place if it stands there: who says it, and when.
/// The name of a nation comes first where the card is another's.
pub(crate) fn reference(model: &Model, fact: &Fact, place: Option<PlaceId>) -> Element {
    let words = &*model.words;
    let here = place.filter(|place| fact.places.contains(place));
    let card = here.or(fact.places.first().copied());
    let nation = card.filter(|_| here.is_none());
    let nation = nation.map(|place| model.dossier.name_of(place).into());
    let pattern = match &nation {
        Some(_) => &words.reference_elsewhere,
        None => &words.reference,
    };
    let by = said_by(words, fact).unwrap_or_else(|| vec![(&*words.no_origin).into()]);
    let values = [
        ("nation", Vec::from_iter(nation)),
        ("who", by),
        ("date", date_within(words, fact)),
    ];
    element("a")
        .attr_opt(
            "href",
            card.map(|place| format!("#{}", entry_id(fact, place))),
        )
        .children(sentence(pattern, &values))
}

/// What a fact's entry in the card of a place is found by, in the page and in its address:
/// `RWA/rwa-payment`. No id of the page's own has a slash in it.
pub(crate) fn entry_id(fact: &Fact, place: PlaceId) -> String {
    format!("{place}/{}", fact.id)
}

/// Lists of nodes as one, with a text between them; empty ones are passed over.
pub(crate) fn joined(parts: impl IntoIterator<Item = Vec<Node>>, between: &str) -> Vec<Node> {
    let mut all: Vec<Node> = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !all.is_empty() {
            all.push(between.into());
        }
        all.extend(part);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WIDTH;
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
        Model::new(dossier, Vec::new(), &Projection::world(WIDTH))
    }

    fn text(nodes: Vec<Node>) -> String {
        nodes.iter().map(html).collect()
    }

    fn origins(model: &Model) -> Vec<String> {
        let facts = model.dossier.facts.iter();
        facts.map(|fact| text(origin(model, fact))).collect()
    }

    #[test]
    fn of_several_sources_the_one_that_was_read_is_named_with_kind_and_day() {
        let day = "<time datetime=\"2025-05-03\">3 May 2025</time>";
        let expected = [
            format!("Ministry, memo &#183; The Herald, article, {day} &#183; page 2"),
            format!("The Herald, article &#183; {day}"),
            "Record 7".to_owned(),
        ];
        let dossier = dossier(&[HERALD, RECORD]);
        assert_eq!(origins(&dossier), expected);
        assert_eq!(only_source(&dossier), None);
    }

    #[test]
    fn an_only_source_is_named_once_for_all() {
        let dossier = dossier(&[HERALD]);
        assert_eq!(origins(&dossier)[0], "Ministry, memo &#183; page 2");
        let line = only_source(&dossier).map(|line| html(&line.into()));
        let expected = "<p class=\"from\">From The Herald, article, \
            <time datetime=\"2025-05-03\">3 May 2025</time></p>";
        assert_eq!(line.as_deref(), Some(expected));
    }

    #[test]
    fn a_reference_leads_to_the_card_at_hand_or_names_the_nation_of_another() {
        let dossier = dossier(&[HERALD]);
        let [a, b, _] = dossier.dossier.facts.as_slice() else {
            panic!("three facts")
        };
        let link = |fact, place: &str| {
            let place = PlaceId::resolve(place).ok();
            html(&reference(&dossier, fact, place).into())
        };
        let here = "<a href=\"#AGO/b\">The Herald, article (date not given)</a>";
        assert_eq!(link(b, "AGO"), here);
        let elsewhere = "<a href=\"#RWA/a\">Rwanda: Ministry, memo \
            (<time datetime=\"2025-04\">April 2025</time>)</a>";
        assert_eq!(link(a, "AGO"), elsewhere);
    }
}
