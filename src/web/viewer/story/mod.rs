//! The parts of the figure that tell the story beside the map: legend, filter, timeline, table, numbers,
//! and the tab stop of the map's links.

pub(crate) mod answers;
pub(crate) mod changes;
pub(crate) mod dates;
pub(crate) mod evidence;
pub(crate) mod filter;
pub(crate) mod flows;
pub(crate) mod legend;
pub(crate) mod on_day;
pub(crate) mod spoken;
pub(crate) mod tab_stop;
pub(crate) mod table;
pub(crate) mod takeaways;
pub(crate) mod timeline;
