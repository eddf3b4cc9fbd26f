//! Tells rows of which only the order decides what a place says.

use std::collections::HashSet;

use crate::base::message::{Joint, Message, Value, message};
use crate::base::problem::Problem;
use crate::dossier::{Clash, Dossier};
use crate::sheets::column::quoted;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::draft::Draft;
use crate::sheets::story::shown::Shown;
use crate::sheets::story::tell::add_rows;

/// The faults of rows with different stances for a place on one date. The problems that the reader of dossiers
/// has about them are taken out: they name facts, and an editor knows rows.
pub(super) fn clashes(
    dossier: &Dossier,
    problems: &mut Vec<Problem>,
    draft: &Draft,
    shown: &Shown<'_>,
) -> Vec<Fault> {
    let clashes = dossier.clashes();
    let own = clashes.iter().map(Clash::problem);
    let own: HashSet<(String, String)> = own.map(|own| (own.path, own.found)).collect();
    problems.retain(|problem| !own.contains(&(problem.path.clone(), problem.found.clone())));
    let fault = |clash: &Clash| fault(clash, dossier, draft, shown);
    clashes.iter().filter_map(fault).collect()
}

fn fault(clash: &Clash, dossier: &Dossier, draft: &Draft, shown: &Shown<'_>) -> Option<Fault> {
    let spot = |id: &str| Some(draft.spot_of(&format!("facts[id={id}].stance.id"))?.0);
    let (first, second) = (spot(&clash.earlier.id)?, spot(&clash.later.id)?);
    let stance = |spot: &Spot| {
        let row = match spot.sheet == second.sheet {
            true => ranges_of(spot),
            false => spot.message(),
        };
        message!(
            "{stance} in {row}",
            stance = quoted(&shown.text(spot).unwrap_or_default()),
            row
        )
    };
    let name = dossier.name_of(clash.places[0]);
    let name = match clash.places.len() {
        1 => Message::of(name),
        count => message!("{name} and {more} more", name, more = count - 1),
    };
    let found = message!(
        "{first} and {second} for {name}, {dates}",
        first = stance(&first),
        second = stance(&second),
        name,
        dates = clash.dates()
    );
    let (dates, done) = match clash.overlaps() {
        true => (
            message!("dates that show which came last"),
            message!(
                "counted {stance}, whose date ends later",
                stance = stance(&second)
            ),
        ),
        false => (
            message!(
                "one stance for a place on one date: fill in the dates, of which the latest counts"
            ),
            message!("counted the last one"),
        ),
    };
    let mut rows = second.rows.clone();
    if first.sheet == second.sheet {
        add_rows(&mut rows, &first.rows);
    }
    Some(Fault {
        spot: Spot { rows, ..second },
        found,
        expected: message!(
            "{dates}, or the columns fact_id and disputes if sources disagree",
            dates
        ),
        done,
    })
}

fn ranges_of(spot: &Spot) -> Message {
    let rows = Value::list(spot.rows.iter().copied(), Joint::Comma);
    message!("row {rows}", rows)
}
