import type { Page } from 'playwright-core';
import {
  type Actions,
  answer,
  button,
  clipboard,
  dialogGone,
  download,
  isPdf,
  press,
  type Stage,
  until,
} from './stage.ts';

const openOrder = (page: Page, { made }: Stage, which: 'shipped' | 'returned') =>
  page.goto(`/desk/orders/${made.orders[which].number}`);

/** Orders at the desk, and those who placed them. */
export const sellingActions: Actions = {
  'the wall fills the screen': async ({ merchant: page }) => {
    await page.goto('/desk');
    await press(page, 'Full screen');
    await until('it fills the screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await page.evaluate(() => document.exitFullscreen());
  },

  'the orders of the list are saved as CSV': async ({ merchant: page, made }) => {
    await page.goto('/desk/orders?status=shipped');
    await page.getByRole('link', { name: `#${made.orders.shipped.number}` }).waitFor();
    const { name, content } = await download(page, 'Save as CSV');
    const lines = content.toString().trim().split('\n');
    await until('the file holds the one order that is on its way', async () => {
      return (
        name.endsWith('.csv') && lines.length === 2 && lines[1]?.includes(String(made.orders.shipped.number)) === true
      );
    });
  },

  'what was sold is saved as CSV, and leads to the products': async ({ merchant: page }) => {
    await page.goto('/desk/analytics?days=28');
    const top = page.getByRole('table', { name: 'Sold most' }).getByRole('link').first();
    const product = (await top.textContent()) ?? '';
    const { name, content } = await download(page, 'Save as CSV');
    const lines = content.toString().trim().split('\r\n');
    await until(
      'the file has a row for each of 28 days',
      async () => name === 'sales-28-days.csv' && lines.length === 29,
    );
    await top.click();
    await page.getByRole('heading', { level: 1, name: product }).waitFor();
  },

  'slip and invoice of an order come as PDF, and the number of its parcel is copied': async (stage) => {
    const { merchant: page } = stage;
    await openOrder(page, stage, 'shipped');
    const slip = await download(page, 'Packing slip');
    const invoice = await download(page, /^Invoice INV-/);
    await until('both are PDF', async () => isPdf(slip) && isPdf(invoice));
    await press(page, 'Copy the number');
    await until('a number is copied', async () => /^PC\d{12}$/.test(await clipboard(page)));
  },

  'the mail on a parcel is sent again': async (stage) => {
    const { merchant: page } = stage;
    await openOrder(page, stage, 'shipped');
    await press(page, 'Send the tracking mail again');
    await page.getByText(/^The shopper of order #\d+ is written to\.$/).waitFor();
  },

  'a note is taken away': async (stage) => {
    const { merchant: page } = stage;
    await openOrder(page, stage, 'shipped');
    const remove = button(page, 'Remove this note');
    await remove.first().click();
    await remove.waitFor({ state: 'detached' });
    await page.getByText('Nobody has noted anything yet.').waitFor();
  },

  'a return is refused with a reason': async (stage) => {
    const { merchant: page } = stage;
    await openOrder(page, stage, 'returned');
    await press(page, 'Refuse');
    await answer(page, 'Refuse it');
    await page.getByText('Say why: the shopper reads it.').waitFor();
    await page.getByLabel('Reason').fill('It was used on a boat.');
    await answer(page, 'Refuse it');
    await dialogGone(page);
    await button(page, 'Refuse').waitFor({ state: 'detached' });
    await page.getByText('It was used on a boat.').waitFor();
  },

  'another return is approved, and ended without money': async ({ shopper, merchant: page, made }) => {
    await shopper.goto(`/orders/${made.orders.returned.orderId}`);
    await press(shopper, 'Send something back');
    await shopper.getByRole('dialog').getByRole('combobox').first().selectOption('1');
    await answer(shopper, 'Ask to return it');
    await dialogGone(shopper);
    await page.goto(`/desk/orders/${made.orders.returned.number}`);
    await press(page, 'Approve');
    await shopper.getByText('Approved: print the label, stick it on and hand it over').waitFor();
    await press(page, 'Close without money');
    await button(page, 'Close without money').waitFor({ state: 'detached' });
    await shopper.getByText('This return is closed').waitFor();
  },

  'an account is looked for, and money that came outside is written down with an order': async ({ merchant: page }) => {
    await page.goto('/desk/orders/new');
    await page.getByLabel('E-mail address').fill('nobody@example.com');
    await press(page, 'Look for an account');
    await page.getByText('Nobody has confirmed this address for an account. The order is for a guest.').waitFor();
    await page.getByRole('switch', { name: 'Paid outside already' }).click();
    await page.getByLabel('Number of the receipt or transfer').waitFor();
  },

  'the details on invoices are saved, and credit is given': async ({ merchant: page }) => {
    await page.goto('/desk/payments');
    await page.getByLabel('Name of the company').fill('Pushcart Market Ltd');
    await press(page, 'Save the details');
    await page.getByText('Saved. The next invoice says so.').waitFor();
    await press(page, 'Give credit');
    await page.getByLabel('E-mail of the account').fill('shopper@pushcart.example');
    await page.getByLabel(/^Amount/).fill('12.50');
    await answer(page, 'Give it');
    await page.getByText('The credit is there.').waitFor();
    await dialogGone(page);
    await page.getByText('$12.50 of $12.50').waitFor();
  },

  'a customer is mailed a link, and signed out everywhere': async ({ merchant: page, shopper, made }) => {
    await page.goto(`/desk/customers/${made.accountId}`);
    await press(page, 'Mail a link for a new password');
    await page.getByText('The link is on its way.').waitFor();
    await press(page, 'Sign out everywhere');
    await page.getByText('Signed out everywhere.').waitFor();
    await shopper.goto('/account');
    await shopper.waitForURL('**/sign-in*');
  },
};
