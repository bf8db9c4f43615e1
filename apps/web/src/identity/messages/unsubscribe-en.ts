export default {
  title: 'No more of these messages?',
  kind: {
    stock: 'We would no longer tell you when something you wait for is back.',
    review: 'We would no longer ask you for reviews of what you bought.',
  },
  end: 'End them',
  doneTitle: 'We write no more of these',
  doneText: 'You can switch them on again in your account.',
  choices: 'Choose what you hear of',
} as const;
