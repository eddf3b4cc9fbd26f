//! Matching: never a wrong place, over lists of names with their true places.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use proptest::prelude::*;
use stancemap::language::gazetteer::{Gazetteer, Place, Vocabulary, clean};
use stancemap::language::matching::{Column, Kind, Match, Matcher, Reading, Why};

use crate::gazetteer::SPELLINGS;
use crate::support::text;

/// A name with the place that it means in a list.
struct Listed {
    list: String,
    id: String,
    name: String,
}

/// The lists of a file of `tests/fixtures/names`.
fn listed(file: &str) -> Vec<Listed> {
    let text = text(&format!("tests/fixtures/names/{file}.tsv"));
    let mut all = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let list = columns.next().expect("the name of a list");
        for (id, names) in columns.filter_map(|column| column.split_once('=')) {
            all.extend(names.split('|').map(|name| Listed {
                list: format!("{file}, {list}"),
                id: id.to_owned(),
                name: name.to_owned(),
            }));
        }
    }
    all
}

/// Names of which a list says another place than every other list, each with the list's place.
const MISLISTED: &[(&str, &str)] = &[];

/// How many names of each list are resolved, of how many; and the names that are taken for another
/// place.
#[derive(Default)]
struct Tally {
    lists: BTreeMap<String, (usize, usize)>,
    open: Vec<String>,
    wrong: Vec<String>,
}

impl Tally {
    fn add(&mut self, one: &Listed, text: &str, answer: &Match) {
        let (resolved, all) = self.lists.entry(one.list.clone()).or_default();
        *all += 1;
        match answer.place() {
            Some(place) if place.id == one.id => *resolved += 1,
            Some(_) if MISLISTED.contains(&(text, &one.id)) => *resolved += 1,
            Some(place) => {
                let fault = format!("{}: {text:?} is {}, not {}", one.list, one.id, place.id);
                self.wrong.push(fault);
            }
            None => self.open.push(format!("{}: {} {text:?}", one.list, one.id)),
        }
    }

    fn figures(&self) -> String {
        let line = |(list, (resolved, all)): (&String, &(usize, usize))| {
            format!("{list}: {resolved} of {all}")
        };
        self.lists.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

fn tally(names: &[Listed]) -> Tally {
    let matcher = Matcher::world();
    let column = Column::of(Reading::Names);
    let mut tally = Tally::default();
    for one in names {
        tally.add(one, &one.name, &matcher.find_in(&column, &one.name));
    }
    tally
}

#[test]
fn official_names_are_resolved_and_none_is_taken_for_another_place() {
    let files = ["cldr", "publishers", "i18n-iso-countries"];
    let names: Vec<Listed> = files.into_iter().flat_map(listed).collect();
    assert!(names.len() > 4000, "{} names", names.len());
    let tally = tally(&names);
    assert!(tally.wrong.is_empty(), "{:#?}", tally.wrong);
    for (list, (resolved, all)) in &tally.lists {
        // A list of names that the tables were not made from, with some that are ambiguous.
        let least = if list.starts_with("i18n") { 90 } else { 98 };
        assert!(
            resolved * 100 >= all * least,
            "{list}\n{}\n{:#?}",
            tally.figures(),
            tally.open
        );
    }
}

/// Ways in which sheets write a name, none of which makes another name of it.
fn variations(name: &str) -> Vec<String> {
    let mut all = vec![
        name.to_uppercase(),
        name.to_lowercase(),
        decomposed(name),
        decomposed(name)
            .chars()
            .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter))
            .collect(),
        name.replace(' ', "\u{a0}"),
        name.replace(' ', "  "),
        format!(" {name}\u{200b}"),
        name.replace('\'', "’"),
        name.replace('’', "'"),
        name.replace(" and ", " & "),
        name.replace("Saint ", "St. "),
        name.replace("St. ", "Saint "),
        format!("{name}*"),
        format!("{name} [1]"),
        format!("{name}¹"),
        format!("{name} (a)"),
        format!("\"{name}\""),
        format!("The {name}"),
        format!("{name}, The"),
    ];
    if let Some((before, after)) = name.split_once(", ") {
        all.push(format!("{after} {before}"));
    }
    for joint in [" of the ", " of ", " de ", " du ", " del "] {
        if let Some((before, after)) = name.split_once(joint) {
            all.push(format!("{after}, {before}"));
            all.push(format!("{after} ({before})"));
        }
    }
    all
}

