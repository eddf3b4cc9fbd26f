//! Numbers from text.

/// The number of a text such as `12`, `-0.5` or `1e6`; `None` for any other text, and for the names of infinity and of
/// what is no number, which the standard library reads as well.
///
/// ```
/// use stancemap::base::number::parse_float;
///
/// assert_eq!(parse_float("+12.50"), Some(12.5));
/// assert_eq!(parse_float("-1.5E-3"), Some(-0.0015));
/// assert_eq!(["", "1 ", "1e", ".", "inf", "NaN"].map(parse_float), [None; 6]);
/// ```
pub fn parse_float(text: &str) -> Option<f64> {
    let is_of_number = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    let is_number = text.bytes().all(is_of_number);
    text.parse().ok().filter(|_| is_number)
}
