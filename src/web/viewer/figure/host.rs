use web_sys::Element;

/// An element of another page that holds a figure in its shadow root. Its attributes are the
/// figure's address.
#[derive(Clone, Debug)]
pub(crate) struct Host {
    /// The element.
    pub(crate) element: Element,
    /// The folder of this site's files, as an absolute address.
    pub(crate) base: String,
    /// The dossier's file, as an absolute address.
    pub(crate) dossier: String,
    /// Whether the figure is the dossier's own. If not, it belongs to another dossier, and only
    /// serves to compose this one from.
    pub(crate) finished: bool,
}
