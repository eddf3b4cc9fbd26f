//! The files of `src`, and how the rules read them: as tokens, without tests and doc comments.

use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;
use std::str::FromStr;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::UseTree;
use syn::visit::Visit;

use crate::support::root;

/// A file of code.
pub struct Source {
    /// Its path from the project's folder: `src/base/geom.rs`.
    pub path: String,
    /// All of its text.
    pub text: String,
    /// Its module, for Rust: `["base", "geom"]`. A folder's `mod.rs` is the module of the folder.
    pub module: Vec<String>,
    /// Its tokens in order, for Rust: without what only tests compile, and without doc comments.
    pub tokens: Vec<Token>,
    /// The lines that only tests compile.
    pub tests: Vec<RangeInclusive<usize>>,
    /// The names that its `use` items bring in, for Rust.
    pub uses: Vec<Use>,
}

/// A name that a `use` item brings in.
pub struct Use {
    /// The name in this file; `*` for all names of a module.
    pub name: String,
    /// The path as it is written: `["super", "geom", "Point"]`.
    pub path: Vec<String>,
    pub line: usize,
}

/// An identifier, a literal as it is written, or a punctuation mark.
#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub text: String,
    pub line: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Ident,
    Literal,
    /// A punctuation character, or the bracket that opens or closes a group.
    Mark,
}

impl Token {
    /// Whether it is this identifier or mark.
    pub fn is(&self, text: &str) -> bool {
        self.kind != Kind::Literal && self.text == text
    }

    /// The value of a string literal.
    pub fn string(&self) -> Option<String> {
        if self.kind != Kind::Literal || !self.text.ends_with(['"', '#']) {
            return None;
        }
        syn::parse_str::<syn::LitStr>(&self.text)
            .ok()
            .map(|one| one.value())
    }
}

impl Source {
    pub fn is_rust(&self) -> bool {
        Path::new(&self.path)
            .extension()
            .is_some_and(|end| end == "rs")
    }

    /// Whether it only names what a folder has: a `mod.rs`, or the root of the crate.
    pub fn is_facade(&self) -> bool {
        self.path == "src/lib.rs" || self.path.ends_with("/mod.rs")
    }

    /// The folder that it is in, from `src`: `figure/markup`.
    pub fn folder(&self) -> &str {
        let inner = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inner.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Whether it is in a folder of `src`, or below it.
    pub fn is_in(&self, folder: &str) -> bool {
        let own = self.folder();
        own == folder
            || own
                .strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
    }

    pub fn is_in_any(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.is_in(folder))
    }

    /// The lines that are compiled into the programs, with their numbers.
    pub fn lines_without_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        let numbered = self.text.lines().enumerate().map(|(i, line)| (i + 1, line));
        numbered.filter(|(i, _)| !self.tests.iter().any(|range| range.contains(i)))
    }

    fn read(path: String) -> Source {
        let text =
            fs::read_to_string(root(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        Source::of(path, text)
    }

    /// A file with a path and a text.
    pub fn of(path: String, text: String) -> Source {
        let mut source = Source {
            module: module_of(&path),
            path,
            text,
            tokens: Vec::new(),
            tests: Vec::new(),
            uses: Vec::new(),
        };
        if source.is_rust() {
            let path = &source.path;
            let stream = TokenStream::from_str(&source.text);
            let stream = stream.unwrap_or_else(|error| panic!("{path}: {error}"));
            let kept = without_tests(stream, &mut source.tests);
            flatten(kept.clone(), &mut source.tokens);
            let syntax: syn::File =
                syn::parse2(kept).unwrap_or_else(|error| panic!("{path}: {error}"));
            UseItems(&mut source.uses).visit_file(&syntax);
        }
        source
    }
}

fn module_of(path: &str) -> Vec<String> {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    let inner = inner.strip_suffix(".rs").unwrap_or(inner);
    let inner = inner
        .strip_suffix("mod")
        .map_or(inner, |folder| folder.trim_end_matches('/'));
    let parts = inner
        .split('/')
        .filter(|part| !part.is_empty() && *part != "lib");
    parts.map(str::to_owned).collect()
}

/// All files of code of a folder and those below it, sorted by path. Files of tests
/// (`cut/tests.rs`) are left out.
pub fn sources(folder: &str) -> Vec<Source> {
    let paths = paths(folder, &["rs", "js", "mjs", "css"]).into_iter();
    let code = paths.filter(|path| !path.ends_with("/tests.rs"));
    code.map(Source::read).collect()
}

/// The paths of the files of a folder and those below it whose names end in one of some extensions,
/// sorted. The extension "" stands for names without one.
pub fn paths(folder: &str, extensions: &[&str]) -> Vec<String> {
    let mut paths = Vec::new();
    collect(folder, &mut paths);
    paths.retain(|path| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let end = name.rsplit_once('.').map_or("", |(_, end)| end);
        extensions.contains(&end)
    });
    paths.sort();
    paths
}

