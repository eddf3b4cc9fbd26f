//! The sources: from their sheet, and from the columns of the facts.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::base::message::{Joint, Message, Value as Said, message};
use crate::dossier;
use crate::sheets::column::{quoted, quoted_value};
use crate::sheets::columns::{folded, is_address};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::draft::{Draft, Item};
use crate::sheets::story::facts::by_field::{ByField, SAME};
use crate::sheets::story::facts::slug::{Ids, slug};

/// The sign between sources in a cell that lists several.
const LIST: char = ';';

/// The sources of a dossier under way.
#[derive(Clone, Debug, Default)]
pub(in crate::sheets::story) struct Shelf {
    sources: Vec<Item>,
    taken: Ids,
    /// The sources by their titles, folded.
    titles: HashMap<String, usize>,
    /// The sources by their fields.
    fields: ByField,
    /// The sources by what columns said of them, with another one that it may mean as well.
    seen: HashMap<[String; 5], (usize, Option<usize>)>,
    /// How many sources their sheet has.
    given: usize,
    /// The names of sources in cells of facts, folded, whether their sources are there yet or not.
    named: HashSet<String>,
}

impl Shelf {
    /// The sources of their sheet. One without an id gets one from its title.
    pub(in crate::sheets::story) fn of_sheet(sources: Vec<Item>) -> Self {
        let ids = sources.iter().map(|source| source.text("id"));
        let taken = ids.filter(|id| !id.is_empty()).collect();
        let mut shelf = Shelf {
            given: sources.len(),
            sources,
            taken,
            titles: HashMap::new(),
            fields: ByField::default(),
            seen: HashMap::new(),
            named: HashSet::new(),
        };
        for i in 0..shelf.given {
            shelf.index(i);
            if !shelf.sources[i].has("id") {
                shelf.name(i);
            }
        }
        shelf
    }

    fn name(&mut self, index: usize) {
        let fallback = format!("source-{}", index + 1);
        let source = &mut self.sources[index];
        let words = ["title", "publisher", "url"].map(|path| source.text(path).to_owned());
        let words = words.iter().find(|words| !words.trim().is_empty());
        let words = words.map_or("", |words| without_scheme(words));
        let id = self.taken.unique(&slug(words, &fallback));
        let spot = source.spot.clone();
        source.put("id", None, Value::from(id), spot);
        self.fields.add(index, source);
    }

