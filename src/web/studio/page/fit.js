// The frame of the map, as wide as a desktop's window and made smaller to fit.

/** The width of a desktop window and the frame's border in CSS pixels, which public/styles/studio.css has as --desktop. */
const DESKTOP = 1122;

/** Keeps how much smaller a frame has to be, for the styles of the part around it. */
export function fit({ parentElement: part }) {
  const measure = ([{ contentRect }]) => part.style.setProperty('--fit', Math.min(1, contentRect.width / DESKTOP));
  new ResizeObserver(measure).observe(part);
}
