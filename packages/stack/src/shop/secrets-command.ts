import { makeSecrets } from './secrets.ts';

const USAGE = `Usage: npm run --silent secrets > deploy/.env

Prints new secrets for a shop, one NAME=value a line. Keep them as long as its database: personal data cannot be read without them.
`;

if (process.argv.includes('--help')) process.stdout.write(USAGE);
else {
  for (const [name, value] of Object.entries(makeSecrets())) process.stdout.write(`${name}=${value}\n`);
}
