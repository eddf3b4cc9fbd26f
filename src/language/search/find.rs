//! The search itself: which candidates match a query, and in which order.

use crate::language::search::candidate::{Candidate, Spelling};
use crate::language::search::typos::{allowed_typos, typos};

/// The most places that a search offers.
pub const MAX_HITS: usize = 8;

/// How a spelling matches the query, the best match first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// The query is the name that is shown.
    Name,
    /// The query is another name.
    OtherName,
    /// The query is a code.
    Code,
    /// A name begins with the query.
    Prefix,
    /// Each word of the query begins a word of a name.
    WordPrefixes,
    /// A name contains the query.
    Substring,
    /// A name would begin with the query without this many typing errors.
    Typos(usize),
}

/// A place that was found, by indices into the candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// How its best spelling matches.
    pub kind: MatchKind,
    /// The candidate's index.
    pub candidate: usize,
    /// The index of its best spelling.
    pub spelling: usize,
}

/// The candidates that match a [folded](crate::language::search::fold::fold) query, at most
/// [`MAX_HITS`], the best first. An empty query matches nothing.
///
/// Each candidate comes with a weight. Hits are ordered by the kind of match, then whether the
/// shown name matches, then by weight, the lowest first, then by name. Typing errors are allowed
/// only where no candidate matches without.
///
/// ```
/// use stancemap::language::search::{Candidate, find, fold};
///
/// let mut rwanda = Candidate::default();
/// rwanda.add("Rwanda", fold("rwanda"), false);
/// rwanda.add("RW", fold("rw"), true);
/// let found = |query| find(&[(&rwanda, 0)], &fold(query)).len();
/// assert_eq!(["rw", "rwan", "ruanda", "chad"].map(found), [1, 1, 1, 0]);
/// ```
pub fn find(candidates: &[(&Candidate, u8)], query: &str) -> Vec<Hit> {
    let letters: Vec<char> = query.chars().collect();
    if letters.is_empty() {
        return Vec::new();
    }
    let exact = collect(candidates, &|spelling, is_shown| {
        match_kind(spelling, is_shown, query)
    });
    if !exact.is_empty() {
        return exact;
    }
    collect(candidates, &|spelling, _| {
        match_with_typos(spelling, &letters)
    })
}

