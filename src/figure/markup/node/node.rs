use crate::dossier::Text;

/// A node of the figure's markup.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An element of HTML or, within `svg`, of SVG.
    Element(Element),
    /// Text, not escaped.
    Text(String),
}

/// An element with its attributes and children.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// The tag name.
    pub tag: &'static str,
    /// Names and values, in the order in which they are written.
    pub attributes: Vec<(&'static str, String)>,
    /// The child nodes.
    pub children: Vec<Node>,
}

/// Makes an element without attributes or children.
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

/// Makes a list, `ul` or `ol`. Styles take the bullets of all lists away, and WebKit then calls
/// them a list only if they have the role.
pub(crate) fn list(tag: &'static str) -> Element {
    element(tag).attr("role", "list")
}

/// Makes a heading for screen readers alone, of a part whose use can be seen at a glance.
pub(crate) fn unseen_heading(text: &str) -> Element {
    element("h2").attr("class", "unseen").text(text)
}

impl Element {
    /// Adds an attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds an attribute if there is a value for it.
    pub fn attr_opt(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Adds a text as the last child.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// Adds a text of the dossier as the only child. If it is not in the figure's language, the
    /// element gets the attributes `lang` and `dir`.
    pub fn dossier_text(self, text: &Text) -> Self {
        self.attr_opt("lang", text.fallback_language())
            .attr_opt("dir", text.fallback_language().map(|_| "auto"))
            .text(&**text)
    }

    /// Adds a node as the last child.
    pub fn child(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// Adds nodes as the last children. An [`Option`] adds one or none.
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

/// A text of the dossier among other nodes: in a `span` of its own if it is not in the figure's
/// language.
impl From<&Text> for Node {
    fn from(text: &Text) -> Node {
        match text.fallback_language() {
            Some(_) => element("span").dossier_text(text).into(),
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

/// Nodes without the spaces at their beginning and end, and without empty texts there.
pub(crate) fn trimmed(mut nodes: Vec<Node>) -> Vec<Node> {
    while let Some(Node::Text(first)) = nodes.first_mut() {
        *first = first.trim_start().to_owned();
        if !first.is_empty() {
            break;
        }
        nodes.remove(0);
    }
    while let Some(Node::Text(last)) = nodes.last_mut() {
        last.truncate(last.trim_end().len());
        if !last.is_empty() {
            break;
        }
        nodes.pop();
    }
    nodes
}

/// Nodes with a capital letter at their beginning, if it is one that can be.
pub(crate) fn capitalized(mut nodes: Vec<Node>) -> Vec<Node> {
    capitalize(&mut nodes);
    nodes
}

/// Capitalizes the first letter of nodes. Whether there was a text.
fn capitalize(nodes: &mut [Node]) -> bool {
    nodes.iter_mut().any(|node| match node {
        Node::Element(element) => capitalize(&mut element.children),
        Node::Text(text) => {
            let mut letters = text.chars();
            let Some(first) = letters.next() else {
                return false;
            };
            *text = first.to_uppercase().chain(letters).collect();
            true
        }
    })
}

/// The text content of nodes.
pub(crate) fn plain_text(nodes: &[Node]) -> String {
    let text = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(element) => plain_text(&element.children),
    };
    nodes.iter().map(text).collect()
}
