use crate::dossier::Figure;

/// A figure's number with its hedge and unit: `up to 50 people`, `about $5 million`.
pub(super) fn amount(figure: &Figure) -> String {
    let number = match figure.measure.as_str() {
        "usd" => format!("${}", grouped(figure.value)),
        measure => format!("{} {}", grouped(figure.value), unit(measure, figure.value)),
    };
    hedged(&figure.qualifier, &number)
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
}
