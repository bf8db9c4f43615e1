import { type Actions, answer, button, dialogGone, fillNames, press, until } from './stage.ts';

/** How what is sold is sorted, found and spoken of. */
export const catalogueActions: Actions = {
  'a category is made, moved, changed and taken away': async ({ merchant: page }) => {
    await page.goto('/desk/categories');
    await press(page, 'New category');
    await fillNames(page, 'Kites');
    await page.getByLabel('Name in the address').fill('kites');
    await answer(page, 'Save');
    await dialogGone(page);
    const order = () =>
      page.getByRole('button', { name: /^Change / }).evaluateAll((all) => all.map((one) => one.ariaLabel));
    await button(page, 'Change Kites').waitFor();
    const at = (await order()).indexOf('Change Kites');
    await press(page, 'Move Kites up');
    await until('it stands before the one before it', async () => (await order()).indexOf('Change Kites') < at);
    await press(page, 'Change Kites');
    await page.getByLabel('Name in English').fill('Kites and wind');
    await answer(page, 'Save');
    await dialogGone(page);
    await press(page, 'Remove Kites and wind');
    await button(page, 'Change Kites and wind').waitFor({ state: 'detached' });
  },

  'a collection says how many products fit its conditions, and is made': async ({ merchant: page }) => {
    await page.goto('/desk/collections');
    await press(page, 'New collection');
    await fillNames(page, 'Tea time');
    await page.getByLabel('Name in the address').fill('tea-time');
    await press(page, 'Add a condition');
    await page.getByLabel('Condition 2', { exact: true }).waitFor();
    await press(page, 'Remove condition 2');
    await page.getByLabel('Condition 2', { exact: true }).waitFor({ state: 'detached' });
    await page.getByLabel('Condition 1', { exact: true }).selectOption({ label: 'Category' });
    await page.getByRole('dialog').getByLabel('Category', { exact: true }).selectOption({ label: 'Tea' });
    await press(page, 'Count');
    await page.getByText('It finds 9 products.').waitFor();
    await answer(page, 'Save');
    await dialogGone(page);
    await page.getByText('9 products').waitFor();
  },

  'a review is answered and hidden': async ({ merchant: page }) => {
    await page.goto('/desk/reviews');
    await press(page, 'Answer');
    await page.getByRole('dialog').getByRole('textbox').fill('Thank you. The box is new too.');
    await answer(page, 'Save the answer');
    await page.getByText('Thank you. The box is new too.').waitFor();
    await dialogGone(page);
    await press(page, 'Hide it');
    await page.getByLabel('Reason').fill('It names a person.');
    await answer(page, 'Hide it');
    await dialogGone(page);
    await page.getByText('Hidden: It names a person.').waitFor();
    await button(page, 'Show it').waitFor();
  },

  'words that found nothing find something once they are a synonym': async ({ merchant: page }) => {
    await page.goto('/shop?query=zyxophone');
    await page.getByRole('heading', { name: 'Nothing fits' }).waitFor();
    await page.goto('/desk/search');
    await press(page, 'Make it a synonym of… (zyxophone)');
    await page.getByRole('dialog').getByRole('textbox').fill('zyxophone, saxophone');
    await answer(page, 'Save');
    await dialogGone(page);
    await page.goto('/shop?query=zyxophone');
    await page.getByRole('link', { name: 'Alto Saxophone' }).first().waitFor();
  },
};
