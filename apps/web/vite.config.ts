import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compiledMessages } from './build/compiled-messages.ts';
import { precompressed } from './build/precompressed.ts';

const server = `http://localhost:${process.env.PORT ?? 3000}`;

export default defineConfig({
  plugins: [react(), tailwindcss(), compiledMessages(), precompressed()],
  server: {
    proxy: {
      '/trpc': { target: server, changeOrigin: true },
      '/api': { target: server, changeOrigin: true },
      '/live': { target: server, changeOrigin: true, ws: true },
      '/media': { target: server, changeOrigin: true },
    },
  },
  build: {
    target: 'es2023',
    sourcemap: true,
    rolldownOptions: {
      output: {
        // Pages share files that need each other: each module still runs after those that it needs.
        strictExecutionOrder: true,
        // A chunk of several pages is named after all of them.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          // What every page needs comes in two files, the part that seldom changes apart; the rest comes with its page.
          groups: [
            { name: 'base', test: /node_modules/, tags: ['$initial'], priority: 2 },
            { name: 'shop', tags: ['$initial'], priority: 1 },
            // What pages share comes in a few files: one by one, a page would wait for seventy of a kilobyte each.
            { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 24_000 },
          ],
        },
      },
    },
  },
  test: {
    name: 'web',
    environment: 'happy-dom',
    setupFiles: ['src/testing/setup.ts'],
  },
});
