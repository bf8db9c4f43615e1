import { register } from './account-actions.ts';
import { type Actions, answer, dialogGone, press, until } from './stage.ts';

const POT = '/products/sunday-stock-pot-twelve-litres';

/** What mails lead to. */
export const mailActions: Actions = {
  'word that something is back comes once, and by its link no more of that kind': async (stage) => {
    const { page, email } = await register(stage.guest, '/account');
    await page.goto(POT);
    await press(page, 'Tell me when it is back');
    await page.getByText('We will write to you once when it is back.').waitFor();

    const { merchant } = stage;
    await merchant.goto('/desk/inventory?query=KIT-POTX');
    await press(merchant, /^Adjust KIT-POTX/);
    await merchant.getByLabel('Units', { exact: true }).fill('3');
    await merchant.getByLabel('Reason').fill('Delivery');
    await answer(merchant, 'Save the change');
    await dialogGone(merchant);

    const mail = page.getByRole('listitem').filter({ hasText: 'End messages of this kind' });
    await until('the mail comes', async () => {
      await page.goto(`${stage.inbox}/?${new URLSearchParams({ lang: 'en', to: email })}`);
      return (await mail.count()) > 0;
    });
    await mail.getByRole('link', { name: 'As the recipient sees it' }).click();
    await page.getByRole('link', { name: 'No more of these' }).click();
    await page.getByText('We would no longer tell you when something you wait for is back.').waitFor();
    await press(page, 'End them');
    await page.getByRole('heading', { name: 'We write no more of these' }).waitFor();
    await page.getByRole('link', { name: 'Choose what you hear of' }).click();
    const choice = page.getByRole('switch', { name: 'When something I wait for is back' });
    await until('that kind is switched off', async () => !(await choice.isChecked()));
    await page.context().close();
  },
};
