//! The columns of the story, the stances, the sources and the places.

use crate::sheets::columns::field::{Form, SheetKind, field};

/// The sheet of keys and values, which holds what a dossier has only once.
pub static STORY: SheetKind = SheetKind {
    name: "story",
    words: "about|map|settings|metadata|dossier|geschichte|karte|histoire|recit|carte|historia|mapa\
         |القصة|الخريطة",
    fields: &[
        field("$schema", "$schema", Form::Word, "schema"),
        field("id", "id", Form::Word, "kennung|identifiant"),
        field(
            "lang",
            "lang",
            Form::Word,
            "language|sprache|langue|idioma|lingua|اللغة",
        ),
        field(
            "title",
            "title",
            Form::Text,
            "headline|titel|uberschrift|titre|titulo|titolo|العنوان",
        ),
        field(
            "question",
            "question",
            Form::Text,
            "frage|pregunta|pergunta|domanda|السؤال",
        ),
        field(
            "deck",
            "deck",
            Form::Text,
            "standfirst|subtitle|vorspann|untertitel|chapeau|chapo|entradilla|bajada|subtitulo|linha fina",
        ),
        field(
            "alt",
            "alt",
            Form::Text,
            "alt text|alternative text|alternativtext|texte alternatif|texto alternativo|النص البديل",
        ),
        field(
            "asOf",
            "asOf",
            Form::Date,
            "as of|stand|etat au|arrete au|date d arret|a fecha de|al|atualizado ate|حتى تاريخ",
        ),
        field(
            "begins",
            "begins",
            Form::Date,
            "begin|beginn|beginnt|debut|comienzo|inicio",
        ),
        field("view", "view", Form::View, "region|ausschnitt|vue|vista"),
        field(
            "display.projection",
            "display.projection",
            Form::Word,
            "projection|projektion|proyeccion|projecao",
        ),
        field("display.theme", "display.theme", Form::Word, "theme|tema"),
        field(
            "display.lang",
            "display.lang",
            Form::Word,
            "display language",
        ),
        field(
            "timeline.from",
            "timeline.from",
            Form::Date,
            "timeline from",
        ),
        field(
            "timeline.until",
            "timeline.until",
            Form::Date,
            "timeline until",
        ),
        field("version", "version", Form::Plain, ""),
        field(
            "licence.name",
            "licence.name",
            Form::Plain,
            "licence|license|license name|lizenz|licencia|licenca",
        ),
        field(
            "licence.url",
            "licence.url",
            Form::Word,
            "license url|licence url",
        ),
        field(
            "mentioned.label",
            "mentioned.label",
            Form::Text,
            "mentioned",
        ),
        field("mentioned.short", "mentioned.short", Form::Text, ""),
        field(
            "mentioned.definition",
            "mentioned.definition",
            Form::Text,
            "",
        ),
        field("actors.label", "actors.label", Form::Text, "actors"),
        field("actors.short", "actors.short", Form::Text, ""),
        field("actors.definition", "actors.definition", Form::Text, ""),
        field("actors.places", "actors.places", Form::Places, ""),
        field(
            "credit",
            "credit",
            Form::Text,
            "credits|made by|karte von|credito|creditos",
        ),
        field(
            "contact",
            "contact",
            Form::Word,
            "kontakt|email|e mail|contacto|contato",
        ),
        field("basemap.file", "basemap.file", Form::Word, "basemap"),
        field("basemap.id", "basemap.id", Form::Word, ""),
        field("basemap.name", "basemap.name", Form::Word, ""),
        field("basemap.partOf", "basemap.partOf", Form::Word, ""),
        field("basemap.projected", "basemap.projected", Form::Truth, ""),
        field("unit.zero", "unit.zero", Form::Text, ""),
        field("unit.one", "unit.one", Form::Text, ""),
        field("unit.two", "unit.two", Form::Text, ""),
        field("unit.few", "unit.few", Form::Text, ""),
        field("unit.many", "unit.many", Form::Text, ""),
        field("unit.other", "unit.other", Form::Text, ""),
    ],
};

/// The scale of stances.
pub static STANCES: SheetKind = SheetKind {
    name: "stances",
    words: "stance|scale|legend|answers|positions|haltungen|antworten|legende|reponses|posturas\
         |posiciones|respuestas|posicoes|respostas|المواقف",
    fields: &[
        field(
            "id",
            "id",
            Form::Word,
            "stance|stance id|kennung|identifiant",
        ),
        field(
            "label",
            "label",
            Form::Text,
            "name|bezeichnung|libelle|etiqueta|rotulo|الاسم",
        ),
        field(
            "short",
            "short",
            Form::Text,
            "short label|kurz|kurzel|kuerzel|court|abrege|abrev|corto|abreviado|curto|abreviacao|breve|sigla",
        ),
        field(
            "definition",
            "definition",
            Form::Text,
            "means|meaning|bedeutung|signification|definicion|significado|definicao|التعريف",
        ),
        field(
            "color",
            "color",
            Form::Word,
            "colour|farbe|couleur|cor|colore|اللون",
        ),
        field(
            "pattern",
            "pattern",
            Form::Word,
            "muster|motif|patron|padrao|motivo",
        ),
    ],
};

/// The documents that facts come from.
pub static SOURCES: SheetKind = SheetKind {
    name: "sources",
    words: "source|references|bibliography|quellen|quelle|fuentes|fuente|fontes|fonte|المصادر",
    fields: &[
        field(
            "id",
            "id",
            Form::Word,
            "source id|source|kennung|identifiant",
        ),
        field(
            "title",
            "title",
            Form::Plain,
            "source title|titel|titre|titulo|titolo|العنوان",
        ),
        field(
            "publisher",
            "publisher",
            Form::Plain,
            "source publisher|published by|outlet|herausgeber|verlag|medium|editeur|maison d edition|media|medio|editorial|editora|editore|testata\
         |veiculo|الناشر",
        ),
        field(
            "published",
            "published",
            Form::Date,
            "source published|date|publication date|datum|veroffentlicht|erschienen|publie|publie le\
         |published on|date of publication|date de publication|date de parution|paru le|fecha|fecha de publicacion|publicado|data\
         |data de publicacao|publicado em|data di pubblicazione|erscheinungsdatum|تاريخ النشر",
        ),
        field(
            "kind",
            "kind",
            Form::Word,
            "source kind|type|art|typ|tipo|النوع",
        ),
        field(
            "url",
            "url",
            Form::Word,
            "source url|link|address|adresse|lien|enlace|الرابط",
        ),
        field(
            "note",
            "note",
            Form::Text,
            "source note|notes|hinweis|anmerkung|nota",
        ),
    ],
};

/// The notes on places.
pub static PLACES: SheetKind = SheetKind {
    name: "places",
    words: "place|countries|nations|states|counties|lander|laender|staaten|orte|pays|lieux|etats\
         |paises|lugares|estados|البلدان|الدول",
    fields: &[
        field(
            "place",
            "",
            Form::Place,
            "id|nation id|nation|country|code|land|staat|ort|pays|lieu|pais|lugar|البلد|الدولة",
        ),
        field("role", "role", Form::Text, "rolle|papel|rol|الدور"),
        field("name", "name", Form::Text, "own name|nom|nombre|nome|الاسم"),
        field(
            "marks",
            "marks",
            Form::Ids,
            "mark|markierungen|marques|marcas",
        ),
    ],
};
