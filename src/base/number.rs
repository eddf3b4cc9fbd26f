//! Numbers of any length and exponent from text, in little code.
//!
//! The standard library has a table of ten kilobytes for it, which does not compress.

/// The first significand that has more bits than a `f64`.
const END: u64 = 1 << 53;
/// The exponent of the smallest number.
const LEAST: i32 = -1074;
/// Digits after these cannot change a result other than by being there.
const MOST_DIGITS: usize = 800;

/// The number that is nearest to a text such as `12`, `-0.5` or `1e6`, just as `str::parse` finds it; `None` for any other
/// text, and for the names of infinity and of what is no number.
///
/// ```
/// use stancemap::base::number::parse_float;
///
/// assert_eq!(parse_float("+12.50"), Some(12.5));
/// assert_eq!(parse_float("-1.5E-3"), Some(-0.0015));
/// assert_eq!(parse_float("1e400"), Some(f64::INFINITY));
/// assert_eq!(["", "1 ", "1e", ".", "inf"].map(parse_float), [None; 5]);
/// ```
pub fn parse_float(text: &str) -> Option<f64> {
    let (is_negative, rest) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    let exponent_at = rest.iter().position(|byte| matches!(byte, b'e' | b'E'));
    let (number, exponent) = match exponent_at {
        Some(at) => (&rest[..at], exponent(&rest[at + 1..])?),
        None => (rest, 0),
    };
    let point_at = number.iter().position(|byte| *byte == b'.');
    let (whole, decimals) = match point_at {
        Some(at) => (&number[..at], &number[at + 1..]),
        None => (number, &[][..]),
    };
    let all = || whole.iter().chain(decimals);
    if all().next().is_none() || !all().all(u8::is_ascii_digit) {
        return None;
    }
    let zeros = all().take_while(|digit| **digit == b'0').count();
    let point = i64::try_from(whole.len()).ok()? - i64::try_from(zeros).ok()?;
    let digits = all().skip(zeros).map(|digit| digit - b'0');
    let value = Digits::new(digits, point.saturating_add(exponent)).nearest();
    Some(if is_negative { -value } else { value })
}

