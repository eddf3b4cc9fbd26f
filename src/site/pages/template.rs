//! Pages with placeholders.

/// A placeholder is a processing instruction: the minifier keeps those, but not comments.
const MARKS: [&str; 2] = ["<?stancemap ", "?>"];

/// A placeholder of a page, and the HTML that replaces it.
pub struct Placeholder {
    name: &'static str,
    html: String,
    is_required: bool,
}

impl Placeholder {
    /// A placeholder that a page must have.
    pub fn required(name: &'static str, html: String) -> Placeholder {
        Placeholder {
            name,
            html,
            is_required: true,
        }
    }

    /// A placeholder that a page may have.
    pub fn optional(name: &'static str, html: String) -> Placeholder {
        Placeholder {
            is_required: false,
            ..Placeholder::required(name, html)
        }
    }
}

/// Whether a page has a placeholder.
pub fn has(page: &str, name: &str) -> bool {
    let [open, close] = MARKS;
    page.contains(&format!("{open}{name}{close}"))
}

/// Replaces the placeholders of a page.
///
/// # Errors
/// If a placeholder is unknown or repeated, or a required one is missing.
pub fn fill(page: &str, placeholders: &[Placeholder]) -> Result<String, String> {
    let [open, close] = MARKS;
    let mut pieces = page.split(open);
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    let mut found = Vec::new();
    for piece in pieces {
        let (name, after) = piece.split_once(close).unwrap_or((piece, ""));
        let known = placeholders.iter().find(|one| one.name == name);
        let known = known.ok_or_else(|| format!("unknown placeholder {open}{name}{close}"))?;
        filled.extend([&*known.html, after]);
        found.push(name);
    }
    for Placeholder {
        name, is_required, ..
    } in placeholders
    {
        let count = found.iter().filter(|other| *other == name).count();
        if count > 1 || (count == 0 && *is_required) {
            return Err(format!(
                "found {open}{name}{close} {count} times, expected it once"
            ));
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placeholders() -> [Placeholder; 3] {
        [
            Placeholder::required("a", "<?stancemap b?>".to_owned()),
            Placeholder::required("b", "B".to_owned()),
            Placeholder::optional("c", "C".to_owned()),
        ]
    }

    #[test]
    fn each_placeholder_is_replaced_once_and_values_are_not_read_again() {
        let page = "<p title=\"<?stancemap b?>\"><?stancemap a?></p>";
        let expected = "<p title=\"B\"><?stancemap b?></p>";
        assert_eq!(fill(page, &placeholders()).as_deref(), Ok(expected));
        for (page, problem) in [
            ("<?stancemap a?>", "found <?stancemap b?> 0 times"),
            (
                "<?stancemap a?><?stancemap b?><?stancemap a?>",
                "found <?stancemap a?> 2 times",
            ),
            ("<?stancemap d?>", "unknown placeholder <?stancemap d?>"),
            ("<?stancemap a", "found <?stancemap b?> 0 times"),
        ] {
            let refused = fill(page, &placeholders()).unwrap_err();
            assert!(refused.starts_with(problem), "{refused}");
        }
    }

    #[test]
    fn an_optional_placeholder_may_be_missing_but_not_repeated() {
        let page = "<?stancemap a?><?stancemap b?><?stancemap c?>";
        let filled = fill(page, &placeholders());
        assert_eq!(filled.as_deref(), Ok("<?stancemap b?>BC"));
        let refused = fill(&format!("{page}<?stancemap c?>"), &placeholders()).unwrap_err();
        assert!(
            refused.starts_with("found <?stancemap c?> 2 times"),
            "{refused}"
        );
    }
}
