import { type Actions, answer, button, clipboard, dialogGone, press, until } from './stage.ts';

/** Offers, and how the store is run. */
export const storeActions: Actions = {
  'a promotion is activated': async ({ merchant: page }) => {
    await page.goto('/desk/promotions?status=draft');
    const draft = page.getByRole('listitem').filter({ hasText: 'Three for two' });
    await draft.getByRole('button', { name: 'Activate' }).click();
    await draft.waitFor({ state: 'detached' });
    await page.goto('/desk/promotions?status=active');
    await draft.getByRole('button', { name: 'Pause' }).waitFor();
  },

  'a promotion is made with its conditions, and changed': async ({ merchant: page }) => {
    await page.goto('/desk/promotions');
    await press(page, 'New promotion');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name in English').fill('First visit');
    await dialog.getByLabel('Name in Chinese').fill('初次光临');
    await dialog.getByLabel('Percent', { exact: true }).fill('5');
    const switches = ['Needs a code', 'First order only', 'Goes with no other'].map((name) =>
      dialog.getByRole('switch', { name }),
    );
    for (const one of switches) await one.click();
    await answer(page, 'Save');
    await dialogGone(page);
    const made = page.getByRole('listitem').filter({ hasText: 'First visit' });
    await made.getByText(/first order only/).waitFor();
    await made.getByText(/goes with no other/).waitFor();
    await made.getByRole('button', { name: 'Edit' }).click();
    for (const one of switches) {
      await until('it is as it was saved', () => one.isChecked());
      await one.click();
    }
    await answer(page, 'Save');
    await dialogGone(page);
    await made.getByText(/first order only|goes with no other/).waitFor({ state: 'detached' });
  },

  'the codes of a promotion are copied': async ({ merchant: page }) => {
    await page.goto('/desk/promotions');
    await press(page, 'Codes');
    await page.getByRole('dialog').getByText('HELLO10').waitFor();
    await page.getByLabel('Code', { exact: true }).fill('HELLO20');
    await answer(page, 'Add');
    await page.getByRole('dialog').getByText('HELLO20').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).first().click();
    await until('the code is copied', async () => (await clipboard(page)) === 'HELLO10');
  },

  'a webhook is changed, and taken away': async ({ merchant: page, made }) => {
    await page.goto(`/desk/webhooks/${made.endpointId}`);
    await press(page, 'Edit');
    await page.getByLabel('What it is for').fill('Warehouse robots');
    await answer(page, 'Save');
    await dialogGone(page);
    await page.getByText('Warehouse robots').waitFor();
    await press(page, 'Remove');
    await answer(page, 'Remove');
    await page.waitForURL('**/desk/webhooks');
    await page.getByText('The webhook is removed.').waitFor();
  },

  'the audit log is narrowed by person, kind and day, and its chain is checked': async ({ merchant: page }) => {
    const isNothing = () => page.getByText('Nothing matches').waitFor();
    await page.goto('/desk/audit');
    await press(page, 'Check the chain');
    await page.getByText(/^[\d,]+ entries, none changed\.$/).waitFor();
    await page.getByLabel('Kind').selectOption({ label: 'Promotions' });
    await page.waitForURL('**/desk/audit?kind=promotion');
    await page.getByText('Made a promotion').first().waitFor();
    await page.getByLabel('Who').selectOption({ label: 'Jonas Wit' });
    await isNothing();
    await press(page, 'Clear filters');
    await page.getByRole('link', { name: '陈思远' }).first().click();
    await page.waitForURL('**/desk/audit?who=*');
    await page.getByLabel('To day').fill('2020-01-31');
    await isNothing();
    await press(page, 'Clear filters');
    await page.waitForURL('**/desk/audit');
    await page.getByText('Details').first().click();
    await page.getByText('subject', { exact: true }).first().waitFor();
  },

  'somebody is invited, and somebody works here no more': async ({ merchant: page }) => {
    await page.goto('/desk/staff');
    await press(page, 'Invite somebody');
    await page.getByRole('dialog').getByLabel('E-mail').fill('new@pushcart.example');
    await answer(page, 'Send the invitation');
    await page.getByText('The invitation to new@pushcart.example is on its way.').waitFor();
    await dialogGone(page);
    await press(page, 'Remove Jonas Wit');
    await answer(page, 'Remove');
    await page.getByText('Jonas Wit no longer works here.').waitFor();
    await button(page, 'Remove Jonas Wit').waitFor({ state: 'detached' });
  },

  'a second factor is asked of all only by who has one': async ({ merchant: page }) => {
    await page.goto('/desk/staff');
    const rule = page.getByRole('switch', { name: 'Staff must show one' });
    await rule.click();
    await page.getByText('Set up a second factor of your own first, and sign in with it.').waitFor();
    await until('the rule is as it was', async () => !(await rule.isChecked()));
    await page.getByRole('link', { name: 'Set it up' }).waitFor();
  },
};
