//! What each figure has for itself, where several are on a page.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use crate::browser::mount::Mount;

/// A value that each figure has one of, which begins as the type's default: as a cell has it.
pub(super) struct Own<T> {
    /// So that no two share an address, which is what they are known by.
    _place: u8,
    holds: PhantomData<fn() -> T>,
}

/// What a figure has for itself: each by the address of its [`Own`].
type Things = Vec<(usize, Rc<dyn Any>)>;

thread_local! {
    static ALL: RefCell<Vec<(Mount, Things)>> = const { RefCell::new(Vec::new()) };
}

impl<T: Default + 'static> Own<T> {
    /// None yet.
    pub(super) const fn new() -> Self {
        Own {
            _place: 0,
            holds: PhantomData,
        }
    }

    /// That of the figure that is spoken of.
    fn here(&'static self) -> Rc<RefCell<T>> {
        let make = || -> Rc<dyn Any> { Rc::<RefCell<T>>::default() };
        let thing = find(std::ptr::from_ref(self).addr(), &make);
        // Under this address stands nothing else.
        thing.downcast().unwrap_or_default()
    }

    /// See [`RefCell::borrow`].
    pub(super) fn with_borrow<R>(&'static self, act: impl FnOnce(&T) -> R) -> R {
        act(&self.here().borrow())
    }

    /// See [`RefCell::borrow_mut`].
    pub(super) fn with_borrow_mut<R>(&'static self, act: impl FnOnce(&mut T) -> R) -> R {
        act(&mut self.here().borrow_mut())
    }

    /// See [`RefCell::replace`].
    pub(super) fn replace(&'static self, value: T) -> T {
        self.here().replace(value)
    }

    /// See [`RefCell::take`].
    pub(super) fn take(&'static self) -> T {
        self.replace(T::default())
    }

    /// Sets it.
    pub(super) fn set(&'static self, value: T) {
        drop(self.replace(value));
    }

    /// A copy of it.
    pub(super) fn get(&'static self) -> T
    where
        T: Copy,
    {
        *self.here().borrow()
    }
}

/// What stands under that address for the figure that is spoken of, made where nothing does yet.
fn find(address: usize, make: &dyn Fn() -> Rc<dyn Any>) -> Rc<dyn Any> {
    let now = Mount::now();
    ALL.with_borrow_mut(|all| {
        let at = all.iter().position(|(mount, _)| *mount == now);
        let at = at.unwrap_or_else(|| {
            all.push((now, Vec::new()));
            all.len() - 1
        });
        let things = &mut all[at].1;
        if let Some((_, thing)) = things.iter().find(|(of, _)| *of == address) {
            return thing.clone();
        }
        let thing = make();
        things.push((address, thing.clone()));
        thing
    })
}

/// Forgets all that a figure had for itself.
pub(super) fn forget(mount: Mount) {
    let things = ALL.with_borrow_mut(|all| {
        let at = all.iter().position(|(of, _)| *of == mount);
        at.map(|at| all.swap_remove(at))
    });
    // What goes with them may ask for others.
    drop(things);
}
