export { diffFromMigrations, type MigrateOptions, migrate, writeMigration } from './migrations/migrate.ts';
