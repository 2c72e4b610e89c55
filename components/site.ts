/** The script of the project's own site: its styles, and every element. */
import 'virtual:lectern/text.css';
import './styles/site.css';
import './define-all.js';
