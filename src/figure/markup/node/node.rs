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
/// use stancemap::figure::markup::{element, html};
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
    pub fn attr_opt(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
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
        self.attr_opt("lang", text.foreign())
            .attr_opt("dir", text.foreign().map(|_| "auto"))
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

/// What nodes say, without how.
pub(crate) fn plain(nodes: &[Node]) -> String {
    let text = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(element) => plain(&element.children),
    };
    nodes.iter().map(text).collect()
}
