//! One date in tokens, or one end of a range, which may lack what the other end has.

use crate::sheets::value::date::point::{Point, Year};
use crate::sheets::value::date::slip::DateSlip;
use crate::sheets::value::date::token::Token;
use crate::sheets::value::date::words::Word;

/// A part of a date: one end of a range may lack what the other end has.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Fragment {
    pub(crate) year: Option<Year>,
    pub(crate) month: Option<u8>,
    pub(crate) day: Option<u8>,
    pub(crate) pair: Option<(u8, u8, bool)>,
    /// The first and the last month of a quarter or a half.
    pub(crate) months: Option<(u8, u8)>,
}

impl Fragment {
    /// The date, or the two ends of a quarter or a half.
    pub(crate) fn points(self) -> Result<(Point, Option<Point>), DateSlip> {
        let Some((first, last)) = self.months else {
            return Ok((self.point()?, None));
        };
        let year = self.year.ok_or(DateSlip::NoYear)?;
        let month = |month: u8| Point::Clear {
            year,
            month: Some(month),
            day: None,
        };
        Ok((month(first), Some(month(last))))
    }

    /// The date.
    pub(crate) fn point(self) -> Result<Point, DateSlip> {
        let year = self.year.ok_or(DateSlip::NoYear)?;
        if let Some((first, second, has_dots)) = self.pair {
            return Ok(Point::Pair {
                first,
                second,
                year,
                has_dots,
            });
        }
        if self.day.is_some() && self.month.is_none() {
            return Err(DateSlip::Unknown);
        }
        Ok(Point::Clear {
            year,
            month: self.month,
            day: self.day,
        })
    }
}

/// A number with four digits is a year; after an apostrophe one with two.
fn year(number: u32, digits: usize) -> Option<Year> {
    let is_short = digits == 2;
    (is_short || digits == 4).then_some(Year {
        value: number as i16,
        is_short,
    })
}

fn small(number: u32, digits: usize) -> Option<u8> {
    (digits <= 2).then_some(number as u8)
}

/// Reads tokens without a dash.
pub(crate) fn fragment(tokens: &[Token]) -> Option<Fragment> {
    let is_apart = |token: &&Token| !matches!(token, Token::Gap);
    let items: Vec<Token> = tokens.iter().filter(is_apart).copied().collect();
    if let Some(at) = items
        .iter()
        .position(|item| matches!(item, Token::Word(Word::Month(_))))
    {
        return with_month(&items, at);
    }
    if let Some(at) = items
        .iter()
        .position(|item| matches!(item, Token::Word(Word::Part(_))))
    {
        return part_of_year(&items, at);
    }
    numbers(&items)
}

/// Reads tokens without words.
fn numbers(items: &[Token]) -> Option<Fragment> {
    let joints: Vec<char> = items
        .iter()
        .filter_map(|item| match item {
            Token::Joint(joint) => Some(*joint),
            _ => None,
        })
        .collect();
    match *items {
        [Token::Number(all, 8)] => {
            let (value, month, day) = (all / 10_000, all / 100 % 100, all % 100);
            Some(Fragment {
                year: year(value, 4),
                month: Some(month as u8),
                day: Some(day as u8),
                ..Fragment::default()
            })
        }
        [Token::Number(value, digits)] => Some(Fragment {
            year: year(value, digits).filter(|year| !year.is_short),
            day: small(value, digits),
            ..Fragment::default()
        })
        .filter(|found| found.year.is_some() || found.day.is_some()),
        [
            Token::Number(a, of_a),
            Token::Joint(_),
            Token::Number(b, of_b),
        ] => {
            let (value, month) = match (of_a, of_b) {
                (4, 1 | 2) => (a, b),
                (1 | 2, 4) => (b, a),
                _ => return None,
            };
            Some(Fragment {
                year: year(value, 4),
                month: Some(month as u8),
                ..Fragment::default()
            })
        }
        // The second end of `May 3–5, 2025`.
        [Token::Number(a, 1 | 2), Token::Number(b, 4)] => Some(Fragment {
            year: year(b, 4),
            day: Some(a as u8),
            ..Fragment::default()
        }),
        [
            Token::Number(a, of_a),
            Token::Joint(_),
            Token::Number(b, of_b),
            Token::Joint(_),
            Token::Number(c, of_c),
        ] => in_digits([(a, of_a), (b, of_b), (c, of_c)], joints[0]),
        _ => None,
    }
}

