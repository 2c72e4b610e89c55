export default {base: './'};
