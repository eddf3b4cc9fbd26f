//! The words of dates in English, Spanish, French, Portuguese, German, Italian, Dutch, Russian and Arabic.

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
    /// A day of the week, from Monday, which is 0.
    Weekday(u8),
    /// Nothing: `of`, and short names of weekdays that may be another word.
    Filler,
    /// A season.
    Season,
    /// Only one end is known: `before`, `since`.
    Bound,
}

/// Months as their names, names without accents, and abbreviations, in order.
const MONTHS: [&str; 12] = [
    "january jan enero ene janvier janv janeiro januar jaenner janner jänner يناير كانون_الثاني جانفي gennaio gen januari январь января янв",
    "february feb febrero fevrier fevr fev fevereiro februar feber فبراير شباط فيفري febbraio februari февраль февраля фев",
    "march mar marzo mars marco maerz marz mrz مارس آذار اذار maart mrt март марта мар",
    "april apr abril abr avril avr أبريل ابريل إبريل نيسان أفريل افريل aprile апрель апреля апр",
    "may mayo mai maio مايو أيار ايار ماي maggio mag mei май мая маи",
    "june jun junio juin junho juni يونيو حزيران جوان يونيه giugno giu июнь июня июн",
    "july jul julio juillet juil julho juli يوليو تموز جويلية يوليه luglio lug июль июля июл",
    "august aug agosto ago aout أغسطس اغسطس آب اب أوت اوت augustus август августа авг",
    "september sep sept septiembre setiembre set septembre setembro سبتمبر أيلول ايلول settembre sett сентябрь сентября сен сент",
    "october oct octubre octobre outubro out oktober okt أكتوبر اكتوبر تشرين_الأول تشرين_الاول ottobre ott октябрь октября окт",
    "november nov noviembre novembre novembro نوفمبر تشرين_الثاني ноябрь ноября ноя",
    "december dec diciembre dic decembre dezembro dez dezember ديسمبر كانون_الأول كانون_الاول dicembre декабрь декабря дек",
];

const ABOUT: &str = "about around circa c ca approx approximately roughly vers environ hacia aproximadamente \
    alrededor cerca etwa ungefahr rund um نحو حوالي تقريبا";
const WITHIN: &str = "early mid late beginning middle end debut mi fin principios mediados finales inicio meados \
    final anfang mitte ende أوائل منتصف أواخر";
const FROM: &str = "from between entre desde du von zwischen من بين";
const TO: &str = "to until till through and y et und bis a al au à hasta ate e إلى الى حتى و";
const FILLER: &str = "of the de del d le la el do da des den am on st nd rd th er im year month \
    di il l van г года год mo di mi do fr sa so feira عام سنة";
/// The days of the week, from Monday.
const WEEKDAYS: [&str; 7] = [
    "monday mon lunes lundi montag segunda lunedi maandag понедельник الاثنين",
    "tuesday tue tues martes mardi dienstag terca martedi dinsdag вторник الثلاثاء",
    "wednesday wed miercoles mercredi mittwoch quarta mercoledi woensdag среда الأربعاء",
    "thursday thu thur thurs jueves jeudi donnerstag quinta giovedi donderdag четверг الخميس",
    "friday fri viernes vendredi freitag sexta venerdi vrijdag пятница الجمعة",
    "saturday sat sabado samedi samstag sonnabend sabato zaterdag суббота السبت",
    "sunday sun domingo dimanche sonntag domenica zondag воскресенье الأحد",
];
const SEASON: &str = "estate autunno inverno lente zomer весна лето осень зима spring summer autumn fall winter primavera verano otono invierno printemps ete automne hiver \
    verao outono inverno fruhling fruhjahr sommer herbst ربيع صيف خريف شتاء";
const BOUND: &str = "prima dopo voor na sinds до после с before after since by prior antes despues avant apres depuis depois vor nach seit desde_de \
    قبل بعد منذ";
const QUARTER: &str = "q quarter kwartaal квартал trimestre trim quartal الربع";
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
    if let Some(day) = WEEKDAYS.iter().position(|names| is_in(names, text)) {
        return Some(Word::Weekday(day as u8));
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The months as each language writes them, without accents: names, and abbreviations.
    const LANGUAGES: &[&str] = &[
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sept oct nov dic",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "janv fevr mars avr mai juin juil aout sept oct nov dec",
        "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "januar februar marz april mai juni juli august september oktober november dezember",
        "jan feb mrz apr mai jun jul aug sep okt nov dez",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "январь февраль март апрель маи июнь июль август сентябрь октябрь ноябрь декабрь",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    ];

    #[test]
    fn months_of_all_languages_are_known() {
        for language in LANGUAGES {
            let found: Vec<Option<Word>> = language.split(' ').map(word).collect();
            let expected: Vec<Option<Word>> =
                (1..=12).map(|month| Some(Word::Month(month))).collect();
            assert_eq!(found, expected, "{language}");
        }
        for text in ["", "x", "janu", "_", "ma"] {
            assert_eq!(word(text), None, "{text}");
        }
    }
}