/// Three numbers.
fn in_digits([a, b, c]: [(u32, usize); 3], joint: char) -> Option<Fragment> {
    if a.1 == 4 {
        return Some(Fragment {
            year: year(a.0, 4),
            month: Some(small(b.0, b.1)?),
            day: Some(small(c.0, c.1)?),
            ..Fragment::default()
        });
    }
    Some(Fragment {
        year: Some(year(c.0, c.1)?),
        pair: Some((small(a.0, a.1)?, small(b.0, b.1)?, joint == '.')),
        ..Fragment::default()
    })
}

/// A month by name, with numbers before and after it.
fn with_month(items: &[Token], at: usize) -> Option<Fragment> {
    let Token::Word(Word::Month(month)) = items[at] else {
        return None;
    };
    let numbers = |items: &[Token]| -> Option<Vec<(u32, usize, bool)>> {
        let mut numbers = Vec::new();
        let mut is_short_year = false;
        for item in items {
            match *item {
                Token::Number(value, digits) => {
                    numbers.push((value, digits, is_short_year));
                    is_short_year = false;
                }
                Token::Apostrophe => is_short_year = true,
                Token::Joint(_) => {}
                _ => return None,
            }
        }
        Some(numbers)
    };
    let (before, after) = (numbers(&items[..at])?, numbers(&items[at + 1..])?);
    let mut found = Fragment {
        month: Some(month),
        ..Fragment::default()
    };
    match (&before[..], &after[..]) {
        ([], []) => {}
        ([], [(value, digits, is_short)]) => match digits {
            4 => found.year = year(*value, 4),
            2 if *is_short => found.year = year(*value, 2),
            _ => found.day = Some(small(*value, *digits)?),
        },
        ([(value, 4, _)], []) => found.year = year(*value, 4),
        ([(value, digits, _)], []) => found.day = Some(small(*value, *digits)?),
        ([(value, 4, _)], [(day, digits, _)]) => {
            found.year = year(*value, 4);
            found.day = Some(small(*day, *digits)?);
        }
        ([(day, digits, _)], [(value, of_year, _)])
        | ([], [(day, digits, _), (value, of_year, _)]) => {
            found.day = Some(small(*day, *digits)?);
            found.year = Some(year(*value, *of_year)?);
        }
        _ => return None,
    }
    Some(found)
}

/// A quarter or a half of a year: `Q2 2025`, `2025-Q2`, `2nd quarter 2025`.
fn part_of_year(items: &[Token], at: usize) -> Option<Fragment> {
    let Token::Word(Word::Part(length)) = items[at] else {
        return None;
    };
    let mut numbers = items.iter().filter_map(|item| match *item {
        Token::Number(value, digits) => Some((value, digits)),
        _ => None,
    });
    let (first, second) = (numbers.next()?, numbers.next()?);
    let (which, of) = if first.1 == 4 {
        (second, first)
    } else {
        (first, second)
    };
    let parts = 12 / u32::from(length);
    let is_known = which.1 == 1 && (1..=parts).contains(&which.0) && numbers.next().is_none();
    if !is_known {
        return None;
    }
    // Twelve at most.
    let last = which.0 as u8 * length;
    Some(Fragment {
        year: Some(year(of.0, of.1)?),
        months: Some((last + 1 - length, last)),
        ..Fragment::default()
    })
}
