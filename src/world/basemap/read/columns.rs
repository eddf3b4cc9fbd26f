//! The properties in which publishers keep the code and the name of a country.

use crate::world::basemap::read::vocabulary::Vocabulary;
use crate::world::basemap::read::vocabulary::Vocabulary::{
    Alpha2, Alpha3, AnyCode, Country, Name, Numeric, Sovereign,
};

/// Names of properties, without their signs and in lower case, each with its values. Of one vocabulary
/// the most reliable first. They are those of Natural Earth (`ISO_A3` is "-99" for some countries,
/// hence the others), geoBoundaries, GADM, GISCO, the United Nations, the World Bank, Esri, GAUL,
/// OpenStreetMap, Overture, and of files made from them.
const COLUMNS: [(&str, Vocabulary); 101] = [
    ("a3", Alpha3),
    ("isoa3", Alpha3),
    ("isoa3eh", Alpha3),
    ("iso3", Alpha3),
    ("iso3code", Alpha3),
    ("iso3cd", Alpha3),
    ("isoalpha3", Alpha3),
    ("isoalpha3code", Alpha3),
    ("iso31661alpha3", Alpha3),
    ("iso31661alpha3codes", Alpha3),
    ("iso3166alpha3", Alpha3),
    ("alpha3", Alpha3),
    ("alpha3code", Alpha3),
    ("cca3", Alpha3),
    ("gid0", Alpha3),
    ("shapegroup", Alpha3),
    ("adm0a3", Alpha3),
    ("adm0iso", Alpha3),
    ("adm0a3us", Alpha3),
    ("wba3", Alpha3),
    ("gua3", Alpha3),
    ("brka3", Alpha3),
    ("countrycodealpha3", Alpha3),
    ("isoa2", Alpha2),
    ("isoa2eh", Alpha2),
    ("iso2", Alpha2),
    ("iso2code", Alpha2),
    ("iso2cd", Alpha2),
    ("isoalpha2", Alpha2),
    ("isoalpha2code", Alpha2),
    ("iso31661alpha2", Alpha2),
    ("iso31661alpha2codes", Alpha2),
    ("iso3166alpha2", Alpha2),
    ("alpha2", Alpha2),
    ("alpha2code", Alpha2),
    ("cca2", Alpha2),
    ("cntrid", Alpha2),
    ("cntrcode", Alpha2),
    ("isocc", Alpha2),
    ("wba2", Alpha2),
    ("adm0pcode", Alpha2),
    ("ison3", Numeric),
    ("ison3eh", Numeric),
    ("iso31661numeric", Numeric),
    ("iso3166numeric", Numeric),
    ("isonumeric", Numeric),
    ("ccn3", Numeric),
    ("una3", Numeric),
    ("m49", Numeric),
    ("m49cd", Numeric),
    ("m49code", Numeric),
    ("id", AnyCode),
    ("code", AnyCode),
    ("iso", AnyCode),
    ("isocode", AnyCode),
    ("iso31661", AnyCode),
    ("shapeiso", AnyCode),
    ("countrycode", AnyCode),
    ("countryid", AnyCode),
    ("ccode", AnyCode),
    ("hckey", AnyCode),
    ("un", AnyCode),
    ("admin", Country),
    ("country", Country),
    ("countryname", Country),
    ("name0", Country),
    ("nam0", Country),
    ("adm0name", Country),
    ("adm0en", Country),
    ("adm0nameen", Country),
    ("gaul0name", Country),
    ("cntryname", Country),
    ("cntrname", Country),
    ("geounit", Country),
    ("wbname", Country),
    ("name", Name),
    ("nameen", Name),
    ("nameengl", Name),
    ("nameenglish", Name),
    ("englishname", Name),
    ("namelong", Name),
    ("nameshort", Name),
    ("shortname", Name),
    ("longname", Name),
    ("formalen", Name),
    ("nameciawf", Name),
    ("brkname", Name),
    ("subunit", Name),
    ("shapename", Name),
    ("namen", Name),
    ("romnam", Name),
    ("nametxt", Name),
    ("maplab", Name),
    ("intname", Name),
    ("nomen", Name),
    ("label", Name),
    ("title", Name),
    ("sova3", Sovereign),
    ("sovereigna3", Sovereign),
    ("iso3sov", Sovereign),
    ("affiso3", Sovereign),
];

/// The rank of a property among [`COLUMNS`], and its vocabulary: `ISO3166-1-Alpha-3` and
/// `iso3166_1_alpha_3` are the same.
pub(crate) fn column(property: &str) -> Option<(usize, Vocabulary)> {
    let letters = property.chars().filter(char::is_ascii_alphanumeric);
    let plain: String = letters.map(|letter| letter.to_ascii_lowercase()).collect();
    let rank = COLUMNS.iter().position(|(name, _)| *name == plain)?;
    Some((rank, COLUMNS[rank].1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_of_publishers_are_known() {
        for (property, vocabulary) in [
            ("ISO_A3", Alpha3),
            ("ISO3166-1-Alpha-3", Alpha3),
            ("iso3166-1:alpha2", Alpha2),
            ("shapeGroup", Alpha3),
            ("GID_0", Alpha3),
            ("CNTR_ID", Alpha2),
            ("ISO3_CODE", Alpha3),
            ("iso3cd", Alpha3),
            ("WB_A3", Alpha3),
            ("ISO_CC", Alpha2),
            ("SOV_A3", Sovereign),
            ("cca3", Alpha3),
            ("NAME_0", Country),
            ("COUNTRY", Country),
            ("NAME_ENGL", Name),
            ("nam_en", Name),
            ("name:en", Name),
            ("romnam", Name),
            ("id", AnyCode),
        ] {
            assert_eq!(
                column(property).map(|(_, found)| found),
                Some(vocabulary),
                "{property}"
            );
        }
        // States and provinces, and codes of another vocabulary.
        for property in ["NAME_1", "GID_1", "FIPS", "postal", "pop_est"] {
            assert_eq!(column(property), None, "{property}");
        }
    }

    #[test]
    fn no_property_is_listed_twice() {
        for (rank, (name, _)) in COLUMNS.iter().enumerate() {
            assert_eq!(column(name).map(|(found, _)| found), Some(rank), "{name}");
        }
    }
}
