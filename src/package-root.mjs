export const packageRoot = new URL('../', import.meta.url);
