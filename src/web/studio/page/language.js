// The language of the interface: the one that the editor has chosen, or else one that her browser prefers.

const KEY = 'stancemap-language';

const primary = (tag) => tag.toLowerCase().split('-')[0];

/** The best of some languages. */
export function chosenLanguage(languages) {
  const wanted = [kept(), ...navigator.languages].filter(Boolean);
  for (const tag of wanted) {
    const found = languages.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? languages.find((one) => primary(one) === primary(tag));
    if (found) return found;
  }
  return 'en';
}

function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return undefined;
  }
}

export function keepLanguage(language) {
  try {
    // The browser's own choice is not kept, so that it can change.
    if (primary(navigator.language) === primary(language)) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, language);
  } catch {
    // Storage is not allowed: the choice holds for this page.
  }
}
