use crate::base::decimal::clamp;
use crate::web::viewer::address::query::HistoryStep;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::schedule::Work;
use crate::web::viewer::map::camera::frame::{frame_for, grow, keep_top, measure, world_height};
use crate::web::viewer::map::camera::layer::CompositorLayer;
use crate::world::camera::{Frame, Motion, Viewport};

/// How long the map must not have moved before it is drawn again, in milliseconds.
pub(crate) const REST: f64 = 140.0;
/// The longest time that one frame counts for, in milliseconds.
const LONGEST_FRAME: f64 = 64.0;

/// The camera: where it is, where it goes, and what the map was last drawn for.
pub(crate) struct Camera {
    /// The view that is seen; during a slide, its goal.
    pub(crate) live: Viewport,
    /// The view that the map's nodes were last laid out for.
    pub(crate) drawn: Viewport,
    /// The motion under way; `None` at rest, in hand, or during a slide.
    pub(crate) motion: Option<Motion>,
    /// When the last frame was, in milliseconds; 0 before the first of a motion.
    pub(crate) last_frame: f64,
    /// Whether an animation frame has been requested.
    pub(crate) frame_requested: bool,
    /// Whether a hand holds the map.
    pub(crate) held: bool,
    /// How the next rest enters the history.
    pub(crate) step: HistoryStep,
    /// When the map comes to rest if it does not move before, in milliseconds; `None` while it
    /// moves, is held, or rests already.
    pub(crate) rest_at: Option<f64>,
    /// Whether a timer for that is running.
    pub(crate) timer_runs: bool,
    /// The layer that is moved.
    pub(crate) layer: CompositorLayer,
    /// The frame: as it was when the map last came to rest, or as high as a flight needs it.
    pub(crate) frame: Frame,
    /// The world's height, in scene units.
    pub(crate) height: f64,
}

/// The camera of a figure whose map is displayed, and what is done on its arrival.
#[derive(Default)]
struct Slot {
    camera: Option<Camera>,
    on_arrival: Option<Work>,
}

/// Gives the figure that is in the page a camera that sees the whole world. A map that is not
/// displayed gets none yet. What was to be done on arrival in an earlier figure is cancelled.
pub(crate) fn attach(figure: &Figure) {
    let camera = CompositorLayer::of(figure).zip(measure(figure));
    let camera = camera.map(|(layer, frame)| {
        let height = world_height(figure);
        let whole = Viewport::world(height);
        Camera {
            live: whole,
            drawn: whole,
            motion: None,
            last_frame: 0.0,
            frame_requested: false,
            held: false,
            step: HistoryStep::Replace,
            rest_at: None,
            timer_runs: false,
            layer,
            frame,
            height,
        }
    });
    let on_arrival = None;
    figure.with(|slot: &mut Slot| *slot = Slot { camera, on_arrival });
}

/// Gives access to the camera; `None` if the figure has none.
pub(crate) fn with<T>(figure: &Figure, act: impl FnOnce(&mut Camera) -> T) -> Option<T> {
    figure.with(|slot: &mut Slot| slot.camera.as_mut().map(act))
}

/// The view that is seen; during a slide, its goal.
pub(crate) fn view(figure: &Figure) -> Option<Viewport> {
    with(figure, |camera| camera.live)
}

/// The view that the camera is on its way to.
pub(crate) fn goal(figure: &Figure) -> Option<Viewport> {
    with(figure, |camera| camera.goal())
}

/// The world's height, in scene units.
pub(crate) fn height(figure: &Figure) -> f64 {
    let height = with(figure, |camera| camera.height);
    height.unwrap_or_else(|| world_height(figure))
}

/// The map's frame: as it was when the map last came to rest, or as high as a flight needs it.
pub(crate) fn frame(figure: &Figure) -> Option<Frame> {
    with(figure, |camera| camera.frame)
}

/// Whether the map neither moves nor is held.
pub(crate) fn is_at_rest(figure: &Figure) -> bool {
    let rests =
        |camera: &mut Camera| !camera.held && !camera.frame_requested && camera.rest_at.is_none();
    with(figure, rests).unwrap_or(true)
}

/// Calls `act` when the map comes to rest at its goal, instead of announcing what is in view. A new
/// movement cancels it.
pub(crate) fn on_arrival(figure: &Figure, act: impl FnOnce(&Figure) + 'static) {
    figure.with(|slot: &mut Slot| slot.on_arrival = Some(Box::new(act)));
}

/// Takes what was to be done on arrival.
pub(crate) fn take_on_arrival(figure: &Figure) -> Option<Work> {
    figure.with(|slot: &mut Slot| slot.on_arrival.take())
}

impl Camera {
    /// The view that the camera is on its way to.
    pub(crate) fn goal(&self) -> Viewport {
        let motion = self.motion;
        motion.map_or(self.live, |motion| motion.target(self.live))
    }

    /// Stops the camera where it is. Whether it moved by itself.
    pub(crate) fn halt(&mut self) -> bool {
        let slid = self.layer.halt(self.drawn, self.frame);
        self.live = slid.unwrap_or(self.live);
        self.motion.take().is_some() || slid.is_some()
    }

    /// Makes the frame as high as a view needs it, before the camera sets out for it.
    pub(crate) fn grow_for(&mut self, figure: &Figure, to: Viewport) {
        let frame = frame_for(figure, to, self.height);
        // Measured heights are rounded.
        if frame.height > self.frame.height + 0.5 {
            grow(figure, frame);
            self.live = keep_top(self.live, self.frame, frame);
            self.frame = frame;
            self.put();
        }
    }

    /// Moves on by the time since the last frame. Whether the motion may go on.
    pub(crate) fn step(&mut self, now: f64) -> bool {
        let passed = clamp(now - self.last_frame, 0.0, LONGEST_FRAME);
        self.last_frame = now;
        let Some(motion) = self.motion else {
            return false;
        };
        let (live, motion) = motion.step(self.live, passed, now, self.frame, self.height);
        (self.live, self.motion) = (live, motion);
        true
    }

    /// Shows the view where the camera is.
    pub(crate) fn put(&self) {
        self.layer.put(self.drawn, self.live, self.frame);
    }
}
