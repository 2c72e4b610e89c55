// Pages are written when the site is built; `next start` renders them the same way.
export default {output: 'export'};
