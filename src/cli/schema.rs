/// The JSON Schema of dossiers, as the site has it.
pub const SCHEMA: &str = include_str!("../../public/dossier.schema.json");
