use crate::dossier::Figure;

/// The codes of ISO 4217 for what people pay with, in the small letters of a dossier's measures.
const CURRENCIES: &str = "aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd \
    bob brl bsd btn bwp byn bzd cad cdf chf clp cny cop crc cup cve czk djf dkk dop dzd egp ern etb \
    eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr iqd irr isk jmd jod jpy \
    kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd mad mdl mga mkd mmk mnt mop mru mur \
    mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf \
    sar sbd scr sdg sek sgd shp sle sos srd ssp stn syp szl thb tjs tmt tnd top try ttd twd tzs uah \
    ugx usd uyu uzs ved ves vnd vuv wst xaf xcd xof xpf yer zar zmw zwg";

/// Whether a measure is an amount of money: the code of a currency.
pub(super) fn is_money(measure: &str) -> bool {
    CURRENCIES.split(' ').any(|code| code == measure)
}

/// A figure's number with its hedge and unit: `up to 50 people`, `about $5 million`.
pub(super) fn amount(figure: &Figure) -> String {
    let measure = &*figure.measure;
    let number = value_words(measure, figure.value);
    let number = if is_money(measure) {
        number
    } else {
        format!("{number} {}", unit(measure, figure.value))
    };
    hedged(&figure.qualifier, &number)
}

/// A number of some measure where it is said elsewhere what is counted: `300`, `$5 million`.
pub(super) fn value_words(measure: &str, value: f64) -> String {
    let number = grouped(value);
    if is_money(measure) {
        priced(measure, &number)
    } else {
        number
    }
}

/// The same for a column that says what is counted, with every digit, so that numbers below one
/// another can be compared: `up to 50`, `about $5,000,000`.
pub(super) fn amount_in_column(figure: &Figure) -> String {
    let (measure, number) = (&*figure.measure, digits(figure.value));
    let number = if is_money(measure) {
        priced(measure, &number)
    } else {
        number
    };
    hedged(&figure.qualifier, &number)
}

fn priced(currency: &str, number: &str) -> String {
    match currency {
        "usd" => format!("${number}"),
        code => format!("{} {number}", code.to_uppercase()),
    }
}

/// What a figure is of, beside its number: what was done, and what is noted of it.
pub(super) fn particulars(figure: &Figure) -> String {
    let parts = [&*figure.act, &*figure.note];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// A number after its hedge: `at least 58`.
pub(super) fn hedged(qualifier: &str, number: &str) -> String {
    if qualifier.is_empty() {
        number.to_owned()
    } else {
        format!("{qualifier} {number}")
    }
}

fn unit(measure: &str, value: f64) -> &str {
    if measure == "people" && value == 1.0 {
        "person"
    } else {
        measure
    }
}

/// A number for reading: `1,100`, `2 million`, `12.5`.
pub(super) fn grouped(value: f64) -> String {
    let millions = value / 1e6;
    if millions >= 1.0 && (millions * 10.0).fract() == 0.0 {
        return format!("{millions} million");
    }
    digits(value)
}

/// A number with all its digits: `5,000,000`.
fn digits(value: f64) -> String {
    let text = value.abs().to_string();
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut out = String::from(if value < 0.0 { "−" } else { "" });
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        let table = [
            (0.0, "0"),
            (7.0, "7"),
            (107.0, "107"),
            (1100.0, "1,100"),
            (100_000.0, "100,000"),
            (5e6, "5 million"),
            (2.5e6, "2.5 million"),
            (1_234_567.0, "1,234,567"),
            (12.5, "12.5"),
            (-1200.0, "−1,200"),
        ];
        for (value, text) in table {
            assert_eq!(grouped(value), text);
        }
    }

    #[test]
    fn a_column_has_every_digit_and_no_unit_but_the_currency() {
        let table = [
            ("people", 2e6, "nearly 2 million people", "nearly 2,000,000"),
            ("people", 1.0, "nearly 1 person", "nearly 1"),
            ("usd", 5e6, "nearly $5 million", "nearly $5,000,000"),
            ("eur", 2500.0, "nearly EUR 2,500", "nearly EUR 2,500"),
            ("europe", 3.0, "nearly 3 europe", "nearly 3"),
        ];
        for (measure, value, alone, in_column) in table {
            let figure = Figure {
                measure: measure.to_owned(),
                value,
                qualifier: "nearly".to_owned(),
                ..Figure::default()
            };
            assert_eq!(amount(&figure), alone);
            assert_eq!(amount_in_column(&figure), in_column);
        }
    }
}
