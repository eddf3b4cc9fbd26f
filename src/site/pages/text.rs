//! Pages as text: replacing what is there once.

/// Replaces the one place of a page where a text is. `called` names it in the error.
///
/// # Errors
/// If it is not there exactly once.
pub fn replace_once(page: &str, text: &str, by: &str, called: &str) -> Result<String, String> {
    match page.matches(text).count() {
        1 => Ok(page.replacen(text, by, 1)),
        count => Err(format!(
            "the page has {called} {count} times, instead of once"
        )),
    }
}

/// The elements of a name whose content is text: each start tag, and the content.
pub fn text_elements<'page>(
    page: &'page str,
    name: &str,
) -> impl Iterator<Item = (&'page str, &'page str)> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut rest = page;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find(&open)?;
            let (tag, after) = rest[start..].split_once('>')?;
            rest = after;
            // `<scripted` is another element.
            let is_whole = tag[open.len()..]
                .chars()
                .next()
                .is_none_or(char::is_whitespace);
            if is_whole {
                let (content, after) = rest.split_once(&close)?;
                rest = after;
                return Some((tag, content));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_with_their_tags() {
        let page = "<scripted>no</scripted><script>a</script><script type=\"x\">b<c</script>";
        let found: Vec<_> = text_elements(page, "script").collect();
        assert_eq!(found, [("<script", "a"), ("<script type=\"x\"", "b<c")]);
        assert_eq!(text_elements("<style>a", "style").count(), 0);
    }

    #[test]
    fn only_what_is_there_once_is_replaced() {
        assert_eq!(replace_once("a b", "b", "c", "b").unwrap(), "a c");
        assert!(replace_once("a b b", "b", "c", "a b").is_err());
        assert_eq!(
            replace_once("a", "b", "c", "a b").unwrap_err(),
            "the page has a b 0 times, instead of once"
        );
    }
}
