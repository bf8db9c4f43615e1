export default {
  title: 'Other services',
  text: 'Sign in with an account you have elsewhere. We learn your name and address there, and nothing else.',
  link: 'Link {label}',
  unlink: 'Unlink {label}',
  unlinked: '{label} is unlinked.',
  since: 'linked on {date}',
  used: 'last used on {date}',
} as const;
