//! Small sheets, and what is told about each.

/// Sheets, the decisions beside them, and the sentences about them: `=` for what was understood, `?` for what is to
/// be decided, `!` for what is wrong.
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) files: &'static [(&'static str, &'static str)],
    pub(super) decisions: &'static str,
    pub(super) told: &'static [&'static str],
}

pub(super) const CASES: &[Case] = &[
    Case {
        name: "two columns are a map",
        files: &[("tea.csv", "country,stance\nRwanda,Yes\nPeru,No\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "an ambiguous name is asked once with its rows",
        files: &[("tea.csv", "country,stance\nCongo,Yes\nPeru,No\nCongo,No\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"No\" (the sheet stances)",
            "? tea.csv, column A, rows 2, 4: \"Congo\" may be COD (Democratic Republic of the Congo) or COG (Republic of the Congo): the name is ambiguous. Which is it? Write \"Congo\": \"COD\" into \"names\" of the decisions file",
        ],
    },
    Case {
        name: "a decided name is not asked again",
        files: &[("tea.csv", "country,stance\nCongo,Yes\nWorld,No\n")],
        decisions: "{\"names\": {\"Congo\": \"COD\", \"World\": \"-\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\" (the sheet stances)",
            "= tea.csv: left out on purpose: \"World\" (names)",
        ],
    },
    Case {
        name: "an open decision is asked still",
        files: &[("tea.csv", "country,stance\nCongo,Yes\nPeru,No\n")],
        decisions: "{\"names\": {\"Congo\": \"\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"No\" (the sheet stances)",
            "? tea.csv, A2: \"Congo\" may be COD (Democratic Republic of the Congo) or COG (Republic of the Congo): the name is ambiguous. Which is it? Write \"Congo\": \"COD\" into \"names\" of the decisions file",
        ],
    },
    Case {
        name: "decisions that move clear names or that nothing needs are told",
        files: &[("tea.csv", "country,stance\nPeru,Yes\nFrankreich,No\n")],
        decisions: "{\"dateOrder\": \"day-first\", \"headerRow\": 9, \"names\": {\"Peru\": \"FRA\", \"Frankreich\": \"DEU\", \"Chile\": \"CHL\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: no column needs these decisions: dateOrder",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "= tea.csv: decided: \"Peru\" is France (FRA) (names)",
            "= tea.csv: decided: \"Frankreich\" is Germany (DEU) (names)",
            "= tea.csv: no cell has these names, which the decisions file answers: \"Chile\" (names)",
            "! tea.csv: found no row 9, where the header was said to be, expected a row of the sheet, which ends with row 3; looked for the header in all rows",
            "! tea.csv, A2 (place): found \"Peru\", a name or code of Peru (PER), expected that place, and not France (FRA); used what was decided: take it out of \"names\" of the decisions file if it is wrong",
        ],
    },
    Case {
        name: "the header says which codes a column has",
        files: &[("tea.csv", "iso2,stance\nFR,Yes\nES,No\nTP,Yes\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"iso2\" is the place_code, by its name (--column)",
            "= tea.csv, column A: each text is read as: ISO 3166-1 alpha-2 code, which explains 2 of 3 different texts, but not \"TP\" (--codes)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "? tea.csv, A4: \"TP\" may be TLS (Timor-Leste): the withdrawn ISO code of East Timor. Is it? Write \"TP\": \"TLS\" into \"names\" of the decisions file",
        ],
    },
    Case {
        name: "a decision for no place is told",
        files: &[("tea.csv", "country,stance\nCongo,Yes\nPeru,No\n")],
        decisions: "{\"names\": {\"Congo\": \"Kongo\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"No\" (the sheet stances)",
            "? tea.csv, A2: found \"Kongo\", decided for \"Congo\", expected the id or the name of one place, such as COD (Democratic Republic of the Congo) or COG (Republic of the Congo); \"Congo\" may be COD (Democratic Republic of the Congo) or COG (Republic of the Congo): the name is ambiguous. Which is it? Write \"Congo\": \"COD\" into \"names\" of the decisions file",
        ],
    },
    Case {
        name: "a name that nobody knows",
        files: &[("tea.csv", "country,stance\nAtlantis,Yes\nPeru,No\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"No\" (the sheet stances)",
            "? tea.csv, A2: \"Atlantis\" is no place that is known: which is it, or \"-\" to leave it out? Write \"Atlantis\": \"its id or name\" into \"names\" of the decisions file, or \"Atlantis\": \"-\" to leave it out",
        ],
    },
    Case {
        name: "a typing error is asked",
        files: &[("tea.csv", "country,stance\nRwnada,Yes\nPeru,No\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"No\" (the sheet stances)",
            "? tea.csv, A2: \"Rwnada\" may be RWA (Rwanda): no such name, but one that is near. Is it? Write \"Rwnada\": \"RWA\" into \"names\" of the decisions file",
        ],
    },
    Case {
        name: "a group of countries is no place",
        files: &[(
            "tea.csv",
            "country,stance\nWorld,Yes\nPeru,No\nEuropean Union,Yes\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"No\" (the sheet stances)",
            "? tea.csv, A2: \"World\" is a group of countries, and no place of the map: which is it, or \"-\" to leave it out? Write \"World\": \"its id or name\" into \"names\" of the decisions file, or \"World\": \"-\" to leave it out",
            "? tea.csv, A4: \"European Union\" is a group of countries, and no place of the map: which is it, or \"-\" to leave it out? Write \"European Union\": \"its id or name\" into \"names\" of the decisions file, or \"European Union\": \"-\" to leave it out",
        ],
    },
    Case {
        name: "a former state is no place",
        files: &[("tea.csv", "country,stance\nUSSR,Yes\nPeru,No\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"No\" (the sheet stances)",
            "? tea.csv, A2: \"USSR\" is a former state, and no place of the map; it concerns RUS (Russia), UKR (Ukraine), BLR (Belarus) or 12 others: which is it, or \"-\" to leave it out? Write \"USSR\": \"its id or name\" into \"names\" of the decisions file, or \"USSR\": \"-\" to leave it out",
        ],
    },
    Case {
        name: "names in other languages",
        files: &[("tea.csv", "Land,Haltung\nElfenbeinküste,Ja\nPeru,Nein\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"Land\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Haltung\" is the stance, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Ja\", \"Nein\" (the sheet stances)",
            "= tea.csv: other names of places: \"Elfenbeinküste\" is Côte d’Ivoire (CIV; name in German) (names)",
        ],
    },
    Case {
        name: "headers in French",
        files: &[(
            "tea.csv",
            "Pays,Position,Quand,Source\nFrance,Oui,2025-03,Le Monde\nPérou,Non,2025-04,Le Monde\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"Pays\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Position\" is the stance, by its name (--column)",
            "= tea.csv, column C: \"Quand\" is the date, by its name (--column)",
            "= tea.csv, column D: \"Source\" is the source_id, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Oui\", \"Non\" (the sheet stances)",
            "= tea.csv: other names of places: \"Pérou\" is Peru (PER; name in French) (names)",
        ],
    },
    Case {
        name: "headers in Spanish",
        files: &[(
            "tea.csv",
            "País,Postura,Fecha\nPerú,Sí,2025-03\nChile,No,2025-04\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"País\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Postura\" is the stance, by its name (--column)",
            "= tea.csv, column C: \"Fecha\" is the date, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Sí\", \"No\" (the sheet stances)",
            "= tea.csv: other names of places: \"Perú\" is Peru (PER; spelling of \"Peru\") (names)",
        ],
    },
    Case {
        name: "headers in Portuguese",
        files: &[(
            "tea.csv",
            "País,Posição,Data\nBrasil,Sim,2025-03\nChile,Não,2025-04\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"País\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Posição\" is the stance, by its name (--column)",
            "= tea.csv, column C: \"Data\" is the date, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Sim\", \"Não\" (the sheet stances)",
            "= tea.csv: other names of places: \"Brasil\" is Brazil (BRA; another name) (names)",
        ],
    },
    Case {
        name: "headers in Arabic",
        files: &[(
            "tea.csv",
            "البلد,الموقف,التاريخ\nرواندا,نعم,2025-03\nبيرو,لا,2025-04\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"البلد\" is the place, by its name (--column)",
            "= tea.csv, column B: \"الموقف\" is the stance, by its name (--column)",
            "= tea.csv, column C: \"التاريخ\" is the date, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"نعم\", \"لا\" (the sheet stances)",
            "= tea.csv: other names of places: \"رواندا\" is Rwanda (RWA; name in Arabic), \"بيرو\" is Peru (PER; name in Arabic) (names)",
        ],
    },
    Case {
        name: "columns found by their cells",
        files: &[(
            "tea.csv",
            "A,B,C,D\nRwanda,Yes,2025-03-01,https://example.org/a\nPeru,No,2025-03-02,https://example.org/b\nChile,Yes,2025-03-03,https://example.org/a\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"A\" is the place, because its cells look like it (--column)",
            "= tea.csv, column B: \"B\" is the stance, because its cells look like it (--column)",
            "= tea.csv, column C: \"C\" is the date, because its cells look like it (--column)",
            "= tea.csv, column D: \"D\" is the source_url, because its cells look like it (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "no row with names of columns",
        files: &[("tea.csv", "Rwanda,Yes\nPeru,No\nChile,Yes\n")],
        decisions: "",
        told: &[
            "= tea.csv: no row has the names of the columns: the first row is data (--header-row)",
            "= tea.csv, column A: it is the place, because its cells look like it (--column)",
            "= tea.csv, column B: it is the stance, because its cells look like it (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "two columns for one meaning",
        files: &[(
            "tea.csv",
            "country,state,stance\nRwanda,Rwanda,Yes\nPeru,Peru,No\n",
        )],
        decisions: "",
        told: &[
            "? tea.csv: columns A (\"country\") and B (\"state\") may each be the place: which is it? Write \"place\": \"country\" into \"columns\" of the decisions file, or add --column place=\"country\"",
        ],
    },
    Case {
        name: "a column that the editor has named",
        files: &[("tea.csv", "country,state,stance\nRwanda,x,Yes\nPeru,y,No\n")],
        decisions: "{\"columns\": {\"place\": \"country\"}}",
        told: &[
            "= tea.csv: column B (\"state\") is not read: a map has no field for it (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "a decided column that is not there",
        files: &[("tea.csv", "country,stance\nRwanda,Yes\n")],
        decisions: "{\"columns\": {\"place\": \"Land\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\" (the sheet stances)",
            "! tea.csv: found no column \"Land\" for place, expected one of \"country\", \"stance\"; looked for another column",
        ],
    },
    Case {
        name: "unknown columns are told once",
        files: &[(
            "tea.csv",
            "country,stance,population,gdp\nRwanda,Yes,1,2\nPeru,No,3,4\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: columns C (\"population\"), D (\"gdp\") are not read: a map has no fields for them (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "no column with places",
        files: &[("tea.csv", "year,stance\n2025,Yes\n2024,No\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"year\" is the date, by its name (--column)",
            "! tea.csv, rows 2–3: found no place, expected a column with places: name one with --column place=…; left the rows out",
        ],
    },
    Case {
        name: "no column with stances or texts",
        files: &[(
            "tea.csv",
            "country,population\nRwanda,13000000\nPeru,34000000\nChile,19000000\nKenya,55000000\nUganda,48000000\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: column B (\"population\") is not read: a map has no field for it (--column)",
            "! tea.csv: found no column with stances or texts of facts, expected one called stance or text, or one named with --column stance=…; made no facts of its rows",
        ],
    },
    Case {
        name: "rows without a place",
        files: &[("tea.csv", "country,stance\nRwanda,Yes\n,No\n,Yes\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\" (the sheet stances)",
            "! tea.csv, column A, rows 3–4 (place): found no place, expected a place in each row; left the rows out",
        ],
    },
    Case {
        name: "names beside codes",
        files: &[(
            "tea.csv",
            "iso3,country,stance\nRWA,Rwanda,Yes\nPER,Chile,No\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"iso3\" is the place_code, by its name (--column)",
            "= tea.csv, column B: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, B3 (place): found \"Chile\", which is CHL, beside the code PER, expected code and name of one place; took the code",
        ],
    },
    Case {
        name: "codes of US states are no countries",
        files: &[("tea.csv", "code,stance\nGA,Yes\nCA,No\nTX,Yes\nAL,No\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"code\" is the place_code, by its name (--column)",
            "= tea.csv, column A: each text is read as: US postal abbreviation, which explains all 4 different texts (--codes)",
            "! tea.csv, column A (place_code): found states of the USA, expected countries, or `basemap.file` and `basemap.id` in the sheet story: a map of the states; left the rows out",
        ],
    },
    Case {
        name: "codes that two lists have",
        files: &[("tea.csv", "code,stance\nGA,Yes\nCA,No\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"code\" is the place_code, by its name (--column)",
            "? tea.csv, column A: each text may be: ISO 3166-1 alpha-2 code (alpha-2), or US postal abbreviation (us-postal); the column does not decide it: which is it? Write \"codes\": \"alpha-2\" into the decisions file, or add --codes alpha-2",
        ],
    },
    Case {
        name: "codes of a list that the editor has chosen",
        files: &[("tea.csv", "code,stance\nGA,Yes\nCA,No\n")],
        decisions: "{\"codes\": \"alpha-2\"}",
        told: &[
            "= tea.csv, column A: \"code\" is the place_code, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "several places in a cell",
        files: &[(
            "tea.csv",
            "places,stance\nRwanda; Uganda,Yes\n\"Kenya, Chad\",No\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"places\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "rows with one id are one fact",
        files: &[(
            "tea.csv",
            "fact_id,country,stance,text\na,Rwanda,yes,Said yes.\na,Uganda,yes,Said yes.\nb,Peru,no,Said no.\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column B: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
        ],
    },
    Case {
        name: "one id for two facts",
        files: &[(
            "tea.csv",
            "fact_id,country,stance,text\na,Rwanda,yes,Said yes.\na,Peru,no,Said no.\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column B: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
            "! tea.csv, A3 (fact_id): found \"a\", expected an id that no other fact has; called it fact-2",
        ],
    },
    Case {
        name: "an id with a space",
        files: &[(
            "tea.csv",
            "fact_id,country,stance,text\nmy fact,Rwanda,yes,Said yes.\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column B: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! tea.csv, A2 (fact_id): found \"my fact\", expected an id of lower-case letters, digits and single hyphens; kept it",
        ],
    },
    Case {
        name: "order of day and month is asked",
        files: &[(
            "tea.csv",
            "country,stance,date\nRwanda,yes,03/04/2026\nPeru,no,05/06/2026\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
            "? tea.csv, column C, rows 2–3: found \"03/04/2026\" in row 2 and \"05/06/2026\" in row 3, expected an answer whether the day or the month comes first, which no date of the column shows: --date-order day-first or --date-order month-first. Write \"dateOrder\": \"day-first\" into the decisions file, or add --date-order day-first",
        ],
    },
    Case {
        name: "order of day and month is decided",
        files: &[(
            "tea.csv",
            "country,stance,date\nRwanda,yes,03/04/2026\nPeru,no,05/06/2026\n",
        )],
        decisions: "{\"dateOrder\": \"day-first\"}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
        ],
    },
    Case {
        name: "a day that there is not",
        files: &[(
            "tea.csv",
            "country,stance,date\nRwanda,yes,2025-02-30\nPeru,no,2025-02-28\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
            "! tea.csv, C2 (date): found \"2025-02-30\", expected a day that there is: 2025-02 has 28; left the date out",
        ],
    },
    Case {
        name: "dates that are none, in several rows",
        files: &[(
            "tea.csv",
            "country,stance,date\nRwanda,yes,soon\nPeru,no,2025-02-28\nChile,no,later\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
            "! tea.csv, column C, rows 2, 4 (date): found \"soon\" in row 2 and \"later\" in row 4, expected a date such as 2025-05-12, 12 May 2025, 2025-05, 2025, 2025-05~ or 2025-03/2025-05; left the date out",
        ],
    },
    Case {
        name: "a decimal sign is asked",
        files: &[(
            "tea.csv",
            "country,stance,value,measure\nRwanda,yes,\"1,234\",usd\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "? tea.csv, C2: found \"1,234\", expected an answer whether the sign is for thousands or decimals, which no number of the column shows: --decimal . or --decimal ,. Write \"decimal\": \".\" into the decisions file, or add --decimal .",
        ],
    },
    Case {
        name: "a number that is none",
        files: &[(
            "tea.csv",
            "country,stance,value,measure\nRwanda,yes,many,people\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! tea.csv, C2 (value): found \"many\", expected a number in digits, such as 1200, 1,200.5 or 1.200,5; left the number out",
        ],
    },
    Case {
        name: "half a person",
        files: &[(
            "tea.csv",
            "country,stance,value,measure\nRwanda,yes,2.5,people\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, column C: a dot stands before decimals, as row 2 shows: 2.5 (--decimal)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! tea.csv, C2 (value): found \"2.5\", expected a whole number of people; kept it",
        ],
    },
    Case {
        name: "more items than figures",
        files: &[(
            "tea.csv",
            "country,stance,value,measure\nRwanda,yes,2,people; usd\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! tea.csv, D2 (measure): found 2 items, expected 1, one for each number in the column `value`; left the last ones out",
        ],
    },
    Case {
        name: "several figures in a cell",
        files: &[(
            "tea.csv",
            "country,stance,value,measure,act\nRwanda,yes,2; 3,people; usd,offered\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
        ],
    },
    Case {
        name: "a kind of two words",
        files: &[(
            "tea.csv",
            "country,stance,kind\nRwanda,yes,State visit\nPeru,no,vote\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
            "! tea.csv, C2 (kind): found \"State visit\", expected a word of the letters a to z in lower case, such as vote, or several joined by hyphens; kept it",
        ],
    },
    Case {
        name: "an address without its scheme",
        files: &[(
            "tea.csv",
            "country,stance,source_title,url\nRwanda,yes,Report,www.example.org\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, column D: \"url\" is the source_url, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! tea.csv, D2 (source_url): found \"www.example.org\", expected an address that begins with https:// or http://; left the link out",
        ],
    },
    Case {
        name: "one source with two publishers",
        files: &[(
            "tea.csv",
            "country,stance,source_id,source_title,publisher\nRwanda,yes,r,Report,UN\nPeru,no,r,Report,WHO\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, column E: \"publisher\" is the source_publisher, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
            "! tea.csv, E3 (source_publisher): found \"WHO\", expected \"UN\", as source \"r\" has it in tea.csv, E2; kept the first",
        ],
    },
    Case {
        name: "a source that the sheet of sources lacks",
        files: &[
            (
                "facts.csv",
                "country,stance,source_id\nRwanda,yes,un-2\nPeru,no,un\n",
            ),
            (
                "sources.csv",
                "id,title,publisher,published,kind\nun,Record,UN,2025,record\n",
            ),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
            "! facts.csv, C2 (source_id): found \"un-2\", expected the id of a source: un; showed the fact without its source",
        ],
    },
    Case {
        name: "a source by its title",
        files: &[
            (
                "facts.csv",
                "country,stance,source\nRwanda,yes,Record\nPeru,no,un\n",
            ),
            (
                "sources.csv",
                "id,title,publisher,published,kind\nun,Record,UN,2025,record\n",
            ),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv, column C: \"source\" is the source_id, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
        ],
    },
    Case {
        name: "a stance that is not on the scale",
        files: &[
            (
                "facts.csv",
                "country,stance\nRwanda,Agreed\nPeru,Maybe\nChile,Maybe\n",
            ),
            ("stances.csv", "id,label,definition\nyes,Agreed,Said yes.\n"),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: colours were chosen for Agreed (the sheet stances)",
            "! facts.csv, column B, rows 3–4 (stance): found \"Maybe\", expected one of the stances yes; kept the fact without a stance",
        ],
    },
    Case {
        name: "colours that look alike",
        files: &[
            ("facts.csv", "country,stance\nRwanda,yes\nPeru,no\n"),
            (
                "stances.csv",
                "id,label,definition,color,pattern\nyes,Yes,y,#0b5f62,solid\nno,No,n,#0b5f63,dots\n",
            ),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "! stances.csv, D3 (color): found \"#0b5f63\", expected a colour further from that of stance \"yes\": with normal vision they differ by 0, and 15 (CIEDE2000) is the least; showed it as it is",
        ],
    },
    Case {
        name: "more stances than readers can tell apart",
        files: &[(
            "tea.csv",
            "country,stance\nRwanda,value 0\nPeru,value 1\nChile,value 2\nKenya,value 3\nUganda,value 4\nChad,value 5\nMali,value 6\nNiger,value 7\nTogo,value 8\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"value 0\", \"value 1\", \"value 2\", \"value 3\", \"value 4\", \"value 5\", \"value 6\", \"value 7\", \"value 8\" (the sheet stances)",
            "! tea.csv: found 9 different stances, expected at most 8, which readers can tell apart; if the cells are texts of facts, name the column with --column text=…; coloured the others grey",
        ],
    },
    Case {
        name: "a wide sheet",
        files: &[("tea.csv", "country,2022,2023\nRwanda,Yes,No\nPeru,No,\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the columns 2022 to 2023 are dates, and their cells stances: each is a fact of its own (--header-row)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "dates in headers beside a column of stances",
        files: &[(
            "tea.csv",
            "country,stance,2022,2023\nRwanda,Yes,1,2\nPeru,No,3,4\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the columns 2022 to 2023 are dates, and not read, because other columns have stances or dates (--header-row)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "titles above the header",
        files: &[(
            "tea.csv",
            "Positions on tea,\nSource: UN,\ncountry,stance\nRwanda,Yes\nPeru,No\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv: rows 1 to 2 are titles, and not read (--header-row)",
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "formulas, HTML and scripts are texts",
        files: &[(
            "tea.csv",
            "country,stance,text\nRwanda,yes,\"=HYPERLINK(\"\"x\"\")\"\nPeru,no,<script>alert(1)</script>\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\", \"no\" (the sheet stances)",
            "! tea.csv, C3 (text): found \"<script>alert(1)</script>\", expected plain text without tags of HTML; showed it as it is",
        ],
    },
    Case {
        name: "an unknown key of the story",
        files: &[
            ("facts.csv", "country,stance\nRwanda,yes\n"),
            ("story.csv", "key,value\ntitle,Tea\ncolour,red\n"),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! story.csv, A3: found \"colour\", expected one of the keys $schema, id, lang, title, question, deck, alt, asOf, begins, view, display.projection, display.theme, display.lang, timeline.from, timeline.until, version, licence.name, licence.url, mentioned.label, mentioned.short, mentioned.definition, actors.label, actors.short, actors.definition, actors.places, credit, contact, basemap.file, basemap.id, basemap.name, basemap.partOf, basemap.projected, unit.zero, unit.one, unit.two, unit.few, unit.many, unit.other; passed over it",
        ],
    },
    Case {
        name: "a key twice",
        files: &[
            ("facts.csv", "country,stance\nRwanda,yes\n"),
            ("story.csv", "key,value\ntitle,Tea\ntitle,Coffee\n"),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! story.csv, B3: found title twice, also in story.csv, B2, expected each key once; kept the first",
        ],
    },
    Case {
        name: "a story in two languages",
        files: &[
            (
                "facts.csv",
                "country,stance,text,text_es\nRwanda,yes,Said yes.,Dijo que sí.\n",
            ),
            ("story.csv", "key,value,value_es\nlang,en,\ntitle,Tea,Té\n"),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
        ],
    },
    Case {
        name: "a note on a place twice",
        files: &[
            ("facts.csv", "country,stance\nRwanda,yes\n"),
            ("places.csv", "place,role\nRwanda,drinks\nRWA,sells\n"),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! places.csv, A3 (place): found a second row for RWA, expected one row for each place; kept the first",
        ],
    },
    Case {
        name: "a role for one place in two rows",
        files: &[(
            "tea.csv",
            "country,stance,role\nRwanda,yes,drinks\nRwanda,yes,sells\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! tea.csv, C3 (role): found \"sells\", expected one role for RWA: \"drinks\" is in tea.csv, C2; kept the first",
        ],
    },
    Case {
        name: "sheets that are for people, and others",
        files: &[
            ("budget.csv", "x,y\n1,2\n"),
            ("facts.csv", "country,stance\nRwanda,yes\n"),
            ("notes.csv", "a,b\n1,2\n"),
        ],
        decisions: "",
        told: &[
            "= notes.csv: not read, because it is for people only",
            "= budget.csv: not read, because its name is none of story, facts, stances, sources, places, marks, events, takeaways, totals, corrections, annotations",
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
        ],
    },
    Case {
        name: "two sheets that may hold the facts",
        files: &[
            ("north.csv", "country,stance\nRwanda,yes\n"),
            ("south.csv", "country,stance\nPeru,no\n"),
        ],
        decisions: "",
        told: &[
            "! north.csv: found 2 sheets that may hold the facts: \"north\", \"south\", expected one with the name \"facts\"; read none of them",
        ],
    },
    Case {
        name: "a takeaway that leads nowhere",
        files: &[
            (
                "facts.csv",
                "fact_id,country,stance,text\na,Rwanda,yes,Said yes.\n",
            ),
            (
                "takeaways.csv",
                "text\n\"[One](?stance=maybe) said yes.\"\n",
            ),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column B: \"country\" is the place, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! takeaways.csv, A2 (text): found \"?stance=maybe\", expected stances by id, separated by commas: yes, mentioned; showed the words without a link",
        ],
    },
    Case {
        name: "a decision that is unknown",
        files: &[("tea.csv", "country,stance\nRwanda,yes\n")],
        decisions: "{\"dateOrder\": \"dmy\", \"colour\": \"red\"}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! decisions.json: found \"dateOrder\": \"dmy\", expected \"day-first\" or \"month-first\"; passed over it",
            "! decisions.json: found \"colour\": \"red\", expected one of the keys columns, codes, encoding, delimiter, quote, headerRow, dateOrder, century, firstOfMonth, epoch, decimal, names; passed over it",
        ],
    },
    Case {
        name: "an empty file",
        files: &[("tea.csv", "")],
        decisions: "",
        told: &["! tea.csv: found nothing, expected rows of cells; read no table"],
    },
    Case {
        name: "a header alone",
        files: &[("tea.csv", "country,stance\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "! tea.csv: found no row with a fact, expected a place and a stance or a text in at least one row; made no map",
        ],
    },
    Case {
        name: "rows without a stance and a text",
        files: &[("tea.csv", "country,stance\nRwanda,yes\nPeru,\nChile,\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
        ],
    },
    Case {
        name: "a fact that disputes none",
        files: &[(
            "tea.csv",
            "fact_id,country,stance,text,disputes\na,Rwanda,yes,Said yes.,z\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column B: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! tea.csv, E2 (disputes): found \"z\", expected the id of another fact; passed over the dispute",
        ],
    },
    Case {
        name: "a date after the end",
        files: &[
            ("facts.csv", "country,stance,date\nRwanda,yes,2026-05\n"),
            ("story.csv", "key,value\nasOf,2025-12-31\n"),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"yes\" (the sheet stances)",
            "! facts.csv, C2 (date): found \"2026-05\", expected a date that began by 2025-12-31, the day of `asOf`; counted it from 2025-12-31",
        ],
    },
];
