//! Spellings of places: which place each means, which are refused, and what is offered instead.

use std::collections::BTreeMap;

use proptest::prelude::*;
use stancemap::dossier::PlaceId;
use stancemap::language::gazetteer::{Answer, Gazetteer, key};
use stancemap::language::places::{TABLE, rows};

/// Spellings, by the code of the place that they mean.
pub(crate) const SPELLINGS: &[(&str, &[&str])] = &[
    (
        "AFG",
        &["Afghanistan", "AFGHANISTAN", "Afghanistan, Islamic Rep."],
    ),
    ("AGO", &["024", "Angola", "Republic of Angola"]),
    ("ALA", &["Aland Islands", "Åland", "A\u{30a}land Islands"]),
    (
        "ARE",
        &[
            "UAE",
            "U.A.E.",
            "United Arab Emirates",
            "The United Arab Emirates",
        ],
    ),
    (
        "ATG",
        &["Antigua & Barbuda", "Antigua and Barb.", "Antigua-Barbuda"],
    ),
    ("BES", &["Bonaire, Sint Eustatius and Saba"]),
    (
        "BHS",
        &[
            "Bahamas, The",
            "The Bahamas",
            "Bahamas (the)",
            "Commonwealth of the Bahamas",
        ],
    ),
    (
        "BIH",
        &[
            "Bosnia & Herzegovina",
            "Bosnia and Herz.",
            "Bosnia-Herzegovina",
            "Bosnia",
        ],
    ),
    (
        "BLM",
        &["Saint Barthelemy", "St-Barthélemy", "St. Barthelemy"],
    ),
    (
        "BOL",
        &[
            "Bolivia (Plurinational State of)",
            "Bolivia, Plurinational State of",
        ],
    ),
    ("BRN", &["Brunei", "Brunei Darussalam"]),
    (
        "CAF",
        &["Central African Rep.", "The Central African Republic"],
    ),
    ("CCK", &["Cocos (Keeling) Islands", "Cocos Is."]),
    (
        "CHN",
        &[
            "China",
            "People's Republic of China",
            "People’s Republic of China",
            "PRC",
            "China, People's Republic of",
            "China (People's Republic of)",
            "P.R. China",
            "China (mainland)",
        ],
    ),
    (
        "CIV",
        &[
            "Côte d'Ivoire",
            "Côte d’Ivoire",
            "Cote d'Ivoire",
            "COTE D'IVOIRE",
            "Co\u{302}te d'Ivoire",
            "Côte d`Ivoire",
            "Côte d\u{2bc}Ivoire",
            "Cote D Ivoire",
            "Cote dIvoire",
            "Ivory Coast",
            "Côte\u{a0}d’Ivoire",
            "Côte d'Ivoire (Ivory Coast)",
        ],
    ),
    (
        "COD",
        &[
            "Congo, Dem. Rep.",
            "DRC",
            "D.R. Congo",
            "DR Congo",
            "D. R. Congo",
            "Democratic Republic of Congo",
            "Democratic Republic of the Congo",
            "Congo, Democratic Republic of the",
            "Congo (DRC)",
            "Congo (Kinshasa)",
            "Congo-Kinshasa",
            "Congo, the Democratic Republic of the",
            "Dem. Rep. Congo",
            "Democratic Republic of the Congo (DRC)",
            "Congo, DR",
        ],
    ),
    (
        "COG",
        &[
            "Congo, Rep.",
            "Congo (Brazzaville)",
            "Congo, Republic of the",
            "Congo Republic",
        ],
    ),
    (
        "CPV",
        &["Cabo Verde", "Cape Verde", "Cabo Verde (Cape Verde)"],
    ),
    ("CUW", &["Curacao", "Curaçao", "CURAÇAO", "Curac\u{327}ao"]),
    (
        "CYN",
        &["N. Cyprus", "Northern Cyprus", "Cyprus (Northern)", "TRNC"],
    ),
    (
        "CZE",
        &[
            "Czech Republic",
            "Czechia",
            "Czech Rep.",
            "Czechia (Czech Republic)",
        ],
    ),
    (
        "DEU",
        &[
            "Germany",
            "Federal Republic of Germany",
            "Germany, Federal Republic of",
        ],
    ),
    ("DOM", &["Dominican Rep.", "The Dominican Republic"]),
    ("EGY", &["Egypt, Arab Rep.", "Arab Republic of Egypt"]),
    ("ESH", &["W. Sahara", "Western Sahara"]),
    (
        "FLK",
        &["Falkland Islands (Malvinas)", "Falkland Is.", "Falklands"],
    ),
    ("FRO", &["Faroe Islands", "Faeroe Is.", "Færoe Islands"]),
    (
        "FSM",
        &[
            "Micronesia (Federated States of)",
            "Micronesia, Fed. Sts.",
            "Micronesia",
        ],
    ),
    (
        "GBR",
        &[
            "UK",
            "U.K.",
            "U. K.",
            "the UK",
            "United Kingdom (UK)",
            "Great Britain",
            "The United Kingdom",
        ],
    ),
    (
        "GEO",
        &["Georgia", "Georgia (country)", "Republic of Georgia"],
    ),
    ("GIN", &["Guinea", "Republic of Guinea", "Guinea (Conakry)"]),
    (
        "GMB",
        &["Gambia, The", "The Gambia", "Gambia", "Gambia (the)"],
    ),
    (
        "GNB",
        &[
            "Guinea Bissau",
            "Guinea-Bissau",
            "Guinea‑Bissau",
            "Guinea–Bissau",
            "Guinea (Bissau)",
        ],
    ),
    (
        "GNQ",
        &["Eq. Guinea", "Equatorial Guinea", "Guinea, Equatorial"],
    ),
    (
        "HKG",
        &[
            "Hong Kong SAR, China",
            "China, Hong Kong SAR",
            "Hong Kong, China",
            "Hong Kong S.A.R.",
        ],
    ),
    (
        "HMD",
        &[
            "Heard Island and McDonald Islands",
            "Heard I. and McDonald Is.",
        ],
    ),
    (
        "IRL",
        &[
            "Ireland",
            "Republic of Ireland",
            "Ireland, Republic of",
            "Ireland (Republic)",
        ],
    ),
    (
        "IRN",
        &[
            "Iran, Islamic Rep.",
            "Iran (Islamic Republic of)",
            "Islamic Republic of Iran",
        ],
    ),
    ("KGZ", &["Kyrgyz Republic", "Kyrgyzstan"]),
    (
        "KNA",
        &[
            "St Kitts and Nevis",
            "St. Kitts & Nevis",
            "Saint Kitts and Nevis",
        ],
    ),
    (
        "KOR",
        &[
            "Korea, Rep.",
            "Korea, Republic of",
            "Korea (Republic of)",
            "Republic of Korea",
            "S. Korea",
            "Korea, South",
        ],
    ),
    (
        "LAO",
        &[
            "Lao PDR",
            "Lao People's Democratic Republic",
            "Lao People’s Dem. Rep.",
            "Laos",
        ],
    ),
    (
        "LCA",
        &["St. Lucia", "St Lucia", "Saint Lucia", "ST. LUCIA"],
    ),
    ("LIE", &["Principality of Liechtenstein"]),
    ("LUX", &["Grand Duchy of Luxembourg"]),
    (
        "MAC",
        &["Macau", "Macao", "Macao SAR, China", "China, Macao SAR"],
    ),
    (
        "MAF",
        &["St. Martin (French part)", "St-Martin", "Saint Martin"],
    ),
    ("MDA", &["Moldova, Republic of", "Republic of Moldova"]),
    (
        "MKD",
        &[
            "Macedonia, FYR",
            "The former Yugoslav Republic of Macedonia",
            "North Macedonia",
        ],
    ),
    (
        "MMR",
        &[
            "Myanmar (Burma)",
            "Burma",
            "Myanmar/Burma",
            "Republic of the Union of Myanmar",
        ],
    ),
    ("MNP", &["N. Mariana Is.", "Northern Mariana Islands"]),
    (
        "NLD",
        &[
            "The Netherlands",
            "Netherlands (Kingdom of the)",
            "Netherlands, The",
            "Kingdom of the Netherlands",
        ],
    ),
    ("PHL", &["The Philippines", "Philippines, the"]),
    ("PNG", &["Papua New Guinea", "Papua-New Guinea"]),
    (
        "PRK",
        &[
            "North Korea",
            "N. Korea",
            "DPRK",
            "D.P.R.K.",
            "Korea, Dem. People's Rep.",
            "Dem. Rep. Korea",
            "Democratic People's Republic of Korea",
            "Korea (Democratic People’s Republic of)",
        ],
    ),
    (
        "PSE",
        &[
            "State of Palestine",
            "Palestine, State of",
            "West Bank and Gaza",
            "Palestinian Territories",
        ],
    ),
    ("PYF", &["Fr. Polynesia"]),
    ("REU", &["Reunion", "La Réunion"]),
    ("RUS", &["Russian Federation", "Russian Fed.", "Russia"]),
    (
        "RWA",
        &[
            " Rwanda ",
            "rwanda",
            "Rwanda\u{200b}",
            "\u{feff}Rwanda",
            "Rwanda*",
            "RW",
            "646",
            "Rwanda (1)",
        ],
    ),
    ("SDN", &["The Sudan", "Sudan, Republic of the"]),
    (
        "SGS",
        &[
            "South Georgia & the South Sandwich Islands",
            "S. Geo. and the Is.",
        ],
    ),
    (
        "SSD",
        &["S. Sudan", "South Sudan", "Republic of South Sudan"],
    ),
    (
        "STP",
        &[
            "Sao Tome & Principe",
            "São Tomé and Principe",
            "SÃO TOMÉ AND PRÍNCIPE",
            "Sao Tome and Principe",
        ],
    ),
    ("SVK", &["Slovak Republic", "Slovakia"]),
    (
        "SWZ",
        &[
            "eSwatini",
            "Swaziland",
            "Eswatini (Swaziland)",
            "Kingdom of Eswatini",
        ],
    ),
    ("SXM", &["Sint Maarten (Dutch part)", "St. Maarten"]),
    ("SYR", &["Syrian Arab Republic", "Syria"]),
    ("TLS", &["Timor Leste", "East Timor", "E. Timor"]),
    (
        "TTO",
        &[
            "Trinidad & Tobago",
            "Trinidad and Tobago",
            "Trinidad/Tobago",
            "TRINIDAD&TOBAGO",
        ],
    ),
    (
        "TUR",
        &[
            "Turkiye",
            "Türkiye",
            "Turkey",
            "Turkey (Türkiye)",
            "Republic of Türkiye",
            "Tu\u{308}rkiye",
        ],
    ),
    (
        "TWN",
        &[
            "Taiwan*",
            "Taiwan, Province of China",
            "Taiwan, China",
            "China (Taiwan)",
            "Taiwan (Republic of China)",
        ],
    ),
    (
        "TZA",
        &["Tanzania, United Republic of", "Tanzania, United Rep."],
    ),
    (
        "USA",
        &[
            "U.S.A.",
            "U.S.",
            "USA",
            "United\u{a0}States",
            "United States of America",
            "the United States",
            "United States (USA)",
            "U. S. A.",
            "United\u{2009}States",
        ],
    ),
    (
        "VAT",
        &[
            "Holy See (Vatican City State)",
            "Vatican City",
            "The Holy See",
        ],
    ),
    (
        "VCT",
        &[
            "St. Vincent & the Grenadines",
            "St. Vin. and Gren.",
            "Saint Vincent and the Grenadines",
        ],
    ),
    (
        "VEN",
        &[
            "Venezuela (Bolivarian Republic of)",
            "Venezuela, RB",
            "Venezuela, Bolivarian Republic of",
        ],
    ),
    (
        "VGB",
        &[
            "Virgin Islands (British)",
            "British Virgin Is.",
            "Virgin Islands, British",
        ],
    ),
    (
        "VIR",
        &[
            "Virgin Islands (U.S.)",
            "US Virgin Islands",
            "U.S. Virgin Is.",
            "Virgin Islands, U.S.",
        ],
    ),
    ("VNM", &["Viet Nam", "Vietnam", "Viet-Nam", "Việt Nam"]),
    ("XKX", &["Kosovo", "Kosovo*", "Republic of Kosovo", "KOS"]),
    ("YEM", &["Yemen, Rep.", "Republic of Yemen"]),
    ("ZAF", &["Republic of South Africa", "S. Africa"]),
];

