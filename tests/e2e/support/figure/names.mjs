// The figure's classes, attributes and ids, each written once. They serve where a part has no role and no name of its
// own. Specs name none of these: a rename in the markup is a change here and nowhere else in the tests.

/**
 * Attributes. Of these the project promises `data-place`, `data-stance`, `data-contested`, `data-fact` and `data-ready` to
 * hosts; the others may change with any version.
 */
export const ATTR = {
  place: 'data-place',
  stance: 'data-stance',
  contested: 'data-contested',
  fact: 'data-fact',
  ready: 'data-ready',
  /** The name of a shape's place. */
  name: 'data-name',
  /** Anchor and bounding box of a shape, in scene units: six whole numbers. */
  position: 'data-at',
  /** The box that a region's button shows, in scene units: left, top, right, bottom. */
  box: 'data-box',
  projection: 'data-projection',
  /** The file of the finer drawing, until it is drawn. */
  fine: 'data-fine',
  near: 'data-near',
  dragged: 'data-dragged',
  /** On whatever the filter leaves out. */
  out: 'data-out',
  open: 'data-open',
  named: 'data-named',
  layer: 'data-layer',
  of: 'data-of',
  from: 'data-from',
  status: 'data-status',
  value: 'data-value',
  theme: 'data-theme',
  dossier: 'data-dossier',
};

const FIGURE = '.stancemap';
const MAP = '.map';
const CARD = '.card';
const FLOWS = '.flows';
const TIMELINE = '.timeline';

/** Selectors. */
export const CSS = {
  figure: FIGURE,
  ready: `${FIGURE}[${ATTR.ready}]`,
  filtered: `${FIGURE}[data-filtered]`,
  patterned: `${FIGURE}[data-patterns]`,
  heading: '.heading',
  takeaways: '.takeaways li:not(.dated)',
  takeawayList: '.takeaways',
  takeawayLinks: '.takeaways a',
  claims: '.claims :is(li:not(:has(.either)), .either > :not(.dated))',
  answers: '.answers',
  answerGroups: '.answers > [data-stance]',
  role: '.role',
  noneShown: '.none',
  dated: '.dated:not(.day)',
  deck: '.deck',
  credits: '.credits',
  creditLines: '.credits p',
  notice: '.notice',
  /** How far the loading of a map is, and a button that ends it. */
  progress: '.notice .progress',
  progressText: '.notice .progress span:first-child',
  said: '.said',
  tools: '.tools',
  /** Above the figure: that the address asks for another dossier, and that this cannot be known without scripts. */
  requested: '.requested',
  unscripted: '.unscripted',

  map: MAP,
  canvas: '.canvas',
  near: `.canvas[${ATTR.near}]`,
  world: '.world',
  sea: '.sea',
  land: '.land path',
  shape: `${MAP} [${ATTR.place}]`,
  link: '.story a',
  storyShape: `.story [${ATTR.place}]`,
  tabStop: `${MAP} a[tabindex="0"]`,
  dots: '.dots .dot',
  dot: '.dot',
  sign: '.signs',
  target: '.target',
  contestedMark: `${MAP} .contested`,
  contestedShape: `${MAP} [${ATTR.contested}]`,
  placeName: '.map .labels text',
  placeNote: '.map .labels .note',
  selectedRing: '.halo-selected use',
  focusRing: '.halo-hovered use',
  tooltip: '.tooltip',
  tooltipName: '.tooltip strong',
  hint: '.hint[data-shown]',
  zoomButtons: '.zoom',
  zoomIn: '[data-zoom=in]',
  wholeWorld: '[data-zoom=world]',
  /** Groups that only a near map shows. */
  nearTier: '.tier-z',
  regionButtons: '.regions button:not([hidden])',

  card: CARD,
  openCard: `${CARD}[${ATTR.open}]`,
  cardLeftOut: `${CARD}[${ATTR.out}]`,
  cardClose: '.close',
  standing: '.standing',
  since: '.since',
  doubt: '.doubt',
  factDate: '.date',
  laterFacts: '.later',
  figures: '.figures li',
  fact: `[${ATTR.fact}]`,
  namedFact: `[${ATTR.named}]`,

  legend: '.legend',
  legendEntry: '.legend li',
  legendButton: '.legend button',
  possibleNote: '.possible',
  legendPressed: '.legend [aria-pressed=true]',
  label: '.label',
  shortLabel: '.short',
  count: '.count',

  clock: '.clock',
  day: '.clock .day',
  mapDay: '.canvas .day',
  later: '[data-time=on]',
  strip: '.strip',
  possibleStrip: '.strip.maybe',
  now: '.now',
  slider: `${TIMELINE} input[type=range]`,
  band: '.band',
  stage: '.stage',
  bandSlider: '.band input',
  layerChoice: '.layers',
  axisLabel: '.axis span',
  event: '.events li',
  marks: '.marks',
  runLabel: '.runs > span',
  runName: '.runs > span > span',
  timelineKey: '.timeline .key',
  changesChoice: '.changes .between',

  facts: '.facts',
  factsSummary: '.facts > summary',
  factsShown: '.facts .shown',
  factsBodyShown: '.facts tbody:not([hidden])',
  rowName: '.facts tbody th',

  search: '.search input',
  found: '#found [role=option]',
  chip: '.chip',

  layerOption: '.layers input',
  quantity: `${FLOWS} .quantity`,
  arc: `${FLOWS} .arc`,
  reach: '.reaches a',
  flowList: '.flow-list',
  flowStatus: '.status',
  flowSum: '.sum',
  flowMeaning: '.flow-key',
  flowKey: '.sizes span:has(circle)',

  menuSummary: '.menu > summary',
  displaySummary: '.display > summary',
  languageOffer: '.own-language',
  share: '.share',
  shareSummary: '.share > summary',
  embedItem: '[data-take=embed]',
  embedDialog: 'dialog.embedding',
  embedPreview: '.preview',
  method: '.method',
  basemapFile: '[data-file=basemap]',
};

export const cardOf = (id) => `${CARD}[id="${id}"]`;
export const linkTo = (id) => `.story a[href="#${id}"]`;
export const shapeOf = (id) => `${MAP} [${ATTR.place}="${id}"]`;
export const shapesOf = (stance) => `${MAP} [${ATTR.place}][${ATTR.stance}="${stance}"]`;
export const dotOf = (id) => `${MAP} a[href="#${id}"] .dot`;
export const factOf = (fact) => `[${ATTR.fact}="${fact}"]`;
export const legendEntryOf = (stance) => `.legend [${ATTR.stance}="${stance}"]`;
export const flowListOf = (measure) => `.flow-list.of-${measure}`;
export const quantityOf = (id) => `${FLOWS} .quantity[${ATTR.of}="${id}"]`;
export const sortedBy = (column) => `.facts [data-by="${column}"]`;
