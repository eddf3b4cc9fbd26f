use std::collections::BTreeMap;

use crate::base::message::message;
use crate::site::pictures::TALL_PICTURE;
use crate::site::refusal::Refusal;

/// The dossier that the page shows, by its place in the list of ids.
///
/// # Errors
/// If it is not there, if two dossiers have one id or pictures of one name, or if there are several and none was named.
pub fn main_of(ids: &[&str], named: Option<&str>) -> Result<usize, Refusal> {
    let mut places = BTreeMap::new();
    for (place, id) in ids.iter().enumerate() {
        if places.insert(*id, place).is_some() {
            return Err(Refusal::Other(message!(
                "two dossiers have the id {id}: give one another id",
                id
            )));
        }
    }
    // A picture of one would be written over one of the other.
    let tall = |id: &&&str| places.contains_key(&*format!("{id}{TALL_PICTURE}"));
    if let Some(id) = ids.iter().find(tall) {
        return Err(Refusal::Other(message!(
            "the dossiers {id} and {other} would have a picture of one name: give one another id",
            id,
            other = format!("{id}{TALL_PICTURE}")
        )));
    }
    let no_main = || Refusal::NoMain {
        asked: named.map(str::to_owned),
        there: ids.iter().map(|id| (*id).to_owned()).collect(),
    };
    match (named, ids) {
        (Some(id), _) => places.get(id).copied().ok_or_else(no_main),
        (None, [_]) => Ok(0),
        (None, _) => Err(no_main()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_shows_the_dossier_that_is_named_or_the_only_one() {
        let ids = ["tea", "coffee"];
        assert_eq!(main_of(&ids, Some("coffee")), Ok(1));
        assert_eq!(main_of(&["tea"], None), Ok(0));
        let there = vec!["tea".to_owned(), "coffee".to_owned()];
        let none = main_of(&ids, None).unwrap_err();
        let expected = Refusal::NoMain {
            asked: None,
            there: there.clone(),
        };
        assert_eq!(none, expected);
        let other = main_of(&ids, Some("milk")).unwrap_err();
        let asked = Some("milk".to_owned());
        assert_eq!(other, Refusal::NoMain { asked, there });
        let twice = main_of(&["tea", "tea"], Some("tea")).unwrap_err();
        assert!(twice.to_string().contains("the id tea"));
        let alike = main_of(&["tea-tall", "coffee", "tea"], Some("tea"));
        assert_eq!(
            alike.unwrap_err().to_string(),
            "the dossiers tea and tea-tall would have a picture of one name: give one another id"
        );
        assert_eq!(main_of(&["tea-tall", "tea2"], Some("tea2")), Ok(1));
    }
}
