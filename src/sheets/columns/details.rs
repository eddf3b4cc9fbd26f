//! The columns of marks, events and texts beside the facts, and the list of all kinds of sheets.

use crate::sheets::columns::facts::FACTS;
use crate::sheets::columns::field::{Form, SheetKind, field};
use crate::sheets::columns::lists::{PLACES, SOURCES, STANCES, STORY};

/// The marks of places.
pub static MARKS: SheetKind = SheetKind {
    name: "marks",
    words: "mark|signs|markierungen|zeichen|marques|marcas",
    fields: &[
        field("id", "id", Form::Word, "mark|mark id"),
        field(
            "label",
            "label",
            Form::Text,
            "name|bezeichnung|libelle|etiqueta|rotulo",
        ),
        field(
            "short",
            "short",
            Form::Text,
            "short label|kurz|kurzel|kuerzel|court|abrege|corto|abreviado|curto|abreviacao|breve|sigla",
        ),
        field(
            "definition",
            "definition",
            Form::Text,
            "means|meaning|bedeutung|definicion|definicao",
        ),
        field("sign", "sign", Form::Word, "zeichen|signe|signo|sinal"),
        field(
            "facts",
            "facts",
            Form::Ids,
            "fact|fact ids|fakten|faits|hechos|fatos",
        ),
    ],
};

/// The events of the timeline.
pub static EVENTS: SheetKind = SheetKind {
    name: "events",
    words: "event|timeline|ereignisse|evenements|eventos|الأحداث|الاحداث",
    fields: &[
        field(
            "date",
            "date",
            Form::Date,
            "day|when|datum|tag|jour|fecha|data|التاريخ",
        ),
        field(
            "label",
            "label",
            Form::Text,
            "event|text|bezeichnung|ereignis|libelle|evenement|etiqueta|evento|rotulo",
        ),
        field("fact", "fact", Form::Word, "fact id|fakt|fait|hecho|fato"),
    ],
};

/// The totals that sources state.
pub static TOTALS: SheetKind = SheetKind {
    name: "totals",
    words: "total|summen|gesamtzahlen|totaux|totales|totais",
    fields: &[
        field(
            "label",
            "label",
            Form::Text,
            "what|name|bezeichnung|libelle|etiqueta|rotulo",
        ),
        field(
            "short",
            "short",
            Form::Text,
            "short label|kurz|kurzel|kuerzel|court|abrege|corto|abreviado|curto|abreviacao|breve|sigla",
        ),
        field(
            "value",
            "value",
            Form::Number,
            "number|amount|total|zahl|wert|valeur|valor",
        ),
        field("qualifier", "qualifier", Form::Plain, "hedge"),
        field(
            "source",
            "source",
            Form::Source,
            "source id|quelle|beleg|reference|fuente|referencia|fonte",
        ),
        field(
            "locator",
            "locator",
            Form::Passage,
            "passage|where|stelle|fundstelle|pasaje|trecho|passo",
        ),
        field(
            "paragraphs",
            "paragraphs",
            Form::Ordinals,
            "paragraph|absatz|paragraphe|parrafo|paragrafo",
        ),
        field(
            "pages",
            "pages",
            Form::Ordinals,
            "page|seite|seiten|pagina|paginas",
        ),
        field("note", "note", Form::Text, "notes|hinweis|nota"),
    ],
};

/// The corrections since publication.
pub static CORRECTIONS: SheetKind = SheetKind {
    name: "corrections",
    words: "correction|changes|berichtigungen|korrekturen|correcciones|correcoes",
    fields: &[
        field(
            "date",
            "date",
            Form::Date,
            "day|when|datum|tag|jour|fecha|data",
        ),
        field(
            "text",
            "text",
            Form::Text,
            "correction|change|berichtigung|texte|texto",
        ),
        field(
            "facts",
            "facts",
            Form::Ids,
            "fact|fact ids|fakten|faits|hechos|fatos",
        ),
    ],
};

/// The sentences above the map.
pub static TAKEAWAYS: SheetKind = SheetKind {
    name: "takeaways",
    words: "takeaway|findings|a retenir|das wichtigste|fazit|lo esencial|key points|kernaussagen|points cles|conclusiones|claves|conclusoes\
         |destaques",
    fields: &[
        field(
            "text",
            "text",
            Form::Text,
            "sentence|satz|texte|phrase|texto|frase|testo",
        ),
        // The same without an object around it: a dossier may have either.
        field("takeaway", "", Form::Text, ""),
    ],
};

/// The words beside names on the map.
pub static ANNOTATIONS: SheetKind = SheetKind {
    name: "annotations",
    words: "annotation|beschriftungen|anmerkungen|anotaciones|anotacoes",
    fields: &[
        field(
            "place",
            "place",
            Form::Place,
            "country|nation|land|ort|pays|lieu|pais|lugar",
        ),
        field("text", "text", Form::Text, "annotation|words|texte|texto"),
    ],
};

/// All kinds of sheets, in the order in which they are written.
pub static KINDS: [&SheetKind; 11] = [
    &STORY,
    &FACTS,
    &STANCES,
    &SOURCES,
    &PLACES,
    &MARKS,
    &EVENTS,
    &TAKEAWAYS,
    &TOTALS,
    &CORRECTIONS,
    &ANNOTATIONS,
];
