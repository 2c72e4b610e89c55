import '../../elements/lectern-embed/lectern-embed-define.js';

const dialog = document.querySelector('lectern-embed');
if (dialog) {
  dialog.offer = {
    title: 'Osman Batur',
    reading: 'https://example.org/altay/read/osman-batur/',
    frame: 'https://example.org/altay/embed/osman-batur/',
    frameScript: 'https://example.org/lectern-frame.js',
    source: 'https://example.org/altay/osman-batur.xml',
    authority: ['https://example.org/altay/authority.xml'],
    citation: '“Osman Batur,” Altay 1944–1951, https://example.org/altay/read/osman-batur/.',
  };
  document.querySelector('#embed')?.addEventListener('click', () => void dialog.show());
}
