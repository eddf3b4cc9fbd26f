//! Finds the place that each feature shows, or is a part of.
//!
//! A code counts only if its property and the whole file speak for it: postal codes of states look
//! like alpha-2 codes, and `GA` is Georgia to one file and Gabon to another. A property that is named
//! after its vocabulary speaks for itself. Codes of any other property must be confirmed by the names
//! of the features, or by where they lie. So must names: most names of a property must be countries'.

use std::collections::BTreeMap;

use crate::base::problem::Problem;
use crate::language::gazetteer::{Gazetteer, Place};
use crate::world::basemap::basemap::Feature;
use crate::world::basemap::read::columns::column;
use crate::world::basemap::read::identify::{Claim, is_alpha, is_numeric};
use crate::world::basemap::read::vocabulary::Vocabulary::{
    Alpha2, Alpha3, AnyCode, Country, Name, Numeric, Sovereign,
};
use crate::world::basemap::whereabouts::is_there;

/// Codes of atlases: see the file.
const ATLAS_CODES: &str = include_str!("atlas_codes.tsv");

/// A property together with the form of its values: a file may mix two kinds of codes.
type Column = (String, Form);

/// The form of a code or name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    Three,
    Two,
    Digits,
    Words,
}

/// The features of a file, as far as they confirm the values of one property.
#[derive(Default)]
struct Evidence {
    /// Features that have the property.
    all: usize,
    /// Values of this form that are a place's.
    valid: usize,
    /// Of these, those with the name of the same place beside them, and of another one.
    agree: usize,
    conflict: usize,
    /// Of these, those whose feature lies where the place does.
    near: usize,
    /// The first conflict, for the message: code and name.
    example: Option<(String, String)>,
}

/// A claim that is a place's code or name.
struct Resolved<'a> {
    claim: &'a Claim,
    form: Form,
    place: &'a str,
    is_near: bool,
}

/// Sets the place of each feature. `claims` are those of the features, in their order. The problems
/// are codes that do not count.
pub(crate) fn join(features: &mut [Feature], claims: &[Vec<Claim>]) -> Vec<Problem> {
    let gazetteer = Gazetteer::world();
    let pairs = features.iter().zip(claims);
    let resolved: Vec<Vec<Resolved>> = pairs
        .map(|(feature, claims)| {
            let resolve = |claim| resolve(claim, feature, &gazetteer);
            claims.iter().filter_map(resolve).collect()
        })
        .collect();
    let evidence = gather(claims, &resolved);
    let mut problems = Vec::new();
    for (i, (feature, resolved)) in features.iter_mut().zip(&resolved).enumerate() {
        let counts = |one: &&Resolved| {
            let column = (one.claim.property.clone(), one.form);
            let evidence = evidence.get(&column);
            evidence.is_some_and(|evidence| evidence.speaks_for(one))
        };
        let Some(found) = resolved.iter().find(counts) else {
            continue;
        };
        let name = name_of(resolved).filter(|name| name.place != found.place && !found.is_near);
        match name.filter(|_| found.claim.vocabulary == AnyCode) {
            None => feature.place = Some(found.place.to_owned()),
            Some(name) => problems.push(contradiction(i, found.claim, name.claim)),
        }
    }
    // A page knows places by their ids: no other area may have one.
    let is_id = |code: &String| gazetteer.place(code).is_some();
    for feature in features.iter_mut().filter(|one| one.place.is_none()) {
        feature.code.take_if(|code| is_id(code));
    }
    problems.splice(0..0, unused(&evidence));
    problems
}

/// The place that a claim states, if it does. A code of the wrong form is not resolved.
fn resolve<'a>(
    claim: &'a Claim,
    feature: &Feature,
    gazetteer: &'a Gazetteer,
) -> Option<Resolved<'a>> {
    let text = &*claim.text;
    let form = form(claim);
    let place = match (claim.vocabulary, form) {
        (Alpha3 | Sovereign, Form::Three) => {
            atlas_code(text, gazetteer).or_else(|| gazetteer.with_code(text))
        }
        (Alpha2, Form::Two) => gazetteer.with_code(text),
        (Numeric, Form::Digits) => gazetteer.with_code(&format!("{text:0>3}")),
        (AnyCode, Form::Three | Form::Two | Form::Digits) => gazetteer.with_code(text),
        (Country, Form::Words | Form::Two | Form::Three) => gazetteer.find(text).place(),
        (Name, Form::Words) => gazetteer.find(text).place(),
        _ => None,
    };
    let place = &*place?.id;
    Some(Resolved {
        claim,
        form,
        place,
        is_near: is_there(place, &feature.polygons).unwrap_or(false),
    })
}

