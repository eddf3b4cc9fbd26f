//! The columns of facts.

use crate::dossier::csv::FIGURE_COLUMNS;
use crate::sheets::columns::field::{Field, Form, SheetKind, field};

/// The sheet of facts.
pub static FACTS: SheetKind = SheetKind {
    name: "facts",
    words: "fact|data|evidence|fakten|fakt|daten|faits|fait|donnees|hechos|hecho|datos|fatos|fato\
         |factos|facto|dados|حقائق|الحقائق",
    fields: FIELDS,
};

/// The fields that hold the parts of a figure: the columns of the table of facts.
pub const FIGURE_FIELDS: [&str; 9] = FIGURE_COLUMNS;

const FIELDS: &[Field] = &[
    field(
        "fact_id",
        "id",
        Form::Word,
        "id|id of the fact|kennung|fakt id|identifiant|id du fait|id del hecho|id do fato\
         |id do facto",
    ),
    field(
        "place_code",
        "places",
        Form::Places,
        "nation id|place id|country id|country code|iso|iso3|iso2|iso code|iso 3166|iso a3|iso a2\
         |alpha 3|alpha3|alpha 2|alpha2|code|fips|geoid|landercode|laendercode|landcode\
         |landerkurzel|laenderkurzel|kurzel|kuerzel|sigle|abreviation|sigla|abreviatura|abreviacion|abreviacao|codice\
         |codice paese|code pays|code du pays|code iso|codigo|codigo iso|codigo de pais\
         |codigo del pais|codigo do pais|رمز الدولة|رمز البلد",
    ),
    field(
        "place",
        "places",
        Form::Places,
        "places|location|locations|nation|nations|country|countries|country name|member state|country or area|state|states\
         |state name|county|counties|territory|economy|entity|name|place name|land|lander|laender\
         |staat|staaten|ort|orte|bundesland|pays|etat|etats|lieu|lieux|paese|paesi|luogo|luoghi|pais|paises|estado|estados\
         |lugar|lugares|nom|nombre del pais|nome|nome do pais|بلد|البلد|البلدان|دولة|الدولة|الدول\
         |المكان",
    ),
    field(
        "part_of",
        "",
        Form::Area,
        "within|region|regions|province|provinces|prefecture|canton|oblast|larger area|provinz|provinzen|regierungsbezirk\
         |kanton|liegt in|departement|departements|provincia|provincias|departamento|departamentos|comunidad autonoma\
         |comunidad|parte de|regiao|regioes|regione|regioni|fait partie de|المحافظة|المنطقة|الإقليم|الاقليم",
    ),
    field(
        "stance",
        "stance.id",
        Form::Stance,
        "stance of fact|stances|position|answer|vote|voted|response|reply|category|verdict\
         |haltung|antwort|stimme|votum|kategorie|reponse|categorie|avis|postura|posicion\
         |respuesta|voto|categoria|posizione|risposta|posicao|posicionamento|resposta|موقف|الموقف|الجواب|الإجابة\
         |الاجابة|التصويت",
    ),
    field(
        "stance_of",
        "stance.of",
        Form::Places,
        "stance for|holders of the stance",
    ),
    field(
        "date",
        "date",
        Form::Date,
        "day|when|month|year|as of|status as of|datum|tag|wann|monat|jahr|stand|jour|quand|mois|annee|fecha|dia|cuando|mes\
         |ano|data|quando|giorno|mese|anno|تاريخ|التاريخ",
    ),
    field(
        "date_note",
        "dateNote",
        Form::Text,
        "note on the date|note on date|hinweis zum datum|anmerkung zum datum|note sur la date\
         |nota sobre la fecha|nota sobre a data",
    ),
    field(
        "kind",
        "kind",
        Form::Word,
        "type|event|kind of event|art|typ|ereignis|type d evenement|nature|tipo|evento|النوع",
    ),
    field(
        "text",
        "text",
        Form::Text,
        "fact|facts|statement|description|details|summary|quote|evidence|fakt|aussage\
         |beschreibung|zitat|wortlaut|texte|fait|declaration|citation|texto|hecho|descripcion|cita|fato\
         |facto|descricao|citacao|testo|fatto|descrizione|citazione|نص|النص|الوصف|الحقيقة",
    ),
    field(
        "attribution_kind",
        "attribution.kind",
        Form::Word,
        "kind of evidence|evidence kind|type of evidence|art des belegs|type de preuve\
         |tipo de prueba|tipo de evidencia",
    ),
    field(
        "attributed_to",
        "attribution.by",
        Form::Text,
        "attribution|who says so|says who|according to|said by|by|laut|wer sagt das|selon\
         |qui le dit|d apres|segun|quien lo dice|segundo|quem diz|quem o diz|secondo|chi lo dice|بحسب|حسب",
    ),
    field(
        "source_id",
        "source",
        Form::Source,
        "source|reference|quelle|quellen|quellen id|beleg|belege|nachweis|reference de la source|referencia|referencias\
         |fuente|fuentes|id de la fuente|fonte|fonti|riferimento\
         |id da fonte|مصدر|المصدر",
    ),
    field(
        "source_title",
        "source.title",
        Form::Word,
        "title of the source|titel der quelle|quellentitel|titre de la source|titulo de la fuente\
         |titulo da fonte|عنوان المصدر",
    ),
    field(
        "source_publisher",
        "source.publisher",
        Form::Word,
        "publisher|published by|outlet|herausgeber|verlag|medium|editeur|maison d edition|media|publie par|publicado por|medio\
         |editorial|editora|veiculo|editore|pubblicato da|testata|الناشر",
    ),
    field(
        "source_published",
        "source.published",
        Form::Date,
        "published|published on|publication date|date of publication|veroffentlicht\
         |veroeffentlicht|erschienen|publie|publie le|date de publication|date de parution|paru le|erscheinungsdatum|publicado\
         |fecha de publicacion|publicado em|data de publicacao|تاريخ النشر",
    ),
    field(
        "source_url",
        "source.url",
        Form::Word,
        "url|link|source link|web|web page|website|webseite|weblink|lien|site web|sitio web|site|sito web|indirizzo|enlace|vinculo|ligacao|الرابط\
         |رابط",
    ),
    field(
        "source_kind",
        "source.kind",
        Form::Word,
        "kind of source|type of source|art der quelle|type de source|tipo de fuente|tipo de fonte",
    ),
    field(
        "source_note",
        "source.note",
        Form::Text,
        "note on the source|hinweis zur quelle|note sur la source|nota sobre la fuente\
         |nota sobre a fonte",
    ),
    field(
        "locator",
        "locator",
        Form::Passage,
        "passage|where|stelle|fundstelle|textstelle|pasaje|donde|passo|brano|dove|trecho|passagem|الموضع",
    ),
    field(
        "paragraphs",
        "paragraphs",
        Form::Ordinals,
        "paragraph|absatz|absatze|absaetze|paragraphe|paragraphes|parrafo|parrafos|paragrafo|paragrafos\
         |الفقرة",
    ),
    field(
        "pages",
        "pages",
        Form::Ordinals,
        "page|seite|seiten|pagina|paginas|pagine|الصفحة",
    ),
    field(
        "value",
        "value",
        Form::Number,
        "amount|number|count|how many|how much|anzahl|zahl|wert|betrag|valeur|montant|combien\
         |valor|valore|cantidad|numero|importo|quantita|quantidade|quantia|العدد|القيمة|المبلغ",
    ),
    field(
        "measure",
        "measure",
        Form::Word,
        "unit|einheit|mass|masseinheit|messgrosse|messgroesse|unite|unite de mesure|mesure|unidad|unidad de medida|medida\
         |unidade|unidade de medida|misura|unita|unita di misura|الوحدة",
    ),
    field(
        "qualifier",
        "qualifier",
        Form::Plain,
        "hedge|about|einschrankung|reserve|matiz|ressalva",
    ),
    field(
        "act",
        "act",
        Form::Word,
        "what became of them|vorgang|acte|acto|ato",
    ),
    field(
        "of",
        "of",
        Form::Places,
        "nationality|nationalitat|nationalite|nacionalidad|nacionalidade",
    ),
    field("from", "from", Form::Place, "sender|von|desde"),
    field("to", "to", Form::Place, "receiver|nach|vers|hacia|para"),
    field("status", "status", Form::Word, "state of the figure"),
    field(
        "figure_note",
        "note",
        Form::Text,
        "note on the figure|note on the number",
    ),
    field(
        "disputes",
        "disputes",
        Form::Ids,
        "contradicts|widerspricht|contredit|contradice|contradiz|contraddice",
    ),
    field(
        "disputed_by",
        "disputes",
        Form::Ids,
        "disputed|contradicted by",
    ),
    field("role", "role", Form::Text, "rolle|papel|rol|ruolo|الدور"),
    field(
        "own_name",
        "name",
        Form::Text,
        "own name|name on the map|name auf der karte|nom sur la carte|nombre en el mapa\
         |nome no mapa",
    ),
    field("order", "order", Form::Number, ""),
    field("stance_now", "", Form::Derived, "stance now label"),
    field("contested", "", Form::Derived, ""),
    field("figures", "figures", Form::Word, ""),
];
