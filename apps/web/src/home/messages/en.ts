export default {
  title: 'Home',
  headline: 'What you see is what is there.',
  lead: 'Stock, prices and parcels move on this page the moment they move in the shop.',
  browse: 'Browse by department',
  popular: 'What everyone takes home',
  newest: 'Just unpacked',
  topRated: 'Loved by those who bought it',
  all: 'See all',
  products: '{count, plural, one {# thing} other {# things}}',
} as const;