/// A text with the accents of Latin and Cyrillic letters as characters of their own.
fn decomposed(text: &str) -> String {
    const LETTERS: [(&str, char); 9] = [
        ("AÀEÈIÌOÒUÙaàeèiìoòuù", '\u{300}'),
        ("AÁEÉIÍOÓUÚYÝaáeéiíoóuúyý", '\u{301}'),
        ("AÂEÊIÎOÔUÛaâeêiîoôuû", '\u{302}'),
        ("AÃOÕNÑaãoõnñ", '\u{303}'),
        ("AÄEËIÏOÖUÜaäeëiïoöuüЕЁеёІЇії", '\u{308}'),
        ("AÅaå", '\u{30a}'),
        ("CÇcç", '\u{327}'),
        ("SŠZŽCČsšzžcč", '\u{30c}'),
        ("ИЙий", '\u{306}'),
    ];
    let mut whole = String::new();
    for letter in text.chars() {
        let found = LETTERS.iter().find_map(|(pairs, mark)| {
            let pairs: Vec<char> = pairs.chars().collect();
            let pair = pairs.chunks(2).find(|pair| pair[1] == letter)?;
            Some([pair[0], *mark])
        });
        match found {
            Some(letters) => whole.extend(letters),
            None => whole.push(letter),
        }
    }
    whole
}

#[test]
fn no_variation_of_a_name_is_taken_for_another_place() {
    let matcher = Matcher::world();
    let column = Column::of(Reading::Names);
    let files = ["cldr", "publishers", "i18n-iso-countries"];
    let (mut all, mut resolved) = (0, 0);
    let (mut wrong, mut lost) = (Vec::new(), Vec::new());
    for (i, one) in files.into_iter().flat_map(listed).enumerate() {
        let whole = matcher.find_in(&column, &one.name);
        // Each name is written in a quarter of the ways, the next name in the next quarter.
        for text in variations(&one.name).into_iter().skip(i % 4).step_by(4) {
            let answer = matcher.find_in(&column, &text);
            all += 1;
            match (whole.place(), answer.place()) {
                (_, Some(place)) if place.id == one.id => resolved += 1,
                (_, Some(place)) => {
                    wrong.push(format!("{text:?} is {}, not {}", one.id, place.id));
                }
                (Some(_), None) => lost.push(text),
                (None, None) => all -= 1,
            }
        }
    }
    assert!(all > 20_000, "{all}");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(resolved * 100 >= all * 98, "{resolved} of {all}: {lost:#?}");
}

