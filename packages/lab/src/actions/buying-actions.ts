import { type Actions, answer, button, clipboard, dialogGone, download, isPdf, press, until } from './stage.ts';

/** From the cart to the order and after it. */
export const buyingActions: Actions = {
  'a line of the cart is set aside for later, and comes back': async ({ shopper: page }) => {
    await page.goto('/cart');
    const name = (await page.locator('main h2 a').first().textContent()) ?? '';
    await press(page, `Save ${name} for later`);
    await page.getByRole('link', { name: 'Cart, 2 items' }).waitFor();
    const saved = page.getByRole('region', { name: 'Saved for later' });
    await saved.getByText(name).waitFor();
    await press(page, `Move ${name} to the cart`);
    await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();
    await saved.waitFor({ state: 'detached' });
  },

  'a line of the cart becomes more, fewer, and none, which is undone': async ({ shopper: page }) => {
    await page.goto('/cart');
    const line = page
      .locator('main li')
      .filter({ has: page.getByRole('heading', { level: 2 }) })
      .first();
    await line.getByRole('button', { name: 'One more' }).click();
    await page.getByRole('link', { name: 'Cart, 4 items' }).waitFor();
    await line.getByRole('button', { name: 'One fewer' }).click();
    await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();
    await line.getByRole('button', { name: /^Remove/ }).click();
    await page.getByRole('link', { name: 'Cart, 2 items' }).waitFor();
    await press(page, 'Undo');
    await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();
  },

  'the checkout asks for an address, or for a place to collect': async ({ shopper: page }) => {
    await page.goto('/checkout');
    const street = page.getByLabel('Street and number');
    await street.fill('Somewhere else 9');
    await press(page, /^Robin Example /);
    await until('the address is filled in', async () => (await street.inputValue()) === 'Prinsengracht 1');
    await press(page, 'I collect it');
    await page.getByRole('radio').first().waitFor();
    await street.waitFor({ state: 'detached' });
    await press(page, 'Bring it to me');
    await until('the address is still there', async () => (await street.inputValue()) === 'Prinsengracht 1');
  },

  'the number of a parcel is copied': async ({ shopper: page, made }) => {
    await page.goto(`/orders/${made.orders.shipped.orderId}`);
    const number = (await page.getByText(/^PC\d{12}$/).textContent()) ?? '';
    await press(page, 'Copy the number');
    await button(page, 'Copied').waitFor();
    await until('the number is copied', async () => (await clipboard(page)) === number);
  },

  'an invoice comes as a PDF': async ({ shopper: page, made }) => {
    await page.goto(`/orders/${made.orders.shipped.orderId}`);
    const file = await download(page, /^Invoice INV-/);
    await until('it is a PDF', async () => isPdf(file) && /INV-\d+\.pdf$/.test(file.name));
  },

  'an order is cancelled once that is confirmed': async ({ shopper: page, made }) => {
    await page.goto(`/orders/${made.orders.paid.orderId}`);
    await press(page, 'Cancel the order');
    await page.getByRole('dialog', { name: 'Cancel this order?' }).waitFor();
    await press(page, 'Yes, cancel it');
    await page
      .getByText(/^This order was cancelled\./)
      .first()
      .waitFor();
    await button(page, 'Cancel the order').waitFor({ state: 'detached' });
  },

  'what has arrived is reviewed by who received it': async ({ shopper: page, made }) => {
    await page.goto(`/orders/${made.orders.returned.orderId}`);
    await page.locator('main a[href^="/products/"]').first().click();
    await page.waitForURL('**/products/*');
    await page
      .getByRole('button', { name: /^(Write a|Change your) review$/ })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel('5 stars').check({ force: true });
    await page.getByLabel('In a few words').fill('Sounds like a harbour');
    await page.getByLabel('What should others know?').fill('It came tuned.');
    await answer(page, 'Publish');
    await dialogGone(page);
    await page.getByText('Sounds like a harbour').first().waitFor();
  },

  'an address of the account is filled in for a place in the queue': async ({ shopper: page, made }) => {
    await page.goto(`/flash/${made.saleId}`);
    await press(page, 'Join the queue One Good Knife');
    const street = page.getByLabel('Street and number');
    await street.fill('Somewhere else 9');
    await press(page, /^Robin Example /);
    await until('the address is filled in', async () => (await street.inputValue()) === 'Prinsengracht 1');
  },
};
