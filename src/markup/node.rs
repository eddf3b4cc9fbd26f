use crate::dossier::Text;

/// A node of a document: all that the figure's markup is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element, of HTML or, within `svg`, of SVG.
    Element(Element),
    /// Text, as it is to be read.
    Text(String),
}

/// An element with its attributes and children.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// The tag's name.
    pub tag: &'static str,
    /// Names and values, in the order in which they are written.
    pub attributes: Vec<(&'static str, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

/// An element without attributes or children.
///
/// ```
/// use stancemap::markup::{element, html};
///
/// let link = element("a").attr("href", "#RWA").text("Law & <order>");
/// assert_eq!(html(&link.into()), r##"<a href="#RWA">Law &amp; &lt;order&gt;</a>"##);
/// ```
pub fn element(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl Element {
    /// The element with one more attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The element with one more attribute, if there is a value for it.
    pub fn maybe(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// The element with a text at its end.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// The element with a text of the dossier as all that it holds, in whatever language that is.
    pub fn said(self, text: &Text) -> Self {
        self.maybe("lang", text.foreign())
            .maybe("dir", text.foreign().map(|_| "auto"))
            .text(&**text)
    }

    /// The element with a node at its end.
    pub fn child(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// The element with nodes at its end: none, some, or as many as there are.
    pub fn children(mut self, children: impl IntoIterator<Item = impl Into<Node>>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Node {
        Node::Element(element)
    }
}

/// A text of the dossier among others; in an element of its own where its language is another.
impl From<&Text> for Node {
    fn from(text: &Text) -> Node {
        match text.foreign() {
            Some(_) => element("span").said(text).into(),
            None => Node::from(&**text),
        }
    }
}

impl From<String> for Node {
    fn from(text: String) -> Node {
        Node::Text(text)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Node {
        Node::Text(text.to_owned())
    }
}

/// A node as HTML text, with all text and all values escaped.
///
/// It is ASCII: a browser keeps a page of it in one byte a letter, and reads it in less than
/// three quarters of the time that a single dash or accent would have it take for the whole.
pub fn html(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => escape(text, out),
        Node::Element(element) => write_element(element, out),
    }
}

fn write_element(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }
    if element.children.is_empty() && closes_itself(element.tag) {
        return out.push_str("/>");
    }
    out.push('>');
    element.children.iter().for_each(|child| write(child, out));
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

/// Whether HTML's parser takes `<tag/>` for the whole element: in SVG it does, and for void ones.
fn closes_itself(tag: &str) -> bool {
    matches!(tag, "path" | "rect" | "circle" | "meta" | "input")
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_ascii() => out.push(letter),
            letter => out.push_str(&format!("&#{};", u32::from(letter))),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn empty_values_are_written_short() {
        let path = element("path")
            .attr("data-contested", "")
            .attr("d", "M0 0z");
        assert_eq!(html(&path.into()), "<path data-contested d=\"M0 0z\"/>");
        assert_eq!(html(&element("p").into()), "<p></p>");
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
