//! The lists of a story whose items are rows of its sheets, with their fields.

/// The way in which a field of an item is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// In a line.
    Line,
    /// In several lines.
    Long,
    /// As one of the signs of marks.
    Sign,
}

/// A field of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ListField {
    /// The name of its column.
    pub(super) name: &'static str,
    /// The key of its label.
    pub(super) label: &'static str,
    pub(super) form: Form,
}

/// A list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// The name of its sheet.
    pub(super) name: &'static str,
    /// The key of its title.
    pub(super) title: &'static str,
    /// The key of the sentence that says what it is for.
    pub(super) about: &'static str,
    /// The key of the button that adds an item.
    pub(super) add: &'static str,
    /// The field that has a text to be replaced in a new item.
    pub(super) fresh: &'static str,
    /// The fields of an item. The first one with a text names it.
    pub(super) fields: &'static [ListField],
}

impl List {
    /// Whether its items are about places, so that a new one begins with one.
    pub(super) fn is_of_places(&self) -> bool {
        self.fields
            .first()
            .is_some_and(|field| field.name == "place")
    }

    /// Whether its items are named by ids.
    pub(super) fn has_ids(&self) -> bool {
        self.fields.iter().any(|field| field.name == "id")
    }
}

const fn line(name: &'static str, label: &'static str) -> ListField {
    ListField {
        name,
        label,
        form: Form::Line,
    }
}

const fn long(name: &'static str, label: &'static str) -> ListField {
    ListField {
        name,
        label,
        form: Form::Long,
    }
}

/// All lists but the stances and the sources, in the order in which readers meet them.
pub(super) static LISTS: [List; 7] = [
    List {
        name: "takeaways",
        title: "takeaways",
        about: "takeaways-about",
        add: "add-takeaway",
        fresh: "text",
        fields: &[long("text", "item-text"), long("takeaway", "item-takeaway")],
    },
    List {
        name: "annotations",
        title: "annotations",
        about: "annotations-about",
        add: "add-annotation",
        fresh: "text",
        fields: &[line("place", "item-place"), line("text", "item-text")],
    },
    List {
        name: "marks",
        title: "marks",
        about: "marks-about",
        add: "add-mark",
        fresh: "label",
        fields: &[
            line("label", "stance-label"),
            line("short", "stance-short"),
            ListField {
                name: "sign",
                label: "item-sign",
                form: Form::Sign,
            },
            line("id", "item-id"),
            line("definition", "stance-definition"),
            line("facts", "item-facts"),
        ],
    },
    List {
        name: "places",
        title: "notes",
        about: "notes-about",
        add: "add-note",
        fresh: "role",
        fields: &[
            line("place", "item-place"),
            line("name", "item-name"),
            line("role", "item-role"),
            line("marks", "item-marks"),
        ],
    },
    List {
        name: "events",
        title: "events",
        about: "events-about",
        add: "add-event",
        fresh: "label",
        fields: &[
            line("label", "stance-label"),
            line("date", "item-date"),
            line("fact", "item-fact"),
        ],
    },
    List {
        name: "totals",
        title: "totals",
        about: "totals-about",
        add: "add-total",
        fresh: "label",
        fields: &[
            line("label", "stance-label"),
            line("short", "stance-short"),
            line("value", "item-value"),
            line("qualifier", "item-qualifier"),
            line("source", "item-source"),
        ],
    },
    List {
        name: "corrections",
        title: "corrections",
        about: "corrections-about",
        add: "add-correction",
        fresh: "text",
        fields: &[
            line("date", "item-date"),
            long("text", "item-text"),
            line("facts", "item-facts"),
        ],
    },
];
