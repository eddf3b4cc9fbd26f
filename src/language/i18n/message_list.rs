//! The list of all messages, and the types that hold them.

use std::collections::BTreeMap;

use crate::language::i18n::phrases::Phrases;

/// A message that depends on a number: a form for each of its language's
/// [`plural_categories`](crate::language::i18n::plural::plural_categories), in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plural(pub(crate) Vec<String>);

/// Declares [`Messages`] with a field for each message, under its name in `public/words/*.json`. Both
/// lists are sorted, with one name on a line: plain messages, and those with plural forms.
macro_rules! messages {
    (texts { $($text:ident,)* } plurals { $($plural:ident,)* }) => {
        /// All messages of the interface in one language. `public/words/README.md` says what each is
        /// for. Braces contain placeholders: see [`format`](crate::language::i18n::template::format).
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
            /// Names of places by alpha-3 code; empty in English, whose names are the table's.
            pub countries: BTreeMap<String, String>,
            /// Sentences for maps whose places are not called countries, by the names of those that they
            /// take the place of; and the usual word, `unit` and `units`. See [`Messages::calling`].
            pub units: BTreeMap<String, String>,
            /// Counted nouns, and what was done with people or money.
            pub phrases: Phrases,
            /// The language of a dossier's words that `terms` lacks; `None` if it is this one.
            pub language_of_others: Option<String>,
            $(pub $text: String,)*
            $(pub $plural: Plural,)*
        }

        impl Messages {
            /// Not inlined: each copy of a list of all messages is some kilobytes of the Wasm programs.
            #[inline(never)]
            pub(crate) fn texts(&mut self) -> Vec<(&'static str, &mut String)> {
                const NAMES: &[&str] = &[$(stringify!($text)),*];
                let texts = [$(&mut self.$text),*];
                NAMES.iter().copied().zip(texts).collect()
            }

            /// As [`Messages::texts`].
            #[inline(never)]
            pub(crate) fn plurals(&mut self) -> Vec<(&'static str, &mut Plural)> {
                const NAMES: &[&str] = &[$(stringify!($plural)),*];
                let plurals = [$(&mut self.$plural),*];
                NAMES.iter().copied().zip(plurals).collect()
            }
        }
    };
}

messages! {
    texts {
        about,
        absent,
        absent_definition,
        africa,
        all_from,
        all_kinds,
        and,
        answers,
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
        contact,
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
        days,
        decimal,
        descending,
        display,
        disputed,
        disputed_short,
        doubt,
        drawing,
        drawing_map,
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
        embed_more,
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
        file_too_large,
        find_rows,
        fingers,
        first_of_month,
        flows,
        flows_added,
        flows_drawn,
        flows_hedged,
        fly,
        fly_to,
        found,
        from,
        get,
        go_to,
        go_to_region,
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
        list_between,
        list_last,
        loading,
        loading_of,
        loading_stopped,
        map,
        map_heading,
        map_help,
        marks,
        mentioned,
        mentioned_definition,
        method,
        method_color,
        method_shown,
        method_time,
        method_unknown,
        misplaced,
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
        none_shown,
        northern_america,
        not_added,
        not_copied,
        not_drawn,
        not_on_basemap,
        not_opened,
        not_yet,
        not_yet_definition,
        now_in,
        oceania,
        offered,
        offered_value,
        on_day,
        other_borders,
        other_currencies,
        other_site,
        over_time,
        own_nationals,
        partly_unread,
        patterns,
        pause,
        people,
        people_lines,
        people_moved,
        picture_alt,
        picture_day,
        place_on_day,
        play,
        possible,
        possible_by,
        possible_key,
        reference,
        reference_elsewhere,
        refused,
        requested,
        requested_failed,
        requested_loading,
        requested_own,
        rows_shown,
        rule,
        rule_contested,
        rule_facts,
        rule_latest,
        rule_latest_open,
        rule_without,
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
        since_day,
        source,
        sources_disagree,
        sources_disagree_within,
        south_america,
        stance,
        stop_loading,
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
        unmarked,
        unreachable,
        unreadable,
        unscripted,
        unsorted,
        untranslated,
        untranslated_here,
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
    plurals {
        changes,
        facts,
        later,
        millions,
        money_shown,
        named,
        near,
        of_them_here,
        pages,
        paragraphs,
        people_shown,
        place,
        possible_count,
        region,
        showing,
        showing_all,
        shown_here,
        sum,
        table,
        unclear,
        undrawn,
        untranslated_facts,
        whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_lists_are_sorted() {
        let mut messages = Messages::default();
        let texts: Vec<_> = messages.texts().into_iter().map(|(name, _)| name).collect();
        let plurals: Vec<_> = messages
            .plurals()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        for names in [texts, plurals] {
            let swapped = names.windows(2).find(|pair| pair[0] >= pair[1]);
            assert_eq!(swapped, None);
        }
    }
}
