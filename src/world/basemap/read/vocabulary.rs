//! The kinds of values that properties have.

/// The values of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Vocabulary {
    /// ISO 3166-1 alpha-3.
    Alpha3,
    /// ISO 3166-1 alpha-2.
    Alpha2,
    /// ISO 3166-1 numeric, which is also the United Nations' M49.
    Numeric,
    /// Codes of some kind, of countries or of anything else.
    AnyCode,
    /// Names of countries: those in which a state or province lies, if the features are such.
    Country,
    /// Names of the features.
    Name,
    /// Alpha-3 of the state to which a feature belongs, which may have a code of its own.
    Sovereign,
}
