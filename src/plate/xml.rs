use crate::markup::{Element, Node};

/// An element as XML: every attribute has a value, every element its end, and nothing is in it
/// that XML has no room for.
pub fn xml(element: &Element) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(element, &mut out);
    out
}

fn write(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    if element.children.is_empty() {
        return out.push_str("/>");
    }
    out.push('>');
    for child in &element.children {
        match child {
            Node::Text(text) => escape(text, out),
            Node::Element(child) => write(child, out),
        }
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::element;

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
}