/// Names that may mean several places, or a part of one, with all that are offered.
const AMBIGUOUS: &[(&str, &[&str])] = &[
    ("Congo", &["COD", "COG"]),
    ("The Congo", &["COD", "COG"]),
    ("Korea", &["KOR", "PRK"]),
    ("Virgin Islands", &["VGB", "VIR"]),
    ("Virgin Is.", &["VGB", "VIR"]),
    ("Republic of China", &["CHN", "TWN"]),
    ("China, Republic of", &["CHN", "TWN"]),
    ("Netherlands Antilles", &["BES", "CUW", "SXM"]),
    ("Serbia & Montenegro", &["MNE", "SRB"]),
    ("Channel Islands", &["GGY", "JEY"]),
    ("United States (Puerto Rico)", &["PRI", "USA"]),
    ("Denmark (Greenland)", &["DNK", "GRL"]),
    ("Georgia (US)", &["GEO", "USA"]),
    ("Georgia (GA)", &["GAB", "GEO"]),
    ("India/Pakistan", &["IND", "PAK"]),
    ("England", &["GBR"]),
    ("Scotland", &["GBR"]),
];

/// Texts that mean no place, with the first that is offered; `None` if nothing is near.
const UNKNOWN: &[(&str, Option<&str>)] = &[
    ("Ruanda", Some("RWA")),
    ("Kosova", Some("XKX")),
    ("Frnace", Some("FRA")),
    ("Columbia", Some("COL")),
    ("Phillipines", Some("PHL")),
    ("Georgia (Atlanta)", Some("GEO")),
    ("Guinea (Spanish)", Some("GIN")),
    ("Kosovo (under UNSCR 1244)", Some("XKX")),
    ("New Jersey", Some("JEY")),
    ("South Vietnam", Some("VNM")),
    ("State of Georgia", Some("GEO")),
    ("+24", Some("AGO")),
    ("24", Some("AGO")),
    ("8", Some("ALB")),
    ("8 ", Some("ALB")),
    ("1", None),
    ("999", None),
    ("GER", Some("DEU")),
    ("SUI", Some("CHE")),
    ("NED", Some("NLD")),
    ("CRO", Some("HRV")),
    ("POR", Some("PRT")),
    ("RSA", Some("ZAF")),
    ("IRI", Some("IRN")),
    ("TP", Some("TLS")),
    ("ZR", Some("COD")),
    ("RWX", Some("RWA")),
    ("EU", None),
    ("-99", None),
    ("", None),
    ("The", None),
    ("...", None),
];

