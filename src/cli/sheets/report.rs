use std::fmt::Display;

use serde_json::{Value, json};

use crate::cli::report::{Outcome, summary};
use crate::cli::sheets::written::Written;
use crate::sheets::{Import, Spot, column_letters};

/// The report on sheets for people.
pub(super) fn as_text(name: &str, import: &Import, written: &Written) -> String {
    let mut out = String::new();
    let (first, findings) = import.findings.split_at(import.first);
    section("The decisions file", first, &mut out);
    section("Understood", &import.understood, &mut out);
    section("To decide", &import.questions, &mut out);
    section("Problems", findings, &mut out);
    section("The map still lacks", &import.lacks, &mut out);
    let parts = [
        (import.questions.len(), "to decide"),
        (import.findings.len(), "to correct"),
        (import.lacks.len(), "still lacking"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    out.push_str(&format!("{name}: {}", size(import)));
    if !parts.is_empty() {
        out.push_str(&format!("; {}", parts.join(", ")));
    }
    out.push('\n');
    if let Some(file) = &written.dossier {
        out.push_str(&format!("wrote {file}\n"));
    }
    if let Some(copied) = &written.basemap {
        out.push_str(&format!("{copied}\n"));
    }
    if let Some(asked) = &written.asked {
        out.push_str(&format!("{asked}\n"));
    }
    out
}

fn section(title: &str, lines: &[impl Display], out: &mut String) {
    if lines.is_empty() {
        return;
    }
    out.push_str(&format!("{title}:\n"));
    for line in lines {
        out.push_str(&format!("  {line}\n"));
    }
    out.push('\n');
}

/// The size of the map that sheets make, or that they make none yet.
pub(super) fn size(import: &Import) -> String {
    let dossier = import.dossier.as_ref();
    dossier.map_or_else(|| "no map yet".to_owned(), summary)
}

/// The report on sheets for programs, with the reason if they cannot be read.
pub(super) fn as_json(
    import: &Import,
    written: &Written,
    outcome: Outcome,
    unreadable: Option<&str>,
) -> String {
    let understood = import
        .understood
        .iter()
        .map(|one| json!({"at": spot(&one.spot), "sentence": one.sentence.to_string(), "choice": one.choice}));
    let questions = import.questions.iter().map(|one| {
        json!({
            "at": spot(&one.spot), "about": one.name, "asks": one.asks.to_string(), "option": one.option,
            "section": one.section, "line": one.line,
        })
    });
    let problems = import.findings.iter().map(|one| {
        let fault = &one.fault;
        json!({
            "at": spot(&fault.spot), "field": one.field, "value": fault.found.to_string(), "expected": fault.expected.to_string(),
            "done": fault.done.to_string(),
        })
    });
    let lacks = import.lacks.iter().map(|one| {
        let spots: Vec<Value> = one.spots.iter().map(spot).collect();
        json!({"lacks": one.lacks.to_string(), "advice": one.advice.to_string(), "at": spots})
    });
    let counts = import.dossier.as_ref().map(
        |dossier| json!({"facts": dossier.facts.len(), "places": dossier.named_places().len()}),
    );
    let asked = written.asked.as_ref().and_then(|asked| asked.file.as_ref());
    let files = written.dossier.iter().chain(asked);
    let report = json!({
        "status": outcome.as_str(),
        "unreadable": unreadable.as_slice(),
        "understood": understood.collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
        "problems": problems.collect::<Vec<_>>(),
        "lacks": lacks.collect::<Vec<_>>(),
        "map": counts,
        "written": files.collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}

/// File, sheet, rows and column of a spot.
fn spot(spot: &Spot) -> Value {
    json!({
        "file": spot.sheet.file, "sheet": spot.sheet.sheet, "rows": spot.rows,
        "column": spot.column.map(column_letters),
    })
}
