use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::base::problem::Problem;
use crate::language::i18n::plural::{plural_categories, plural_index};
use crate::language::i18n::template::format;

/// The English messages, which stand in for those that another language lacks.
const ENGLISH: &str = include_str!("../../../public/words/en.json");

/// A sentence with a form for each way of counting that its language has, in the order of
/// [`plural_categories`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plural(Vec<String>);

/// Makes [`Messages`] of the names of its sentences, which are those of the files.
macro_rules! words {
    (texts { $($text:ident,)* } counted { $($counted:ident,)* }) => {
        /// All that the interface says in one language. What each sentence is for stands in
        /// `public/words/README.md`; what is in braces is filled in.
        #[allow(missing_docs)]
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Messages {
            /// The language, a BCP 47 tag.
            pub language: String,
            /// The name of the language in itself.
            pub name: String,
            /// The writing direction: `ltr` or `rtl`.
            pub direction: String,
            /// The months' names, from January on: full and abbreviated.
            pub months: [Vec<String>; 2],
            /// Translations of common words in English dossiers: hedges, kinds of evidence.
            pub terms: BTreeMap<String, String>,
            $(pub $text: String,)*
            $(pub $counted: Plural,)*
        }

        impl Messages {
            fn texts(&mut self) -> impl Iterator<Item = (&'static str, &mut String)> {
                [$((stringify!($text), &mut self.$text)),*].into_iter()
            }

            fn counted_texts(&mut self) -> impl Iterator<Item = (&'static str, &mut Plural)> {
                [$((stringify!($counted), &mut self.$counted)),*].into_iter()
            }
        }
    };
}

words! {
    texts {
        about,
        absent,
        absent_definition,
        africa,
        all_from,
        all_kinds,
        and,
        antarctica,
        area_key,
        as_of,
        ascending,
        asia,
        before,
        beginning,
        between,
        borders,
        borders_follow,
        caribbean,
        central_america,
        citation_copied,
        cited_address,
        cited_sources,
        cited_title,
        close,
        colors,
        comma,
        concerns,
        contradicted,
        copy_citation,
        copy_link,
        correction,
        corrections,
        counts,
        counts_here,
        data,
        date,
        dates_as,
        day,
        day_of_month,
        day_shown,
        decimal,
        descending,
        display,
        disputed,
        dollars,
        doubt,
        drawing,
        earlier_change,
        embed,
        embed_amp,
        embed_amp_note,
        embed_compact,
        embed_copied,
        embed_copy,
        embed_element,
        embed_element_note,
        embed_fits,
        embed_frame,
        embed_frame_note,
        embed_heading,
        embed_height,
        embed_kind,
        embed_picture,
        embed_picture_note,
        embed_preview,
        embed_view,
        embed_width,
        embed_wordpress,
        embed_wordpress_note,
        europe,
        evidence,
        facts_file,
        fingers,
        flows,
        flows_added,
        flows_drawn,
        flows_hedged,
        fly,
        found,
        from,
        get,
        go_to,
        hedged,
        in_language,
        inferred,
        interval,
        kept,
        keys,
        known,
        known_from,
        later_change,
        latest,
        layer,
        layer_money,
        layer_people,
        licence,
        lines,
        lines_file,
        link_copied,
        map,
        marks,
        mentioned,
        mentioned_definition,
        method,
        millions,
        money,
        money_in,
        money_lines,
        money_moved,
        money_sorted,
        month_of_year,
        named_here,
        nation,
        no_address,
        no_corrections,
        no_date,
        no_date_within,
        no_layer,
        no_layer_shown,
        no_licence,
        no_origin,
        no_sum,
        no_totals,
        none_found,
        northern_america,
        not_added,
        not_copied,
        not_drawn,
        not_on_basemap,
        now_in,
        oceania,
        of_figure,
        offered,
        offered_value,
        on_day,
        other_borders,
        other_currencies,
        other_figures,
        other_site,
        over_time,
        own_nationals,
        patterns,
        pause,
        people,
        people_lines,
        people_moved,
        picture_alt,
        picture_day,
        place_on_day,
        play,
        reference,
        reference_elsewhere,
        refused,
        rows_shown,
        rule,
        rule_contested,
        rule_facts,
        rule_latest,
        rule_latest_open,
        rule_without,
        said_by,
        save_dossier,
        save_png,
        save_svg,
        save_table,
        saved,
        search,
        semicolon,
        sent_from,
        share,
        share_short,
        show_all,
        since,
        source,
        sources_disagree,
        sources_disagree_within,
        south_america,
        stance,
        table_file,
        theme,
        theme_automatic,
        theme_dark,
        theme_light,
        thousands,
        timeline,
        to_copy,
        totals,
        totals_apart,
        transferred,
        unloaded,
        unreachable,
        unsorted,
        untranslated,
        values,
        version,
        what_changed,
        wheel,
        world,
        zoom,
        zoom_in,
        zoom_out,
        zoom_world,
    }
    counted {
        changes,
        later,
        money_shown,
        named,
        near,
        people_shown,
        place,
        region,
        showing,
        showing_all,
        sum,
        table,
        unclear,
        whole,
    }
}

