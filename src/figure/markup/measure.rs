//! Kinds of figures, by what they count: people or money.

use crate::base::variants::all_variants;
use crate::dossier::{Fact, Figure};

/// The measure of people.
pub(crate) const PEOPLE: &str = "people";

/// The layer of money, and the key of the phrases for any currency.
pub(crate) const MONEY: &str = "money";

/// The ISO 4217 codes of circulating currencies, in lower case as in a dossier's measures.
const CURRENCIES: &str = "aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd \
    bob brl bsd btn bwp byn bzd cad cdf chf clp cny cop crc cup cve czk djf dkk dop dzd egp ern etb \
    eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr iqd irr isk jmd jod jpy \
    kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd mad mdl mga mkd mmk mnt mop mru mur \
    mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf \
    sar sbd scr sdg sek sgd shp sle sos srd ssp stn syp szl thb tjs tmt tnd top try ttd twd tzs uah \
    ugx usd uyu uzs ved ves vnd vuv wst xaf xcd xof xpf yer zar zmw zwg";

/// Whether a measure is a currency.
pub(crate) fn is_money(measure: &str) -> bool {
    CURRENCIES.split(' ').any(|code| code == measure)
}

/// A kind of figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FigureKind {
    People,
    /// Money, in any currency.
    Money,
}

impl FigureKind {
    all_variants!(pub(crate) const ALL: FigureKind = People, Money);

    /// The name of its column, for markup and addresses.
    pub(crate) fn key(self) -> &'static str {
        match self {
            FigureKind::People => PEOPLE,
            FigureKind::Money => MONEY,
        }
    }

    /// The kind of a figure; `None` if it is neither of people nor of money.
    fn of(figure: &Figure) -> Option<FigureKind> {
        match &*figure.measure {
            PEOPLE => Some(FigureKind::People),
            measure => is_money(measure).then_some(FigureKind::Money),
        }
    }

    /// Whether a figure is of this kind.
    pub(crate) fn counts(self, figure: &Figure) -> bool {
        FigureKind::of(figure) == Some(self)
    }

    /// The figures of this kind in a fact.
    pub(crate) fn figures_of(self, fact: &Fact) -> impl Iterator<Item = &Figure> {
        let figures = fact.figures.iter();
        figures.filter(move |figure| self.counts(figure))
    }
}

/// The value that occurs most often, the first of them on a tie; `None` if there are no values.
pub(crate) fn most_frequent<'a>(values: &[&'a str]) -> Option<&'a str> {
    let count = |value: &str| values.iter().filter(|other| **other == value).count();
    let mut values = values.iter().copied();
    let first = values.next()?;
    let more_frequent = |most: &'a str, value: &'a str| {
        if count(value) > count(most) {
            value
        } else {
            most
        }
    };
    Some(values.fold(first, more_frequent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equally_frequent_values_the_first_counts() {
        assert_eq!(most_frequent(&[]), None);
        assert_eq!(most_frequent(&["a", "b", "b"]), Some("b"));
        assert_eq!(most_frequent(&["a", "b", "b", "a"]), Some("a"));
    }
}
