//! The fields of an object in JSON, by their types.

use serde_json::{Map, Value};

/// The fields of an object that have not been taken yet.
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    /// The fields of a value.
    ///
    /// # Errors
    /// If it is no object.
    pub(super) fn of(value: Value) -> Result<Fields, String> {
        match value {
            Value::Object(fields) => Ok(Fields(fields)),
            other => Err(format!("{other} is no object")),
        }
    }

    /// A field; null if it is missing.
    pub(super) fn take(&mut self, name: &str) -> Value {
        self.0.remove(name).unwrap_or_default()
    }

    /// A text.
    ///
    /// # Errors
    /// If the field is another value.
    pub(super) fn text(&mut self, name: &str) -> Result<String, String> {
        text(self.take(name)).map_err(|found| wrong(name, &found, "a text"))
    }

    /// A text, which is empty if the field is missing.
    ///
    /// # Errors
    /// If the field is another value.
    pub(super) fn text_or_none(&mut self, name: &str) -> Result<String, String> {
        match self.0.contains_key(name) {
            true => self.text(name),
            false => Ok(String::new()),
        }
    }

    /// A number from 0.
    ///
    /// # Errors
    /// If the field is another value.
    pub(super) fn number(&mut self, name: &str) -> Result<usize, String> {
        number(self.take(name)).map_err(|found| wrong(name, &found, "a whole number"))
    }

    /// Whether something holds; not if the field is missing.
    ///
    /// # Errors
    /// If the field is neither true nor false.
    pub(super) fn flag(&mut self, name: &str) -> Result<bool, String> {
        match self.take(name) {
            Value::Bool(flag) => Ok(flag),
            Value::Null => Ok(false),
            found => Err(wrong(name, &found, "true or false")),
        }
    }

    /// The members of a list.
    ///
    /// # Errors
    /// If the field is no list, or a member is wrong.
    pub(super) fn each<T>(
        &mut self,
        name: &str,
        of: impl Fn(Value) -> Result<T, String>,
    ) -> Result<Vec<T>, String> {
        match self.take(name) {
            Value::Array(members) => members.into_iter().map(of).collect(),
            found => Err(wrong(name, &found, "a list")),
        }
    }

    /// A list of texts.
    ///
    /// # Errors
    /// If the field is another value.
    pub(super) fn texts(&mut self, name: &str) -> Result<Vec<String>, String> {
        self.each(name, |one| {
            text(one).map_err(|found| wrong(name, &found, "texts"))
        })
    }

    /// A list of numbers from 0.
    ///
    /// # Errors
    /// If the field is another value.
    pub(super) fn numbers(&mut self, name: &str) -> Result<Vec<usize>, String> {
        self.each(name, |one| {
            number(one).map_err(|found| wrong(name, &found, "whole numbers"))
        })
    }

    /// A list of pairs of texts.
    ///
    /// # Errors
    /// If the field is another value.
    pub(super) fn pairs(&mut self, name: &str) -> Result<Vec<(String, String)>, String> {
        self.each(name, |pair| match pair.as_array().map(Vec::as_slice) {
            Some([Value::String(one), Value::String(other)]) => Ok((one.clone(), other.clone())),
            _ => Err(wrong(name, &pair, "pairs of texts")),
        })
    }
}

fn text(value: Value) -> Result<String, Value> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(other),
    }
}

fn number(value: Value) -> Result<usize, Value> {
    let number = value.as_u64().and_then(|number| number.try_into().ok());
    number.ok_or(value)
}

fn wrong(name: &str, found: &dyn std::fmt::Display, expected: &str) -> String {
    format!("{name} is {found} instead of {expected}")
}
