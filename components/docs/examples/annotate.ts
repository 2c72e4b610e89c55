import '../../elements/lectern-annotate/lectern-annotate-define.js';

const form = document.querySelector('lectern-annotate');
if (form) {
  form.modes = ['comment', 'identify', 'tag'];
  form.addEventListener('lectern-annotate-save', (event) => {
    const said = document.querySelector('#said');
    if (said) said.textContent = JSON.stringify(event.saying, null, 2);
  });
}
