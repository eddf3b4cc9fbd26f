//! Which file of `src` uses which: `use` trees and paths, resolved through the façades.

use std::collections::BTreeMap;

use super::source::{Kind, Source, Token};

/// One file uses an item that another defines.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The file that uses it.
    pub from: String,
    /// The line of the first use.
    pub line: usize,
    /// The file that defines it. It is never a façade.
    pub to: String,
}

/// A name that a `use` brings in, and the path it stands for, from the crate's root.
struct Named {
    name: String,
    path: Vec<String>,
    line: usize,
}

/// The modules of the crate.
pub struct Crate<'a> {
    files: BTreeMap<Vec<String>, &'a Source>,
    /// The re-exports of each façade.
    exports: BTreeMap<Vec<String>, Vec<Named>>,
}

impl<'a> Crate<'a> {
    pub fn of(sources: &'a [Source]) -> Crate<'a> {
        let rust = sources
            .iter()
            .filter(|source| source.is_rust() && !source.is_in("bin"));
        let files: BTreeMap<Vec<String>, &Source> =
            rust.map(|source| (source.module.clone(), source)).collect();
        let mut whole = Crate {
            files,
            exports: BTreeMap::new(),
        };
        let facades = whole.files.values().filter(|source| source.is_facade());
        let exports = facades.map(|source| (source.module.clone(), whole.used_names(source)));
        whole.exports = exports.collect();
        whole
    }

    /// All imports among its files, sorted, each pair of files once.
    pub fn imports(&self) -> Vec<Import> {
        let users = self.files.values().filter(|source| !source.is_facade());
        let mut imports: Vec<Import> = users.flat_map(|source| self.imports_of(source)).collect();
        imports.sort();
        imports.dedup_by(|a, b| a.from == b.from && a.to == b.to);
        imports.sort();
        imports
    }

    fn imports_of(&self, source: &Source) -> Vec<Import> {
        let names = self.used_names(source);
        let used = names.iter().flat_map(|named| {
            self.brought_in(named)
                .into_iter()
                .map(|to| (named.line, to))
        });
        let paths = self.paths(source, &names).into_iter();
        let named = paths.flat_map(|(line, path)| {
            let definitions = self.definitions(&path).into_iter();
            definitions.map(move |to| (line, to))
        });
        let found = used.chain(named);
        let others = found.filter(|(_, to)| *to != source.path);
        let mut imports: Vec<Import> = others
            .map(|(line, to)| Import {
                from: source.path.clone(),
                line,
                to,
            })
            .collect();
        imports.sort_by(|a, b| (&a.to, a.line).cmp(&(&b.to, b.line)));
        imports.dedup_by(|a, b| a.to == b.to);
        imports
    }

    /// The files that define what a `use` brings in.
    fn brought_in(&self, named: &Named) -> Vec<String> {
        match self.exports.get(&named.path) {
            Some(all) if named.name == "*" => all
                .iter()
                .flat_map(|one| self.definitions(&one.path))
                .collect(),
            _ => self.definitions(&named.path),
        }
    }

    /// The names that the `use` items of a file bring in from the crate.
    fn used_names(&self, source: &Source) -> Vec<Named> {
        let names = source.uses.iter().filter_map(|one| {
            Some(Named {
                name: one.name.clone(),
                path: self.absolute(source, &one.path)?,
                line: one.line,
            })
        });
        names.collect()
    }

    /// A path from the crate's root, if it leads into the crate.
    fn absolute(&self, source: &Source, path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let mut base = source.module.clone();
        match first.as_str() {
            "crate" => return Some(rest.to_vec()),
            "self" => return Some([base, rest.to_vec()].concat()),
            "super" => {
                base.pop()?;
                let mut rest = rest;
                while let Some(("super", more)) = rest.split_first().map(|(a, b)| (a.as_str(), b)) {
                    base.pop()?;
                    rest = more;
                }
                return Some([base, rest.to_vec()].concat());
            }
            _ => {}
        }
        // A module declared in this file.
        base.push(first.clone());
        self.files
            .contains_key(&base)
            .then(|| [base, rest.to_vec()].concat())
    }

    /// The paths in a file's code that lead into the crate, with their lines.
    fn paths(&self, source: &Source, names: &[Named]) -> Vec<(usize, Vec<String>)> {
        let tokens = without_use(&source.tokens);
        let mut paths = Vec::new();
        let mut i = 0;
        while i < tokens.len() {
            let (path, next) = path_at(&tokens, i);
            let line = tokens[i].line;
            i = next;
            let Some((first, rest)) = path.split_first().filter(|(_, rest)| !rest.is_empty())
            else {
                continue;
            };
            let named = names.iter().find(|named| named.name == *first);
            let path = match named {
                Some(named) => Some([named.path.clone(), rest.to_vec()].concat()),
                None => self.absolute(source, &path),
            };
            paths.extend(path.map(|path| (line, path)));
        }
        paths
    }

    /// The files that define what a path from the crate's root names. A façade that is named as
    /// such defines nothing.
    pub fn definitions(&self, path: &[String]) -> Vec<String> {
        let mut module: Vec<String> = Vec::new();
        for (i, segment) in path.iter().enumerate() {
            let mut inner = module.clone();
            inner.push(segment.clone());
            // A module and a function may share a name: the last segment is the function.
            let is_last = i + 1 == path.len();
            let exports = self.exports.get(&module);
            let is_exported = exports.is_some_and(|all| all.iter().any(|one| one.name == *segment));
            if self.files.contains_key(&inner) && !(is_last && is_exported) {
                module = inner;
                continue;
            }
            let Some(exports) = self.exports.get(&module) else {
                break;
            };
            let named = |named: &&Named| named.name == *segment || named.name == "*";
            let found = exports.iter().filter(named);
            let rest = &path[i + 1..];
            let targets = found.flat_map(|named| {
                let glob = if named.name == "*" { &path[i..=i] } else { &[] };
                self.definitions(&[&named.path, glob, rest].concat())
            });
            return targets.collect();
        }
        let file = self.files.get(&module).filter(|file| !file.is_facade());
        file.map(|file| file.path.clone()).into_iter().collect()
    }

    /// The paths that an identifier of a file stands for through its `use` items.
    pub fn meanings(&self, source: &Source) -> BTreeMap<String, Vec<String>> {
        let names = self.used_names(source).into_iter();
        names.map(|named| (named.name, named.path)).collect()
    }
}

/// The tokens without `use` items.
pub fn without_use(tokens: &[Token]) -> Vec<&Token> {
    let mut kept = Vec::new();
    let mut in_use = false;
    for token in tokens {
        if token.is("use") {
            in_use = true;
        }
        if !in_use {
            kept.push(token);
        }
        if token.is(";") {
            in_use = false;
        }
    }
    kept
}

/// The path that begins at a token, and where to go on. Something else is a path of no segments.
fn path_at(tokens: &[&Token], start: usize) -> (Vec<String>, usize) {
    let is = |i: usize, text: &str| tokens.get(i).is_some_and(|token| token.is(text));
    let is_ident = |i: usize| tokens.get(i).is_some_and(|token| token.kind == Kind::Ident);
    let is_tail =
        start > 0 && (is(start - 1, ":") && start > 1 && is(start - 2, ":") || is(start - 1, "."));
    if !is_ident(start) || is_tail {
        return (Vec::new(), start + 1);
    }
    let mut path = vec![tokens[start].text.clone()];
    let mut i = start + 1;
    while is(i, ":") && is(i + 1, ":") && is_ident(i + 2) {
        path.push(tokens[i + 2].text.clone());
        i += 3;
    }
    (path, i)
}
