use crate::dossier::Dossier;

/// The title of a dossier's page: its own, or else its question, or else its id, which is the name of its file.
pub fn page_title(dossier: &Dossier) -> &str {
    let headline = Some(dossier.headline()).filter(|text| !text.is_blank());
    headline.map_or(&*dossier.id, |text| text)
}

/// A sentence for the author of a dossier without a title of its own.
pub fn without_title(dossier: &Dossier) -> Option<String> {
    let title = page_title(dossier);
    let what = if title == dossier.id {
        "id"
    } else {
        "question"
    };
    let sentence = format!("there is no title; the page is called “{title}”, after its {what}");
    dossier.title.trim().is_empty().then_some(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_a_title_whatever_its_dossier_lacks() {
        let mut dossier = Dossier {
            id: "tea".to_owned(),
            ..Dossier::default()
        };
        assert_eq!(page_title(&dossier), "tea");
        let told = without_title(&dossier);
        let expected = "there is no title; the page is called “tea”, after its id";
        assert_eq!(told.as_deref(), Some(expected));
        dossier.question = "Tea?".into();
        assert_eq!(page_title(&dossier), "Tea?");
        dossier.title = "Tea".into();
        assert_eq!(
            (page_title(&dossier), without_title(&dossier)),
            ("Tea", None)
        );
    }
}
