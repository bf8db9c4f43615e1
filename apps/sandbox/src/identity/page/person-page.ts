import { renderPage } from '../../http/document.ts';
import { type Html, html } from '../../http/html.ts';
import type { Language } from '../../payment/page/words.ts';
import type { AuthorizationRequest } from '../authorization.ts';
import { IDENTITY_WORDS } from './words.ts';

interface View {
  readonly request: AuthorizationRequest;
  readonly language: Language;
  readonly filled: { readonly email: string; readonly name: string; readonly isVerified: boolean };
  readonly isWrong: boolean;
}

/** Asks who somebody is. */
export function renderPersonPage({ request, language, filled, isWrong }: View): Html {
  const words = IDENTITY_WORDS[language];
  return page(
    language,
    html`<h1>${words.title}</h1>
      <p>${words.about}</p>
      <form method="post" action="/authorize">
        ${Object.entries(request).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
        <input type="hidden" name="lang" value="${language}">
        <label>${words.email}
          <input name="email" type="email" required maxlength="254" autocomplete="email" value="${filled.email}"></label>
        <label>${words.name}
          <input name="name" required maxlength="120" autocomplete="name" value="${filled.name}"></label>
        <label class="check">
          <input name="verified" type="checkbox" value="1"${filled.isVerified && html` checked`}> ${words.verified}</label>
        ${isWrong && html`<p role="alert">${words.wrong}</p>`}
        <button>${words.go}</button>
        <button name="cancel" value="1" class="quiet" formnovalidate>${words.cancel}</button>
      </form>`,
  );
}

/** For a request that must not be answered by sending anybody anywhere. */
export function renderRefusal(language: Language): Html {
  const words = IDENTITY_WORDS[language];
  return page(language, html`<h1>${words.refusedTitle}</h1><p>${words.refusedText}</p>`);
}

function page(language: Language, content: Html): Html {
  return renderPage({
    language,
    title: `${IDENTITY_WORDS[language].title} · Sandbox`,
    styles: ['identity'],
    body: html`<main class="identity">${content}</main>`,
  });
}
