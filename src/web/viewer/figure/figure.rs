use std::any::{Any, TypeId};
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use leptos::prelude::{GetUntracked, Owner};
use web_sys::Element;

use crate::figure::protocol::names;
use crate::web::dom::attributes::toggle_attr;
use crate::web::dom::root::Root;
use crate::web::dom::window::is_framed;
use crate::web::viewer::figure::host::Host;
use crate::web::viewer::figure::state::State;

/// A handle to a figure. Clones are handles to the same one.
#[derive(Clone)]
pub(crate) struct Figure(Rc<Instance>);

/// All that belongs to one figure.
pub(crate) struct Instance {
    /// The tree that holds its nodes.
    pub(crate) root: Root,
    /// The element of another page that holds it; `None` on this site's own page.
    pub(crate) host: Option<Host>,
    /// Its signals.
    pub(crate) state: State,
    owner: Owner,
    element: RefCell<Option<Element>>,
    locals: RefCell<Vec<(TypeId, Rc<dyn Any>)>>,
    ended: Cell<bool>,
}

impl Deref for Figure {
    type Target = Instance;

    fn deref(&self) -> &Instance {
        &self.0
    }
}

impl Figure {
    /// A figure whose nodes are in a tree. It is not taken over yet.
    pub(crate) fn new(root: Root, host: Option<Host>) -> Figure {
        let owner = Owner::new();
        let state = owner.with(State::new);
        Figure(Rc::new(Instance {
            root,
            host,
            state,
            owner,
            element: RefCell::default(),
            locals: RefCell::default(),
            ended: Cell::default(),
        }))
    }
}

impl Instance {
    /// Marks the figure in the page as taken over: from now on, its cards open by scripts.
    pub(crate) fn set_ready(&self) {
        if let Some(element) = self.root.query(".stancemap") {
            toggle_attr(Some(&element), names::READY, true);
            self.element.replace(Some(element));
        }
    }

    /// Whether the viewer acts on the figure. It asks the markup, because the page's own script
    /// withdraws the figure when Wasm has died.
    pub(crate) fn is_ready(&self) -> bool {
        let is_marked = |element: &Element| element.has_attribute(names::READY);
        !self.ended.get() && self.element.borrow().as_ref().is_some_and(is_marked)
    }

    /// Whether the figure has left its page.
    pub(crate) fn has_ended(&self) -> bool {
        self.ended.get()
    }

    /// Lets go of the figure: drops its listeners, its effects and all that files keep for it.
    pub(crate) fn end(&self) {
        self.ended.set(true);
        // Dropped after the borrow: what is dropped may use the figure.
        let locals = self.locals.take();
        drop(locals);
        self.owner.cleanup();
    }

    /// Runs a function that creates effects: they end with the figure.
    pub(crate) fn own<T>(&self, create: impl FnOnce() -> T) -> T {
        self.owner.with(create)
    }

    /// Gives access to the data that one file keeps for each figure, such as a gesture or a timer
    /// under way. It is found by its type and begins as the type's default.
    pub(crate) fn with<T: Default + 'static, R>(&self, act: impl FnOnce(&mut T) -> R) -> R {
        let make = || -> Rc<dyn Any> { Rc::<RefCell<T>>::default() };
        let data = self.local(TypeId::of::<T>(), &make);
        // The key says that it is of this type.
        let Ok(data) = data.downcast::<RefCell<T>>() else {
            unreachable!()
        };
        act(&mut data.borrow_mut())
    }

    fn local(&self, key: TypeId, make: &dyn Fn() -> Rc<dyn Any>) -> Rc<dyn Any> {
        let mut locals = self.locals.borrow_mut();
        if let Some((_, data)) = locals.iter().find(|(own, _)| *own == key) {
            return data.clone();
        }
        let data = make();
        locals.push((key, data.clone()));
        data
    }

    /// The first element of the figure's tree that matches a selector.
    pub(crate) fn query(&self, selector: &str) -> Option<Element> {
        self.root.query(selector)
    }

    /// All elements of the figure's tree that match a selector.
    pub(crate) fn query_all(&self, selector: &str) -> Vec<Element> {
        self.root.query_all(selector)
    }

    /// The figure's root element.
    pub(crate) fn element(&self) -> Option<Element> {
        self.query(".stancemap")
    }

    /// The language of the figure, as a tag.
    pub(crate) fn lang(&self) -> String {
        self.state.story.get_untracked().lang.clone()
    }

    /// Whether the page around belongs to somebody else. Then so do its scroll position and its
    /// history.
    pub(crate) fn is_guest(&self) -> bool {
        self.host.is_some() || is_framed()
    }
}
