//! Language tags (BCP 47).

/// The primary language subtag: `pt` of `pt-BR`. The case is kept.
pub fn primary_subtag(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Whether two tags have the same primary language, ignoring case, script and region.
///
/// ```
/// use stancemap::language::i18n::same_language;
///
/// assert!(same_language("pt-BR", "PT"));
/// assert!(!same_language("es", "eu"));
/// ```
pub fn same_language(one: &str, other: &str) -> bool {
    primary_subtag(one).eq_ignore_ascii_case(primary_subtag(other))
}
