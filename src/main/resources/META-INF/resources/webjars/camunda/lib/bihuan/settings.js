// What the four web apps of the engine share. Each app's config.js starts from here.

/** The person's choice stands in the cookie that our own pages set; without it everybody gets Chinese. */
export const locale = /(?:^|;\s*)lang=en(?:[-_;]|$)/.test(document.cookie) ? 'en' : 'zh-CN';

document.documentElement.lang = locale;

// Over a slow line the apps' parts take longer than the loader's seven seconds; it shall wait for them.
window.require.config({waitSeconds: 0});

const SHARED = ['language', 'header', 'login', 'dates'].map(script => `../../lib/bihuan/${script}`);

/** The one of two texts that the person reads. */
export const text = (chinese, english) => (locale === 'en' ? english : chinese);

/**
 * Only the chosen locale is declared: the apps would otherwise prefer the browser's language to the cookie's.
 *
 * @param {string} name of the app, beside our own name in the header
 * @param {object} more settings of that app alone
 */
export function settings(name, {customScripts = [], ...more} = {}) {
  return {
    app: {vendor: text('闭环', 'Bihuan'), name},
    locales: {availableLocales: [locale], fallbackLocale: locale},
    customScripts: [...SHARED, ...customScripts],
    disableWelcomeMessage: true,
    ...more
  };
}
