/// Files with their names in a site. Of two with one name, the later one counts.
pub type Files = Vec<(String, Vec<u8>)>;
