//! Cells of a column that say that they are empty.

use crate::base::message::message;
use crate::sheets::column::Column;
use crate::sheets::columns::Form;
use crate::sheets::story::draft::values::Reader;
use crate::sheets::table::Cell;
use crate::sheets::value::{Nothing, is_program_word, means_nothing};

impl Reader<'_> {
    /// Empties the cells of a column that say that they are empty, and says so. Dates, numbers and stances are read
    /// with the words that are usual for them.
    pub(crate) fn leave_nothing_out(&mut self, column: &mut Column<'_>, form: Form) {
        let what = match form {
            Form::Date | Form::Number | Form::Stance | Form::Derived => return,
            Form::Place | Form::Places => message!("no place"),
            _ => message!("an empty cell"),
        };
        let mut nothing = Nothing::default();
        for (row, cell) in &mut column.cells {
            if let Cell::Text(text) = *cell
                && self.is_nothing(text, form)
            {
                nothing.add(*row, text);
                *cell = &Cell::Empty;
            }
        }
        self.report.understood.extend(nothing.told(column, what));
    }

    /// Whether a text says that its cell is empty. A place may be called so.
    pub(crate) fn is_nothing(&self, text: &str, form: Form) -> bool {
        match form {
            Form::Place | Form::Places => means_nothing(text) && !self.places.is_place(text),
            _ => is_program_word(text),
        }
    }
}
