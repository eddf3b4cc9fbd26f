//! Sheets whose rows and columns may mean two things, and what is told about each.

use super::cases::Case;

pub(super) const MEANINGS: &[Case] = &[
    Case {
        name: "rows of one place without a date",
        files: &[(
            "tea.csv",
            "country,stance\nRwanda,Yes\nPeru,No\nRwanda,No\nChile,Yes\nChile,No\nChile,Yes\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, column B, rows 2, 4, 6–7 (stance): found \"Yes\" in row 2 and \"No\" in row 4 for Rwanda, both without a date, expected one stance for a place on one date: fill in the dates, of which the latest counts, or the columns fact_id and disputes if sources disagree; counted the last one",
        ],
    },
    Case {
        name: "rows of one place on one date",
        files: &[(
            "tea.csv",
            "fact_id,country,stance,date,disputes\na,Rwanda,Yes,2025-03,\nb,Peru; Chile,No,2025-03,\nc,Rwanda,No,2025-03,\nd,Peru,Yes,2025-03,b\ne,Kenya,No,2025-03,\nf,Kenya,Yes,2025-03-02,\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column B: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, column C, rows 2, 4 (stance): found \"Yes\" in row 2 and \"No\" in row 4 for Rwanda, both on 2025-03, expected one stance for a place on one date: fill in the dates, of which the latest counts, or the columns fact_id and disputes if sources disagree; counted the last one",
            "! tea.csv, column C, rows 6–7 (stance): found \"Yes\" in row 7 and \"No\" in row 6 for Kenya, on 2025-03-02 and 2025-03, which overlap, expected dates that show which came last, or the columns fact_id and disputes if sources disagree; counted \"No\" in row 6, whose date ends later",
        ],
    },
    Case {
        name: "remarks beside columns of dates are no stances",
        files: &[(
            "tea.csv",
            "country,2022,2023,Comments\nRwanda,Yes,No,checked\nPeru,No,No,\nChile,Yes,Yes,checked\nKenya,Yes,No,see mail\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the columns 2022 to 2023 are dates, and their cells stances: each is a fact of its own (--header-row)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "? tea.csv: column D (\"Comments\") may be the text, which readers see: is it? If it is for yourself, choose \"-\". Write \"text\": \"Comments\" into \"columns\" of the decisions file, or add --column text=\"Comments\"",
        ],
    },
    Case {
        name: "codes that are not known beside names that are",
        files: &[(
            "tea.csv",
            "Entity,Code,Year,Stance\nPeru,PER,2015,Yes\nKosovo,OWID_KOS,2015,No\nWorld,OWID_WRL,2015,Yes\nChile,CHL,2015,No\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"Entity\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Code\" is the place_code, by its name (--column)",
            "= tea.csv, column C: \"Year\" is the date, by its name (--column)",
            "= tea.csv, column B: the names are read beside codes that are not known: \"OWID_KOS\", \"OWID_WRL\" (names)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "? tea.csv, A4: \"World\" is a group of countries, and no place of the map: which is it, or \"-\" to leave it out? Write \"World\": \"its id or name\" into \"names\" of the decisions file, or \"World\": \"-\" to leave it out",
        ],
    },
    Case {
        name: "a code of a group of countries beside its name",
        files: &[(
            "tea.csv",
            "Country Name,Country Code,Stance\nPeru,PER,Yes\nAfrica Eastern and Southern,AFE,No\nChile,CHL,No\n",
        )],
        decisions: "{\"names\": {\"Africa Eastern and Southern\": \"-\"}}",
        told: &[
            "= tea.csv, column A: \"Country Name\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Country Code\" is the place_code, by its name (--column)",
            "= tea.csv, column B: the names are read beside codes that are not known: \"AFE\" (names)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "= tea.csv: left out on purpose: \"Africa Eastern and Southern\" (names)",
        ],
    },
    Case {
        name: "numbers in the place of stances",
        files: &[(
            "tea.csv",
            "country,stance\nPeru,19.0\nChile,\"1,240.5\"\nKenya,27%\nRwanda,61.25\nMali,3\nTogo,4\nChad,5\nNiger,6\nBenin,7\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"19.0\", \"1,240.5\", \"27%\", \"61.25\", \"3\", \"4\", \"5\", \"6\", \"7\" (the sheet stances)",
            "! tea.csv: found 9 different stances, expected at most 8, which readers can tell apart; write the group of each number, such as \"under 20\"; coloured the others grey",
        ],
    },
    Case {
        name: "remarks that are for the editor alone",
        files: &[(
            "tea.csv",
            "country,stance,Notes\nRwanda,Yes,checked\nPeru,No,\n",
        )],
        decisions: "{\"columns\": {\"text\": \"-\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: column C (\"Notes\") is not read: a map has no field for it (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "remarks beside texts",
        files: &[(
            "tea.csv",
            "country,stance,text,Notes\nRwanda,Yes,Said yes.,checked\nPeru,No,Said no.,\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: column D (\"Notes\") is not read: a map has no field for it (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "another column of words beside columns of dates",
        files: &[(
            "tea.csv",
            "country,2022,2023,Group\nRwanda,Yes,No,a\nPeru,No,No,b\nChile,Yes,Yes,a\nKenya,Yes,No,b\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: column D (\"Group\") is not read: a map has no field for it (--column)",
            "= tea.csv: the columns 2022 to 2023 are dates, and their cells stances: each is a fact of its own (--header-row)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "a title as wide as half of the table",
        files: &[(
            "tea.csv",
            "Answers,2025\n\ncountry,stance,date\nRwanda,Yes,2025-03\nPeru,No,2025-04\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv: row 1 is a title, and not read (--header-row)",
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "titles and remarks above the header",
        files: &[(
            "tea.csv",
            "Answers,\nSource: UN,2025\ncountry,stance,text,date\nRwanda,Yes,,\nPeru,No,,\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv: rows 1 to 2 are titles, and not read (--header-row)",
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "rows that are wider than the header below a title",
        files: &[(
            "tea.csv",
            "Answers\ncountry,stance\nRwanda,Yes,x\nPeru,No\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv: row 1 is a title, and not read (--header-row)",
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: column C (such as \"x\") is not read: it has no name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, row 3: found 3 cells, expected 2 cells, as in row 2; kept the cells, which are in columns without a name",
        ],
    },
    Case {
        name: "a header in two languages",
        files: &[(
            "tea.csv",
            "Land;Position;Datum;Quelle\nCountry;Stance;Date;Source\nPeru;Ja;2025-05-12;Die Zeit\nRuanda;Nein;2025-06;Die Zeit\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv: rows 1 to 2 are the header (--header-row)",
            "= tea.csv, column A: \"Land\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Position\" is the stance, by its name (--column)",
            "= tea.csv, column C: \"Datum\" is the date, by its name (--column)",
            "= tea.csv, column D: \"Quelle\" is the source_id, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Ja\", \"Nein\" (the sheet stances)",
            "= tea.csv: other names of places: \"Ruanda\" is Rwanda (RWA; another name) (names)",
        ],
    },
    Case {
        name: "a header of merged cells",
        files: &[(
            "tea.csv",
            "Location,Answer,,\n,,When,Who\nPeru,Yes,2025-05-12,the minister\nRwanda,No,2025-05-13,the court\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv: rows 1 to 2 are the header (--header-row)",
            "= tea.csv, column A: \"Location\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Answer\" is the stance, by its name (--column)",
            "= tea.csv, column C: \"When\" is the date, by its name (--column)",
            "= tea.csv: column D (\"Who\") is not read: a map has no field for it (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "groups of columns above the header",
        files: &[(
            "tea.csv",
            "country,What is known,\n,stance,date\nPeru,Yes,2025-05-12\nRwanda,No,2025-05-13\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv: rows 1 to 2 are the header (--header-row)",
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "a first row of data without a place is no header",
        files: &[(
            "tea.csv",
            "country,stance,date,\n,Yes,2025,a note\nPeru,No,2025-05-12,\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: column D (such as \"a note\") is not read: it has no name (--column)",
            "= tea.csv: the stances are the values of the column: \"No\" (the sheet stances)",
            "! tea.csv, A2 (place): found no place, expected a place in each row; left the rows out",
        ],
    },
    Case {
        name: "signs for no stance",
        files: &[(
            "tea.csv",
            "country,stance\nPeru,Yes\nChile,n/a\nRwanda,–\nKenya,No\nGhana,?\nTogo,N/A\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, column B, rows 3–4, 6–7: read as no stance: \"?\", \"N/A\", \"n/a\", \"–\" (the sheet stances)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "a sign that is a stance of its sheet",
        files: &[
            ("facts.csv", "country,stance\nPeru,Yes\nChile,?\nKenya,-\n"),
            ("stances.csv", "id,label\nyes,Yes\nopen,?\n"),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv, B4: read as no stance: \"-\" (the sheet stances)",
            "= facts.csv: colours were chosen for Yes, ? (the sheet stances)",
        ],
    },
    Case {
        name: "a minus beside a plus",
        files: &[("tea.csv", "country,stance\nPeru,+\nChile,-\nKenya,…\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, B4: read as no stance: \"…\" (the sheet stances)",
            "= tea.csv: the stances are the values of the column: \"+\", \"-\" (the sheet stances)",
        ],
    },
    Case {
        name: "signs for no stance in columns of dates",
        files: &[(
            "tea.csv",
            "country,2022,2023\nPeru,Yes,-\nChile,No,Yes\nKenya,n/a,No\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the columns 2022 to 2023 are dates, and their cells stances: each is a fact of its own (--header-row)",
            "= tea.csv, rows 2, 4: read as no stance: \"-\", \"n/a\" (the sheet stances)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "the first letter of a stance",
        files: &[(
            "tea.csv",
            "country,stance\nPeru,Yes\nChile,Y\nKenya,Yes\nGhana,No\nTogo,N\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"Y\", \"No\", \"N\" (the sheet stances)",
            "! tea.csv, column B, rows 3, 6 (stance): found \"Y\" beside \"Yes\", expected one word for a stance; if both are meant, a sheet stances with both; made it a stance of its own",
        ],
    },
    Case {
        name: "grades beside a word",
        files: &[("tea.csv", "country,stance\nPeru,A\nChile,B\nKenya,Absent\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"A\", \"B\", \"Absent\" (the sheet stances)",
        ],
    },
    Case {
        name: "a number without a measure",
        files: &[("tea.csv", "country,stance,value\nPeru,Yes,50\nChile,No,\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, C2 (value): found a number without a measure, expected its measure in the column measure, such as people or usd; showed the bare number",
        ],
    },
    Case {
        name: "a line break within a name",
        files: &[(
            "tea.csv",
            "Land,Haltung\n\"Bel\ngien\",Ja\n\"Costa\nRica\",Nein\n\"Peru\nChile\",Ja\n\"Atlan\ntis\",Ja\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"Land\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Haltung\" is the stance, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Ja\", \"Nein\" (the sheet stances)",
            "? tea.csv, A2: \"Bel gien\" may be BEL (Belgium): no such name, but one that is near. Is it? Write \"Bel gien\": \"BEL\" into \"names\" of the decisions file",
            "? tea.csv, A5: \"Atlan tis\" is no place that is known: which is it, or \"-\" to leave it out? Write \"Atlan tis\": \"its id or name\" into \"names\" of the decisions file, or \"Atlan tis\": \"-\" to leave it out",
        ],
    },
    Case {
        name: "ranges of pages",
        files: &[(
            "tea.csv",
            "country,stance,pages\nPeru,Yes,3–4\nChile,No,12–40\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, C3 (pages): found \"12–40\", expected a whole number from 1 on, or a column locator for passages in words, such as 12–40; left it out",
        ],
    },
    Case {
        name: "a day that does not exist beside one that may be two",
        files: &[(
            "tea.csv",
            "country,stance,date\nPeru,Yes,31.04.2026\nChile,No,03/04/2026\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "? tea.csv, C3: found \"03/04/2026\", expected an answer whether the day or the month comes first, which no date of the column shows: --date-order day-first or --date-order month-first. Write \"dateOrder\": \"day-first\" into the decisions file, or add --date-order day-first",
            "! tea.csv, C2 (date): found \"31.04.2026\", expected a day that there is: 2026-04 has 30; left the date out",
        ],
    },
    Case {
        name: "sources in French",
        files: &[
            (
                "facts.csv",
                "pays,position,source\nPérou,Oui,a\nChili,Non,a\n",
            ),
            (
                "sources.csv",
                "id,titre,éditeur,date de publication,url\na,Le thé,Le Monde,2025-05,https://example.org/\n",
            ),
        ],
        decisions: "",
        told: &[
            "= sources.csv, column B: \"titre\" is the title, by its name (--column)",
            "= sources.csv, column C: \"éditeur\" is the publisher, by its name (--column)",
            "= sources.csv, column D: \"date de publication\" is the published, by its name (--column)",
            "= facts.csv, column A: \"pays\" is the place, by its name (--column)",
            "= facts.csv, column B: \"position\" is the stance, by its name (--column)",
            "= facts.csv, column C: \"source\" is the source_id, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"Oui\", \"Non\" (the sheet stances)",
            "= facts.csv: other names of places: \"Pérou\" is Peru (PER; name in French), \"Chili\" is Chile (CHL; name in French) (names)",
        ],
    },
    Case {
        name: "a name in Japanese",
        files: &[("tea.csv", "country,stance\n日本,Yes\nPeru,No\n")],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "= tea.csv: other names of places: \"日本\" is Japan (JPN; name in Japanese) (names)",
        ],
    },
    Case {
        name: "two columns of one name",
        files: &[(
            "tea.csv",
            "country,stance,stance\nRwanda,Yes,No\nPeru,No,No\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "? tea.csv: columns B (\"stance\") and C (\"stance\") may each be the stance: which is it? Write \"stance\": \"B\" into \"columns\" of the decisions file, or add --column stance=\"B\"",
        ],
    },
    Case {
        name: "the second of two columns of one name",
        files: &[(
            "tea.csv",
            "country,stance,stance\nRwanda,Yes,No\nPeru,No,No\n",
        )],
        decisions: "{\"columns\": {\"stance\": \"C\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: column B (\"stance\") is not read: a map has no field for it (--column)",
            "= tea.csv: the stances are the values of the column: \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "a decision that names two columns",
        files: &[("tea.csv", "country,x,x\nRwanda,Yes,1\nPeru,No,2\n")],
        decisions: "{\"columns\": {\"stance\": \"x\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, column B: \"x\" is the stance, because its cells look like it (--column)",
            "= tea.csv: column C (\"x\") is not read: a map has no field for it (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv: found 2 columns \"x\" for stance, expected the letter of one of them: B or C; looked for another column",
        ],
    },
    Case {
        name: "a stance that is misspelt",
        files: &[(
            "tea.csv",
            "country,stance\nRwanda,Yes\nPeru,No\nChile,yes \nKenya,Ye\nUganda,YES\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\", \"Ye\" (the sheet stances)",
            "! tea.csv, B5 (stance): found \"Ye\" once, expected \"Yes\", as in 3 rows; if both are meant, a sheet stances with both; made it a stance of its own",
        ],
    },
    Case {
        name: "stances that are near and both meant",
        files: &[
            (
                "facts.csv",
                "country,stance\nRwanda,Agreed\nPeru,Agred\nChile,Agreed\n",
            ),
            ("stances.csv", "id,label\nagreed,Agreed\nagred,Agred\n"),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: colours were chosen for Agreed, Agred (the sheet stances)",
        ],
    },
    Case {
        name: "a date in another century",
        files: &[(
            "tea.csv",
            "country,stance,date\nRwanda,Yes,1404-03-02\nPeru,No,2026-04-25\nChile,Yes,2026-04-03\nKenya,No,2027-03-01\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, column C: dates far from the others, which are from 2026 to 2027: 1404-03-02 in row 2",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "both orders of day and month",
        files: &[(
            "tea.csv",
            "country,stance,date\nRwanda,Yes,13/04/2026\nPeru,No,04/25/2026\nChile,Yes,03/04/2026\nKenya,No,14/04/2026\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "? tea.csv, column C, rows 3–4: found both orders of day and month: the day first in rows 2, 5 (13/04/2026), the month first in row 3 (04/25/2026), either in row 4 (03/04/2026), expected one order in all rows, or an answer for the dates that may be either: --date-order day-first or --date-order month-first. Write \"dateOrder\": \"day-first\" into the decisions file, or add --date-order day-first",
        ],
    },
    Case {
        name: "both orders of day and month, with the order of the others",
        files: &[(
            "tea.csv",
            "country,stance,date\nRwanda,Yes,13/04/2026\nPeru,No,04/25/2026\nChile,Yes,03/04/2026\n",
        )],
        decisions: "{\"dateOrder\": \"day-first\"}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, C3 (date): found \"04/25/2026\", expected day and month in the order of the column; read it in the only way that the calendar allows",
        ],
    },
    Case {
        name: "a number is quoted as its cell shows it",
        files: &[(
            "tea.csv",
            "country,stance,value,measure\nRwanda,Yes,\"1,5\",people\nPeru,No,\"2,5\",people\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, column C: a comma stands before decimals, as row 2 shows: 1,5 (--decimal)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, column C, rows 2–3 (value): found \"1,5\", expected a whole number of people; kept it",
        ],
    },
    Case {
        name: "patterns that nobody knows are no twins",
        files: &[
            ("facts.csv", "country,stance\nRwanda,ja\nPeru,nein\n"),
            (
                "stances.csv",
                "id,label,color,Muster\nja,Ja,#0b5f62,punkte\nnein,Nein,#b8412a,striche\n",
            ),
        ],
        decisions: "",
        told: &[
            "= stances.csv, column D: \"Muster\" is the pattern, by its name (--column)",
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "! stances.csv, column D, rows 2–3 (pattern): found \"punkte\", expected one of \"solid\", \"diagonal\", \"backdiagonal\", \"horizontal\", \"vertical\", \"cross\", \"grid\", \"dots\"; used no pattern",
        ],
    },
    Case {
        name: "headers of publishers, codes and units in German",
        files: &[(
            "tea.csv",
            "Land;Kürzel;Haltung;Stand;Anzahl;Maßeinheit;Beleg;Verlag;Fundstelle\nRuanda;RWA;Ja;2025-03;5;tassen;Bericht;UN;S. 3\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"Land\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Kürzel\" is the place_code, by its name (--column)",
            "= tea.csv, column C: \"Haltung\" is the stance, by its name (--column)",
            "= tea.csv, column D: \"Stand\" is the date, by its name (--column)",
            "= tea.csv, column E: \"Anzahl\" is the value, by its name (--column)",
            "= tea.csv, column F: \"Maßeinheit\" is the measure, by its name (--column)",
            "= tea.csv, column G: \"Beleg\" is the source_id, by its name (--column)",
            "= tea.csv, column H: \"Verlag\" is the source_publisher, by its name (--column)",
            "= tea.csv, column I: \"Fundstelle\" is the locator, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Ja\" (the sheet stances)",
        ],
    },
    Case {
        name: "headers in Italian",
        files: &[(
            "tea.csv",
            "Paese,Risposta,Data,Fonte,Editore,Pagina\nItalia,Sì,2025-03,Rapporto,ONU,3\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"Paese\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Risposta\" is the stance, by its name (--column)",
            "= tea.csv, column C: \"Data\" is the date, by its name (--column)",
            "= tea.csv, column D: \"Fonte\" is the source_id, by its name (--column)",
            "= tea.csv, column E: \"Editore\" is the source_publisher, by its name (--column)",
            "= tea.csv, column F: \"Pagina\" is the pages, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Sì\" (the sheet stances)",
            "= tea.csv: other names of places: \"Italia\" is Italy (ITA; name in Spanish) (names)",
        ],
    },
    Case {
        name: "a long text is told in part",
        files: &[(
            "tea.csv",
            "country,stance\nA country whose name is so long that nobody would ever read all of it in a message of a program,Yes\nPeru,No\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"No\" (the sheet stances)",
            "? tea.csv, A2: \"A country whose name is so long that nobody would ever read all of it in a messa…\" is no place that is known: which is it, or \"-\" to leave it out? Write \"A country whose name is so long that nobody would ever read all of it in a message of a program\": \"its id or name\" into \"names\" of the decisions file, or \"A country whose name is so long that nobody would ever read all of it in a message of a program\": \"-\" to leave it out",
        ],
    },
    Case {
        name: "quarters and months as headers",
        files: &[(
            "tea.csv",
            "country,Q1 2024,May 2024\nPeru,Yes,No\nChile,N\u{ad}o,Yes\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the columns Q1 2024 (2024-01/2024-03) to May 2024 (2024-05) are dates, and their cells stances: each is a fact of its own (--header-row)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "headers that may be two dates each",
        files: &[(
            "tea.csv",
            "country,03/04/2026,05/06/2026\nPeru,Yes,No\nChile,No,Yes\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the columns 03/04/2026 to 05/06/2026 are dates, and their cells stances: each is a fact of its own (--header-row)",
            "? tea.csv, row 1: found \"03/04/2026\", \"05/06/2026\", expected an answer whether the day or the month comes first, which no date of the column shows: --date-order day-first or --date-order month-first. Write \"dateOrder\": \"day-first\" into the decisions file, or add --date-order day-first",
        ],
    },
    Case {
        name: "headers that may be two dates each, decided",
        files: &[(
            "tea.csv",
            "country,03/04/2026,05/06/2026\nPeru,Yes,No\nChile,No,Yes\n",
        )],
        decisions: r#"{"dateOrder": "day-first"}"#,
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the columns 03/04/2026 (2026-04-03) to 05/06/2026 (2026-06-05) are dates, and their cells stances: each is a fact of its own (--header-row)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "dates that overlap",
        files: &[(
            "tea.csv",
            "country,stance,date\nPeru,Yes,2025-01-15\nPeru,No,2025-01\nChile,No,2025-02\nChile,Yes,2025-03\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, column B, rows 2–3 (stance): found \"Yes\" in row 2 and \"No\" in row 3 for Peru, on 2025-01-15 and 2025-01, which overlap, expected dates that show which came last, or the columns fact_id and disputes if sources disagree; counted \"No\" in row 3, whose date ends later",
        ],
    },
    Case {
        name: "percentages and their measures",
        files: &[(
            "tea.csv",
            "country,stance,value,measure\nPeru,Yes,50 %,people\nChile,No,100%,people\nKenya,Yes,12.5 %,\nTogo,Yes,20 %,percent\nMali,No,30,percent\nChad,No,40,%\nBenin,No,10 %; 5,%; people\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, column C: a dot stands before decimals, as row 4 shows: 12.5 % (--decimal)",
            "= tea.csv, C4: numbers with the sign % and without a measure have the measure percent (the column measure)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, column C, rows 2–3 (value): found \"50 %\" with the measure \"people\", expected the measure percent, or the number without the sign %; left the number out",
            "! tea.csv, column C, rows 6–7 (value): found 30 without the sign %, beside \"50 %\", expected the sign % in all numbers of the measure percent, or in none; read them as percentages, too",
        ],
    },
    Case {
        name: "percentages without a column of measures",
        files: &[(
            "tea.csv",
            "country,stance,value\nPeru,Yes,60 %\nChile,No,70%\nKenya,No,5\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, column C, rows 2–3: numbers with the sign % and without a measure have the measure percent (the column measure)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, C4 (value): found a number without a measure, expected its measure in the column measure, such as people or usd; showed the bare number",
        ],
    },
    Case {
        name: "errors and words of programs for empty cells",
        files: &[(
            "tea.csv",
            "country,stance,date,value,measure,text\nPeru,Yes,#N/A,#DIV/0!,people,Said yes.\nChile,#REF!,2025-03,NULL,people,A text.\nNULL,No,NaN,n/a,people,A text.\n#N/A,No,2025-04,5,people,A text.\nKenya,NaN,TBD,6,people,NaN\nTogo,None,2025-05,7,people,TBD\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, A4: read as no place: \"NULL\"",
            "= tea.csv, column C: cells such as NaN in row 4 say that there is no date",
            "= tea.csv, column D, rows 3–4: read as no number: \"NULL\", \"n/a\"",
            "= tea.csv, F6: read as an empty cell: \"NaN\"",
            "= tea.csv, B6: read as no stance: \"NaN\" (the sheet stances)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"None\" (the sheet stances)",
            "= tea.csv: \"None\" is a stance as well; if it means that there is none, empty these cells (the sheet stances)",
            "! tea.csv, A5: found \"#N/A\", expected a value: the formula of the cell fails; took the cell as empty",
            "! tea.csv, B3: found \"#REF!\", expected a value: the formula of the cell fails; took the cell as empty",
            "! tea.csv, C2: found \"#N/A\", expected a value: the formula of the cell fails; took the cell as empty",
            "! tea.csv, D2: found \"#DIV/0!\", expected a value: the formula of the cell fails; took the cell as empty",
            "! tea.csv, column A, rows 4–5 (place): found no place, expected a place in each row; left the rows out",
        ],
    },
    Case {
        name: "letters of another alphabet",
        files: &[(
            "tea.csv",
            "country,stance\nPeru,No\nChile,Νo\nKenya,Yes\nTogo,Y\u{feff}es\nMali,\u{202e}seY\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"No\", \"Νo\", \"Yes\", \"seY\" (the sheet stances)",
            "! tea.csv, B6: found \"\\u{202e}seY\", expected text without signs that turn its direction and are not closed; left these signs out",
            "! tea.csv, B5: found \"Y\\u{feff}es\", expected text without the sign U+FEFF, which marks the beginning of a file; left the sign out",
            "! tea.csv, B3 (stance): found \"Νo\", in which \"Ν\" is Greek and \"o\" Latin, expected letters of one alphabet in a word; made it a stance of its own",
        ],
    },
    Case {
        name: "a weekday of another day",
        files: &[(
            "tea.csv",
            "country,stance,date\nPeru,No,\"Tuesday, 3 Mar 2025\"\nChile,No,\"Mon, 3 Mar 2025\"\nKenya,Yes,lunes 3 de marzo de 2025\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, C2 (date): found \"Tuesday, 3 Mar 2025\", expected the day of the week of that date: 2025-03-03 is a Monday; kept the date",
        ],
    },
    Case {
        name: "one title of two sources",
        files: &[(
            "tea.csv",
            "country,stance,source_title,source_url\nPeru,Yes,UN,https://example.org/a\nChile,No,UN,https://example.org/b\nKenya,Yes,UN,\nTogo,Yes,UN,\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, column C, rows 4–5 (source_title): found \"UN\", expected one source, and \"un\" (from tea.csv, row 2) and \"un-2\" (from tea.csv, row 3) are called so: name it by its id in the column source, or repeat its address; took the first",
        ],
    },
    Case {
        name: "a cell that lists sources is no source of its own",
        files: &[
            (
                "facts.csv",
                "country,stance,source_id\nFrance,Yes,s1; s2\nPeru,No,Two ; s1\nChile,No,s2;\nKenya,Yes,War; Peace\n",
            ),
            ("sources.csv", "id,title\ns1,One\ns2,Two\n"),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! facts.csv, C2 (source_id): found \"s1; s2\", expected one source for each fact, and \"s1\" and \"s2\" are 2 sources: repeat the row for each further one; took the first, \"s1\"",
            "! facts.csv, C3 (source_id): found \"Two ; s1\", expected one source for each fact, and \"Two\" and \"s1\" are 2 sources: repeat the row for each further one; took the first, \"Two\"",
        ],
    },
    Case {
        name: "sources that other rows name are a list, too",
        files: &[(
            "tea.csv",
            "country,stance,source\nFrance,Yes,Herald; Post\nPeru,No,Herald\nChile,No,Post\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv, column C: \"source\" is the source_id, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, C2 (source_id): found \"Herald; Post\", expected one source for each fact, and \"Herald\" and \"Post\" are 2 sources: repeat the row for each further one; took the first, \"Herald\"",
        ],
    },
    Case {
        name: "a name between two cases with different answers is asked about again",
        files: &[(
            "tea.csv",
            "country,stance\nCONGO,Yes\nCongo,No\nSUDAN,Yes\n",
        )],
        decisions: "{\"names\": {\"Congo\": \"COD\", \"congo\": \"COG\", \"Sudan\": \"SDN\", \"sudan\": \"sdn\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "? tea.csv, A2: the decisions file has different answers for \"Congo\" and \"congo\", and \"CONGO\" is written as none of them; \"CONGO\" may be COD (Democratic Republic of the Congo) or COG (Republic of the Congo): the name is ambiguous. Which is it? Write \"CONGO\": \"COD\" into \"names\" of the decisions file",
        ],
    },
    Case {
        name: "answers that were not offered are told",
        files: &[(
            "tea.csv",
            "country,stance\nCongo,Yes\nWorld,No\nEngland,Yes\nScotland,No\nNigera,No\nMalia,Yes\nXyzzy,No\n",
        )],
        decisions: "{\"names\": {\"Congo\": \"KOR\", \"World\": \"France\", \"England\": \"GBR\", \"Scotland\": \"IRL\", \"Nigera\": \"Chad\", \"Malia\": \"Mali\", \"Xyzzy\": \"PER\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "= tea.csv: decided: \"Congo\" is South Korea (KOR), which was not offered (names)",
            "= tea.csv: decided: \"World\" is France (FRA), although it is a group of countries (names)",
            "= tea.csv: decided: \"Scotland\" is Ireland (IRL), although it is a part of a country (names)",
            "= tea.csv: decided: \"Nigera\" is Chad (TCD), which was not offered (names)",
            "! tea.csv, A2 (place): found \"Congo\", a name or code of COD (Democratic Republic of the Congo) or COG (Republic of the Congo), expected one of them, and not South Korea (KOR); used what was decided: take it out of \"names\" of the decisions file if it is wrong",
        ],
    },
    Case {
        name: "meanings that no field has are told and take no column away",
        files: &[("tea.csv", "country,stance\nPeru,Yes\nChile,No\n")],
        decisions: "{\"columns\": {\"plase\": \"country\", \"stance\": \"stance\"}}",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! decisions.json: found columns, \"plase\": \"country\", expected the field \"place\"; passed over it",
        ],
    },
    Case {
        name: "unlike cells of one fault are told with their rows",
        files: &[(
            "tea.csv",
            "country,stance,date\nPeru,Yes,FY2024/25\nChile,No,2025-W10\nKenya,No,FY2024/25\nRwanda,No,2025-03\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, column C, rows 2–4 (date): found \"FY2024/25\" in rows 2, 4 and \"2025-W10\" in row 3, expected a date such as 2025-05-12, 12 May 2025, 2025-05, 2025, 2025-05~ or 2025-03/2025-05; left the date out",
        ],
    },
    Case {
        name: "pages with a word before them",
        files: &[(
            "tea.csv",
            "country,stance,source_title,pages\nPeru,Yes,Act,p. 8\nChile,No,Act,S. 5-7\nKenya,No,Act,see annex\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
            "! tea.csv, D4 (pages): found \"see annex\", expected a whole number from 1 on, or a column locator for passages in words, such as 12–40; left it out",
        ],
    },
    Case {
        name: "colours in three digits and in words",
        files: &[
            ("facts.csv", "country,stance\nPeru,Yes\nChile,No\n"),
            ("stances.csv", "label,color\nYes,#b00\nNo,vert\n"),
        ],
        decisions: "",
        told: &[
            "= facts.csv, column A: \"country\" is the place, by its name (--column)",
            "= facts.csv: colours were chosen for No (the sheet stances)",
            "! stances.csv, B3 (color): found \"vert\", expected a colour such as #0b5f62; chose one that no other stance has",
        ],
    },
    Case {
        name: "a column of dates with another header",
        files: &[(
            "tea.csv",
            "Member State,Date of vote,Vote\nPeru,12 October 2022,Yes\nChile,13.05.2025,No\nKenya,Oct 2022,Yes\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"Member State\" is the place, by its name (--column)",
            "= tea.csv, column B: \"Date of vote\" is the date, because its cells look like it (--column)",
            "= tea.csv, column C: \"Vote\" is the stance, by its name (--column)",
            "= tea.csv, column B: the day comes before the month, as row 3 shows: 13.05.2025 (--date-order)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
    Case {
        name: "a currency in capital letters",
        files: &[(
            "tea.csv",
            "country,stance,value,measure,act\nPeru,Yes,2000,USD,offered\nChile,No,12,people,offered\n",
        )],
        decisions: "",
        told: &[
            "= tea.csv, column A: \"country\" is the place, by its name (--column)",
            "= tea.csv: the stances are the values of the column: \"Yes\", \"No\" (the sheet stances)",
        ],
    },
];
