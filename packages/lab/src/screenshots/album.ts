import type { Sight } from './walk.ts';

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A page to leaf through the pictures in, each beside what is wrong with it. */
export function albumOf(sights: readonly Sight[]): string {
  const names = [...new Set(sights.map(({ name }) => name))];
  const sections = names.map((name) =>
    sectionOf(
      name,
      sights.filter((sight) => sight.name === name),
    ),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pushcart, page by page</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui }
  body { margin: 0 auto; max-width: 1500px; padding: 0 24px 64px }
  form { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 8px 20px; padding: 12px 0; background: Canvas }
  h2 { margin: 40px 0 8px; font-size: 18px } h2 small { font-weight: 400; opacity: .7 }
  section div { display: flex; flex-wrap: wrap; align-items: start; gap: 16px }
  figure { margin: 0 } img { display: block; height: 420px; max-width: 90vw; object-fit: cover; object-position: top; border: 1px solid #8884; border-radius: 6px }
  figcaption { font-size: 13px; max-width: 420px } li { color: #c33 }
  .off { display: none }
</style>
<form>${['lang', 'width', 'theme'].map((choice) => choiceOf(choice, sights)).join('')}
  <label><input type="checkbox" name="wrong"> only what is off</label></form>
${sections.join('\n')}
<script>
  const form = document.querySelector('form');
  form.oninput = () => {
    const { lang, width, theme, wrong } = Object.fromEntries(new FormData(form));
    for (const figure of document.querySelectorAll('figure')) {
      const { dataset } = figure;
      const isAsked = (!lang || dataset.lang === lang) && (!width || dataset.width === width) && (!theme || dataset.theme === theme);
      figure.classList.toggle('off', !isAsked || (wrong === 'on' && dataset.wrong === '0'));
    }
    for (const section of document.querySelectorAll('section'))
      section.classList.toggle('off', section.querySelector('figure:not(.off)') === null);
  };
</script>
</html>
`;
}

function choiceOf(choice: string, sights: readonly Sight[]): string {
  const values = [...new Set(sights.map((sight) => String(sight[choice as 'lang' | 'width' | 'theme'])))];
  const options = ['', ...values].map((value) => `<option value="${value}">${value || 'all'}</option>`).join('');
  return `<label>${choice} <select name="${choice}">${options}</select></label>`;
}

function sectionOf(name: string, sights: readonly Sight[]): string {
  const path = sights[0]?.path ?? '';
  return `<section><h2>${escapeHtml(name)} <small>${escapeHtml(path)}</small></h2><div>${sights.map(figureOf).join('')}</div></section>`;
}

function figureOf({ file, lang, width, theme, problems }: Sight): string {
  const picture = `<a href="${file}"><img src="${file}" loading="lazy" alt="" width="${width < 768 ? 220 : 560}"></a>`;
  const list = problems.map(({ kind, text }) => `<li>${kind}: ${escapeHtml(text)}`).join('');
  return `<figure data-lang="${lang}" data-width="${width}" data-theme="${theme}" data-wrong="${problems.length}">${file === '' ? '' : picture}
    <figcaption>${lang}, ${width} px, ${theme}<ul>${list}</ul></figcaption></figure>`;
}
