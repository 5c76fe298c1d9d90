import {settings, text} from '../../../lib/bihuan/settings.js';

export default settings(text('账户管理', 'Admin'));
