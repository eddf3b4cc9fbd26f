// JavaScript off: the timeline shows the latest day.

import { expect, test } from '../support/test.mjs';

test('the latest day is shown whatever the address says, with the strip and the list of changes', async ({ reader }) => {
  const { timeline } = reader;
  await reader.open('', { query: '?day=2025-04-10' });
  await expect(reader.legend.count('agreed')).toHaveText('6');
  await expect(timeline.strip).toHaveAccessibleName(/25 June 2025: Agreed, or has taken deportees 6/);
  await expect(timeline.root.getByRole('button')).toHaveCount(0);
  await expect(timeline.slider).toHaveCount(0);
  await timeline.openChanges();
  await expect(timeline.changes.first()).toContainText('Peru');
});
