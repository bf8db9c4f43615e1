import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { acyclicChunks } from './build/acyclic-chunks.ts';
import { compiledMessages } from './build/compiled-messages.ts';
import { namedBuild } from './build/named-build.ts';
import { precompressed } from './build/precompressed.ts';

const server = `http://localhost:${process.env.PORT ?? 3000}`;

export default defineConfig({
  plugins: [react(), tailwindcss(), compiledMessages(), acyclicChunks(), namedBuild(), precompressed()],
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
        // A chunk of several pages is named after all of them.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          // What every page needs comes in two files, the part that seldom changes apart; the rest comes with its page.
          groups: [
            { name: 'base', test: /node_modules/, tags: ['$initial'], priority: 5 },
            { name: 'shop', tags: ['$initial'], priority: 4 },
            // What pages share comes in a file for each layer: one by one, a page would wait for seventy of a kilobyte each. A layer
            // knows only those above it here, so that no file waits for one that waits for it.
            { name: 'widgets', test: /web\/src\/ui\//, minShareCount: 2, priority: 3 },
            { name: 'pages', test: /^(?!.*web\/src\/desk\/)/, minShareCount: 2, priority: 2 },
            { name: 'desk', minShareCount: 2, priority: 1 },
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
