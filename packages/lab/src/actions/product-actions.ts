import { type Actions, answer, button, chooseFile, dialogGone, download, fillNames, press, until } from './stage.ts';

/** What is sold, one by one and by files. */
export const productActions: Actions = {
  'the list of products shows its next page below': async ({ merchant: page }) => {
    await page.goto('/desk/products');
    const rows = page.locator('main').getByRole('checkbox');
    await rows.first().waitFor();
    const before = await rows.count();
    await press(page, 'Show more');
    await until('there are more products', async () => (await rows.count()) > before);
  },

  'a product is written with options and variants, put on sale, taken back and archived': async ({
    merchant: page,
  }) => {
    await page.goto('/desk/products/new');
    await fillNames(page, 'Tissue Kite');
    await page.getByLabel('Name in the address').fill('tissue-kite');
    await press(page, 'Add an option');
    await page.getByLabel('Option 1 in English').waitFor();
    await press(page, 'Remove option 1');
    await page.getByLabel('Option 1 in English').waitFor({ state: 'detached' });
    await press(page, 'Add a variant');
    const skus = page.getByLabel('SKU');
    await until('there are two variants', async () => (await skus.count()) === 2);
    await button(page, 'Remove').last().click();
    await until('there is one variant', async () => (await skus.count()) === 1);
    await skus.fill('NEW-KITE');
    await page.getByLabel(/^Price in/).fill('19.00');
    await press(page, 'Save');
    await page.getByText('“Tissue Kite” is saved.').waitFor();
    await press(page, 'Put on sale');
    await press(page, 'Back to draft');
    await button(page, 'Put on sale').waitFor();
    await press(page, 'Say what NEW-KITE is made of');
    await page.getByLabel('SKU of a part').fill('AUD-STUD');
    await answer(page, 'Add the part');
    await page.getByLabel(/^Units of AUD-STUD/).waitFor();
    await answer(page, 'Save what it is made of');
    await page.getByText('NEW-KITE is saved.').waitFor();
    await dialogGone(page);
    await page.getByText('Made of: 1 × Studio Headphones, wired').waitFor();
    await press(page, 'Archive');
    await button(page, 'Archive').waitFor({ state: 'detached' });
    await page.goto('/desk/products?status=archived');
    await page.getByRole('link', { name: 'Tissue Kite' }).waitFor();
  },

  'pictures, options and variants of a product are moved and taken away before it is saved': async ({
    merchant: page,
    made,
  }) => {
    await page.goto(`/desk/products/${made.product.id}`);
    const words = (place: number) => page.getByLabel(`Picture ${place} in English words`).inputValue();
    const second = await words(2);
    await press(page, 'Move picture 2 forward');
    await until('the second picture is the first', async () => (await words(1)) === second);
    const pictures = page.getByRole('button', { name: /^Remove picture/ });
    const before = await pictures.count();
    await press(page, 'Remove picture 1');
    await until('a picture is gone', async () => (await pictures.count()) === before - 1);
    const variants = page.getByLabel('SKU');
    const all = await variants.count();
    await press(page, `Remove ${await variants.last().inputValue()}`);
    await until('a variant is gone', async () => (await variants.count()) === all - 1);
    await press(page, 'Remove option 1');
    await button(page, 'Remove option 1').waitFor({ state: 'detached' });
  },

  'all products are downloaded': async ({ merchant: page }) => {
    await page.goto('/desk/product-files');
    const { name, content } = await download(page, 'Download all products');
    await until(
      'a file with all products has come',
      async () => name.endsWith('.csv') && content.toString().split('\n').length > 300,
    );
  },

  'a file that is brought in is checked, and says what is wrong with it': async ({ merchant: page }) => {
    await page.goto('/desk/product-files');
    const opener = page.locator('main label', { hasText: 'Bring in a file' });
    const buffer = Buffer.from('sku,colour\nNEW-KITE-2,red\n');
    await chooseFile(page, opener, { name: 'spring.csv', mimeType: 'text/csv', buffer });
    const file = page.getByRole('listitem').filter({ hasText: 'spring.csv' });
    await file.getByText('There is no such column').first().waitFor();
  },

  'a price list is made': async ({ merchant: page }) => {
    await page.goto('/desk/price-lists');
    await press(page, 'New price list');
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('First snow');
    await answer(page, 'Save');
    await dialogGone(page);
    await page.getByText('First snow').waitFor();
  },

  'rows of a CSV file become prices of a list': async ({ merchant: page, made }) => {
    await page.goto(`/desk/price-lists/${made.priceListId}`);
    const buffer = Buffer.from('AUD-STUD,99.00,129.00\n');
    await chooseFile(page, button(page, 'Or take a CSV file'), { name: 'prices.csv', mimeType: 'text/csv', buffer });
    await until('the field holds the rows', async () =>
      (await page.getByLabel(/^Paste rows/).inputValue()).includes('AUD-STUD'),
    );
    await press(page, 'Add the rows');
    await page.getByLabel('Price in USD of AUD-STUD').waitFor();
  },

  'a picture of a product is uploaded': async ({ merchant: page, made }) => {
    await page.goto(`/desk/products/${made.product.id}`);
    const pictures = page.getByRole('button', { name: /^Remove picture/ });
    await pictures.first().waitFor();
    const before = await pictures.count();
    const opener = page.locator('main label', { hasText: 'Add pictures' });
    await chooseFile(page, opener, { name: 'kite.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await until('there is one more picture', async () => (await pictures.count()) === before + 1);
  },
};
