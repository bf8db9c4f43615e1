import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { headingLetters } from './frame/heading-letters.ts';
import { chosenTheme, wearTheme } from './frame/theme.ts';
import { chooseLocale } from './i18n/choose-locale.ts';
import { loadShopMessages } from './i18n/messages.ts';
import { createConnectedShop } from './live/connected-shop.ts';
import { connectToShop } from './live/create-client.ts';
import { createShopQueryClient } from './query-client.ts';
import { createShopRouter } from './router.tsx';
import { keepFocus } from './ui/keep-focus.ts';
import './styles.css';

wearTheme(chosenTheme());
const locale = chooseLocale();
const [messages] = await Promise.all([loadShopMessages(locale), headingLetters(locale)]);
const shop = createConnectedShop(connectToShop);
const queryClient = createShopQueryClient();
const router = createShopRouter({ shop, queryClient });

keepFocus();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');

createRoot(root).render(
  <StrictMode>
    <App shop={shop} queryClient={queryClient} router={router} words={{ locale, messages }} />
  </StrictMode>,
);
