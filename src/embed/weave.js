// Lets the text of a page drive its maps. Links and marked words highlight what they name, and show it when clicked; the
// steps of a story show it as they are scrolled to.

import { handle, isOurs } from './frames.js';
import { ASKED, placeOf } from './view.js';

const name = (part) => (part === 'place' ? 'data-stance-map' : `data-stance-map-${part}`);
const NAMED = ASKED.map((part) => `[${name(part)}]`).join();
const WORDS = `:is(${NAMED}, a[href^="#"]):not([data-stance-map-step])`;

/** The view that an element of the text names. */
function wanted(element) {
  const view = {};
  for (const part of ASKED) {
    const value = element.getAttribute(name(part));
    if (value) view[part] = value;
  }
  if (!Object.keys(view).length) {
    const place = element.getAttribute('href')?.slice(1);
    // A link to an id of the page itself stays an ordinary link.
    if (/^[A-Z][^a-z]+$/.test(place) && !document.getElementById(place)) view.place = place;
  }
  return Object.keys(view).length ? view : undefined;
}

const isMap = (element) => element.localName === 'stance-map' || isOurs(element);
const mapsIn = (root) => [...root.querySelectorAll('stance-map, iframe')].filter(isMap);

/** The map that an element of the text drives: the one that it or an ancestor names by id, else the map of its story, else
    the first on the page. */
function mapOf(element) {
  const id = element.closest('[data-stance-map-for]')?.getAttribute('data-stance-map-for');
  if (id) return [document.getElementById(id)].find((map) => map && isMap(map));
  const story = element.closest('[data-stance-map-scroll]');
  return (story && mapsIn(story)[0]) || mapsIn(document)[0];
}

const of = (map) => (isOurs(map) ? handle(map) : map);

function found(event) {
  const element = event.target.closest?.(WORDS);
  const view = element && wanted(element);
  const map = view && mapOf(element);
  return map && { element, view, map };
}

const holds = (map, view) => {
  const now = of(map).view;
  return Object.entries(view).every(([part, value]) => (part === 'place' ? placeOf(now.place) : now[part]) === value);
};

function point(event) {
  const words = found(event);
  if (words) of(words.map).point(words.view);
}

function leave(event) {
  const words = found(event);
  if (words && !words.element.contains(event.relatedTarget)) of(words.map).point(null);
}

function click(event) {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const words = found(event);
  if (!words) return;
  event.preventDefault();
  const { map, view } = words;
  // A second click clears what the first has set.
  const cleared = Object.fromEntries(Object.keys(view).map((part) => [part, null]));
  of(map).show(holds(map, view) ? cleared : view);
  of(map).point(null);
  const drawn = map.shadowRoot?.querySelector('.canvas') ?? map;
  const { top, bottom } = drawn.getBoundingClientRect();
  // Bring the map into view if it is not.
  if (bottom < 80 || top > innerHeight - 80) drawn.scrollIntoView({ block: 'center' });
}

function press(event) {
  const isButton = event.target.getAttribute?.('role') === 'button' && event.target.matches(NAMED);
  if (!isButton || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  event.target.click();
}

/** Gives marked words the role of a button if they are neither link nor button, and sets `aria-current` on those that name
    what their map shows. */
function mark() {
  for (const element of document.querySelectorAll(WORDS)) {
    const view = wanted(element);
    const map = view && mapOf(element);
    if (!map) continue;
    if (!element.matches('a[href], button, [tabindex]')) {
      element.tabIndex = 0;
      element.setAttribute('role', 'button');
    }
    if (holds(map, view)) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
  }
}

/** Shows the view of the step that has become active, and clears what other steps have set. */
function tell(seen) {
  for (const { target, isIntersecting } of seen) {
    target.toggleAttribute('data-stance-map-active', isIntersecting);
    const map = isIntersecting && mapOf(target);
    if (map) of(map).show({ ...Object.fromEntries(ASKED.map((part) => [part, null])), ...wanted(target) });
  }
}

/** The map of a story keeps the largest height that it has had. Its height depends on its view, and the text beside it must
    not move. */
const rooms = new ResizeObserver((seen) => {
  for (const { target, contentBoxSize, borderBoxSize } of seen) {
    const { boxSizing, minHeight } = getComputedStyle(target);
    const [{ blockSize }] = boxSizing === 'border-box' ? borderBoxSize : contentBoxSize;
    if (blockSize > (parseFloat(minHeight) || 0)) target.style.minHeight = `${blockSize}px`;
  }
});

/** The minimum height that the page itself has set on each map of a story. */
const given = new WeakMap();

function hold({ target }) {
  if (!target.closest('[data-stance-map-scroll]')) return;
  if (!given.has(target)) given.set(target, target.style.minHeight);
  rooms.observe(target);
}

/** Observes the steps of all stories, `[data-stance-map-step]`. The active step is the one that crosses a line of the
    viewport: just below the middle, or lower if the map is pinned above the text. */
let reading = [];
function read() {
  for (const observer of reading) observer.disconnect();
  reading = [...document.querySelectorAll('[data-stance-map-scroll]')].map((story) => {
    const isAbove = (mapsIn(story)[0]?.clientWidth ?? 0) > 0.8 * story.clientWidth;
    const line = isAbove ? 75 : 55;
    const observer = new IntersectionObserver(tell, { rootMargin: `-${line}% 0px -${100 - line}% 0px` });
    for (const step of story.querySelectorAll('[data-stance-map-step]')) observer.observe(step);
    return observer;
  });
}

export function weave() {
  document.addEventListener('pointerover', point);
  document.addEventListener('pointerout', leave);
  document.addEventListener('focusin', point);
  document.addEventListener('focusout', leave);
  document.addEventListener('click', click);
  document.addEventListener('keydown', press);
  document.addEventListener('stancemap:ready', hold);
  for (const event of ['ready', 'select', 'filter', 'day']) document.addEventListener(`stancemap:${event}`, mark);
  let width = innerWidth;
  addEventListener('resize', () => {
    // The viewport of a phone changes its height while the page scrolls.
    if (width === innerWidth) return;
    width = innerWidth;
    for (const map of mapsIn(document)) if (given.has(map)) map.style.minHeight = given.get(map);
    read();
  });
  read();
  mark();
}
