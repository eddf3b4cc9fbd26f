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
            "! tea.csv, column B, rows 2, 4, 6–7 (stance): found \"Yes\" in row 2 and \"No\" in row 4 for Rwanda, both without a date, expected one stance for a place on one date: fill in the dates, of which the latest counts, or the column disputes if sources disagree; counted the last one",
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
            "! tea.csv, column C, rows 2, 4 (stance): found \"Yes\" in row 2 and \"No\" in row 4 for Rwanda, both on 2025-03, expected one stance for a place on one date: fill in the dates, of which the latest counts, or the column disputes if sources disagree; counted the last one",
        ],
    },
];
