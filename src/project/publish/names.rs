//! Names in texts that may be those of private people.

use std::collections::BTreeSet;

use crate::language::gazetteer::Gazetteer;
use crate::language::i18n::same_language;

/// Languages in which every noun is capitalised, so that nothing tells a name.
const NOUNS: [&str; 2] = ["de", "lb"];

/// Words before a name by which it is one of somebody in office, in lower case.
const OFFICES: [&str; 44] = [
    "president",
    "minister",
    "ministers",
    "premier",
    "chancellor",
    "secretary",
    "ambassador",
    "senator",
    "governor",
    "mayor",
    "judge",
    "justice",
    "general",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "director",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "commissioner",
    "envoy",
    "représentant",
    "président",
    "présidente",
    "ministre",
    "ambassadeur",
    "sénateur",
    "juge",
    "roi",
    "reine",
    "presidente",
    "presidenta",
    "ministro",
    "ministra",
    "embajador",
    "senador",
    "gobernador",
    "juez",
    "rey",
    "embaixador",
    "primeiro-ministro",
];

/// Words that are in names of institutions and not of people, in lower case.
const INSTITUTIONS: [&str; 66] = [
    "court",
    "ministry",
    "department",
    "union",
    "nations",
    "council",
    "committee",
    "commission",
    "congress",
    "parliament",
    "senate",
    "assembly",
    "house",
    "office",
    "agency",
    "bank",
    "fund",
    "organization",
    "organisation",
    "association",
    "university",
    "institute",
    "party",
    "government",
    "republic",
    "kingdom",
    "state",
    "states",
    "rights",
    "human",
    "watch",
    "international",
    "national",
    "european",
    "african",
    "united",
    "supreme",
    "federal",
    "treaty",
    "convention",
    "agreement",
    "act",
    "law",
    "press",
    "times",
    "post",
    "news",
    "cour",
    "ministère",
    "conseil",
    "assemblée",
    "unies",
    "européenne",
    "tribunal",
    "corte",
    "consejo",
    "asamblea",
    "unidas",
    "ministerio",
    "ministério",
    "conselho",
    "assembleia",
    "banco",
    "banque",
    "north",
    "south",
];

/// Whether names can be told from other words in a text of a language: it has capital letters, and only names have them.
pub(super) fn are_told(language: &str, text: &str) -> bool {
    let is_of_nouns = NOUNS.iter().any(|own| same_language(own, language));
    !is_of_nouns && (text.is_empty() || text.chars().any(char::is_lowercase))
}

/// The names in a text that may be those of private people. The rule: two or three words that begin with a capital letter
/// and go on in small ones, none of which is in the name of an institution or a place, or among the words that the map
/// itself gives as names of those who say something. The word before them is no office. A word such as `de` or `al-` may
/// stand between them.
///
/// It finds names of people who are known to everyone, and overlooks single names. An editor decides.
pub(super) fn private_names(
    text: &str,
    public: &BTreeSet<String>,
    gazetteer: &Gazetteer,
) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut names = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let run = run_of(&words[at..]);
        let name: Vec<&str> = words[at..at + run].iter().map(|word| bare(word)).collect();
        let capitals = name.iter().filter(|word| is_name(word)).count();
        let before = at
            .checked_sub(1)
            .map(|before| bare(words[before]).to_lowercase());
        let is_office = before.is_some_and(|word| OFFICES.contains(&&*word));
        let is_public = |word: &&&str| {
            let word = word.to_lowercase();
            INSTITUTIONS.contains(&&*word) || OFFICES.contains(&&*word) || public.contains(&word)
        };
        let whole = name.join(" ");
        let is_place = || {
            // Short words may be codes.
            let single = name.iter().filter(|word| is_name(word) && word.len() > 3);
            let single = single.map(|word| (*word).to_owned());
            let of_two = name.windows(2).map(|pair| pair.join(" "));
            let mut parts = single.chain(of_two.filter(|pair| pair.len() > 5));
            parts.any(|part| gazetteer.find(&part).place().is_some())
        };
        if (2..=3).contains(&capitals)
            && !is_office
            && !name.iter().any(|word| is_public(&word))
            && !is_place()
        {
            names.push(whole);
        }
        at += run.max(1);
    }
    names
}

/// How many words from the first one on may be one name.
fn run_of(words: &[&str]) -> usize {
    let mut end = 0;
    let mut is_ended = false;
    for (index, word) in words.iter().enumerate() {
        let plain = bare(word);
        if is_ended || !(is_name(plain) || index > 0 && is_particle(plain)) {
            break;
        }
        if is_name(plain) {
            end = index + 1;
        }
        // A comma or a full stop ends a name, and so does a possessive.
        is_ended = word.ends_with([',', '.', ';', ':', ')', '!', '?', '”', '"'])
            || plain != word.trim_matches(QUOTES);
    }
    end
}

/// Signs around words.
const QUOTES: [char; 12] = [',', '.', ';', ':', '(', ')', '!', '?', '“', '”', '"', '’'];

/// A word without the signs around it, and without a possessive.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(QUOTES);
    let own = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
    own.unwrap_or(word)
}

/// Whether a word begins with a capital letter and goes on in small ones.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    let is_first = letters.next().is_some_and(char::is_uppercase);
    let rest: Vec<char> = letters.collect();
    is_first
        && !rest.is_empty()
        && rest
            .iter()
            .all(|letter| letter.is_alphabetic() || "-'’".contains(*letter))
        && rest.iter().any(|letter| letter.is_lowercase())
}

/// Whether a word may stand within a name.
fn is_particle(word: &str) -> bool {
    [
        "de", "da", "dos", "del", "la", "van", "von", "der", "bin", "ibn", "al", "el", "y", "e",
    ]
    .contains(&word)
}
