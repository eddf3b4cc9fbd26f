use crate::base::variants::all_variants;

/// A place of the page, where the editor does one kind of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Screen {
    /// Nothing is open yet, or something else is to be opened.
    #[default]
    Begin,
    /// The sheets, and what was understood of them.
    Data,
    /// The places that the sheets name.
    Places,
    /// Texts, stances and the view of the map.
    Look,
    /// Questions before publishing, and files.
    Publish,
}

impl Screen {
    all_variants!(
        /// All screens, in their order.
        const ALL: Screen = Begin, Data, Places, Look, Publish
    );

    /// The screens between which an editor goes back and forth, in their order.
    pub(crate) fn steps() -> impl Iterator<Item = Screen> {
        let all = Screen::ALL.into_iter();
        all.filter(|screen| *screen != Screen::Begin)
    }

    /// The name in the page's address, and the key of its title.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Screen::Begin => "begin",
            Screen::Data => "data",
            Screen::Places => "places",
            Screen::Look => "look",
            Screen::Publish => "publish",
        }
    }

    /// The screen of an address's fragment, `#data`.
    pub(crate) fn of_fragment(fragment: &str) -> Option<Screen> {
        let name = fragment.trim_start_matches('#');
        let mut all = Screen::ALL.into_iter();
        all.find(|screen| screen.name() == name)
    }
}
