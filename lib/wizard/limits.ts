/** Most items a list of the wizard takes in, whatever the rules allow. */
export const MAX_ITEMS = { services: 10, platforms: 10, sdks: 50 } as const;
