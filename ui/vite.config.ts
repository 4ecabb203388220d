import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The content-security policy of every host forbids inline scripts and data: fonts, so nothing is inlined.
export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "~": fileURLToPath(new URL("./src", import.meta.url)) } },
  // The fonts of screen and paper are the same files, beside this folder.
  server: { fs: { allow: [".", "../assets/fonts"] } },
  build: { target: "es2023", assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false, chunkSizeWarningLimit: 1200 },
  test: { environment: "jsdom", setupFiles: ["./vitest.setup.ts"], restoreMocks: true, css: false, testTimeout: 30_000 },
});