fn gazetteer() -> Gazetteer {
    Gazetteer::world()
}

#[test]
fn everyday_spellings_are_understood() {
    let count: usize = SPELLINGS.iter().map(|(_, spellings)| spellings.len()).sum();
    assert!(count >= 150, "only {count} spellings");
    let gazetteer = gazetteer();
    let wrong: Vec<_> = SPELLINGS
        .iter()
        .flat_map(|(code, spellings)| spellings.iter().map(move |spelling| (*code, *spelling)))
        .map(|(code, spelling)| (code, spelling, gazetteer.find(spelling)))
        .filter(|(code, _, answer)| answer.place().map(|place| &*place.id) != Some(*code))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    for (code, spellings) in SPELLINGS {
        let resolved = PlaceId::resolve(&gazetteer, spellings[0]).map(|place| place.to_string());
        assert_eq!(resolved.as_deref(), Ok(*code));
    }
}

#[test]
fn ambiguous_names_are_refused_with_their_candidates() {
    let gazetteer = gazetteer();
    for (name, codes) in AMBIGUOUS {
        let Answer::Ambiguous(places) = gazetteer.find(name) else {
            panic!("{name}: {:?}", gazetteer.find(name));
        };
        let mut found: Vec<_> = places.iter().map(|place| &*place.id).collect();
        found.sort_unstable();
        assert_eq!(&found, codes, "{name}");
    }
}

