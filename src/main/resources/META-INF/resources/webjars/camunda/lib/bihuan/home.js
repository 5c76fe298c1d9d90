/** Where our own pages begin; the engine's web apps live below it. */
export const home = new URL('../../../', import.meta.url);