/// The best hits under a rule that takes a spelling and whether it is the shown name. A `dyn`
/// rule, so that this is compiled once.
fn collect(
    candidates: &[(&Candidate, u8)],
    rule: &dyn Fn(&Spelling, bool) -> Option<MatchKind>,
) -> Vec<Hit> {
    let order = |hit: &Hit| {
        let (candidate, weight) = candidates[hit.candidate];
        (hit.kind, hit.spelling > 0, weight, candidate.name())
    };
    let mut found: Vec<Hit> = Vec::new();
    for (index, (candidate, _)) in candidates.iter().enumerate() {
        let spellings = candidate.spellings.iter().enumerate();
        let hits = spellings.filter_map(|(spelling, text)| {
            Some(Hit {
                kind: rule(text, spelling == 0)?,
                candidate: index,
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

fn match_kind(spelling: &Spelling, is_shown: bool, query: &str) -> Option<MatchKind> {
    let name = &*spelling.folded;
    let begins_a_word = |part: &str| name.split(' ').any(|word| word.starts_with(part));
    Some(match spelling.is_code {
        true if name == query => MatchKind::Code,
        true => return None,
        false if name == query && is_shown => MatchKind::Name,
        false if name == query => MatchKind::OtherName,
        false if name.starts_with(query) => MatchKind::Prefix,
        false if query.split(' ').all(begins_a_word) => MatchKind::WordPrefixes,
        // In bytes: two Latin letters occur in too many names, one Chinese character is a word.
        false if query.len() > 2 && contains(name, query) => MatchKind::Substring,
        false => return None,
    })
}

/// `str::contains` without the standard library's two-way searcher, which is larger than this file.
fn contains(name: &str, part: &str) -> bool {
    let mut places = name.as_bytes().windows(part.len());
    places.any(|place| place == part.as_bytes())
}

fn match_with_typos(spelling: &Spelling, query: &[char]) -> Option<MatchKind> {
    let allowed = allowed_typos(query.len());
    if spelling.is_code || allowed == 0 {
        return None;
    }
    let typos = typos(query, &spelling.folded);
    (typos <= allowed).then_some(MatchKind::Typos(typos))
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use proptest::prelude::*;

    use super::*;
    use crate::language::places::{Row, TABLE, rows};
    use crate::language::search::fold::fold;

    const STORY: [&str; 3] = ["RWA", "XKX", "GNQ"];

    /// The places of the shipped table, with some names in other languages.
    fn world() -> &'static (Vec<Candidate>, Vec<&'static str>) {
        static WORLD: OnceLock<(Vec<Candidate>, Vec<&'static str>)> = OnceLock::new();
        WORLD.get_or_init(|| {
            let ids: Vec<&str> = rows(TABLE).map(|row| row.alpha3).collect();
            (rows(TABLE).map(candidate).collect(), ids)
        })
    }

    fn candidate(row: Row) -> Candidate {
        let more = match row.alpha3 {
            "EGY" => &["\u{645}\u{635}\u{631}"][..],
            "RUS" => &["россия", "ロシア"],
            _ => &[],
        };
        let mut candidate = Candidate::default();
        let mut add =
            |text: &str, is_code| candidate.add(text, fold(&text.to_lowercase()), is_code);
        row.names()
            .chain(more.iter().copied())
            .for_each(|name| add(name, false));
        row.codes().for_each(|code| add(code, true));
        candidate
    }

    fn alike(candidates: &[Candidate]) -> Vec<(&Candidate, u8)> {
        candidates.iter().map(|candidate| (candidate, 0)).collect()
    }

    /// The ids that are offered for a query, best first.
    fn offered(typed: &str) -> Vec<&'static str> {
        let (candidates, ids) = world();
        let weights = ids.iter().map(|id| u8::from(!STORY.contains(id)));
        let weighed: Vec<_> = candidates.iter().zip(weights).collect();
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
            // Whole names before prefixes; among equals the story before the rest.
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
        // "Republic of Kosovo" begins with it, too, but it is not the name that is shown.
        assert_eq!(offered("r")[..4], ["RWA", "COG", "REU", "ROU"]);
    }

    #[test]
    fn a_hit_names_the_spelling_that_matched() {
        let (candidates, ids) = world();
        let at = ids.iter().position(|id| *id == "SWZ").unwrap();
        let shown = |typed| {
            let hit = find(&alike(candidates), typed)[0];
            assert_eq!(hit.candidate, at);
            &*candidates[at].spellings[hit.spelling].shown
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
                let mut candidate = Candidate::default();
                candidate.add(name, fold(name), false);
                candidate
            };
            let candidates: Vec<Candidate> = names.iter().map(named).collect();
            let typed = fold(&names[pick % names.len()]);
            let weighed: Vec<_> = candidates.iter().zip((0..3).cycle()).collect();
            let found = find(&weighed, &typed);
            prop_assert_eq!(found.is_empty(), typed.is_empty());
            prop_assert!(found.first().is_none_or(|hit| candidates[hit.candidate].name() == typed));
        }

        #[test]
        fn a_name_is_found_in_spite_of_a_typo(pick in 0usize..252, at in 0usize..4, letter in "[a-z]") {
            let (candidates, _) = world();
            let mut typed: Vec<char> = candidates[pick].name().chars().collect();
            prop_assume!(typed.len() > 3);
            typed[at] = letter.chars().next().unwrap();
            let typed = fold(&typed.into_iter().collect::<String>());
            prop_assert!(!find(&alike(candidates), &typed).is_empty());
        }
    }
}
