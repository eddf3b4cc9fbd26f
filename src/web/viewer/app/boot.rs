use crate::web::dom::root::Root;
use crate::web::viewer::app::registry;
use crate::web::viewer::app::take_over::take_over_in_steps;
use crate::web::viewer::figure::Figure;

/// Takes over the page that the native tool has written, without redrawing it.
///
/// If the page is not as expected, or anything fails on the way, the page stays as it is: its links
/// open its cards by CSS.
pub fn start() {
    // It fails only if it was initialised before.
    any_spawner::Executor::init_wasm_bindgen().ok();
    let root = Root::of_document();
    if root.query("main > .stancemap").is_some() {
        let figure = Figure::new(root, None);
        registry::add(&figure);
        let own = figure.clone();
        figure.spawn(async move { take_over_in_steps(&own).await });
    }
}
