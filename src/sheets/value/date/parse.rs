//! Reads a written date.

use crate::dossier::Edtf;
use crate::sheets::value::date::fragment::{Fragment, fragment};
use crate::sheets::value::date::point::{Notes, Point, Written};
use crate::sheets::value::date::slip::DateSlip;
use crate::sheets::value::date::token::{Token, folded, tokens};
use crate::sheets::value::date::words::Word;
use crate::sheets::value::digits::plain;

/// A text that is a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parsed {
    /// Extended Date/Time Format as it is.
    Exact(Edtf),
    /// Any other way to write a date.
    Written(Written),
}

/// Reads a text.
pub(crate) fn parse(text: &str) -> Result<Parsed, DateSlip> {
    let text = plain(text);
    if let Ok(date) = text.parse() {
        return Ok(Parsed::Exact(date));
    }
    let mut notes = Notes::default();
    let folded = folded(&text);
    let mut rest = folded.as_str();
    if let Some(date) = without_time(rest) {
        notes.had_time = true;
        rest = date;
    }
    rest = rest.trim_matches(['(', ')', '[', ']', ' ']);
    while let Some((before, mark)) = rest
        .char_indices()
        .last()
        .map(|(at, mark)| (&rest[..at], mark))
    {
        match mark {
            '?' => notes.is_uncertain = true,
            '~' => notes.is_about = true,
            _ => break,
        }
        rest = before.trim_end();
    }
    if let Some(after) = rest.strip_prefix(['~', '≈']) {
        notes.is_about = true;
        rest = after.trim_start();
    }
    if rest.ends_with("..") || rest.starts_with("..") {
        return Err(DateSlip::Bound);
    }
    let tokens = tokens(rest).ok_or(DateSlip::Unknown)?;
    let has = |word: Word, tokens: &[Token]| tokens.contains(&Token::Word(word));
    if has(Word::Season, &tokens) {
        return Err(DateSlip::Season);
    }
    if has(Word::Bound, &tokens) || has(Word::From, &tokens) && !has_two(&tokens) {
        return Err(DateSlip::Bound);
    }
    notes.is_within = has(Word::Within, &tokens);
    notes.is_about |= notes.is_within || has(Word::About, &tokens);
    notes.weekday = weekday(&tokens);
    let tokens = without_qualifiers(&tokens);
    let (start, end) = points(&tokens)?;
    Ok(Parsed::Written(Written { start, end, notes }))
}

/// The day of the week, if there is one.
fn weekday(tokens: &[Token]) -> Option<u8> {
    let mut days = tokens.iter().filter_map(|token| match token {
        Token::Word(Word::Weekday(day)) => Some(*day),
        _ => None,
    });
    days.next().filter(|_| days.next().is_none())
}

/// The tokens of days, months and years, and those between them.
fn without_qualifiers(all: &[Token]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut is_after = false;
    for token in all {
        let is_qualifier = matches!(token, Token::Word(Word::About | Word::Within));
        let is_filler = matches!(
            token,
            Token::Word(Word::From | Word::Filler | Word::Weekday(_))
        );
        // The hyphen of `mid-May`.
        let is_hyphen = is_after && *token == Token::Joint('-');
        if !is_qualifier && !is_filler && !is_hyphen {
            tokens.push(*token);
        }
        is_after = is_qualifier;
    }
    tokens
}

/// Whether something stands between two dates.
fn has_two(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .any(|token| matches!(token, Token::Dash | Token::Word(Word::To)))
}

/// The text before a time of day; `None` if there is no time at its end.
fn without_time(text: &str) -> Option<&str> {
    let colon = text.find(':')?;
    let hours = text[..colon].trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = colon - hours.len();
    let date = hours
        .strip_suffix('t')
        .unwrap_or(hours)
        .trim_end_matches([' ', ',']);
    let is_after = |letter: char| letter.is_ascii_digit() || ":.+-zutcgmap, ".contains(letter);
    let is_time = (1..=2).contains(&digits)
        && date.len() < hours.len()
        && text[colon + 1..].starts_with(|letter: char| letter.is_ascii_digit())
        && text[colon..].chars().all(is_after);
    (is_time && !date.is_empty()).then_some(date)
}

/// The date of some tokens, or the two of a range.
fn points(tokens: &[Token]) -> Result<(Point, Option<Point>), DateSlip> {
    let whole = fragment(tokens);
    if let Some(fragment) = whole
        && let Ok(points) = fragment.points()
    {
        return Ok(points);
    }
    let is_between = |token: &Token| {
        matches!(
            token,
            Token::Dash | Token::Word(Word::To) | Token::Joint('-' | '/')
        )
    };
    let mut slip = None;
    for at in (1..tokens.len()).filter(|at| is_between(&tokens[*at])) {
        let (Some(start), Some(end)) = (fragment(&tokens[..at]), fragment(&tokens[at + 1..]))
        else {
            continue;
        };
        match range(start, end) {
            Ok((start, end)) => return Ok((start, Some(end))),
            Err(found) => slip = Some(found),
        }
    }
    let of_whole = whole.map(|fragment| match fragment.points() {
        Err(slip) => slip,
        Ok(_) => DateSlip::Unknown,
    });
    Err(slip.or(of_whole).unwrap_or(DateSlip::Unknown))
}

/// Two ends, of which each takes from the other what it lacks.
fn range(mut start: Fragment, mut end: Fragment) -> Result<(Point, Point), DateSlip> {
    if start.months.is_some() || end.months.is_some() {
        return Err(DateSlip::Unknown);
    }
    start.year = start.year.or(end.year);
    if start.pair.is_none() && end.pair.is_none() {
        // `3–5 May 2025`, and `May 3–5, 2025`.
        start.month = start.month.or(end.month.filter(|_| start.day.is_some()));
        end.month = end.month.or(start.month.filter(|_| end.day.is_some()));
    }
    Ok((start.point()?, end.point()?))
}
