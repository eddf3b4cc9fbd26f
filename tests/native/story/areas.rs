//! Places of one name are told apart by the column of the larger areas that they are parts of.

use serde_json::Value;
use stancemap::dossier::OwnBasemap;
use stancemap::sheets::{Decisions, Import, Source, import_on};
use stancemap::world::scene::OwnWorld;

use crate::support::text;

const STORY: &str = "key,value\nbasemap.file,counties.geojson\nbasemap.id,GEOID\nbasemap.name,NAME\n\
                     basemap.partOf,STATE_NAME\n";

/// The import of a sheet of facts about counties.
fn imported(facts: &str, decisions: &str) -> Import {
    let mut places = |named: &OwnBasemap| {
        let world = OwnWorld::read(&text("tests/fixtures/own/counties.geojson"), named)?;
        Ok(world.places())
    };
    let sources = [("facts.csv", facts), ("story.csv", STORY)].map(|(name, text)| Source {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    });
    let decisions = match decisions {
        "" => Decisions::default(),
        text => Decisions::parse("decisions.json", text).0,
    };
    import_on(&sources, &decisions, "x", &mut places).expect("sheets")
}

/// The ids of the places of all facts.
fn places(import: &Import) -> Vec<&str> {
    let facts = import.document["facts"].as_array();
    let facts = facts.map(Vec::as_slice).unwrap_or_default();
    let ids = facts.iter().flat_map(|fact| fact["places"].as_array());
    ids.flatten().filter_map(Value::as_str).collect()
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn an_area_beside_a_name_narrows_the_places() {
    for (name, facts, ids, questions) in [
        (
            "a county with its state",
            "County,State,stance\nLancaster,Nebraska,Yes\nLancaster,PENNSYLVANIA,No\nPhiladelphia,Pennsylvania,Yes\n",
            &["31109", "42071", "42101"][..],
            &[][..],
        ),
        (
            "a place with its province",
            "province,place,stance\nNebraska,Lancaster,Yes\n",
            &["31109"],
            &[],
        ),
        (
            "a name without an area, or in none of its own",
            "County,State,stance\nLancaster,,Yes\nDouglas,Pennsylvania,No\nLancaster,Nebraska,No\nDouglas,NE,No\n",
            &["31109", "31055"],
            &[
                "facts.csv, A2: \"Lancaster\" may be 31109 (Lancaster, Nebraska) or 42071 (Lancaster, Pennsylvania): the name is ambiguous. Which is it? Write \"Lancaster\": \"31109\" into \"names\" of the decisions file",
                "facts.csv, A3: \"Douglas, Pennsylvania\" is not there, but 31055 (Douglas, Nebraska) and 20045 (Douglas, Kansas). Which is it, or \"-\" to leave it out? Write \"Douglas, Pennsylvania\": \"its id or name\" into \"names\" of the decisions file, or \"Douglas, Pennsylvania\": \"-\" to leave it out",
            ],
        ),
        (
            "the only place of a name, in another area",
            "County,State,stance\nPhiladelphia,Kansas,Yes\n",
            &[],
            &[
                "facts.csv, A2: \"Philadelphia, Kansas\" is not there, but 42101 (Philadelphia) in Pennsylvania. Which is it, or \"-\" to leave it out? Write \"Philadelphia, Kansas\": \"its id or name\" into \"names\" of the decisions file, or \"Philadelphia, Kansas\": \"-\" to leave it out",
            ],
        ),
        (
            "names with the kind of their areas",
            "County,State,stance\nLancaster County,Nebraska,Yes\n\"Lancaster County, Pennsylvania\",,No\nPhiladelphia County,,No\n",
            &["31109", "42071", "42101"],
            &[],
        ),
        (
            "a name that is near in another state",
            "County,State,stance\nPhiladelphi,Kansas,Yes\nPhiladelphi,Pennsylvania,Yes\n",
            &[],
            &[
                "facts.csv, A2: \"Philadelphi, Kansas\" is no place that is known: which is it, or \"-\" to leave it out? Write \"Philadelphi, Kansas\": \"its id or name\" into \"names\" of the decisions file, or \"Philadelphi, Kansas\": \"-\" to leave it out",
                "facts.csv, A3: \"Philadelphi, Pennsylvania\" may be 42101 (Philadelphia): no such name, but one that is near. Is it? Write \"Philadelphi, Pennsylvania\": \"42101\" into \"names\" of the decisions file",
            ],
        ),
        (
            "a district with its land",
            "Landkreis,Land,stance\nLancaster,Nebraska,Yes\n",
            &["31109"],
            &[],
        ),
        (
            "abbreviations of states",
            "County,State,stance\nLancaster,NE,Yes\nLancaster,Penn.,No\nDouglas,ne,No\n",
            &["31109", "42071", "31055"],
            &[],
        ),
        (
            "a column of regions that the map does not have",
            "County,Region,stance\nPhiladelphia,East,Yes\n",
            &["42101"],
            &[],
        ),
        (
            "a column of states alone",
            "State,stance\nPhiladelphia,Yes\n",
            &["42101"],
            &[],
        ),
    ] {
        let import = imported(facts, "");
        let asked: Vec<String> = import.questions.iter().map(ToString::to_string).collect();
        assert_eq!(asked, questions, "{name}");
        assert_eq!(places(&import), ids, "{name}");
    }
}

#[test]
fn a_decision_about_a_name_in_an_area_holds_there_only() {
    let facts = "County,State,stance\nPhiladelphia,Kansas,Yes\nPhiladelphia,Pennsylvania,No\n";
    let import = imported(facts, "{\"names\": {\"Philadelphia, Kansas\": \"20045\"}}");
    assert!(import.questions.is_empty(), "{:?}", import.questions);
    assert_eq!(places(&import), ["20045", "42101"]);
}

#[test]
fn an_area_that_is_of_no_use_is_said() {
    let import = imported("County,Region,stance\nPhiladelphia,East,Yes\n", "");
    let said: Vec<String> = import.understood.iter().map(ToString::to_string).collect();
    let expected = "facts.csv, column B: no place of the map is a part of any of its cells, so it does not tell places \
                    apart (--column)";
    assert!(said.iter().any(|one| one == expected), "{said:?}");
}
