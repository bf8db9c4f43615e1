import { type Actions, answer, button, dialogGone, press, until } from './stage.ts';

/** What holds by where the shopper is: currency, tax and delivery. */
export const placeActions: Actions = {
  'a market is made, and changed': async ({ merchant: page }) => {
    await page.goto('/desk/markets');
    await press(page, 'New market');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name in English').fill('Norway');
    await dialog.getByLabel('Name in Chinese').fill('挪威');
    await dialog.getByLabel('Currency').fill('NOK');
    await dialog.getByLabel('One USD is').fill('10.5');
    await dialog.getByLabel('Country', { exact: true }).selectOption('NO');
    await answer(page, 'Add the country');
    await button(page, 'Take Norway out').waitFor();
    await answer(page, 'Save');
    await dialogGone(page);
    const market = page.getByRole('listitem').filter({ hasText: 'NOK' });
    await market.getByRole('button', { name: 'Change' }).click();
    await answer(page, 'Take Norway out');
    await button(page, 'Take Norway out').waitFor({ state: 'detached' });
    await dialog.getByLabel('Country', { exact: true }).selectOption('IS');
    await answer(page, 'Add the country');
    await answer(page, 'Save');
    await dialogGone(page);
    await market.getByText('Iceland').waitFor();
  },

  'a zone of taxes is made with rates, and changed': async ({ merchant: page }) => {
    await page.goto('/desk/taxes');
    await press(page, 'New zone');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Norway');
    await dialog.getByLabel('Country').selectOption('NO');
    await answer(page, 'Add the place');
    await button(page, 'Take Norway out').waitFor();
    await dialog.getByLabel('Percent of rate 1').fill('25');
    await answer(page, 'Add a rate');
    await dialog.getByLabel('Percent of rate 2').waitFor();
    await answer(page, 'Remove rate 2');
    await dialog.getByLabel('Percent of rate 2').waitFor({ state: 'detached' });
    await answer(page, 'Save');
    await dialogGone(page);
    const zone = page.getByRole('listitem').filter({ hasText: 'Norway' });
    await zone.getByText('Standard 25%').waitFor();
    await zone.getByRole('button', { name: 'Change' }).click();
    await dialog.getByLabel('Percent of rate 1').fill('15');
    await answer(page, 'Take Norway out');
    await dialog.getByLabel('Country').selectOption('IS');
    await answer(page, 'Add the place');
    await answer(page, 'Add a rate');
    await answer(page, 'Remove rate 2');
    await answer(page, 'Save');
    await dialogGone(page);
    await zone.getByText('Standard 15%').waitFor();
    await zone.getByText('Iceland').waitFor();
  },

  'a zone of delivery is added, changed, asked for its price, and taken away': async ({ merchant: page }) => {
    await page.goto('/desk/delivery');
    await press(page, 'Add a zone');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name in English').fill('Iceland');
    await dialog.getByLabel('Name in Chinese').fill('冰岛');
    await dialog.getByLabel('Country').selectOption('IS');
    await answer(page, 'Add');
    await button(page, 'Remove Iceland').waitFor();
    await answer(page, 'Save');
    await dialogGone(page);
    const zone = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Iceland' }) });
    await zone.getByRole('button', { name: 'Edit' }).click();
    await dialog.getByLabel('Name in English').fill('Iceland and the sea');
    await dialog.getByLabel('Country').selectOption('GL');
    await answer(page, 'Add');
    await answer(page, 'Remove Greenland');
    const express = dialog.getByRole('region', { name: 'Express' });
    await express.getByRole('switch', { name: 'Express' }).click();
    await express.getByRole('button', { name: 'Add a weight' }).click();
    await express.getByRole('button', { name: 'Remove row 2' }).click();
    await express.getByRole('button', { name: 'Add a value' }).click();
    await express.getByRole('button', { name: 'Remove row 1' }).last().click();
    await express.getByLabel(/^Price/).fill('30');
    await express.getByLabel(/^Each started kg/).fill('2');
    await express.getByLabel('Carrier, days at least').fill('3');
    await express.getByLabel('Carrier, days at most').fill('5');
    await answer(page, 'Save');
    await dialogGone(page);
    await page.getByRole('heading', { name: 'Iceland and the sea' }).waitFor();
    await page
      .getByText(/\$30\.00/)
      .first()
      .waitFor();
    await page.getByLabel('Country').selectOption('NL');
    await press(page, 'Work it out');
    await page.getByText(/^Zone /).waitFor();
    const renamed = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Iceland and the sea' }) });
    await renamed.getByRole('button', { name: 'Remove' }).click();
    await answer(page, 'Remove');
    await dialogGone(page);
    await renamed.waitFor({ state: 'detached' });
  },

  'a way of delivery is added': async ({ merchant: page }) => {
    await page.goto('/desk/delivery');
    await press(page, 'Add a way');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Code').fill('bicycle');
    await dialog.getByLabel('Name in English').fill('By bicycle');
    await dialog.getByLabel('Name in Chinese').fill('自行车');
    const sunday = dialog.getByRole('button', { name: 'Sunday' });
    const was = await sunday.getAttribute('aria-pressed');
    await sunday.click();
    await until('the day has moved', async () => (await sunday.getAttribute('aria-pressed')) !== was);
    await answer(page, 'Save');
    await dialogGone(page);
    await page.getByRole('heading', { name: 'By bicycle' }).waitFor();
  },
};
