import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  define: {
    // The pages ask the service at this address. Any origin may read it, so no proxy is needed.
    __CATALOGUE__: JSON.stringify(process.env['CATALOGUE'] ?? 'http://127.0.0.1:4000'),
    __SEND_IDS__: JSON.stringify(process.env['SEND_IDS'] === 'true'),
  },
});
