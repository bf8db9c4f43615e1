import { DEMO_MERCHANT } from '@pushcart/demo/generate';
import { withAuthenticator } from '@pushcart/stack/browser';
import { type Actions, button, press, until } from './stage.ts';

/** Who may open the desk, and by what. */
export const lockActions: Actions = {
  'a password alone opens the desk no more, and then again': async ({ guest, merchant }) => {
    const { page, context } = await guest();
    await withAuthenticator(page);
    await page.goto('/sign-in?to=/account?tab=security');
    await page.getByLabel('E-mail').fill(DEMO_MERCHANT.email);
    await page.getByLabel('Password').fill(DEMO_MERCHANT.password);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
    await press(page, 'Add a passkey');
    await page.getByLabel('Name').fill('Key of the desk');
    await press(page, 'Go on');
    await page.getByText('The passkey is added.').waitFor();
    await context.clearCookies();
    await page.goto('/sign-in?to=/desk/staff');
    await press(page, 'Use a passkey');

    const rule = page.getByRole('switch', { name: 'Staff must show one' });
    await rule.click();
    await page.getByText('The rule is changed.').waitFor();
    await until('the rule holds', () => rule.isChecked());
    await merchant.goto('/desk/orders');
    await merchant.getByRole('heading', { name: 'One more lock on this door' }).waitFor();

    await page.reload();
    await until('the rule is kept', () => rule.isChecked());
    await rule.click();
    await until('the rule is lifted', async () => !(await rule.isChecked()));
    await merchant.goto('/desk/orders');
    await merchant.getByRole('heading', { name: 'Orders' }).waitFor();

    await page.goto('/account?tab=security');
    await press(page, 'Remove the passkey Key of the desk');
    await button(page, 'Remove the passkey Key of the desk').waitFor({ state: 'detached' });
    await context.close();
  },
};
