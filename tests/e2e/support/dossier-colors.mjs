// The colours of a dossier.

/** The colour of a stance of a dossier, as computed styles write it. */
export function color(dossier, stance) {
  const hex = dossier.stances.find(({ id }) => id === stance).color;
  const part = (from) => Number.parseInt(hex.slice(from, from + 2), 16);
  return `rgb(${part(1)}, ${part(3)}, ${part(5)})`;
}
