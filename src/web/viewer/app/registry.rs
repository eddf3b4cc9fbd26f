//! The figures of the page that were taken over, by their numbers.

use std::cell::RefCell;

use crate::web::viewer::figure::Figure;

/// The number of the figure of this site's own page.
const OWN: u32 = 0;

thread_local! {
    /// Every figure of the page that was taken over, by its number.
    static FIGURES: RefCell<Figures> = const { RefCell::new(Figures { count: 0, all: Vec::new() }) };
}

struct Figures {
    count: u32,
    all: Vec<(u32, Figure)>,
}

/// Registers a figure and returns its number. The figure of this site's own page has the number
/// [`OWN`], which the script of the page for frames uses.
pub(crate) fn add(figure: &Figure) -> u32 {
    FIGURES.with_borrow_mut(|figures| {
        let number = if figure.host.is_none() {
            OWN
        } else {
            figures.count += 1;
            figures.count
        };
        figures.all.push((number, figure.clone()));
        number
    })
}

/// Acts on the figure with a number, once it is ready.
pub(crate) fn with(number: u32, act: impl FnOnce(&Figure)) {
    let figure = FIGURES.with_borrow(|figures| {
        let mut all = figures.all.iter();
        all.find(|(own, _)| *own == number)
            .map(|(_, figure)| figure.clone())
    });
    // Before it is ready, a figure has yet to read its address.
    if let Some(figure) = figure.filter(|figure| figure.is_ready()) {
        act(&figure);
    }
}

/// Takes a figure out of the registry.
pub(crate) fn remove(number: u32) -> Option<Figure> {
    FIGURES.with_borrow_mut(|figures| {
        let at = figures.all.iter().position(|(own, _)| *own == number)?;
        Some(figures.all.swap_remove(at).1)
    })
}