/// An exponent, which may be larger than any that matters.
fn exponent(text: &[u8]) -> Option<i64> {
    let (is_negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        digits => (false, digits),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let add = |sum: i64, digit: &u8| {
        sum.saturating_mul(10)
            .saturating_add(i64::from(digit - b'0'))
    };
    let value = digits.iter().fold(0, add);
    Some(if is_negative { -value } else { value })
}

/// A decimal number: 0.123 × 10^`point`, without zeros at its ends.
struct Digits {
    digits: Vec<u8>,
    point: i64,
}

impl Digits {
    fn new(digits: impl Iterator<Item = u8>, point: i64) -> Digits {
        let mut digits = digits.fuse();
        let mut kept: Vec<u8> = digits.by_ref().take(MOST_DIGITS).collect();
        if digits.any(|digit| digit > 0) {
            kept.push(1);
        }
        let mut number = Digits {
            digits: kept,
            point,
        };
        number.trim();
        number
    }

    fn trim(&mut self) {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
    }

    /// The nearest number; of two, the even one.
    fn nearest(mut self) -> f64 {
        // Beyond these lie zero and infinity.
        if self.digits.is_empty() || self.point < -330 {
            return 0.0;
        }
        if self.point > 310 {
            return f64::INFINITY;
        }
        if let Some(value) = self.simple() {
            return value;
        }
        let mut exponent = 0;
        while self.whole() >= END {
            self.halve();
            exponent += 1;
        }
        while self.whole() < END / 2 && exponent > LEAST {
            self.double();
            exponent -= 1;
        }
        let significand = self.rounded();
        if significand < END / 2 {
            return f64::from_bits(significand);
        }
        let biased = u64::try_from(exponent - LEAST + 1).unwrap_or(0);
        // A significand that was rounded up to the next power of two raises the exponent.
        f64::from_bits((biased << 52) + (significand - END / 2)).min(f64::INFINITY)
    }

    /// The number, if digits and power of ten are numbers without rounding: the usual case.
    fn simple(&self) -> Option<f64> {
        let decimals = i64::try_from(self.digits.len()).ok()? - self.point;
        if self.digits.len() > 15 || decimals.abs() > 22 {
            return None;
        }
        let digits = self.digits.iter();
        let digits = digits.fold(0.0, |sum, digit| sum * 10.0 + f64::from(*digit));
        let power = (0..decimals.abs()).fold(1.0, |power, _| power * 10.0);
        Some(if decimals > 0 {
            digits / power
        } else {
            digits * power
        })
    }

    /// The digit of a power of ten.
    fn digit(&self, at: i64) -> u64 {
        let digit = usize::try_from(at).ok().and_then(|at| self.digits.get(at));
        digit.map_or(0, |digit| u64::from(*digit))
    }

    /// The number without its decimals, or more than any significand.
    fn whole(&self) -> u64 {
        if self.point > 18 {
            return u64::MAX;
        }
        (0..self.point).fold(0, |sum, at| sum * 10 + self.digit(at))
    }

    fn rounded(&self) -> u64 {
        let whole = self.whole();
        let next = self.digit(self.point);
        let is_half = next == 5 && i64::try_from(self.digits.len()) == Ok(self.point + 1);
        let is_up = if is_half { whole % 2 == 1 } else { next >= 5 };
        whole + u64::from(is_up)
    }

    fn double(&mut self) {
        let mut carried = 0;
        for digit in self.digits.iter_mut().rev() {
            let sum = *digit * 2 + carried;
            (*digit, carried) = (sum % 10, sum / 10);
        }
        if carried > 0 {
            self.digits.insert(0, carried);
            self.point += 1;
        }
        self.trim();
    }

    fn halve(&mut self) {
        let mut carried = 0;
        for digit in &mut self.digits {
            let sum = *digit + carried * 10;
            (*digit, carried) = (sum / 2, sum % 2);
        }
        if carried > 0 {
            self.digits.push(5);
        }
        if self.digits.first() == Some(&0) {
            self.digits.remove(0);
            self.point -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The standard library's answer.
    fn expected(text: &str) -> Option<f64> {
        text.parse().ok()
    }

    #[test]
    fn texts_are_read_as_the_standard_library_reads_them() {
        let texts = [
            "0",
            "-0",
            "00012",
            "1.",
            ".5",
            "+.5e1",
            "1e-400",
            "1e400",
            "-1e400",
            "9007199254740993",
            "9007199254740991.5",
            "9007199254740992.5",
            "1.7976931348623157e308",
            "1.7976931348623159e308",
            "4.9e-324",
            "2.4e-324",
            "2.5e-324",
            "2.2250738585072011e-308",
            "2.2250738585072014e-308",
            "123456789012345678901234567890",
            "0.1234567890123456789",
            "1e22",
            "1e23",
            "1e-23",
            "8.5e22",
            "1e99999999999999999999",
            "1e-99999999999999999999",
            "0e99999999999999999999",
            "",
            "-",
            "+",
            ".",
            "e5",
            "1e",
            "1e+",
            "1 ",
            " 1",
            "1_0",
            "0x1",
            "1.2.3",
            "--1",
            "1e5e5",
            "١",
        ];
        for text in texts {
            assert_eq!(
                parse_float(text).map(f64::to_bits),
                expected(text).map(f64::to_bits),
                "{text}"
            );
        }
    }

    #[test]
    fn long_texts_are_read_as_the_standard_library_reads_them() {
        let zeros = "0".repeat(2000);
        for text in [
            format!("1{zeros}"),
            format!("0.{zeros}1e2001"),
            format!("1.{zeros}1"),
            format!("9007199254740992.5{zeros}1"),
        ] {
            assert_eq!(parse_float(&text), expected(&text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_number_is_read_back(bits in any::<u64>()) {
            let value = f64::from_bits(bits);
            prop_assume!(value.is_finite());
            for text in [value.to_string(), format!("{value:e}"), format!("{value:.20e}"), format!("{value:.40}")] {
                prop_assert_eq!(parse_float(&text).map(f64::to_bits), expected(&text).map(f64::to_bits), "{}", text);
            }
        }

        #[test]
        fn halves_are_rounded_to_even(significand in END..2 * END, shift in 0..70_u32) {
            // Odd ones lie in the middle of two numbers.
            let text = (u128::from(significand) << shift).to_string();
            prop_assert_eq!(parse_float(&text), expected(&text), "{}", text);
        }

        #[test]
        fn any_text_is_read_alike(text in "[-+]?[0-9]{0,30}(\\.[0-9]{0,30})?([eE][-+]?[0-9]{1,3})?") {
            prop_assert_eq!(parse_float(&text).map(f64::to_bits), expected(&text).map(f64::to_bits), "{}", text);
        }
    }
}
