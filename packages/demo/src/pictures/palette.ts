/** The studio's paper by department: what hangs behind the goods. */
const papers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  pantry: ['#e9d3b0', '#d9b08c', '#c9cfae', '#efe2c8', '#d99f80'],
  bakery: ['#f4dcc0', '#f3cfc0', '#e8d9b8', '#e9c3a4', '#dfe0cb'],
  fresh: ['#d5e3c4', '#f3e3b3', '#cfe3dc', '#f4d3c1', '#e5ead3'],
  kitchen: ['#c9d6dc', '#ecdfc9', '#d3d9c6', '#e3c8b4', '#b9cbd0'],
  home: ['#e0d2bd', '#d9bfa9', '#c8ccb4', '#cdd3d6', '#e6cfc4'],
  care: ['#f0d9d3', '#d3e4e1', '#e9e1d0', '#e2d7e6', '#cfdde6'],
  clothing: ['#d8d5cd', '#c9d3de', '#e6d3cb', '#d9d9c3', '#cbc7d6'],
  bags: ['#dccbb2', '#d3c4bd', '#c5cdc4', '#e7d9c3', '#d6b9a0'],
  music: ['#d9b9a3', '#b8c9c7', '#e3cfa5', '#c5b3bf', '#cfd2bb'],
  electronics: ['#d3d6de', '#cfdcdc', '#ded3dc', '#e4ddd0', '#c3cbd9'],
  books: ['#ece0c9', '#c8d2dc', '#e2c4b3', '#d3d9c4', '#e5d5d8'],
  plants: ['#d0dbc8', '#e4cdb8', '#e9e3d0', '#c5d6d2', '#ddd7b9'],
  toys: ['#cfe1ec', '#f4d5c6', '#f3e3ae', '#d6e5cf', '#ddd3ea'],
  sport: ['#cddde3', '#dfe3c6', '#ead8c0', '#d0d4e0', '#e6cdbf'],
  workshop: ['#d5d0c6', '#e4cfa2', '#c3ccd0', '#d8c0ac', '#c9cfbd'],
  pets: ['#f2d8c4', '#d1e3d8', '#efe2bd', '#d6deea', '#e6d2cf'],
};

const plain = ['#e4ddd0'] as const;

export function papersOf(department: string): readonly [string, ...string[]] {
  return papers[department] ?? plain;
}
