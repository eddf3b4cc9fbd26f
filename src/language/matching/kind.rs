//! Texts that are no place of a gazetteer, though they are known.

use std::fmt;

use crate::base::message::{Message, message};

/// The reason why a known text is no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Several countries together: `World`, `Euro area`.
    Aggregate,
    /// A part of one place or of several: `Scotland`, `Alabama`.
    Part,
    /// A state that is gone, whose area belongs to others now: `USSR`.
    Former,
    /// A remainder or a missing value: `Rest of the world`, `n/a`.
    Remark,
    /// The editor decided to leave it out.
    LeftOut,
}

impl Kind {
    /// The kind with a word of the tables.
    pub(crate) fn of_word(word: &str) -> Option<Kind> {
        Some(match word {
            "aggregate" => Kind::Aggregate,
            "part" => Kind::Part,
            "former" => Kind::Former,
            "remark" => Kind::Remark,
            _ => return None,
        })
    }

    /// The word for it, in the tables and for machines.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Aggregate => "aggregate",
            Kind::Part => "part",
            Kind::Former => "former",
            Kind::Remark => "remark",
            Kind::LeftOut => "left out",
        }
    }
}

impl Kind {
    /// In words for an editor: `a group of countries`.
    pub fn message(self) -> Message {
        match self {
            Kind::Aggregate => message!("a group of countries"),
            Kind::Part => message!("a part of a country"),
            Kind::Former => message!("a former state"),
            Kind::Remark => message!("a remainder or a missing value"),
            Kind::LeftOut => message!("left out on purpose"),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
