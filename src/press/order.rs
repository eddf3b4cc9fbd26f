use std::path::PathBuf;

/// What the tool is asked to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Order {
    /// Read dossiers and tell what is wrong with them.
    Check {
        /// The files.
        dossiers: Vec<PathBuf>,
    },
    /// Write a figure into a page.
    Page {
        /// The page; it is written back.
        html: PathBuf,
        /// What is told.
        dossier: PathBuf,
        /// The world it is told on.
        basemap: PathBuf,
    },
}

/// How the tool is called.
const USAGE: &str = "call it as

    press check DOSSIER…                                   tell what is wrong with dossiers
    press page --html PAGE --dossier DOSSIER --basemap BASEMAP    write the figure into a page";

impl Order {
    /// Understands the words of the command line, the program's name left out.
    ///
    /// # Errors
    /// How to call it, where it was called otherwise.
    pub fn of_arguments(mut words: impl Iterator<Item = String>) -> Result<Order, String> {
        match words.next().as_deref() {
            Some("check") => {
                let dossiers: Vec<PathBuf> = words.map(PathBuf::from).collect();
                if dossiers.is_empty() {
                    Err(USAGE.to_owned())
                } else {
                    Ok(Order::Check { dossiers })
                }
            }
            Some("page") => Order::page(&words.collect::<Vec<_>>()),
            _ => Err(USAGE.to_owned()),
        }
    }

    fn page(words: &[String]) -> Result<Order, String> {
        let value = |name: &str| {
            let at = words.iter().position(|word| word == name)?;
            words.get(at + 1).map(PathBuf::from)
        };
        match (
            value("--html"),
            value("--dossier"),
            value("--basemap"),
            words.len(),
        ) {
            (Some(html), Some(dossier), Some(basemap), 6) => Ok(Order::Page {
                html,
                dossier,
                basemap,
            }),
            _ => Err(USAGE.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(line: &str) -> Result<Order, String> {
        Order::of_arguments(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn the_files_may_come_in_any_order() {
        let page = order("page --basemap b --html h --dossier d");
        let expected = Order::Page {
            html: "h".into(),
            dossier: "d".into(),
            basemap: "b".into(),
        };
        assert_eq!(page, Ok(expected));
    }

    #[test]
    fn anything_else_is_told_how_to_call_it() {
        for line in [
            "",
            "check",
            "page",
            "page --html h --dossier d",
            "help",
            "page a b c d e f",
        ] {
            assert!(order(line).unwrap_err().contains("press check"), "{line}");
        }
    }
}
