//! The words of dates in English, Spanish, French, Portuguese, German and Arabic.

/// The meaning of a word in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// A month, from 1.
    Month(u8),
    /// A quarter or a half of a year: the number of its months.
    Part(u8),
    /// The date is approximate.
    About,
    /// A part of a month or of a year, which EDTF cannot name: `early`.
    Within,
    /// One of two dates follows: `from`.
    From,
    /// The second of two dates follows: `to`.
    To,
    /// Nothing: `of`, the names of weekdays.
    Filler,
    /// A season.
    Season,
    /// Only one end is known: `before`, `since`.
    Bound,
}

/// Months as their names, names without accents, and abbreviations, in order.
const MONTHS: [&str; 12] = [
    "january jan enero ene janvier janv janeiro januar jaenner janner jänner يناير كانون_الثاني جانفي",
    "february feb febrero fevrier fevr fev fevereiro februar feber فبراير شباط فيفري",
    "march mar marzo mars marco maerz marz mrz مارس آذار اذار",
    "april apr abril abr avril avr أبريل ابريل إبريل نيسان أفريل افريل",
    "may mayo mai maio مايو أيار ايار ماي",
    "june jun junio juin junho juni يونيو حزيران جوان يونيه",
    "july jul julio juillet juil julho juli يوليو تموز جويلية يوليه",
    "august aug agosto ago aout أغسطس اغسطس آب اب أوت اوت",
    "september sep sept septiembre setiembre set septembre setembro سبتمبر أيلول ايلول",
    "october oct octubre octobre outubro out oktober okt أكتوبر اكتوبر تشرين_الأول تشرين_الاول",
    "november nov noviembre novembre novembro نوفمبر تشرين_الثاني",
    "december dec diciembre dic decembre dezembro dez dezember ديسمبر كانون_الأول كانون_الاول",
];

const ABOUT: &str = "about around circa c ca approx approximately roughly vers environ hacia aproximadamente \
    alrededor cerca etwa ungefahr rund um نحو حوالي تقريبا";
const WITHIN: &str = "early mid late beginning middle end debut mi fin principios mediados finales inicio meados \
    final anfang mitte ende أوائل منتصف أواخر";
const FROM: &str = "from between entre desde du von zwischen من بين";
const TO: &str = "to until till through and y et und bis a al au à hasta ate e إلى الى حتى و";
const FILLER: &str = "of the de del d le la el do da des den am on st nd rd th er im year month \
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
    lunes martes miercoles jueves viernes sabado domingo \
    lundi mardi mercredi jeudi vendredi samedi dimanche \
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so \
    segunda terca quarta quinta sexta feira \
    الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد عام سنة";
const SEASON: &str = "spring summer autumn fall winter primavera verano otono invierno printemps ete automne hiver \
    verao outono inverno fruhling fruhjahr sommer herbst ربيع صيف خريف شتاء";
const BOUND: &str = "before after since by prior antes despues avant apres depuis depois vor nach seit desde_de \
    قبل بعد منذ";
const QUARTER: &str = "q quarter trimestre trim quartal الربع";
const HALF: &str = "h half halbjahr semestre";

/// Whether a word is in a list. The search for the letters alone is fast, and settles most cases.
fn is_in(list: &str, text: &str) -> bool {
    list.contains(text) && list.split_ascii_whitespace().any(|one| one == text)
}

/// The meaning of a word in lower case without accents; `None` if it has none in a date.
pub(crate) fn word(text: &str) -> Option<Word> {
    if let Some(month) = MONTHS.iter().position(|names| is_in(names, text)) {
        return Some(Word::Month(month as u8 + 1));
    }
    let table = [
        (QUARTER, Word::Part(3)),
        (HALF, Word::Part(6)),
        (WITHIN, Word::Within),
        (ABOUT, Word::About),
        (SEASON, Word::Season),
        (BOUND, Word::Bound),
        (FROM, Word::From),
        (TO, Word::To),
        (FILLER, Word::Filler),
    ];
    let found = table.into_iter().find(|(list, _)| is_in(list, text));
    found.map(|(_, word)| word)
}
