use crate::language::search::candidate::{Candidate, Spelling};
use crate::language::search::typos::allowed_typos;
use crate::language::search::typos::typos;

/// How many places are offered at most.
pub const MAX_HITS: usize = 8;

/// How well a spelling fits what was typed; the better, the less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// It is the name that the place goes by.
    Name,
    /// It is another of its names.
    OtherName,
    /// It is one of its codes.
    Code,
    /// A name begins with it.
    Prefix,
    /// Each of its words begins a word of a name.
    WordPrefixes,
    /// A name has it within.
    Substring,
    /// A name would begin with it, but for so many typos.
    Typos(usize),
}

/// A place that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// How well it fits.
    pub kind: MatchKind,
    /// Which of the entries it is.
    pub candidate: usize,
    /// Which of its spellings fits best.
    pub spelling: usize,
}

/// The places that a folded text may mean, at most [`MAX_HITS`], best first; of those that fit alike,
/// first those whose own name does, then those of less weight, which comes with each entry, then
/// by name. Slips are allowed_typos only where nothing
/// fits as it was typed. An empty text means none.
///
/// ```
/// use stancemap::language::search::{Candidate, find, fold};
///
/// let mut rwanda = Candidate::default();
/// rwanda.add("Rwanda", fold("rwanda"), false);
/// rwanda.add("RW", fold("rw"), true);
/// let found = |typed| find(&[(&rwanda, 0)], &fold(typed)).len();
/// assert_eq!(["rw", "rwan", "ruanda", "chad"].map(found), [1, 1, 1, 0]);
/// ```
pub fn find(entries: &[(&Candidate, u8)], typed: &str) -> Vec<Hit> {
    let letters: Vec<char> = typed.chars().collect();
    if letters.is_empty() {
        return Vec::new();
    }
    let as_typed = collect(entries, &|spelling, is_own| fit(spelling, is_own, typed));
    if !as_typed.is_empty() {
        return as_typed;
    }
    collect(entries, &|spelling, _| match_with_typos(spelling, &letters))
}

fn collect(entries: &[(&Candidate, u8)], fit: &dyn Fn(&Spelling, bool) -> Option<MatchKind>) -> Vec<Hit> {
    let order = |hit: &Hit| {
        let (entry, weight) = entries[hit.candidate];
        (hit.kind, hit.spelling > 0, weight, entry.name())
    };
    let mut found: Vec<Hit> = Vec::new();
    for (entry, (of, _)) in entries.iter().enumerate() {
        let hits = of
            .spellings
            .iter()
            .enumerate()
            .filter_map(|(spelling, of)| {
                let fit = fit(of, spelling == 0)?;
                Some(Hit {
                    fit,
                    entry,
                    spelling,
                })
            });
        let Some(hit) = hits.min() else { continue };
        let at = found.partition_point(|other| order(other) <= order(&hit));
        found.insert(at, hit);
        found.truncate(MAX_HITS);
    }
    found
}

fn fit(spelling: &Spelling, is_own: bool, typed: &str) -> Option<MatchKind> {
    let name = &*spelling.folded;
    let begins_a_word = |part: &str| name.split(' ').any(|word| word.starts_with(part));
    Some(match spelling.is_code {
        true if name == typed => MatchKind::Code,
        true => return None,
        false if name == typed && is_own => MatchKind::Name,
        false if name == typed => MatchKind::OtherName,
        false if name.starts_with(typed) => MatchKind::Prefix,
        false if typed.split(' ').all(begins_a_word) => MatchKind::WordPrefixes,
        // Two letters of an alphabet are within too much; one sign of Chinese is a word.
        false if typed.len() > 2 && has_substring(name, typed) => MatchKind::Substring,
        false => return None,
    })
}

/// Without the searcher of texts that the standard library would bring along.
fn has_substring(name: &str, part: &str) -> bool {
    let mut places = name.as_bytes().windows(part.len());
    places.any(|place| place == part.as_bytes())
}

