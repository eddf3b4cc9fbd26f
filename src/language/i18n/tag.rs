//! Tags of languages, as BCP 47 writes them.

/// The language of a tag, without its variety: `pt` of `pt-BR`. In whatever case the tag has it.
pub fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Whether two tags name one language, of whatever variety.
///
/// ```
/// use stancemap::language::i18n::is_same;
///
/// assert!(is_same("pt-BR", "PT"));
/// assert!(!is_same("es", "eu"));
/// ```
pub fn is_same(one: &str, other: &str) -> bool {
    primary(one).eq_ignore_ascii_case(primary(other))
}