impl Messages {
    /// The messages in English.
    pub fn english() -> Messages {
        let Ok(Value::Object(map)) = serde_json::from_str(ENGLISH) else {
            return Messages::default();
        };
        let mut problems = Vec::new();
        let words = Messages::default().updated(&map, &mut problems);
        debug_assert!(problems.is_empty(), "{problems:?}");
        words
    }

    /// Reads the messages of a language from JSON. Missing and malformed ones are English, with a
    /// problem each.
    ///
    /// # Errors
    /// If the text is not a JSON object, or has no `language`.
    pub fn read(text: &str) -> Result<(Messages, Vec<Problem>), Problem> {
        let done = "kept the language as it was";
        let fatal = |path: &str, found: &dyn std::fmt::Display, expected: &str| {
            Problem::new(path, found, expected, done)
        };
        let value: Value = serde_json::from_str(text)
            .map_err(|error| fatal("", &error, "the words of a language in JSON"))?;
        let Some(map) = value.as_object() else {
            return Err(fatal("", &value, "the words of a language: a JSON object"));
        };
        if !map.get("language").is_some_and(Value::is_string) {
            return Err(fatal("language", &"nothing", "a language such as \"es\""));
        }
        let mut problems = Vec::new();
        let words = Messages::english().updated(map, &mut problems);
        Ok((words, problems))
    }

    /// Replaces these messages with those of a file.
    fn updated(mut self, map: &Map<String, Value>, problems: &mut Vec<Problem>) -> Messages {
        let text = |name: &str| map.get(name).and_then(Value::as_str).map(str::to_owned);
        let english = std::mem::replace(&mut self.language, text("language").unwrap_or_default());
        self.name = text("name").unwrap_or_else(|| self.language.clone());
        self.direction = text("direction").unwrap_or_else(|| "ltr".to_owned());
        self.terms = map.get("terms").map(entries).unwrap_or_default();
        let mut missing = |name: &str, expected: &str| {
            let found = map.get(name).map_or("nothing".to_owned(), Value::to_string);
            problems.push(Problem::new(name, found, expected, "left it in English"));
        };
        for (names, key) in self.months.iter_mut().zip(["months", "months_short"]) {
            match map.get(key).map(list).filter(|list| list.len() == 12) {
                Some(list) => *names = list,
                None => missing(key, "twelve names"),
            }
        }
        for (name, slot) in self.texts() {
            match text(name) {
                Some(text) => *slot = text,
                None => missing(name, "a text"),
            }
        }
        let language = self.language.clone();
        for (name, slot) in self.counted_texts() {
            match map.get(name).and_then(|value| counted(value, &language)) {
                Some(forms) => *slot = forms,
                None => {
                    missing(
                        name,
                        &format!("a text for each of {:?}", plural_categories(&language)),
                    );
                    *slot = slot.between(&english, &language);
                }
            }
        }
        self.note_unknown(map, problems);
        self
    }

