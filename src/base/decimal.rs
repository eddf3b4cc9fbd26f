//! Decimal numbers as text, in little code.
//!
//! The standard library formats and parses any number exactly; that costs 16 KB of compressed
//! Wasm. Here 40 lines do for the numbers that occur in markup and addresses.

/// Writes a number rounded to at most `digits` decimal places, without trailing zeros.
///
/// Halves are rounded away from zero. The result is correct while `value` × 10^`digits` is below
/// 2⁵³; NaN is written as `0`.
///
/// ```
/// use stancemap::base::decimal::fixed;
///
/// assert_eq!(fixed(12.3456, 2), "12.35");
/// assert_eq!(fixed(-0.04, 1), "0");
/// assert_eq!(fixed(-1.5, 1), "-1.5");
/// assert_eq!(fixed(7.0, 3), "7");
/// ```
pub fn fixed(value: f64, digits: u32) -> String {
    let shift = 10i64.pow(digits);
    let moved = (value * shift as f64).round() as i64;
    let (whole, mut rest) = (moved.abs() / shift, moved.abs() % shift);
    let mut text = String::from(if moved < 0 { "-" } else { "" });
    text.push_str(&whole.to_string());
    let mut unit = shift;
    while rest > 0 {
        if unit == shift {
            text.push('.');
        }
        unit /= 10;
        text.push(char::from(b'0' + (rest / unit) as u8));
        rest %= unit;
    }
    text
}

/// Reads a decimal number such as `12` or `-0.5`. `None` for everything else: exponents, a leading
/// `+` or `.`, spaces, or more than 15 digits on one side of the point.
///
/// ```
/// use stancemap::base::decimal::parse;
///
/// assert_eq!(parse("-12.5"), Some(-12.5));
/// assert_eq!(parse("1e3"), None);
/// assert_eq!(parse(""), None);
/// ```
pub fn parse(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text),
    };
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |text: &str| text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !plain(whole) || !plain(rest) {
        return None;
    }
    let number = |text: &str| {
        text.bytes()
            .fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'))
    };
    let part = rest.bytes().fold(1.0, |unit, _| unit * 10.0);
    Some(sign * (number(whole) + number(rest) / part))
}

/// Restricts a value to a range, like `f64::clamp` without its panic.
///
/// That panic prints the limits, and so brings in all the code that this module avoids. If
/// `least` is above `most`, the result is `most`.
///
/// ```
/// use stancemap::base::decimal::clamp;
///
/// assert_eq!(clamp(3.0, 1.0, 2.0), 2.0);
/// assert_eq!(clamp(-3.0, 1.0, 2.0), 1.0);
/// ```
#[allow(clippy::manual_clamp)]
pub fn clamp(value: f64, least: f64, most: f64) -> f64 {
    value.max(least).min(most)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_again(value in -1e6f64..1e6, digits in 0u32..5) {
            let text = fixed(value, digits);
            let read = parse(&text).expect("a number");
            prop_assert!((read - value).abs() <= 0.5000001 / 10f64.powi(digits as i32));
            prop_assert!((text.parse::<f64>().unwrap() - read).abs() < 1e-9);
        }

        #[test]
        fn any_text_is_a_number_or_refused(text in "\\PC{0,12}") {
            if let Some(number) = parse(&text) {
                prop_assert!(number.is_finite());
            }
        }
    }
}
