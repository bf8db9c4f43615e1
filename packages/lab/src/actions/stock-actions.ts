import { type Actions, answer, button, dialogGone, press, until } from './stage.ts';

const ROW = 'ACC-CAPS-NAVY';

/** What lies in the warehouses, and the warehouses themselves. */
export const stockActions: Actions = {
  'the stock narrows to what is low': async ({ merchant: page }) => {
    await page.goto('/desk/inventory');
    await page.getByText(ROW).first().waitFor();
    await page.getByRole('switch', { name: 'Low only' }).click();
    await page.waitForURL('**/desk/inventory?low=true');
    await page.getByText(ROW).first().waitFor({ state: 'detached' });
    await page.getByText('KIT-POTX').first().waitFor();
  },

  'the stock shows its next page below': async ({ merchant: page }) => {
    await page.goto('/desk/inventory');
    const rows = page.getByRole('button', { name: /^Adjust / });
    await rows.first().waitFor();
    const before = await rows.count();
    await press(page, 'Load more');
    await until('there are more rows', async () => (await rows.count()) > before);
  },

  'units are moved, and the ledger of the variant says so': async ({ merchant: page }) => {
    await page.goto('/desk/inventory');
    await press(page, `Move ${ROW} from Shenzhen, Yantian`);
    await page.getByLabel('Units', { exact: true }).fill('3');
    await page.getByLabel('Reason').fill('Rotterdam runs low');
    await answer(page, 'Move');
    await page.getByText(`${ROW}: 3 units moved.`).waitFor();
    await dialogGone(page);
    await press(page, `Ledger of ${ROW}, Shenzhen, Yantian`);
    await page.getByRole('dialog').getByText('Rotterdam runs low').waitFor();
    await page.getByRole('dialog').getByRole('link', { name: 'Show all movements' }).click();
    await page.waitForURL(`**/desk/inventory/ledger?*${ROW}*`);
    await page.getByText('Rotterdam runs low').first().waitFor();
  },

  'the terms of a variant are saved': async ({ merchant: page }) => {
    await page.goto('/desk/inventory');
    await press(page, `Terms of ${ROW}, Shenzhen, Yantian`);
    await page.getByLabel('Counts as low at').fill('7');
    await page.getByLabel('Most per order').fill('5');
    await answer(page, 'Save the terms');
    await page.getByText(`The terms of ${ROW} are saved.`).waitFor();
    await dialogGone(page);
    await page.getByRole('row').filter({ hasText: 'Shenzhen' }).filter({ hasText: ROW }).getByText('Low at7').waitFor();
    await press(page, `Terms of ${ROW}, Shenzhen, Yantian`);
    await until('the bound is kept', async () => (await page.getByLabel('Most per order').inputValue()) === '5');
    await answer(page, 'Close');
  },

  'the mail on what is low is switched on and off': async ({ merchant: page }) => {
    await page.goto('/desk/inventory');
    const digest = page.getByRole('switch', { name: 'Mail me each morning what is low' });
    const was = await digest.isChecked();
    await digest.click();
    await until('it has moved', async () => (await digest.isChecked()) !== was);
    await page.reload();
    await until('it is kept', async () => (await digest.isChecked()) !== was);
  },

  'the ledger shows its next page below, and what has moved meanwhile above': async ({ merchant: page, guest }) => {
    await page.goto('/desk/inventory/ledger');
    const rows = page.getByRole('row');
    await rows.nth(1).waitFor();
    const before = await rows.count();
    await press(page, 'Load more');
    await until('there are more rows', async () => (await rows.count()) > before);
    const { page: other, context } = await guest();
    await other.goto('/products/study-computer');
    await press(other, 'Add to cart');
    await other.getByRole('link', { name: 'Cart, 1 item' }).click();
    await press(other, 'To checkout');
    await other.getByRole('timer').waitFor();
    await context.close();
    await press(page, 'Show what has moved meanwhile');
    await page.getByRole('row').nth(1).getByText('DES-ALLI').waitFor();
  },

  'goods that were scanned are booked': async ({ merchant: page }) => {
    await page.goto('/desk/inventory/receive');
    await page.getByLabel('Reference of the supplier').fill('LS-77');
    await page.getByLabel('Scan or type a SKU').fill(ROW);
    await press(page, 'Add');
    await page.getByLabel(`Units of ${ROW}`).waitFor();
    await press(page, 'Book the delivery');
    await page.getByText('1 unit is booked.').waitFor();
    await page.goto('/desk/inventory/ledger');
    await page.getByText('LS-77').first().waitFor();
  },

  'a warehouse is added, changed, and given hours': async ({ merchant: page }) => {
    await page.goto('/desk/warehouses');
    await press(page, 'Add a warehouse');
    for (const [label, text] of [
      ['Code', 'OSL'],
      ['Position', '2'],
      ['Name in English', 'Oslo, Filipstad'],
      ['Name in Chinese', '奥斯陆'],
      ['City', 'Oslo'],
      ['Latitude', '59.9'],
      ['Longitude', '10.7'],
    ] as const)
      await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel('Country').selectOption('NO');
    await answer(page, 'Save');
    await dialogGone(page);
    const added = page.getByRole('listitem').filter({ hasText: 'Oslo, Filipstad' });
    await added.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Position').fill('3');
    await answer(page, 'Save');
    await dialogGone(page);
    await added.getByText('position 3').waitFor();
    await added.getByRole('button', { name: 'Hours and pickup' }).click();
    const sunday = page.getByRole('dialog').getByRole('button', { name: 'Sunday' });
    const was = await sunday.getAttribute('aria-pressed');
    await sunday.click();
    await until('the day has moved', async () => (await sunday.getAttribute('aria-pressed')) !== was);
    await page.getByLabel('Day', { exact: true }).fill('2027-05-17');
    await answer(page, 'Add');
    await button(page, /^Remove .*May 17/).click();
    await button(page, /^Remove .*May 17/).waitFor({ state: 'detached' });
    await page.getByRole('switch', { name: 'Shoppers may collect here' }).click();
    await page.getByLabel('Street and number').waitFor();
    await page.getByRole('switch', { name: 'Shoppers may collect here' }).click();
    await answer(page, 'Save');
    await dialogGone(page);
    await page.getByText('Saved. It holds from now on.').first().waitFor();
  },
};
