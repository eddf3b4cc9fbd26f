//! The items of lists: which ones of two versions are the same, and how sources and stances differ.

use std::collections::BTreeMap;

use crate::dossier::changes::change::{Change, Subject};
use crate::dossier::dossier::Dossier;
use crate::dossier::link::Link;
use crate::dossier::time::edtf::Edtf;

/// The new ids of items by their old ones: an item with the same id, or else one with the same content. `parts` are
/// the id and the content.
pub(super) fn renamed<'a, T>(
    old: &'a [T],
    new: &'a [T],
    parts: impl Fn(&'a T) -> (&'a str, String),
) -> BTreeMap<String, String> {
    let [old, new] = [old, new].map(|items| items.iter().map(&parts).collect::<Vec<_>>());
    let mut all = BTreeMap::new();
    for (id, content) in &old {
        let by_id = new.iter().find(|(own, _)| own == id);
        // An item that has an id of the old version is another one.
        let is_free = |own: &str| !old.iter().any(|(other, _)| *other == own);
        let mut others = new.iter();
        let by_content = || others.find(|(own, other)| other == content && is_free(own));
        if let Some((now, _)) = by_id.or_else(by_content) {
            all.insert((*id).to_owned(), (*now).to_owned());
        }
    }
    all
}

/// The sources that are new, gone or changed. `renamed` has their new ids by their old ones.
pub(super) fn of_sources(
    old: &Dossier,
    new: &Dossier,
    renamed: &BTreeMap<String, String>,
) -> Vec<Change> {
    of_items(
        (&old.sources, &new.sources),
        renamed,
        |source| &source.id,
        |source| Subject::Source {
            id: source.id.clone(),
            title: source.title.clone(),
        },
        |source| {
            let url = source.url.as_ref().map_or("", Link::as_str);
            vec![
                ("title", source.title.clone()),
                ("publisher", source.publisher.clone()),
                ("published", written(source.published)),
                ("kind", source.kind.clone()),
                ("url", url.to_owned()),
                ("note", source.note.to_string()),
            ]
        },
    )
}

/// The stances of the scale that are new, gone or changed. `renamed` has their new ids by their old ones.
pub(super) fn of_stances(
    old: &Dossier,
    new: &Dossier,
    renamed: &BTreeMap<String, String>,
) -> Vec<Change> {
    of_items(
        (&old.stances, &new.stances),
        renamed,
        |stance| stance.id.as_str(),
        |stance| Subject::Stance {
            id: stance.id.as_str().to_owned(),
            label: stance.label.to_string(),
        },
        |stance| {
            vec![
                ("label", stance.label.to_string()),
                ("definition", stance.definition.to_string()),
            ]
        },
    )
}

/// The differences of two lists of items: changed fields, new items, items that are gone.
fn of_items<T>(
    (old, new): (&[T], &[T]),
    renamed: &BTreeMap<String, String>,
    id: fn(&T) -> &str,
    subject: fn(&T) -> Subject,
    fields: fn(&T) -> Vec<(&'static str, String)>,
) -> Vec<Change> {
    let mut all = Vec::new();
    let now = |one: &T| renamed.get(id(one)).map(String::as_str);
    for item in new {
        let before = old.iter().find(|one| now(one) == Some(id(item)));
        match before {
            Some(before) => {
                let pairs = fields(before).into_iter().zip(fields(item));
                all.extend(pairs.filter_map(|((field, was), (_, is))| {
                    differs(subject(item), field, &was, &is)
                }));
            }
            None => all.push(whole(subject(item), false)),
        }
    }
    let gone = old.iter().filter(|one| now(one).is_none());
    all.extend(gone.map(|one| whole(subject(one), true)));
    all
}

fn whole(subject: Subject, is_gone: bool) -> Change {
    let name = match &subject {
        Subject::Stance { label, .. } => label.clone(),
        Subject::Source { title, .. } => title.clone(),
        _ => String::new(),
    };
    let (was, is) = match is_gone {
        true => (Some(name), None),
        false => (None, Some(name)),
    };
    Change {
        subject,
        field: "",
        was,
        is,
    }
}

/// The change of a field; `None` if both texts are the same. An empty text is no value.
pub(super) fn differs(
    subject: Subject,
    field: &'static str,
    was: &str,
    is: &str,
) -> Option<Change> {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    (was != is).then(|| Change {
        subject,
        field,
        was: some(was),
        is: some(is),
    })
}

/// A date as dossiers write it; empty without one.
pub(super) fn written(date: Option<Edtf>) -> String {
    date.map(String::from).unwrap_or_default()
}
