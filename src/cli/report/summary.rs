use crate::dossier::Dossier;

/// The size of a dossier: `83 facts about 43 places`.
pub(crate) fn summary(dossier: &Dossier) -> String {
    let counted = |count: usize, noun: &str| match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    };
    let facts = counted(dossier.facts.len(), "fact");
    let places = counted(dossier.named_places().len(), "place");
    format!("{facts} about {places}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_fact_is_no_facts() {
        let text = std::fs::read_to_string("tests/fixtures/faults/whole.json").expect("a file");
        let mut reading = crate::dossier::read(&text).expect("a dossier");
        reading.dossier.facts.truncate(1);
        assert!(summary(&reading.dossier).starts_with("1 fact about "));
    }
}
