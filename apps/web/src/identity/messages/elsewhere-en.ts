export default {
  with: 'Go on with {label}',
  title: 'One moment',
  working: '{label} has sent you back. We are signing you in.',
  takenTitle: 'You have an account here already',
  taken: 'An account with this address exists. Enter its password once, and {label} opens it from now on.',
  takenElsewhere:
    'An account with this address exists, and it has no password. Sign in to it the way you always do, then link {label} under Security.',
  link: 'Link and sign in',
  failedTitle: 'That did not work',
  again: 'Begin again',
  linked: '{label} signs you in from now on.',
  confirmed: 'Thank you. Now press once more what you wanted to do.',
  confirmWith: 'Show it with {label}',
} as const;
