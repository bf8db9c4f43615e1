export default {
  late: 'This panel does not answer.',
  blocked: 'This panel is new. Reload the page to see it.',
  retry: 'Try again',
  reload: 'Reload',
} as const;