    /// Notes the members of a file that are not messages.
    fn note_unknown(&mut self, map: &Map<String, Value>, problems: &mut Vec<Problem>) {
        let others = [
            "language",
            "name",
            "direction",
            "months",
            "months_short",
            "terms",
        ];
        let texts: Vec<&str> = self.texts().map(|(name, _)| name).collect();
        let counted: Vec<&str> = self.counted_texts().map(|(name, _)| name).collect();
        for (name, value) in map {
            let all = [&others[..], &texts, &counted];
            if !all.iter().any(|names| names.contains(&&**name)) {
                let expected = "the name of a sentence, as in en.json";
                problems.push(Problem::new(&**name, value, expected, "passed over it"));
            }
        }
    }

    /// The form of a message for a number, with the number in place of `{n}`.
    pub fn plural(&self, message: &Plural, number: usize) -> String {
        let at = plural_index(&self.language, number);
        let text = message.0.get(at).or(message.0.last());
        format(
            text.map_or("", |text| text),
            "n",
            &self.format_number(number as f64),
        )
    }

    /// The translation of a common word of English dossiers, such as a hedge; the word itself if there
    /// is none.
    pub fn term<'a>(&'a self, word: &'a str) -> &'a str {
        self.terms.get(word).map_or(word, |term| term)
    }

    /// A number with all its digits, grouped by three: `5,000,000`. The digits are Latin in every
    /// language, so that numbers from different sources look the same in one figure.
    pub fn format_number(&self, value: f64) -> String {
        let text = value.abs().to_string();
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = String::from(if value < 0.0 { "−" } else { "" });
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i) % 3 == 0 {
                out.push_str(&self.thousands);
            }
            out.push(digit);
        }
        if !rest.is_empty() {
            out.push_str(&self.decimal);
            out.push_str(rest);
        }
        out
    }

    /// A number in the shortest form without rounding: `1,100`, `2 million`, `12.5`. Millions are
    /// written out if they have at most one decimal place.
    pub fn format_compact(&self, value: f64) -> String {
        let millions = value / 1e6;
        if millions >= 1.0 && (millions * 10.0).fract() == 0.0 {
            return format(&self.millions, "n", &self.format_number(millions));
        }
        self.format_number(value)
    }
}

impl Plural {
    /// All forms in one text for markup, with bars between them: the page's behaviour picks one by
    /// [`plural_index`].
    pub fn joined(&self) -> String {
        self.0.join("|")
    }

    /// English forms in place of another language's: one for each of its categories, chosen by a
    /// number of that category.
    fn between(&self, from: &str, language: &str) -> Plural {
        let one = |i: usize| {
            // Every category has a number up to a hundred.
            let sample = (0..=100).find(|&number| plural_index(language, number) == i);
            let form = plural_index(from, sample.unwrap_or(0));
            self.0.get(form).cloned().unwrap_or_default()
        };
        Plural((0..plural_categories(language).len()).map(one).collect())
    }
}

/// A plural message of a file; `None` unless it has a text for each category.
fn counted(value: &Value, language: &str) -> Option<Plural> {
    let of = |name: &&str| value.get(name)?.as_str().map(str::to_owned);
    let forms: Option<Vec<String>> = plural_categories(language).iter().map(of).collect();
    forms.map(Plural)
}

fn list(value: &Value) -> Vec<String> {
    let members = value.as_array().into_iter().flatten();
    members
        .filter_map(|one| Some(one.as_str()?.to_owned()))
        .collect()
}

fn entries(value: &Value) -> BTreeMap<String, String> {
    let entries = value.as_object().into_iter().flatten();
    entries
        .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
        .collect()
}
