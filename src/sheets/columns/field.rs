//! Fields: the meanings that columns can have.

/// How the value of a field is written in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text for readers. It may have a column for each language: `text`, `text_es`.
    Text,
    /// A string that stands as it is in every language.
    Plain,
    /// An id, a word or an address: spaces around it do not count.
    Word,
    /// A date, in the order of its column.
    Date,
    /// A number, in the notation of its column.
    Number,
    /// One place.
    Place,
    /// Places, separated by semicolons.
    Places,
    /// Ids, separated by semicolons.
    Ids,
    /// Whole numbers, separated by commas or semicolons.
    Ordinals,
    /// A region, or four degrees, separated by commas.
    View,
    /// Yes or no.
    Truth,
    /// A stance, by its id or its label.
    Stance,
    /// A source, by its id or its title.
    Source,
    /// A passage in words or as `pages 4, 5`.
    Passage,
    /// The larger area that the places of a row are parts of. It tells places of one name apart.
    Area,
    /// Something that `table` works out from other columns. It is not read.
    Derived,
}

/// One field of a dossier, and the column that holds it.
#[derive(Debug)]
pub struct Field {
    /// The name of the column, by which options name it, too.
    pub name: &'static str,
    /// The path of the field within its item: `attribution.by`; empty if it is no field of the item, as with the key of
    /// a note on a place.
    pub path: &'static str,
    /// The way in which a cell holds it.
    pub form: Form,
    /// Other headers with this meaning, folded, in several languages, separated by `|`.
    pub words: &'static str,
}

/// A kind of sheet.
#[derive(Debug)]
pub struct SheetKind {
    /// The name of the sheet, and of the list in the dossier that it holds.
    pub name: &'static str,
    /// Other names of it, folded, in several languages, separated by `|`.
    pub words: &'static str,
    /// The columns, in the order in which they are written.
    pub fields: &'static [Field],
}

impl SheetKind {
    /// The field with exactly this name; other headers that mean it are not looked at.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// The words of a list that are separated by `|`.
pub(crate) fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split('|').filter(|word| !word.is_empty())
}

/// Makes a [`Field`].
pub(super) const fn field(
    name: &'static str,
    path: &'static str,
    form: Form,
    words: &'static str,
) -> Field {
    Field {
        name,
        path,
        form,
        words,
    }
}
