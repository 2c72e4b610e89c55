export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  // Long texts are read by workers that fetch modules.
  vite: {worker: {format: 'es'}},
  vue: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('lectern-')}},
});
