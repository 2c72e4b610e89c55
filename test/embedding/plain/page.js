const say = (id, words) => {
  document.getElementById(id).textContent = words;
};
document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
  say('violations', `${violatedDirective} ${blockedURI}`);
});
document.addEventListener('lectern-document-ready', ({documentId}) => say('ready', documentId));
document.addEventListener('lectern-navigate', (event) => {
  event.preventDefault();
  say('asked', `${event.address.document} ${event.address.passage}`);
});
