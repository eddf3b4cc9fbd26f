use crate::dossier::{Dossier, MENTIONED};

/// The colours and patterns of the scale as CSS custom properties, for whatever carries
/// `data-stance`: `--fill` on the screen, `--pattern` where colour is not enough.
///
/// Nothing but checked ids and colours is written, so that no text of a dossier can reach the
/// styles.
pub(super) fn scale_css(dossier: &Dossier) -> String {
    let of_stance = dossier.stances.iter().map(|stance| {
        let (id, color) = (stance.id.as_str(), stance.color);
        format!(
            "[data-stance={id}]{{--color:{color};--fill:{color};--pattern:url(#pattern-{id})}}\
            [data-near] [data-stance={id}]{{--pattern:url(#near-{id})}}"
        )
    });
    let mentioned = format!(
        "[data-stance={MENTIONED}]{{--fill:url(#pattern-{MENTIONED});--pattern:url(#pattern-{MENTIONED})}}\
        [data-near] [data-stance={MENTIONED}]{{--fill:url(#near-{MENTIONED});--pattern:url(#near-{MENTIONED})}}"
    );
    of_stance.chain([mentioned]).collect()
}
