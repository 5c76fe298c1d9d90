import {settings, text} from '../../../lib/bihuan/settings.js';

export default settings(text('我的账户', 'Welcome'), {links: []});
