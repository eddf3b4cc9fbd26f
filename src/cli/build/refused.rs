use crate::site::Refusal;

/// Why a site cannot be made, with the options by which that can be mended.
pub(crate) fn refused(refusal: Refusal) -> String {
    match refusal {
        Refusal::NoWords { asked, there } => {
            format!("--lang {asked}: the interface is in {}", there.join(", "))
        }
        Refusal::NoMain { asked, there } => {
            let there = there.join(", ");
            match asked {
                Some(id) => format!("--main {id}: there is no such dossier; there are: {there}"),
                None => {
                    format!("there are several dossiers: name the page's own with --main ({there})")
                }
            }
        }
        Refusal::Other(why) => why.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_that_mend_it_are_named() {
        let there = vec!["tea".to_owned(), "coffee".to_owned()];
        let no_main = |asked: Option<&str>| {
            refused(Refusal::NoMain {
                asked: asked.map(str::to_owned),
                there: there.clone(),
            })
        };
        assert_eq!(
            no_main(None),
            "there are several dossiers: name the page's own with --main (tea, coffee)"
        );
        assert_eq!(
            no_main(Some("milk")),
            "--main milk: there is no such dossier; there are: tea, coffee"
        );
    }
}
