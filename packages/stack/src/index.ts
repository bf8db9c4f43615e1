export { diffFromMigrations, type MigrateOptions, migrate, writeMigration } from './migrations/migrate.ts';
export { findRunningDatabase } from './postgres/running.ts';
export { builtPrograms, type Programs, sourcePrograms } from './shop/programs.ts';
export { readSecrets, type Secrets } from './shop/secrets.ts';
export type { Settings } from './shop/settings.ts';
export { type Shop, startShop } from './shop/shop.ts';
export { type Stack, type StackOptions, startStack } from './stack.ts';
