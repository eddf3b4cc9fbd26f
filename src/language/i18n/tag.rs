//! Tags of languages, as BCP 47 writes them.

/// The language of a tag, without its variety: `pt` of `pt-BR`. In whatever case the tag has it.
pub fn primary_subtag(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Whether two tags name one language, of whatever variety.
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
