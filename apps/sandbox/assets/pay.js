// The pages work without this file; it saves reloads, typing and second clicks.

for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
    const button = event.submitter ?? form.querySelector('button');
    button.dataset.label = button.textContent;
    button.textContent = form.dataset.once;
  });
}

// Back from the history the page is as it was left: a sent form must be usable again.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

const number = document.querySelector('[data-card-number]');
number?.addEventListener('input', () => {
  regroup(number, (digits) => digits.slice(0, 19).replace(/(\d{4})(?=\d)/g, '$1 '));
});

const expiry = document.querySelector('[data-expiry]');
expiry?.addEventListener('input', (event) => {
  if (event.inputType?.startsWith('delete')) return;
  regroup(expiry, (digits) => (digits.length < 2 ? digits : `${digits.slice(0, 2)} / ${digits.slice(2, 4)}`));
});

/** Groups the digits and keeps the caret behind the digit it stood behind. */
function regroup(input, group) {
  const atEnd = input.selectionStart === input.value.length;
  const before = input.value.slice(0, input.selectionStart).replace(/\D/g, '').length;
  input.value = group(input.value.replace(/\D/g, ''));
  if (atEnd) return;
  let position = 0;
  for (let seen = 0; seen < before && position < input.value.length; position += 1) {
    if (/\d/.test(input.value[position])) seen += 1;
  }
  input.setSelectionRange(position, position);
}

const filled = document.querySelector('[data-filled]');
for (const link of document.querySelectorAll('[data-fill]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    for (const [name, value] of Object.entries(JSON.parse(link.dataset.fill))) {
      const input = document.getElementById(name);
      input.value = value;
      input.removeAttribute('aria-invalid');
    }
    for (const other of document.querySelectorAll('[data-fill]')) other.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    for (const fault of document.querySelectorAll('.fault, .faults')) fault.remove();
    filled.textContent = filled.dataset.filled;
  });
}

document.querySelector('[data-focus]')?.focus();

const watched = document.querySelector('[data-watch]');
if (watched) watch(watched);

/** Follows the payment until it needs another page than this one. */
async function watch(element) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    try {
      const response = await fetch(element.dataset.watch);
      const { state, next } = await response.json();
      if (state === element.dataset.state) continue;
      if (state !== 'scanned') {
        if (next) location.replace(next);
        else location.reload();
        return;
      }
      element.dataset.state = state;
      element.querySelector('.progress').textContent = element.dataset.scanned;
    } catch {
      // Offline for a moment: the next turn asks again.
    }
  }
}