fn match_with_typos(spelling: &Spelling, typed: &[char]) -> Option<MatchKind> {
    let allowed_typos = allowed_typos(typed.len());
    if spelling.is_code || allowed_typos == 0 {
        return None;
    }
    let typos = typos(typed, &spelling.folded);
    (typos <= allowed_typos).then_some(MatchKind::Typos(typos))
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use proptest::prelude::*;

    use super::*;
    use crate::language::search::fold::fold;
    use crate::language::search::table::row;

    const PLACES: &str = include_str!("../../dossier/places.tsv");
    const STORY: [&str; 3] = ["RWA", "XKX", "GNQ"];

    /// The places of the shipped table, with some names in other languages; without accents,
    /// which a browser takes apart.
    fn world() -> &'static (Vec<Candidate>, Vec<&'static str>) {
        static WORLD: OnceLock<(Vec<Candidate>, Vec<&'static str>)> = OnceLock::new();
        WORLD.get_or_init(|| {
            let ids = PLACES.lines().filter(|line| !line.starts_with('#'));
            let ids: Vec<&str> = ids.map(|line| &line[..3]).collect();
            (ids.iter().map(|id| entry(id)).collect(), ids)
        })
    }

    fn entry(id: &str) -> Candidate {
        let row = row(PLACES, id).unwrap();
        let more = match id {
            "EGY" => &["\u{645}\u{635}\u{631}"][..],
            "RUS" => &["россия", "ロシア"],
            _ => &[],
        };
        let mut entry = Candidate::default();
        let mut add = |text: &str, is_code| entry.add(text, fold(&text.to_lowercase()), is_code);
        let names = [row.name].into_iter().chain(row.names.split('|'));
        names
            .chain(more.iter().copied())
            .for_each(|name| add(name, false));
        let codes = [id, row.alpha2, row.numeric]
            .into_iter()
            .chain(row.codes.split(' '));
        codes.for_each(|code| add(code, true));
        entry
    }

    fn alike(entries: &[Candidate]) -> Vec<(&Candidate, u8)> {
        entries.iter().map(|entry| (entry, 0)).collect()
    }

    /// What is offered for a text: ids, best first.
    fn offered(typed: &str) -> Vec<&'static str> {
        let (entries, ids) = world();
        let weights = ids.iter().map(|id| u8::from(!STORY.contains(id)));
        let weighed: Vec<_> = entries.iter().zip(weights).collect();
        let hits = find(&weighed, &fold(typed));
        hits.into_iter().map(|hit| ids[hit.candidate]).collect()
    }

    #[test]
    fn the_best_comes_first() {
        let table = [
            ("rwanda", &["RWA"][..]),
            ("ruanda", &["RWA"]),
            ("kosvo", &["XKX"]),
            ("kosoov", &["XKX"]),
            ("swaziland", &["SWZ"]),
            ("rw", &["RWA"]),
            ("xkx", &["XKX"]),
            ("646", &["RWA"]),
            ("uk", &["GBR", "UKR"]),
            ("st lucia", &["LCA"]),
            ("dem rep congo", &["COD"]),
            ("korea north", &["PRK"]),
            ("equitorial", &["GNQ"]),
            ("bosnia & herz", &["BIH"]),
            // Whole before the beginning; the story before the rest, among equals.
            ("guinea", &["GIN", "GNB", "GNQ", "PNG"]),
            ("niger", &["NER", "NGA"]),
            ("россия", &["RUS"]),
            ("росси", &["RUS"]),
            ("россея", &["RUS"]),
            ("シア", &["RUS"]),
            ("\u{645}\u{635}", &["EGY"]),
            ("zzzz", &[]),
            ("xq", &[]),
            ("", &[]),
        ];
        for (typed, ids) in table {
            assert_eq!(offered(typed), ids, "{typed}");
        }
    }

    #[test]
    fn no_more_are_offered_than_fit_the_list() {
        assert_eq!(offered("a").len(), MAX_HITS);
        // “Republic of Kosovo” begins with it, too, but is not the name that it goes by.
        assert_eq!(offered("r")[..4], ["RWA", "COG", "ROU", "RUS"]);
    }

    #[test]
    fn it_is_told_which_spelling_fits() {
        let (entries, ids) = world();
        let at = ids.iter().position(|id| *id == "SWZ").unwrap();
        let shown = |typed| {
            let hit = find(&alike(entries), typed)[0];
            assert_eq!(hit.candidate, at);
            &*entries[at].spellings[hit.spelling].shown
        };
        assert_eq!(
            ["eswatini", "swazi", "sz"].map(shown),
            ["Eswatini", "Swaziland", "SZ"]
        );
    }

    proptest! {
        #[test]
        fn every_text_is_answered(typed in "(\\PC|[a-z ]){0,24}") {
            prop_assert!(offered(&typed).len() <= MAX_HITS);
        }

        #[test]
        fn the_exact_name_comes_first(names in proptest::collection::vec("[a-c ]{1,6}", 1..20), pick in 0usize..20) {
            let named = |name: &String| {
                let mut entry = Candidate::default();
                entry.add(name, fold(name), false);
                entry
            };
            let entries: Vec<Candidate> = names.iter().map(named).collect();
            let typed = fold(&names[pick % names.len()]);
            let weighed: Vec<_> = entries.iter().zip((0..3).cycle()).collect();
            let found = find(&weighed, &typed);
            prop_assert_eq!(found.is_empty(), typed.is_empty());
            prop_assert!(found.first().is_none_or(|hit| entries[hit.candidate].name() == typed));
        }

        #[test]
        fn a_name_is_found_in_spite_of_a_slip(pick in 0usize..252, at in 0usize..4, letter in "[a-z]") {
            let (entries, _) = world();
            let mut typed: Vec<char> = entries[pick].name().chars().collect();
            prop_assume!(typed.len() > 3);
            typed[at] = letter.chars().next().unwrap();
            let typed = fold(&typed.into_iter().collect::<String>());
            prop_assert!(!find(&alike(entries), &typed).is_empty());
        }
    }
}
