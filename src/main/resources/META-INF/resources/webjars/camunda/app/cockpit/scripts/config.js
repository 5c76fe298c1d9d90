import {settings, text} from '../../../lib/bihuan/settings.js';

export default settings(text('流程监控', 'Cockpit'));
