use crate::figure::markup::node::node::{Element, Node};

/// A language that nodes are written in. Elements, attributes and what must not stand in text are
/// written alike in all.
struct Dialect {
    /// Whether an attribute without a value needs none.
    is_short: bool,
    /// Whether an element of that tag that holds nothing closes itself.
    closes_itself: fn(&str) -> bool,
    /// Writes a letter that has no meaning in markup.
    letter: fn(char, &mut String),
}

const HTML: Dialect = Dialect {
    is_short: true,
    // HTML's parser takes `<tag/>` for the whole element in SVG, and for void ones.
    closes_itself: |tag| matches!(tag, "path" | "rect" | "circle" | "meta" | "link" | "input"),
    letter: |letter, out| match letter.is_ascii() {
        true => out.push(letter),
        false => out.push_str(&format!("&#{};", u32::from(letter))),
    },
};

const XML: Dialect = Dialect {
    is_short: false,
    closes_itself: |_| true,
    letter: |letter, out| match letter {
        '\t' | '\n' | '\r' => out.push(' '),
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
        letter => out.push(letter),
    },
};

/// For people to read, and to put into a page of theirs, whatever writing system it is in.
const PASTED: Dialect = Dialect {
    closes_itself: |tag| tag == "img",
    letter: |letter, out| out.push(letter),
    ..HTML
};

/// A node as HTML text, with all text and all values escaped.
///
/// It is ASCII: a browser keeps a page of it in one byte a letter, and reads it in less than
/// three quarters of the time that a single dash or accent would have it take for the whole.
pub fn html(node: &Node) -> String {
    let mut out = String::new();
    HTML.write(node, &mut out);
    out
}

/// A node as HTML that people read before they paste it into a page of theirs: as [`html`], but letters stay as they are.
pub fn pasted(node: &Node) -> String {
    let mut out = String::new();
    PASTED.write(node, &mut out);
    out
}

/// An element as XML: every attribute has a value, every element its end, and nothing is in it
/// that XML has no room for.
pub fn xml(element: &Element) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    XML.write_element(element, &mut out);
    out
}

impl Dialect {
    fn write(&self, node: &Node, out: &mut String) {
        match node {
            Node::Text(text) => self.escape(text, out),
            Node::Element(element) => self.write_element(element, out),
        }
    }

    fn write_element(&self, element: &Element, out: &mut String) {
        out.push('<');
        out.push_str(element.tag);
        for (name, value) in &element.attributes {
            out.push(' ');
            out.push_str(name);
            if !(self.is_short && value.is_empty()) {
                out.push_str("=\"");
                self.escape(value, out);
                out.push('"');
            }
        }
        if element.children.is_empty() && (self.closes_itself)(element.tag) {
            return out.push_str("/>");
        }
        out.push('>');
        for child in &element.children {
            self.write(child, out);
        }
        out.push_str("</");
        out.push_str(element.tag);
        out.push('>');
    }

    fn escape(&self, text: &str, out: &mut String) {
        for letter in text.chars() {
            match letter {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                letter => (self.letter)(letter, out),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::figure::markup::node::node::element;
    use crate::figure::protocol::names;

    #[test]
    fn empty_values_are_written_short() {
        let path = element("path")
            .attr(names::CONTESTED, "")
            .attr("d", "M0 0z");
        assert_eq!(html(&path.into()), "<path data-contested d=\"M0 0z\"/>");
        assert_eq!(html(&element("p").into()), "<p></p>");
    }

    #[test]
    fn what_is_written_is_xml() {
        let text = element("text")
            .attr("x", "")
            .text("a & <b> \"c\"\u{0}\n\u{fffe}é");
        assert_eq!(
            xml(&element("g").child(text).child(element("path"))),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <g><text x=\"\">a &amp; &lt;b&gt; &quot;c&quot; é</text><path/></g>"
        );
    }

    proptest! {
        #[test]
        fn no_text_becomes_markup(text in "\\PC{0,40}") {
            let written = html(&element("p").attr("title", &*text).text(&*text).into());
            prop_assert_eq!(written.matches('<').count(), 2);
            prop_assert_eq!(written.matches('"').count() % 2, 0);
            prop_assert!(written.ends_with("</p>") && written.is_ascii());
        }
    }
}