#[test]
fn what_is_unknown_has_a_sensible_hint_or_none() {
    let gazetteer = gazetteer();
    for (text, hint) in UNKNOWN {
        assert_eq!(gazetteer.find(text), Answer::Unknown, "{text}");
        let near = gazetteer.nearest(text, 3);
        assert_eq!(
            near.first().map(|place| &*place.id),
            *hint,
            "{text}: {near:?}"
        );
    }
}

#[test]
fn no_two_places_share_a_key_and_no_code_is_a_name_of_another() {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for row in rows(TABLE) {
        let codes = row.codes().map(str::to_lowercase);
        for text in row.names().map(key).chain(codes) {
            let owner = owners.entry(text.clone()).or_insert(row.alpha3);
            assert_eq!(*owner, row.alpha3, "{text}");
        }
    }
    assert!(!owners.contains_key(""));
}

#[test]
fn the_table_has_no_name_that_only_repeats_another() {
    for row in rows(TABLE) {
        let names: Vec<String> = row.names().map(str::to_lowercase).collect();
        for (i, name) in names.iter().enumerate() {
            assert!(!names[..i].contains(name), "{}: {name}", row.alpha3);
        }
    }
}

/// Ways of writing a name otherwise.
const VARIATIONS: &[fn(&str) -> String] = &[
    |name| name.to_uppercase(),
    |name| name.to_lowercase(),
    |name| format!("The {name}"),
    |name| format!("{name}, The"),
    |name| format!("{name} (the)"),
    |name| name.replace(' ', "\u{a0}"),
    |name| format!("\u{feff}{}\u{200b} ", name.replace(' ', "  ")),
    |name| name.replace('’', "'"),
    |name| name.replace('\'', "’"),
    |name| name.replace(" and ", " & "),
    |name| name.replace("Saint ", "St. "),
    |name| name.replace("Saint ", "St "),
    |name| name.replace("Islands", "Is."),
    |name| name.replace("Republic", "Rep."),
    |name| name.replace('-', " "),
    |name| name.replace('-', "–"),
    |name| name.replace(['é', 'è'], "e\u{301}"),
    |name| {
        name.replace(['é', 'è'], "e")
            .replace('ã', "a")
            .replace('ç', "c")
    },
    |name| format!("{name}*"),
    |name| match name.split_once(" of ") {
        Some((form, own)) => format!("{own}, {form} of"),
        None => name.to_owned(),
    },
    |name| match name.split_once(" of ") {
        Some((form, own)) => format!("{own} ({form} of)"),
        None => name.to_owned(),
    },
];

proptest! {
    #[test]
    fn a_name_written_otherwise_is_never_another_place(
        row in 0usize..252,
        name in 0usize..8,
        first in 0..VARIATIONS.len(),
        second in 0..VARIATIONS.len(),
    ) {
        let row = rows(TABLE).nth(row).unwrap();
        let names: Vec<&str> = row.names().collect();
        let written = VARIATIONS[second](&VARIATIONS[first](names[name % names.len()]));
        let found = PlaceId::resolve(&gazetteer(), &written).map(|place| place.to_string());
        prop_assert_eq!(found.as_deref(), Ok(row.alpha3), "{}", written);
    }

    #[test]
    fn any_text_has_an_answer(text in "(\\PC|[A-Za-z ,.()/]){0,24}") {
        let gazetteer = gazetteer();
        match gazetteer.find(&text) {
            Answer::Ambiguous(places) => prop_assert!(!places.is_empty()),
            Answer::Unknown => prop_assert!(gazetteer.nearest(&text, 3).len() <= 3),
            Answer::Exact(_) | Answer::OtherSpelling(_) => {}
        }
    }
}