fn form(claim: &Claim) -> Form {
    let text = &*claim.text;
    let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match (claim.vocabulary, text.len()) {
        (Sovereign, 3) => Form::Three,
        // A spreadsheet drops the zeros in front.
        (Numeric, 1..=3) if is_digits => Form::Digits,
        (_, 3) if is_alpha(text) => Form::Three,
        (_, 2) if is_alpha(text) => Form::Two,
        _ if is_numeric(text) => Form::Digits,
        _ => Form::Words,
    }
}

/// The place of an atlas' own code.
fn atlas_code<'a>(code: &str, gazetteer: &'a Gazetteer) -> Option<&'a Place> {
    let mut pairs = ATLAS_CODES.lines().filter_map(|line| line.split_once('\t'));
    let (_, place) = pairs.find(|(own, _)| *own == code)?;
    gazetteer.with_code(place)
}

/// The first name of a feature that is a place's.
fn name_of<'a, 'b>(resolved: &'b [Resolved<'a>]) -> Option<&'b Resolved<'a>> {
    resolved.iter().find(|one| one.claim.is_name())
}

fn gather(claims: &[Vec<Claim>], resolved: &[Vec<Resolved>]) -> BTreeMap<Column, Evidence> {
    let mut evidence: BTreeMap<Column, Evidence> = BTreeMap::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for claim in claims.iter().flatten() {
        *counts.entry(&claim.property).or_default() += 1;
    }
    for feature in resolved {
        let name = name_of(feature);
        for one in feature {
            let own = evidence.entry((one.claim.property.clone(), one.form));
            let own = own.or_default();
            own.all = counts
                .get(&*one.claim.property)
                .copied()
                .unwrap_or_default();
            own.valid += 1;
            own.near += usize::from(one.is_near);
            let Some(name) = name else { continue };
            own.agree += usize::from(name.place == one.place);
            if name.place != one.place {
                own.conflict += 1;
                let example = || (one.claim.text.clone(), name.claim.text.clone());
                own.example.get_or_insert_with(example);
            }
        }
    }
    evidence
}

impl Evidence {
    /// Whether the file speaks for the values of the property, or where the feature lies for its name.
    fn speaks_for(&self, one: &Resolved) -> bool {
        let most = self.valid * 2 >= self.all;
        match (one.claim.vocabulary, one.form) {
            (Country | Name, _) => self.valid * 2 > self.all || one.is_near,
            (AnyCode, Form::Three) => most && self.agree >= self.conflict,
            (AnyCode, _) => {
                let is_alone = self.agree + self.conflict == 0 && self.valid * 10 >= self.all * 9;
                let is_placed = is_alone && self.near * 2 >= self.valid;
                most && (self.agree > self.conflict || is_placed)
            }
            _ => most,
        }
    }
}

/// The problems of properties whose codes look like a place's and are contradicted by names.
fn unused(evidence: &BTreeMap<Column, Evidence>) -> Vec<Problem> {
    let contradicted = evidence.iter().filter(|((property, _), evidence)| {
        let is_any = column(property).is_none_or(|(_, found)| found == AnyCode);
        is_any && evidence.conflict > 0 && evidence.agree <= evidence.conflict
    });
    let problems = contradicted.filter_map(|((property, _), evidence)| {
        let (code, name) = evidence.example.as_ref()?;
        Some(Problem::new(
            format!("features[].{property}"),
            format!("\"{code}\" for \"{name}\""),
            "codes of ISO 3166-1 that fit the names",
            "joined nothing by these codes",
        ))
    });
    problems.collect()
}

fn contradiction(index: usize, code: &Claim, name: &Claim) -> Problem {
    Problem::new(
        format!("features[{index}].{}", code.property),
        format!("\"{}\" for \"{}\"", code.text, name.text),
        "a code and a name of one place",
        "drew it as no place",
    )
}
