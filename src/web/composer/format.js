/** A message with its placeholders, `{file}`, filled in. */
export const format = (template, values) => template.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
