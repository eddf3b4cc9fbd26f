//! Columns by their cells, where the header says nothing.

use crate::dossier::without_scheme;
use crate::sheets::columns::field::words;
use crate::sheets::columns::header::folded;

/// The columns whose cells look like those of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The field's name.
    pub field: &'static str,
    /// The columns, from 0, from left to right.
    pub columns: Vec<usize>,
    /// Whether only the editor can say that they are it.
    pub is_asked: bool,
}

/// Everything that the cells of a sheet and the places of the map say of its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// Columns by their cells.
    pub content: Vec<Content>,
    /// Columns, from 0, that are neither found by their cells nor told.
    pub apart: Vec<usize>,
    /// Whether the places of the map are parts of larger areas, which tell them apart.
    pub has_areas: bool,
    /// The first cell of each column, in quotation marks, by which one without a header is known; empty if it has none.
    pub cells: Vec<String>,
}

/// Headers of remarks, folded. They may be for readers or for the editor alone.
const REMARKS: &str = "comment|comments|remark|remarks|note|notes|observation|observations|annotation\
     |annotations|bemerkung|bemerkungen|kommentar|kommentare|anmerkung|anmerkungen|notiz|notizen|hinweis|hinweise\
     |commentaire|commentaires|remarque|remarques|comentario|comentarios|observacion|observaciones|nota|notas\
     |observacao|observacoes|commento|commenti|osservazione|osservazioni|ملاحظة|ملاحظات|تعليق|تعليقات";

/// Whether a header is one of remarks.
pub(crate) fn is_remark(header: &str) -> bool {
    let own = folded(header);
    words(REMARKS).any(|word| word == own)
}

/// Whether a text is an address on the web.
pub(crate) fn is_address(text: &str) -> bool {
    let text = text.trim_start();
    without_scheme(text).is_some() || text.starts_with("www.")
}
