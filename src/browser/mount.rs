//! The figures that were taken over: that of our own page, or any number in elements of a page of somebody else's.
//!
//! At each moment one of them is spoken of. Whatever happens to a figure, now or [later](crate::browser::later), happens
//! [within](Mount::enter) it: what is looked for in the page, and what is [its own](crate::browser::own), is then that
//! figure's.

use std::cell::{Cell, RefCell};

use web_sys::Element;

use crate::browser::root::Root;
use crate::browser::{own, root};

/// A figure. That of our own page is there from the beginning, and stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mount(pub(super) u32);

/// An element of somebody else's page that a figure stands in. Its attributes are the figure's address.
pub(super) struct Host {
    /// The element itself.
    pub(super) element: Element,
    /// The shadow root that the figure is in.
    pub(super) root: Root,
    /// Where our files are, as a full address.
    pub(super) base: String,
    /// Where the dossier's file is, likewise.
    pub(super) dossier: String,
    /// Whether the figure came finished; otherwise it is another dossier's, and only good to compose from.
    pub(super) finished: bool,
}

thread_local! {
    /// The figure that is spoken of.
    static NOW: Cell<Mount> = const { Cell::new(Mount(0)) };
    /// The hosts of those that stand in one.
    static HOSTS: RefCell<Vec<(Mount, Host)>> = const { RefCell::new(Vec::new()) };
    /// How many there have been.
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

/// What was spoken of before something else is.
struct Before(Mount, Option<Root>);

impl Mount {
    /// The figure that is spoken of.
    pub(super) fn now() -> Mount {
        NOW.get()
    }

    /// A figure in an element.
    pub(super) fn add(host: Host) -> Mount {
        let mount = Mount(COUNT.get() + 1);
        COUNT.set(mount.0);
        HOSTS.with_borrow_mut(|hosts| hosts.push((mount, host)));
        mount
    }

    /// Does something to the figure; nothing where it is no longer there.
    pub(super) fn enter<T>(self, act: impl FnOnce() -> T) -> Option<T> {
        let before = self.begin()?;
        let done = act();
        before.come_back();
        Some(done)
    }

    fn begin(self) -> Option<Before> {
        let root = self.root();
        if root.is_none() && self != Mount::default() {
            return None;
        }
        Some(Before(NOW.replace(self), root::replace(root)))
    }

    /// Forgets a figure that was taken out of its page, and all that was its own.
    pub(super) fn remove(self) {
        HOSTS.with_borrow_mut(|hosts| hosts.retain(|(mount, _)| *mount != self));
        own::forget(self);
    }

    fn root(self) -> Option<Root> {
        self.of_host(|host| host.root.clone())
    }

    fn of_host<T>(self, get: impl FnOnce(&Host) -> T) -> Option<T> {
        if self == Mount::default() {
            return None;
        }
        HOSTS.with_borrow(|hosts| {
            let own = hosts.iter().find(|(mount, _)| *mount == self);
            own.map(|(_, host)| get(host))
        })
    }
}

impl Before {
    fn come_back(self) {
        NOW.set(self.0);
        root::replace(self.1);
    }
}

/// Something of what the figure that is spoken of stands in; `None` where the page is its own.
pub(super) fn of_host<T>(get: impl FnOnce(&Host) -> T) -> Option<T> {
    Mount::now().of_host(get)
}

/// The element that the figure stands in, likewise.
pub(super) fn host() -> Option<Element> {
    of_host(|host| host.element.clone())
}

/// Whether the figure stands in an element of somebody else's page.
pub(super) fn is_hosted() -> bool {
    Mount::now() != Mount::default()
}

/// All figures that there may be.
pub(super) fn all() -> Vec<Mount> {
    // What has failed may have been in the middle of this.
    let hosted = HOSTS.with(|hosts| {
        let hosts = hosts.try_borrow().ok()?;
        Some(hosts.iter().map(|(mount, _)| *mount).collect())
    });
    let mut all: Vec<Mount> = hosted.unwrap_or_default();
    all.push(Mount::default());
    all
}
