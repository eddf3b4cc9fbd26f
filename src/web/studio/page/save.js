// Files and texts that the editor takes away.

/** Saves a file: its name, its media type and its bytes. */
export function save({ name, type, bytes }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  // Browsers read it a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Copies the text of a field, which stays selected: where a browser does not allow it, the editor can copy it herself. */
export async function copy(field) {
  field.focus();
  field.select();
  await navigator.clipboard.writeText(field.value);
}
