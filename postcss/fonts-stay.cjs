/** Text never changes its font once it is painted: whoever has no font yet has it from the next page on. */
module.exports = () => ({
  postcssPlugin: 'fonts-stay',
  Declaration: {
    'font-display': (declaration) => {
      declaration.value = 'optional';
    },
  },
});
module.exports.postcss = true;
