import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compiledMessages } from './build/compiled-messages.ts';

const server = `http://localhost:${process.env.PORT ?? 3000}`;

export default defineConfig({
  plugins: [react(), tailwindcss(), compiledMessages()],
  server: {
    proxy: {
      '/trpc': { target: server, changeOrigin: true },
      '/live': { target: server, changeOrigin: true, ws: true },
      '/media': { target: server, changeOrigin: true },
    },
  },
  build: { target: 'es2023', sourcemap: true, reportCompressedSize: true },
  test: {
    name: 'web',
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
  },
});