fn collect(folder: &str, paths: &mut Vec<String>) {
    let entries = fs::read_dir(root(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    for entry in entries {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("a name in UTF-8");
        let path = format!("{folder}/{name}");
        if !entry.path().is_dir() {
            paths.push(path);
        } else if name != "node_modules" {
            collect(&path, paths);
        }
    }
}

/// A stream without the items behind `#[cfg(test)]`, whose lines are noted.
fn without_tests(stream: TokenStream, tests: &mut Vec<RangeInclusive<usize>>) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = stream.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let group = match (&token, tokens.peek()) {
            (TokenTree::Punct(mark), Some(TokenTree::Group(group))) if mark.as_char() == '#' => {
                group
            }
            _ => {
                kept.push(inner(token, tests));
                continue;
            }
        };
        if !is_test_only(group) {
            kept.push(token);
            continue;
        }
        let first = token.span().start().line;
        let mut last = first;
        for part in tokens.by_ref() {
            last = part.span().end().line;
            let ends = match &part {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                TokenTree::Punct(mark) => mark.as_char() == ';',
                _ => false,
            };
            if ends {
                break;
            }
        }
        tests.push(first..=last);
    }
    kept.into_iter().collect()
}

fn inner(token: TokenTree, tests: &mut Vec<RangeInclusive<usize>>) -> TokenTree {
    let TokenTree::Group(group) = &token else {
        return token;
    };
    let mut kept = Group::new(group.delimiter(), without_tests(group.stream(), tests));
    kept.set_span(group.span());
    TokenTree::Group(kept)
}

/// `[cfg(test)]`.
fn is_test_only(group: &Group) -> bool {
    let parts: Vec<TokenTree> = group.stream().into_iter().collect();
    match parts.as_slice() {
        [TokenTree::Ident(cfg), TokenTree::Group(test)] => {
            cfg == "cfg" && test.stream().to_string() == "test"
        }
        _ => false,
    }
}

/// The tokens in a row, without doc comments.
fn flatten(stream: TokenStream, flat: &mut Vec<Token>) {
    let push =
        |flat: &mut Vec<Token>, kind, text: String, line| flat.push(Token { kind, text, line });
    for token in stream {
        let line = token.span().start().line;
        match token {
            TokenTree::Ident(ident) => push(flat, Kind::Ident, ident.to_string(), line),
            TokenTree::Literal(literal) => push(flat, Kind::Literal, literal.to_string(), line),
            TokenTree::Punct(mark) => push(flat, Kind::Mark, mark.as_char().to_string(), line),
            TokenTree::Group(group) if is_doc(&group) => {}
            TokenTree::Group(group) => {
                let [opens, closes] = match group.delimiter() {
                    Delimiter::Parenthesis => ["(", ")"],
                    Delimiter::Brace => ["{", "}"],
                    Delimiter::Bracket => ["[", "]"],
                    Delimiter::None => ["", ""],
                };
                push(flat, Kind::Mark, opens.to_owned(), line);
                flatten(group.stream(), flat);
                let end = group.span().end().line;
                push(flat, Kind::Mark, closes.to_owned(), end);
            }
        }
    }
}

/// `[doc = "…"]`, which is what a doc comment becomes.
fn is_doc(group: &Group) -> bool {
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket
        && matches!(first, Some(TokenTree::Ident(ident)) if ident == "doc")
}

/// Collects the names of `use` items, wherever they stand.
struct UseItems<'a>(&'a mut Vec<Use>);

impl<'ast> Visit<'ast> for UseItems<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        branches(&item.tree, Vec::new(), self.0);
    }
}

/// Collects the names at the ends of a `use` tree.
fn branches(tree: &UseTree, mut path: Vec<String>, uses: &mut Vec<Use>) {
    let line = |ident: &syn::Ident| ident.span().start().line;
    match tree {
        UseTree::Path(part) => {
            path.push(part.ident.to_string());
            branches(&part.tree, path, uses);
        }
        // `use a::b::{self}` brings in `b`.
        UseTree::Name(part) if part.ident == "self" => {
            let name = path.last().cloned().unwrap_or_default();
            let line = line(&part.ident);
            uses.push(Use { name, path, line });
        }
        UseTree::Name(part) => {
            let (name, line) = (part.ident.to_string(), line(&part.ident));
            path.push(name.clone());
            uses.push(Use { name, path, line });
        }
        UseTree::Rename(part) => {
            let (name, line) = (part.rename.to_string(), line(&part.ident));
            path.push(part.ident.to_string());
            uses.push(Use { name, path, line });
        }
        UseTree::Glob(part) => {
            let (name, line) = ("*".to_owned(), part.star_token.spans[0].start().line);
            uses.push(Use { name, path, line });
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                branches(tree, path.clone(), uses);
            }
        }
    }
}