    /// Tells the names of sources in the cells of facts to come, so that lists of them are found in any order of rows.
    pub(super) fn expect<'a>(&mut self, names: impl Iterator<Item = &'a str>) {
        let single = names.filter(|name| !name.contains(LIST));
        let folded = single.map(folded).filter(|name| !name.is_empty());
        self.named.extend(folded);
    }

    /// The sources that a cell lists, each once; `None` if a part of the text is no source that is named anywhere.
    fn listed<'a>(&self, text: &'a str) -> Option<Vec<&'a str>> {
        let parts = text.split(LIST).map(str::trim);
        let mut once: Vec<&str> = Vec::new();
        for part in parts.filter(|part| !part.is_empty()) {
            let is_named = self.known(part).is_some() || self.named.contains(&folded(part));
            if !is_named {
                return None;
            }
            if !once.contains(&part) {
                once.push(part);
            }
        }
        (text.contains(LIST) && !once.is_empty()).then_some(once)
    }

    /// The id of a source that a fact names: by its id or title, or by columns with its title, publisher and
    /// address. A source that is not there yet is added. `None` if the row names none.
    pub(super) fn id_of(
        &mut self,
        name: Option<(&str, &Spot)>,
        mut columns: Item,
        faults: &mut Vec<Fault>,
    ) -> Option<(String, Spot)> {
        if let Some((name, spot)) = name {
            let found = self.fields.first("id", name);
            let is_id = slug(name, "") == name;
            // Beside a title, an id is no title.
            let may_be_title = !(is_id && columns.has("title"));
            let by_title = || self.titled(name).filter(|_| may_be_title);
            let found = found.or_else(by_title);
            if let Some(index) = found {
                self.fill(index, &columns, faults);
                return Some((self.sources[index].text("id").to_owned(), spot.clone()));
            }
            if let Some(list) = self.listed(name) {
                if list.len() > 1 {
                    faults.push(several(name, &list, spot));
                }
                return self.id_of(Some((list[0], spot)), columns, faults);
            }
            // A name in the form of an id that the sheet lacks is left to the reader of dossiers.
            if self.given > 0 && is_id && columns.is_empty() {
                return Some((name.to_owned(), spot.clone()));
            }
            let path = match () {
                () if is_address(name) => "url",
                () if is_id && !columns.is_empty() => "id",
                () => "title",
            };
            if !columns.has(path) {
                columns.put(path, None, Value::from(name), spot.clone());
            }
        }
        if columns.is_empty() {
            return None;
        }
        let spot = columns.entries()[0].spot.clone();
        let said = quoted_value(&columns.entries()[0].value);
        let key = key(&columns);
        let found = match self.seen.get(&key) {
            Some(found) => *found,
            None => {
                let mut known = self.fields.same(&self.sources, &columns);
                let (first, other) = (known.next(), known.next());
                drop(known);
                (first.unwrap_or_else(|| self.add(columns)), other)
            }
        };
        self.seen.insert(key, found);
        let (index, other) = found;
        faults.extend(other.map(|other| self.open(&said, &spot, index, other)));
        Some((self.sources[index].text("id").to_owned(), spot))
    }

    fn titled(&self, name: &str) -> Option<usize> {
        let words = folded(name);
        let by_title = self.titles.get(&words).filter(|_| !words.is_empty());
        let by_field = || {
            let found = ["title", "url"].map(|path| self.fields.first(path, name));
            found.into_iter().flatten().min()
        };
        by_title.copied().or_else(by_field)
    }

    /// The fault of a cell that may mean two sources.
    fn open(&self, said: &str, spot: &Spot, index: usize, other: usize) -> Fault {
        let [first, second] = [index, other].map(|index| {
            let source = &self.sources[index];
            message!(
                "\"{source}\" (from {spot})",
                source = source.text("id"),
                spot = &source.spot
            )
        });
        Fault {
            spot: spot.clone(),
            found: Message::of(said),
            expected: message!(
                "one source, and {first} and {second} are called so: name it by its id in the column source, or \
                 repeat its address",
                first,
                second
            ),
            done: message!("took the first"),
        }
    }

    /// Remembers the fields of a source; of several with one title, the first.
    fn index(&mut self, index: usize) {
        let words = folded(self.sources[index].text("title"));
        self.titles.entry(words).or_insert(index);
        self.fields.add(index, &self.sources[index]);
    }

    fn add(&mut self, mut source: Item) -> usize {
        source.spot.column = None;
        if !source.has("title") && source.has("url") {
            let entry = source.get("url").cloned();
            let title = without_scheme(source.text("url"))
                .trim_end_matches('/')
                .to_owned();
            if let Some(entry) = entry {
                source.put("title", None, Value::from(title), entry.spot);
            }
        }
        self.sources.push(source);
        let index = self.sources.len() - 1;
        self.index(index);
        if self.sources[index].has("id") {
            self.taken.take(self.sources[index].text("id"));
        } else {
            self.name(index);
        }
        index
    }

    /// Adds what the columns of a fact say of a source and the source lacks. What they say otherwise is told.
    fn fill(&mut self, index: usize, columns: &Item, faults: &mut Vec<Fault>) {
        let source = &mut self.sources[index];
        for entry in columns.entries() {
            let own = source.entries().iter();
            let mut own =
                own.filter(|one| one.path == entry.path && one.language == entry.language);
            match own.next() {
                None => {
                    let language = entry.language.as_deref();
                    source.put(
                        &entry.path,
                        language,
                        entry.value.clone(),
                        entry.spot.clone(),
                    );
                }
                Some(own) if own.value != entry.value => faults.push(Fault {
                    spot: entry.spot.clone(),
                    found: Message::of(quoted_value(&entry.value)),
                    expected: message!(
                        "{value}, as source \"{source}\" has it in {spot}",
                        value = quoted_value(&own.value),
                        source = source.text("id"),
                        spot = &own.spot
                    ),
                    done: message!("kept the first"),
                }),
                Some(_) => {}
            }
        }
        self.fields.add(index, source);
    }

    /// Writes the sources into a document.
    pub(in crate::sheets::story) fn write(self, draft: &mut Draft, own: &str) {
        for source in self.sources {
            draft.push("sources", source, own);
        }
    }

    /// The id of a source that is there, by its id or title.
    pub(in crate::sheets::story) fn known(&self, name: &str) -> Option<String> {
        let by_id = self.fields.first("id", name);
        let index = by_id.or_else(|| self.titled(name))?;
        Some(self.sources[index].text("id").to_owned())
    }
}

/// The fault of a cell that lists sources.
fn several(text: &str, list: &[&str], spot: &Spot) -> Fault {
    let names: Vec<String> = list.iter().map(|name| quoted(name)).collect();
    Fault {
        spot: spot.clone(),
        found: Message::of(quoted(text)),
        expected: message!(
            "one source for each fact, and {names} is {count} source"
                | "one source for each fact, and {names} are {count} sources: repeat the row for each further one",
            names = Said::list(&names, Joint::EachAnd),
            count = list.len()
        ),
        done: message!("took the first, {name}", name = &names[0]),
    }
}

fn key(columns: &Item) -> [String; 5] {
    SAME.map(|path| columns.text(path).to_owned())
}

/// An address without `https://` and `www.`.
fn without_scheme(address: &str) -> &str {
    let address = address.trim();
    let rest = dossier::without_scheme(address).unwrap_or(address);
    rest.strip_prefix("www.").unwrap_or(rest)
}
