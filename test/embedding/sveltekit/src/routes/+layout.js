// Every page is written when the site is built.
export const prerender = true;
