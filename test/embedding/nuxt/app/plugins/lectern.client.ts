// After hydration: until then the page is to be what the server wrote.
export default defineNuxtPlugin(({hook}) => {
  hook('app:mounted', () => void import('lectern/define-reading'));
});
