// Changes a page as the translators of browsers do: they put each text into elements of their own, and go on with the texts
// that come later.

/** Wraps the texts of a page, now and from now on. The texts stay the same, so that a test can read them. */
export const translate = (page) =>
  page.evaluate(() => {
    const wrap = (text) => {
      const around = text.parentElement;
      if (!around || !text.data.trim() || around.closest('font, script, style, svg, textarea, option, title')) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    };
    const walk = (node) => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      texts.forEach(wrap);
    };
    walk(document.body);
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node.nodeType === Node.TEXT_NODE) wrap(node);
        else if (node.nodeType === Node.ELEMENT_NODE) walk(node);
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
