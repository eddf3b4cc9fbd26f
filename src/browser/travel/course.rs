use crate::base::decimal::limited;
use crate::browser::picture::Picture;
use crate::browser::query::Entry;
use crate::browser::rest;
use crate::world::camera::{Frame, Motion, Viewport};

/// Where the picture is, where it is going, and what it was drawn for.
pub(super) struct Course {
    /// Where the picture is.
    pub(super) live: Viewport,
    /// What the map's nodes were last laid out for.
    pub(super) drawn: Viewport,
    /// How it moves by itself; `None` where it is still, or a hand has it.
    pub(super) motion: Option<Motion>,
    /// When the last frame was, in milliseconds.
    pub(super) last: f64,
    /// Whether a frame is asked for.
    pub(super) awaited: bool,
    /// Whether a hand has the picture.
    pub(super) held: bool,
    /// How the next rest enters the history.
    pub(super) entry: Entry,
    /// When it will have come to rest if it does not move before, in milliseconds; `None` where it
    /// moves, is held, or rests already.
    pub(super) due: Option<f64>,
    /// Whether a timer is set that will ask for that.
    pub(super) timed: bool,
    /// What is moved.
    pub(super) picture: Picture,
    /// What it is seen through.
    pub(super) frame: Frame,
    /// The world's height, in scene units.
    pub(super) height: f64,
}

impl Course {
    /// Stops the picture where it is by now; whether it moved by itself.
    pub(super) fn halt(&mut self) -> bool {
        let slid = self.picture.halt(self.drawn, self.frame);
        self.live = slid.unwrap_or(self.live);
        self.motion.take().is_some() || slid.is_some()
    }

    /// Makes room for what it will see, before the way there begins.
    pub(super) fn grow_for(&mut self, to: Viewport) {
        let frame = rest::frame_for(to, self.height);
        // What is measured is rounded.
        if frame.height > self.frame.height + 0.5 {
            rest::grow(frame);
            self.live = rest::kept(self.live, self.frame, frame);
            self.frame = frame;
            self.draw();
        }
    }

    /// Moves on by the time that has passed; whether there may be more to come.
    pub(super) fn step(&mut self, now: f64) -> bool {
        let passed = limited(now - self.last, 0.0, 64.0);
        self.last = now;
        let Some(motion) = self.motion else {
            return false;
        };
        let (live, motion) = motion.step(self.live, passed, now, self.frame, self.height);
        (self.live, self.motion) = (live, motion);
        true
    }

    /// Shows the picture where it is.
    pub(super) fn draw(&self) {
        self.picture.put(self.drawn, self.live, self.frame);
    }
}