#[test]
fn no_name_of_any_language_is_taken_for_another_place_or_a_code() {
    let matcher = Matcher::world();
    let files = [
        "cldr",
        "publishers",
        "i18n-iso-countries",
        "cldr-other-languages",
    ];
    let mut wrong = Vec::new();
    let mut lists = BTreeSet::new();
    for one in files.into_iter().flat_map(listed) {
        // `AS` are the United States in Indonesian, and American Samoa in ISO.
        let is_code = one.name.len() == 2;
        let found = matcher.find(&one.name).place();
        if let Some(place) = found.filter(|place| place.id != one.id && !is_code) {
            wrong.push(format!("{:?} is {}, not {}", one.name, one.id, place.id));
        }
        lists.insert(one.list);
    }
    assert!(lists.len() > 60, "{lists:?}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn spellings_that_dossiers_may_use_mean_the_same_in_sheets() {
    let matcher = Matcher::world();
    let mut other = Vec::new();
    for (id, spellings) in SPELLINGS {
        for text in *spellings {
            // In a sheet it may be the region, too.
            let is_open = *text == "Micronesia";
            let found = matcher.find(text).place();
            if found.is_none_or(|place| place.id != *id) && !is_open {
                other.push(format!("{text:?} is {id}, not {found:?}"));
            }
        }
    }
    assert!(other.is_empty(), "{other:#?}");
}

/// An answer in short: `=` exact, `~` another spelling, `?` to decide, or the kind of what is no place;
/// with the ids.
fn told(answer: &Match) -> String {
    let ids = |places: &[&Place]| {
        let ids: Vec<&str> = places.iter().map(|place| &*place.id).collect();
        ids.join(" ")
    };
    match answer {
        Match::Exact(place) => format!("={}", place.id),
        Match::OtherSpelling(place, _) => format!("~{}", place.id),
        Match::ToDecide(places, _) => format!("?{}", ids(places)),
        Match::Unknown { kind: None, .. } => "-".to_owned(),
        Match::Unknown {
            kind: Some(kind),
            places,
        } => format!("{} {}", kind.as_str(), ids(places))
            .trim_end()
            .to_owned(),
    }
}

/// Names that look alike, with the answer about each in short: see [`told`].
const ALIKE: &[(&str, &str)] = &[
    // One letter, and another country.
    ("Niger", "=NER"),
    ("Níger", "~NER"),
    ("Nigeria", "=NGA"),
    ("Nigéria", "~NGA"),
    ("Nigerr", "?NER"),
    ("Austria", "=AUT"),
    ("Áustria", "~AUT"),
    ("Australia", "=AUS"),
    ("Austrália", "~AUS"),
    ("Iran", "=IRN"),
    ("Irak", "~IRQ"),
    ("Mali", "=MLI"),
    ("Malí", "~MLI"),
    ("Malta", "=MLT"),
    ("Oman", "=OMN"),
    ("Omán", "~OMN"),
    ("Slovenia", "=SVN"),
    ("Slovensko", "~SVK"),
    ("Slovenija", "~SVN"),
    ("Island", "~ISL"),
    ("Ireland", "=IRL"),
    ("Irlande", "~IRL"),
    ("Mauricio", "~MUS"),
    ("Mauritanie", "~MRT"),
    ("Dominica", "=DMA"),
    ("Dominique", "~DMA"),
    ("Dominicana", "?DOM DMA"),
    ("República Dominicana", "~DOM"),
    ("Republik Dominika", "?DMA DOM"),
    ("Commonwealth of Dominica", "~DMA"),
    // Names that begin alike.
    ("Guinea", "=GIN"),
    ("Guinea-Bissau", "=GNB"),
    ("Guinea Ecuatorial", "~GNQ"),
    ("Papua Nueva Guinea", "~PNG"),
    ("Nueva Guinea", "part IDN PNG"),
    ("Guyana", "=GUY"),
    ("Guyane", "~GUF"),
    ("Guiana", "?GUY GUF"),
    ("Guiana Francesa", "~GUF"),
    ("Samoa", "=WSM"),
    ("American Samoa", "=ASM"),
    ("Samoa (American)", "~ASM"),
    ("Sudan", "=SDN"),
    ("Sudan, South", "~SSD"),
    ("Sudan (former)", "former SDN SSD"),
    ("South Africa", "=ZAF"),
    ("S. Africa", "~ZAF"),
    ("Southern Africa", "aggregate"),
    ("Africa, Southern", "aggregate"),
    ("Central Africa", "aggregate"),
    ("Central African Republic", "=CAF"),
    ("Cyprus", "=CYP"),
    ("Northern Cyprus", "=CYN"),
    ("Somalia", "=SOM"),
    ("Somaliland", "=SOL"),
    ("Jersey", "=JEY"),
    ("New Jersey", "part USA"),
    ("Georgia", "=GEO"),
    ("Georgien", "~GEO"),
    ("South Georgia", "=SGS"),
    ("Georgia (US)", "?GEO USA"),
    ("Georgia, USA", "?GEO USA"),
    ("Atlanta, Georgia", "?GEO"),
    ("Nga", "-"),
    ("Saint Martin (Dutch part)", "~SXM"),
    ("Saint Martin (French part)", "=MAF"),
    ("Macau", "=MAC"),
    // China, and the other one.
    ("China", "=CHN"),
    ("Republic of China", "?TWN CHN"),
    ("République de Chine", "?TWN CHN"),
    ("中华民国", "?TWN CHN"),
    ("China (Taiwan)", "~TWN"),
    ("Taiwan, China", "=TWN"),
    ("China, Hong Kong SAR", "~HKG"),
    // Ambiguous by nature.
    ("Congo", "?COD COG"),
    ("Kongo", "?COD COG"),
    ("Конго", "?COD COG"),
    ("Congo, Rep.", "~COG"),
    ("Congo-Kinshasa", "=COD"),
    ("刚果（金）", "~COD"),
    ("刚果（布）", "~COG"),
    ("Korea", "?KOR PRK"),
    ("Corée", "?KOR PRK"),
    ("Korea (South)", "~KOR"),
    ("Korea, Dem. People's Rep.", "~PRK"),
    ("Micronesia", "?FSM"),
    ("Micronesia, Fed. Sts.", "~FSM"),
    ("Virgin Islands", "?VIR VGB"),
    ("Virgin Islands (British)", "~VGB"),
    ("Virgin Islands, U.S.", "~VIR"),
    ("America", "?USA"),
    // A territory with its state; two places in one cell.
    ("Guadeloupe, France", "~GLP"),
    ("Puerto Rico (US)", "~PRI"),
    ("Aruba (Netherlands)", "~ABW"),
    ("France, Germany", "?FRA DEU"),
    ("Denmark/Sweden", "?DNK SWE"),
    // Former names of the same state.
    ("Burma", "=MMR"),
    ("Swaziland", "=SWZ"),
    ("Zaïre", "~COD"),
    ("Upper Volta", "~BFA"),
    ("Czech Republic", "=CZE"),
    ("FYR Macedonia", "~MKD"),
    // Marks.
    ("Taiwan*", "~TWN"),
    ("Russia [1]", "~RUS"),
    ("Kosovo¹", "~XKX"),
    ("Serbia1,2", "~SRB"),
    ("Turkey (Türkiye)", "~TUR"),
    ("Kosovo (under UNSCR 1244/99)", "~XKX"),
    ("Sudan (1956-2011)", "?SDN"),
    // Typing errors.
    ("Rwnada", "?RWA"),
    ("Congo, De. Rep.", "?COD COG"),
    ("Ira", "?IRN"),
    ("Irã", "~IRN"),
    ("Untied States", "?USA"),
    ("Untied Kingdom", "?GBR"),
    ("Xqzwv", "-"),
    ("", "-"),
    ("—", "-"),
];

#[test]
fn names_that_look_alike_are_told_apart() {
    let matcher = Matcher::world();
    let column = Column::of(Reading::Names);
    let wrong = ALIKE.iter().filter_map(|(text, expected)| {
        let answer = told(&matcher.find_in(&column, text));
        (answer != *expected).then(|| format!("{text:?}: {answer}, not {expected}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Names that are no place, with the answer about them in short: see [`told`].
const NO_PLACES: &[(&str, &[&str])] = &[
    (
        "aggregate",
        &[
            "World",
            "Mundo",
            "Monde",
            "Welt",
            "Mondo",
            "Wereld",
            "Мир",
            "العالم",
            "世界",
            "Africa",
            "África",
            "Afrique",
            "Afrika",
            "Африка",
            "أفريقيا",
            "非洲",
            "European Union",
            "Unión Europea",
            "Union européenne",
            "União Europeia",
            "Europäische Union",
            "Unione europea",
            "Europese Unie",
            "EU",
            "EU27_2020",
            "OECD",
            "OECD - Total",
            "G7",
            "Sub-Saharan Africa",
            "Sub-Saharan Africa (IDA & IBRD countries)",
            "High income",
            "Euro area",
            "NATO",
            "Latin America & Caribbean",
        ],
    ),
    (
        "part GBR",
        &[
            "England",
            "Inglaterra",
            "Angleterre",
            "Engeland",
            "Англия",
            "Scotland",
            "Schottland",
            "Wales",
            "Northern Ireland",
            "Nordirland",
        ],
    ),
    ("part UKR", &["Crimea", "Crimée", "Krim", "Крым"]),
    ("part USA", &["Texas", "California", "District of Columbia"]),
    ("part TZA", &["Zanzibar", "Занзибар"]),
    (
        "former CZE SVK",
        &[
            "Czechoslovakia",
            "Checoslovaquia",
            "Tchécoslovaquie",
            "Tschechoslowakei",
            "Cecoslovacchia",
            "Чехословакия",
        ],
    ),
    (
        "former SRB MNE",
        &["Serbia and Montenegro", "Serbien und Montenegro"],
    ),
    (
        "former DEU",
        &[
            "East Germany",
            "German Democratic Republic",
            "DDR",
            "Allemagne de l'Est",
            "ГДР",
            "West Germany",
        ],
    ),
    (
        "former CUW SXM BES",
        &[
            "Netherlands Antilles",
            "Antillas Neerlandesas",
            "Nederlandse Antillen",
        ],
    ),
];

#[test]
fn groups_parts_and_former_states_are_known_in_ten_languages() {
    let matcher = Matcher::world();
    let column = Column::of(Reading::Names);
    for (expected, texts) in NO_PLACES {
        for text in *texts {
            assert_eq!(told(&matcher.find_in(&column, text)), *expected, "{text}");
        }
    }
    for text in [
        "USSR",
        "URSS",
        "UdSSR",
        "СССР",
        "Soviet Union",
        "Yugoslavia",
        "Jugoslawien",
        "Югославия",
    ] {
        assert!(
            told(&matcher.find_in(&column, text)).starts_with("former "),
            "{text}"
        );
    }
    for text in ["Total", "n/a", "Rest of the world", "Unknown"] {
        assert_eq!(told(&matcher.find_in(&column, text)), "remark", "{text}");
    }
}

#[test]
fn a_code_is_never_that_of_another_list() {
    let matcher = Matcher::world();
    let states = [
        "AL", "AK", "AZ", "AR", "CA", "CO", "DE", "GA", "IN", "PA", "MA", "MD", "ME", "PR",
    ];
    let numbers = ["01", "02", "04", "05", "06", "08", "36", "72"];
    let table: [(&[&str], &[&str]); 4] = [
        (
            &states,
            &[
                "GA=part USA",
                "CA=part USA",
                "DE=part USA",
                "IN=part USA",
                "PR==PRI",
                "XX=-",
            ],
        ),
        (
            &numbers,
            &["36=part USA", "04=part USA", "08=part USA", "72==PRI"],
        ),
        (
            &["AFG", "AUS", "DEU", "BRN", "NLD", "PRT"],
            &[
                "BRN==BRN",
                "GER=?DEU",
                "World=aggregate",
                "WLD=aggregate",
                "Kosovo==XKX",
            ],
        ),
        (
            &["GER", "SUI", "NED", "BRN", "USA"],
            &["BRN==BHR", "GER==DEU", "DEU=?DEU"],
        ),
    ];
    for (column, texts) in table {
        let column = matcher.column(column.iter().copied());
        assert!(column.reading.is_some(), "{column}");
        for one in texts {
            let (text, expected) = one.split_once('=').expect("a text and its answer");
            assert_eq!(
                told(&matcher.find_in(&column, text)),
                expected,
                "{text} in {column}"
            );
        }
    }
}

/// A cell that joins a state and its territory is a row about both. Taken for one of them, the other has no colour.
#[test]
fn two_places_in_one_text_are_never_one() {
    let matcher = Matcher::world();
    let gazetteer = Gazetteer::world();
    let place = |id: &str| gazetteer.place(id).expect("a place");
    let states = [
        "AUS", "CHN", "DNK", "ESP", "FIN", "FRA", "GBR", "NLD", "NOR", "NZL", "USA",
    ]
    .map(place);
    for (state, other) in states
        .iter()
        .flat_map(|state| gazetteer.places().iter().map(move |other| (*state, other)))
    {
        if state == other {
            continue;
        }
        let (id, state, other) = (&*state.id, &state.name, &other.name);
        for text in [
            format!("{state} and {other}"),
            format!("{other} & {state}"),
            format!("{state}/{other}"),
            format!("{state} + {other}"),
            format!("{state} (excluding {other})"),
            format!("{state} incl. {other}"),
        ] {
            // Some lists name China so, and mean it alone.
            let is_right = |found: Option<&Place>| {
                found.is_none_or(|found| found.id == id && text.contains("excluding"))
            };
            assert!(is_right(matcher.find(&text).place()), "{text}");
            assert!(
                is_right(gazetteer.find(&text).place()),
                "{text}, in a dossier"
            );
        }
    }
    for (text, expected) in [
        ("Denmark and Greenland", "?DNK GRL"),
        ("Dänemark und Grönland", "?DNK GRL"),
        ("United States (excluding Puerto Rico)", "?USA PRI"),
        ("Serbia (incl. Kosovo)", "?SRB XKX"),
        ("Congo (X)", "?COD COG"),
        ("Congo-K", "~COD"),
        ("Congo (B)", "~COG"),
        ("Trinidad/Tobago", "~TTO"),
        ("St. Kitts + Nevis", "~KNA"),
        ("Hong Kong, China", "=HKG"),
        ("Guadeloupe, France", "~GLP"),
    ] {
        assert_eq!(told(&matcher.find(text)), expected, "{text}");
    }
}

#[test]
fn a_name_and_the_code_beside_it_confirm_one_another() {
    let matcher = Matcher::world();
    let names = Column::of(Reading::Names);
    let codes = Column::of(Reading::Codes(Vocabulary::Alpha3));
    for (name, code, expected) in [
        ("Congo", "COG", "~COG"),
        ("Rwanda", "RWA", "=RWA"),
        ("Niger", "NGA", "?NER NGA"),
        ("Mystery", "RWA", "~RWA"),
        ("Rwnada", "RWA", "~RWA"),
        ("World", "OWID_WRL", "aggregate"),
        ("Rwanda", "", "=RWA"),
        ("Korea", "FRA", "?FRA"),
    ] {
        let answer = matcher.find_in(&names, name);
        let answer = answer.beside(&matcher.find_in(&codes, code));
        assert_eq!(told(&answer), expected, "{name} {code}");
    }
}

#[test]
fn places_of_a_basemap_are_matched_by_their_own_names_and_codes() {
    let state = |id: &str, name: &str, codes: &[(Vocabulary, &str)]| Place {
        id: id.to_owned(),
        name: name.to_owned(),
        codes: codes
            .iter()
            .map(|(list, code)| (*list, (*code).to_owned()))
            .collect(),
        ..Place::default()
    };
    let own = |code| [(Vocabulary::Own, code)];
    let places = vec![
        state("13", "Georgia", &own("13")),
        state("06", "California", &own("06")),
        state("36", "New York", &own("36")),
        state("11", "District of Columbia", &own("11")),
    ];
    let matcher = Matcher::new(Gazetteer::new(places));
    let column = |texts: &[&str]| matcher.column(texts.iter().copied());
    let names = column(&["Georgia", "California"]);
    assert_eq!(told(&matcher.find_in(&names, "GEORGIA")), "=13");
    assert_eq!(told(&matcher.find_in(&names, "Californa")), "?06");
    assert_eq!(told(&matcher.find_in(&names, "Rwanda")), "-");
    let postal = column(&["GA", "CA", "NY"]);
    assert_eq!(postal.reading, Some(Reading::Codes(Vocabulary::UsPostal)));
    assert_eq!(told(&matcher.find_in(&postal, "GA")), "=13");
    let ids = column(&["13", "6", "36"]);
    assert_eq!(ids.reading, Some(Reading::Codes(Vocabulary::Own)));
    assert_eq!(told(&matcher.find_in(&ids, "06")), "=06");
    assert_eq!(told(&matcher.find_in(&ids, "6")), "~06");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is folded away makes no other place, and nothing makes the matcher fail.
    #[test]
    fn any_text_has_one_answer(text in "(\\PC|[a-zA-Z '.,()&-]){0,30}", at in 0_usize..4000) {
        static NAMES: LazyLock<Vec<Listed>> = LazyLock::new(|| listed("publishers"));
        let matcher = Matcher::world();
        let column = Column::of(Reading::Names);
        let id = |text: &str| matcher.find_in(&column, text).place().map(|place| place.id.clone());
        // The text itself, and the text around a name.
        let name = &NAMES[at % NAMES.len()].name;
        for text in [text.clone(), format!("{name}{text}"), format!("{text} {name}")] {
            let found = id(&text);
            prop_assert_eq!(id(&clean(&text)), found.clone());
            // Marks and case may only lose a place.
            for other in [text.to_uppercase(), format!("{text}*"), format!(" {text}\u{a0}")] {
                let again = id(&other);
                prop_assert!(again.is_none() || found.is_none() || again == found, "{:?} {:?}", text, other);
            }
        }
        matcher.column([&*text, name]);
    }
}

/// Names that are one typing error from the name of another place, with the place that they mean.
const ONE_ERROR_APART: &[(&str, &str)] = &[("Chine", "CHN"), ("Iran", "IRN")];

/// A name with a letter too few, too many, in its neighbour's place or wrong, at each of some letters.
fn misspelt(name: &str, from: usize) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut all = Vec::new();
    for at in (from..letters.len()).step_by(3) {
        let mut few = letters.clone();
        few.remove(at);
        let mut many = letters.clone();
        many.insert(at, letters[at]);
        let mut swapped = letters.clone();
        swapped.swap(at, (at + 1).min(letters.len() - 1));
        let mut wrong = letters.clone();
        wrong[at] = if letters[at] == 'n' { 'q' } else { 'n' };
        all.extend([few, many, swapped, wrong]);
    }
    all.into_iter().map(String::from_iter).collect()
}

#[test]
fn no_typing_error_makes_another_place() {
    let matcher = Matcher::world();
    let column = Column::of(Reading::Names);
    let names = listed("publishers");
    let names = names.iter().filter(|one| one.list.ends_with("World Bank"));
    let (mut all, mut wrong) = (0, Vec::new());
    let (mut offered, mut first) = (0, 0);
    for (i, one) in names.enumerate() {
        for text in misspelt(&one.name, i % 3) {
            all += 1;
            let found = matcher.find_in(&column, &text);
            if let Match::ToDecide(places, Why::Near) = &found {
                offered += 1;
                first += usize::from(places.first().is_some_and(|place| place.id == one.id));
            }
            let found = found.place();
            let other = found.filter(|place| place.id != one.id);
            if let Some(place) =
                other.filter(|place| !ONE_ERROR_APART.contains(&(&text, &place.id)))
            {
                wrong.push(format!("{text:?} for {:?} is {}", one.name, place.id));
            }
        }
    }
    assert!(all > 2_000, "{all}");
    // The place that is meant comes first.
    assert!(offered > 1_000, "{offered}");
    assert!(first * 100 >= offered * 97, "{first} of {offered}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_map_of_states_knows_their_other_names() {
    let state = |postal: &str, name: &str| Place {
        id: postal.to_owned(),
        name: name.to_owned(),
        codes: vec![(Vocabulary::Own, postal.to_owned())],
        ..Place::default()
    };
    let table = text("src/language/matching/us-states.tsv");
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let all = lines.filter_map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        Some(state(columns.first()?, columns.get(2)?))
    });
    let answer = |places: Vec<Place>, text: &str| {
        let matcher = Matcher::new(Gazetteer::new(places));
        let found = matcher.find(text);
        let id = found.place().map_or("", |place| &*place.id).to_owned();
        (id, matches!(found, Match::ToDecide(..)))
    };
    let all: Vec<Place> = all.collect();
    for (text, id) in [
        ("Washington DC", "DC"),
        ("Washington, D.C.", "DC"),
        ("washington d.c", "DC"),
        ("D.C.", "DC"),
        ("Washington", "WA"),
        ("Wash.", "WA"),
        ("Calif.", "CA"),
        ("N.Y.", "NY"),
        ("N. Dak.", "ND"),
        ("W. Va.", "WV"),
        ("La.", "LA"),
        ("Miss", "MS"),
    ] {
        assert_eq!(answer(all.clone(), text), (id.to_owned(), false), "{text}");
    }
    // Of a map without the district, no state near its name is offered.
    let rest: Vec<Place> = all.into_iter().filter(|place| place.id != "DC").collect();
    assert_eq!(answer(rest, "Washington DC"), (String::new(), false));
    // Another map may have a few of these names.
    let others = ["Washington", "Wash"].map(|name| state(name, name));
    assert_eq!(answer(others.to_vec(), "Wash."), ("Wash".to_owned(), false));
    let world = Matcher::world();
    let district = world.find("Washington, D.C.");
    assert!(matches!(
        district,
        Match::Unknown {
            kind: Some(Kind::Part),
            ..
        }
    ));
}
