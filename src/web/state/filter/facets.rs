use crate::web::state::position::Id;

/// The properties of a place that filters test.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Its id.
    pub place: Id,
    /// Its standing: a stance by id, or `mentioned`.
    pub stance: String,
    /// Whether that standing is only possible.
    pub possible: bool,
    /// Whether sources disagree about it.
    pub contested: bool,
    /// The marks that it certainly has, by id.
    pub marks: Vec<Id>,
    /// The marks that it possibly has, by id.
    pub possible_marks: Vec<Id>,
    /// The kinds of evidence that its facts rest on; one may occur several times.
    pub evidence: Vec<Id>,
}

impl Facets {
    /// Whether it has a mark, possibly or certainly.
    pub fn has_mark(&self, mark: &Id) -> bool {
        self.marks.contains(mark) || self.possible_marks.contains(mark)
    }
}
