export { diffFromMigrations, type MigrateOptions, migrate, writeMigration } from './migrations/migrate.ts';
export { type Stack, type StackOptions, startStack } from './stack.ts';
