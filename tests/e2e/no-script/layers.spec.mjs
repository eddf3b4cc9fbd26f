// JavaScript off: the layers are chosen all the same, by styles alone.

import { expect, test } from '../support/test.mjs';

test('a layer is chosen without scripts, with its list and its key', async ({ reader }) => {
  const { layers } = reader;
  await reader.open();
  await expect(layers.circles).toHaveCount(0);
  await layers.option('people').click();
  await expect(layers.circles).toHaveCount(8);
  await expect(layers.shownList.getByRole('listitem')).toHaveCount(8);
  await layers.option('money').click();
  await expect(layers.circles).toHaveCount(2);
  await layers.shownList.getByRole('link', { name: 'Rwanda' }).click();
  await expect(reader.card('Rwanda')).toBeVisible();
  await layers.option('off').click();
  await expect(layers.circles).toHaveCount(0);
});
