use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::site::Fill;

impl ValueEnum for Fill {
    fn value_variants<'a>() -> &'a [Fill] {
        &Fill::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Fill::Color => PossibleValue::new("color").help("The stance's colour"),
            Fill::Pattern => {
                PossibleValue::new("pattern").help("The stance's colour with its pattern")
            }
        })
    }
}
