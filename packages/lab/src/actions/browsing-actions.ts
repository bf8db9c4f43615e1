import { type Actions, answer, button, dialogGone, press, until } from './stage.ts';

/** Looking around in the shop. */
export const browsingActions: Actions = {
  'a list shows its next page below, and going back keeps the place': async ({ shopper: page }) => {
    await page.goto('/shop');
    const tiles = page.locator('main article');
    await tiles.first().waitFor();
    const before = await tiles.count();
    await press(page, 'Show more');
    await until('there are more products', async () => (await tiles.count()) > before);
    const last = tiles.nth(before);
    await last.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => window.scrollY);
    await last.getByRole('link').first().click();
    await page.waitForURL('**/products/*');
    await page.goBack();
    await until('the place is kept', async () => Math.abs((await page.evaluate(() => window.scrollY)) - place) < 400);
    await until('the products are kept', async () => (await tiles.count()) > before);
  },

  'a list narrows to what is in stock': async ({ shopper: page }) => {
    await page.goto('/shop');
    await page.getByRole('switch', { name: /^In stock only/ }).click();
    await page.waitForURL('**/shop?*inStock=true*');
    await page
      .getByRole('status')
      .getByText(/\d+ products/)
      .waitFor();
    await page.getByRole('button', { name: /Remove the filter/ }).waitFor();
  },

  'pictures of a product are chosen and opened large': async ({ shopper: page }) => {
    await page.goto('/products/sunday-kitchen-set');
    const large = page.locator('main img').first();
    const first = await large.getAttribute('src');
    await press(page, 'Picture 2 of 2');
    await until('the other picture is shown', async () => (await large.getAttribute('src')) !== first);
    await press(page, 'Look closer');
    await page.getByRole('dialog').getByRole('img').waitFor();
    await answer(page, 'Close');
    await dialogGone(page);
  },

  'one more and one fewer are asked for, and put into the cart': async ({ guest }) => {
    const { page, context } = await guest();
    await page.goto('/products/sunday-kitchen-set');
    const asked = page.getByRole('group', { name: /^Quantity/ }).getByRole('status');
    await press(page, 'One more');
    await press(page, 'One more');
    await until('three are asked for', async () => (await asked.textContent()) === '3');
    await press(page, 'One fewer');
    await until('two are asked for', async () => (await asked.textContent()) === '2');
    await press(page, 'Add to cart');
    await page.getByRole('link', { name: 'Cart, 2 items' }).waitFor();
    await until('one is asked for again', () => button(page, 'One fewer').isDisabled());
    await context.close();
  },

  'what is not there yet is ordered ahead, and the cart says when it comes': async ({ guest }) => {
    const { page, context } = await guest();
    await page.goto('/products/sunday-stock-pot-twelve-litres');
    await press(page, 'Pre-order');
    await page.getByRole('link', { name: 'Cart, 1 item' }).click();
    await page.getByText(/^1 of these arrives on/).waitFor();
    await context.close();
  },

  'a product goes onto the wish list and off it, here and there': async ({ shopper: page }) => {
    await page.goto('/products/sunday-kitchen-set');
    await press(page, 'Put on the wish list');
    await page.getByRole('link', { name: 'Wish list, 4 items' }).waitFor();
    await press(page, 'Take from the wish list');
    await page.getByRole('link', { name: 'Wish list, 3 items' }).waitFor();
    await press(page, 'Put on the wish list');
    await page.getByRole('link', { name: 'Wish list, 4 items' }).click();
    await press(page, 'Take Sunday Kitchen Set from the wish list');
    await page.getByRole('link', { name: 'Wish list, 3 items' }).waitFor();
    await button(page, 'Take Sunday Kitchen Set from the wish list').waitFor({ state: 'detached' });
  },

  'word is asked for when something is back, and no more': async ({ shopper: page }) => {
    await page.goto('/products/sunday-stock-pot-twelve-litres');
    await press(page, 'Tell me when it is back');
    await page.getByText('We will write to you once when it is back.').waitFor();
    await press(page, 'Do not write');
    await button(page, 'Tell me when it is back').waitFor();
  },
};
