// Types of embed.js: the element <stance-map>, its events, and the messages of frames. docs/embedding.md explains all of them.

/** A text, or `null` for an option that is not set. */
type Option = string | null;

/** The options of a map, as attributes of the element and as parameters of a frame's address name them. */
export interface View {
  /** The open card by its place's id, or a fact in it: `RWA`, `RWA/rwa-payment`. */
  place: Option;
  /** Ids of stances, separated by commas. */
  stance: Option;
  /** `1`: only places about which sources disagree. */
  contested: Option;
  /** Ids of marks, separated by commas. */
  mark: Option;
  /** Kinds of evidence, separated by commas. */
  evidence: Option;
  /** Ids of places, separated by commas: no others are shown. */
  places: Option;
  /** The day that is shown, `2025-05-20`; `null` for the latest. */
  day: Option;
  /** The region in view: `africa`, `world`. */
  view: Option;
  /** The centre as fractions of the map's width and height, and the zoom: `0.55,0.52,2.5`. */
  at: Option;
  /** `people` or `money`. */
  layer: Option;
  /** The column that the table is sorted by, after a hyphen if descending. */
  sort: Option;
  /** A BCP 47 tag. */
  lang: Option;
  /** `light`, `dark` or `auto`. */
  theme: Option;
  /** `1`: patterns as well as colours. */
  patterns: Option;
  /** The id of a projection: `equal-earth`. */
  projection: Option;
}

/** A view as events tell it: with the options that only the page around the map can set. */
export interface ShownView extends View {
  /** The address of another basemap. */
  basemap: Option;
  /** `1`: only the map and its legend. */
  compact: Option;
}

/** Details of the events, which an element fires on itself and `embed.js` fires on a frame's `<iframe>`. All of them bubble. */
export interface StanceMapEventDetails {
  /** The map that was asked for is there, and answers. */
  'stancemap:ready': { view: ShownView };
  /** A card was opened; everything but `view` is `null` if it was closed. */
  'stancemap:select': { place: string | null; name: string | null; stance: string | null; view: ShownView };
  /** A filter has changed. */
  'stancemap:filter': Pick<View, 'stance' | 'contested' | 'mark' | 'evidence' | 'places'> & { view: ShownView };
  /** Another day is shown; `null` is the latest. */
  'stancemap:day': Pick<View, 'day'> & { view: ShownView };
  /** Files, options or texts that cannot be shown, one on a line. */
  'stancemap:error': { message: string };
}

/** A map in a page: `<stance-map src="…/dossiers/mine.json">`. */
export interface StanceMap extends HTMLElement {
  /** The version of the program that wrote the site: `0.1.0`. */
  readonly version: string;
  /** Every option of the map that is shown. */
  readonly view: ShownView;
  /** Sets options; those that are not named stay as they are. */
  show(view: Partial<View>): void;
  /** Highlights a place, a stance, a day or a region; `null` ends it. */
  point(view: Partial<Pick<View, 'place' | 'stance' | 'day' | 'view'>> | null): void;
}

/** A message that a page sends to a frame, with `frame.contentWindow.postMessage`. */
export type FrameRequest =
  | { stancemap: 'show'; view: Partial<View> }
  | { stancemap: 'point'; view: Partial<Pick<View, 'place' | 'stance' | 'day' | 'view'>> | null };

/** A message that a frame sends to the page around it. */
export type FrameMessage =
  | { stancemap: 'height'; height: number }
  | {
      [Kind in keyof StanceMapEventDetails]: Kind extends `stancemap:${infer Name}`
        ? { stancemap: Name } & StanceMapEventDetails[Kind]
        : never;
    }[keyof StanceMapEventDetails];

type StanceMapEvents = { [Kind in keyof StanceMapEventDetails]: CustomEvent<StanceMapEventDetails[Kind]> };

declare global {
  interface HTMLElementTagNameMap {
    'stance-map': StanceMap;
  }
  interface HTMLElementEventMap extends StanceMapEvents {}
  interface DocumentEventMap extends StanceMapEvents {}
  interface WindowEventMap extends StanceMapEvents {}
}
